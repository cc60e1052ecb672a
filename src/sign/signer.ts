import type { KeyObject } from 'node:crypto'
import * as v from 'valibot'
import { DigestSchema, type Descriptor } from '../image/descriptor.ts'
import type { Digest } from '../image/digest.ts'
import { parseJson } from '../image/parse.ts'
import type { Cancellable, Repository } from '../image/store.ts'
import { Base64Text } from './dsse.ts'

/** A signature as stored. `signature` is base64 DER, `certificate` PEM, `timestamp` RFC 3339. JSON names are part of the contract. */
export interface Signature {
  readonly digest: Digest
  readonly signature: string
  readonly certificate?: string
  readonly timestamp: string
}

/** One thing that was checked about one candidate; `reason` says why it failed. */
export interface VerificationCheck {
  readonly name: string
  readonly ok: boolean
  readonly reason?: string
}

/** Where a signature was found: a bundle referrer, or the legacy `.sig` / `.att` tag. */
export type SignatureFormat = 'bundle' | 'legacy'

export interface VerificationCandidate {
  readonly format: SignatureFormat
  /** The manifest the candidate speaks for. */
  readonly digest: Digest
  readonly checks: readonly VerificationCheck[]
}

/** `verified` only when every manifest that must be signed has an accepted candidate of each required type. */
export interface VerificationResult {
  readonly verified: boolean
  readonly candidates: readonly VerificationCandidate[]
}

/** A private or public key: node's KeyObject, or PEM text. */
export type Key = KeyObject | string

export interface SignCall extends Cancellable {
  /** Default both. A bundle is added where one is attached already, because cosign 3 then sees nothing else. */
  readonly formats?: readonly SignatureFormat[]
}

export interface ImageSignCall extends SignCall {
  /** Every manifest of an index too; default true for sign, false for attest. */
  readonly recursive?: boolean
}

/** The seed's signer, over registry references. */
export interface ImageSigner {
  sign(image: string, key: Key, call?: ImageSignCall): Promise<readonly AttachedSignature[]>
  /** Whether the named manifest is signed by this key. */
  verify(image: string, key: Key, call?: Cancellable): Promise<VerificationResult>
  attest(
    image: string,
    predicate: Uint8Array,
    type: string,
    key: Key,
    call?: ImageSignCall,
  ): Promise<readonly AttachedSignature[]>
}

/** One statement to make: this predicate about this manifest. The predicate is a JSON value. */
export interface StatementRequest {
  readonly subject: Descriptor
  readonly predicateType: string
  readonly predicate: unknown
}

/** A statement that now stands beside its subject in the registry. */
export interface AttachedSignature extends Signature {
  readonly predicateType: string
  readonly formats: readonly SignatureFormat[]
}

/**
 * Signs statements with one key or one identity and attaches them to their subjects in the repository: as bundle referrers
 * and, when asked, in the legacy `.sig` and `.att` tags. Repeating a call adds nothing that is there already.
 * SIGN_FAILED when a signature cannot be made or attached.
 */
export interface StatementSigner {
  attach(
    repository: Repository,
    requests: readonly StatementRequest[],
    call?: SignCall,
  ): Promise<readonly AttachedSignature[]>
}

/** What must hold. Every named manifest must carry an accepted statement of every named predicate type. */
export interface VerificationDemand {
  readonly subject: Descriptor
  readonly predicateTypes: readonly string[]
}

/** A statement that was accepted, in every format in which it stands beside its subject. */
export interface AcceptedStatement {
  readonly digest: Digest
  readonly predicateType: string
  /** As it was signed; of a legacy signature without a statement, `{}`. */
  readonly predicate: unknown
  readonly formats: readonly SignatureFormat[]
}

export interface ReadCall extends Cancellable {
  /** Every accepted statement that differs from the others, first made first; default: the first one of each type. */
  readonly every?: boolean
}

/** Reads what is attached and checks it against one key or one identity; says which check failed for which candidate. */
export interface StatementVerifier {
  verify(
    repository: Repository,
    demands: readonly VerificationDemand[],
    call?: Cancellable,
  ): Promise<VerificationResult>
  /**
   * What accepted statements say: one for each demanded manifest and type that has any. Of several that differ it is the one that
   * was made first, so that every run reads the same, unless every one is asked for.
   */
  read(
    repository: Repository,
    demands: readonly VerificationDemand[],
    call?: ReadCall,
  ): Promise<readonly AcceptedStatement[]>
}

const SignatureSchema = v.object({
  digest: DigestSchema,
  signature: Base64Text,
  certificate: v.exactOptional(v.string()),
  timestamp: v.pipe(v.string(), v.isoTimestamp()),
})

const VerificationResultSchema = v.object({
  verified: v.boolean(),
  candidates: v.array(
    v.object({
      format: v.picklist(['bundle', 'legacy']),
      digest: DigestSchema,
      checks: v.array(v.object({ name: v.string(), ok: v.boolean(), reason: v.exactOptional(v.string()) })),
    }),
  ),
})

/** @throws REGISTRY_MALFORMED with the path to the fault. */
export function parseSignature(json: string): Signature {
  return parseJson(SignatureSchema, json, 'Signature')
}

/** @throws REGISTRY_MALFORMED with the path to the fault. */
export function parseVerificationResult(json: string): VerificationResult {
  return parseJson(VerificationResultSchema, json, 'VerificationResult')
}
