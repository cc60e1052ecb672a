import { createHash } from 'node:crypto'
import { cp, mkdir, mkdtemp, readdir, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { cacheFolder, makeOnce } from '../engine/cache-folder.ts'
import { debianArchive, type DebianArchive } from '../engine/debian-archive.ts'
import { mustRun } from '../engine/run-program.ts'
import { joinDatabases, unpackPackages } from './debian-tree.ts'
import {
  ARCHITECTURES,
  PACKAGE_LIST,
  packagesOf,
  readPackageList,
  type Architecture,
  type PackageList,
} from './package-list.ts'

/** Part of the cache keys; raise it when the code that makes the folders changes. */
const RECIPE = 2

/** Paths of prepared root folders by their names: each holds `amd64/`, `arm64/` and `home/`. */
export type RootFolders = ReadonlyMap<string, string>

/**
 * Makes the root folders of images/base/packages.yml, once, into the cache: Debian's packages and Node for both architectures,
 * unpacked without an engine and without emulation. Needs Debian's archive and the npm registry the first time only.
 */
export async function prepareRoots(log: (line: string) => void = () => undefined): Promise<RootFolders> {
  const list = readPackageList()
  const text = await readFile(PACKAGE_LIST)
  const key = `image-roots-${RECIPE}-${createHash('sha256').update(text).digest('hex').slice(0, 16)}`
  const make = async (folder: string): Promise<readonly string[]> => {
    const archive = debianArchive()
    try {
      return await makeRoots(list, archive, folder, log)
    } finally {
      await archive.close()
    }
  }
  const made = await makeOnce({ key, make, log })
  return new Map(Object.keys(list.roots).map((name) => [name, join(made, name)]))
}

async function makeRoots(
  list: PackageList,
  archive: DebianArchive,
  folder: string,
  log: (line: string) => void,
): Promise<readonly string[]> {
  const trixie = await archive.suite(list.suite)
  const downloads = await mkdtemp(join(cacheFolder(), 'apt-images-'))
  try {
    for (const [name, recipe] of Object.entries(list.roots)) {
      await mkdir(join(folder, name, 'home'), { recursive: true })
      for (const architecture of ARCHITECTURES) {
        log(`unpacking ${name} for ${architecture} …`)
        const debs = await trixie.download(packagesOf(recipe, architecture), join(downloads, name, architecture))
        const tree = join(folder, name, architecture)
        await unpackPackages(debs, tree)
        if (recipe.on !== undefined) await joinDatabases(join(folder, recipe.on, architecture), tree)
        if (recipe.with.includes('certificates')) await writeCertificates(tree)
        if (recipe.with.includes('node')) await addNode(list, architecture, tree, downloads)
        if (recipe.with.includes('npm')) await addNpm(list, tree, downloads)
        for (const [path, target] of Object.entries(recipe.links)) await addLink(tree, path, target)
      }
    }
  } finally {
    await rm(downloads, { recursive: true, force: true })
  }
  return Object.keys(list.roots).flatMap((name) =>
    ARCHITECTURES.map((architecture) => `${name}/${architecture}/var/lib/dpkg/status`),
  )
}

/** The bundle that update-ca-certificates makes: every certificate of Mozilla's list, in the order of their names. */
async function writeCertificates(tree: string): Promise<void> {
  const source = join(tree, 'usr/share/ca-certificates/mozilla')
  const names = (await readdir(source)).filter((name) => name.endsWith('.crt')).sort()
  const texts = await Promise.all(names.map((name) => readFile(join(source, name), 'utf8')))
  await mkdir(join(tree, 'etc/ssl/certs'), { recursive: true })
  await writeFile(join(tree, 'etc/ssl/certs/ca-certificates.crt'), texts.map((text) => `${text.trim()}\n`).join(''))
}

/** The program where everybody looks for it, and beside it the record by which `npm ls -g` and scanners know its version. */
async function addNode(list: PackageList, architecture: Architecture, tree: string, downloads: string): Promise<void> {
  const { package: name, integrity } = list.node[architecture]
  const unpacked = await fetchPackage(name, list.node.version, integrity, downloads)
  const record = join(tree, 'usr/local/lib/node_modules', name)
  await mkdir(join(record, 'bin'), { recursive: true })
  await mkdir(join(tree, 'usr/local/bin'), { recursive: true })
  await rename(join(unpacked, 'bin/node'), join(tree, 'usr/local/bin/node'))
  for (const file of ['package.json', 'LICENSE']) await rename(join(unpacked, file), join(record, file))
  await symlink('../../../../bin/node', join(record, 'bin/node'))
}

async function addNpm(list: PackageList, tree: string, downloads: string): Promise<void> {
  const unpacked = await fetchPackage('npm', list.npm.version, list.npm.integrity, downloads)
  for (const folder of ['man', 'docs']) await rm(join(unpacked, folder), { recursive: true, force: true })
  const modules = join(tree, 'usr/local/lib/node_modules')
  await mkdir(modules, { recursive: true })
  await cp(unpacked, join(modules, 'npm'), { recursive: true })
  for (const name of ['npm', 'npx']) {
    await addLink(tree, `usr/local/bin/${name}`, `../lib/node_modules/npm/bin/${name}-cli.js`)
  }
}

async function addLink(tree: string, path: string, target: string): Promise<void> {
  await mkdir(dirname(join(tree, path)), { recursive: true })
  await symlink(target, join(tree, path))
}

/** Downloads an npm package with npm and unpacks it when it has the digest it must have. */
async function fetchPackage(name: string, version: string, integrity: string, downloads: string): Promise<string> {
  const folder = await mkdtemp(join(downloads, `${name}-`))
  const file = (await mustRun('npm', ['pack', `${name}@${version}`, '--pack-destination', folder, '--silent'])).trim()
  const found = `sha512-${createHash('sha512')
    .update(await readFile(join(folder, file)))
    .digest('base64')}`
  if (found !== integrity) throw new Error(`${file} is not the package that images/base/packages.yml names: ${found}`)
  await mustRun('tar', ['-xzf', join(folder, file), '-C', folder, '--no-same-owner'])
  return join(folder, 'package')
}
