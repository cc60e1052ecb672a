import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { hostArchive, hostRelease, openAptSuite, type AptSuite, type HostRelease } from './apt-suite.ts'
import { cacheFolder } from './cache-folder.ts'

/** The suites one set-up reads; each is opened at the first use and shared. `close` removes lists and downloads. */
export interface DebianArchive {
  readonly host: HostRelease
  suite(name: 'host' | 'trixie' | 'sid'): Promise<AptSuite>
  close(): Promise<void>
}

/** The other of the two architectures that images are built for. */
export function foreignArchitecture(host: HostRelease): 'amd64' | 'arm64' {
  return host.architecture === 'amd64' ? 'arm64' : 'amd64'
}

export async function openDebianArchive(): Promise<DebianArchive> {
  const host = await hostRelease()
  await mkdir(cacheFolder(), { recursive: true })
  const folder = await mkdtemp(join(cacheFolder(), 'apt-'))
  const opened = new Map<string, Promise<AptSuite>>()
  const open = (name: 'host' | 'trixie' | 'sid'): Promise<AptSuite> => {
    const known = opened.get(name) ?? openSuite(name, host, join(folder, name))
    opened.set(name, known)
    return known
  }
  return { host, suite: open, close: () => rm(folder, { recursive: true, force: true }) }
}

async function openSuite(name: 'host' | 'trixie' | 'sid', host: HostRelease, folder: string): Promise<AptSuite> {
  const archive = await hostArchive(host)
  if (name === 'host') {
    const keyring = hostKeyring(host)
    return openAptSuite({ ...archive, suite: host.codename, architectures: [host.architecture], folder, keyring })
  }
  const debian = await debianArchive(host, folder)
  const architectures = name === 'trixie' ? [host.architecture, foreignArchitecture(host)] : [host.architecture]
  return openAptSuite({ ...debian, suite: name, architectures, folder })
}

function hostKeyring(host: HostRelease): string {
  return `/usr/share/keyrings/${host.distribution === 'ubuntu' ? 'ubuntu' : 'debian'}-archive-keyring.gpg`
}

interface DebianSource {
  readonly uri: string
  readonly keyring?: string
}

/** On another distribution Debian's archive has to be named by the user; its keys come from the distribution's own package. */
async function debianArchive(host: HostRelease, folder: string): Promise<DebianSource> {
  const chosen = process.env['SLIPWAY_DEBIAN_ARCHIVE']
  if (host.distribution === 'debian') return { uri: chosen ?? (await hostArchive(host)).uri }
  if (chosen === undefined || chosen === '') {
    throw new Error(
      `${host.distribution} ${host.codename} has no Debian archive among its sources: set SLIPWAY_DEBIAN_ARCHIVE to the address of a Debian mirror`,
    )
  }
  const keyring = '/usr/share/keyrings/debian-archive-keyring.gpg'
  if (existsSync(keyring)) return { uri: chosen, keyring }
  const archive = await hostArchive(host)
  const own = { ...archive, suite: host.codename, keyring: hostKeyring(host), folder: `${folder}-keyring` }
  const suite = await openAptSuite({ ...own, architectures: [host.architecture] })
  const unpacked = join(folder, 'keyring')
  await suite.unpack(['debian-archive-keyring'], unpacked)
  return { uri: chosen, keyring: join(unpacked, keyring) }
}
