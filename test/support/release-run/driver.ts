import { appendFileSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { CommandContext } from '../../../src/hosts/commands/context.ts'
import { release } from '../../../src/hosts/commands/pipeline.ts'
import { imageExporter } from '../../../src/hosts/wire-exporter.ts'
import { wireRelease } from '../../../src/hosts/wire-release.ts'
import { wireSigning } from '../../../src/hosts/wire-signing.ts'
import { readInputs } from '../../../src/config/values.ts'
import { asSlipwayError, Problems } from '../../../src/errors.ts'
import type { Digest } from '../../../src/image/digest.ts'
import type { Inventory } from '../../../src/image/inventory.ts'
import { gatherFacts } from '../../../src/pipeline/facts.ts'
import { failedReport } from '../../../src/report/error-report.ts'
import type { Ports } from '../../../src/pipeline/ports.ts'
import { httpRegistryClient } from '../../../src/registry/http/client.ts'
import { readGit } from '../../../src/release/git/read-git.ts'
import { cycloneDxJson } from '../../../src/sbom/cyclonedx/bom.ts'
import { indexBill } from '../../../src/sbom/cyclonedx/index-bill.ts'
import { osvMatcher } from '../../../src/scan/osv/osv-matcher.ts'
import type { Clock } from '../../../src/system/clock.ts'
import type { HttpClient } from '../../../src/system/http.ts'
import { silentLog, type Log } from '../../../src/system/log.ts'
import { systemClock } from '../../../src/system/node/clock.ts'
import { nodeHttpClient } from '../../../src/system/node/http.ts'
import { nodeProcessRunner } from '../../../src/system/node/process.ts'
import { VERSION } from '../../../src/version.ts'
import { countedPorts, type EffectWatch } from './counted-ports.ts'
import { preparedEngine } from './prepared-engine.ts'
import type { RunSpec } from './run-spec.ts'

// One release in a process of its own: the adapters of the product over servers of the test, with an engine that finds its
// work done. Prints the report; dies or waits where it is told to.

const spec = JSON.parse(process.argv[2] ?? '{}') as RunSpec

/** True time, and pauses that end at once. */
const hurried: Clock = { now: () => systemClock.now(), sleep: (ms, signal) => systemClock.sleep(ms / 500, signal) }

const log: Log = {
  ...silentLog,
  info: (message) => void process.stderr.write(`${message}\n`),
  warn: (message) => void process.stderr.write(`warning: ${message}\n`),
}

function die(): void {
  process.kill(process.pid, 'SIGKILL')
  // Nothing else happens until the signal arrives.
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0)
}

let hasPaused = false

const watch: EffectWatch = {
  before: async (id) => {
    if (id !== spec.pauseBefore || hasPaused) return
    hasPaused = true
    const resumed = new Promise((resolve) => process.once('message', resolve))
    process.send?.('paused')
    await resumed
  },
  after: (id) => {
    appendFileSync(spec.journal, `${id}\n`)
    if (id === spec.dieAfter) die()
  },
}

/** Counts requests that write, once their answer is there. Signing services and advisories are not counted. */
function countedHttp(http: HttpClient): HttpClient {
  let writes = 0
  const others = ['fulcio-url', 'rekor-url', 'tsa-url', 'osv-url'].map(
    (name) => new URL(spec.inputs[name]?.[0] ?? '').host,
  )
  return {
    close: () => http.close(),
    request: async (request) => {
      const response = await http.request(request)
      if (request.method !== 'GET' && request.method !== 'HEAD' && !others.includes(request.url.host)) {
        writes += 1
        if (writes === spec.dieAfterWrite) die()
      }
      return response
    },
  }
}

/** As if one package had been found. */
function inventory(digest: Digest, platform: Inventory['platform'], layer: Digest): Inventory {
  const component = { ecosystem: 'npm', name: 'left-pad', version: '1.3.0', purl: 'pkg:npm/left-pad@1.3.0' } as const
  return { platform, digest, components: [{ ...component, licenses: ['WTFPL'], layer, path: 'app/package.json' }] }
}

function openPorts(problems: Problems): {
  readonly ports: Ports
  readonly inputs: CommandContext['inputs']
  close(): void
} {
  const raw = Object.entries(spec.inputs).map(([name, values]) => ({ name, values, source: 'command line' as const }))
  const inputs = readInputs(raw, problems)
  const http = countedHttp(nodeHttpClient({ env: {} }))
  const { env } = spec
  const signing = wireSigning({ inputs, env, clock: hurried, http })
  const runDirectory = (): Promise<string> => Promise.resolve(mkdtempSync(join(env['RUNNER_TEMP'] ?? tmpdir(), 'run-')))
  const ports: Ports = {
    engine: preparedEngine(spec.layout),
    exporter: imageExporter,
    registry: httpRegistryClient({
      http,
      clock: hurried,
      log,
      credentials: { lookup: () => Promise.resolve(undefined) },
    }),
    cataloguer: {
      catalogue: (_, { descriptor, manifest }, platform) => {
        const layer = manifest.kind === 'image' ? manifest.layers[0]?.digest : undefined
        return Promise.resolve(inventory(descriptor.digest, platform, layer ?? descriptor.digest))
      },
    },
    bill: {
      write: (found, subject) => Promise.resolve(cycloneDxJson(found, { ...subject, toolVersion: VERSION })),
      writeIndex: (subject, platforms) => Promise.resolve(indexBill(subject, platforms, VERSION)),
    },
    matcher: osvMatcher({ http, url: inputs.osvUrl, clock: hurried, log }),
    ...(signing === undefined ? {} : { signing }),
    release: wireRelease({ inputs, env, http, clock: hurried, log, runDirectory }),
    clock: hurried,
    log,
  }
  return { inputs, ports: countedPorts(ports, watch), close: () => http.close() }
}

function unused(): never {
  throw new Error('a release needs none of this')
}

async function main(): Promise<void> {
  const problems = new Problems()
  const { inputs, ports, close } = openPorts(problems)
  const { env } = spec
  const abort = new AbortController()
  const directory = env['GITHUB_WORKSPACE'] ?? env['CI_PROJECT_DIR'] ?? ''
  const context: CommandContext = {
    inputs,
    images: Object.entries(spec.several ?? {}).map(([id, name]) => ({
      id,
      dependsOn: [],
      inputs: { ...inputs, images: [name] },
    })),
    args: [],
    problems,
    env,
    ports,
    signal: abort.signal,
    facts: async () => gatherFacts(env, undefined, await readGit(directory, nodeProcessRunner(), env)),
    registry: { push: unused, pull: unused, listTags: unused, delete: unused, getManifest: unused, copy: unused },
    locate: unused,
    prepareSource: unused,
    repository: unused,
    readFile: unused,
    findFiles: unused,
    checks: () => Promise.resolve([]),
    stats: unused,
  }
  const result = await release(context).catch((thrown: unknown) => {
    const report = failedReport('pipeline', asSlipwayError(thrown))
    return { exit: report.exit, json: report }
  })
  close()
  process.stdout.write(JSON.stringify(result.json))
  process.exitCode = result.exit
  if (process.connected) process.disconnect()
}

await main()
