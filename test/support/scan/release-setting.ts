import { generateKeyPairSync } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll } from '@jest/globals'
import { readInputs } from '../../../src/config/values.ts'
import { asSlipwayError, Problems } from '../../../src/errors.ts'
import type { Command, CommandContext } from '../../../src/hosts/commands/context.ts'
import type { Host } from '../../../src/hosts/host.ts'
import { openContext } from '../../../src/hosts/wire.ts'
import type { Descriptor } from '../../../src/image/descriptor.ts'
import { digestOf } from '../../../src/image/digest.ts'
import type { Component, Inventory } from '../../../src/image/inventory.ts'
import { formatPlatform } from '../../../src/image/platform.ts'
import { reportOnPlatform, vulnPredicate } from '../../../src/scan/vuln-predicate.ts'
import type { StatementRequest } from '../../../src/sign/signer.ts'
import { PREDICATE_TYPES } from '../../../src/sign/statement.ts'
import { silentLog } from '../../../src/system/log.ts'
import type { OsvRecord } from '../osv/osv-record.ts'
import { startOsv, type OsvServer } from '../osv/osv-server.ts'
import { startRegistry, type RegistryServer } from '../registry/registry-server.ts'
import { pushIndex, type PushedIndex } from '../sign/images.ts'

/** What a command did. */
export interface Outcome {
  readonly exit: number
  readonly json: unknown
  readonly text: string
  /** What it said: `warning: …`, `error: …`, and what it was stopped by. */
  readonly said: string
}

export interface Release extends PushedIndex {
  /** `127.0.0.1:PORT/REPOSITORY:1.0.0` */
  readonly reference: string
}

/** What of a release is left out or said otherwise. */
export interface ReleaseSketch {
  /** What is installed, on each platform. */
  readonly components?: readonly Component[]
  /** Statements that are made; default all. */
  readonly types?: readonly string[]
  /** Changes a statement before it is signed. */
  readonly change?: (request: StatementRequest) => StatementRequest
  /** Options of whom signs; default the key. */
  readonly signer?: Readonly<Record<string, string>>
}

/** A registry, advisories and a key for the file. */
export interface ReleaseSetting {
  readonly registry: RegistryServer
  readonly osv: OsvServer
  /** What the server of advisories knows; tests add to it. */
  readonly advisories: OsvRecord[]
  readonly folder: string
  readonly key: string
  readonly publicKey: string
  /** A key of somebody else. */
  readonly strangerKey: string
  publish(sketch?: ReleaseSketch): Promise<Release>
  /** Runs a command in this process; options as on the command line, variables empty unless given. */
  run(
    command: Command,
    ref: string,
    options?: Readonly<Record<string, string>>,
    env?: Readonly<Record<string, string>>,
  ): Promise<Outcome>
  /** What the command line would touch, for a test's own doings. */
  withContext<T>(
    ref: string,
    work: (context: CommandContext) => Promise<T>,
    options?: Readonly<Record<string, string>>,
  ): Promise<T>
  /** A file in the folder. */
  write(name: string, text: string): Promise<string>
}

export function npmComponent(name: string, version: string): Component {
  const purl = `pkg:npm/${name}@${version}`
  const path = `app/node_modules/${name}/package.json`
  return { ecosystem: 'npm', name, version, purl, licenses: ['MIT'], layer: digestOf('layer'), path }
}

/** Call it once at the top of a test file: it registers what is to be started and stopped. */
export function releaseSetting(): ReleaseSetting {
  const advisories: OsvRecord[] = []
  const parts: { registry?: RegistryServer; osv?: OsvServer; folder?: string } = {}
  beforeAll(async () => {
    parts.folder = await mkdtemp(join(tmpdir(), 'slipway-release-'))
    parts.registry = await startRegistry()
    parts.osv = await startOsv({ advisories })
    for (const name of ['key', 'stranger']) {
      const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
      await setting.write(`${name}.pem`, privateKey.export({ type: 'pkcs8', format: 'pem' }).toString())
      await setting.write(`${name}.pub`, publicKey.export({ type: 'spki', format: 'pem' }).toString())
    }
  })
  afterAll(async () => {
    await parts.registry?.close()
    await parts.osv?.close()
    await rm(setting.folder, { recursive: true, force: true })
  })
  let published = 0
  const setting: ReleaseSetting = {
    advisories,
    get registry() {
      return started(parts.registry)
    },
    get osv() {
      return started(parts.osv)
    },
    get folder() {
      return started(parts.folder)
    },
    get key() {
      return join(setting.folder, 'key.pem')
    },
    get publicKey() {
      return join(setting.folder, 'key.pub')
    },
    get strangerKey() {
      return join(setting.folder, 'stranger.pem')
    },
    async publish(sketch = {}) {
      const repository = `${setting.registry.host}/app-${(published += 1)}`
      const options = { 'osv-url': setting.osv.url, ...(sketch.signer ?? { key: setting.key }) }
      return await inContext('', options, {}, (context) => publishInto(repository, sketch, context))
    },
    async run(command, ref, options = {}, env = {}) {
      const said: string[] = []
      const all = { 'osv-url': setting.osv.url, ...options }
      return await inContext(
        ref,
        all,
        env,
        async (context) => {
          try {
            const { exit, json, text = '' } = await command(context)
            return { exit, json, text, said: said.join('\n') }
          } catch (thrown) {
            const error = asSlipwayError(thrown)
            const problems = error.problems.map(({ input, message, help = '' }) => `${input}: ${message} (${help})`)
            const lines = [...said, `${error.code}: ${error.message}`, ...problems, error.help ?? '']
            return { exit: error.exit, json: undefined, text: '', said: lines.join('\n') }
          }
        },
        said,
      )
    },
    withContext: (ref, work, options = {}) => inContext(ref, options, {}, work),
    async write(name, text) {
      const path = join(setting.folder, name)
      await writeFile(path, text)
      return path
    },
  }
  return setting
}

