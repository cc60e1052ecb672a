import { expect, it } from '@jest/globals'
import type { ForgeFault } from '../../support/forge/forge-faults.ts'
import { endState, type EndState } from '../../support/release-run/end-state.ts'
import { visibleReleases } from '../../support/release-run/forge-view.ts'
import { viewRepository } from '../../support/release-run/registry-view.ts'
import { describeReleases } from '../../support/release-run/scene-suite.ts'
import { RELEASE_PATHS, type ReleasePath, type Scene, type Stage } from '../../support/release-run/scene.ts'

/** How often a service is asked in a run that fails for it: enough for every retry. */
const ALWAYS = 200

const NOTHING = { image: [], git: 0, visible: [] }
const FULL: Pick<EndState, 'tags'> = {
  tags: { 'REGISTRY/acme/app': { '1': 'INDEX', '1.0': 'INDEX', '1.0.0': 'INDEX', latest: 'INDEX' } },
}

async function seen(scene: Scene): Promise<unknown> {
  const tags = await viewRepository(scene.images[0] ?? '').tags()
  const { gitTags } = await endState(scene)
  return {
    image: tags.filter((tag) => !tag.startsWith('sha256-')).toSorted(),
    git: gitTags.length,
    visible: visibleReleases(scene),
  }
}

/** A next run, with everything in order again, completes the release. */
async function completes(scene: Scene): Promise<void> {
  expect(await scene.run()).toMatchObject({ exit: 0 })
  expect(await endState(scene)).toMatchObject({ ...FULL, wrongFiles: [] })
  expect(visibleReleases(scene)).toEqual(['v1.0.0'])
}

function failAlways({ sigstore }: Stage, path: string, status: number): void {
  for (let count = 0; count < ALWAYS; count += 1) sigstore.fail(path, { kind: 'status', status })
}

const FULCIO = '/api/v2/signingCert'
const REKOR = '/api/v1/log/entries'
const TSA = '/api/v1/timestamp'

function plan(scene: Scene, fault: ForgeFault, method: string, path: RegExp): void {
  ;(scene.github ?? scene.gitlab)?.faults.plan(fault, { method, path })
}

function clear(scene: Scene): void {
  ;(scene.github ?? scene.gitlab)?.faults.clear()
}

const DOWN: ForgeFault = { kind: 'down' }
const CREATES_RELEASE: Readonly<Record<ReleasePath, RegExp>> = {
  github: /\/releases$/,
  'gitlab with a job token': /\/packages\//,
  'gitlab with git push': /\/packages\//,
}

