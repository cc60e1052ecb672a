import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BuildOptions } from '../../../src/build/builder.ts'
import type { BuildxDependencies, BuildxEngine } from '../../../src/build/buildx/engine.ts'
import { formatPlatform, parsePlatform } from '../../../src/image/platform.ts'
import { silentLog } from '../../../src/system/log.ts'
import type { Command, ProcessResult } from '../../../src/system/process.ts'
import { fakeDockerClient, flagValue, type Answers, type FakeDockerClient } from '../../fakes/docker-client.ts'
import { buildOptions, builds, engineOver } from '../../support/build/engine-over.ts'
import type { writeLayout } from '../../support/build/written-layout.ts'

let folder: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'slipway-engine-test-'))
  await mkdir(join(folder, 'app'))
  await mkdir(join(folder, 'runs'))
  await writeFile(join(folder, 'app', 'Dockerfile'), 'FROM scratch\n')
})

afterEach(() => rm(folder, { recursive: true }))

const options = (given: Partial<BuildOptions> = {}): BuildOptions => buildOptions(folder, given)
const engineWith = (docker: FakeDockerClient, given: Partial<BuildxDependencies> = {}): BuildxEngine =>
  engineOver(folder, docker, given)

/** Docker without containerd's image store: only a container builder builds. */
function buildsInContainer(layout: Parameters<typeof writeLayout>[1]): Answers {
  const { 'buildx build': build } = builds(layout)
  const refusal = 'ERROR: OCI exporter is not supported for the docker driver.'
  return {
    info: { stdout: '[["Backing Filesystem","extfs"]]' },
    'buildx build': async (command: Command): Promise<Partial<ProcessResult>> => {
      if (!command.args.includes('--builder')) return { exitCode: 1, stderr: refusal }
      return typeof build === 'function' ? build(command) : {}
    },
  }
}

/** Folders of runs that are still there. */
function leftovers(): Promise<readonly string[]> {
  return readdir(join(folder, 'runs'))
}

const AMD64 = 'linux/amd64'
const ARM64 = 'linux/arm64'

describe('buildxEngine, before docker is started', () => {
  it.each<[string, (path: string) => Partial<BuildOptions>, string]>([
    ['a missing context', (path) => ({ context: join(path, 'nowhere') }), 'context'],
    ['a context that is a file', (path) => ({ context: join(path, 'app', 'Dockerfile') }), 'context'],
    ['a context from standard input', () => ({ context: '-' }), 'context'],
    ['a missing Dockerfile', (path) => ({ dockerfile: join(path, 'app', 'Other') }), 'file'],
    ['a Dockerfile that is a folder', (path) => ({ dockerfile: join(path, 'app') }), 'file'],
    ['a context without a Dockerfile', (path) => ({ context: path }), 'file'],
    ['a secret from a variable that is not set', () => ({ secretEnvs: ['npm=NOT_SET'] }), 'secret-envs'],
    ['a secret from a file that is not there', () => ({ secretFiles: ['key=/nowhere'] }), 'secret-files'],
    ['a build context that is not there', (path) => ({ buildContexts: [`base=${path}/nowhere`] }), 'build-contexts'],
  ])('refuses %s', async (_, given, input) => {
    const docker = fakeDockerClient()
    await expect(engineWith(docker).build(options(given(folder)))).rejects.toMatchObject({
      code: 'CONFIG_INVALID',
      exit: 2,
      problems: [{ input }],
    })
    expect(docker.commands).toEqual([])
    expect(await leftovers()).toEqual([])
  })

  it('reports all mistakes at once', async () => {
    const build = engineWith(fakeDockerClient()).build(options({ context: '/nowhere', secretEnvs: ['a=A', 'b=B'] }))
    await expect(build).rejects.toMatchObject({ problems: { length: 3 } })
  })

  it('refuses a frontend of its own on a release, unless it is pinned', async () => {
    await writeFile(join(folder, 'app', 'Dockerfile'), '# syntax=docker/dockerfile:1\nFROM scratch\n')
    const docker = fakeDockerClient(builds({ platforms: [AMD64] }))
    await expect(engineWith(docker).build(options({ frontends: 'pinned' }))).rejects.toMatchObject({
      message: expect.stringContaining('docker/dockerfile:1'),
    })
    expect(docker.commands).toEqual([])
    await (await engineWith(docker).build(options())).dispose()
  })

  it('refuses a context it cannot look into on a release', async () => {
    const build = engineWith(fakeDockerClient()).build(options({ context: 'https://h/r.git', frontends: 'pinned' }))
    await expect(build).rejects.toMatchObject({ problems: [{ input: 'context' }] })
  })
})

