import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { createCipheriv } from 'node:crypto'
import { rmSync } from 'node:fs'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { MEDIA_TYPES, type Descriptor } from '../src/image/descriptor.ts'
import { digestOf } from '../src/image/digest.ts'
import { manifestContent } from '../src/image/manifest.ts'
import { openLayout } from '../src/registry/layout/layout.ts'
import { ensurePrograms } from '../tools/engine/programs.ts'
import type { BenchOptions } from './main.ts'
import { interleaved, spread, type Spread } from './support/rounds.ts'

const DRIVER = join(import.meta.dirname, 'support', 'registry-driver.ts')
const LAYER_TYPE = 'application/vnd.oci.image.layer.v1.tar+gzip'

interface Setting {
  readonly folder: string
  readonly layout: string
  readonly registry: string
  readonly crane: string
  readonly oras: string
}

interface DriverReport {
  readonly ms: number
  readonly cpuMs: number
  readonly rssMiB: number
  readonly requests: number
}

/** Whole processes against docker-registry on loopback, ours and the peers in turn: push a layout, pull into one, copy within. */
export async function run({ quick }: BenchOptions): Promise<Readonly<Record<string, unknown>>> {
  const { bin, missing } = await ensurePrograms({ sets: ['registry', 'judges'] })
  if (missing.length > 0) throw new Error(`the peers are not all there: ${missing.join('; ')}`)
  const folder = await mkdtemp(join(tmpdir(), 'slipway-bench-'))
  const layers = quick ? 4 : 10
  const layerBytes = (quick ? 8 : 50) << 20
  const registry = await startRegistry(join(bin, 'docker-registry'), folder)
  try {
    const layout = join(folder, 'layout')
    await writeImage(layout, layers, layerBytes)
    const setting = { folder, layout, registry: registry.address, crane: join(bin, 'crane'), oras: join(bin, 'oras') }
    const result = measure(setting, quick ? 2 : 5)
    return { unit: 'ms', image: { layers, mebibytes: (layers * layerBytes) >> 20 }, ...result }
  } finally {
    registry.child.kill()
    await rm(folder, { recursive: true, force: true })
  }
}

function measure({ folder, layout, registry, crane, oras }: Setting, rounds: number): Record<string, unknown> {
  let count = 0
  const reports = new Map<string, DriverReport[]>()
  const fresh = (): string => {
    count += 1
    return `${registry}/bench/app-${count}:1`
  }
  const intoFolder = (pullInto: (path: string) => number): number => {
    const path = join(folder, `pulled-${(count += 1)}`)
    const ms = pullInto(path)
    rmSync(path, { recursive: true, force: true })
    return ms
  }
  const ours = (operation: string, from: string, to: string): number => {
    const { ms, output } = time(process.execPath, [DRIVER, operation, from, to])
    reports.set(operation, [...(reports.get(operation) ?? []), JSON.parse(output) as DriverReport])
    return ms
  }
  const push = interleaved(rounds, {
    ours: () => ours('push', layout, fresh()),
    crane: () => time(crane, ['push', layout, fresh()]).ms,
    oras: () => time(oras, ['cp', '--from-oci-layout', `${layout}:1`, '--to-plain-http', fresh()]).ms,
  })
  const source = fresh()
  time(crane, ['push', layout, source])
  const pull = interleaved(rounds, {
    ours: () => intoFolder((path) => ours('pull', source, path)),
    crane: () => intoFolder((path) => time(crane, ['pull', '--format', 'oci', source, path]).ms),
    oras: () =>
      intoFolder((path) => time(oras, ['cp', '--from-plain-http', source, '--to-oci-layout', `${path}:1`]).ms),
  })
  const copy = interleaved(rounds, {
    ours: () => ours('copy', source, fresh()),
    crane: () => time(crane, ['copy', source, fresh()]).ms,
    oras: () => time(oras, ['cp', '--from-plain-http', source, '--to-plain-http', fresh()]).ms,
  })
  return {
    push: { ...compared(push), process: summary(reports.get('push')) },
    pull: { ...compared(pull), process: summary(reports.get('pull')) },
    copyWithinRegistry: { ...compared(copy), process: summary(reports.get('copy')) },
  }
}

