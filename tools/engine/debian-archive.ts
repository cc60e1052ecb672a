import { existsSync, globSync } from 'node:fs'
import { mkdir, mkdtemp, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { hostArchive, hostRelease, openAptSuite, type AptSuite, type HostRelease } from './apt-suite.ts'
import { cacheFolder } from './cache-folder.ts'

/** The suites one set-up reads; each is opened at the first use and shared. `close` removes lists and downloads. */
export interface DebianArchive {
  host(): Promise<HostRelease>
  suite(name: SuiteName): Promise<AptSuite>
  close(): Promise<void>
}

type SuiteName = 'host' | 'trixie' | 'sid'

/** The other of the two architectures that images are built for. */
export function foreignArchitecture(host: HostRelease): 'amd64' | 'arm64' {
  return host.architecture === 'amd64' ? 'arm64' : 'amd64'
}

/** Nothing is read, and no folder made, before a suite is asked for. */
export function debianArchive(): DebianArchive {
  const opened = new Map<SuiteName, Promise<AptSuite>>()
  let release: Promise<HostRelease> | undefined
  let folder: Promise<string> | undefined
  const host = (): Promise<HostRelease> => (release ??= hostRelease())
  const open = async (name: SuiteName): Promise<AptSuite> => {
    folder ??= temporaryFolder()
    return openSuite(name, await host(), join(await folder, name))
  }
  return {
    host,
    suite: (name) => {
      const suite = opened.get(name) ?? open(name)
      opened.set(name, suite)
      return suite
    },
    close: async () => {
      if (folder !== undefined) await rm(await folder, { recursive: true, force: true })
    },
  }
}

async function temporaryFolder(): Promise<string> {
  await mkdir(cacheFolder(), { recursive: true })
  // One that is a day old was left by a run that was killed.
  for (const name of globSync('apt-*', { cwd: cacheFolder() })) {
    const old = join(cacheFolder(), name)
    const age = Date.now() - ((await stat(old).catch(() => undefined))?.mtimeMs ?? Date.now())
    if (age > 86_400_000) await rm(old, { recursive: true, force: true })
  }
  return mkdtemp(join(cacheFolder(), 'apt-'))
}

async function openSuite(name: SuiteName, host: HostRelease, folder: string): Promise<AptSuite> {
  const archive = await hostArchive(host)
  if (name === 'host') {
    const keyring = hostKeyring(host)
    return openAptSuite({ ...archive, suite: host.codename, architectures: [host.architecture], folder, keyring })
  }
  const debian = await debianSource(host, folder)
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
async function debianSource(host: HostRelease, folder: string): Promise<DebianSource> {
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
