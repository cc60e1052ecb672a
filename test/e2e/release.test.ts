import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals'
import type { Report } from '../../src/report/report.ts'
import { runAction, type ActionRun } from '../support/cli/run-action.ts'
import { runSlipway } from '../support/cli/run-slipway.ts'
import { bareGit } from '../support/forge/bare-git.ts'
import { startGithub, type Github } from '../support/forge/github.ts'
import {
  NOTHING_TO_DO,
  checkSums,
  documentedFiles,
  everything,
  names,
  openReleaseBench,
  outcomes,
  pointers,
  writes,
  type Project,
  type ReleaseBench,
} from '../support/release/release-bench.ts'
import { complaint } from '../support/sign/judges.ts'

jest.setTimeout(120_000)

const BOTH = { platforms: 'linux/amd64,linux/arm64' }

let bench: ReleaseBench

beforeAll(async () => {
  bench = await openReleaseBench()
})

afterAll(() => bench.close())

async function cosign(...args: readonly string[]): Promise<string> {
  const who = ['--certificate-identity', bench.stack.SAN ?? '', '--certificate-oidc-issuer', bench.stack.ISSUER ?? '']
  const trust = ['--trusted-root', bench.stack.SLIPWAY_TRUSTED_ROOT ?? '', '--allow-insecure-registry']
  const judges = { env: { ...bench.stack }, cosign2: bench.stack.COSIGN2, folder: bench.folder }
  const [word = '', ...rest] = args
  return complaint(judges, 'cosign', [word, ...who, ...trust, ...rest])
}

