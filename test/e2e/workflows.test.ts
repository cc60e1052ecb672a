import { readFile } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals'
import type { Report } from '../../src/report/report.ts'
import { testStack } from '../support/stack/test-stack.ts'
import { runWorkflow, type Runner, type WorkflowRun } from '../support/workflow/run-workflow.ts'
import { failuresOf, openWorkbench, sample, tagsOf, type Place, type Workbench } from '../support/workflow/workbench.ts'

jest.setTimeout(300_000)

let workbench: Workbench

beforeAll(async () => {
  workbench = await openWorkbench(await testStack())
})

afterAll(() => workbench.close())

describe('the reusable workflow, called from another repository', () => {
  let place: Place
  let run: WorkflowRun

  beforeAll(async () => {
    place = await workbench.place('two', await sample())
    run = await runWorkflow('examples/github/two-repositories/application/.github/workflows/release.yml', place.runner)
  })

  afterAll(() => place.github.close())

  it('releases what was built, and tells its caller', async () => {
    expect({ failures: failuresOf(run), results: run.results }).toEqual({
      failures: [],
      results: { image: 'success', announce: 'success' },
    })
    expect(await tagsOf(place.image)).toEqual(['0.1', '0.1.0', 'latest'])
    expect(await workbench.verified(`${place.image}:0.1.0`)).toBe(true)
    const { digest = '' } = run.steps.find(({ step }) => step === 'release')?.outputs ?? {}
    expect(run.steps.at(-1)?.output.trim()).toBe(`released 0.1.0 as ${digest}`)
    expect(place.github.state.malformed).toEqual([])
  })

  it('gives an identity to the job that signs only', () => {
    const asked = run.steps.map(({ job, env }) => [job, 'ACTIONS_ID_TOKEN_REQUEST_TOKEN' in env])
    expect(asked).toEqual([
      ['build', false],
      ['build', false],
      ['release', true],
      ['release', true],
      ['announce', false],
    ])
  })

  it('builds nothing in the job that signs', async () => {
    const outputs = run.steps.find(({ step }) => step === 'release')?.outputs
    const report = JSON.parse(await readFile(outputs?.['report'] ?? '', 'utf8')) as Report
    expect(report.stages.find(({ name }) => name === 'built')).toMatchObject({ outcome: 'already' })
    expect(report.stages.find(({ name }) => name === 'scanned')).toMatchObject({ outcome: 'done' })
  })

  it('is verified by the repository that deploys', async () => {
    const deploy = 'examples/github/two-repositories/deployment/.github/workflows/deploy.yml'
    const inputs = { image: `${place.image}:0.1.0` }
    const accepted = await runWorkflow(deploy, place.runner, inputs)
    expect({ failures: failuresOf(accepted), results: accepted.results }).toEqual({
      failures: [],
      results: { deploy: 'success' },
    })
    const overrides: Runner['overrides'] = (step) => ({
      ...place.runner.overrides(step),
      identity: 'https://someone.else',
    })
    const refused = await runWorkflow(deploy, { ...place.runner, overrides }, inputs)
    expect(refused.results).toEqual({ deploy: 'failure' })
    expect(refused.steps.map(({ exit }) => exit)).toEqual([11])
  })

  it('fails when the job that signs gets no report, rather than build there', async () => {
    const overrides: Runner['overrides'] = (step) => ({
      ...place.runner.overrides(step),
      ...(step['from-report'] === undefined ? {} : { 'from-report': '[]' }),
    })
    const refused = await runWorkflow(
      '.github/workflows/release-image.yml',
      { ...place.runner, overrides, directory: await workbench.directory() },
      {
        images: place.image,
        release: true,
      },
    )
    expect(refused.results).toEqual({ build: 'success', release: 'failure' })
    expect(refused.steps.at(-1)).toMatchObject({
      exit: 2,
      output: expect.stringContaining('names no image that was pushed'),
    })
  })
})

