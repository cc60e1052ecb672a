import { mkdtemp, realpath } from 'node:fs/promises'
import { homedir } from 'node:os'
import { dirname, join } from 'node:path'
import process from 'node:process'
import type { BuilderSettings } from '../build/builder-choice.ts'
import type { ImageInputs } from '../config/image-inputs.ts'
import type { Inputs } from '../config/values.ts'
import type { Repository } from '../image/store.ts'
import type { Ports } from '../pipeline/ports.ts'
import type { Environment } from '../pipeline/environment.ts'
import type { CopyingRegistry } from '../registry/image-registry.ts'
import type { Credentials, RegistryClient } from '../registry/registry.ts'
import type { HttpClient } from '../system/http.ts'
import { systemClock } from '../system/node/clock.ts'
import { VERSION } from '../version.ts'
import type { Host } from './host.ts'
import { openLocalSource } from './local-source.ts'
import { once } from './once.ts'
import { buildLogins, registryCredentials } from './wire-credentials.ts'
import { imageExporter } from './wire-exporter.ts'
import { wireRelease } from './wire-release.ts'
import { wireSigning } from './wire-signing.ts'
import { registryTrust } from './wire-trust.ts'

export interface WireOptions {
  readonly host: Host
  readonly inputs: Inputs
  /** Images with inputs of their own. */
  readonly images: readonly ImageInputs[]
  readonly env: Environment
  readonly signal: AbortSignal
  readonly runDirectory: () => Promise<string>
}

export interface Wired {
  readonly ports: Ports
  readonly registry: CopyingRegistry
  readonly http: HttpClient
  close(): void
}

export async function wirePorts(options: WireOptions): Promise<Wired> {
  const { host, inputs, env } = options
  const { nodeHttpClient } = await import('../system/node/http.ts')
  const { imageRegistry } = await import('../registry/image-registry.ts')
  const http = nodeHttpClient({ userAgent: `slipway/${VERSION}`, env })
  const { log } = host
  const connect = await registryConnector(options, http)
  const signing = wireSigning({ inputs, env, clock: systemClock, http, signal: options.signal })
  const ports: Ports = {
    engine: engine(options),
    exporter: imageExporter,
    registry: connect(),
    cataloguer: cataloguer(options),
    bill: {
      write: async (inventory, subject) => {
        const { cycloneDxJson } = await import('../sbom/cyclonedx/bom.ts')
        return cycloneDxJson(inventory, { ...subject, toolVersion: VERSION })
      },
      writeIndex: async (subject, platforms) => {
        const { indexBill } = await import('../sbom/cyclonedx/index-bill.ts')
        return indexBill(subject, platforms, VERSION)
      },
    },
    matcher: {
      match: async (image, inventories, call) => {
        if (inputs.offline !== undefined) {
          const { offlineMatcher } = await import('../scan/osv/offline.ts')
          return offlineMatcher({ folder: inputs.offline, clock: systemClock, log }).match(image, inventories, call)
        }
        const { osvMatcher } = await import('../scan/osv/osv-matcher.ts')
        return osvMatcher({ http, url: inputs.osvUrl, clock: systemClock, log }).match(image, inventories, call)
      },
    },
    ...(signing === undefined ? {} : { signing }),
    release: wireRelease({ inputs, env, http, clock: systemClock, log, runDirectory: options.runDirectory }),
    clock: systemClock,
    log,
  }
  const registry = imageRegistry({
    connect,
    openSource: (location) => openLocalSource(location, options, { signal: options.signal }),
    createLayout,
    addSignatures: async (repository, tag, layers, call) => {
      const { ensureLegacyLayers } = await import('../sign/registry/legacy-image.ts')
      return await ensureLegacyLayers(repository, tag, layers, systemClock, call)
    },
  })
  return { ports, registry, http, close: () => http.close() }
}

