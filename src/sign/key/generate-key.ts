import { createPublicKey, type KeyObject } from 'node:crypto'
import type { Secret } from '../../system/secret.ts'
import { encryptCosignKey } from './cosign-key.ts'
import { keyTypeOf, newPrivateKey, type KeyType } from './key-type.ts'
import { publicKeyHint } from './public-key.ts'

/** What may be shown of a key. */
export interface PublicKeyFacts {
  /** Such as `ecdsa-p256`. */
  readonly keyType: string
  /** The name that signatures give it: base64 of the SHA-256 of its SubjectPublicKeyInfo. */
  readonly keyId: string
  /** PEM, as in cosign.pub. */
  readonly publicKey: string
}

export interface GeneratedKey extends PublicKeyFacts {
  /** PEM, encrypted, as in cosign.key: nothing in it is to be read without the password. */
  readonly privateKey: string
}

export interface GenerateKeyOptions {
  /** Default `ecdsa-p256`. */
  readonly keyType?: KeyType
  /** An empty one encrypts nothing in effect; cosign allows that as well. */
  readonly password: Secret
}

/** Makes a key pair in the form of `cosign generate-key-pair`: cosign, and everything here that takes a key, reads it. */
export async function generateKey({ keyType = 'ecdsa-p256', password }: GenerateKeyOptions): Promise<GeneratedKey> {
  const key = await newPrivateKey(keyType)
  return { ...publicKeyFacts(createPublicKey(key)), privateKey: await encryptCosignKey(key, password) }
}

export function publicKeyFacts(key: KeyObject): PublicKeyFacts {
  const publicKey = key.export({ type: 'spki', format: 'pem' }).toString()
  return { keyType: keyTypeOf(key), keyId: publicKeyHint(key), publicKey }
}
