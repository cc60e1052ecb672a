import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import { ROOT } from '../../support/architecture/read-sources.ts'
import { runSlipway, type SlipwayRun } from '../../support/cli/run-slipway.ts'
import { certificateAuthority } from '../../support/registry/certificate.ts'
import { startProxy, type Proxy } from '../../support/registry/proxy.ts'
import type { RegistryServer } from '../../support/registry/registry-server.ts'
import type { TokenServer } from '../../support/registry/token-server.ts'
import { closeAll, closeLater, registry, tokenServer } from '../../support/registry-client/servers.ts'

// Registries under their real names, with a token service on a host of its own, as whole processes see them through a proxy.
const USERS = { octo: 'github-secret', 'gitlab-ci-token': 'job-secret', alice: 's3cret' }
const REALM = 'https://git.example.net/jwt/auth'
let home: string
let tokens: TokenServer
let github: RegistryServer
let company: RegistryServer
let proxy: Proxy
let cacert: string

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'slipway-test-'))
  const authority = certificateAuthority('authority of a company')
  cacert = await file('ca.pem', authority.pem)
  const hosts = ['ghcr.io', 'token.ghcr.io', 'registry.example.com', 'git.example.net']
  const tls = authority.issue({ commonName: 'everything', hosts })
  tokens = await tokenServer({ tls, users: USERS })
  github = await registry({ tls, auth: { token: tokens, realm: 'https://token.ghcr.io/token' } })
  company = await registry({ tls, auth: { token: tokens, realm: REALM } })
  const { host } = new URL(tokens.url)
  proxy = await startProxy({
    routes: {
      'ghcr.io:443': github.host,
      'token.ghcr.io:443': host,
      'registry.example.com:443': company.host,
      'git.example.net:443': host,
    },
  })
  closeLater(() => proxy.close())
})

beforeEach(async () => {
  await rm(join(home, '.docker'), { recursive: true, force: true })
})

afterAll(async () => {
  await closeAll()
  await rm(home, { recursive: true, force: true })
})

async function file(path: string, text: string): Promise<string> {
  const full = join(home, path)
  await mkdir(dirname(full), { recursive: true })
  await writeFile(full, text)
  return full
}

function slipway(args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<SlipwayRun> {
  return runSlipway([...args, '--json'], {
    entry: join(ROOT, 'src/main.ts'),
    cwd: home,
    env: { HOME: home, HTTPS_PROXY: `http://${proxy.host}`, ...env },
  })
}

/** Deletes a tag that is not there, which needs rights: all that is seen is who asked the token service. */
async function usersBehind(image: string, env: Readonly<Record<string, string>>, args: readonly string[] = []) {
  const before = tokens.requests.length
  const run = await slipway(['registry', 'delete', image, ...args], env)
  const { error } = JSON.parse(run.stdout) as { readonly error: { readonly code: string } }
  return { code: error.code, users: new Set(tokens.requests.slice(before).map(({ user }) => user)), run }
}

const GITLAB = {
  GITLAB_CI: 'true',
  CI_REGISTRY: 'registry.example.com',
  CI_SERVER_URL: 'https://git.example.net',
  CI_JOB_TOKEN: 'job-secret',
}
const BASE64 = Buffer.from('alice:s3cret').toString('base64')

describe('the credentials of a machine', () => {
  it('are the token of the workflow for ghcr.io', async () => {
    const env = { SLIPWAY_REGISTRY_CACERT: cacert, SLIPWAY_GITHUB_TOKEN: 'github-secret', GITHUB_ACTOR: 'octo' }
    const { code, users } = await usersBehind('ghcr.io/octo/app:1', env)
    expect([code, users]).toEqual(['REGISTRY_NOT_FOUND', new Set(['octo'])])
  })

  it("are the job token for GitLab's registry, at the token service of the GitLab that runs the job", async () => {
    const env = { ...GITLAB, CI_SERVER_TLS_CA_FILE: cacert }
    const { code, users } = await usersBehind('registry.example.com/team/app:1', env)
    expect([code, users]).toEqual(['REGISTRY_NOT_FOUND', new Set(['gitlab-ci-token'])])
  })

  it('are kept from a token service that the job does not declare', async () => {
    const env = { ...GITLAB, CI_SERVER_TLS_CA_FILE: cacert, CI_SERVER_URL: 'https://git.example.com' }
    const { code, users, run } = await usersBehind('registry.example.com/team/app:1', env)
    expect([code, users]).toEqual(['REGISTRY_REALM', new Set([undefined])])
    expect(run.stdout + run.stderr).not.toContain('job-secret')
  })

  it.each<[string, () => Promise<Readonly<Record<string, string>>>, readonly string[]]>([
    [
      'DOCKER_AUTH_CONFIG',
      async () => ({ DOCKER_AUTH_CONFIG: JSON.stringify({ auths: { 'registry.example.com': { auth: BASE64 } } }) }),
      [],
    ],
    [
      "docker's config.json",
      async () => {
        await file('.docker/config.json', JSON.stringify({ auths: { 'registry.example.com': { auth: BASE64 } } }))
        return {}
      },
      [],
    ],
    [
      'a credential helper',
      async () => {
        await file('.docker/config.json', JSON.stringify({ credHelpers: { 'registry.example.com': 'test' } }))
        const script = `#!/bin/sh\ncat > /dev/null\necho '{"ServerURL":"r","Username":"alice","Secret":"s3cret"}'\n`
        await chmod(await file('bin/docker-credential-test', script), 0o755)
        return { PATH: `${join(home, 'bin')}:${process.env['PATH'] ?? ''}` }
      },
      [],
    ],
    [
      'username and password',
      () => Promise.resolve({ SLIPWAY_PASSWORD: 's3cret' }),
      ['--registry', 'registry.example.com', '--username', 'alice'],
    ],
  ])('come from %s', async (_, prepare, args) => {
    const env = { SLIPWAY_REGISTRY_CACERT: cacert, ...(await prepare()) }
    const pair = ['--trusted-token-hosts', 'registry.example.com=git.example.net']
    const { code, users } = await usersBehind('registry.example.com/team/app:1', env, [...args, ...pair])
    expect([code, users]).toEqual(['REGISTRY_NOT_FOUND', new Set(['alice'])])
  })

  it('are none, and the token service is asked without any', async () => {
    const { code, users } = await usersBehind('ghcr.io/octo/app:1', { SLIPWAY_REGISTRY_CACERT: cacert })
    expect([code, users]).toEqual(['REGISTRY_DENIED', new Set([undefined])])
  })
})
