import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ImageBuilder } from '../../src/build/builder.ts'
import { buildxEngine } from '../../src/build/buildx/engine.ts'
import { disposableSource } from '../../src/build/folder/prepare-source.ts'
import { imageBuilder } from '../../src/build/image-builder.ts'
import { parsePlatform } from '../../src/image/platform.ts'
import { openLayout } from '../../src/registry/layout/layout.ts'
import type { Report } from '../../src/report/report.ts'
import { silentLog } from '../../src/system/log.ts'
import { nodeProcessRunner } from '../../src/system/node/process.ts'
import { demoArguments, runSlipway, type SlipwayRun } from '../support/cli/run-slipway.ts'
import { openWorkshop, type Workshop } from '../support/git/working-copy.ts'
import { testStack } from '../support/stack/test-stack.ts'

jest.setTimeout(600_000)

const PLATFORMS = ['linux/amd64', 'linux/arm64']

let stack: Readonly<Record<string, string>>
let folder: string
let app: string
let workshop: Workshop
/** The Debian base in place of the images that a made Dockerfile names, which are not on this machine. */
let contexts: readonly string[]

beforeAll(async () => {
  stack = { ...(await testStack()) }
  folder = await mkdtemp(join(tmpdir(), 'slipway-from-source-'))
  workshop = await openWorkshop()
  app = join(folder, 'app')
  await mkdir(app)
  await writeFile(join(app, 'package.json'), '{"name":"hello","scripts":{"start":"node server.js"}}')
  await writeFile(join(app, 'server.js'), 'console.log(1)')
  await writeFile(join(app, '.env'), 'SECRET=1')
  const base = demoArguments(stack).find((word) => word.startsWith('base=')) ?? ''
  contexts = [base.replace('base=', 'node:24-slim=')]
})

afterAll(async () => {
  await workshop.remove()
  await rm(folder, { recursive: true, force: true })
})

function slipway(...args: readonly string[]): Promise<SlipwayRun> {
  return runSlipway([...args, '--json'], { env: stack, cwd: folder })
}

const buildContexts = (): readonly string[] => contexts.flatMap((one) => ['--build-context', one])
const image = (name: string): string => `${stack['REG'] ?? ''}/e2e/${name}`

describe('build from a source without a Dockerfile', () => {
  it('shows the Dockerfile it makes with --plan and touches nothing', async () => {
    const { exit, stdout } = await slipway('build', '--source', app, '--images', image('from-plan'), '--plan')
    expect(exit).toBe(0)
    const { dockerfile } = JSON.parse(stdout) as { dockerfile: string }
    expect(dockerfile).toContain('FROM node:24-slim')
    expect(dockerfile).toContain('USER 1000:1000')
  })

  it('builds a git repository at a ref for both platforms, labelled with its commit', async () => {
    const bare = join(folder, 'app.git')
    const copy = await workshop.clone(await emptyRepository(bare))
    await writeFile(join(copy.directory, 'package.json'), await readFile(join(app, 'package.json')))
    await writeFile(join(copy.directory, 'server.js'), 'console.log(2)')
    await copy.git('add', '.')
    await copy.git('commit', '--quiet', '-m', 'one')
    await copy.git('push', '--quiet', 'origin', 'HEAD:refs/heads/trunk')
    const commit = await copy.git('rev-parse', 'HEAD')
    const name = image('from-git')
    const { exit, stdout } = await slipway(
      'build',
      '--source',
      `file://${bare}#trunk`,
      '--images',
      name,
      '--push',
      '--platforms',
      PLATFORMS.join(','),
      ...buildContexts(),
    )
    expect(exit).toBe(0)
    const [built] = (JSON.parse(stdout) as Report).images
    expect(built?.platforms.map(({ platform }) => platform)).toEqual(PLATFORMS)
    const spec = await slipway('registry', 'pull', built?.reference ?? '', '--to', join(folder, 'pulled'))
    expect(JSON.parse(spec.stdout)).toMatchObject({ labels: { 'org.opencontainers.image.revision': commit } })
  })

  async function emptyRepository(path: string): Promise<string> {
    const { promisify } = await import('node:util')
    const { execFile } = await import('node:child_process')
    await promisify(execFile)('git', ['init', '--quiet', '--bare', path], { env: workshop.env })
    return `file://${path}`
  }
})

