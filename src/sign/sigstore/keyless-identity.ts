import { createHash, sign } from 'node:crypto'
import { SlipwayError } from '../../errors.ts'
import type { Annotations } from '../../image/descriptor.ts'
import type { Cancellable } from '../../image/store.ts'
import type { Clock } from '../../system/clock.ts'
import type { HttpClient } from '../../system/http.ts'
import { ANNOTATIONS } from '../attachment.ts'
import type { TransparencyLogEntry } from '../bundle.ts'
import { preAuthenticationEncoding, type Envelope } from '../dsse.ts'
import type { SignatureFormat } from '../signer.ts'
import type { SignatureOrigin, SignedPayload, SignedStatement, SigningIdentity } from '../signing-identity.ts'
import { buildBundle } from './build-bundle.ts'
import { CertificateSource, type SigningCertificate } from './fulcio-client.ts'
import type { IdentityTokenSource } from './identity-token.ts'
import { logEnvelope, logPayload } from './rekor-v1.ts'
import { logHash } from './rekor-v2.ts'
import { timestamp } from './timestamp-client.ts'

/**
 * Where signatures are certified, logged and dated. Log version 2 gives no time, so it needs a time-stamping authority; so does
 * signing without any log (a private instance).
 */
export interface SigstoreServices {
  readonly fulcio: URL
  readonly rekor?: { readonly url: URL; readonly version: 1 | 2 }
  readonly tsa?: URL
}

export interface KeylessParts {
  readonly token: IdentityTokenSource
  readonly services: SigstoreServices
  readonly http: HttpClient
  readonly clock: Clock
  /** Shares its certificate with others of the same run; one of its own by default. */
  readonly certificates?: CertificateSource
}

/**
 * Signs with a key that lives as long as the run and a certificate for the identity in a token. One certificate serves all
 * signatures. The returned identity may be used until the run ends.
 * @throws CONFIG_INVALID when nothing would say when a signature was made.
 */
export function keylessIdentity(parts: KeylessParts): SigningIdentity {
  const { services, http, clock, token } = parts
  if (services.tsa === undefined && services.rekor?.version !== 1)
    throw new SlipwayError(
      'CONFIG_INVALID',
      'keyless signatures need a log of version 1 or a time-stamping authority',
      {
        help: 'give the URL of a time-stamping authority',
      },
    )
  const certificates = parts.certificates ?? new CertificateSource({ http, clock, token, url: services.fulcio })
  return {
    signStatement: async (statement, formats, call = {}) =>
      await signStatement({ parts, call, certificate: await certificates.get(call) }, statement, formats),
    signPayload: async (payload, call = {}) =>
      await signPayload({ parts, call, certificate: await certificates.get(call) }, payload),
  }
}

/** What a statement's proofs are made with. */
interface Signing {
  readonly parts: KeylessParts
  readonly certificate: SigningCertificate
  readonly call: Cancellable
}

async function signStatement(
  signing: Signing,
  payload: Uint8Array,
  formats: readonly SignatureFormat[],
): Promise<SignedStatement> {
  const { certificate } = signing
  const { envelope, layer, entry, material } = await buildBundle(certificate, Buffer.from(payload), {
    log: (logged, bytes) => logStatement(signing, logged, bytes),
    date: formats.includes('bundle') ? (signature) => timestamped(signing, signature) : undefined,
  })
  const layerTime = formats.includes('legacy') && !hasLogTime(signing) ? await timestamped(signing, layer) : undefined
  return {
    envelope,
    layer,
    material,
    layerProof: layerProof(certificate, entry, layerTime),
    ...originOf(certificate, entry),
  }
}

async function signPayload(signing: Signing, payload: Uint8Array): Promise<SignedPayload> {
  const { certificate } = signing
  const signature = sign('sha256', payload, certificate.privateKey)
  const [entry, time] = await Promise.all([
    logLegacyPayload(signing, payload, signature),
    hasLogTime(signing) ? undefined : timestamped(signing, signature),
  ])
  return { signature, layerProof: layerProof(certificate, entry, time), ...originOf(certificate, entry) }
}

/** Version 1 dates its entries, and legacy verifiers take that date. */
function hasLogTime({ parts }: Signing): boolean {
  return parts.services.rekor?.version === 1
}

async function logStatement(
  { parts, certificate, call }: Signing,
  { payloadType, payload, signatures }: Envelope,
  layer: Uint8Array,
): Promise<TransparencyLogEntry | undefined> {
  const { rekor } = parts.services
  if (rekor === undefined) return undefined
  const log = { http: parts.http, clock: parts.clock, url: rekor.url }
  if (rekor.version === 1) return await logEnvelope(log, layer, certificate.pem, call)
  const sig = signatures[0]?.sig ?? new Uint8Array()
  const sha256 = createHash('sha256').update(preAuthenticationEncoding(payloadType, payload)).digest()
  return await logHash(log, sha256, sig, certificate.leaf, call)
}

/** A legacy signature has no place for an entry of a log of version 2. */
async function logLegacyPayload(
  { parts, certificate, call }: Signing,
  payload: Uint8Array,
  signature: Uint8Array,
): Promise<TransparencyLogEntry | undefined> {
  const { rekor } = parts.services
  if (rekor?.version !== 1) return undefined
  const sha256 = createHash('sha256').update(payload).digest('hex')
  const log = { http: parts.http, clock: parts.clock, url: rekor.url }
  return await logPayload(log, sha256, signature, certificate.pem, call)
}

async function timestamped({ parts, call }: Signing, bytes: Uint8Array): Promise<string | undefined> {
  const { tsa } = parts.services
  return tsa === undefined
    ? undefined
    : await timestamp({ http: parts.http, clock: parts.clock, url: tsa }, bytes, call)
}

/** What a legacy layer says beside its signature. */
function layerProof(
  { pem, chain }: SigningCertificate,
  entry: TransparencyLogEntry | undefined,
  time: string | undefined,
): Annotations {
  return {
    [ANNOTATIONS.certificate]: pem,
    [ANNOTATIONS.chain]: chain,
    ...(entry?.inclusionPromise === undefined ? {} : { [ANNOTATIONS.logEntry]: legacyLogEntry(entry) }),
    ...(time === undefined ? {} : { [ANNOTATIONS.timestamp]: JSON.stringify({ SignedRFC3161Timestamp: time }) }),
  }
}

/** The entry in cosign's own form, with its promise (SET) but without its proof. */
function legacyLogEntry({
  canonicalizedBody,
  integratedTime,
  logIndex,
  logId,
  inclusionPromise,
}: TransparencyLogEntry): string {
  return JSON.stringify({
    SignedEntryTimestamp: inclusionPromise?.signedEntryTimestamp,
    Payload: {
      body: canonicalizedBody,
      integratedTime: Number(integratedTime),
      logIndex: Number(logIndex),
      logID: Buffer.from(logId.keyId, 'base64').toString('hex'),
    },
  })
}

function originOf({ pem }: SigningCertificate, entry: TransparencyLogEntry | undefined): SignatureOrigin {
  const time = Number(entry?.integratedTime ?? 0)
  return { certificate: pem, ...(time === 0 ? {} : { signedAt: new Date(time * 1000) }) }
}
