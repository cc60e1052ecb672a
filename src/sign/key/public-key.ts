import { createHash, createPublicKey, KeyObject } from 'node:crypto'
import { SlipwayError } from '../../errors.ts'
import type { Key } from '../signer.ts'
import { requireUsable } from './algorithm.ts'
import { isCosignKey } from './cosign-key.ts'

/**
 * Reads a public key: a KeyObject, or PEM (SubjectPublicKeyInfo or PKCS#1). A plain private key stands for its public half.
 * @throws SIGN_KEY saying what is wrong with it.
 */
export function loadPublicKey(key: Key): KeyObject {
  if (key instanceof KeyObject) {
    if (key.type === 'secret') throw new SlipwayError('SIGN_KEY', 'the key is a shared secret, not a public key')
    return requireUsable(key.type === 'private' ? createPublicKey(key) : key)
  }
  const pem = key.trim()
  const label = /-----BEGIN ([A-Z0-9 ]+)-----/.exec(pem)?.[1]
  if (label === undefined)
    throw new SlipwayError('SIGN_KEY', 'the public key is not PEM', {
      help: 'give the content of the file, from -----BEGIN PUBLIC KEY----- on',
    })
  if (isCosignKey(pem) || label.startsWith('ENCRYPTED'))
    throw new SlipwayError('SIGN_KEY', 'the key is an encrypted private key; verifying needs the public one', {
      help: 'give the content of cosign.pub',
    })
  try {
    return requireUsable(createPublicKey(pem))
  } catch (cause) {
    if (cause instanceof SlipwayError) throw cause
    throw new SlipwayError('SIGN_KEY', `the public key cannot be read: its PEM (${label.toLowerCase()}) is damaged`, {
      help: 'give the content of cosign.pub, or of openssl pkey -pubout',
    })
  }
}

/** cosign's name for a key: base64 of the SHA-256 of its SubjectPublicKeyInfo. */
export function publicKeyHint(key: KeyObject): string {
  return createHash('sha256').update(publicKeyDer(key)).digest('base64')
}

/** SubjectPublicKeyInfo, DER. */
export function publicKeyDer(key: KeyObject): Buffer {
  return key.export({ type: 'spki', format: 'der' })
}
