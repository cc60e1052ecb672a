import { execFileSync } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Report } from '../../src/report/report.ts'
import { RUN, demoArguments, runSlipway } from '../support/cli/run-slipway.ts'
import { missingPeer } from '../support/missing-peer.ts'
import { testStack } from '../support/stack/test-stack.ts'

let stack: Readonly<Record<string, string>> = {}
let directory = ''

beforeAll(async () => {
  stack = { ...(await testStack()) }
  directory = await mkdtemp(join(tmpdir(), 'slipway-failures-'))
}, 600_000)

afterAll(async () => {
  await rm(directory, { recursive: true, force: true })
})

function variable(name: string): string {
  const value = stack[name]
  if (value === undefined) throw new Error(`the stack sets no ${name}`)
  return value
}

/** Runs the pipeline on the demo with these arguments, as JSON. */
async function fail(
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<{ readonly exit: number | undefined; readonly report: Report; readonly stderr: string }> {
  const run = await runSlipway([...args, '--json'], { env: { ...stack, ...env } })
  return { exit: run.exit, report: JSON.parse(run.stdout) as Report, stderr: run.stderr }
}

function pushing(image: string): readonly string[] {
  return [...demoArguments(stack), '--images', image, '--tags', '1.0.0', '--push', '--key', variable('KEY')]
}

/** A port on loopback where nobody listens. */
async function deadPort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  await new Promise((resolve) => server.close(resolve))
  if (address === null || typeof address === 'string') throw new Error('no port')
  return address.port
}

describe('a run that cannot succeed', () => {
  it('lists every wrong input at once, exit 2', async () => {
    const { exit, report } = await fail(['--platforms', 'nope', '--fail-on', 'maybe', '--images', ''])
    expect(exit).toBe(2)
    const inputs = (report.error?.problems ?? []).map(({ input }) => input).sort()
    expect(inputs).toEqual(expect.arrayContaining(['fail-on', 'images', 'platforms']))
    expect(report.images).toEqual([])
  })

  it('misses a Dockerfile before anything starts, exit 2', async () => {
    const { exit, report } = await fail(['--context', directory, '--images', `${variable('REG')}/fail-${RUN}/nofile`])
    expect(exit).toBe(2)
    expect(report.error?.problems).toEqual([
      expect.objectContaining({ input: 'file', message: expect.stringContaining(join(directory, 'Dockerfile')) }),
    ])
  })

  it('names a registry that is down, exit 30', async () => {
    const port = await deadPort()
    const { exit, report } = await fail(pushing(`127.0.0.1:${port}/fail-${RUN}/down`))
    expect(exit).toBe(30)
    expect(report.error).toMatchObject({ code: 'REGISTRY_UNREACHABLE' })
    expect(report.error?.message).toContain(`127.0.0.1:${port}`)
    expect(report.stages.every(({ outcome }) => outcome === 'skipped')).toBe(true)
  })

  it('is refused with wrong credentials, exit 30', async () => {
    const args = [...pushing(`${variable('REG_BASIC')}/fail-${RUN}/wrong`), '--username', 'mallory']
    const { exit, report, stderr } = await fail(args, { SLIPWAY_PASSWORD: 'a-wrong-password' })
    expect(exit).toBe(30)
    expect(report.error).toMatchObject({ code: 'REGISTRY_DENIED' })
    expect(report.error?.help).toBeDefined()
    expect(`${stderr}${JSON.stringify(report)}`).not.toContain('a-wrong-password')
  })

  it('asks for credentials where there are none, exit 3, before anything is built', async () => {
    const empty = { DOCKER_CONFIG: directory, HOME: directory }
    const { exit, report } = await fail(pushing(`${variable('REG_BASIC')}/fail-${RUN}/anonymous`), empty)
    expect(exit).toBe(3)
    expect(report.error).toMatchObject({ code: 'ENVIRONMENT_CREDENTIALS' })
    expect(report.error?.help).toContain('login')
    expect(report.stages.every(({ outcome }) => outcome === 'skipped')).toBe(true)
  })

  it('says that there is nothing to sign with, exit 3', async () => {
    const args = [
      ...demoArguments(stack),
      '--images',
      `${variable('REG')}/fail-${RUN}/unsigned`,
      '--push',
      '--tags',
      '1.0.0',
    ]
    const { exit, report } = await fail(args, { SIGSTORE_ID_TOKEN: '' })
    expect(exit).toBe(3)
    expect(report.error).toMatchObject({ code: 'ENVIRONMENT_IDENTITY' })
    expect(report.error?.help).toContain('--sign off')
  })

  it('says that no engine answers, exit 3', async () => {
    const env = { DOCKER_HOST: `unix://${join(directory, 'nobody.sock')}` }
    const { exit, report } = await fail([...demoArguments(stack)], env)
    expect(exit).toBe(3)
    expect(report.error).toMatchObject({ code: 'ENVIRONMENT_ENGINE' })
    expect(report.error?.help).toBeDefined()
  })

  it('says that docker is not installed, exit 3', async () => {
    const { exit, report } = await fail([...demoArguments(stack)], { PATH: directory })
    expect(exit).toBe(3)
    expect(report.error).toMatchObject({ code: 'ENVIRONMENT_ENGINE' })
  })

  it('cannot scan when the feed is down, exit 12, and pushes nothing', async () => {
    const port = await deadPort()
    const image = `${variable('REG')}/fail-${RUN}/unscanned`
    const { exit, report } = await fail(pushing(image), { SLIPWAY_OSV_URL: `http://127.0.0.1:${port}` })
    expect(exit).toBe(12)
    expect(report.error).toMatchObject({ code: 'SCAN_FEED', facts: { retryable: true } })
    expect(report.images[0]?.scan).toBeUndefined()
    const tags = await fetch(`http://${variable('REG')}/v2/fail-${RUN}/unscanned/tags/list`)
    expect(tags.status).toBe(404)
  }, 120_000)

  it('shows the Dockerfile line of a failing step, exit 20', async () => {
    await writeFile(join(directory, 'broken.Dockerfile'), 'FROM base\nRUN echo about to fail && exit 7\n')
    const args = demoArguments(stack).map((word) =>
      word.endsWith('/Dockerfile') ? join(directory, 'broken.Dockerfile') : word,
    )
    const { exit, report } = await fail([...args, '--platforms', 'linux/amd64'])
    expect(exit).toBe(20)
    expect(report.error?.code).toBe('BUILD_FAILED')
    expect(report.error?.message).toMatch(/broken\.Dockerfile:2/)
    expect(`${report.error?.message ?? ''} ${report.error?.help ?? ''}`).toMatch(/about to fail|exit code: 7/)
  }, 120_000)

  it('refuses a key that cannot be read before it builds, exit 40', async () => {
    const args = [
      ...demoArguments(stack),
      '--images',
      `${variable('REG')}/fail-${RUN}/key`,
      '--push',
      '--tags',
      '1.0.0',
    ]
    const { exit, report } = await fail([...args, '--key', join(directory, 'no.pem')])
    expect(exit).toBe(40)
    expect(report.error).toMatchObject({ code: 'SIGN_KEY' })
    expect(report.stages.every(({ outcome }) => outcome === 'skipped')).toBe(true)
  })

  it('says on Node 20 that it needs Node 24, exit 3', async () => {
    const old = olderNode()
    if (old === undefined) {
      missingPeer('a Node older than 24, to see what the bundle says on it')
      return
    }
    const { exit, stderr } = await runSlipway(['--version'], { node: old })
    expect(exit).toBe(3)
    expect(stderr).toMatch(/^slipway: Node 24 or newer is needed, this is 2\d\.\d+\.\d+; .*\n$/)
  })
})

