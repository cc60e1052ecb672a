import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Report } from '../../src/report/report.ts'
import type { ImageReport } from '../../src/report/report.ts'
import { runAction, type ActionRun } from '../support/cli/run-action.ts'
import { RUN, demoArguments, runSlipway } from '../support/cli/run-slipway.ts'
import { ROOT } from '../support/architecture/read-sources.ts'
import { testStack } from '../support/stack/test-stack.ts'

let stack: Readonly<Record<string, string>> = {}
let directory = ''

beforeAll(async () => {
  stack = { ...(await testStack()) }
  directory = await mkdtemp(join(tmpdir(), 'slipway-action-'))
}, 600_000)

afterAll(async () => {
  await rm(directory, { recursive: true, force: true })
})

function variable(name: string): string {
  const value = stack[name]
  if (value === undefined) throw new Error(`the stack sets no ${name}`)
  return value
}

/** The demo as inputs of a step. */
function demoInputs(name: string, more: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const words = demoArguments(stack)
  const value = (option: string): string => words[words.indexOf(option) + 1] ?? ''
  const contexts = words.filter((_, at) => words[at - 1] === '--build-context')
  return {
    command: 'pipeline',
    context: value('--context'),
    file: value('--file'),
    'build-contexts': contexts.join('\n'),
    images: `${variable('REG')}/${name}`,
    platforms: 'linux/amd64',
    'osv-url': variable('SLIPWAY_OSV_URL'),
    ...more,
  }
}

/** What the runner gives a step; not the stack's own settings for Slipway. */
function runnerEnvironment(): Readonly<Record<string, string>> {
  const { PATH = '', DOCKER_HOST = '', DOCKER_CONFIG = '' } = stack
  return { PATH, DOCKER_HOST, DOCKER_CONFIG }
}

async function step(
  name: string,
  more: Readonly<Record<string, string>>,
  event?: { name: string; payload: unknown },
): Promise<ActionRun> {
  return runAction({
    inputs: demoInputs(name, more),
    env: runnerEnvironment(),
    directory: join(directory, name.replaceAll('/', '-')),
    ...(event === undefined ? {} : { event }),
  })
}