async function registryConnector(
  { host, inputs, env }: WireOptions,
  http: HttpClient,
): Promise<(credentials?: Credentials) => RegistryClient> {
  const { httpRegistryClient } = await import('../registry/http/client.ts')
  const { parseTokenHostPairs } = await import('../registry/realm.ts')
  const trustedTokenHosts = parseTokenHostPairs(inputs.trustedTokenHosts)
  const trust = await registryTrust(inputs, env, host.log)
  const own = await registryCredentials(inputs, env)
  const open = (credentials: Credentials): RegistryClient =>
    httpRegistryClient({
      http,
      credentials,
      clock: systemClock,
      log: host.log,
      trustedTokenHosts,
      ...trust,
      ...ciPair(env),
    })
  const shared = open(own)
  return (credentials) => (credentials === undefined ? shared : open(credentials))
}

function ciPair(env: Environment): { readonly ciPair?: { readonly registry: string; readonly tokenHost: string } } {
  const registry = env['CI_REGISTRY']
  const server = env['CI_SERVER_URL']
  if (env['GITLAB_CI'] !== 'true' || registry === undefined || server === undefined || !URL.canParse(server)) return {}
  return { ciPair: { registry, tokenHost: new URL(server).host } }
}

async function createLayout(directory: string): Promise<Repository> {
  const { openLayout } = await import('../registry/layout/layout.ts')
  return openLayout(directory, { create: true })
}

function engine({ host, inputs, env, runDirectory }: WireOptions): Ports['engine'] {
  const load = once(async () => {
    const { buildxEngine } = await import('../build/buildx/engine.ts')
    const { nodeProcessRunner } = await import('../system/node/process.ts')
    return buildxEngine({
      runner: nodeProcessRunner(),
      env,
      home: env['HOME'] ?? homedir(),
      log: host.log,
      temp: async () => mkdtemp(join(await runDirectory(), 'build-')),
      interactive: host.kind === 'cli' && !inputs.quiet && process.stderr.isTTY,
      openLayout: (path) => openLocalSource({ kind: 'oci', path }, { env, runDirectory }),
      logins: () => buildLogins(inputs, env),
      builder: builderSettings(inputs),
    })
  })
  return {
    check: async (...args) => (await load()).check(...args),
    build: async (...args) => (await load()).build(...args),
    load: async (...args) => (await load()).load(...args),
    contextOf: async (...args) => (await load()).contextOf(...args),
  }
}

function builderSettings(inputs: Inputs): BuilderSettings {
  const { buildkitImage, driverOpts, buildkitdFlags, buildkitdConfig, buildkitdConfigInline } = inputs
  return {
    ...(buildkitImage === undefined ? {} : { image: buildkitImage }),
    ...(driverOpts.length === 0 ? {} : { driverOpts }),
    ...(buildkitdFlags === undefined ? {} : { flags: buildkitdFlags }),
    ...(buildkitdConfig === undefined ? {} : { config: buildkitdConfig }),
    ...(buildkitdConfigInline === undefined ? {} : { inlineConfig: buildkitdConfigInline }),
  }
}

/**
 * The parser child stands beside the bundle, which may be called by a link to it, as npm makes one; from sources it is the
 * TypeScript file itself, which imports packages.
 */
function cataloguer({ inputs, images, env }: WireOptions): Ports['cataloguer'] {
  const load = once(async () => {
    const { sandboxedCataloguer } = await import('../sbom/image-layers/sandbox.ts')
    const { secretsOfRun } = await import('./known-secrets.ts')
    const secrets = await secretsOfRun([inputs, ...images.map((image) => image.inputs)], env)
    const entry = await realpath(process.argv[1] ?? '')
    const folder = dirname(entry)
    if (!entry.endsWith('.ts')) return sandboxedCataloguer({ childFile: join(folder, 'catalogue.js'), secrets })
    const readable = [folder, join(folder, '../node_modules'), join(folder, '../package.json')]
    return sandboxedCataloguer({ childFile: join(folder, 'sbom/image-layers/child.ts'), readable, secrets })
  })
  return { catalogue: async (...args) => (await load()).catalogue(...args) }
}
