import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { hash } from 'bcryptjs'
import { ensurePrograms } from '../../../tools/engine/programs.ts'
import { startRegistryService } from '../../../tools/stack/registry-service.ts'
import type { Certificate } from './certificate.ts'
import type { TokenServer } from './token-server.ts'

export interface DockerRegistry {
  readonly host: string
  close(): Promise<void>
}

/** How Debian's docker-registry is to be guarded. */
export type DockerRegistryAuth =
  | 'none'
  | { readonly basic: { readonly username: string; readonly password: string } }
  | { readonly token: TokenServer }

/**
 * Debian's docker-registry 2.8.3 with a data folder of its own, behind TLS where there is a certificate. Deletes by digest; has
 * no referrers API, no deletion of tags.
 * @throws Error when the program cannot be had
 */
export async function startDockerRegistry(
  auth: DockerRegistryAuth = 'none',
  certificate?: Certificate,
): Promise<DockerRegistry> {
  const programs = await ensurePrograms({ sets: ['registry'] })
  const directory = await mkdtemp(join(tmpdir(), 'slipway-registry-'))
  const service = await startRegistryService(
    { directory, programs, port: () => 0, log: () => undefined },
    {
      name: 'registry',
      auth: await authSection(auth, directory),
      ...(certificate === undefined ? {} : { tls: await tlsFiles(certificate, directory) }),
      describe: (address) => ({ env: { REG: address } }),
    },
  )
  return {
    host: new URL(service.url).host,
    close: async () => {
      await service.stop()
      await rm(directory, { recursive: true, force: true })
    },
  }
}

async function tlsFiles(
  { pem, privateKeyPem }: Certificate,
  directory: string,
): Promise<{ readonly certificate: string; readonly key: string }> {
  const [certificate, key] = [join(directory, 'tls.pem'), join(directory, 'tls.key')]
  await writeFile(certificate, pem)
  await writeFile(key, privateKeyPem, { mode: 0o600 })
  return { certificate, key }
}

async function authSection(auth: DockerRegistryAuth, directory: string): Promise<string> {
  if (auth === 'none') return ''
  if ('basic' in auth) {
    const { username, password } = auth.basic
    const file = join(directory, 'htpasswd')
    // The lowest cost: the registry checks the hash at every request.
    await writeFile(file, `${username}:${await hash(password, 4)}\n`)
    return section('htpasswd', { realm: 'test', path: file })
  }
  const { realm, service, issuer, certificate } = auth.token
  const bundle = join(directory, 'token.pem')
  await writeFile(bundle, certificate.pem)
  return section('token', { realm, service, issuer, rootcertbundle: bundle })
}

function section(kind: string, settings: Readonly<Record<string, string>>): string {
  const lines = Object.entries(settings).map(([key, value]) => `    ${key}: ${JSON.stringify(value)}\n`)
  return `auth:\n  ${kind}:\n${lines.join('')}`
}
