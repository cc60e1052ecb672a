import { randomUUID } from 'node:crypto'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals'
import type { Report } from '../../src/report/report.ts'
import type { StackEnv } from '../../tools/stack/environment.ts'
import { demoArguments, runSlipway } from '../support/cli/run-slipway.ts'
import { bareGit } from '../support/forge/bare-git.ts'
import { startGitlab, type Gitlab } from '../support/forge/gitlab.ts'
import { startGitServer, type BareRepository, type GitServer } from '../support/git/git-server.ts'
import { ciBench, type CiBench, type CiProject } from '../support/gitlab/ci-local.ts'
import { testStack } from '../support/stack/test-stack.ts'

jest.setTimeout(300_000)

// The stack of a clone may outlive this run.
const RUN = randomUUID().slice(0, 8)

let stack: StackEnv
let folder: string
let bench: CiBench
let server: GitServer

beforeAll(async () => {
  stack = await testStack()
  folder = await mkdtemp(join(tmpdir(), 'slipway-gitlab-'))
  const { PATH, DOCKER_HOST, DOCKER_CONFIG } = stack
  bench = await ciBench(folder, { PATH, DOCKER_HOST, DOCKER_CONFIG })
  server = await startGitServer()
})

afterAll(async () => {
  await server.close()
  await rm(folder, { recursive: true, force: true })
})

/** What a project of this GitLab has set as CI/CD variables: its registry, and the services that stand in for the public ones. */
function projectVariables(name: string): Readonly<Record<string, string>> {
  const [base = ''] = demoArguments({ ...stack }).filter((word) => word.startsWith('base='))
  return {
    CI_REGISTRY_IMAGE: `${stack.REG}/${name}`,
    SLIPWAY_BUILD_CONTEXTS: base.replace('base=', 'debian:trixie-slim='),
    SLIPWAY_OSV_URL: stack.SLIPWAY_OSV_URL ?? '',
    SLIPWAY_FULCIO_URL: stack.SLIPWAY_FULCIO_URL ?? '',
    SLIPWAY_REKOR_URL: stack.SLIPWAY_REKOR_URL ?? '',
    SLIPWAY_TSA_URL: stack.SLIPWAY_TSA_URL ?? '',
    SLIPWAY_TRUSTED_ROOT: stack.SLIPWAY_TRUSTED_ROOT ?? '',
    SLIPWAY_FAIL_ON: 'critical',
  }
}

/** Names that people see; undefined when there are none, whatever else the repository holds. */
async function tagsOf(name: string): Promise<readonly string[] | undefined> {
  const answer = await fetch(`http://${stack.REG}/v2/${name}/tags/list`)
  if (answer.status === 404) return undefined
  const { tags } = (await answer.json()) as { readonly tags: readonly string[] | null }
  return (tags ?? []).filter((tag) => !tag.startsWith('sha256-')).toSorted()
}

const SCAN_REPORT = 'slipway-out/gl-container-scanning-report.json'
const ANY_MANIFEST = { accept: 'application/vnd.oci.image.manifest.v1+json, application/vnd.oci.image.index.v1+json' }

async function verify(ref: string, ...options: readonly string[]): Promise<number | undefined> {
  return (await runSlipway(['verify', ref, ...options], { env: { ...stack } })).exit
}