describe('release in a step of GitHub Actions', () => {
  let place: Project
  let github: Github
  let written: () => readonly string[]
  let runs = 0

  beforeAll(async () => {
    place = await bench.project('github', async (path) => {
      github = await startGithub({ git: bareGit(path), repository: 'acme/app' })
      return github.token
    })
    written = writes(place, github)
  })

  afterAll(() => github.close())

  async function release(
    inputs: Readonly<Record<string, string>> = {},
    branch = 'main',
  ): Promise<ActionRun & { readonly report: Report }> {
    runs += 1
    const directory = join(bench.folder, `github-${runs}`)
    const sha = await place.clone.git('rev-parse', 'HEAD')
    const own = { command: 'release', images: place.image, channels: 'beta=beta' }
    const ref = branch.startsWith('refs/') ? branch : `refs/heads/${branch}`
    const run = await runAction({
      directory,
      workspace: place.clone.directory,
      run: { repository: 'acme/app', ref, sha },
      env: { ...bench.services, GITHUB_API_URL: github.apiUrl, GITHUB_RUN_ID: String(runs), GITHUB_RUN_ATTEMPT: '1' },
      inputs: { ...own, 'initial-version': '1.2.0', 'github-token': github.token, ...inputs },
    })
    const { report = '' } = run.outputs
    if (report === '') throw new Error(`the run wrote no report: ${run.stdout}${run.stderr}`)
    return { ...run, report: JSON.parse(await readFile(report, 'utf8')) as Report }
  }

  it('makes the first release, and tells later steps what it is', async () => {
    await place.commit('feat: say hello')
    const { exit, outputs, report, summary } = await release(BOTH)
    expect({ exit, error: report.error }).toEqual({ exit: 0, error: undefined })
    const digest = report.images[0]?.digest ?? ''
    expect(await names(place.image)).toEqual({ '1': digest, '1.2': digest, '1.2.0': digest, latest: digest })
    expect(outputs).toMatchObject({ digest, version: '1.2.0' })
    const tags = ['1.2.0', '1.2', '1', 'latest'].map((tag) => `${place.image}:${tag}`)
    expect(outputs['tags']?.split('\n')).toEqual(tags)
    expect(JSON.parse(outputs['images'] ?? '')).toMatchObject([
      { name: place.image, digest, tags: report.images[0]?.tags },
    ])
    expect(report).toMatchObject({ version: '1.2.0', release: { tag: 'v1.2.0' } })
    expect(summary).toContain(digest)
    const [tag] = await bareGit(place.bare.path).listTags()
    expect(tag?.message).toContain(`\n\nSlipway-Image: ${place.image}@${digest}`)
    expect(github.state.latest()).toMatchObject({ tag: 'v1.2.0', draft: false, prerelease: false })
    expect(github.state.malformed).toEqual([])
  })

  it('attaches the files that are documented, and their sums are right', async () => {
    const { assets = [] } = github.state.latest() ?? {}
    const documented = await documentedFiles('github', '1.2.0', ['linux-amd64', 'linux-arm64'])
    expect(assets.map(({ name }) => name).toSorted()).toEqual(documented.toSorted())
    const listed = documented.filter((name) => name !== 'SHA256SUMS').toSorted()
    expect((await checkSums(bench.folder, assets)).trim().split('\n').toSorted()).toEqual(
      listed.map((name) => `${name}: OK`),
    )
    const bill = assets.find(({ name }) => name.endsWith('linux-amd64.cdx.json'))
    expect(bill?.bytes.toString()).toContain('pkg:npm/left-pad@1.3.0')
  })

  it('is believed by cosign, by tag, with the statements about it', async () => {
    const image = `${place.image}:1.2.0`
    expect(await cosign('verify', image)).toBe('')
    for (const type of ['cyclonedx', 'slsaprovenance1', 'vuln'])
      expect(await cosign('verify-attestation', '--type', type, image)).toBe('')
    expect(await cosign('verify', `${place.image}:9`)).toContain('exit')
  })

  it('finds everything done the second time, and writes nothing anywhere', async () => {
    const before = { registry: await everything(place.image), releases: structuredClone(github.state.releases) }
    written()
    const { exit, outputs, report } = await release(BOTH)
    expect({ exit, ...outcomes(report) }).toMatchObject({ exit: 0, ...NOTHING_TO_DO })
    expect(written()).toEqual([])
    expect({ registry: await everything(place.image), releases: github.state.releases }).toEqual(before)
    expect(outputs).toMatchObject({ version: '1.2.0', digest: before.registry['1.2.0'] })
  })

  it('gives a fix the next patch and moves the floating tags there', async () => {
    await place.commit('fix: say it louder')
    const { exit, report } = await release()
    expect({ exit, version: report.version }).toEqual({ exit: 0, version: '1.2.1' })
    expect(await pointers(place.image)).toEqual({ '1': '1.2.1', '1.2': '1.2.1', latest: '1.2.1' })
    expect(Object.keys(await names(place.image))).toContain('1.2.0')
    expect(github.state.latest()).toMatchObject({ tag: 'v1.2.1', body: expect.stringContaining('say it louder') })
  })

  it('makes pre-releases of a channel, which move nothing but the channel', async () => {
    await place.clone.git('checkout', '--quiet', '-B', 'beta')
    await place.commit('feat: sing', 'beta')
    const { exit, report } = await release({}, 'beta')
    expect({ exit, version: report.version }).toEqual({ exit: 0, version: '1.3.0-beta.1' })
    const stable = { '1': '1.2.1', '1.2': '1.2.1', latest: '1.2.1' }
    expect(await pointers(place.image)).toEqual({ ...stable, beta: '1.3.0-beta.1' })
    expect(github.state.latest()?.tag).toBe('v1.2.1')
    expect(github.state.byTag('v1.3.0-beta.1')).toMatchObject({ prerelease: true })
  })

  it('releases a version whose tag a person pushed, and leaves that tag as it is', async () => {
    await place.clone.git('checkout', '--quiet', 'main')
    const commit = await place.commit('feat: dance')
    await place.clone.git('tag', 'v1.3.0')
    await place.clone.git('push', '--quiet', place.bare.path, 'v1.3.0')
    const { exit, report } = await release({}, 'refs/tags/v1.3.0')
    expect({ exit, version: report.version, claimed: outcomes(report)['claimed'] }).toEqual({
      exit: 0,
      version: '1.3.0',
      claimed: 'already',
    })
    const tag = await bareGit(place.bare.path).findTag('v1.3.0')
    expect(tag).toEqual({ name: 'v1.3.0', object: commit, commit })
    const moved = { '1': '1.3.0', '1.2': '1.2.1', '1.3': '1.3.0', latest: '1.3.0' }
    expect(await pointers(place.image)).toEqual({ ...moved, beta: '1.3.0-beta.1' })
    expect(github.state.latest()?.tag).toBe('v1.3.0')
  })

  it('moves neither latest nor 1 for a fix of an older line', async () => {
    await place.clone.git('fetch', '--quiet', '--tags', place.bare.path)
    await place.clone.git('checkout', '--quiet', '-B', '1.2', 'v1.2.1')
    await place.commit('fix: the old song', '1.2')
    const { exit, report } = await release({}, '1.2')
    expect({ exit, version: report.version }).toEqual({ exit: 0, version: '1.2.2' })
    const kept = { '1': '1.3.0', '1.3': '1.3.0', latest: '1.3.0', beta: '1.3.0-beta.1' }
    expect(await pointers(place.image)).toEqual({ ...kept, '1.2': '1.2.2' })
    expect(github.state.latest()?.tag).toBe('v1.3.0')
    expect(github.state.byTag('v1.2.2')).toMatchObject({ draft: false })
    expect(github.state.malformed).toEqual([])
  })
})

