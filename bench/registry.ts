import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { createCipheriv } from 'node:crypto'
import { existsSync, rmSync } from 'node:fs'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { Readable } from 'node:stream'
import { MEDIA_TYPES, type Descriptor } from '../src/image/descriptor.ts'
import { digestOf } from '../src/image/digest.ts'
import { manifestContent } from '../src/image/manifest.ts'
import { openLayout } from '../src/registry/layout/layout.ts'
import { ensurePrograms } from '../tools/engine/programs.ts'
import type { BenchOptions } from './main.ts'
import { interleaved, spread, type Spread } from './support/rounds.ts'

const INDEX = join(resolve(import.meta.dirname, '..'), 'dist', 'index.js')
/** Loaded before the bundle: writes what the process has used to descriptor 3 when it ends. */
const REPORTER = `data:text/javascript,${encodeURIComponent(`
import { writeSync } from 'node:fs'
import process from 'node:process'
process.on('exit', () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage()
  writeSync(3, JSON.stringify({ cpuMs: (userCPUTime + systemCPUTime) / 1000, rssMiB: maxRSS / 1024 }))
})
`)}`
const DRIVER = join(import.meta.dirname, 'support', 'registry-driver.ts')
const LAYER_TYPE = 'application/vnd.oci.image.layer.v1.tar+gzip'

interface Setting {
  readonly folder: string
  readonly layout: string
  readonly registry: string
  /** Another registry, where nothing can be mounted from. */
  readonly second: string
  readonly crane: string
  readonly oras: string
}

/** What our process says of itself when it ends. */
interface Usage {
  readonly cpuMs: number
  readonly rssMiB: number
  readonly requests: number
}

/**
 * Whole processes against docker-registry on loopback, the bundle and the peers in turn: push a layout, pull into one, copy to another
 * registry and within one.
 * A copy that moves no byte is mostly start, so the client alone is timed there as well, from within.
 */
export async function run({ quick }: BenchOptions): Promise<Readonly<Record<string, unknown>>> {
  if (!existsSync(INDEX)) throw new Error('there is no dist/index.js: run npm run bundle')
  const { bin, missing } = await ensurePrograms({ sets: ['registry', 'judges'] })
  if (missing.length > 0) throw new Error(`the peers are not all there: ${missing.join('; ')}`)
  const folder = await mkdtemp(join(tmpdir(), 'slipway-bench-'))
  const layers = quick ? 4 : 10
  const layerBytes = (quick ? 8 : 50) << 20
  const registry = await startRegistry(join(bin, 'docker-registry'), join(folder, 'registry'))
  const second = await startRegistry(join(bin, 'docker-registry'), join(folder, 'second'))
  try {
    const layout = join(folder, 'layout')
    await writeImage(layout, layers, layerBytes)
    const peers = { crane: join(bin, 'crane'), oras: join(bin, 'oras') }
    const setting = { folder, layout, registry: registry.address, second: second.address, ...peers }
    const result = measure(setting, quick ? 2 : 5)
    return { unit: 'ms', image: { layers, mebibytes: (layers * layerBytes) >> 20 }, ...result }
  } finally {
    registry.child.kill()
    second.child.kill()
    await rm(folder, { recursive: true, force: true })
  }
}

function measure({ folder, layout, registry, second, crane, oras }: Setting, rounds: number): Record<string, unknown> {
  let count = 0
  const reports = new Map<string, Usage[]>()
  const fresh = (host = registry): string => {
    count += 1
    return `${host}/bench/app-${count}:1`
  }
  const intoFolder = (pullInto: (path: string) => number): number => {
    const path = join(folder, `pulled-${(count += 1)}`)
    const ms = pullInto(path)
    rmSync(path, { recursive: true, force: true })
    return ms
  }
  const ours = (operation: string, from: string, to: string, name = operation): number => {
    const args = ['--import', REPORTER, INDEX, 'registry', operation, from, to, '--stats']
    const { ms, output, usage } = time(process.execPath, args)
    const { requests } = JSON.parse(output) as Pick<Usage, 'requests'>
    const used = { ...(JSON.parse(usage) as Omit<Usage, 'requests'>), requests }
    reports.set(name, [...(reports.get(name) ?? []), used])
    return ms
  }
  const push = interleaved(rounds, {
    ours: () => ours('push', `oci:${layout}`, fresh()),
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
    withinProcess: () => {
      const { output } = time(process.execPath, [DRIVER, 'copy', source, fresh()])
      return (JSON.parse(output) as { readonly ms: number }).ms
    },
    bareNode: () => time(process.execPath, ['--input-type=module', '--eval', '']).ms,
  })
  const across = interleaved(rounds, {
    ours: () => ours('copy', source, fresh(second), 'across'),
    crane: () => time(crane, ['copy', source, fresh(second)]).ms,
    oras: () => time(oras, ['cp', '--from-plain-http', source, '--to-plain-http', fresh(second)]).ms,
  })
  const { withinProcess, bareNode } = copy
  return {
    push: { ...compared(push), process: summary(reports.get('push')) },
    pull: { ...compared(pull), process: summary(reports.get('pull')) },
    copyBetweenRegistries: { ...compared(across), process: summary(reports.get('across')) },
    copyWithinRegistry: { ...compared(copy), process: summary(reports.get('copy')), withinProcess, bareNode },
  }
}

function compared(results: Readonly<Record<'ours' | 'crane' | 'oras', Spread>>): Record<string, unknown> {
  const { ours, crane, oras } = results
  const ratio = (peer: Spread): number => Math.round((ours.median / peer.median) * 100) / 100
  return { ours, peers: { crane, oras }, ratios: { crane: ratio(crane), oras: ratio(oras) } }
}

function summary(reports: readonly Usage[] = []): Record<string, unknown> {
  return {
    cpu: spread(reports.map(({ cpuMs }) => cpuMs)),
    rssMiB: spread(reports.map(({ rssMiB }) => rssMiB)),
    requests: reports[0]?.requests,
  }
}

interface Timed {
  readonly ms: number
  readonly output: string
  /** What was written to descriptor 3. */
  readonly usage: string
}

function time(file: string, args: readonly string[]): Timed {
  const start = performance.now()
  const stdio = ['ignore', 'pipe', 'pipe', 'pipe'] as const
  const { status, stdout, stderr, output } = spawnSync(file, args, { encoding: 'utf8', stdio: [...stdio] })
  const ms = performance.now() - start
  if (status !== 0) throw new Error(`${file} ${args.join(' ')} ended with exit ${String(status)}: ${stderr}`)
  return { ms, output: stdout, usage: output[3] ?? '' }
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
  const data = join(folder, 'data')
  await mkdir(data, { recursive: true })
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