describe('the component pipeline', () => {
  it('builds, judges, pushes, signs with a key and names, and tells later jobs what it made', async () => {
    const name = `gitlab-${RUN}/sample`
    const project = await bench.sample(name)
    const { exit, errors, output, results } = await project.run({ ...projectVariables(name), SLIPWAY_KEY: stack.KEY })
    expect({ exit, errors, results }).toEqual({ exit: 0, errors: [], results: { slipway: 'PASS', deploy: 'PASS' } })
    const { IMAGE_DIGEST = '', IMAGE_REF = '', IMAGE_TAGS = '' } = await project.dotenv('slipway')
    expect(IMAGE_DIGEST).toMatch(/^sha256:[0-9a-f]{64}$/)
    expect(IMAGE_REF).toBe(`${stack.REG}/${name}@${IMAGE_DIGEST}`)
    expect(output).toContain(`deploying ${IMAGE_REF}`)
    const head = (await project.git('rev-parse', 'HEAD')).slice(0, 7)
    expect(IMAGE_TAGS.split(',').toSorted()).toEqual(['edge', 'main', `sha-${head}`])
    expect(await tagsOf(name)).toEqual(['edge', 'main', `sha-${head}`])
    expect(await verify(IMAGE_REF, '--key', stack.PUB)).toBe(0)
    expect(output).toMatch(/section_start:\d+:slipway_1\[collapsed=true\]/)
    const report = JSON.parse(await project.artifact('slipway', 'slipway-out/report.json')) as Report
    expect(report).toMatchObject({ schema: 1, command: 'pipeline', exit: 0 })
    const findings = JSON.parse(await project.artifact('slipway', SCAN_REPORT)) as { readonly scan: object }
    expect(findings.scan).toMatchObject({ type: 'container_scanning' })
    const bill = await project.artifact('slipway', 'slipway-out/linux-amd64.vulnerabilities.cdx.json')
    expect(JSON.parse(bill)).toMatchObject({ bomFormat: 'CycloneDX' })
    expect(await project.artifact('slipway', 'slipway-out/gate.junit.xml')).toContain('<testsuites')
  })

  it('signs with the identity of the job when there is no key', async () => {
    const name = `gitlab-${RUN}/keyless`
    const project = await bench.sample(name)
    const token = { SIGSTORE_ID_TOKEN: stack.SIGSTORE_ID_TOKEN ?? '' }
    const { errors, results, output } = await project.run({ ...projectVariables(name), ...token }, 'slipway')
    expect({ errors, results }).toEqual({ errors: [], results: { slipway: 'PASS' } })
    const identity = ['--identity', stack.SAN ?? '', '--issuer', stack.ISSUER ?? '']
    expect(await verify(`${stack.REG}/${name}:main`, ...identity)).toBe(0)
    expect(output).not.toContain(stack.SIGSTORE_ID_TOKEN)
  })

  // gitlab-ci-local lets later jobs run on after any failure of a job that has allow_failure; GitLab does not, so only this job's
  // own end is looked at.
  it('fails the job when the gate refuses, and leaves nothing in the registry', async () => {
    const name = `gitlab-${RUN}/refused`
    const project = await bench.sample(name)
    const variables = { ...projectVariables(name), SLIPWAY_KEY: stack.KEY, SLIPWAY_FAIL_ON: 'low' }
    const { results, output } = await project.run(variables, 'slipway')
    expect(results).toEqual({ slipway: 'FAIL' })
    expect(output).toContain('the image is refused')
    const report = JSON.parse(await project.artifact('slipway', 'slipway-out/report.json')) as Report
    expect(report.exit).toBe(10)
    expect(await tagsOf(name)).toBeUndefined()
    const digest = report.images[0]?.digest ?? ''
    expect(digest).toMatch(/^sha256:/)
    expect((await fetch(`http://${stack.REG}/v2/${name}/manifests/${digest}`, { headers: ANY_MANIFEST })).status).toBe(
      404,
    )
  })

  it('ends with a warning where the gate only warns', async () => {
    const name = `gitlab-${RUN}/warned`
    const project = await bench.sample(name)
    const policy = { SLIPWAY_FAIL_ON: 'low', SLIPWAY_GATE: 'warn' }
    const { exit, results } = await project.run(
      { ...projectVariables(name), SLIPWAY_KEY: stack.KEY, ...policy },
      'slipway',
    )
    expect({ exit, results }).toEqual({ exit: 0, results: { slipway: 'WARN' } })
    expect(await tagsOf(name)).toContain('main')
  })

  it('builds and judges a merge request, and pushes nothing', async () => {
    const name = `gitlab-${RUN}/merge-request`
    const project = await bench.sample(name)
    const request = { CI_PIPELINE_SOURCE: 'merge_request_event', CI_MERGE_REQUEST_IID: '7' }
    const { errors, results } = await project.run({ ...projectVariables(name), ...request }, 'slipway')
    expect({ errors, results }).toEqual({ errors: [], results: { slipway: 'PASS' } })
    expect(await tagsOf(name)).toBeUndefined()
  })
})

