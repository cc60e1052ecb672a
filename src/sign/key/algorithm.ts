import { sign, verify, type KeyObject } from 'node:crypto'
import { SlipwayError } from '../../errors.ts'
import { verifiesPreHashed } from './ed25519ph.ts'

const CURVES: Readonly<Record<string, readonly string[]>> = {
  prime256v1: ['sha256'],
  secp384r1: ['sha256', 'sha384'],
  secp521r1: ['sha256', 'sha512'],
}
const MINIMUM_RSA_BITS = 2048

/**
 * The key itself when it is one that image verifiers know: P-256, P-384, P-521, RSA from 2048 bits, Ed25519.
 * @throws SIGN_KEY naming what it is instead.
 */
export function requireUsable(key: KeyObject): KeyObject {
  const { asymmetricKeyType: type, asymmetricKeyDetails: details } = key
  if (type === 'ed25519') return key
  if (type === 'ec') {
    const curve = details?.namedCurve ?? 'an unnamed curve'
    if (Object.hasOwn(CURVES, curve)) return key
    throw unusable(`is on the curve ${curve}`)
  }
  if (type === 'rsa') {
    const bits = details?.modulusLength ?? 0
    if (bits >= MINIMUM_RSA_BITS) return key
    throw unusable(`is RSA of only ${bits} bits`)
  }
  throw unusable(`is of the type ${type ?? key.type}`)
}

function unusable(what: string): SlipwayError {
  return new SlipwayError('SIGN_KEY', `the key ${what}, which image verifiers do not accept`, {
    help: 'use P-256 (also accepted: P-384, P-521, RSA from 2048 bits, Ed25519)',
  })
}

/**
 * Signs with SHA-256 whatever the curve, and with pure Ed25519: what cosign verifies without extra flags. ECDSA signatures are DER,
 * RSA ones PKCS#1 v1.5.
 */
export function signBytes(bytes: Uint8Array, key: KeyObject): Uint8Array {
  return sign(key.asymmetricKeyType === 'ed25519' ? null : 'sha256', bytes, key)
}

/**
 * Accepts SHA-256, and what cosign 3 signs with: for P-384 and P-521 the digest of the curve's own size, for Ed25519 its pre-hashed
 * variant.
 */
export function verifiesBytes(bytes: Uint8Array, signature: Uint8Array, key: KeyObject): boolean {
  if (digestsFor(key).some((digest) => verify(digest, bytes, key, signature))) return true
  return key.asymmetricKeyType === 'ed25519' && verifiesPreHashed(bytes, signature, key)
}

/** The digests that are tried with a key; null for Ed25519, which takes none. */
export function digestsFor({ asymmetricKeyType, asymmetricKeyDetails }: KeyObject): readonly (string | null)[] {
  if (asymmetricKeyType === 'ed25519') return [null]
  return asymmetricKeyType === 'ec' ? (CURVES[asymmetricKeyDetails?.namedCurve ?? ''] ?? []) : ['sha256']
}
