import { mkdir, readFile, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { SlipwayError } from '../../errors.ts'
import { canonicalRegistry } from '../../image/reference.ts'
import type { RegistryLogin } from '../registry-login.ts'

type Json = Readonly<Record<string, unknown>>

/**
 * Writes a docker config folder of our own: the user's config with these logins added, so that neither file of the user is
 * touched nor a `docker logout` of another job hits us. Plugins and contexts are linked, buildx keeps its old state folder.
 * @returns the variables that make docker use it.
 */
export async function privateDockerConfig(
  folder: string,
  original: string,
  logins: readonly RegistryLogin[],
): Promise<Readonly<Record<'DOCKER_CONFIG' | 'BUILDX_CONFIG', string>>> {
  const directory = join(folder, 'docker-config')
  await mkdir(directory, { mode: 0o700 })
  const merged = withLogins(await readConfig(join(original, 'config.json')), logins)
  await Promise.all([
    writeFile(join(directory, 'config.json'), JSON.stringify(merged), { mode: 0o600 }),
    ...['cli-plugins', 'contexts'].map((name) => symlink(join(original, name), join(directory, name))),
  ])
  return { DOCKER_CONFIG: directory, BUILDX_CONFIG: join(original, 'buildx') }
}

async function readConfig(path: string): Promise<Json> {
  try {
    return object(JSON.parse(await readFile(path, 'utf8')))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return {}
    throw new SlipwayError('CONFIG_INVALID', `${path} cannot be read`, { cause: error })
  }
}

function withLogins(config: Json, logins: readonly RegistryLogin[]): Json {
  const auths = logins.map(({ registry, username, password }) => [
    serverAddress(registry),
    { auth: Buffer.from(`${username}:${password.reveal()}`).toString('base64') },
  ])
  // An empty helper makes docker look into the file for this registry, whatever credsStore says.
  const helpers = logins.map(({ registry }) => [serverAddress(registry), ''])
  return {
    ...config,
    auths: { ...object(config['auths']), ...Object.fromEntries(auths) },
    credHelpers: { ...object(config['credHelpers']), ...Object.fromEntries(helpers) },
  }
}

/** Docker Hub's credentials are filed under the address of its old index. */
function serverAddress(registry: string): string {
  const host = canonicalRegistry(registry)
  return host === 'docker.io' ? 'https://index.docker.io/v1/' : host
}

function object(value: unknown): Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : {}
}
