import { createReadStream, createWriteStream, existsSync, readdirSync, readFileSync } from 'node:fs'
import { mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createGunzip, createGzip } from 'node:zlib'
import { pack } from 'tar-stream'
import type { Descriptor } from '../src/image/descriptor.ts'
import { DigestHash } from '../src/image/digest.ts'
import { manifestContent, type ManifestContent } from '../src/image/manifest.ts'
import type { ImageSource } from '../src/image/store.ts'
import { sandboxedCataloguer, type SandboxOptions } from '../src/sbom/image-layers/sandbox.ts'
import type { BenchOptions } from './main.ts'
import { spread, type Spread } from './support/rounds.ts'

const ROOT = resolve(import.meta.dirname, '..')
const CHUNK_BYTES = 1 << 20

interface TestImage {
  readonly content: ManifestContent
  readonly source: ImageSource
  readonly files: readonly string[]
  readonly rawBytes: number
  readonly storedBytes: number
}

/** Cataloguing an image, the start of the child included, against decompressing the same layers and doing nothing else. */
export async function run({ quick }: BenchOptions): Promise<Readonly<Record<string, unknown>>> {
  const folder = await mkdtemp(join(tmpdir(), 'slipway-bench-catalogue-'))
  try {
    const image = await makeImage(folder, quick ? 40 : 240)
    const program = childProgram()
    const cataloguer = sandboxedCataloguer(program)
    const ours: number[] = []
    const gunzip: number[] = []
    let components = 0
    let childPeakBytes = 0
    for (let round = -1; round < (quick ? 3 : 9); round++) {
      const decompressed = await decompressOnly(image.files)
      const watch = watchChildren()
      const began = performance.now()
      const inventory = await cataloguer.catalogue(image.source, image.content, { os: 'linux', architecture: 'amd64' })
      const catalogued = performance.now() - began
      childPeakBytes = Math.max(childPeakBytes, watch.stop())
      components = inventory.components.length
      // The first round warms the disk's cache and the compiler.
      if (round < 0) continue
      ours.push(catalogued)
      gunzip.push(decompressed)
    }
    return report(
      image,
      { child: program.childFile.slice(ROOT.length + 1), components, childPeakBytes },
      spread(ours),
      spread(gunzip),
    )
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** The bundle that users run; without one the sources, whose types have to be stripped at every start. */
function childProgram(): SandboxOptions {
  const bundled = join(ROOT, 'dist', 'catalogue.js')
  if (existsSync(bundled)) return { childFile: bundled }
  return {
    childFile: join(ROOT, 'src', 'sbom', 'image-layers', 'child.ts'),
    readable: [join(ROOT, 'src'), join(ROOT, 'node_modules'), join(ROOT, 'package.json')],
  }
}

function report(
  { rawBytes, storedBytes }: TestImage,
  seen: { readonly child: string; readonly components: number; readonly childPeakBytes: number },
  ours: Spread,
  gunzip: Spread,
): Readonly<Record<string, unknown>> {
  const rawMegabytesPerSecond = Math.round(rawBytes / 1e3 / ours.median)
  return {
    unit: 'ms',
    rawBytes,
    storedBytes,
    ...seen,
    ours,
    gunzip,
    ratio: ours.median / gunzip.median,
    rawMegabytesPerSecond,
  }
}

async function decompressOnly(files: readonly string[]): Promise<number> {
  const began = performance.now()
  for (const file of files) await gunzipOnly(file)
  return performance.now() - began
}

async function gunzipOnly(file: string): Promise<void> {
  const gunzip = createGunzip({ chunkSize: CHUNK_BYTES })
  await pipeline(
    createReadStream(file, { highWaterMark: CHUNK_BYTES }),
    gunzip,
    async (bytes: AsyncIterable<Buffer>) => {
      for await (const chunk of bytes) void chunk
    },
  )
}

/** The largest resident set of any child process, as the kernel counts it (proc(5), VmHWM); 0 where there is no /proc. */
function watchChildren(): { stop(): number } {
  let peak = 0
  const look = (): void => {
    for (const pid of childPids()) peak = Math.max(peak, residentPeak(pid))
  }
  const timer = setInterval(look, 15)
  return {
    stop: () => {
      clearInterval(timer)
      return peak
    },
  }
}

function childPids(): readonly string[] {
  try {
    return readdirSync('/proc/self/task').flatMap((task) =>
      readFileSync(`/proc/self/task/${task}/children`, 'utf8').split(' ').filter(Boolean),
    )
  } catch {
    return []
  }
}

function residentPeak(pid: string): number {
  try {
    return Number(/^VmHWM:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) * 1024
  } catch {
    // It has ended since it was listed.
    return 0
  }
}

async function makeImage(folder: string, megabytes: number): Promise<TestImage> {
  const text = corpus()
  const base = await makeLayer(join(folder, 'base'), systemFiles(text, (megabytes * 2) / 3))
  const app = await makeLayer(join(folder, 'app'), appFiles(text, megabytes / 3))
  const layers = [base, app]
  const content = manifestContent({
    kind: 'image',
    mediaType: 'application/vnd.oci.image.manifest.v1+json',
    config: { ...base.descriptor, mediaType: 'application/vnd.oci.image.config.v1+json' },
    layers: layers.map(({ descriptor }) => descriptor),
  })
  const source: ImageSource = {
    name: 'bench',
    resolve: async () => content.descriptor,
    readManifest: async () => content,
    openBlob: async (blob) => {
      const made = layers.find(({ descriptor }) => descriptor.digest === blob.digest)
      if (made === undefined) throw new Error(`no layer ${blob.digest}`)
      return createReadStream(made.file, { highWaterMark: CHUNK_BYTES })
    },
    listReferrers: async () => [],
  }
  const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0)
  return {
    content,
    source,
    files: layers.map(({ file }) => file),
    rawBytes: sum(layers.map(({ rawBytes }) => rawBytes)),
    storedBytes: sum(layers.map(({ descriptor }) => descriptor.size)),
  }
}

interface File {
  readonly name: string
  readonly content: Buffer
}

async function makeLayer(
  file: string,
  files: Iterable<File>,
): Promise<{ file: string; descriptor: Descriptor; rawBytes: number }> {
  const archive = pack()
  let rawBytes = 1024
  const written = pipeline(archive, createGzip({ level: 6, chunkSize: CHUNK_BYTES }), createWriteStream(file))
  for (const { name, content } of files) {
    rawBytes += 512 + Math.ceil(content.length / 512) * 512
    await new Promise<void>((settle, reject) => {
      archive.entry({ name, mtime: new Date(0) }, content, (error) => (error ? reject(error) : settle()))
    })
  }
  archive.finalize()
  await written
  const hash = new DigestHash()
  for await (const chunk of createReadStream(file)) hash.update(chunk as Buffer)
  const mediaType = 'application/vnd.oci.image.layer.v1.tar+gzip'
  return { file, descriptor: { mediaType, digest: hash.digest(), size: (await stat(file)).size }, rawBytes }
}

/** What a system image holds: a package database with file lists, documents, and programs that hardly compress. */
function* systemFiles(text: Buffer, megabytes: number): Generator<File> {
  yield { name: 'etc/os-release', content: Buffer.from('ID=debian\nVERSION_ID="13"\nNAME="Debian GNU/Linux"\n') }
  const names = Array.from({ length: 450 }, (_, index) => `package-${index}`)
  const stanza = (name: string): string =>
    `Package: ${name}\nStatus: install ok installed\nArchitecture: amd64\nVersion: 1.2.3-4+b1\nSource: ${name}-src (1.2.3-4)\nDescription: ${'words about it '.repeat(30)}\n`
  yield { name: 'var/lib/dpkg/status', content: Buffer.from(names.map(stanza).join('\n')) }
  for (const name of names) {
    const list = Array.from({ length: 120 }, (_, index) => `/usr/share/${name}/file-${index}.txt`)
    yield { name: `var/lib/dpkg/info/${name}.list`, content: Buffer.from(`${list.join('\n')}\n`) }
  }
  yield* filler(text, megabytes * 2 ** 20, 'usr/share/doc')
}

/** What an application image holds: a thousand npm packages with their sources. */
function* appFiles(text: Buffer, megabytes: number): Generator<File> {
  for (let index = 0; index < 1500; index++) {
    const manifest = {
      name: `module-${index}`,
      version: `1.${index}.0`,
      license: 'MIT',
      scripts: { test: 'node test' },
    }
    yield { name: `app/node_modules/module-${index}/package.json`, content: Buffer.from(JSON.stringify(manifest)) }
  }
  yield* filler(text, megabytes * 2 ** 20, 'app/node_modules/module-0/lib')
}

function* filler(text: Buffer, bytes: number, folder: string): Generator<File> {
  const random = generator(7)
  for (let made = 0, index = 0; made < bytes; index++) {
    const size = index % 50 === 0 ? 2 << 20 : 2000 + Math.floor(random() * 20_000)
    const start = Math.floor(random() * (text.length - size))
    yield { name: `${folder}/part-${index % 97}/file-${index}.txt`, content: text.subarray(start, start + size) }
    made += size
  }
}

/** Words and noise that compress about as well as an image does: to a third. */
function corpus(): Buffer {
  const random = generator(1)
  const words = Array.from({ length: 5000 }, () =>
    random()
      .toString(36)
      .slice(2, 4 + Math.floor(random() * 9)),
  )
  const parts: string[] = []
  for (let length = 0; length < 16 << 20;) {
    const word = words[Math.floor(random() ** 2 * words.length)] ?? ''
    parts.push(word)
    length += word.length + 1
  }
  return Buffer.from(parts.join(' '))
}

/** The same numbers on every machine (mulberry32). */
function generator(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
