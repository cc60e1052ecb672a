import { afterEach, describe, expect, it, jest } from '@jest/globals'
import { gitlabTagStore } from '../../../src/release/gitlab/gitlab-tag-store.ts'
import type { ReleaseHost } from '../../../src/release/release-host.ts'
import type { Clock } from '../../../src/system/clock.ts'
import { silentLog } from '../../../src/system/log.ts'
import { nodeHttpClient } from '../../../src/system/node/http.ts'
import { Secret } from '../../../src/system/secret.ts'
import type { ForgeFault } from '../../support/forge/forge-faults.ts'
import type { GitlabOptions } from '../../support/forge/gitlab.ts'
import { claimOf } from '../../support/release/claim.ts'
import { asset, COMMIT, releaseContent } from '../../support/release/content.ts'
import { gitlabBench, type GitlabBench } from '../../support/release/host-benches.ts'
import { patientClock } from '../../support/scan/patient-clock.ts'

// Some run a whole release once for each of its requests.
jest.setTimeout(60_000)

const content = releaseContent({ tag: 'v1.0.0', title: 'app 1.0.0' })

let open: GitlabBench | undefined
afterEach(end)

async function end(): Promise<void> {
  const bench = open
  open = undefined
  await bench?.close()
  expect(bench?.malformed() ?? []).toEqual([])
}

async function start(options: GitlabOptions = {}): Promise<GitlabBench> {
  open = await gitlabBench(options)
  return open
}

/** A run on GitLab, with git push allowed (the tag stands before it) or by the token of a job alone. */
type Run = (bench: GitlabBench, host: ReleaseHost, clock: Clock, signal?: AbortSignal) => Promise<void>

const afterPush: Run = async (bench, host, _, signal) => {
  const call = signal === undefined ? {} : { signal }
  if ((await bench.git.findTag('v1.0.0')) === undefined) await bench.pushTag('v1.0.0')
  await host.draft(content, call)
  await host.publish(content, true, call)
}

const byJobToken: Run = async (bench, host, clock, signal) => {
  const call = signal === undefined ? {} : { signal }
  const { apiUrl, project, jobToken } = bench.gitlab
  const http = nodeHttpClient()
  const reader = { list: () => bench.git.listTags(), find: (name: string) => bench.git.findTag(name) }
  const token = { kind: 'job', value: new Secret(jobToken) } as const
  try {
    const store = gitlabTagStore({ http, apiUrl, project, token, clock, log: silentLog, reader })
    expect(await store.claim(claimOf(COMMIT), call)).toMatchObject({ kind: expect.stringMatching(/claimed|already/) })
    await host.draft(content, call)
    await host.publish(content, true, call)
  } finally {
    http.close()
  }
}

const RUNS: readonly (readonly [name: string, run: Run])[] = [
  ['with git push', afterPush],
  ['with the token of a job', byJobToken],
]

/** What is left on the host, without ids and times. */
function left({ gitlab }: GitlabBench): unknown {
  const { releases, packages } = gitlab.state
  return {
    releases: [...releases.values()].map(({ tag, name, description, releasedAt, links }) => ({
      tag,
      name,
      description,
      published: Date.parse(releasedAt) > 0,
      links: links.map(({ name, url, link_type }) => `${name} ${link_type} ${new URL(url).pathname}`),
    })),
    packages: packages.map(({ name, version, files }) => ({
      name,
      version,
      files: files.map(({ name, bytes }) => `${name} ${bytes.toString('utf8')}`),
    })),
  }
}

async function undisturbed(run: Run): Promise<{ readonly left: unknown; readonly requests: number }> {
  const bench = await start()
  await run(bench, bench.host, patientClock())
  const outcome = { left: left(bench), requests: bench.gitlab.requests.length }
  await end()
  return outcome
}

