import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it, jest } from '@jest/globals'
import { runAction } from '../support/cli/run-action.ts'
import { demoArguments } from '../support/cli/run-slipway.ts'
import { ciBench, type CiBench, type CiProject } from '../support/gitlab/ci-local.ts'
import { testStack } from '../support/stack/test-stack.ts'
import type { StackEnv } from '../../tools/stack/environment.ts'

jest.setTimeout(300_000)

const RUN = randomUUID().slice(0, 8)

let stack: StackEnv
let folder: string
let bench: CiBench

beforeAll(async () => {
  stack = await testStack()
  folder = await mkdtemp(join(tmpdir(), 'slipway-forges-'))
  bench = await ciBench(folder, runnerEnvironment())
})

afterAll(async () => {
  await rm(folder, { recursive: true, force: true })
})

function runnerEnvironment(): Readonly<Record<string, string>> {
  const { PATH, DOCKER_HOST, DOCKER_CONFIG } = stack
  return { PATH, DOCKER_HOST, DOCKER_CONFIG }
}

/** The same wishes on both forges. Nothing is cached, so that equal digests are not one build seen twice. */
function wishes(more: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const [base = ''] = demoArguments({ ...stack }).filter((word) => word.startsWith('base='))
  return {
    platforms: 'linux/amd64,linux/arm64',
    'build-contexts': base.replace('base=', 'debian:trixie-slim='),
    'no-cache': 'true',
    'osv-url': stack.SLIPWAY_OSV_URL ?? '',
    'fail-on': 'critical',
    push: 'true',
    sign: 'off',
    ...more,
  }
}

async function onGithub(project: CiProject, name: string, inputs: Readonly<Record<string, string>>): Promise<string> {
  const run = await runAction({
    inputs: { ...wishes(inputs), images: `${stack.REG}/${name}` },
    env: runnerEnvironment(),
    directory: join(folder, randomUUID()),
    workspace: project.directory,
  })
  expect({ exit: run.exit, stderr: run.stderr }).toEqual({ exit: 0, stderr: '' })
  return run.outputs['digest'] ?? ''
}

async function onGitlab(project: CiProject, name: string, inputs: Readonly<Record<string, string>>): Promise<string> {
  const given = Object.entries({ ...wishes(inputs), images: `${stack.REG}/${name}` })
  const variables = given.map(([input, value]) => [`SLIPWAY_${input.toUpperCase().replaceAll('-', '_')}`, value])
  const { errors, results } = await project.run(Object.fromEntries(variables) as Record<string, string>, 'slipway')
  expect({ errors, results }).toEqual({ errors: [], results: { slipway: 'PASS' } })
  return (await project.dotenv('slipway'))['IMAGE_DIGEST'] ?? ''
}

it('gives one commit one digest on GitHub and on GitLab', async () => {
  const project = await bench.sample(`one-digest-${RUN}/app`)
  const github = await onGithub(project, `github-${RUN}/app`, { tags: '1.2.3' })
  expect(github).toMatch(/^sha256:[0-9a-f]{64}$/)
  expect(await onGitlab(project, `gitlab-${RUN}/app`, { tags: '1.2.3' })).toBe(github)
})

it('gives a mirror with another remote the same digest when the source is said by a label', async () => {
  const project = await bench.sample(`mirror-${RUN}/app`)
  const source = { labels: 'org.opencontainers.image.source=https://example.com/app', tags: '1.2.3' }
  const github = await onGithub(project, `github-${RUN}/mirror`, source)
  await project.git('remote', 'set-url', 'origin', 'https://gitlab.example.com/elsewhere/mirror.git')
  expect(await onGitlab(project, `gitlab-${RUN}/mirror`, source)).toBe(github)
})
