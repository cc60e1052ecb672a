import { afterEach, describe, expect, it, jest } from '@jest/globals'
import type { ForgeFault } from '../../support/forge/forge-faults.ts'
import type { GithubOptions } from '../../support/forge/github.ts'
import type { GithubRelease } from '../../support/forge/github-state.ts'
import { asset, releaseContent } from '../../support/release/content.ts'
import { githubBench, type GithubBench } from '../../support/release/host-benches.ts'
import { toldLog } from '../../support/release/told-log.ts'

// Some run a whole release once for each of its requests.
jest.setTimeout(60_000)

const content = releaseContent()

let open: GithubBench | undefined
afterEach(end)

async function end(): Promise<void> {
  const bench = open
  open = undefined
  await bench?.close()
  expect(bench?.malformed() ?? []).toEqual([])
}

async function start(options: GithubOptions = {}): Promise<GithubBench> {
  open = await githubBench(options)
  await open.pushTag('v1.2.3')
  return open
}

/** What is left on the host, without ids and times. */
function left({ github }: GithubBench): unknown {
  return github.state.releases.map(({ tag, name, body, draft, prerelease, assets }) => ({
    tag,
    name,
    body,
    draft,
    prerelease,
    assets: assets
      .map(({ name, state, bytes }) => `${name} ${state} ${bytes.toString('utf8')}`)
      .toSorted((a, b) => (a < b ? -1 : 1)),
  }))
}

async function undisturbed(): Promise<{ readonly left: unknown; readonly requests: number }> {
  const bench = await start()
  await bench.host.draft(content)
  await bench.host.publish(content, true)
  const requests = bench.github.requests.length
  const outcome = { left: left(bench), requests }
  await end()
  return outcome
}