describe.each(RUNS)('a release %s', (_, run) => {
  it('is one entry with its files and links', async () => {
    const { left: found } = await undisturbed(run)
    const file = '/api/v4/projects/group%2Fapp/packages/generic/slipway/v1.0.0'
    expect(found).toEqual({
      releases: [
        {
          tag: 'v1.0.0',
          name: 'app 1.0.0',
          description: content.notes,
          published: true,
          links: [
            `images.json package ${file}/images.json`,
            `SHA256SUMS package ${file}/SHA256SUMS`,
            expect.stringMatching(/^app image \/app@sha256:5+$/),
          ],
        },
      ],
      packages: [
        { name: 'slipway', version: 'v1.0.0', files: ['images.json {"schema":1}', 'SHA256SUMS 00  images.json\n'] },
      ],
    })
  })

  it.each<readonly [what: string, fault: ForgeFault]>([
    ['a broken connection', { kind: 'down' }],
    ['a lost answer', { kind: 'lost' }],
    ['status 502', { kind: 'answer', answer: { status: 502, json: {} } }],
    ['too many requests', { kind: 'answer', answer: { status: 429, headers: { 'retry-after': '1' }, json: {} } }],
  ])('comes out the same after %s of any one request', async (_, fault) => {
    const { left: expected, requests } = await undisturbed(run)
    for (let after = 0; after < requests; after++) {
      const bench = await start()
      bench.gitlab.faults.plan(fault, { times: 1, after })
      await run(bench, bench.host, patientClock())
      expect(left(bench)).toEqual(expected)
      await end()
    }
  })

  it.each<readonly [when: string, fault: ForgeFault]>([
    ['before', { kind: 'down' }],
    ['right after', { kind: 'lost' }],
  ])('is finished by the next run when one dies %s any of its requests', async (_, fault) => {
    const { left: expected, requests } = await undisturbed(run)
    for (let after = 0; after < requests; after++) {
      const bench = await start()
      const death = new Error('killed')
      const killed = new AbortController()
      bench.gitlab.faults.plan(fault, { after })
      const clock: Clock = {
        now: () => new Date(),
        sleep: async () => {
          killed.abort(death)
          throw death
        },
      }
      await expect(run(bench, bench.connect({ clock }), clock, killed.signal)).rejects.toBe(death)
      bench.gitlab.faults.clear()
      await run(bench, bench.host, patientClock())
      expect(left(bench)).toEqual(expected)
      expect(await bench.host.publish(content, true)).toBe('already')
      await end()
    }
  })
})

describe('what GitLab refuses', () => {
  it.each([
    ['a role below developer', { accessLevel: 20 }, 'draft', 'RELEASE_DENIED', /Developer/],
    ['a role below developer', { accessLevel: 20 }, 'preflight', 'RELEASE_DENIED', /Developer/],
    ['an archived project', { archived: true }, 'preflight', 'RELEASE_REFUSED', /unarchive/],
  ] as const)('%s: %o is told at %s', async (_, options, step, code, help) => {
    const bench = await start(options)
    const host = bench.connect({ kind: 'private' })
    const work = step === 'draft' ? host.draft(content) : host.preflight('v1.0.0')
    await expect(work).rejects.toMatchObject({ code, help: expect.stringMatching(help) })
  })

  it.each(['job', 'private'] as const)('a %s token that it does not know', async (kind) => {
    const bench = await start()
    const work = bench.connect({ kind, token: 'glpat-wrongwrong' }).preflight('v1.0.0')
    await expect(work).rejects.toMatchObject({ code: 'RELEASE_DENIED', facts: { status: 401 } })
    await expect(work).rejects.toMatchObject({ message: expect.not.stringContaining('wrongwrong') })
  })

  it('a missing token is no request', async () => {
    const bench = await start()
    const host = bench.connect({ token: '' })
    for (const work of [host.preflight('v1.0.0'), host.draft(content), host.publish(content, true)])
      await expect(work).rejects.toMatchObject({ code: 'ENVIRONMENT_CREDENTIALS', exit: 3 })
    expect(bench.gitlab.requests).toEqual([])
  })

  it('waits that are too long', async () => {
    const bench = await start()
    bench.gitlab.faults.plan({ kind: 'answer', answer: { status: 429, headers: { 'retry-after': '3600' }, json: {} } })
    await expect(bench.host.draft(content)).rejects.toMatchObject({ code: 'RELEASE_UNREACHABLE', retryable: true })
    expect(bench.gitlab.requests).toHaveLength(1)
  })

  it('is quoted on one line', async () => {
    const bench = await start()
    const json = { message: { name: ['is too long', 'is odd'], base: ['no\nway'] } }
    bench.gitlab.faults.plan({ kind: 'answer', answer: { status: 400, json } }, { method: 'PUT' })
    await expect(bench.host.draft(content)).rejects.toMatchObject({
      code: 'RELEASE_REFUSED',
      message: expect.stringMatching(
        /did not take images\.json for v1\.0\.0 of group\/app: name is too long, is odd: base no way \(status 400\)$/,
      ),
    })
  })
})