/** A Node of the machine that is older than ours, if there is one. */
function olderNode(): string | undefined {
  const found = ['/usr/bin/node', '/usr/local/bin/node'].find((path) => {
    try {
      return Number(/^v(\d+)/.exec(execFileSync(path, ['--version'], { encoding: 'utf8' }))?.[1]) < 24
    } catch {
      return false
    }
  })
  return found
}

describe('documents that cannot be written', () => {
  it('are a wrong input when the folder cannot be, exit 2, before anything is done', async () => {
    const file = join(directory, 'a-file')
    await writeFile(file, '')
    const run = await runSlipway(['version', '--out', join(file, 'x'), '--json'], { env: stack })
    const report = JSON.parse(run.stdout) as Report
    expect(run.exit).toBe(2)
    expect(report.error?.problems).toMatchObject([{ input: 'out', message: expect.stringContaining('ENOTDIR') }])
  })

  it('are an error of their own when the run is done, exit 3, with the whole report on stdout', async () => {
    const image = `${variable('REG')}/failures-${RUN}/outputs`
    const env = { ...stack, SLIPWAY_DOTENV: directory }
    const run = await runSlipway(
      ['pipeline', '--host', 'gitlab', ...pushing(image), '--out', join(directory, 'o'), '--json'],
      { env },
    )
    const report = JSON.parse(run.stdout) as Report
    expect({ exit: run.exit, tags: report.images[0]?.tags }).toEqual({ exit: 3, tags: ['1.0.0', '1.0', '1', 'latest'] })
    expect(report).toMatchObject({ exit: 3, error: { code: 'ENVIRONMENT_OUTPUT' } })
    expect(run.stderr).not.toContain('    at ')
  }, 120_000)
})