describe("the seed's builder", () => {
  function builder(layout?: Awaited<ReturnType<typeof openLayout>>): ImageBuilder {
    const { PATH = '', DOCKER_HOST = '', DOCKER_CONFIG = '' } = stack
    const env = { PATH, DOCKER_HOST, DOCKER_CONFIG, HOME: folder }
    const runner = nodeProcessRunner()
    const temp = (): Promise<string> => mkdtemp(join(folder, 'run-'))
    const engine = buildxEngine({ runner, env, home: folder, log: silentLog, temp, interactive: false, openLayout })
    return imageBuilder({
      engine,
      prepareSource: (source, file, call) => disposableSource(source, file, { runner, env, temp }, call),
      ...(layout === undefined ? {} : { layout }),
    })
  }

  const options = (tags: readonly string[]) => ({
    context: app,
    dockerfile: '',
    tags,
    buildArgs: {},
    noCache: false,
    pull: false,
    squash: false,
    buildContexts: contexts,
  })

  it('builds a source into a layout and says what it is', async () => {
    const directory = join(folder, 'layout')
    const spec = await builder(await openLayout(directory, { create: true })).buildFromSource(
      app,
      options(['registry.example/o/hello:1.2']),
    )
    expect(spec).toMatchObject({
      name: 'registry.example/o/hello',
      registry: 'registry.example',
      repository: 'o/hello',
      tag: '1.2',
      os: 'linux',
    })
    const reopened = await openLayout(directory)
    expect((await reopened.readManifest('1.2')).descriptor.digest).toBe(spec.digest)
  })

  it('builds several platforms into a layout under one tag', async () => {
    const directory = join(folder, 'multi')
    await writeFile(join(folder, 'Dockerfile'), 'FROM node:24-slim\n')
    const platforms = PLATFORMS.map(parsePlatform)
    const layout = await openLayout(directory, { create: true })
    const given = { ...options(['app:2']), dockerfile: join(folder, 'Dockerfile'), squash: true }
    const manifest = await builder(layout).buildMultiArch(given, platforms)
    expect(manifest.manifests.map(({ platform }) => platform)).toEqual(platforms)
    const root = await layout.readManifest('2')
    expect(root.manifest).toMatchObject({ kind: 'index' })
    expect(root.descriptor.mediaType).toBe(manifest.mediaType)
  })

  it('puts an image into the local engine under its tag, and wants one', async () => {
    await writeFile(join(folder, 'Dockerfile'), 'FROM node:24-slim\n')
    const given = { ...options(['slipway-e2e/hello:3']), dockerfile: join(folder, 'Dockerfile') }
    const spec = await builder().build(given)
    const { stdout } = await nodeProcessRunner().run({
      file: 'docker',
      args: ['image', 'inspect', '--format', '{{json .RepoTags}}', 'slipway-e2e/hello:3'],
      env: stack,
    })
    expect(JSON.parse(stdout)).toContain('slipway-e2e/hello:3')
    expect(spec).toMatchObject({ name: 'docker.io/slipway-e2e/hello', tag: '3', architecture: 'amd64' })
    await expect(builder().build({ ...given, tags: [] })).rejects.toMatchObject({ problems: [{ input: 'tags' }] })
  })
})

describe('builds of single platforms', () => {
  const demo = (): readonly string[] => demoArguments(stack)

  async function buildOne(name: string, platform: string): Promise<string> {
    const out = join(folder, `${name.replaceAll(/\W/g, '-')}-${platform.replace('/', '-')}`)
    const run = await slipway('build', ...demo(), '--images', name, '--platforms', platform, '--push', '--out', out)
    expect(run.exit === 0 ? '' : run.stderr).toBe('')
    return join(out, 'report.json')
  }

  const merge = (name: string, digests: readonly string[], platforms = PLATFORMS.join(',')): Promise<SlipwayRun> =>
    slipway(
      'pipeline',
      '--images',
      name,
      '--platforms',
      platforms,
      '--push',
      '--key',
      stack['KEY'] ?? '',
      '--tags',
      'type=raw,value=merged',
      ...digests.flatMap((one) => ['--digests', one]),
    )

  it('are merged by digest into the index that one build gives, scanned, signed and named', async () => {
    const name = image('merged')
    const reports = [await buildOne(name, 'linux/arm64'), await buildOne(name, 'linux/amd64')]
    const [arm] = (JSON.parse(await readFile(reports[0] ?? '', 'utf8')) as Report).images
    const run = await merge(name, [arm?.reference ?? '', reports[1] ?? ''])
    expect(run).toMatchObject({ exit: 0 })
    const { images, stages } = JSON.parse(run.stdout) as Report
    expect(images[0]?.platforms.map(({ platform }) => platform)).toEqual(PLATFORMS)
    expect(images[0]?.platforms[1]?.digest).toBe(arm?.digest)
    expect(images[0]?.signatures).toHaveLength(3)
    expect(images[0]?.tags).toEqual(['merged'])
    expect(stages.find(({ name: stage }) => stage === 'built')).toMatchObject({ outcome: 'already' })
    const whole = await slipway('pipeline', ...demo(), '--images', image('whole'), '--platforms', PLATFORMS.join(','))
    expect((JSON.parse(whole.stdout) as Report).images[0]?.digest).toBe(images[0]?.digest)
  })

  it('are refused when a platform is missing or comes twice, and nothing gets a name', async () => {
    const name = image('half-merged')
    const report = await buildOne(name, 'linux/amd64')
    for (const [digests, message] of [
      [[report], 'linux/arm64 is missing'],
      [[report, report], 'linux/amd64 comes 2 times'],
    ] as const) {
      const { exit, stdout } = await merge(name, digests)
      expect(exit).toBe(2)
      const { error } = JSON.parse(stdout) as Report
      expect(error?.problems?.map((problem) => problem.message).join()).toContain(message)
    }
    // This registry knows no repository without tags.
    const tags = await slipway('registry', 'tags', name)
    expect(JSON.parse(tags.stdout)).toMatchObject({ error: { code: 'REGISTRY_NOT_FOUND' } })
  })
})
