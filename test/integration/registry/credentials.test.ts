import { chmod, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { githubCredentials } from '../../../src/registry/ci-credentials.ts'
import { dockerConfigCredentials, type DockerConfigOptions } from '../../../src/registry/docker-config/credentials.ts'
import { nodeProcessRunner } from '../../../src/system/node/process.ts'
import { Secret } from '../../../src/system/secret.ts'

let home: string

beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'slipway-test-'))
})

afterEach(async () => {
  await rm(home, { recursive: true, force: true })
})

function open(options: Partial<DockerConfigOptions> = {}): ReturnType<typeof dockerConfigCredentials> {
  return dockerConfigCredentials({ env: {}, home, runner: nodeProcessRunner(), ...options })
}

async function file(path: string, value: object | string): Promise<string> {
  const full = join(home, path)
  await mkdir(dirname(full), { recursive: true })
  await writeFile(full, typeof value === 'string' ? value : JSON.stringify(value))
  return full
}

function auths(registry: string, username: string): object {
  return { auths: { [registry]: { auth: Buffer.from(`${username}:s3cret`).toString('base64') } } }
}

/** A credential helper that writes down what it was asked, then does as told; returns the PATH to find it by. */
async function helper(name: string, script: string): Promise<string> {
  const path = await file(`bin/docker-credential-${name}`, `#!/bin/sh\necho "$1 $(cat)" >> ${home}/asked\n${script}\n`)
  await chmod(path, 0o755)
  return `${home}/bin:/usr/bin:/bin`
}

async function asked(): Promise<readonly string[]> {
  return (await readFile(join(home, 'asked'), 'utf8')).trim().split('\n')
}

const ANSWER = `echo '{"ServerURL":"r.example","Username":"alice","Secret":"s3cret"}'`

describe('where credentials are looked for', () => {
  it('finds none on a machine without any configuration', async () => {
    await expect(open().lookup('r.example')).resolves.toBeUndefined()
  })

  it.each<[string, string, Readonly<Record<string, string>>]>([
    ['~/.docker/config.json', '.docker/config.json', {}],
    ['the folder DOCKER_CONFIG', 'elsewhere/config.json', { DOCKER_CONFIG: 'elsewhere' }],
    ['the file REGISTRY_AUTH_FILE', 'podman.json', { REGISTRY_AUTH_FILE: 'podman.json' }],
    ["podman's file in XDG_RUNTIME_DIR", 'run/containers/auth.json', { XDG_RUNTIME_DIR: 'run' }],
    ["podman's file in the home", '.config/containers/auth.json', {}],
  ])('reads %s', async (_, path, variables) => {
    await file(path, auths('r.example', 'alice'))
    const env = Object.fromEntries(Object.entries(variables).map(([name, value]) => [name, join(home, value)]))
    const auth = await open({ env }).lookup('R.example')
    expect([auth?.username, auth?.password.reveal()]).toEqual(['alice', 's3cret'])
  })

  it('goes from DOCKER_AUTH_CONFIG over docker to podman to the CI system', async () => {
    const env = { DOCKER_AUTH_CONFIG: JSON.stringify(auths('one.example', 'variable')) }
    await file('.docker/config.json', {
      auths: { ...authsOf('one.example', 'docker'), ...authsOf('two.example', 'docker') },
    })
    await file('.config/containers/auth.json', {
      auths: { ...authsOf('two.example', 'podman'), ...authsOf('three.example', 'podman') },
    })
    const ci = [githubCredentials(new Secret('token'), 'octo'), { ...CI_AUTH, registry: 'three.example' }]
    const credentials = open({ env, ci })
    const users = ['one.example', 'two.example', 'three.example', 'ghcr.io', 'four.example'].map(
      async (registry) => (await credentials.lookup(registry))?.username,
    )
    await expect(Promise.all(users)).resolves.toEqual(['variable', 'docker', 'podman', 'octo', undefined])
  })

  it('knows Docker Hub by all its names', async () => {
    await file('.docker/config.json', auths('https://index.docker.io/v1/', 'hub'))
    await expect(open().lookup('docker.io')).resolves.toMatchObject({ username: 'hub' })
    await expect(open().lookup('registry-1.docker.io')).resolves.toMatchObject({ username: 'hub' })
  })

  it('refuses to go on with a file that cannot be read', async () => {
    const path = await file('.docker/config.json', '{ "auths": s3cret')
    await expect(open().lookup('r.example')).rejects.toMatchObject({
      code: 'ENVIRONMENT_CREDENTIALS',
      message: `the credentials in ${path} cannot be read: it is not JSON`,
    })
  })

  it('reads the files anew after a failure', async () => {
    await file('.docker/config.json', '{')
    const credentials = open()
    await expect(credentials.lookup('r.example')).rejects.toMatchObject({ code: 'ENVIRONMENT_CREDENTIALS' })
    await file('.docker/config.json', auths('r.example', 'alice'))
    await expect(credentials.lookup('r.example')).resolves.toMatchObject({ username: 'alice' })
  })
})

