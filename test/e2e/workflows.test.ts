import { randomUUID } from 'node:crypto'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals'
import type { Report } from '../../src/report/report.ts'
import type { StackEnv } from '../../tools/stack/environment.ts'
import { ROOT } from '../support/architecture/read-sources.ts'
import { demoArguments, runSlipway } from '../support/cli/run-slipway.ts'
import { bareGit } from '../support/forge/bare-git.ts'
import { startGithub, type Github } from '../support/forge/github.ts'
import { startGitServer, type BareRepository, type GitServer } from '../support/git/git-server.ts'
import { openWorkshop, type Workshop } from '../support/git/working-copy.ts'
import { closeServer, listen } from '../support/registry/listen.ts'
import { testStack } from '../support/stack/test-stack.ts'
import { actRepository, findAct, runAct } from '../support/workflow/act.ts'
import { runWorkflow, type Runner, type WorkflowRun } from '../support/workflow/run-workflow.ts'

jest.setTimeout(300_000)

const RUN = randomUUID().slice(0, 8)
const REQUEST_TOKEN = 'request-token-of-the-runner'

let stack: StackEnv
let folder: string
let server: GitServer
let workshop: Workshop
let identity: { readonly server: Server; readonly url: string }

beforeAll(async () => {
  stack = await testStack()
  folder = await mkdtemp(join(tmpdir(), 'slipway-workflows-'))
  server = await startGitServer()
  workshop = await openWorkshop()
  identity = await startIdentity()
})

afterAll(async () => {
  await closeServer(identity.server)
  await server.close()
  await workshop.remove()
  await rm(folder, { recursive: true, force: true })
})

/** The runner's service that gives identity tokens to jobs with `id-token: write`. */
async function startIdentity(): Promise<{ readonly server: Server; readonly url: string }> {
  const own = createServer((request, response) => {
    const known = request.headers.authorization === `Bearer ${REQUEST_TOKEN}`
    response.writeHead(known ? 200 : 401, { 'content-type': 'application/json' })
    response.end(JSON.stringify(known ? { value: stack.SIGSTORE_ID_TOKEN } : {}))
  })
  return { server: own, url: `http://${await listen(own)}/token?version=1` }
}

interface Bench {
  readonly bare: BareRepository
  readonly github: Github
  readonly runner: Runner
  /** Name of the image in the stack's registry. */
  readonly image: string
}

/** A repository on GitHub with these files and one commit on main. */
async function bench(name: string, files: Readonly<Record<string, string>>, event: Event = PUSH): Promise<Bench> {
  const repository = `${name}-${RUN}/app`
  const bare = await server.repository(repository)
  const clone = await workshop.clone(bare.url)
  for (const [file, content] of Object.entries(files)) {
    await mkdir(join(clone.directory, file, '..'), { recursive: true })
    await writeFile(join(clone.directory, file), content)
  }
  await clone.git('checkout', '--quiet', '-B', 'main')
  await clone.git('add', '--all')
  await clone.git('commit', '--quiet', '--message=feat: first')
  await clone.git('push', '--quiet', 'origin', 'main')
  const sha = await clone.git('rev-parse', 'HEAD')
  const github = await startGithub({ git: bareGit(bare.path), repository })
  const { PATH, DOCKER_HOST, DOCKER_CONFIG } = stack
  const runner: Runner = {
    source: bare.url,
    directory: await mkdtemp(join(folder, 'run-')),
    env: { PATH, DOCKER_HOST, DOCKER_CONFIG, GITHUB_API_URL: github.apiUrl },
    github: { repository, sha, actor: 'ada', token: github.token, ...event(repository) },
    identity: { ACTIONS_ID_TOKEN_REQUEST_URL: identity.url, ACTIONS_ID_TOKEN_REQUEST_TOKEN: REQUEST_TOKEN },
    overrides: (inputs) => ({ ...loopback(inputs), 'github-token': github.token }),
  }
  return { bare, github, runner, image: `${stack.REG}/${repository}` }
}

