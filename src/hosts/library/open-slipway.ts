import { homedir, tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { parseImageLocation, repositoryOf } from '../../image/reference.ts'
import { imageScanner } from '../../pipeline/image-scanner.ts'
import { certificateTrust, readAuthorities } from '../../registry/certs-d/trust-store.ts'
import { dockerConfigCredentials } from '../../registry/docker-config/credentials.ts'
import { httpRegistryClient } from '../../registry/http/client.ts'
import { imageRegistry, type CopyingRegistry } from '../../registry/image-registry.ts'
import { openLayout } from '../../registry/layout/layout.ts'
import { parsePlainHttpRegistries } from '../../registry/origin.ts'
import type { Credentials, RegistryClient } from '../../registry/registry.ts'
import type { TrustStore } from '../../registry/trust.ts'
import { sandboxedCataloguer } from '../../sbom/image-layers/sandbox.ts'
import { osvMatcher } from '../../scan/osv/osv-matcher.ts'
import type { VulnerabilityScanner } from '../../scan/scanner.ts'
import { imageSigner } from '../../sign/key/image-signer.ts'
import { ensureLegacyLayers } from '../../sign/registry/legacy-image.ts'
import type { ImageSigner } from '../../sign/signer.ts'
import { silentLog, type Log } from '../../system/log.ts'
import { systemClock } from '../../system/node/clock.ts'
import { nodeHttpClient } from '../../system/node/http.ts'
import { nodeProcessRunner } from '../../system/node/process.ts'
import { openRunDirectory } from '../../system/node/run-directory.ts'
import type { Secret } from '../../system/secret.ts'
import { VERSION } from '../../version.ts'
import { openLocalSource } from '../local-source.ts'
import { once } from '../once.ts'
import { policyVerification, type VerifyByPolicy } from './policy-verification.ts'

export interface SlipwayOptions {
  /** Finds the credentials of registries; those of docker's configuration on this machine by default. */
  readonly credentials?: Credentials
  /** A file of PEM certificates, or the PEM itself: authorities trusted for registries besides the usual ones. */
  readonly registryCacert?: string
  /** Registries as `host[:port]` that are spoken to over plain http; loopback is without being listed. */
  readonly plainHttpRegistries?: readonly string[]
  /** Password of encrypted signing keys. */
  readonly keyPassword?: Secret
  /** A server of the OSV API; https://api.osv.dev by default. */
  readonly osvUrl?: string
  /** Where messages go; nowhere by default. */
  readonly log?: Log
}

/** The parts of Slipway that work on images that exist, over one connection pool. */
export interface Slipway {
  readonly registry: CopyingRegistry
  readonly signer: ImageSigner
  readonly scanner: VulnerabilityScanner
  readonly verifyByPolicy: VerifyByPolicy
  /** Ends idle connections. */
  close(): void
}

/** Opens Slipway as a library. Nothing is contacted before a method is called; every method takes `{signal}`. */
export function openSlipway(options: SlipwayOptions = {}): Slipway {
  const { log = silentLog, osvUrl = 'https://api.osv.dev', keyPassword } = options
  const clock = systemClock
  const http = nodeHttpClient({ userAgent: `slipway/${VERSION}` })
  const own = options.credentials ?? machineCredentials(log)
  const plainHttp = parsePlainHttpRegistries(options.plainHttpRegistries ?? [])
  const trust = machineTrust(options.registryCacert, log)
  const connect = (credentials: Credentials): RegistryClient =>
    httpRegistryClient({ http, credentials, clock, log, trust, plainHttp })
  const client = connect(own)
  const registry = imageRegistry({
    connect: (credentials) => (credentials === undefined ? client : connect(credentials)),
    openSource: (location) => openLocalSource(location, local),
    createLayout: (directory) => openLayout(directory, { create: true }),
    addSignatures: (repository, tag, layers, call) => ensureLegacyLayers(repository, tag, layers, clock, call),
  })
  const signer = imageSigner({
    open: (reference) => client.repository(reference),
    clock,
    ...(keyPassword === undefined ? {} : { password: keyPassword }),
  })
  const scanner = imageScanner({
    locate: (ref) => locate(ref, client),
    cataloguer: sandboxedCataloguer(childProgram()),
    matcher: osvMatcher({ http, url: osvUrl, clock, log }),
  })
  const verifyByPolicy = policyVerification((reference) => client.repository(reference, { access: 'pull' }), clock)
  return { registry, signer, scanner, verifyByPolicy, close: () => http.close() }
}

function machineCredentials(log: Log): Credentials {
  return dockerConfigCredentials({ env: process.env, home: homedir(), runner: nodeProcessRunner(), log })
}

/** The file is read at the first question, so that opening stays without effects and cannot fail for it. */
function machineTrust(cacert: string | undefined, log: Log): TrustStore {
  const open = once(async () =>
    certificateTrust({
      env: process.env,
      home: homedir(),
      ca: cacert === undefined ? [] : await readAuthorities(cacert),
      log,
    }),
  )
  return { lookup: async (registry) => (await open()).lookup(registry) }
}

async function locate(ref: string, client: RegistryClient): ReturnType<Parameters<typeof imageScanner>[0]['locate']> {
  const location = parseImageLocation(ref)
  if (location.kind === 'registry') {
    const { reference } = location
    const source = client.repository(reference, { access: 'pull' })
    return { source, reference: reference.digest ?? reference.tag ?? 'latest', name: repositoryOf(reference) }
  }
  const reference = location.kind === 'docker-daemon' ? '' : (location.tag ?? '')
  return { source: await openLocalSource(location, local), reference, name: ref }
}

/** Images of the daemon stand in a private folder that goes with the next run of Slipway on this machine. */
const local = { env: process.env, runDirectory: () => openRunDirectory(tmpdir()) }

/**
 * The sources run the child's source, which reads its own packages. What tsc makes of them runs the bundled child: the packages
 * of an installed Slipway can stand in any folder above it, and the child may read none of those.
 */
function childProgram(): { readonly childFile: string; readonly readable: readonly string[] } {
  const own = fileURLToPath(import.meta.url)
  const root = join(dirname(own), '../..')
  if (!own.endsWith('.ts')) return { childFile: join(root, '../dist/catalogue.js'), readable: [] }
  const readable = [root, join(root, '../node_modules'), join(root, '../package.json')]
  return { childFile: join(root, 'sbom/image-layers/child.ts'), readable }
}
