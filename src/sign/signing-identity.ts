import type { Annotations } from '../image/descriptor.ts'
import type { Cancellable } from '../image/store.ts'
import type { Bundle, VerificationMaterial } from './bundle.ts'
import type { Envelope } from './dsse.ts'
import type { SignatureFormat, VerificationCheck } from './signer.ts'

/** Who signed, and when by the log's or the time-stamping authority's word. `certificate` is the leaf as PEM. */
export interface SignatureOrigin {
  readonly certificate?: string
  readonly signedAt?: Date
}

/** A signed statement with what proves it: in a bundle, and as annotations of a legacy layer that holds `layer`'s bytes. */
export interface SignedStatement extends SignatureOrigin {
  readonly envelope: Envelope
  readonly material: VerificationMaterial
  /** The envelope's JSON exactly as it was logged. */
  readonly layer: Uint8Array
  readonly layerProof: Annotations
}

/** A signed legacy payload. `layerProof` holds what a legacy layer says beside the signature. */
export interface SignedPayload extends SignatureOrigin {
  readonly signature: Uint8Array
  readonly layerProof: Annotations
}

/**
 * Signs with one key, or with one identity and the certificate for it, and collects the proofs that verifiers ask for.
 * Calls may run at the same time. SIGN_FAILED, or a more precise SIGN_ code.
 */
export interface SigningIdentity {
  /** `formats` says where the statement will go, so that no proof is fetched that nobody reads. */
  signStatement(
    statement: Uint8Array,
    formats: readonly SignatureFormat[],
    call?: Cancellable,
  ): Promise<SignedStatement>
  signPayload(payload: Uint8Array, call?: Cancellable): Promise<SignedPayload>
}

/** A signature as it was found. `annotations` are those of its layer. */
export type SignedEntity =
  | { readonly kind: 'bundle'; readonly bundle: Bundle }
  | {
      readonly kind: 'envelope'
      readonly envelope: Envelope
      /** The layer's bytes: what was logged and time-stamped. */
      readonly layer: Uint8Array
      readonly annotations: Annotations
    }
  | {
      readonly kind: 'payload'
      readonly payload: Uint8Array
      readonly signature: Uint8Array
      readonly annotations: Annotations
    }

export interface SignatureVerdict extends SignatureOrigin {
  readonly checks: readonly VerificationCheck[]
  /** Which key or identity it was, the same text for the same one; present once the signature holds. */
  readonly signer?: string
}

/**
 * Decides who made a signature: by a key, or by a certificate under a trust root. Says nothing about what was signed.
 * A signature that does not hold is a failed check, never an exception.
 */
export interface SignatureChecker {
  /** Whether the signer is known by a key; some rules about envelopes differ. */
  readonly keyed: boolean
  check(entity: SignedEntity, call?: Cancellable): Promise<SignatureVerdict>
}