describe('a step of GitHub Actions', () => {
  it('writes every output and the job summary, and masks the key', async () => {
    const key = await readFile(variable('KEY'), 'utf8')
    const run = await step(`action-${RUN}/full`, { push: 'true', tags: '1.2.3', key })
    expect({ exit: run.exit, stderr: run.stderr }).toEqual({ exit: 0, stderr: '' })
    expect(Object.keys(run.outputs).sort()).toEqual(
      'annotations digest imageid images json labels metadata report sbom scan tag-names tags version'.split(' '),
    )
    const name = `${variable('REG')}/action-${RUN}/full`
    expect(run.outputs['tags']?.split('\n')).toEqual(['1.2.3', '1.2', '1', 'latest'].map((tag) => `${name}:${tag}`))
    expect(run.outputs['version']).toBe('1.2.3')
    expect(run.outputs['digest']).toMatch(/^sha256:[0-9a-f]{64}$/)
    const images = JSON.parse(run.outputs['images'] ?? '') as readonly ImageReport[]
    expect(images[0]?.digest).toBe(run.outputs['digest'])
    const report = JSON.parse(await readFile(run.outputs['report'] ?? '', 'utf8')) as Report
    expect(report).toMatchObject({ schema: 1, exit: 0 })
    expect(existsSync(run.outputs['sbom'] ?? '')).toBe(true)
    expect(existsSync(run.outputs['scan'] ?? '')).toBe(true)
    expect(run.summary).toContain(run.outputs['digest'])
    const body = key.split('\n')[1] ?? ''
    expect(run.stdout).toContain(`::add-mask::${body}`)
    const shown = run.stdout.split('\n').filter((line) => !line.startsWith('::add-mask::'))
    expect(shown.join('\n')).not.toContain(body)
  }, 120_000)

  it('guards the output of the build against workflow commands', async () => {
    const { stdout } = await step(`action-${RUN}/guarded`, {})
    const stops = [...stdout.matchAll(/^::stop-commands::([0-9a-f]{48})$/gm)].map(([, token]) => token)
    expect(stops.length).toBeGreaterThan(0)
    for (const token of stops) expect(stdout).toContain(`\n::${token ?? ''}::\n::endgroup::`)
  }, 120_000)

  it('turns an error into one annotation and fails the step', async () => {
    const run = await step(`action-${RUN}/error`, { 'fail-on': 'high', push: 'true', tags: '1.0.0', sign: 'off' })
    expect(run.exit).toBe(10)
    expect(run.stdout.match(/^::error::the image is refused: .*$/gm)).toHaveLength(1)
    expect(run.summary).toMatch(/refused/i)
    expect(run.outputs['digest']).toBeUndefined()
  }, 120_000)

  it('neither pushes nor signs for a pull request from a fork, whatever the inputs say', async () => {
    const payload = {
      repository: { full_name: 'acme/app', default_branch: 'main' },
      pull_request: { head: { repo: { full_name: 'mallory/app' } } },
    }
    const inputs = { push: 'true', tags: '1.0.0', sign: 'off', 'secret-envs': 'token=PATH' }
    const run = await step(`action-${RUN}/fork`, inputs, { name: 'pull_request', payload })
    expect(run.exit).toBe(0)
    const report = JSON.parse(await readFile(run.outputs['report'] ?? '', 'utf8')) as Report
    expect(report.stages.find(({ name }) => name === 'staged')).toMatchObject({
      outcome: 'skipped',
      reason: expect.stringContaining('fork'),
    })
    const tags = await fetch(`http://${variable('REG')}/v2/action-${RUN}/fork/tags/list`)
    expect(tags.status).toBe(404)
  }, 120_000)

  it('puts the image into the local daemon with load', async () => {
    const run = await step(`action-${RUN}/loaded`, { load: 'true', tags: '3.0.0' })
    expect(run.exit).toBe(0)
    const shown = await dockerInspect(`${variable('REG')}/action-${RUN}/loaded:3.0.0`)
    expect(shown).toContain('Slipway demo')
  }, 120_000)

  it('leaves its private folder to the post step, which removes it', async () => {
    const folder = join(directory, 'slipway-1-abcdef')
    await mkdir(join(folder, 'build-x'), { recursive: true })
    const run = await runSlipway([], {
      entry: join(ROOT, 'dist', 'post.js'),
      env: { 'STATE_run-directory': folder },
    })
    expect(run).toMatchObject({ exit: 0, stderr: '' })
    expect(existsSync(folder)).toBe(false)
  })

  it('writes its documents beside those of an earlier step of the job', async () => {
    const inputs = { command: 'sbom', arguments: 'oci:nowhere' }
    const temp = join(directory, 'two-steps', 'temp')
    await mkdir(join(temp, 'slipway-out'), { recursive: true })
    const run = await runAction({ directory: join(directory, 'two-steps'), env: stack, inputs })
    expect(run.exit).not.toBe(1)
    expect((await readdir(temp)).sort()).toEqual(['slipway-out', 'slipway-out-2'])
    expect(run.outputs['report']).toBe(join(temp, 'slipway-out-2', 'report.json'))
    expect(await readdir(join(temp, 'slipway-out'))).toEqual([])
  })

  it('does not let the post step remove anything else', async () => {
    const folder = join(directory, 'precious')
    await mkdir(folder, { recursive: true })
    await runSlipway([], { entry: join(ROOT, 'dist', 'post.js'), env: { 'STATE_run-directory': folder } })
    expect(existsSync(folder)).toBe(true)
  })
})

async function dockerInspect(image: string): Promise<string> {
  const { execFile } = await import('node:child_process')
  const { promisify } = await import('node:util')
  const { stdout } = await promisify(execFile)('docker', ['image', 'inspect', image], { env: { ...stack } })
  return stdout
}
