import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BuildOptions } from '../../../src/build/builder.ts'
import type { BuildxDependencies, BuildxEngine } from '../../../src/build/buildx/engine.ts'
import { silentLog } from '../../../src/system/log.ts'
import { Secret } from '../../../src/system/secret.ts'
import { fakeDockerClient, flagValue, type FakeDockerClient } from '../../fakes/docker-client.ts'
import { buildOptions, builds, engineOver } from '../../support/build/engine-over.ts'

let folder: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'slipway-engine-inputs-test-'))
  await mkdir(join(folder, 'app'))
  await mkdir(join(folder, 'runs'))
  await writeFile(join(folder, 'app', 'Dockerfile'), 'FROM scratch\n')
})

afterEach(() => rm(folder, { recursive: true }))

const AMD64 = 'linux/amd64'
const options = (given: Partial<BuildOptions> = {}): BuildOptions => buildOptions(folder, given)
const engineWith = (docker: FakeDockerClient, given: Partial<BuildxDependencies> = {}): BuildxEngine =>
  engineOver(folder, docker, given)

describe('buildxEngine, with what its caller gives it', () => {
  it('gives secrets by value in the environment of docker alone, and shows none', async () => {
    const lines: string[] = []
    const { 'buildx build': build } = builds({ platforms: [AMD64] })
    const docker = fakeDockerClient({
      'buildx build': async (command) => {
        command.onStderrLine?.('#1 [1/1] RUN echo')
        command.onStderrLine?.('#1 0.1 open-sesame')
        return typeof build === 'function' ? build(command) : {}
      },
    })
    const log = { ...silentLog, output: (step: string, line: string) => void lines.push(`${step} ${line}`) }
    const secretValues = [{ id: 'npm', value: new Secret('open-sesame') }]
    await (await engineWith(docker, { log }).build(options({ secretValues }))).dispose()
    const [command] = docker.commands
    expect(command?.env).toMatchObject({ SLIPWAY_BUILD_SECRET_0: 'open-sesame' })
    expect(command === undefined ? '' : flagValue(command, '--secret')).toBe('id=npm,env=SLIPWAY_BUILD_SECRET_0')
    expect(JSON.stringify([docker.commands.map(({ args }) => args), lines])).not.toContain('open-sesame')
    expect(lines.join('\n')).toContain('***')
  })

  it('makes a builder as its caller wants it before anything is built', async () => {
    const seen: string[] = []
    const docker = fakeDockerClient({
      ...builds({ platforms: [AMD64] }),
      'buildx create': async (command) => {
        seen.push(await readFile(flagValue(command, '--config'), 'utf8'))
        return {}
      },
    })
    const builder = {
      driverOpts: ['image=example.com/buildkit@sha256:abc', 'network=host'],
      flags: '--debug',
      inlineConfig: 'debug = true\n',
    }
    await (await engineWith(docker, { builder }).build(options({ allow: ['network.host'] }))).dispose()
    const [made, build] = docker.commands
    const args = made?.args ?? []
    expect(args.filter((_, at) => args[at - 1] === '--driver-opt')).toEqual(builder.driverOpts)
    expect(made && flagValue(made, '--buildkitd-flags')).toBe('--debug --allow-insecure-entitlement network.host')
    expect(seen).toEqual(['debug = true\n'])
    expect(build && flagValue(build, '--builder')).toBe(made && flagValue(made, '--name'))
  })

  it('keeps our logins from the Dockerfile of a stranger', async () => {
    const docker = fakeDockerClient(builds({ platforms: [AMD64] }))
    const logins = [{ registry: 'r.example', username: 'me', password: new Secret('geheim') }]
    const engine = engineWith(docker, { logins: () => Promise.resolve(logins) })
    await (await engine.build(options({ withoutLogins: true }))).dispose()
    expect(docker.commands[0]?.env).not.toHaveProperty('DOCKER_CONFIG')
  })

  it('adds logins in a docker config of its own, and leaves the user’s alone', async () => {
    const original = join(folder, '.docker')
    await mkdir(original)
    const theirs = JSON.stringify({ auths: { 'r.example': { auth: 'old' } }, credsStore: 'desktop', proxies: {} })
    await writeFile(join(original, 'config.json'), theirs)
    const { 'buildx build': build } = builds({ platforms: [AMD64] })
    const seen: { config?: unknown; modes?: readonly number[]; env?: Readonly<Record<string, string>> } = {}
    const docker = fakeDockerClient({
      'buildx build': async (command) => {
        const directory = command.env['DOCKER_CONFIG'] ?? ''
        const file = join(directory, 'config.json')
        seen.env = command.env
        seen.config = JSON.parse(await readFile(file, 'utf8'))
        seen.modes = [(await stat(directory)).mode & 0o777, (await stat(file)).mode & 0o777]
        return typeof build === 'function' ? build(command) : {}
      },
    })
    const logins = [{ registry: 'index.docker.io', username: 'me', password: new Secret('geheim') }]
    const result = await engineWith(docker, { logins: () => Promise.resolve(logins) }).build(options())
    expect(seen.config).toEqual({
      auths: { 'r.example': { auth: 'old' }, 'https://index.docker.io/v1/': { auth: 'bWU6Z2VoZWlt' } },
      credHelpers: { 'https://index.docker.io/v1/': '' },
      credsStore: 'desktop',
      proxies: {},
    })
    expect(seen.modes).toEqual([0o700, 0o600])
    expect(seen.env).toMatchObject({ BUILDX_CONFIG: join(original, 'buildx') })
    expect(docker.commands.flatMap(({ args }) => args).join(' ')).not.toContain('geheim')
    await result.dispose()
    expect(await readFile(join(original, 'config.json'), 'utf8')).toBe(theirs)
  })
})
