import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals'
import { parse, stringify } from 'yaml'
import { digestOf } from '../../../src/image/digest.ts'
import { claimMessage } from '../../../src/release/claim.ts'
import { VERSION } from '../../../src/version.ts'
import { ciBench, type CiBench, type CiProject, type CiRun } from '../../support/gitlab/ci-local.ts'

jest.setTimeout(120_000)

let folder: string
let bench: CiBench
let number = 0

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'slipway-templates-'))
  bench = await ciBench(folder, {})
})

afterAll(async () => {
  await rm(folder, { recursive: true, force: true })
})

type Inputs = Readonly<Record<string, unknown>>

type Components = readonly (readonly [string, Inputs])[]

/** A project whose pipeline includes these components. */
async function including(...components: Components): Promise<CiProject> {
  const include = components.map(([name, inputs]) => ({
    component: `$CI_SERVER_FQDN/slipway/slipway/${name}@${VERSION}`,
    inputs,
  }))
  number += 1
  return bench.project(`preview/${number}`, { '.gitlab-ci.yml': stringify({ include }) })
}

/** The pipeline that includes these components, as gitlab-ci-local reads it. */
async function preview(...components: Components): Promise<CiRun> {
  return (await including(...components)).preview()
}

describe('the components, read by gitlab-ci-local', () => {
  it('are found at the tag of their repository', async () => {
    const include = [{ component: `$CI_SERVER_FQDN/slipway/slipway/pipeline@${VERSION}` }]
    const project = await bench.project(
      'preview/fetched',
      { '.gitlab-ci.yml': stringify({ include }) },
      { fetched: false },
    )
    const { exit, output } = await project.preview()
    expect(exit).toBe(0)
    expect(output).toContain(`downloaded slipway/slipway ${VERSION} templates/pipeline`)
  })

  it('stand in one pipeline, also twice', async () => {
    const split = ['build', 'scan', 'sign', 'release'].map((name) => [name, { job: 'two', ...needs(name) }] as const)
    const { exit, output } = await preview(['pipeline', {}], ...split)
    expect(exit).toBe(0)
    for (const job of ['slipway', 'two', 'two-scan', 'two-sign', 'two-release']) expect(output).toContain(`\n${job}:\n`)
  })

  it('make a job for each platform, on the runner with its tag', async () => {
    const runners = ['amd64', 'arm64'].map((arch) => ({ PLATFORM: `linux/${arch}`, RUNNER_TAG: `tag-${arch}` }))
    const { exit, stdout } = await preview(['build-matrix', { runners }], ['release', {}])
    expect(exit).toBe(0)
    const jobs = parse(stdout) as Readonly<Record<string, unknown>>
    const matrix = runners.map(({ PLATFORM, RUNNER_TAG }) => ({ PLATFORM: [PLATFORM], RUNNER_TAG: [RUNNER_TAG] }))
    expect(jobs['slipway']).toMatchObject({ parallel: { matrix }, tags: ['$RUNNER_TAG'] })
  })

  it('hand texts of the user on as variables, as they are', async () => {
    const tags = 'type=semver,pattern={{version}}\ntype=raw,value="a: b"; $(touch x) `y` \'z\''
    const { exit, output } = await preview(['pipeline', { tags }])
    expect(exit).toBe(0)
    const [before = '', after = ''] = output.split('SLIPWAY_TAGS:')
    expect(after.split('SLIPWAY_FLAVOR')[0]).toContain('$(touch x) `y`')
    expect(before).not.toContain('touch')
  })

  it.each([
    ['pipeline', { 'fail-on': 'severe' }, /fail-on/],
    ['build', { engine: 'kaniko' }, /engine/],
    ['build', { job: 'not a name' }, /job/],
    ['build-matrix', {}, /runners/],
    ['build-matrix', { runners: 'linux/amd64' }, /runners/],
    ['scan', { needs: 'build' }, /needs/],
    ['release', { rules: 'always' }, /rules/],
    ['pipeline', { push: 'perhaps' }, /push/],
  ])('refuse in %s %j', async (name, inputs, why) => {
    const { exit, output } = await preview([name, inputs])
    expect(exit).not.toBe(0)
    expect(output).toMatch(why)
  })
})

describe('the default rules, judged by gitlab-ci-local', () => {
  const split = ['build', 'scan', 'sign', 'release'].map((name) => [name, { job: 'two', ...needs(name) }] as const)
  const runners = [{ PLATFORM: 'linux/amd64', RUNNER_TAG: 'amd64' }]
  const all = ['slipway', 'two', 'two-scan', 'two-sign', 'two-release', 'three']
  const claimed = { repository: 'registry.example/g/app', digest: digestOf('image') }
  let project: CiProject

  beforeAll(async () => {
    project = await including(['pipeline', {}], ...split, ['build-matrix', { job: 'three', runners }])
  })

  /** The jobs of the pipeline that a tag starts, without the platforms of a matrix; of a tag without annotation the message is empty. */
  async function jobsOfTag(message: string): Promise<readonly string[]> {
    const tag = { CI_COMMIT_TAG: 'v1.2.3', CI_COMMIT_TAG_MESSAGE: message }
    const jobs = await project.jobs({ CI_COMMIT_BRANCH: '', CI_COMMIT_REF_NAME: 'v1.2.3', ...tag })
    return jobs.map((job) => job.replace(/: .*$/, '')).toSorted()
  }

  it.each([1, 2])('start nothing for the tag that claims a version for %i image(s)', async (count) => {
    const images = Array.from({ length: count }, (_, at) => ({ ...claimed, repository: `${claimed.repository}${at}` }))
    expect(await jobsOfTag(claimMessage('Release 1.2.3', images))).toEqual([])
  })

  it.each([
    ['without a message', ''],
    ['with a message', 'Version 1.2.3\n\nThe image is built by Slipway.\n'],
  ])("start every job for a person's tag %s", async (_, message) => {
    expect(await jobsOfTag(message)).toEqual(all.toSorted())
  })

  it('start every job on the default branch', async () => {
    const jobs = await project.jobs()
    expect(jobs.map((job) => job.replace(/: .*$/, '')).toSorted()).toEqual(all.toSorted())
  })
})

function needs(name: string): Inputs {
  return name === 'build' ? {} : { needs: ['two'] }
}