const CI_AUTH = { auth: { username: 'ci', password: new Secret('token') } }

function authsOf(registry: string, username: string): object {
  return (auths(registry, username) as { readonly auths: object }).auths
}

describe('credential helpers', () => {
  it('are asked once, with the host on standard input', async () => {
    const env = { PATH: await helper('fake', ANSWER) }
    await file('.docker/config.json', { credHelpers: { 'r.example': 'fake' } })
    const credentials = open({ env })
    const auth = await credentials.lookup('r.example')
    expect([auth?.username, auth?.password.reveal()]).toEqual(['alice', 's3cret'])
    await credentials.lookup('r.example')
    expect(await asked()).toEqual(['get r.example'])
  })

  it('go before what stands in the file, and the one of the registry before the store', async () => {
    const env = { PATH: await helper('store', 'exit 9') }
    await helper('own', ANSWER)
    await file('.docker/config.json', {
      ...auths('r.example', 'inline'),
      credHelpers: { 'r.example': 'own' },
      credsStore: 'store',
    })
    await expect(open({ env }).lookup('r.example')).resolves.toMatchObject({ username: 'alice' })
  })

  it.each([
    ['standard output', 'echo "credentials not found in native keychain"; exit 1'],
    ['standard error', 'echo "credentials not found in native keychain" >&2; exit 1'],
  ])('have none when they say so on %s', async (_, script) => {
    const env = { PATH: await helper('fake', script) }
    await file('.docker/config.json', { ...auths('other.example', 'inline'), credsStore: 'fake' })
    const credentials = open({ env })
    await expect(credentials.lookup('r.example')).resolves.toBeUndefined()
    await expect(credentials.lookup('other.example')).resolves.toMatchObject({ username: 'inline' })
  })

  it.each([
    ['fails', 'echo "keychain is locked" >&2; exit 1', /keychain is locked/],
    ['fails and shows a secret', `${ANSWER}; exit 1`, /it ended with 1$/],
    ['answers something else', 'echo hello', /its answer is not/],
    ['answers nothing', 'exit 0', /its answer is not/],
  ])('end the search when one %s (CVE-2021-41092)', async (_, script, why) => {
    const env = { PATH: await helper('fake', script) }
    await file('.docker/config.json', { ...auths('r.example', 'inline'), credsStore: 'fake' })
    const failure = open({ env }).lookup('r.example')
    await expect(failure).rejects.toMatchObject({
      code: 'ENVIRONMENT_CREDENTIALS',
      message: expect.stringMatching(why),
    })
    await expect(failure).rejects.not.toThrow(/s3cret/)
  })

  it('end the search when one is not there', async () => {
    await file('.docker/config.json', { credsStore: 'missing' })
    await expect(open({ env: { PATH: home } }).lookup('r.example')).rejects.toMatchObject({
      code: 'ENVIRONMENT_CREDENTIALS',
      facts: { registry: 'r.example', helper: 'docker-credential-missing' },
    })
  })

  it('get the environment they were meant for', async () => {
    const script = `echo "{\\"Username\\":\\"$AWS_PROFILE\\",\\"Secret\\":\\"x\\"}"`
    const env = { PATH: await helper('fake', script), AWS_PROFILE: 'builds', NOTHING: undefined }
    await file('.docker/config.json', { credsStore: 'fake' })
    await expect(open({ env }).lookup('r.example')).resolves.toMatchObject({ username: 'builds' })
  })
})
