import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { hash } from 'bcryptjs'
import { startRegistryService } from './registry-service.ts'
import type { RunningService, ServiceContext } from './service.ts'

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

/** A password drawn once per stack, so that a repaired stack keeps the one that users have read. */
export async function keptPassword(folder: string): Promise<string> {
  const file = join(folder, 'password')
  if (!existsSync(file)) await writeFile(file, randomBytes(18).toString('base64url'), { mode: 0o600 })
  return readFile(file, 'utf8')
}
