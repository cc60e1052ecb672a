import { generateKeyPair, type KeyObject } from 'node:crypto'
import { promisify } from 'node:util'

const generate = promisify(generateKeyPair)

const GENERATORS = {
  'ecdsa-p256': () => generate('ec', { namedCurve: 'P-256' }),
  'ecdsa-p384': () => generate('ec', { namedCurve: 'P-384' }),
  'ecdsa-p521': () => generate('ec', { namedCurve: 'P-521' }),
  ed25519: () => generate('ed25519', {}),
  'rsa-2048': () => generate('rsa', { modulusLength: 2048 }),
  'rsa-3072': () => generate('rsa', { modulusLength: 3072 }),
  'rsa-4096': () => generate('rsa', { modulusLength: 4096 }),
} as const

/** The kinds of keys that are made. `ecdsa-p256` is cosign's own, and the one that every verifier of images knows. */
export type KeyType = keyof typeof GENERATORS

/** A new private key. */
export async function newPrivateKey(type: KeyType): Promise<KeyObject> {
  return (await GENERATORS[type]()).privateKey
}

const CURVE_NAMES: Readonly<Record<string, string>> = {
  prime256v1: 'ecdsa-p256',
  secp384r1: 'ecdsa-p384',
  secp521r1: 'ecdsa-p521',
}

/** The kind of a key that is usable (see requireUsable), by the same names; also of RSA sizes that are never made here. */
export function keyTypeOf({ asymmetricKeyType, asymmetricKeyDetails }: KeyObject): string {
  if (asymmetricKeyType === 'rsa') return `rsa-${asymmetricKeyDetails?.modulusLength ?? 0}`
  const curve = asymmetricKeyDetails?.namedCurve
  return (curve === undefined ? undefined : CURVE_NAMES[curve]) ?? asymmetricKeyType ?? 'unknown'
}
