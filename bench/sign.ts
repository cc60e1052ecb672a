import { spawnSync } from 'node:child_process'
import { generateKeyPairSync } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseReference } from '../src/image/reference.ts'
import { startDockerRegistry } from '../test/support/registry/docker-registry.ts'
import { testClient } from '../test/support/registry-client/client.ts'
import { pushIndex } from '../test/support/sign/images.ts'
import { ensurePrograms } from '../tools/engine/programs.ts'
import type { BenchOptions } from './main.ts'
import { interleaved, spread, type Spread } from './support/rounds.ts'

const INDEX = join(resolve(import.meta.dirname, '..'), 'dist', 'index.js')
const DRIVER = join(import.meta.dirname, 'support', 'sign-driver.ts')
const TYPES = ['cyclonedx', 'slsaprovenance1', 'vuln'] as const

interface Setting {
  readonly cosign: string
  /** The same key, as cosign writes it: a password stretched by scrypt, here an empty one. */
  readonly key: string
  readonly publicKey: string
  /** Another key, as PEM without a password. */
  readonly plainKey: string
  readonly plainPublicKey: string
  readonly predicate: string
  readonly folder: string
  /** Images that nobody has signed yet. */
  readonly fresh: () => string
}

/**
 * Signs an index and its two platforms, attests the index three times and verifies all of it, with a key: cosign in eight
 * processes, ours in five of the command line and in one as the pipeline does it.
 */
export async function run({ quick }: BenchOptions): Promise<Readonly<Record<string, unknown>>> {
  if (!existsSync(INDEX)) throw new Error('there is no dist/index.js: run npm run bundle')
  const { bin, missing } = await ensurePrograms({ sets: ['registry', 'judges'] })
  if (missing.length > 0) throw new Error(`the peers are not all there: ${missing.join('; ')}`)
  const rounds = quick ? 2 : 9
  const folder = await mkdtemp(join(tmpdir(), 'slipway-bench-'))
  const registry = await startDockerRegistry()
  try {
    const images = await pushImages(registry.host, (rounds + 1) * 6)
    const files = await writeFiles(folder, join(bin, 'cosign'))
    const fresh = (): string => {
      const image = images.shift()
      if (image === undefined) throw new Error('all images are used up')
      return image
    }
    return { unit: 'ms', ...measure({ ...files, cosign: join(bin, 'cosign'), folder, fresh }, rounds) }
  } finally {
    await registry.close()
    await rm(folder, { recursive: true, force: true })
  }
}

function measure(setting: Setting, rounds: number): Record<string, unknown> {
  const { cosign, key, publicKey, plainKey, plainPublicKey, predicate } = setting
  const processes = new Map<string, number>()
  const inProcess: Record<'pipelineStage' | 'pipelineStagePlainKey', number[]> = {
    pipelineStage: [],
    pipelineStagePlainKey: [],
  }
  const stage = (name: keyof typeof inProcess, secret: string): (() => number) =>
    timed(name, (image, run) => {
      const { ms } = JSON.parse(run(process.execPath, [DRIVER, image, secret, predicate])) as { ms: number }
      inProcess[name].push(ms)
    })
  const timed = (name: string, work: (image: string, run: Run) => void) => (): number => {
    const image = setting.fresh()
    let count = 0
    const start = performance.now()
    work(image, (file, args) => {
      count += 1
      return runOnce(setting, file, args)
    })
    processes.set(name, count)
    return performance.now() - start
  }
  const ours = (name: string, secret: string, shown: string, ...flags: readonly string[]): (() => number) =>
    timed(name, (image, run) => {
      for (const args of ourCommands(image, secret, shown, predicate, flags)) run(process.execPath, [INDEX, ...args])
    })
  const results = interleaved(rounds, {
    commands: ours('commands', key, publicKey),
    bundleOnly: ours('bundleOnly', key, publicKey, '--formats', 'bundle'),
    plainKey: ours('plainKey', plainKey, plainPublicKey),
    pipelineStage: stage('pipelineStage', key),
    pipelineStagePlainKey: stage('pipelineStagePlainKey', plainKey),
    cosign: timed('cosign', (image, run) => {
      for (const args of cosignCommands(image, key, publicKey, predicate)) run(cosign, args)
    }),
  })
  const { cosign: peer, ...own } = results
  const counted = (name: string, times: Spread): object => ({ ...times, processes: processes.get(name) })
  return {
    ours: Object.fromEntries(Object.entries(own).map(([name, times]) => [name, counted(name, times)])),
    peers: { cosign: counted('cosign', peer) },
    // The start of Node is part of a process but not of the stage. The first of all is the round that does not count.
    inProcess: Object.fromEntries(Object.entries(inProcess).map(([name, times]) => [name, spread(times.slice(1))])),
    ratios: {
      ...Object.fromEntries(Object.entries(own).map(([name, { median }]) => [name, ratio(median, peer.median)])),
      ...Object.fromEntries(
        Object.entries(inProcess).map(([name, times]) => [
          `${name}InProcess`,
          ratio(spread(times.slice(1)).median, peer.median),
        ]),
      ),
    },
  }
}