describe('release on the command line', () => {
  let place: Project
  let github: Github
  let written: () => readonly string[]

  beforeAll(async () => {
    place = await bench.project('cli', async (path) => {
      github = await startGithub({ git: bareGit(path), repository: 'acme/app' })
      return github.token
    })
    written = writes(place, github)
    await place.commit('feat: say hello')
  })

  afterAll(() => github.close())

  const release = (...args: readonly string[]): ReturnType<typeof runSlipway> =>
    runSlipway(['release', '--images', place.image, '--release-host', 'github', '--json', ...args], {
      cwd: place.clone.directory,
      env: { ...bench.services, GITHUB_API_URL: github.apiUrl, SLIPWAY_GITHUB_TOKEN: github.token },
    })

  it('says with --plan what it would do, in order, and touches nothing', async () => {
    const { exit, stdout } = await release('--plan', '--initial-version', '1.0.0')
    expect(exit).toBe(0)
    const plan = JSON.parse(stdout) as { version?: string; effects: readonly { id: string; stage: string }[] }
    expect(plan.version).toBe('1.0.0')
    expect(plan.effects.map(({ stage }) => stage)).toEqual([
      'staged',
      'signed',
      'claimed',
      'named',
      'drafted',
      'floated',
      'floated',
      'floated',
      'published',
    ])
    expect(written()).toEqual([])
    expect(await everything(place.image)).toEqual({})
    expect(await bareGit(place.bare.path).listTags()).toEqual([])
  })

  it('does just that, and says where the release is', async () => {
    const key = ['--key', bench.stack.KEY, '--initial-version', '1.0.0']
    const { exit, stdout } = await release(...key)
    const report = JSON.parse(stdout) as Report
    expect({ exit, error: report.error }).toEqual({ exit: 0, error: undefined })
    const address = 'https://github.com/acme/app/releases/tag/v1.0.0'
    expect(report.release).toEqual({ tag: 'v1.0.0', address })
    expect(Object.keys(await names(place.image)).toSorted()).toEqual(['1', '1.0', '1.0.0', 'latest'])
    const verified = await runSlipway(['verify', `${place.image}:1.0.0`, '--key', bench.stack.PUB], {
      env: bench.services,
    })
    expect(verified.exit).toBe(0)
  })

  it('has nothing to release for a commit that changes nothing for users', async () => {
    await place.commit('docs: explain the song')
    const before = await everything(place.image)
    written()
    const { exit, stdout, stderr } = await release('--key', bench.stack.KEY)
    const { images, stages } = JSON.parse(stdout) as Report
    expect({ exit, images }).toEqual({ exit: 0, images: [] })
    expect(stages.every(({ outcome }) => outcome === 'skipped')).toBe(true)
    expect(stderr).toContain('nothing to release')
    expect(written()).toEqual([])
    expect(await everything(place.image)).toEqual(before)
  })

  it('ends with 50 when the host does not let the token release, before anything is built or named', async () => {
    github.state.settings.permission = 'read'
    const before = await everything(place.image)
    await place.commit('feat: more')
    const { exit, stdout } = await release('--key', bench.stack.KEY)
    github.state.settings.permission = 'write'
    const report = JSON.parse(stdout) as Report
    expect(exit).toBe(50)
    expect(report.error).toMatchObject({ code: 'RELEASE_DENIED', help: expect.stringContaining('contents: write') })
    expect(await everything(place.image)).toEqual(before)
  })
})
