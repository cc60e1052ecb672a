import { createPrivateKey, KeyObject } from 'node:crypto'
import { SlipwayError } from '../../errors.ts'
import type { Secret } from '../../system/secret.ts'
import type { Key } from '../signer.ts'
import { requireUsable } from './algorithm.ts'
import { decryptCosignKey, isCosignKey } from './cosign-key.ts'

/**
 * Reads a private key: a KeyObject, or PEM in PKCS#8, SEC1 or PKCS#1, encrypted by OpenSSL or by cosign, or plain. P-256, P-384, P-521,
 * RSA from 2048 bits, Ed25519.
 * @throws SIGN_KEY saying what is wrong with the key; never a part of it.
 */
export async function loadPrivateKey(key: Key, password?: Secret): Promise<KeyObject> {
  if (key instanceof KeyObject) {
    if (key.type !== 'private') throw notPrivate(key.type)
    return requireUsable(key)
  }
  const pem = key.trim()
  if (isCosignKey(pem)) return requireUsable(await decryptCosignKey(pem, password))
  const label = /-----BEGIN ([A-Z0-9 ]+)-----/.exec(pem)?.[1]
  if (label === undefined)
    throw new SlipwayError('SIGN_KEY', 'the signing key is not PEM', {
      help: 'give the content of the key file, from -----BEGIN to END-----',
    })
  if (!label.endsWith('PRIVATE KEY')) throw notPrivate(label.toLowerCase())
  const encrypted = label === 'ENCRYPTED PRIVATE KEY' || /^Proc-Type: 4,ENCRYPTED/m.test(pem)
  if (encrypted && password === undefined) throw passwordMissing()
  return requireUsable(parsePrivateKey(pem, encrypted ? password : undefined))
}

function parsePrivateKey(pem: string, password: Secret | undefined): KeyObject {
  try {
    return createPrivateKey(password === undefined ? { key: pem } : { key: pem, passphrase: password.reveal() })
  } catch {
    if (password !== undefined)
      throw new SlipwayError(
        'SIGN_KEY',
        'the signing key cannot be decrypted: the password is wrong or the file is damaged',
      )
    throw new SlipwayError('SIGN_KEY', 'the signing key cannot be read: its PEM is damaged or of an unknown kind', {
      help: 'a new one: slipway key generate',
    })
  }
}

export function passwordMissing(): SlipwayError {
  return new SlipwayError('SIGN_KEY', 'the signing key is encrypted and no password was given', {
    help: 'give its password too (input key-password)',
  })
}

function notPrivate(what: string): SlipwayError {
  return new SlipwayError('SIGN_KEY', `the signing key is a ${what}; signing needs the private one`, {
    help: 'give the private key here, and the public one to those who verify',
  })
}