describeReleases('a release whose services fail', (stage) => {
  it.each([
    { service: 'Fulcio', path: FULCIO, status: 503, code: 'SIGN_IDENTITY', says: /Fulcio.* failed 4 times.*503/ },
    { service: 'Fulcio', path: FULCIO, status: 403, code: 'SIGN_IDENTITY', says: /Fulcio.* refused/ },
    { service: 'Rekor', path: REKOR, status: 502, code: 'SIGN_LOG', says: /failed 4 times.*502/ },
    { service: 'the timestamp authority', path: TSA, status: 500, code: 'SIGN_TIMESTAMP', says: /failed 4 times.*500/ },
  ])(
    'ends with 40 and nothing visible when $service answers $status, and the next run completes it',
    async ({ path, status, code, says }) => {
      const scene = await stage().scene('github', { signer: 'identity' })
      failAlways(stage(), path, status)
      const run = await scene.run()
      stage().sigstore.clearFaults()
      expect(run).toMatchObject({ exit: 40, report: { error: { code } } })
      expect(run.report.error?.message).toMatch(says)
      expect(await seen(scene)).toEqual(NOTHING)
      await completes(scene)
    },
    60_000,
  )

  it('goes on when each of Fulcio, Rekor and the timestamp authority fails at first, or its answer is lost', async () => {
    const scene = await stage().scene('github', { signer: 'identity' })
    for (const path of [FULCIO, REKOR, TSA]) {
      stage().sigstore.fail(path, { kind: 'status', status: 503 })
      stage().sigstore.fail(path, { kind: 'lost-answer' })
    }
    const run = await scene.run()
    stage().sigstore.clearFaults()
    expect(run).toMatchObject({ exit: 0 })
    const { statements } = await endState(scene)
    expect(Object.values(statements['REGISTRY/acme/app'] ?? {}).every((count) => count === 1)).toBe(true)
  }, 60_000)

  it.each([
    { how: 'down', fault: { down: true }, code: 'RELEASE_UNREACHABLE', says: /does not answer/ },
    { how: 'answering 503', fault: { status: 503 }, code: 'RELEASE_UNREACHABLE', says: /does not answer/ },
    { how: 'refusing the token', fault: { status: 403 }, code: 'RELEASE_DENIED', says: /no right to it/ },
  ])(
    'ends with 50 and nothing visible when git is $how, and the next run completes it',
    async ({ fault, code, says }) => {
      const scene = await stage().scene('github')
      stage().git.fault(fault)
      const run = await scene.run()
      stage().git.fault(undefined)
      expect(run).toMatchObject({ exit: 50, report: { error: { code } } })
      expect(run.report.error?.message).toMatch(says)
      if (code === 'RELEASE_DENIED') expect(run.report.error?.help).toContain('contents: write')
      expect(await seen(scene)).toEqual(NOTHING)
      await completes(scene)
    },
    60_000,
  )

  it('waits for git when it is away only for a moment', async () => {
    const scene = await stage().scene('github')
    const run = scene.start({ pauseBefore: 'claim v1.0.0' })
    await run.paused
    stage().git.fault({ down: true })
    const asked = stage().git.requests.length
    run.resume()
    while (stage().git.requests.length === asked) await new Promise((resolve) => setTimeout(resolve, 5))
    stage().git.fault(undefined)
    expect(await run.done).toMatchObject({ exit: 0 })
  }, 60_000)

  it.each([
    { path: 'github', rule: 'github-ruleset', says: /ruleset|rule/i, help: /Rulesets/ },
    { path: 'gitlab with git push', rule: 'gitlab-protected-tag', says: /protected/, help: /Protected tags/ },
  ] as const)(
    'ends with 50 when the tag may not be pushed on $path, names the setting, shows nothing, and completes later',
    async ({ path, rule, says, help }) => {
      const scene = await stage().scene(path)
      await scene.bare.protectTags(rule)
      const run = await scene.run()
      expect(run).toMatchObject({ exit: 50, report: { error: { code: 'RELEASE_DENIED' } } })
      expect(run.report.error?.message).toMatch(says)
      expect(run.report.error?.help).toMatch(help)
      expect(await seen(scene)).toEqual(NOTHING)
      await scene.bare.protectTags(undefined)
      await completes(scene)
    },
    60_000,
  )

  it('ends with 50 when GitLab lets a job make no protected tag, names the setting, and completes later', async () => {
    const scene = await stage().scene('gitlab with a job token')
    const { settings } = scene.gitlab?.state ?? {}
    if (settings === undefined) throw new Error('no GitLab')
    settings.protectedTags = [/^v/]
    const run = await scene.run()
    expect(run).toMatchObject({ exit: 50, report: { error: { code: 'RELEASE_DENIED' } } })
    expect(run.report.error?.help).toContain('Protected tags')
    expect(await seen(scene)).toEqual(NOTHING)
    settings.protectedTags = []
    await completes(scene)
  }, 60_000)

  it('ends with 50 before it builds anything when the token may not release, and names the permission', async () => {
    const github = await stage().scene('github')
    const gitlab = await stage().scene('gitlab with git push')
    if (github.github !== undefined) github.github.state.settings.permission = 'read'
    if (gitlab.gitlab !== undefined) gitlab.gitlab.state.settings.accessLevel = 20
    for (const [scene, remedy] of [
      [github, 'contents: write'],
      [gitlab, 'Developer'],
    ] as const) {
      const run = await scene.run()
      expect(run).toMatchObject({ exit: 50, effects: [], report: { error: { code: 'RELEASE_DENIED' } } })
      expect(run.report.error?.help).toContain(remedy)
      expect(await seen(scene)).toEqual(NOTHING)
    }
    if (github.github !== undefined) github.github.state.settings.permission = 'write'
    await completes(github)
  }, 60_000)

  it.each(RELEASE_PATHS)(
    'on %s: a host that is down from the start ends it with 50 before anything is built',
    async (path) => {
      const scene = await stage().scene(path)
      plan(scene, DOWN, 'GET', /./)
      const run = await scene.run()
      clear(scene)
      expect(run).toMatchObject({ exit: 50, effects: [], report: { error: { code: 'RELEASE_UNREACHABLE' } } })
      expect(run.report.error?.facts).toMatchObject({ retryable: true })
      expect(await seen(scene)).toEqual(NOTHING)
      await completes(scene)
    },
    60_000,
  )

  it.each(RELEASE_PATHS)(
    'on %s: a host that goes down after the claim ends it with 50, no floating tag and no visible release',
    async (path) => {
      const scene = await stage().scene(path)
      const method = path === 'github' ? 'POST' : 'PUT'
      plan(scene, DOWN, method, CREATES_RELEASE[path])
      const run = await scene.run()
      clear(scene)
      expect(run).toMatchObject({ exit: 50, report: { error: { code: 'RELEASE_UNREACHABLE' } } })
      expect(await seen(scene)).toEqual({ image: ['1.0.0'], git: 1, visible: [] })
      await completes(scene)
    },
    60_000,
  )

  it.each(RELEASE_PATHS)(
    'on %s goes on when the host fails once at every kind of request',
    async (path) => {
      const scene = await stage().scene(path)
      const faults = (scene.github ?? scene.gitlab)?.faults
      for (const method of ['GET', 'POST', 'PUT', 'PATCH']) {
        faults?.plan(
          { kind: 'answer', answer: { status: 502, json: { message: 'Bad Gateway' } } },
          { method, times: 1 },
        )
        faults?.plan({ kind: 'lost' }, { method, times: 1, after: 1 })
      }
      expect(await scene.run()).toMatchObject({ exit: 0 })
      clear(scene)
      expect(await endState(scene)).toMatchObject({ ...FULL, wrongFiles: [] })
      expect(visibleReleases(scene)).toEqual(['v1.0.0'])
      expect(await scene.run()).toMatchObject({ exit: 0, effects: [] })
    },
    60_000,
  )

  it('shows its failure as one message, with what was reached before', async () => {
    const scene = await stage().scene('github')
    plan(scene, DOWN, 'POST', /\/releases$/)
    const { report } = await scene.run()
    clear(scene)
    const outcomes = Object.fromEntries(report.stages.map(({ name, outcome }) => [name, outcome]))
    expect(outcomes).toMatchObject({
      claimed: 'done',
      named: 'done',
      drafted: 'failed',
      floated: 'skipped',
      published: 'skipped',
    })
    expect(report.error?.message).not.toContain('\n')
    expect(report.error?.help).toMatch(/run again/)
  }, 60_000)
})
