import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { parse } from 'yaml'
import { ROOT } from '../../support/architecture/read-sources.ts'
import { complaintsAbout } from '../../support/workflow/check-workflow.ts'

interface Step {
  readonly uses?: string
  readonly run?: string
  readonly with?: Readonly<Record<string, unknown>>
}

interface Workflow {
  readonly on: unknown
  readonly permissions?: unknown
  readonly jobs: Readonly<
    Record<string, { readonly uses?: string; readonly steps?: readonly Step[]; readonly permissions?: object }>
  >
}

const WORKFLOWS = [...filesBelow('.github/workflows'), ...filesBelow('examples/github')]
const ACTIONS = ['action.yml', '.github/actions/slipway/action.yml']

function filesBelow(folder: string): readonly string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.ya?ml$/.test(name))
    .map((name) => `${folder}/${name}`)
    .toSorted()
}

function read(path: string): string {
  return readFileSync(join(ROOT, path), 'utf8')
}

function stepsOf(text: string): readonly Step[] {
  return Object.values((parse(text) as Workflow).jobs).flatMap(({ steps }) => steps ?? [])
}

const { inputs: offered } = parse(read('action.yml')) as { readonly inputs: Readonly<Record<string, unknown>> }

/** Names in `with` of a step of ours that action.yml does not have; the service looks only at actions of other repositories. */
function unknownInputs(text: string): readonly string[] {
  return stepsOf(text)
    .filter(({ uses }) => uses !== undefined && /^(?:\.\/|\$\/|OWNER\/slipway@)/.test(uses))
    .flatMap((step) => Object.keys(step.with ?? {}))
    .filter((name) => !Object.hasOwn(offered, name))
}

it('sees the workflows and the examples', () => {
  expect(WORKFLOWS).toEqual([
    '.github/workflows/ci.yml',
    '.github/workflows/release-image.yml',
    '.github/workflows/release.yml',
    'examples/github/fork.yml',
    'examples/github/monorepo.yml',
    'examples/github/native-runners.yml',
    'examples/github/one-image.yml',
    'examples/github/pull-request.yml',
    'examples/github/two-repositories/application/.github/workflows/release.yml',
    'examples/github/two-repositories/deployment/.github/workflows/deploy.yml',
  ])
})

describe.each(WORKFLOWS)('%s', (path) => {
  const text = read(path)
  const workflow = parse(text) as Workflow

  it("has nothing that GitHub's language service would complain about", async () => {
    // The service knows a workflow by its folder.
    expect(await complaintsAbout(path.replace(/^examples\/github\/(?:.*\/)?/, '.github/workflows/'), text)).toEqual([])
  })

  it('gives the Action inputs that it has', () => {
    expect(unknownInputs(text)).toEqual([])
  })

  it('uses no foreign action but checkout, and that at a commit', () => {
    const foreign = stepsOf(text).flatMap(({ uses }) =>
      uses === undefined || /^(?:\.\/|\$\/|OWNER\/slipway@)/.test(uses) ? [] : [uses],
    )
    expect(foreign.filter((uses) => !/^actions\/checkout@[0-9a-f]{40}$/.test(uses))).toEqual([])
  })

  it('keeps the token out of the clone', () => {
    const clones = stepsOf(text).filter(({ uses }) => uses?.startsWith('actions/checkout@') === true)
    expect(clones.map((step) => step.with?.['persist-credentials'])).toEqual(clones.map(() => false))
  })

  it('asks for rights by name, and never runs for pull requests with ours', () => {
    expect(workflow.permissions).toEqual(expect.any(Object))
    const rights = [workflow.permissions ?? {}, ...Object.values(workflow.jobs).map((job) => job.permissions ?? {})]
    expect(JSON.stringify(rights)).not.toMatch(/write-all|read-all/)
    expect(JSON.stringify(workflow.on)).not.toContain('pull_request_target')
  })

  it('puts no expression into a shell', () => {
    expect(stepsOf(text).flatMap(({ run }) => (run?.includes('${{') === true ? [run] : []))).toEqual([])
  })
})

it.each(ACTIONS)('%s is an action in the eyes of the language service', async (path) => {
  expect(await complaintsAbout(path, read(path))).toEqual([])
})

it('the reusable workflow gives an identity to the release job alone', () => {
  const { jobs, permissions } = parse(read('.github/workflows/release-image.yml')) as Workflow
  expect(permissions).toEqual({})
  expect(Object.entries(jobs).map(([name, job]) => [name, job.permissions])).toEqual([
    ['build', { contents: 'read', packages: 'write' }],
    ['release', { contents: 'write', packages: 'write', 'id-token': 'write' }],
  ])
})

describe('the checks', () => {
  const ONE = read('examples/github/one-image.yml')

  it.each([
    ['an unknown input', ONE.replace('fail-on: high', 'fail-over: high'), /Invalid action input 'fail-over'/],
    ['an unknown context', ONE.replace('github.repository', 'github.repo'), /Context access might be invalid: repo/],
    ['an unknown right', ONE.replace('packages: write', 'package: write'), /Unexpected value 'package'/],
    [
      'a step that does not exist',
      ONE.replace('steps.image.', 'steps.picture.'),
      /Context access might be invalid: picture/,
    ],
    ['an action nobody knows', ONE.replace('OWNER/slipway@main', 'someone/else@v1'), /Unable to resolve action/],
  ])('find %s', async (_, text, message) => {
    expect(text).not.toBe(ONE)
    expect((await complaintsAbout('.github/workflows/planted.yml', text)).join('\n')).toMatch(message)
  })

  it('find an input that the reusable workflow does not take', async () => {
    const path = 'examples/github/two-repositories/application/.github/workflows/release.yml'
    const text = read(path).replace('fail-on: high', 'fail-over: high')
    expect((await complaintsAbout('.github/workflows/planted.yml', text)).join('\n')).toMatch(/fail-over/)
  })

  it('find a wrong context in the outputs of the reusable workflow', async () => {
    const text = read('.github/workflows/release-image.yml').replaceAll('strategy.job-index', 'strategy.index')
    expect((await complaintsAbout('.github/workflows/planted.yml', text)).join('\n')).toMatch(/index/)
  })

  it('find an unknown input of the local action', () => {
    expect(unknownInputs(read('.github/workflows/ci.yml').replace('file: gitlab', 'files: gitlab'))).toEqual(['files'])
  })
})