function compared(results: Readonly<Record<'ours' | 'crane' | 'oras', Spread>>): Record<string, unknown> {
  const { ours, crane, oras } = results
  const ratio = (peer: Spread): number => Math.round((ours.median / peer.median) * 100) / 100
  return { ours, peers: { crane, oras }, ratios: { crane: ratio(crane), oras: ratio(oras) } }
}

/** What our own process says of itself, without the start of Node. */
function summary(reports: readonly DriverReport[] = []): Record<string, unknown> {
  return {
    inProcess: spread(reports.map(({ ms }) => ms)),
    cpu: spread(reports.map(({ cpuMs }) => cpuMs)),
    rssMiB: spread(reports.map(({ rssMiB }) => rssMiB)),
    requests: reports[0]?.requests,
  }
}

function time(file: string, args: readonly string[]): { readonly ms: number; readonly output: string } {
  const start = performance.now()
  const { status, stdout, stderr } = spawnSync(file, args, { encoding: 'utf8' })
  const ms = performance.now() - start
  if (status !== 0) throw new Error(`${file} ${args.join(' ')} ended with exit ${String(status)}: ${stderr}`)
  return { ms, output: stdout }
}

async function writeImage(directory: string, layers: number, layerBytes: number): Promise<void> {
  const layout = await openLayout(directory, { create: true })
  const add = async (bytes: Buffer, mediaType: string): Promise<Descriptor> => {
    const descriptor = { mediaType, digest: digestOf(bytes), size: bytes.byteLength }
    await layout.putBlob({ descriptor, open: async () => Readable.from([bytes], { objectMode: false }) })
    return descriptor
  }
  const added: Descriptor[] = []
  for (let layer = 0; layer < layers; layer += 1) added.push(await add(noise(layerBytes, layer), LAYER_TYPE))
  const rootfs = { type: 'layers', diff_ids: added.map(({ digest }) => digest) }
  const config = JSON.stringify({ architecture: 'amd64', os: 'linux', config: {}, rootfs })
  const manifest = manifestContent({
    kind: 'image',
    mediaType: MEDIA_TYPES.ociManifest,
    config: await add(Buffer.from(config), MEDIA_TYPES.ociConfig),
    layers: added,
  })
  await layout.putManifest(manifest, { tags: ['1'] })
}

/** Incompressible, and the same in every run. */
function noise(length: number, seed: number): Buffer {
  return createCipheriv('aes-128-ctr', Buffer.alloc(16, seed + 1), Buffer.alloc(16)).update(Buffer.alloc(length))
}

async function startRegistry(file: string, folder: string): Promise<{ child: ChildProcess; address: string }> {
  const port = await freePort()
  const data = join(folder, 'registry')
  await mkdir(data)
  const configuration = join(folder, 'registry.yml')
  await writeFile(
    configuration,
    `version: 0.1
log:
  level: error
  accesslog:
    disabled: true
storage:
  filesystem:
    rootdirectory: ${JSON.stringify(data)}
http:
  addr: 127.0.0.1:${port}
`,
  )
  const child = spawn(file, ['serve', configuration], { stdio: 'ignore', env: {} })
  const address = `127.0.0.1:${port}`
  for (let tries = 0; tries < 200; tries += 1) {
    const answers = await fetch(`http://${address}/v2/`).then(
      ({ ok }) => ok,
      () => false,
    )
    if (answers) return { child, address }
    await new Promise((resolve) => setTimeout(resolve, 25))
  }
  child.kill()
  throw new Error('docker-registry does not answer')
}

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  await new Promise((resolve) => server.close(resolve))
  if (address === null || typeof address === 'string') throw new Error('no port is free')
  return address.port
}
