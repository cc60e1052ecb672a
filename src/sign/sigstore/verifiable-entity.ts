import { createHash, X509Certificate } from 'node:crypto'
import type { Bundle, TransparencyLogEntry } from '@sigstore/bundle'
import type { SignedEntity as VerifiableEntity } from '@sigstore/verify'
import * as v from 'valibot'
import { parseJson } from '../../image/parse.ts'
import { ANNOTATIONS } from '../attachment.ts'
import { BUNDLE_MEDIA_TYPE } from '../bundle.ts'
import { Base64Text, HexText } from '../dsse.ts'
import type { SignedEntity } from '../signing-identity.ts'

/** HashAlgorithm of sigstore_common.proto. */
const SHA2_256 = 1

type Legacy = Exclude<SignedEntity, { kind: 'bundle' }>

/** A signature in the form that @sigstore/verify takes, with its certificate (DER), if it has one. */
export interface Verifiable {
  readonly entity: VerifiableEntity
  readonly certificate: Uint8Array | undefined
}

/** Throws whatever says why the signature cannot be read. */
export async function toVerifiable(found: SignedEntity): Promise<Verifiable> {
  const { toSignedEntity } = await import('@sigstore/verify')
  if (found.kind === 'bundle') {
    const { bundleFromJSON } = await import('@sigstore/bundle')
    return { entity: toSignedEntity(bundleFromJSON(found.bundle.json)), certificate: found.bundle.certificate }
  }
  const certificate = new X509Certificate(found.annotations[ANNOTATIONS.certificate] ?? '').raw
  const bundle = legacyBundle(found, certificate)
  if (found.kind === 'payload') return { entity: toSignedEntity(bundle, Buffer.from(found.payload)), certificate }
  return { entity: datedByLayer(toSignedEntity(bundle), found.layer), certificate }
}

/** cosign has the whole envelope of an `.att` layer dated, where a bundle has the signature in it dated. */
function datedByLayer(entity: VerifiableEntity, layer: Uint8Array): VerifiableEntity {
  const inner = entity.signature
  return {
    ...entity,
    signature: {
      signature: Buffer.from(layer),
      compareSignature: (signature) => inner.compareSignature(signature),
      compareDigest: (digest) => inner.compareDigest(digest),
      compareSignedDigest: (digest) => inner.compareSignedDigest(digest),
      verifySignature: (key) => inner.verifySignature(key),
    },
  }
}

const LogEntrySchema = v.object({
  SignedEntryTimestamp: Base64Text,
  Payload: v.object({
    body: Base64Text,
    integratedTime: v.pipe(v.number(), v.safeInteger()),
    logIndex: v.pipe(v.number(), v.safeInteger()),
    logID: HexText,
  }),
})
const TimestampSchema = v.object({ SignedRFC3161Timestamp: Base64Text })
const BodySchema = v.object({ kind: v.string(), apiVersion: v.string() })

function legacyBundle(entity: Legacy, rawBytes: Buffer): Bundle {
  const { annotations } = entity
  const log = annotations[ANNOTATIONS.logEntry]
  const time = annotations[ANNOTATIONS.timestamp]
  return {
    mediaType: BUNDLE_MEDIA_TYPE,
    verificationMaterial: {
      content: { $case: 'certificate', certificate: { rawBytes } },
      tlogEntries: log === undefined || log === '' ? [] : [legacyLogEntry(log)],
      timestampVerificationData: {
        rfc3161Timestamps: time === undefined || time === '' ? [] : [{ signedTimestamp: legacyTimestamp(time) }],
      },
    },
    content: contentOf(entity),
  }
}

function contentOf(entity: Legacy): Bundle['content'] {
  if (entity.kind === 'envelope') {
    const { payload, payloadType, signatures } = entity.envelope
    return {
      $case: 'dsseEnvelope',
      dsseEnvelope: {
        payload: Buffer.from(payload),
        payloadType,
        signatures: signatures.map(({ sig, keyid }) => ({ sig: Buffer.from(sig), keyid })),
      },
    }
  }
  return {
    $case: 'messageSignature',
    messageSignature: {
      messageDigest: { algorithm: SHA2_256, digest: createHash('sha256').update(entity.payload).digest() },
      signature: Buffer.from(entity.signature),
    },
  }
}

function legacyLogEntry(annotation: string): TransparencyLogEntry {
  const { SignedEntryTimestamp, Payload } = parseJson(LogEntrySchema, annotation, 'log entry')
  const canonicalizedBody = Buffer.from(Payload.body, 'base64')
  const { kind, apiVersion } = parseJson(BodySchema, canonicalizedBody.toString('utf8'), 'log entry body')
  return {
    logIndex: String(Payload.logIndex),
    logId: { keyId: Buffer.from(Payload.logID, 'hex') },
    kindVersion: { kind, version: apiVersion },
    integratedTime: String(Payload.integratedTime),
    inclusionPromise: { signedEntryTimestamp: Buffer.from(SignedEntryTimestamp, 'base64') },
    inclusionProof: undefined,
    canonicalizedBody,
  }
}

function legacyTimestamp(annotation: string): Buffer {
  return Buffer.from(parseJson(TimestampSchema, annotation, 'timestamp').SignedRFC3161Timestamp, 'base64')
}
