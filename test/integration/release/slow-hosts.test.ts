import { afterEach, describe, expect, it, jest } from '@jest/globals'
import type { ReleaseHost } from '../../../src/release/release-host.ts'
import type { TimeLimits } from '../../../src/release/time-limits.ts'
import type { Clock } from '../../../src/system/clock.ts'
import type { ForgeFault } from '../../support/forge/forge-faults.ts'
import type { ForgeRequest } from '../../support/forge/forge-server.ts'
import { releaseContent } from '../../support/release/content.ts'
import { githubBench, gitlabBench, type Connection, type HostBench } from '../../support/release/host-benches.ts'

// Some run a whole release once for each of its requests, and wait for the time limit in each.
jest.setTimeout(60_000)

const content = releaseContent()
const LIMITS: TimeLimits = { idleMs: 80, wholeMs: 240 }
/** Long enough for an answer that is slow but comes. */
const PATIENT: TimeLimits = { idleMs: 2_000, wholeMs: 10_000 }

interface SlowBench extends HostBench {
  readonly requests: readonly ForgeRequest[]
  connect(options?: Connection): ReleaseHost
  plan(fault: ForgeFault, on: { readonly after?: number; readonly times?: number; readonly method?: string }): void
  clear(): void
  /** How many releases of the tag the host holds, visible or not. */
  entries(): number
}

async function onGithub(): Promise<SlowBench> {
  const bench = await githubBench()
  const { requests, faults, state } = bench.github
  const { plan, clear } = planner(faults)
  return { ...bench, requests, plan, clear, entries: () => state.releases.length }
}

async function onGitlab(): Promise<SlowBench> {
  const bench = await gitlabBench()
  const { requests, faults, state } = bench.gitlab
  const { plan, clear } = planner(faults)
  return { ...bench, requests, plan, clear, entries: () => state.releases.size }
}

function planner(faults: { plan: SlowBench['plan']; clear(): void }): Pick<SlowBench, 'plan' | 'clear'> {
  return { plan: (fault, on) => faults.plan(fault, on), clear: () => faults.clear() }
}

const open: SlowBench[] = []
afterEach(end)

async function end(): Promise<void> {
  for (const bench of open.splice(0)) {
    await bench.close()
    expect(bench.malformed()).toEqual([])
  }
}

async function start(on: () => Promise<SlowBench>): Promise<SlowBench> {
  const bench = await on()
  open.push(bench)
  await bench.pushTag('v1.2.3')
  return bench
}

async function release(host: ReleaseHost): Promise<string> {
  await host.draft(content)
  return host.publish(content, true)
}

const FILES = { 'images.json': '{"schema":1}', SHA256SUMS: '00  images.json\n' }

describe.each([
  ['GitHub', onGithub],
  ['GitLab', onGitlab],
] as const)('a release on a %s that is slow', (_, on) => {
  async function requestsOfOne(): Promise<number> {
    const bench = await start(on)
    await release(bench.host)
    const { length } = bench.requests
    await end()
    return length
  }

  it.each<readonly [what: string, fault: ForgeFault]>([
    ['never answers', { kind: 'hang' }],
    ['does what was asked and never answers', { kind: 'hang-after' }],
    ['does what was asked and answers 502', { kind: 'half' }],
    ['stops in the middle of its answer', { kind: 'stall' }],
    ['answers byte by byte without end', { kind: 'drip' }],
  ])('%s once, at any of its requests, is one release with its files', async (_, fault) => {
    const requests = await requestsOfOne()
    for (let after = 0; after < requests; after++) {
      const bench = await start(on)
      bench.plan(fault, { after, times: 1 })
      expect(await release(bench.connect({ limits: LIMITS }))).toBe('done')
      expect({ after, assets: bench.seen('v1.2.3')?.assets, entries: bench.entries() }).toEqual({
        after,
        assets: FILES,
        entries: 1,
      })
      await end()
    }
  })

  it('answers late, but in time, is asked nothing twice', async () => {
    const requests = await requestsOfOne()
    const bench = await start(on)
    bench.plan({ kind: 'late', delayMs: 40 }, {})
    expect(await release(bench.connect({ limits: PATIENT }))).toBe('done')
    expect(bench.requests).toHaveLength(requests)
  })

  it.each<readonly [what: string, fault: ForgeFault, says: RegExp]>([
    ['never answers', { kind: 'hang' }, /nothing came for 80 ms/],
    ['answers byte by byte', { kind: 'drip' }, /the answer was not whole after 240 ms/],
    ['stops in the middle of its answer', { kind: 'stall' }, /broke before the answer was whole/],
    ['answers 502', { kind: 'answer', answer: { status: 502, json: { message: 'Server Error' } } }, /status 502/],
  ])('%s however often it is asked, ends as temporary after four times', async (_, fault, says) => {
    const bench = await start(on)
    bench.plan(fault, {})
    const failure = await release(bench.connect({ limits: LIMITS })).catch((error: unknown) => error)
    expect(failure).toMatchObject({
      code: 'RELEASE_UNREACHABLE',
      exit: 50,
      retryable: true,
      message: expect.stringMatching(says),
      help: expect.stringContaining('run again later'),
      facts: { retryable: true },
    })
    expect(bench.requests).toHaveLength(4)
  })

  it('makes releases and never says so, is asked to make no second one', async () => {
    const bench = await start(on)
    bench.plan({ kind: 'hang-after' }, { method: 'POST' })
    const failure = await release(bench.connect({ limits: LIMITS })).catch((error: unknown) => error)
    // What was made is found by looking; a host whose uploads are POSTs stays unreachable for those.
    if (failure instanceof Error) expect(failure).toMatchObject({ code: 'RELEASE_UNREACHABLE', retryable: true })
    expect(bench.entries()).toBe(1)
    bench.clear()
    await release(bench.host)
    expect({ assets: bench.seen('v1.2.3')?.assets, entries: bench.entries() }).toEqual({ assets: FILES, entries: 1 })
  })

  it('hangs when the run is cancelled, ends with why it was cancelled', async () => {
    const bench = await start(on)
    bench.plan({ kind: 'hang' }, {})
    const cancelled = new AbortController()
    const reason = new Error('cancelled by the user')
    const clock: Clock = { now: () => new Date(), sleep: () => Promise.reject(new Error('it waits to try again')) }
    const work = bench.connect({ limits: PATIENT, clock }).draft(content, { signal: cancelled.signal })
    const timer = setInterval(() => (bench.requests.length > 0 ? cancelled.abort(reason) : undefined), 5)
    await expect(work).rejects.toBe(reason)
    clearInterval(timer)
  })
})