describe('buildxEngine, when the build goes wrong', () => {
  it('shows the failing line and removes its folder', async () => {
    const stderr = [
      '------',
      ' > [2/2] RUN false:',
      '0.1 the key is sesame-open',
      '------',
      'Dockerfile:2',
      '--------------------',
      '   2 | >>> RUN false',
      '--------------------',
      'ERROR: failed to solve: process "/bin/sh -c false" did not complete successfully: exit code: 1',
    ].join('\n')
    const docker = fakeDockerClient({ 'buildx build': { exitCode: 1, stderr } })
    await expect(engineWith(docker).build(options({ secretEnvs: ['t=TOKEN'] }))).rejects.toMatchObject({
      code: 'BUILD_FAILED',
      message: 'the build failed at Dockerfile:2: exit code 1\n  > RUN false\n  | the key is ***',
    })
    expect(await leftovers()).toEqual([])
  })

  it.each<[string, Parameters<typeof writeLayout>[1], readonly string[]]>([
    ['a platform is missing', { platforms: [AMD64] }, [AMD64, ARM64]],
    ['a platform is too many', { platforms: [AMD64, ARM64] }, [AMD64]],
    ['another platform was built', { platforms: [ARM64] }, [AMD64]],
    ['a platform stands twice', { platforms: [AMD64, AMD64] }, [AMD64, ARM64]],
    ['there is none', { platforms: [] }, []],
    ['there are two and none was named', { platforms: [AMD64, ARM64] }, []],
  ])('refuses the result when %s', async (_, layout, asked) => {
    const build = engineWith(fakeDockerClient(builds(layout))).build(options({ platforms: asked.map(parsePlatform) }))
    await expect(build).rejects.toMatchObject({ code: 'BUILD_OUTPUT', exit: 20 })
    expect(await leftovers()).toEqual([])
  })

  it('refuses a layout that is not the one buildx announced', async () => {
    const other = `sha256:${'0'.repeat(64)}`
    const build = engineWith(fakeDockerClient(builds({ platforms: [AMD64] }, other))).build(options())
    await expect(build).rejects.toMatchObject({ code: 'BUILD_OUTPUT', message: expect.stringContaining(other) })
  })

  it('removes its folder when it is cancelled', async () => {
    const stop = new AbortController()
    const docker = fakeDockerClient({
      'buildx build': () => {
        stop.abort(new Error('cancelled'))
        return {}
      },
    })
    await expect(engineWith(docker).build(options(), { signal: stop.signal })).rejects.toThrow('cancelled')
    expect(await leftovers()).toEqual([])
  })

  it('says that no engine answers, whatever docker exits with', async () => {
    const error = 'Cannot connect to the Docker daemon at unix:///nope. Is the docker daemon running?'
    const docker = fakeDockerClient({
      'buildx build': { exitCode: 1, stderr: `ERROR: ${error}` },
      'buildx inspect': { stdout: `Name: default\nDriver: \nError: ${error}\n` },
      info: { stdout: 'null\n', stderr: error },
    })
    await expect(engineWith(docker).build(options())).rejects.toMatchObject({ code: 'ENVIRONMENT_ENGINE', exit: 3 })
    expect(await engineWith(docker).probe()).toMatchObject({ daemonAnswers: false, containerdStore: false })
  })

  it('does not look for another builder when a step failed', async () => {
    const stderr = '------\n > [1/1] RUN x:\n------\nERROR: failed to solve: x'
    const docker = fakeDockerClient({ 'buildx build': { exitCode: 1, stderr } })
    await expect(engineWith(docker).build(options())).rejects.toMatchObject({ code: 'BUILD_FAILED' })
    expect(docker.commands).toHaveLength(1)
  })

  it('shows the failure of a fit builder as it is', async () => {
    const docker = fakeDockerClient({
      'buildx build': { exitCode: 1, stderr: 'ERROR: failed to solve: cache is broken' },
    })
    await expect(engineWith(docker).build(options())).rejects.toMatchObject({
      code: 'BUILD_FAILED',
      message: 'the build failed: cache is broken',
    })
  })

  it('does not put a container builder in place of the one that was asked for', async () => {
    const docker = fakeDockerClient({
      ...buildsInContainer({ platforms: [AMD64] }),
      'buildx build': { exitCode: 1, stderr: 'ERROR: OCI exporter is not supported for the docker driver.' },
    })
    const build = engineWith(docker).build(options({ builder: 'default' }))
    await expect(build).rejects.toMatchObject({ code: 'ENVIRONMENT_BUILDER', facts: { builder: 'default' } })
  })

  it('says why no container builder could be made', async () => {
    const docker = fakeDockerClient({
      ...buildsInContainer({ platforms: [AMD64] }),
      'buildx create': { exitCode: 1, stderr: '#1 pulling image\nERROR: no such host\n' },
      'buildx rm': {},
    })
    await expect(engineWith(docker).build(options())).rejects.toMatchObject({
      code: 'ENVIRONMENT_BUILDER',
      message: 'no container builder could be made: ERROR: no such host',
    })
    expect(docker.commands.at(-1)?.args).toEqual([
      'buildx',
      'rm',
      '--force',
      expect.stringMatching(/^slipway-[0-9a-f]{8}$/),
    ])
  })
})