type Event = (repository: string) => Readonly<Record<string, unknown>>

const PUSH: Event = (repository) => ({
  event_name: 'push',
  ref: 'refs/heads/main',
  event: { repository: { full_name: repository, default_branch: 'main', private: false } },
})

const FORK: Event = (repository) => ({
  event_name: 'pull_request',
  ref: 'refs/pull/7/merge',
  event: {
    repository: { full_name: repository, default_branch: 'main', private: false },
    pull_request: { head: { repo: { full_name: 'mallory/app' } } },
  },
})

const PULL_REQUEST: Event = (repository) => ({
  event_name: 'pull_request',
  ref: 'refs/pull/7/merge',
  event: {
    repository: { full_name: repository, default_branch: 'main', private: false },
    pull_request: { head: { repo: { full_name: repository } } },
  },
})

/** The stack in place of ghcr.io, the public Sigstore and osv.dev. */
function loopback(inputs: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const [base = ''] = demoArguments({ ...stack }).filter((word) => word.startsWith('base='))
  const here = (text: string): string => text.replace(/^ghcr\.io\//, `${stack.REG}/`)
  const named = Object.entries(inputs).filter(([name]) => name === 'images' || name === 'arguments')
  return {
    ...Object.fromEntries(named.map(([name, value]) => [name, here(value)])),
    ...(inputs['identity'] === undefined ? {} : { identity: stack.SAN ?? '', issuer: stack.ISSUER ?? '' }),
    'build-contexts': base.replace('base=', 'debian:trixie-slim='),
    'osv-url': stack.SLIPWAY_OSV_URL ?? '',
    'fulcio-url': stack.SLIPWAY_FULCIO_URL ?? '',
    'rekor-url': stack.SLIPWAY_REKOR_URL ?? '',
    'tsa-url': stack.SLIPWAY_TSA_URL ?? '',
    'trusted-root': stack.SLIPWAY_TRUSTED_ROOT ?? '',
  }
}

async function sample(): Promise<Readonly<Record<string, string>>> {
  const read = (file: string): Promise<string> => readFile(join(ROOT, 'gitlab', 'sample-project', file), 'utf8')
  return { Dockerfile: await read('Dockerfile'), 'index.html': await read('index.html') }
}

/** The sample in a folder for each service. */
async function services(): Promise<Readonly<Record<string, string>>> {
  const files = Object.entries(await sample())
  const copies = ['api', 'web', 'worker'].flatMap((service) =>
    files.map(([file, content]) => [`services/${service}/${file}`, content] as const),
  )
  return Object.fromEntries(copies)
}

/** What went wrong, for the message of a failed test. */
function failuresOf({ steps }: WorkflowRun): readonly string[] {
  return steps.filter(({ exit }) => exit !== 0).map(({ job, step, output }) => `${job}/${step}: ${output.slice(-600)}`)
}

async function tagsOf(image: string): Promise<readonly string[] | undefined> {
  const answer = await fetch(`http://${image.replace('/', '/v2/')}/tags/list`)
  if (answer.status === 404) return undefined
  const { tags } = (await answer.json()) as { readonly tags: readonly string[] | null }
  return (tags ?? []).filter((tag) => !tag.startsWith('sha256-')).toSorted()
}

async function verified(ref: string): Promise<boolean> {
  const options = ['--identity', stack.SAN ?? '', '--issuer', stack.ISSUER ?? '']
  return (await runSlipway(['verify', ref, ...options], { env: { ...stack } })).exit === 0
}

describe('the reusable workflow, called from another repository', () => {
  let place: Bench
  let run: WorkflowRun

  beforeAll(async () => {
    place = await bench('two', await sample())
    run = await runWorkflow('examples/github/two-repositories/application/.github/workflows/release.yml', place.runner)
  })

  afterAll(() => place.github.close())

  it('releases what was built, and tells its caller', async () => {
    expect({ failures: failuresOf(run), results: run.results }).toEqual({
      failures: [],
      results: { image: 'success', announce: 'success' },
    })
    expect(await tagsOf(place.image)).toEqual(['0.1', '0.1.0', 'latest'])
    expect(await verified(`${place.image}:0.1.0`)).toBe(true)
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
      { ...place.runner, overrides, directory: await mkdtemp(join(folder, 'run-')) },
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
  let place: Bench
  let one: WorkflowRun
  let run: WorkflowRun

  const elsewhere = async (): Promise<string> => mkdtemp(join(folder, 'run-'))

  beforeAll(async () => {
    place = await bench('native', await sample())
    const inputs = { images: `${place.image}/one`, platforms: 'linux/amd64,linux/arm64', tags: 'edge', release: false }
    one = await runWorkflow(WORKFLOW, place.runner, inputs)
    run = await runWorkflow('examples/github/native-runners.yml', { ...place.runner, directory: await elsewhere() })
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
    expect(await verified(`${place.image}:0.1.0`)).toBe(true)
  })

  interface Given {
    readonly image?: string
    readonly runners?: string
    readonly over: Readonly<Record<string, string>>
  }

  /** The job that merges, after builds that left these outputs. */
  async function merged({ image = place.image, runners = RUNNERS, over }: Given): Promise<WorkflowRun> {
    const runner = { ...place.runner, over: { build: over }, directory: await elsewhere() }
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
    const clone = await workshop.clone(place.bare.url, '--branch', 'main')
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

describe('the examples', () => {
  it('one-image pushes, signs and names what is on main', async () => {
    const { github, runner, image } = await bench('one', await sample())
    const run = await runWorkflow('examples/github/one-image.yml', runner)
    await github.close()
    expect(failuresOf(run)).toEqual([])
    expect(await tagsOf(image)).toEqual(['edge'])
    expect(await verified(`${image}:edge`)).toBe(true)
    expect(run.steps.at(-1)?.output).toMatch(/^deploying ghcr\.io\/\S+@sha256:[0-9a-f]{64}\n$/)
  })

  it('one-image and pull-request judge a pull request and push nothing', async () => {
    const { github, runner, image } = await bench('pull', await sample(), PULL_REQUEST)
    const one = await runWorkflow('examples/github/one-image.yml', runner)
    const judged = await runWorkflow('examples/github/pull-request.yml', {
      ...runner,
      directory: await mkdtemp(join(folder, 'run-')),
    })
    await github.close()
    expect([...failuresOf(one), ...failuresOf(judged)]).toEqual([])
    expect(JSON.parse(judged.steps.at(-1)?.output ?? '')).toMatchObject({ schema: 1, exit: 0 })
    expect(await tagsOf(image)).toBeUndefined()
  })

  it('pull-request shows the report of what the gate refuses', async () => {
    const { github, runner } = await bench('refused', await sample(), PULL_REQUEST)
    const overrides: Runner['overrides'] = (step) => ({ ...runner.overrides(step), 'fail-on': 'low' })
    const run = await runWorkflow('examples/github/pull-request.yml', { ...runner, overrides })
    await github.close()
    expect(run.results).toEqual({ image: 'failure' })
    expect(run.steps.map(({ exit }) => exit)).toEqual([0, 10, 0])
    expect(JSON.parse(run.steps.at(-1)?.output ?? '')).toMatchObject({ exit: 10 })
  })

  it.each([
    ['pushes a preview of a branch of its own', PULL_REQUEST, ['pr-7']],
    ['pushes nothing for a fork', FORK, undefined],
  ])('fork %s', async (_, event, tags) => {
    const { github, runner, image } = await bench(`preview${tags?.length ?? 0}`, await sample(), event)
    const run = await runWorkflow('examples/github/fork.yml', runner)
    await github.close()
    expect(failuresOf(run)).toEqual([])
    expect(await tagsOf(`${image}/preview`)).toEqual(tags)
  })

  it('monorepo releases every image under versions of its own', async () => {
    const { bare, github, runner, image } = await bench('mono', await services())
    const run = await runWorkflow('examples/github/monorepo.yml', runner)
    await github.close()
    expect(failuresOf(run)).toEqual([])
    const sha = String(runner.github['sha']).slice(0, 7)
    for (const service of ['api', 'web', 'worker'])
      expect(await tagsOf(`${image}/${service}`)).toEqual(['0.1', '0.1.0', 'latest', `sha-${sha}`])
    const tags = (await bareGit(bare.path).listTags()).map(({ name }) => name)
    expect(tags.toSorted()).toEqual(['api-v0.1.0', 'web-v0.1.0', 'worker-v0.1.0'])
  })
})

// Every example was run above by our own runner; a machine that has act sees them as act understands GitHub. Of the jobs of a matrix
// it keeps the outputs of one only, so platforms on runners of their own are not among them.
const ACT = findAct()
const withAct = ACT === undefined ? describe.skip : describe

withAct('under act', () => {
  let repository: string

  beforeAll(async () => {
    repository = await actRepository(join(folder, 'act'))
  })

  async function act(name: string, event: 'push' | 'pull_request', files: Readonly<Record<string, string>>) {
    const path = `examples/github/${name}`
    const workflow = '.github/workflows/example.yml'
    const example = (await readFile(join(ROOT, path), 'utf8')).replaceAll('ghcr.io/', `${stack.REG}/`)
    const { bare, github, image, runner } = await bench(`act-${name.replaceAll(/\W/g, '-')}`, {
      ...files,
      [workflow]: example,
    })
    const { directory } = await workshop.clone(bare.url, '--branch', 'main')
    const { DOCKER_HOST, DOCKER_CONFIG, PATH, SIGSTORE_ID_TOKEN = '' } = stack
    const world = Object.entries(loopback({})).map(([input, value]) => [
      `SLIPWAY_${input.toUpperCase().replaceAll('-', '_')}`,
      value,
    ])
    const env = {
      PATH,
      DOCKER_HOST,
      DOCKER_CONFIG,
      SIGSTORE_ID_TOKEN,
      GITHUB_REPOSITORY: String(runner.github['repository']),
      GITHUB_API_URL: github.apiUrl,
      ...(Object.fromEntries(world) as Readonly<Record<string, string>>),
    }
    const home = await mkdtemp(join(folder, 'home-'))
    const secrets = { GITHUB_TOKEN: github.token }
    const payload = runner.github['event']
    const run = await runAct({ act: ACT ?? '', directory, event, payload, workflow, env, secrets, repository, home })
    await github.close()
    return { image, exit: run.exitCode, output: run.stdout + run.stderr }
  }

  it.each<[string, 'push' | 'pull_request', string, readonly string[] | undefined]>([
    ['pull-request.yml', 'pull_request', '', undefined],
    ['fork.yml', 'pull_request', '/preview', undefined],
    ['one-image.yml', 'push', '', ['edge']],
    ['monorepo.yml', 'push', '/web', ['0.1', '0.1.0', 'latest']],
    ['two-repositories/application/.github/workflows/release.yml', 'push', '', ['0.1', '0.1.0', 'latest']],
  ])('%s ends well', async (name, event, below, tags) => {
    const { image, exit, output } = await act(name, event, name === 'monorepo.yml' ? await services() : await sample())
    expect(exit === 0 ? '' : output).toBe('')
    expect(output).toContain('Job succeeded')
    const found = await tagsOf(`${image}${below}`)
    expect(found?.filter((tag) => !tag.startsWith('sha-'))).toEqual(tags)
    expect(tags === undefined || (await verified(`${image}${below}:${tags[0] ?? ''}`))).toBe(true)
  })
})
