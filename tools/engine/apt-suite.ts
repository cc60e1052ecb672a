import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { mustRun, runProgram } from './run-program.ts'

/** One suite of a Debian archive, read with apt folders of its own: nothing of the system's apt state is used or changed. */
export interface AptSuite {
  readonly suite: string
  /** Downloads packages (`name` or `name:architecture`) and unpacks them into `folder`; returns the .deb files' names. */
  unpack(packages: readonly string[], folder: string): Promise<readonly string[]>
  /** Downloads without unpacking; returns the absolute paths of the .deb files. */
  download(packages: readonly string[], folder: string): Promise<readonly string[]>
}

export interface AptSuiteOptions {
  readonly suite: string
  readonly uri: string
  readonly keyring?: string
  readonly components?: string
  readonly architectures: readonly string[]
  /** An empty folder for lists and state; it may be removed when the suite is no longer used. */
  readonly folder: string
}

const ARCHIVE_KEYRING = '/usr/share/keyrings/debian-archive-keyring.gpg'

/** Reads the package lists of a suite. The archive's signature is always checked; the age of its Release file is not. */
export async function openAptSuite(options: AptSuiteOptions): Promise<AptSuite> {
  const { folder } = options
  for (const name of ['state/lists/partial', 'cache/archives/partial'])
    await mkdir(join(folder, name), { recursive: true })
  const keyring = options.keyring ?? ARCHIVE_KEYRING
  const line = `deb [signed-by=${keyring}] ${options.uri} ${options.suite} ${options.components ?? 'main'}\n`
  await writeFile(join(folder, 'sources'), line)
  await writeFile(join(folder, 'status'), '')
  const flags = aptOptions(folder, options.architectures)
  try {
    await mustRun('apt-get', ['-qq', ...flags, '--error-on=any', 'update'])
  } catch (error) {
    const help = 'the first set-up needs the Debian archive that this machine uses'
    throw new Error(`cannot read the package lists of ${options.suite}, and ${help}`, { cause: error })
  }
  const download = (packages: readonly string[], into: string): Promise<readonly string[]> =>
    downloadPackages(flags, packages, into)
  return {
    suite: options.suite,
    download,
    unpack: async (packages, into) => {
      const files = await download(packages, await mkdtemp(join(folder, 'debs-')))
      await mkdir(into, { recursive: true })
      for (const file of files) await mustRun('dpkg', ['-x', file, into])
      return files
    },
  }
}

async function downloadPackages(
  flags: readonly string[],
  packages: readonly string[],
  folder: string,
): Promise<readonly string[]> {
  await mkdir(folder, { recursive: true })
  await mustRun('apt-get', ['-qq', ...flags, 'download', ...packages], { cwd: folder })
  const files = (await readdir(folder)).filter((name) => name.endsWith('.deb'))
  return files.sort().map((name) => join(folder, name))
}

function aptOptions(folder: string, architectures: readonly string[]): readonly string[] {
  const settings = [
    `Dir::Etc::sourcelist=${folder}/sources`,
    'Dir::Etc::sourceparts=/dev/null',
    'Dir::Etc::preferencesparts=/dev/null',
    `Dir::State=${folder}/state`,
    `Dir::State::lists=${folder}/state/lists`,
    `Dir::State::status=${folder}/status`,
    `Dir::Cache=${folder}/cache`,
    'APT::Sandbox::User=root',
    'Acquire::Languages=none',
    'Acquire::Retries=3',
    'Acquire::GzipIndexes=false',
    // Docker's images of Debian switch this cache off; without it every download reads the lists anew, a second each.
    'Dir::Cache::pkgcache=pkgcache.bin',
    'Dir::Cache::srcpkgcache=srcpkgcache.bin',
    ...['', '-icons-small', '-icons', '-icons-hidpi'].map(
      (name) => `Acquire::IndexTargets::deb::DEP-11${name}::DefaultEnabled=false`,
    ),
    // The files are still signed and the hashes checked; only the expiry of a snapshot that is a few weeks old is accepted.
    'Acquire::Check-Valid-Until=false',
    'Acquire::Check-Date=false',
    ...architectures.map((name) => `APT::Architectures::=${name}`),
  ]
  return settings.flatMap((setting) => ['-o', setting])
}

/** What the machine says about itself: its distribution, release and Debian's name of its processor. */
export interface HostRelease {
  readonly distribution: string
  readonly codename: string
  readonly architecture: 'amd64' | 'arm64'
}

export async function hostRelease(): Promise<HostRelease> {
  const text = existsSync('/etc/os-release') ? await readFile('/etc/os-release', 'utf8') : ''
  const field = (name: string): string => new RegExp(`^${name}="?([^"\\n]*)"?$`, 'm').exec(text)?.[1] ?? ''
  const found = await runProgram('dpkg', ['--print-architecture'])
  const architecture = found.stdout.trim()
  if (found.exitCode !== 0 || (architecture !== 'amd64' && architecture !== 'arm64')) {
    throw new Error(
      `this set-up takes its programs from Debian packages and needs Debian or Ubuntu on amd64 or arm64; found ${field('PRETTY_NAME') || process.platform} ${architecture}`,
    )
  }
  return { distribution: field('ID'), codename: field('VERSION_CODENAME'), architecture }
}

/** Address and components of the archive that the machine's own apt uses for its release. */
export interface ArchiveSource {
  readonly uri: string
  readonly components: string
}

/** Reads the machine's own apt configuration, so that mirrors and proxies chosen there are used and none is written down here. */
export async function hostArchive(release: HostRelease): Promise<ArchiveSource> {
  const components = release.distribution === 'ubuntu' ? 'main universe' : 'main'
  const format = ['indextargets', '--format', '$(CODENAME)|$(SUITE)|$(REPO_URI)', 'Created-By: Packages']
  const targets = await runProgram('apt-get', format)
  const listed = targets.stdout.split('\n').map((line) => line.split('|'))
  const own = listed.find(
    ([codename, suite]) => codename === release.codename && !/-(updates|security|backports)/.test(suite ?? ''),
  )
  const uri = own?.[2] ?? (await uriFromSources(release.codename))
  if (uri === undefined) throw new Error(`no archive for ${release.codename} in the machine's apt sources`)
  return { uri, components }
}

async function uriFromSources(codename: string): Promise<string | undefined> {
  for (const file of await sourceFiles()) {
    const text = await readFile(file, 'utf8')
    const oneLine = new RegExp(`^deb\\s+(?:\\[[^\\]]*\\]\\s+)?(\\S+)\\s+${codename}\\s`, 'm').exec(text)?.[1]
    if (oneLine !== undefined) return oneLine
    for (const paragraph of text.split(/\n\s*\n/)) {
      const suites = /^Suites:\s*(.*)$/m.exec(paragraph)?.[1]?.split(/\s+/) ?? []
      const uri = /^URIs:\s*(\S+)/m.exec(paragraph)?.[1]
      if (suites.includes(codename) && uri !== undefined) return uri
    }
  }
  return undefined
}

async function sourceFiles(): Promise<readonly string[]> {
  const parts = '/etc/apt/sources.list.d'
  const names = existsSync(parts) ? await readdir(parts) : []
  const files = names.filter((name) => /\.(list|sources)$/.test(name)).map((name) => join(parts, name))
  return ['/etc/apt/sources.list', ...files].filter((file) => existsSync(file))
}