describe('a fault that passes', () => {
  it.each<readonly [what: string, fault: ForgeFault]>([
    ['a broken connection', { kind: 'down' }],
    ['a lost answer', { kind: 'lost' }],
    ['status 502', { kind: 'answer', answer: { status: 502, json: { message: 'Server Error' } } }],
    ['status 503 with a time', { kind: 'answer', answer: { status: 503, headers: { 'retry-after': '1' }, json: {} } }],
    ['an upload cut in the middle', { kind: 'cut' }],
  ])('%s of any one request leaves the same release', async (_, fault) => {
    const { left: expected, requests } = await undisturbed()
    for (let after = 0; after < requests; after++) {
      const bench = await start()
      bench.github.faults.plan(fault, { times: 1, after, ...(fault.kind === 'cut' ? { path: /\/uploads\// } : {}) })
      await bench.host.draft(content)
      expect(await bench.host.publish(content, true)).toBe('done')
      expect(left(bench)).toEqual(expected)
      expect(bench.github.state.latest()?.tag).toBe('v1.2.3')
      await end()
    }
  })

  it('is not hidden when it stays', async () => {
    const { host, github } = await start()
    github.faults.plan({ kind: 'down' })
    await expect(host.draft(content)).rejects.toMatchObject({
      code: 'RELEASE_UNREACHABLE',
      retryable: true,
      facts: { retryable: true, operation: 'list the releases of octo/app' },
    })
    expect(github.requests).toHaveLength(4)
  })
})

describe('a run that dies', () => {
  it.each<readonly [when: string, fault: ForgeFault]>([
    ['before', { kind: 'down' }],
    ['right after', { kind: 'lost' }],
  ])('%s any of its requests is finished by the next one, with nothing left over', async (_, fault) => {
    const { left: expected, requests } = await undisturbed()
    for (let after = 0; after < requests; after++) {
      const bench = await start()
      const death = new Error('killed')
      const killed = new AbortController()
      bench.github.faults.plan(fault, { after })
      // The first pause after the fault is where it dies: nothing it does reaches the host any more.
      const clock = {
        now: () => new Date(),
        sleep: async () => {
          killed.abort(death)
          throw death
        },
      }
      const first = bench.connect({ clock })
      const run = async (): Promise<void> => {
        await first.draft(content, { signal: killed.signal })
        await first.publish(content, true, { signal: killed.signal })
      }
      await expect(run()).rejects.toBe(death)
      bench.github.faults.clear()
      await bench.host.draft(content)
      await bench.host.publish(content, true)
      expect(left(bench)).toEqual(expected)
      expect(await bench.host.publish(content, true)).toBe('already')
      await end()
    }
  })

  it('in the middle of an upload leaves half a file, which the next run replaces', async () => {
    const bench = await start()
    bench.github.faults.plan({ kind: 'cut' }, { path: /\/uploads\// })
    await expect(bench.host.draft(content)).rejects.toMatchObject({ code: 'RELEASE_UNREACHABLE' })
    expect(bench.github.state.releases[0]?.assets.map(({ state }) => state)).toEqual(['starter'])
    bench.github.faults.clear()
    expect(await bench.host.draft(content)).toBe('done')
    expect(bench.github.state.releases[0]?.assets.map(({ state }) => state)).toEqual(['uploaded', 'uploaded'])
  })
})

describe('drafts of one tag', () => {
  function draftOf(bench: GithubBench, changes: Partial<GithubRelease> = {}): GithubRelease {
    const release: GithubRelease = {
      id: bench.github.state.nextId(),
      tag: 'v1.2.3',
      name: content.title,
      body: content.notes,
      target: 'main',
      draft: true,
      prerelease: false,
      immutable: false,
      publishedAt: null,
      createdAt: '2026-01-01T00:00:00Z',
      assets: [],
      ...changes,
    }
    bench.github.state.releases.push(release)
    return release
  }

  it('become one: the oldest stays', async () => {
    const bench = await start()
    const oldest = draftOf(bench)
    draftOf(bench)
    draftOf(bench)
    expect(await bench.host.draft(content)).toBe('done')
    expect(bench.github.state.drafts('v1.2.3').map(({ id }) => id)).toEqual([oldest.id])
    await bench.host.publish(content, true)
    expect(bench.github.state.releases.map(({ id, draft }) => [id, draft])).toEqual([[oldest.id, false]])
  })

  it('of somebody else stay, and are spoken of', async () => {
    const log = toldLog()
    const bench = await start()
    draftOf(bench)
    const foreign = draftOf(bench, { body: 'written by a person' })
    await bench.connect({ log }).draft(content)
    expect(bench.github.state.drafts('v1.2.3')).toContain(foreign)
    expect(log.lines).toEqual([
      expect.stringMatching(new RegExp(`^warn: another draft of v1\\.2\\.3 \\(${foreign.id}\\)`)),
    ])
  })

  it('with an older text are taken over', async () => {
    const bench = await start()
    const old = draftOf(bench, { body: 'collected so far', name: 'next' })
    await bench.host.publish(content, true)
    expect(left(bench)).toEqual([expect.objectContaining({ name: 'v1.2.3', body: content.notes, draft: false })])
    expect(bench.github.state.releases[0]?.id).toBe(old.id)
  })

  it('are removed when the release was published by another run meanwhile', async () => {
    const bench = await start()
    const published = draftOf(bench, { draft: false, publishedAt: '2026-01-01T00:00:00Z' })
    draftOf(bench)
    await bench.host.publish(content, true)
    expect(bench.github.state.releases).toEqual([published])
  })

  it.each([2, 3, 5])('of %d runs at once become one release', async (runs) => {
    const bench = await start()
    const outcomes = await Promise.allSettled(
      Array.from({ length: runs }, async () => bench.connect().publish(content, true)),
    )
    // Who is overtaken may fail, and says that it can be run again.
    for (const outcome of outcomes)
      if (outcome.status === 'rejected') expect(outcome.reason).toMatchObject({ retryable: true })
    await bench.host.publish(content, true)
    expect(left(bench)).toEqual([expect.objectContaining({ tag: 'v1.2.3', draft: false })])
    expect(bench.seen('v1.2.3')?.assets).toEqual({ 'images.json': '{"schema":1}', SHA256SUMS: '00  images.json\n' })
  })

  it('that another run removes under an upload are lost, to be run again', async () => {
    const bench = await start()
    const draft = draftOf(bench)
    const { state } = bench.github
    const log = toldLog()
    bench.github.faults.plan(
      { kind: 'answer', answer: { status: 404, json: { message: 'Not Found' } } },
      { path: /uploads/ },
    )
    await expect(bench.connect({ log }).draft(content)).rejects.toMatchObject({
      code: 'RELEASE_LOST',
      exit: 75,
      retryable: true,
    })
    expect(state.releases).toEqual([draft])
  })

  it('are found on any page', async () => {
    const bench = await start()
    const old = draftOf(bench)
    for (let count = 0; count < 250; count++) draftOf(bench, { tag: `v0.${count}.0`, draft: false })
    expect(await bench.host.draft(releaseContent({ assets: [] }))).toBe('already')
    expect(bench.github.state.drafts('v1.2.3')).toEqual([old])
  })
})

describe('the latest release', () => {
  it('is the one that is said to be, whatever was published last', async () => {
    const bench = await start()
    await bench.pushTag('v1.1.9')
    await bench.host.publish(content, true)
    await bench.host.publish(releaseContent({ tag: 'v1.1.9', title: 'v1.1.9' }), false)
    expect(bench.github.state.latest()?.tag).toBe('v1.2.3')
    expect(await bench.host.publish(content, true)).toBe('already')
  })

  it('is corrected by a later run', async () => {
    const bench = await start()
    await bench.pushTag('v1.3.0')
    await bench.host.publish(content, true)
    await bench.host.publish(releaseContent({ tag: 'v1.3.0', title: 'v1.3.0' }), false)
    expect(await bench.host.publish(releaseContent({ tag: 'v1.3.0', title: 'v1.3.0' }), true)).toBe('done')
    expect(bench.github.state.latest()?.tag).toBe('v1.3.0')
  })

  it('is never a pre-release', async () => {
    const bench = await start()
    await bench.host.publish(releaseContent({ prerelease: true }), true)
    expect(bench.github.state.latest()).toBeUndefined()
  })
})

describe('files', () => {
  it('of others stay', async () => {
    const bench = await start()
    await bench.host.draft(releaseContent({ assets: [asset('app.tar.gz', 'made by another job')] }))
    await bench.host.publish(content, true)
    expect(Object.keys(bench.seen('v1.2.3')?.assets ?? {}).toSorted()).toEqual([
      'SHA256SUMS',
      'app.tar.gz',
      'images.json',
    ])
  })

  it('whose names GitHub changes are refused', async () => {
    const { host } = await start()
    const work = host.draft(releaseContent({ assets: [asset('a b.json', '1')] }))
    await expect(work).rejects.toMatchObject({ code: 'RELEASE_REFUSED', message: 'GitHub stored a b.json as a.b.json' })
  })

  it('are uploaded once each, and not again', async () => {
    const bench = await start()
    await bench.host.draft(content)
    await bench.host.publish(content, true)
    const uploads = bench.github.requests.filter(({ path }) => path.includes('/uploads/'))
    expect(uploads.map(({ query }) => query['name'])).toEqual(['images.json', 'SHA256SUMS'])
    expect(uploads.map(({ headers }) => headers['content-type'])).toEqual(['application/json', 'application/json'])
  })
})
