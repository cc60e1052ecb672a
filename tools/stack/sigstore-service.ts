import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { startSigstore, type Sigstore } from '../../test/support/sigstore/sigstore.ts'
import type { StackEnv } from './environment.ts'
import { startOnPort, type RunningService, type ServiceContext } from './service.ts'

/** The identity of the stack's token: a GitHub job of an invented repository. */
const IDENTITY = { kind: 'github' } as const

/**
 * Certificates, logs and timestamps for keyless signing. Its keys live in the daemon: after the daemon was killed, `.stack/env`
 * has to be sourced again, and what was signed before is not trusted any more.
 */
export async function startSigstoreService(context: ServiceContext): Promise<readonly RunningService[]> {
  const sigstore = await startOnPort(context, 'sigstore', (port) => startSigstore({ port }))
  const trustedRoot = join(context.directory, 'trusted_root.json')
  await writeFile(trustedRoot, JSON.stringify(sigstore.trustedRoot, undefined, 2))
  const url = `${sigstore.issuer}/.well-known/openid-configuration`
  const env = (): Partial<StackEnv> => identityOf(sigstore, trustedRoot)
  return [{ name: 'sigstore', url, env: env(), renewEnv: env, stop: () => sigstore.close() }]
}

function identityOf(sigstore: Sigstore, trustedRoot: string): Partial<StackEnv> {
  return {
    SIGSTORE_ID_TOKEN: sigstore.identityToken(IDENTITY),
    ISSUER: sigstore.issuer,
    SAN: sigstore.identityOf(IDENTITY),
    SLIPWAY_FULCIO_URL: sigstore.fulcioUrl,
    SLIPWAY_REKOR_URL: sigstore.rekorUrl,
    SLIPWAY_TSA_URL: sigstore.tsaUrl,
    SLIPWAY_TRUSTED_ROOT: trustedRoot,
  }
}
