import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { hash } from 'bcryptjs'
import { startRegistry } from '../../test/support/registry/registry-server.ts'
import { startTokenServer } from '../../test/support/registry/token-server.ts'
import { startRegistryService } from './registry-service.ts'
import { startOnPort, type RunningService, type ServiceContext } from './service.ts'

/** A registry that asks for nothing. */
export async function startOpenRegistry(context: ServiceContext): Promise<readonly RunningService[]> {
  return [await startRegistryService(context, { name: 'registry', describe: (REG) => ({ env: { REG } }) })]
}

/** A registry behind basic authentication. */
export async function startBasicRegistry(context: ServiceContext): Promise<readonly RunningService[]> {
  const name = 'registry-basic'
  const folder = join(context.directory, name)
  await mkdir(folder, { recursive: true })
  const password = await keptPassword(folder)
  const file = join(folder, 'htpasswd')
  // Cost 4 is the lowest: the registry checks the hash at every request, and this password guards nothing.
  if (!existsSync(file)) await writeFile(file, `demo:${await hash(password, 4)}\n`, { mode: 0o600 })
  const service = await startRegistryService(context, {
    name,
    auth: `auth:\n  htpasswd:\n    realm: slipway\n    path: ${JSON.stringify(file)}\n`,
    describe: (registry) => ({ env: { REG_BASIC: registry }, logins: [{ registry, username: 'demo', password }] }),
  })
  return [service]
}

/** A registry behind a token server, and the token server. */
export async function startTokenRegistry(context: ServiceContext): Promise<readonly RunningService[]> {
  const name = 'registry-token'
  const folder = join(context.directory, name)
  await mkdir(folder, { recursive: true })
  const password = await keptPassword(folder)
  const tokens = await startOnPort(context, 'tokens', (port) =>
    startTokenServer({ users: { demo: password }, service: 'slipway', issuer: 'slipway-tokens', port }),
  )
  const bundle = join(folder, 'tokens.pem')
  await writeFile(bundle, tokens.certificate.pem)
  const settings = { realm: tokens.realm, service: tokens.service, issuer: tokens.issuer, rootcertbundle: bundle }
  const lines = Object.entries(settings).map(([key, value]) => `    ${key}: ${JSON.stringify(value)}\n`)
  const registry = await startRegistryService(context, {
    name,
    auth: `auth:\n  token:\n${lines.join('')}`,
    describe: (address) => ({
      env: { REG_TOKEN: address },
      logins: [{ registry: address, username: 'demo', password }],
    }),
  })
  return [{ name: 'tokens', url: tokens.url, env: {}, stop: () => tokens.close() }, registry]
}

/** A registry with everything that docker-registry lacks: the referrers API above all. */
export async function startReferrersRegistry(context: ServiceContext): Promise<readonly RunningService[]> {
  const name = 'registry-referrers'
  const directory = join(context.directory, name)
  const server = await startOnPort(context, name, (port) => startRegistry({ referrers: true, directory, port }))
  const env = { REG_REFERRERS: server.host }
  // Its log of requests is for tests and would only grow here.
  const revive = (): Promise<void> => Promise.resolve(server.clearRequests())
  return [{ name, url: `${server.url}/v2/`, env, revive, stop: () => server.close() }]
}

/** A password drawn once per stack, so that a repaired stack keeps the one that users have read. */
export async function keptPassword(folder: string): Promise<string> {
  const file = join(folder, 'password')
  if (!existsSync(file)) await writeFile(file, randomBytes(18).toString('base64url'), { mode: 0o600 })
  return readFile(file, 'utf8')
}
