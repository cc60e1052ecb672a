import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals'
import { parse } from 'yaml'
import type { StackEnv } from '../../tools/stack/environment.ts'
import { ROOT } from '../support/architecture/read-sources.ts'
import { bareGit } from '../support/forge/bare-git.ts'
import { testStack } from '../support/stack/test-stack.ts'
import { actRepository, findAct, runAct } from '../support/workflow/act.ts'
import { runWorkflow, type Runner, type WorkflowRun } from '../support/workflow/run-workflow.ts'
import {
  failuresOf,
  FORK,
  openWorkbench,
  PULL_REQUEST,
  PUSH,
  sample,
  services,
  tagsOf,
  type Event,
  type Place,
  type Workbench,
} from '../support/workflow/workbench.ts'

jest.setTimeout(300_000)

const TAG: Event = (repository) => ({ ...PUSH(repository), ref: 'refs/tags/v1.2.3' })

let stack: StackEnv
let workbench: Workbench

beforeAll(async () => {
  stack = await testStack()
  workbench = await openWorkbench(stack)
})

afterAll(() => workbench.close())

describe('the examples', () => {
  it('one-image pushes, signs and names what is on main', async () => {
    const { github, runner, image } = await workbench.place('one', await sample())
    const run = await runWorkflow('examples/github/one-image.yml', runner)
    await github.close()
    expect(failuresOf(run)).toEqual([])
    expect(await tagsOf(image)).toEqual(['edge'])
    expect(await workbench.verified(`${image}:edge`)).toBe(true)
    expect(run.steps.at(-1)?.output).toMatch(/^deploying ghcr\.io\/\S+@sha256:[0-9a-f]{64}\n$/)
  })

  it('one-image names what a tag of a version is on by its full version, its minor, its major and latest', async () => {
    const { github, runner, image } = await workbench.place('tagged', await sample(), TAG)
    const run = await runWorkflow('examples/github/one-image.yml', runner)
    await github.close()
    expect(failuresOf(run)).toEqual([])
    expect(await tagsOf(image)).toEqual(['1', '1.2', '1.2.3', 'latest'])
    expect(await workbench.verified(`${image}:1.2.3`)).toBe(true)
  })

  it('one-image and pull-request judge a pull request and push nothing', async () => {
    const { github, runner, image } = await workbench.place('pull', await sample(), PULL_REQUEST)
    const one = await runWorkflow('examples/github/one-image.yml', runner)
    const judged = await runWorkflow('examples/github/pull-request.yml', {
      ...runner,
      directory: await workbench.directory(),
    })
    await github.close()
    expect([...failuresOf(one), ...failuresOf(judged)]).toEqual([])
    expect(JSON.parse(judged.steps.at(-1)?.output ?? '')).toMatchObject({ schema: 1, exit: 0 })
    expect(await tagsOf(image)).toBeUndefined()
  })

  it('pull-request shows the report of what the gate refuses', async () => {
    const { github, runner } = await workbench.place('refused', await sample(), PULL_REQUEST)
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
    const { github, runner, image } = await workbench.place(`preview${tags?.length ?? 0}`, await sample(), event)
    const run = await runWorkflow('examples/github/fork.yml', runner)
    await github.close()
    expect(failuresOf(run)).toEqual([])
    expect(await tagsOf(`${image}/preview`)).toEqual(tags)
  })
})