describe('the reusable workflow, with platforms on runners of their own', () => {
  const WORKFLOW = '.github/workflows/release-image.yml'
  const RUNNERS = JSON.stringify([
    { platform: 'linux/amd64', runner: 'ubuntu-24.04' },
    { platform: 'linux/arm64', runner: ['self-hosted', 'arm64'] },
  ])
  let place: Place
  let one: WorkflowRun
  let run: WorkflowRun

  beforeAll(async () => {
    place = await workbench.place('native', await sample())
    const inputs = { images: `${place.image}/one`, platforms: 'linux/amd64,linux/arm64', tags: 'edge', release: false }
    one = await runWorkflow(WORKFLOW, place.runner, inputs)
    run = await runWorkflow('examples/github/native-runners.yml', {
      ...place.runner,
      directory: await workbench.directory(),
    })
  })

  afterAll(() => place.github.close())

  const digests = (): readonly string[] =>
    run.steps.filter(({ step }) => step === 'build').map(({ outputs }) => outputs['digest'] ?? '')

  it('releases the image that one runner would have built', async () => {
    expect([...failuresOf(one), ...failuresOf(run)]).toEqual([])
    expect(run.steps.map(({ job, step, env }) => [job, step, 'ACTIONS_ID_TOKEN_REQUEST_TOKEN' in env])).toEqual([
      ['build linux/amd64', expect.stringMatching(/^actions\/checkout@/), false],
      ['build linux/amd64', 'build', false],
      ['build linux/arm64', expect.stringMatching(/^actions\/checkout@/), false],
      ['build linux/arm64', 'build', false],
      ['release', expect.stringMatching(/^actions\/checkout@/), true],
      ['release', 'release', true],
    ])
    const { digest = '', report = '' } = run.steps.at(-1)?.outputs ?? {}
    expect(digest).toBe(one.outputs['digest'])
    const { images, stages } = JSON.parse(await readFile(report, 'utf8')) as Report
    expect(images[0]?.platforms.map((platform) => platform.digest)).toEqual(digests())
    expect(stages[0]).toMatchObject({ name: 'built', outcome: 'already', reason: 'merged from 2 builds' })
    expect(await tagsOf(place.image)).toEqual(['0.1', '0.1.0', 'latest'])
    expect(await workbench.verified(`${place.image}:0.1.0`)).toBe(true)
  })

  interface Given {
    readonly image?: string
    readonly runners?: string
    readonly over: Readonly<Record<string, string>>
  }

  /** The job that merges, after builds that left these outputs. */
  async function merged({ image = place.image, runners = RUNNERS, over }: Given): Promise<WorkflowRun> {
    const runner = { ...place.runner, over: { build: over }, directory: await workbench.directory() }
    return runWorkflow(WORKFLOW, runner, { images: image, runners, tags: 'edge', release: false })
  }

  it('fails when a runner pushed nothing', async () => {
    const refused = await merged({ over: { 'digest-1': digests()[1] ?? '' } })
    expect(refused.results).toEqual({ build: 'success', release: 'failure' })
    expect(refused.steps.at(-1)).toMatchObject({
      exit: 2,
      output: expect.stringContaining('linux/amd64 is missing'),
    })
  })

  it('fails when none did, rather than build in the job that signs', async () => {
    const { steps } = await merged({ over: {} })
    expect(steps.at(-1)).toMatchObject({ exit: 2, output: expect.stringContaining('names no image that was pushed') })
  })

  it('fails when a platform comes twice', async () => {
    const twice = JSON.stringify(
      ['linux/amd64', 'linux/amd64'].map((platform) => ({ platform, runner: 'ubuntu-24.04' })),
    )
    const [amd64 = ''] = digests()
    const { steps } = await merged({ runners: twice, over: { 'digest-0': amd64, 'digest-1': amd64 } })
    expect(steps.at(-1)).toMatchObject({ exit: 2, output: expect.stringContaining('linux/amd64 stands twice') })
  })

  it('fails when a platform was pushed elsewhere', async () => {
    const [amd64 = '', arm64 = ''] = digests()
    const over = { 'digest-0': amd64, 'digest-1': arm64 }
    const { steps } = await merged({ image: `${place.image}/elsewhere`, over })
    expect(steps.at(-1)).toMatchObject({ exit: 30, output: expect.stringContaining('/app/elsewhere@sha256:') })
  })

  it('fails when a platform was built from another commit', async () => {
    const clone = await workbench.workshop.clone(place.bare.url, '--branch', 'main')
    await clone.git('commit', '--quiet', '--allow-empty', '--message=fix: second')
    await clone.git('push', '--quiet', 'origin', 'main')
    const [amd64 = '', arm64 = ''] = digests()
    for (const given of [
      { over: { 'digest-0': amd64, 'digest-1': arm64 } },
      { over: { 'digest-0': one.outputs['digest'] ?? '' }, image: `${place.image}/one`, runners: '' },
    ]) {
      const { steps } = await merged(given)
      expect(steps.at(-1)).toMatchObject({
        exit: 2,
        output: expect.stringContaining(`was built from the commit ${String(place.runner.github['sha'])}`),
      })
    }
    expect(await tagsOf(place.image)).not.toContain('edge')
  })
})
