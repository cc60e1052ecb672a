import { createPrivateKey, X509Certificate } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { SlipwayError } from '../../errors.ts'
import { canonicalRegistry } from '../../image/reference.ts'
import { silentLog, type Log } from '../../system/log.ts'
import { Secret } from '../../system/secret.ts'
import { certificateFiles, pemCertificates, type RegistryTrust, type TrustStore } from '../trust.ts'

export interface CertificateOptions {
  readonly env: Readonly<Record<string, string | undefined>>
  readonly home: string
  /** PEM certificates of authorities for every registry, as `readAuthorities` gives them. */
  readonly ca?: readonly string[]
  /** A file of authorities that holds for one registry: what GitLab's runner was given for its server. */
  readonly ci?: { readonly registry: string; readonly file: string }
  /** Folders like docker's certs.d; those of docker and podman on this machine by default. */
  readonly folders?: readonly string[]
  readonly log?: Log
}

/**
 * The certificates that docker and podman use on this machine for a registry, from the first folder that has some for it, by
 * exact host and port: certs.d below DOCKER_CONFIG or ~/.docker, docker's and podman's below the user's configuration, then
 * those of /etc. Files are read at the first question for a registry.
 */
export function certificateTrust(options: CertificateOptions): TrustStore {
  const known = new Map<string, Promise<RegistryTrust>>()
  return {
    lookup: (host) => {
      const registry = canonicalRegistry(host)
      const found = known.get(registry) ?? read(registry, options)
      known.set(registry, found)
      return found
    },
  }
}

/**
 * The certificates in a PEM file; `value` is its path, or the text itself.
 * @throws CONFIG_INVALID naming `registry-cacert`
 */
export async function readAuthorities(value: string): Promise<readonly string[]> {
  const isText = value.includes('-----BEGIN')
  try {
    return checked(isText ? value : await readFile(value, 'utf8'))
  } catch (cause) {
    const message = cause instanceof Error ? cause.message : String(cause)
    const problem = { input: 'registry-cacert', message, help: 'give a file of PEM certificates' }
    const where = isText ? 'the text' : `the file ${value}`
    throw new SlipwayError('CONFIG_INVALID', `${where} of registry-cacert cannot be used`, {
      problems: [problem],
      cause,
    })
  }
}

async function read(
  registry: string,
  { ca = [], ci, log = silentLog, ...places }: CertificateOptions,
): Promise<RegistryTrust> {
  const fromRunner =
    ci !== undefined && canonicalRegistry(ci.registry) === registry ? await readOne(ci.file, checked) : []
  const folder = await firstFolder(registry, places, log)
  const { authorities, client } = folder === undefined ? { authorities: [], client: {} } : await readFolder(folder)
  const all = [...ca, ...fromRunner, ...authorities]
  const tls = all.length === 0 && !('client' in client) ? {} : { tls: { ca: all, ...client } }
  return { ...tls, isNamed: folder !== undefined }
}

interface Folder {
  readonly path: string
  readonly names: readonly string[]
}

async function firstFolder(
  registry: string,
  { env, home, folders = usualFolders(env, home) }: Pick<CertificateOptions, 'env' | 'home' | 'folders'>,
  log: Log,
): Promise<Folder | undefined> {
  for (const folder of folders) {
    const path = join(folder, registry)
    try {
      const names = await readdir(path)
      if (names.some((name) => /\.(?:crt|cert|key)$/.test(name))) return { path, names }
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException
      // Another user's folder is as good as none, to podman too; what it may have held shows when the certificate is refused.
      if (code === 'EACCES') log.debug(`${path} may not be read`)
      else if (code !== 'ENOENT' && code !== 'ENOTDIR') throw unreadable(path, error)
    }
  }
  return undefined
}

function usualFolders(env: CertificateOptions['env'], home: string): readonly string[] {
  const config = env['XDG_CONFIG_HOME'] || join(home, '.config')
  return [
    join(env['DOCKER_CONFIG'] || join(home, '.docker'), 'certs.d'),
    join(config, 'docker/certs.d'),
    join(config, 'containers/certs.d'),
    '/etc/containers/certs.d',
    '/etc/docker/certs.d',
  ]
}

async function readFolder({ path, names }: Folder) {
  const { authorities, pairs, missing } = certificateFiles(names)
  if (missing[0] !== undefined) throw unreadable(path, new Error(`${missing[0]} is missing`))
  const files = await Promise.all(authorities.map((name) => readOne(join(path, name), checked)))
  const [pair] = pairs
  if (pair === undefined) return { authorities: files.flat(), client: {} }
  const certificate = await readOne(join(path, pair.certificate), (text) => checked(text).join('\n'))
  const key = await readOne(join(path, pair.key), (text) => {
    if (!new X509Certificate(certificate).checkPrivateKey(createPrivateKey(text)))
      throw new Error(`it is not the key of ${pair.certificate}`)
    return new Secret(text)
  })
  return { authorities: files.flat(), client: { client: { certificate, key } } }
}

async function readOne<T>(file: string, parse: (text: string) => T): Promise<T> {
  try {
    return parse(await readFile(file, 'utf8'))
  } catch (cause) {
    throw unreadable(file, cause)
  }
}

/** @throws Error when there is none, or one is damaged. */
function checked(text: string): readonly string[] {
  const certificates = pemCertificates(text)
  if (certificates.length === 0) throw new Error('there is no PEM certificate in it')
  for (const pem of certificates) void new X509Certificate(pem)
  return certificates
}

function unreadable(path: string, cause: unknown): SlipwayError {
  const why = cause instanceof Error ? cause.message : String(cause)
  return new SlipwayError('ENVIRONMENT_CREDENTIALS', `the certificates in ${path} cannot be used: ${why}`, {
    cause,
    help: 'a folder of certs.d holds authorities as NAME.crt, and a client certificate as NAME.cert with NAME.key, all PEM',
  })
}
