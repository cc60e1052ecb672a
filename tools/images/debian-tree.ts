import { appendFile, chmod, lstat, mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { mustRun } from '../engine/run-program.ts'

/** Left out of every root folder, as `path-exclude` of dpkg does it: the packages' lists of files still name them. */
const EXCLUDED = [
  /^usr\/share\/(man|info|locale|lintian|bug|gdb|bash-completion|fish|zsh|gitweb)(\/|$)/,
  // All but the copyright files.
  /^usr\/share\/doc\/[^/]+\/(?!copyright$)/,
  /^usr\/share\/doc-base(\/|$)/,
  // Character sets that the C library converts between: UTF-8 is built in.
  /^usr\/lib\/[^/]+\/gconv\/(?!gconv-modules|UTF-|UNICODE|ISO8859-1\.|CP1252)/,
  // Link-time optimisation of the compiler, 60 MB.
  /^usr\/libexec\/gcc\/[^/]+\/\d+\/lto1$/,
  /^usr\/bin\/[^/]+-lto-dump-\d+$/,
]

/**
 * Unpacks packages into a folder and writes dpkg's database about them, without running a maintainer script: what `dpkg-query`
 * reads, but for triggers and conffile digests. Permissions to run as another user are taken off.
 */
export async function unpackPackages(debs: readonly string[], tree: string): Promise<void> {
  const database = join(tree, 'var', 'lib', 'dpkg')
  await mkdir(tree, { recursive: true })
  // base-files brings the links /bin -> usr/bin and the like, through which older packages are unpacked.
  for (const deb of [...debs].sort((one, other) => Number(isBase(other)) - Number(isBase(one)))) {
    await mustRun('dpkg', ['-x', deb, tree])
    await mkdir(join(database, 'info'), { recursive: true })
    await record(deb, database)
  }
  await writeFile(join(database, 'info', 'format'), '1\n')
  await trim(tree, '')
}

function isBase(deb: string): boolean {
  return basename(deb).startsWith('base-files_')
}

async function record(deb: string, database: string): Promise<void> {
  const stanza = await mustRun('dpkg-deb', ['--field', deb])
  const field = (name: string): string => new RegExp(`^${name}: (.*)$`, 'm').exec(stanza)?.[1] ?? ''
  const status = stanza.replace(/^(Package: .*)$/m, '$1\nStatus: install ok installed').trimEnd()
  await appendFile(join(database, 'status'), `${status}\n\n`)
  const name = field('Multi-Arch') === 'same' ? `${field('Package')}:${field('Architecture')}` : field('Package')
  const listed = (await mustRun('dpkg-deb', ['--contents', deb])).split('\n').flatMap(pathOf)
  await writeFile(join(database, 'info', `${name}.list`), listed.map((path) => `${path}\n`).join(''))
  const control = await mkdtemp(join(database, 'control-'))
  await mustRun('dpkg-deb', ['--control', deb, control])
  if ((await readdir(control)).includes('md5sums'))
    await rename(join(control, 'md5sums'), join(database, 'info', `${name}.md5sums`))
  await rm(control, { recursive: true })
}

/** A line of `tar -tv` (mode, owner, size, date, time, path) as dpkg's lists write the path. */
function pathOf(line: string): readonly string[] {
  const path = /^\S+ +\S+ +\d+ +\S+ +\S+ \.(\/.*)$/.exec(line)?.[1]?.replace(/( -> | link to ).*$/, '')
  if (path === undefined) return []
  return [path === '/' ? '/.' : path.replace(/\/$/, '')]
}

async function trim(tree: string, folder: string): Promise<void> {
  for (const name of await readdir(join(tree, folder))) {
    const path = folder === '' ? name : `${folder}/${name}`
    const absolute = join(tree, path)
    const found = await lstat(absolute)
    if (EXCLUDED.some((pattern) => pattern.test(path))) await rm(absolute, { recursive: true })
    else if (found.isDirectory()) await trim(tree, path)
    else if (found.isFile() && (found.mode & 0o6000) !== 0) await chmod(absolute, found.mode & 0o1777)
  }
}

/** Lays the database of a root folder that stands below under this one's, since the upper image's files hide the lower's. */
export async function joinDatabases(lower: string, tree: string): Promise<void> {
  const status = join('var', 'lib', 'dpkg', 'status')
  const below = await readFile(join(lower, status), 'utf8')
  await writeFile(join(tree, status), below + (await readFile(join(tree, status), 'utf8')))
}
