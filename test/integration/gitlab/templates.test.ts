import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals'
import { parse, stringify } from 'yaml'
import { VERSION } from '../../../src/version.ts'
import { ciBench, type CiBench, type CiRun } from '../../support/gitlab/ci-local.ts'

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

/** The pipeline that includes these components, as gitlab-ci-local reads it. */
async function preview(...components: readonly (readonly [string, Inputs])[]): Promise<CiRun> {
  const include = components.map(([name, inputs]) => ({
    component: `$CI_SERVER_FQDN/slipway/slipway/${name}@${VERSION}`,
    inputs,
  }))
  number += 1
  const project = await bench.project(`preview/${number}`, { '.gitlab-ci.yml': stringify({ include }) })
  return project.preview()
}

describe('the components, read by gitlab-ci-local', () => {
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

function needs(name: string): Inputs {
  return name === 'build' ? {} : { needs: ['two'] }
}