describe('the components build, scan and release', () => {
  const name = `gitlab-${RUN}/split`
  let gitlab: Gitlab
  let bare: BareRepository
  let project: CiProject
  let variables: Readonly<Record<string, string>>

  beforeAll(async () => {
    bare = await server.repository(name)
    gitlab = await startGitlab({ git: bareGit(bare.path), project: name })
    project = await bench.sample(name, 'split.gitlab-ci.yml')
    await project.git('push', '--quiet', bare.url, 'main')
    variables = {
      ...projectVariables(name),
      SIGSTORE_ID_TOKEN: stack.SIGSTORE_ID_TOKEN ?? '',
      CI_JOB_TOKEN: gitlab.jobToken,
      CI_API_V4_URL: gitlab.apiUrl,
      SLIPWAY_GIT_REMOTE: bare.url,
    }
  })

  afterAll(() => gitlab.close())

  it('put the image into the registry without a name or a signature first', async () => {
    const { errors, results } = await project.run(variables, 'slipway', 'slipway-scan')
    expect({ errors, results }).toEqual({ errors: [], results: { slipway: 'PASS', 'slipway-scan': 'PASS' } })
    const { IMAGE_REF = '' } = await project.dotenv('slipway')
    expect(IMAGE_REF).toMatch(new RegExp(`^${stack.REG}/${name}@sha256:`))
    expect(await tagsOf(name)).toBeUndefined()
    expect(await verify(IMAGE_REF, '--identity', stack.SAN ?? '', '--issuer', stack.ISSUER ?? '')).toBe(11)
    const findings = JSON.parse(await project.artifact('slipway-scan', SCAN_REPORT)) as { readonly scan: object }
    expect(findings.scan).toMatchObject({ type: 'container_scanning', status: 'success' })
  })

  it('sign and release what the build job pushed, and nothing that was built again', async () => {
    const built = await project.dotenv('slipway')
    const { exit, errors, results } = await project.run(variables)
    expect({ exit, errors, results }).toMatchObject({ exit: 0, errors: [], results: { 'slipway-release': 'PASS' } })
    const released = await project.dotenv('slipway-release')
    expect(released).toEqual({ ...built, IMAGE_TAGS: '0.1.0,0.1,latest' })
    const report = JSON.parse(await project.artifact('slipway-release', 'slipway-out/report.json')) as Report
    expect(report.stages.find((stage) => stage.name === 'built')).toMatchObject({
      outcome: 'already',
      reason: `the report of the build job binds ${built['IMAGE_DIGEST'] ?? ''}`,
    })
    const identity = ['--identity', stack.SAN ?? '', '--issuer', stack.ISSUER ?? '']
    expect(await verify(`${stack.REG}/${name}:0.1.0`, ...identity)).toBe(0)
    const message = await project.git('ls-remote', '--tags', bare.url)
    expect(message).toContain('refs/tags/v0.1.0')
    expect(gitlab.state.releases.get('v0.1.0')).toMatchObject({ tag: 'v0.1.0' })
    expect(gitlab.state.malformed).toEqual([])
  })

  it('find everything done when the pipeline runs again', async () => {
    const before = await project.dotenv('slipway-release')
    const { exit, errors, results } = await project.run(variables)
    expect({ exit, errors, results }).toMatchObject({ exit: 0, errors: [], results: { 'slipway-release': 'PASS' } })
    expect(await project.dotenv('slipway-release')).toEqual(before)
    expect([...gitlab.state.releases.keys()]).toEqual(['v0.1.0'])
  })
})

describe('the components build-matrix and release', () => {
  const name = `gitlab-${RUN}/matrix`
  let gitlab: Gitlab
  let project: CiProject
  let variables: Readonly<Record<string, string>>

  beforeAll(async () => {
    const bare = await server.repository(name)
    gitlab = await startGitlab({ git: bareGit(bare.path), project: name })
    project = await bench.sample(name, 'matrix.gitlab-ci.yml')
    await project.git('push', '--quiet', bare.url, 'main')
    variables = {
      ...projectVariables(name),
      SIGSTORE_ID_TOKEN: stack.SIGSTORE_ID_TOKEN ?? '',
      CI_JOB_TOKEN: gitlab.jobToken,
      CI_API_V4_URL: gitlab.apiUrl,
      SLIPWAY_GIT_REMOTE: bare.url,
    }
  })

  afterAll(() => gitlab.close())

  it('build each platform in a job of its own, without a name or a signature', async () => {
    const legs = (await project.jobs()).filter((job) => job.startsWith('slipway: '))
    const { errors, results } = await project.run(variables, ...legs)
    expect({ errors, results }).toEqual({
      errors: [],
      results: {
        'slipway: [linux/amd64,saas-linux-small-amd64]': 'PASS',
        'slipway: [linux/arm64,saas-linux-small-arm64]': 'PASS',
      },
    })
    expect(await tagsOf(name)).toBeUndefined()
  })

  it('refuse to release what no runner built for a platform', async () => {
    const file = join(project.directory, '.gitlab-ci.yml')
    const pipeline = await readFile(file, 'utf8')
    await writeFile(file, pipeline.replace('linux/amd64,linux/arm64', '$&,linux/s390x'))
    const { results, output } = await project.run(variables, 'slipway-release')
    await writeFile(file, pipeline)
    expect(results).toEqual({ 'slipway-release': 'FAIL' })
    expect(output).toContain('linux/s390x is missing')
    expect(await tagsOf(name)).toBeUndefined()
  })

  it('release the platforms as one image', async () => {
    const { exit, errors, results } = await project.run(variables, 'slipway-release')
    expect({ exit, errors, results }).toEqual({ exit: 0, errors: [], results: { 'slipway-release': 'PASS' } })
    const report = JSON.parse(await project.artifact('slipway-release', 'slipway-out/report.json')) as Report
    expect(report.stages.find((stage) => stage.name === 'built')).toMatchObject({ reason: 'merged from 2 builds' })
    expect(report.images[0]?.platforms.map(({ platform }) => platform)).toEqual(['linux/amd64', 'linux/arm64'])
    const { IMAGE_REF = '', IMAGE_TAGS } = await project.dotenv('slipway-release')
    expect(IMAGE_TAGS).toBe('0.1.0,0.1,latest')
    expect(await verify(IMAGE_REF, '--identity', stack.SAN ?? '', '--issuer', stack.ISSUER ?? '')).toBe(0)
    expect(gitlab.state.malformed).toEqual([])
  })
})