function started<T>(part: T | undefined): T {
  if (part === undefined) throw new Error('the servers are not running yet')
  return part
}

/** Wires everything as the command line does. */
async function inContext<T>(
  ref: string,
  options: Readonly<Record<string, string>>,
  env: Readonly<Record<string, string>>,
  work: (context: CommandContext) => Promise<T>,
  said: string[] = [],
): Promise<T> {
  const problems = new Problems()
  const raw = Object.entries(options).map(([name, value]) => ({
    name,
    values: [value],
    source: 'command line' as const,
  }))
  const inputs = readInputs(raw, problems)
  const host: Host = {
    kind: 'cli',
    inputs: [],
    log: {
      ...silentLog,
      info: (message) => void said.push(message),
      warn: (message) => void said.push(`warning: ${message}`),
      error: (message) => void said.push(`error: ${message}`),
    },
    mask: () => undefined,
    saveRunDirectory: () => undefined,
    finish: () => Promise.resolve(),
  }
  const args = ref === '' ? [] : [ref]
  const { context, close } = await openContext(
    host,
    { inputs, images: [], args, problems },
    env,
    new AbortController().signal,
  )
  try {
    return await work(context)
  } finally {
    await close()
  }
}

/** What the pipeline leaves: image, signatures, bills and scans of index and platforms. */
async function publishInto(name: string, sketch: ReleaseSketch, context: CommandContext): Promise<Release> {
  const { ports } = context
  const { components = [npmComponent('left-pad', '1.3.0')], types, change = (request) => request } = sketch
  const { repository } = context.repository(`${name}:1.0.0`)
  const image = await pushIndex(repository, '1.0.0', name)
  const inventories = [image.amd64, image.arm64].map(({ digest, platform }): Inventory => ({
    digest,
    platform: platform ?? { os: 'linux', architecture: 'amd64' },
    components,
  }))
  const scan = await ports.matcher.match(`${name}@${image.index.digest}`, inventories)
  const circumstances = { toolVersion: '1.0.0', feed: { uri: 'https://api.osv.dev' } }
  const platforms = inventories.map(({ platform, digest }) => ({ platform, digest, size: 1 }))
  const index = await ports.bill.writeIndex({ name, digest: image.index.digest }, platforms)
  const children = await Promise.all(
    inventories.map(async (inventory, at) => {
      const subject = [image.amd64, image.arm64][at] ?? image.amd64
      const bill = await ports.bill.write(inventory, { name, digest: inventory.digest })
      const own = reportOnPlatform(scan, formatPlatform(inventory.platform), name)
      return statements(subject, bill, vulnPredicate(own, circumstances))
    }),
  )
  const all = [...statements(image.index, index, vulnPredicate(scan, circumstances)), ...children.flat()]
  const made = all
    .filter(({ predicateType }) => types === undefined || types.some((type) => PREDICATE[type] === predicateType))
    .map(change)
  await ports.signing?.signer.attach(repository, made, { formats: ['bundle'] })
  return { ...image, reference: `${name}:1.0.0` }
}

const PREDICATE: Readonly<Record<string, string>> = PREDICATE_TYPES

function statements(subject: Descriptor, bill: string, scan: unknown): readonly StatementRequest[] {
  return [
    { subject, predicateType: PREDICATE_TYPES.sign, predicate: {} },
    { subject, predicateType: PREDICATE_TYPES.cyclonedx, predicate: JSON.parse(bill) as unknown },
    { subject, predicateType: PREDICATE_TYPES.vuln, predicate: scan },
  ]
}