describe('a release that a person made', () => {
  it('gets our text and files, and keeps its date and links', async () => {
    const bench = await start()
    await bench.pushTag('v1.0.0')
    const own = {
      id: 99,
      name: 'Manual',
      url: 'https://docs.example/v1',
      link_type: 'other',
      direct_asset_path: undefined,
    }
    bench.gitlab.state.releases.set('v1.0.0', {
      tag: 'v1.0.0',
      commit: COMMIT,
      name: 'One',
      description: 'by hand',
      createdAt: '2020-01-01T00:00:00.000Z',
      releasedAt: '2020-01-01T00:00:00.000Z',
      links: [own],
    })
    expect(await bench.host.publish(content, true)).toBe('done')
    expect(await bench.host.publish(content, true)).toBe('already')
    expect(bench.gitlab.state.releases.get('v1.0.0')).toMatchObject({
      name: 'app 1.0.0',
      description: content.notes,
      releasedAt: '2020-01-01T00:00:00.000Z',
      links: [own, { name: 'images.json' }, { name: 'SHA256SUMS' }, { name: 'app' }],
    })
  })

  it('has a link of ours that leads elsewhere corrected', async () => {
    const bench = await start()
    await bench.pushTag('v1.0.0')
    await bench.host.publish(content, true)
    const release = bench.gitlab.state.releases.get('v1.0.0')
    if (release !== undefined)
      release.links = release.links.map((link) => ({
        ...link,
        url: link.name === 'images.json' ? 'https://elsewhere.example/x' : link.url,
      }))
    expect(await bench.host.publish(content, true)).toBe('done')
    expect(bench.seen('v1.0.0')?.assets['images.json']).toBe('{"schema":1}')
  })
})

describe('files', () => {
  it('of which a package holds several keep the right one only', async () => {
    const bench = await start()
    await bench.host.draft(releaseContent({ tag: 'v1.0.0', assets: [asset('images.json', 'old')] }))
    const [stored] = bench.gitlab.state.packages
    if (stored !== undefined)
      stored.files = [...stored.files, { id: 500, name: 'images.json', bytes: Buffer.from('older') }]
    await bench.host.draft(content)
    expect(stored?.files.map(({ name, bytes }) => `${name} ${bytes.toString('utf8')}`)).toEqual([
      'images.json {"schema":1}',
      'SHA256SUMS 00  images.json\n',
    ])
  })

  it('are told from those of a package with a similar name', async () => {
    const bench = await start()
    bench.gitlab.state.packages.push({
      id: 700,
      name: 'slipway-tools',
      version: 'v1.0.0',
      files: [{ id: 701, name: 'images.json', bytes: Buffer.from('theirs') }],
    })
    await bench.host.draft(content)
    expect(bench.gitlab.state.packages[0]?.files).toHaveLength(1)
    expect(bench.gitlab.state.package('slipway', 'v1.0.0')?.files).toHaveLength(2)
  })

  it('are found on any page', async () => {
    const bench = await start()
    const files = Array.from({ length: 120 }, (_, count) => ({
      id: 1000 + count,
      name: `f${count}`,
      bytes: Buffer.from('x'),
    }))
    bench.gitlab.state.packages.push({
      id: 700,
      name: 'slipway',
      version: 'v1.0.0',
      files: [...files, { id: 2000, name: 'images.json', bytes: Buffer.from('{"schema":1}') }],
    })
    await bench.host.draft(releaseContent({ tag: 'v1.0.0', assets: [asset('images.json', '{"schema":1}')] }))
    expect(bench.gitlab.requests.filter(({ method }) => method === 'PUT')).toEqual([])
  })
})
