import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { createWriteStream, globSync } from 'node:fs'
import { chmod, mkdir, rename, rm, stat, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { Transform, type TransformCallback } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import type { AptSuite } from '../tools/engine/apt-suite.ts'
import { mustRun } from '../tools/engine/run-program.ts'

type Architecture = 'amd64' | 'arm64'

/** Debian packages of the base: a shell, busybox and what a small image usually has; small, since every build writes it out. */
const PACKAGES = words(`base-files base-passwd busybox bzip2 dash debianutils diffutils findutils gcc-14-base grep gzip
  hostname libacl1 libattr1 libaudit1 libblkid1 libbrotli1 libbz2-1.0 libc-bin libc6 libcap-ng0 libcap2 libcares2
  libcrypt1 libdebconfclient0 libeconf0 libgcc-s1 libgmp10 liblz4-1 liblzma5 libmd0 libmount1 libnghttp2-14
  libpcre2-8-0 libseccomp2 libselinux1 libsepol2 libsmartcols1 libtinfo6 libuuid1 libuv1t64 libxxhash0 libzstd1 mawk
  sed tar zlib1g`)
const PACKAGES_OF_ALL = words('init-system-helpers libaudit-common media-types ncurses-base netbase sensible-utils')
/** Left out, as slim images do; copyright files stay below `usr/share/doc`. */
const EXCLUDED = [
  'usr/share/man',
  'usr/share/info',
  'usr/share/locale',
  'usr/share/lintian',
  'usr/lib/*-linux-gnu/gconv',
]

/** Fixed, so that the layers have the same digests wherever and whenever the same packages are unpacked. */
const EPOCH = 1_767_225_600

function words(text: string): readonly string[] {
  return text.split(/\s+/)
}

/** Writes the base for both architectures as an OCI layout tagged `latest`, without an engine and without emulation. */
export async function writeBaseImage(trixie: AptSuite, folder: string): Promise<void> {
  await mkdir(join(folder, 'blobs', 'sha256'), { recursive: true })
  const manifests = await Promise.all((['amd64', 'arm64'] as const).map((name) => writePlatform(trixie, folder, name)))
  const index = { schemaVersion: 2, mediaType: 'application/vnd.oci.image.index.v1+json', manifests }
  const stored = await writeBlob(folder, index.mediaType, index)
  const annotations = { 'org.opencontainers.image.ref.name': 'latest' }
  const root = { schemaVersion: 2, manifests: [{ ...stored, annotations }] }
  await writeFile(join(folder, 'index.json'), JSON.stringify(root))
  await writeFile(join(folder, 'oci-layout'), JSON.stringify({ imageLayoutVersion: '1.0.0' }))
}

interface Descriptor {
  readonly mediaType: string
  readonly digest: string
  readonly size: number
}

async function writePlatform(trixie: AptSuite, folder: string, architecture: Architecture): Promise<object> {
  const tree = join(folder, `tree-${architecture}`)
  await unpackTree(trixie, tree, architecture)
  const { layer, diffId } = await writeLayer(folder, tree)
  await rm(tree, { recursive: true })
  const platform = { os: 'linux', architecture, ...(architecture === 'arm64' ? { variant: 'v8' } : {}) }
  const created = new Date(EPOCH * 1000).toISOString()
  const config = await writeBlob(folder, 'application/vnd.oci.image.config.v1+json', {
    created,
    ...platform,
    config: {
      Env: ['PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin'],
      Cmd: ['/bin/sh'],
      Labels: { 'org.opencontainers.image.title': 'Debian, for the Slipway demo' },
    },
    rootfs: { type: 'layers', diff_ids: [diffId] },
    history: [{ created, created_by: 'Debian packages, unpacked' }],
  })
  const mediaType = 'application/vnd.oci.image.manifest.v1+json'
  const manifest = await writeBlob(folder, mediaType, { schemaVersion: 2, mediaType, config, layers: [layer] })
  return { ...manifest, platform }
}

/** Unpacks the packages and records each as distroless images do: its control stanza and its file list below `status.d`. */
async function unpackTree(trixie: AptSuite, tree: string, architecture: Architecture): Promise<void> {
  const names = [...PACKAGES.map((name) => `${name}:${architecture}`), ...PACKAGES_OF_ALL]
  const debs = await trixie.download(names, `${tree}-debs`)
  const records = join(tree, 'var', 'lib', 'dpkg', 'status.d')
  await mkdir(tree)
  // It brings the links /bin -> usr/bin and the like, through which older packages are unpacked.
  for (const deb of [...debs].sort((one, other) => Number(isBase(other)) - Number(isBase(one)))) {
    await mustRun('dpkg', ['-x', deb, tree])
    await mkdir(records, { recursive: true })
    const [name = ''] = basename(deb).split('_')
    await writeFile(join(records, name), await mustRun('dpkg-deb', ['--field', deb]))
    const control = join(`${tree}-control`, name)
    await mkdir(control, { recursive: true })
    await mustRun('dpkg-deb', ['--control', deb, control])
    await rename(join(control, 'md5sums'), join(records, `${name}.md5sums`)).catch(ignoreMissing)
  }
  await rm(`${tree}-debs`, { recursive: true })
  await rm(`${tree}-control`, { recursive: true })
  await leaveOut(tree)
  await writeFile(
    join(tree, 'etc/passwd'),
    'root:x:0:0:root:/root:/bin/sh\nnobody:x:65534:65534::/nonexistent:/usr/sbin/nologin\n',
  )
  await writeFile(join(tree, 'etc/group'), 'root:x:0:\nnogroup:x:65534:\n')
  await chmod(join(tree, 'tmp'), 0o1777)
}

async function leaveOut(tree: string): Promise<void> {
  const documents = globSync('usr/share/doc/*/*', { cwd: tree }).filter((path) => !path.endsWith('/copyright'))
  for (const path of [...globSync(EXCLUDED, { cwd: tree }), ...documents]) {
    await rm(join(tree, path), { recursive: true, force: true })
  }
}

function isBase(deb: string): boolean {
  return basename(deb).startsWith('base-files_')
}

/** A package without files has no list of them. */
function ignoreMissing(error: NodeJS.ErrnoException): void {
  if (error.code !== 'ENOENT') throw error
}

async function writeLayer(
  folder: string,
  tree: string,
): Promise<{ readonly layer: Descriptor; readonly diffId: string }> {
  const draft = `${tree}.tar.gz`
  const flags = ['--sort=name', `--mtime=@${EPOCH}`, '--owner=0', '--group=0', '--numeric-owner', '--format=posix']
  const volatile = '--pax-option=exthdr.name=%d/PaxHeaders/%f,delete=atime,delete=ctime'
  const tar = spawn('tar', [...flags, volatile, '-C', tree, '-cf', '-', '.'], { stdio: ['ignore', 'pipe', 'inherit'] })
  const ended = new Promise<number | null>((resolve, reject) => tar.once('close', resolve).once('error', reject))
  const [plain, packed] = [createHash('sha256'), createHash('sha256')]
  const gzip = createGzip({ chunkSize: 1 << 20 })
  await pipeline(tar.stdout, tap(plain), gzip, tap(packed), createWriteStream(draft))
  if ((await ended) !== 0) throw new Error(`tar failed on ${tree}`)
  const hex = packed.digest('hex')
  const { size } = await stat(draft)
  await rename(draft, join(folder, 'blobs', 'sha256', hex))
  const layer = { mediaType: 'application/vnd.oci.image.layer.v1.tar+gzip', digest: `sha256:${hex}`, size }
  return { layer, diffId: `sha256:${plain.digest('hex')}` }
}

function tap(hash: ReturnType<typeof createHash>): Transform {
  return new Transform({
    transform: (chunk: Buffer, _encoding: BufferEncoding, done: TransformCallback): void => {
      hash.update(chunk)
      done(null, chunk)
    },
  })
}

async function writeBlob(folder: string, mediaType: string, value: object): Promise<Descriptor> {
  const bytes = Buffer.from(JSON.stringify(value))
  const hex = createHash('sha256').update(bytes).digest('hex')
  await writeFile(join(folder, 'blobs', 'sha256', hex), bytes)
  return { mediaType, digest: `sha256:${hex}`, size: bytes.length }
}
