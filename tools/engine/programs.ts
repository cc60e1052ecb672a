import { chmod, link, mkdir, readdir, realpath, rename, rm, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { cacheFolder, makeOnce } from './cache-folder.ts'
import { foreignArchitecture, debianArchive, type DebianArchive } from './debian-archive.ts'

/**
 * `registry`: docker-registry and busybox. `judges`: cosign 3 and 2, crane, oras, skopeo. `engine`: dockerd with its client,
 * buildx and the emulators. `runners`: rsync, which gitlab-ci-local needs to run jobs.
 */
export type ProgramSet = 'registry' | 'judges' | 'engine' | 'runners'

/** Programs from Debian packages, unpacked in the cache; nothing is installed. What a set that was not asked for holds may be absent. */
export interface Programs {
  /** For PATH: docker-registry, cosign (3.1), crane, oras, skopeo; of the engine set docker, dockerd, containerd and the like. */
  readonly bin: string
  /** cosign 2.5, which is not on `bin` under that name. */
  readonly cosign2: string
  /** To be linked as `cli-plugins/docker-buildx` below a DOCKER_CONFIG. */
  readonly buildxPlugin: string
  /** Static busybox of each architecture, for images that need no download. */
  readonly busybox: { readonly amd64: string; readonly arm64: string }
  /** A folder with one `buildkit-qemu-<arch>` for each foreign architecture; BuildKit finds them on dockerd's PATH. */
  readonly emulators: string
  /** One line for each program that could not be had, with the reason. Whoever needs it must say so and fail. */
  readonly missing: readonly string[]
}

export interface EnsureProgramsOptions {
  readonly sets?: readonly ProgramSet[]
  readonly log?: (line: string) => void
  /** Shared with another set-up of the same process, so that package lists are read once. The caller closes it. */
  readonly archive?: DebianArchive
}

/** Part of every cache key; raise it when the recipe below changes. */
const RECIPE = 1

/** Cache entry name: files by their name in the entry. */
interface Part {
  readonly set: ProgramSet
  readonly name: string
  readonly make: (archive: DebianArchive, folder: string) => Promise<readonly string[]>
  /** A part that depends on Debian's unstable suite may be missing; the others may not. */
  readonly optional?: string
}

const PARTS: readonly Part[] = [
  { set: 'registry', name: 'registry', make: makeRegistry },
  { set: 'judges', name: 'judges', make: makeJudges },
  { set: 'judges', name: 'judges-sid', make: makeUnstableJudges, optional: 'cosign 3.1 and crane' },
  { set: 'engine', name: 'engine', make: makeEngine },
  { set: 'engine', name: 'emulators', make: makeEmulators },
  { set: 'runners', name: 'runners', make: makeRunners },
]

/**
 * Makes sure the sets are there: downloads and unpacks once, later calls take milliseconds. Safe in several processes at once.
 * @throws Error that names the package and the remedy, when Debian's archive cannot be read
 */
export async function ensurePrograms(options: EnsureProgramsOptions = {}): Promise<Programs> {
  const sets = options.sets ?? ['registry', 'judges', 'engine']
  const log = options.log ?? ((): void => undefined)
  const base = join(cacheFolder(), `programs-${RECIPE}`)
  const bin = join(base, 'bin')
  await mkdir(bin, { recursive: true })
  const archive = options.archive ?? debianArchive()
  try {
    const parts = PARTS.filter((part) => sets.includes(part.set))
    // The archive is shared by all parts, so a part that fails must not take it from the others.
    const done = await Promise.allSettled(parts.map((part) => ensurePart(part, archive, bin, log)))
    const missing = done.map((result) => {
      if (result.status === 'rejected') throw result.reason
      return result.value
    })
    return { ...programPaths(base), missing: missing.filter((reason) => reason !== undefined) }
  } finally {
    if (options.archive === undefined) await archive.close()
  }
}

function programPaths(base: string): Omit<Programs, 'missing'> {
  return {
    bin: join(base, 'bin'),
    cosign2: join(base, 'judges', 'cosign2'),
    buildxPlugin: join(base, 'engine', 'docker-buildx'),
    busybox: { amd64: join(base, 'registry', 'busybox-amd64'), arm64: join(base, 'registry', 'busybox-arm64') },
    emulators: join(base, 'emulators'),
  }
}

async function ensurePart(
  part: Part,
  archive: DebianArchive,
  bin: string,
  log: (line: string) => void,
): Promise<string | undefined> {
  const started = performance.now()
  const make = async (folder: string): Promise<readonly string[]> => {
    log(`downloading the ${part.name} programs from Debian packages …`)
    const files = await part.make(archive, folder)
    log(`${part.name} programs ready (${((performance.now() - started) / 1000).toFixed(1)} s)`)
    return files
  }
  try {
    const folder = await makeOnce({ key: `programs-${RECIPE}/${part.name}`, make, log })
    await linkPrograms(folder, bin)
    return undefined
  } catch (error) {
    if (part.optional === undefined) throw error
    const reason = `${part.optional} missing: ${error instanceof Error ? error.message : String(error)}`
    log(reason)
    return reason
  }
}

/** Names in an entry that do not belong on a PATH. */
const NOT_ON_PATH = /^(\.|busybox-|cosign2$|docker-buildx$|skopeo-root$|rsync-root$|buildkit-qemu-)/

async function linkPrograms(folder: string, bin: string): Promise<void> {
  for (const name of await readdir(folder)) {
    if (NOT_ON_PATH.test(name)) continue
    const draft = join(bin, `.${name}-${process.pid}-${Math.random().toString(36).slice(2)}`)
    await symlink(join(folder, name), draft)
    await rename(draft, join(bin, name))
  }
}

async function makeRegistry(archive: DebianArchive, folder: string): Promise<readonly string[]> {
  const host = await archive.host()
  const foreign = foreignArchitecture(host)
  const trixie = await archive.suite('trixie')
  const root = join(folder, 'root')
  await trixie.unpack(['docker-registry', 'busybox-static'], root)
  await trixie.unpack([`busybox-static:${foreign}`], join(root, 'foreign'))
  return keep(folder, root, {
    'docker-registry': 'usr/bin/docker-registry',
    [`busybox-${host.architecture}`]: 'usr/bin/busybox',
    [`busybox-${foreign}`]: 'foreign/usr/bin/busybox',
  })
}

/** skopeo is newer than the host's C library may be: it brings its own and is started through that library's loader. */
const SKOPEO = ['skopeo', 'libc6', 'libgpgme11t64', 'libassuan9', 'libgpg-error0', 'libsqlite3-0', 'libsubid5']

async function makeJudges(archive: DebianArchive, folder: string): Promise<readonly string[]> {
  const host = await archive.host()
  const trixie = await archive.suite('trixie')
  const root = join(folder, 'root')
  await trixie.unpack(['cosign', 'oras'], root)
  const kept = await keep(folder, root, { cosign2: 'usr/bin/cosign', oras: 'usr/bin/oras' })
  await trixie.unpack(SKOPEO, join(folder, 'skopeo-root'))
  const triplet = host.architecture === 'amd64' ? 'x86_64-linux-gnu' : 'aarch64-linux-gnu'
  const loader = host.architecture === 'amd64' ? 'ld-linux-x86-64.so.2' : 'ld-linux-aarch64.so.1'
  await rm(join(folder, 'skopeo-root', 'usr', 'share'), { recursive: true, force: true })
  const script = `#!/bin/sh
root="$(dirname "$(readlink -f "$0")")/skopeo-root/usr"
exec "$root/lib/${triplet}/${loader}" --library-path "$root/lib/${triplet}" "$root/bin/skopeo" "$@"
`
  await writeFile(join(folder, 'skopeo'), script)
  await chmod(join(folder, 'skopeo'), 0o755)
  return [...kept, 'skopeo', 'skopeo-root/usr/bin/skopeo', `skopeo-root/usr/lib/${triplet}/${loader}`]
}

async function makeUnstableJudges(archive: DebianArchive, folder: string): Promise<readonly string[]> {
  const root = join(folder, 'root')
  await (await archive.suite('sid')).unpack(['cosign', 'crane'], root)
  return keep(folder, root, { cosign: 'usr/bin/cosign', crane: 'usr/bin/crane' })
}

/** runc and the emulators come from the host's own release: trixie's need a newer C library. */
async function makeEngine(archive: DebianArchive, folder: string): Promise<readonly string[]> {
  const root = join(folder, 'root')
  const [trixie, host] = await Promise.all([archive.suite('trixie'), archive.suite('host')])
  await trixie.unpack(['docker.io', 'docker-cli', 'docker-buildx', 'containerd', 'tini'], root)
  await host.unpack(['runc'], root)
  const names = ['docker', 'dockerd', 'docker-proxy', 'containerd', 'containerd-shim-runc-v2', 'runc']
  const found = await binaries(root)
  return keep(folder, root, {
    ...Object.fromEntries(names.map((name) => [name, found.get(name) ?? `usr/bin/${name}`])),
    'docker-init': 'usr/bin/tini-static',
    'docker-buildx': 'usr/libexec/docker/cli-plugins/docker-buildx',
  })
}

async function makeEmulators(archive: DebianArchive, folder: string): Promise<readonly string[]> {
  const host = await archive.host()
  const root = join(folder, 'root')
  await (await archive.suite('host')).unpack(['qemu-user-static'], root)
  const own = host.architecture === 'amd64' ? 'x86_64' : 'aarch64'
  const names = ['x86_64', 'aarch64', 'arm', 'i386', 'riscv64', 'ppc64le', 's390x'].filter((name) => name !== own)
  const wanted = names.map((name) => [`buildkit-qemu-${name}`, `usr/bin/qemu-${name}-static`] as const)
  return keep(folder, root, Object.fromEntries<string>(wanted))
}

/** rsync with the libraries that a small machine lacks; the others come from the host, so it is the host's own release. */
async function makeRunners(archive: DebianArchive, folder: string): Promise<readonly string[]> {
  const host = await archive.host()
  await (await archive.suite('host')).unpack(['rsync', 'libpopt0', 'libxxhash0'], join(folder, 'rsync-root'))
  const triplet = host.architecture === 'amd64' ? 'x86_64-linux-gnu' : 'aarch64-linux-gnu'
  await rm(join(folder, 'rsync-root', 'usr', 'share'), { recursive: true, force: true })
  const script = `#!/bin/sh
root="$(dirname "$(readlink -f "$0")")/rsync-root/usr"
LD_LIBRARY_PATH="$root/lib/${triplet}" exec "$root/bin/rsync" "$@"
`
  await writeFile(join(folder, 'rsync'), script)
  await chmod(join(folder, 'rsync'), 0o755)
  return ['rsync', 'rsync-root/usr/bin/rsync']
}

async function binaries(root: string): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>()
  for (const place of ['usr/sbin', 'usr/bin', 'sbin', 'bin']) {
    for (const name of await readdir(join(root, place)).catch(() => [])) found.set(name, join(place, name))
  }
  return found
}

/** Moves the wanted files of an unpacked tree to the top of the entry and drops the tree. */
async function keep(folder: string, root: string, files: Readonly<Record<string, string>>): Promise<readonly string[]> {
  for (const [name, path] of Object.entries(files)) {
    // Some are links in Debian (runc), and a hard link of a link would dangle once the tree is gone.
    await link(await realpath(join(root, path)), join(folder, name))
    await chmod(join(folder, name), 0o755)
  }
  await rm(root, { recursive: true, force: true })
  return Object.keys(files)
}