describe('buildxEngine', () => {
  it('gives the platforms in the order they were asked for, attestations beside them', async () => {
    const docker = fakeDockerClient(builds({ platforms: [AMD64, ARM64], attestations: true }))
    const asked = [ARM64, AMD64].map(parsePlatform)
    const result = await engineWith(docker).build(options({ platforms: asked }))
    expect(result.platforms.map(({ platform }) => formatPlatform(platform))).toEqual([ARM64, AMD64])
    for (const { descriptor, attestation } of result.platforms) {
      expect(Object.keys(descriptor).toSorted()).toEqual(['digest', 'mediaType', 'size'])
      const { manifest } = await result.source.readManifest(attestation?.digest ?? '')
      expect(manifest.annotations).toEqual({ of: descriptor.digest })
    }
    await result.dispose()
    await result.dispose()
    expect(await leftovers()).toEqual([])
  })

  it('takes the platform of a single image from its config', async () => {
    const docker = fakeDockerClient(builds({ platforms: ['linux/arm/v7'], single: true }))
    const { platforms } = await engineWith(docker).build(options())
    expect(platforms.map(({ platform }) => formatPlatform(platform))).toEqual(['linux/arm/v7'])
  })

  it('starts docker once', async () => {
    const docker = fakeDockerClient(builds({ platforms: [AMD64] }))
    await engineWith(docker).build(options({ builder: '' }))
    expect(docker.commands.map(({ args }) => args.slice(0, 2).join(' '))).toEqual(['buildx build'])
  })

  it('lets docker see the variables of secrets, and no other of ours', async () => {
    const docker = fakeDockerClient(builds({ platforms: [AMD64] }))
    await engineWith(docker).build(options({ secretEnvs: ['t=TOKEN'], buildArgs: { VERSION: '1' } }))
    const command = docker.commands.at(-1)
    expect(command?.env).toMatchObject({ PATH: '/bin', TOKEN: 'sesame-open', VERSION: '1' })
    for (const { env, args } of docker.commands) {
      expect(env).not.toHaveProperty('GITHUB_TOKEN')
      expect(args.join(' ')).not.toContain('sesame-open')
    }
  })

  it('shows the output of each step with secrets hidden', async () => {
    const lines: string[] = []
    const log = { ...silentLog, output: (group: string, line: string) => void lines.push(`${group}: ${line}`) }
    const { 'buildx build': build } = builds({ platforms: [AMD64] })
    const docker = fakeDockerClient({
      'buildx build': async (command) => ({
        ...(typeof build === 'function' ? await build(command) : {}),
        stderr: '#5 [1/1] RUN show sesame-open\n#5 0.1 sesame-open!\n',
      }),
    })
    await engineWith(docker, { log }).build(options({ secretEnvs: ['t=TOKEN'] }))
    expect(lines).toEqual(['[1/1] RUN show ***: ***!'])
  })

  it('lets BuildKit draw in a terminal', async () => {
    const docker = fakeDockerClient(builds({ platforms: [AMD64] }))
    await engineWith(docker, { interactive: true }).build(options())
    const command = docker.commands.at(-1)
    expect(command?.inheritStderr).toBe(true)
    expect(command === undefined ? '' : flagValue(command, '--progress')).toBe('auto')
  })

  it("makes a container builder without containerd's store, or takes the one it made before", async () => {
    const answers = buildsInContainer({ platforms: [AMD64] })
    for (const create of [{}, { exitCode: 1, stderr: 'ERROR: existing instance for "slipway" but no append mode' }]) {
      const docker = fakeDockerClient({ ...answers, 'buildx create': create })
      await engineWith(docker, { builder: { image: 'moby/buildkit@sha256:abc' } }).build(options())
      expect(docker.commands[3]?.args).toEqual(
        expect.arrayContaining(['--driver', 'docker-container', '--driver-opt', 'image=moby/buildkit@sha256:abc']),
      )
      const [made, build] = [docker.commands[3], docker.commands.at(-1)]
      expect(made === undefined ? '' : flagValue(made, '--name')).toMatch(/^slipway-[0-9a-f]{8}$/)
      expect(build && flagValue(build, '--builder')).toBe(made && flagValue(made, '--name'))
    }
  })
})