describe('the example monorepo', () => {
  const EXAMPLE = 'examples/github/monorepo.yml'
  const SERVICES = ['api', 'web', 'worker']
  let place: Place
  let first: WorkflowRun

  beforeAll(async () => {
    place = await workbench.place('mono', await services())
    first = await release(String(place.runner.github['sha']))
  })

  afterAll(() => place.github.close())

  async function release(sha: string): Promise<WorkflowRun> {
    const { runner } = place
    const directory = await workbench.directory()
    return runWorkflow(EXAMPLE, { ...runner, directory, github: { ...runner.github, sha } })
  }

  /** A push to main that adds this file; its commit. */
  async function pushed(file: string, message: string): Promise<string> {
    const { directory, git, commit } = await workbench.workshop.clone(place.bare.url, '--branch', 'main')
    await writeFile(join(directory, file), 'words\n')
    await git('add', '--all')
    const sha = await commit(message)
    await git('push', '--quiet', 'origin', 'main')
    return sha
  }

  async function gitTags(): Promise<readonly string[]> {
    return (await bareGit(place.bare.path).listTags()).map(({ name }) => name).toSorted()
  }

  async function imageTags(): Promise<readonly unknown[]> {
    return Promise.all(SERVICES.map((service) => tagsOf(`${place.image}/${service}`)))
  }

  function digests({ steps }: WorkflowRun): readonly string[] {
    return steps.flatMap(({ outputs }) => (outputs['digest'] ? [outputs['digest']] : []))
  }

  it('releases every image under versions of its own, and again when one folder changes, with other digests', async () => {
    expect(failuresOf(first)).toEqual([])
    const named = ['0.1', '0.1.0', 'latest', `sha-${String(place.runner.github['sha']).slice(0, 7)}`]
    expect(await imageTags()).toEqual(SERVICES.map(() => named))
    expect(await gitTags()).toEqual(SERVICES.map((service) => `${service}-v0.1.0`))
    const next = await pushed('services/web/more.txt', 'feat(web): more')
    const second = await release(next)
    expect(failuresOf(second)).toEqual([])
    const both = [...named, '0.2', '0.2.0', `sha-${next.slice(0, 7)}`].toSorted()
    expect(await imageTags()).toEqual(SERVICES.map(() => both))
    expect(await gitTags()).toEqual(
      SERVICES.flatMap((service) => [`${service}-v0.1.0`, `${service}-v0.2.0`]).toSorted(),
    )
    expect([digests(first).length, digests(second).length]).toEqual([3, 3])
    for (const [at, digest] of digests(second).entries()) expect(digest).not.toBe(digests(first)[at])
  })

  it('builds and pushes nothing for a push without anything to release', async () => {
    const before = [await imageTags(), await gitTags()]
    const run = await release(await pushed('README.md', 'docs: words'))
    expect(failuresOf(run)).toEqual([])
    const slipway = run.steps.filter(({ step }) => step.startsWith('OWNER/'))
    expect(slipway.map(({ output }) => output.includes('nothing to release'))).toEqual([true, true, true])
    expect(digests(run)).toEqual([])
    expect([await imageTags(), await gitTags()]).toEqual(before)
  })

  it('is started by pushes to main, and not by tags', async () => {
    const { on } = parse(await readFile(join(ROOT, EXAMPLE), 'utf8')) as { readonly on: unknown }
    expect(on).toEqual({ push: { branches: ['main'] } })
  })
})

// Every example was run above by our own runner; a machine that has act sees them as act understands GitHub. Of the jobs of a matrix
// it keeps the outputs of one only, so platforms on runners of their own are not among them.
const ACT = findAct()
const withAct = ACT === undefined ? describe.skip : describe

withAct('under act', () => {
  let repository: string

  beforeAll(async () => {
    repository = await actRepository(await workbench.directory())
  })

  async function act(name: string, event: 'push' | 'pull_request', files: Readonly<Record<string, string>>) {
    const path = `examples/github/${name}`
    const workflow = '.github/workflows/example.yml'
    const example = (await readFile(join(ROOT, path), 'utf8')).replaceAll('ghcr.io/', `${stack.REG}/`)
    const place = `act-${name.replaceAll(/\W/g, '-')}`
    const committed = { ...files, [workflow]: example }
    const { bare, github, image, runner } = await workbench.place(place, committed, event === 'push' ? PUSH : FORK)
    const { directory } = await workbench.workshop.clone(bare.url, '--branch', 'main')
    const { DOCKER_HOST, DOCKER_CONFIG, PATH, SIGSTORE_ID_TOKEN = '' } = stack
    const world = Object.entries(workbench.loopback({})).map(([input, value]) => [
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
    const home = await workbench.directory()
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
    expect(tags === undefined || (await workbench.verified(`${image}${below}:${tags[0] ?? ''}`))).toBe(true)
  })
})