type Run = (file: string, args: readonly string[]) => string

function ratio(ours: number, peer: number): number {
  return Math.round((ours / peer) * 100) / 100
}

function ourCommands(
  image: string,
  key: string,
  publicKey: string,
  predicate: string,
  flags: readonly string[],
): readonly (readonly string[])[] {
  const types = ['sign', ...TYPES].flatMap((type) => ['--type', type])
  return [
    ['sign', image, '--key', key, ...flags],
    ...TYPES.map((type) => ['attest', image, '--key', key, '--predicate', predicate, '--type', type, ...flags]),
    ['verify', image, '--key', publicKey, '--recursive=false', ...types],
  ]
}

function cosignCommands(
  image: string,
  key: string,
  publicKey: string,
  predicate: string,
): readonly (readonly string[])[] {
  const local = ['--key', key, '--use-signing-config=false', '--tlog-upload=false', '--yes']
  const by = ['--key', publicKey, '--insecure-ignore-tlog']
  return [
    ['sign', '--recursive', ...local, image],
    ...TYPES.map((type) => ['attest', ...local, '--predicate', predicate, '--type', type, image]),
    ['verify', ...by, image],
    ...TYPES.map((type) => ['verify-attestation', ...by, '--type', type, image]),
  ]
}

/** Output of a program that must succeed. */
function runOnce({ folder }: Setting, file: string, args: readonly string[]): string {
  // The driver runs from sources; what Node compiles of them is kept, as the bundle needs no compiling either.
  const compiled = args[0] === DRIVER ? { NODE_COMPILE_CACHE: join(folder, 'compiled') } : {}
  const env = { PATH: process.env['PATH'], HOME: folder, COSIGN_PASSWORD: '', ...compiled }
  const { status, stdout, stderr } = spawnSync(file, args, { encoding: 'utf8', env, maxBuffer: 64 << 20 })
  if (status === 0) return stdout
  throw new Error(`${file} ${args.join(' ')} ended with exit ${String(status)}: ${stderr.slice(-2000)}`)
}

async function pushImages(host: string, count: number): Promise<string[]> {
  const { client, close } = testClient()
  const images: string[] = []
  for (let at = 0; at < count; at += 1) {
    const name = `${host}/bench/app-${at}`
    await pushIndex(client.repository(parseReference(name)), '1', name)
    images.push(`${name}:1`)
  }
  close()
  return images
}

async function writeFiles(folder: string, cosign: string): Promise<Omit<Setting, 'cosign' | 'folder' | 'fresh'>> {
  const [prefix, plainKey, plainPublicKey] = ['cosign', 'plain.pem', 'plain.pub'].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ]
  const env = { ...process.env, COSIGN_PASSWORD: '' }
  const { status, stderr } = spawnSync(cosign, ['generate-key-pair', '--output-key-prefix', prefix], { env })
  if (status !== 0) throw new Error(`cosign makes no key: ${stderr.toString()}`)
  const plain = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  await writeFile(plainKey, plain.privateKey.export({ type: 'pkcs8', format: 'pem' }))
  await writeFile(plainPublicKey, plain.publicKey.export({ type: 'spki', format: 'pem' }))
  const predicate = join(folder, 'predicate.json')
  await writeFile(predicate, JSON.stringify(examplePredicate()))
  return { key: `${prefix}.key`, publicKey: `${prefix}.pub`, plainKey, plainPublicKey, predicate }
}

/** As large as the component list of a small image. */
function examplePredicate(): object {
  const components = Array.from({ length: 400 }, (_, at) => ({
    type: 'library',
    name: `package-${at}`,
    version: '1.2.3',
    purl: `pkg:npm/package-${at}@1.2.3`,
  }))
  return { bomFormat: 'CycloneDX', specVersion: '1.6', components }
}
