import * as v from 'valibot'
import { parseJson, parseValue } from '../image/parse.ts'
import { base64, Base64Text, envelopeJson, EnvelopeSchema, textOf, type Envelope } from './dsse.ts'

export const BUNDLE_MEDIA_TYPE = 'application/vnd.dev.sigstore.bundle.v0.3+json'
/** Both spellings that exist begin so; it is also what verifiers look for in a list of referrers. */
export const BUNDLE_MEDIA_TYPE_PREFIX = 'application/vnd.dev.sigstore.bundle'
const BUNDLE_MEDIA_TYPES = [BUNDLE_MEDIA_TYPE, 'application/vnd.dev.sigstore.bundle+json;version=0.3']

/**
 * What proves a signature, in the JSON form of Sigstore's protobuf (sigstore_bundle.proto): the hint of a key or a certificate,
 * then the log's and the time-stamping authority's receipts.
 */
export interface VerificationMaterial {
  readonly publicKey?: { readonly hint: string }
  readonly certificate?: { readonly rawBytes: string }
  readonly tlogEntries?: readonly TransparencyLogEntry[]
  readonly timestampVerificationData?: { readonly rfc3161Timestamps: readonly Rfc3161Timestamp[] }
}

interface Rfc3161Timestamp {
  /** The TSA's whole answer (TimeStampResp), DER in base64. */
  readonly signedTimestamp: string
}

/** rekor.v1.TransparencyLogEntry as protobuf JSON: 64-bit numbers are strings, bytes base64. */
export interface TransparencyLogEntry {
  readonly logIndex: string
  readonly logId: { readonly keyId: string }
  readonly kindVersion: { readonly kind: string; readonly version: string }
  readonly integratedTime?: string
  readonly inclusionPromise?: { readonly signedEntryTimestamp: string }
  readonly inclusionProof?: {
    readonly logIndex: string
    readonly rootHash: string
    readonly treeSize: string
    readonly hashes: readonly string[]
    readonly checkpoint: { readonly envelope: string }
  }
  readonly canonicalizedBody: string
}

/** A bundle as read. `json` is the whole document for @sigstore/bundle. */
export interface Bundle {
  readonly envelope: Envelope
  readonly publicKeyHint: string | undefined
  /** DER. */
  readonly certificate: Uint8Array | undefined
  readonly json: unknown
}

/** The bundle document, in the field order that cosign writes. */
export function bundleBytes(envelope: Envelope, material: VerificationMaterial): Uint8Array {
  return documentBytes(material, { dsseEnvelope: envelopeJson(envelope) })
}

/** A bundle over a file itself. `sha256` is the file's. */
export function messageBundleBytes(
  sha256: Uint8Array,
  signature: Uint8Array,
  material: VerificationMaterial,
): Uint8Array {
  const messageDigest = { algorithm: 'SHA2_256', digest: base64(sha256) }
  return documentBytes(material, { messageSignature: { messageDigest, signature: base64(signature) } })
}

function documentBytes(material: VerificationMaterial, content: object): Uint8Array {
  const { publicKey, certificate, tlogEntries, timestampVerificationData } = material
  const document = {
    mediaType: BUNDLE_MEDIA_TYPE,
    verificationMaterial: {
      ...(publicKey === undefined ? {} : { publicKey }),
      ...(certificate === undefined ? {} : { certificate }),
      ...(tlogEntries === undefined ? {} : { tlogEntries }),
      ...(timestampVerificationData === undefined ? {} : { timestampVerificationData }),
    },
    ...content,
  }
  return Buffer.from(JSON.stringify(document))
}

const BundleSchema = v.object({
  mediaType: v.picklist(BUNDLE_MEDIA_TYPES, 'expected a Sigstore bundle of version 0.3'),
  verificationMaterial: v.looseObject({
    publicKey: v.nullish(v.object({ hint: v.optional(v.string(), '') })),
    certificate: v.nullish(v.object({ rawBytes: Base64Text })),
  }),
  messageSignature: v.nullish(v.never('the bundle signs a message digest; an image needs a DSSE envelope')),
  dsseEnvelope: EnvelopeSchema,
})

/** @throws REGISTRY_MALFORMED with the path to the fault; a bundle that holds no DSSE envelope is one. */
export function parseBundle(bytes: Uint8Array, what = 'bundle'): Bundle {
  const json = parseJson(v.unknown(), textOf(bytes), what)
  const { verificationMaterial, dsseEnvelope } = parseValue(BundleSchema, json, what)
  const { publicKey, certificate } = verificationMaterial
  return {
    envelope: dsseEnvelope,
    publicKeyHint: publicKey?.hint,
    certificate: certificate ? Buffer.from(certificate.rawBytes, 'base64') : undefined,
    json,
  }
}
