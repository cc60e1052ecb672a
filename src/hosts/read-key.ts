import type { KeyObject } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { SlipwayError } from '../errors.ts'
import type { Environment } from '../pipeline/environment.ts'
import type { Secret } from '../system/secret.ts'

const KEY_LIMIT_BYTES = 64 << 10

/**
 * PEM text, `env://NAME` as cosign has it, or the path of a file.
 * @throws SIGN_KEY
 */
export async function readKey(value: string, env: Environment): Promise<string> {
  if (value.includes('-----BEGIN')) return value
  const variable = /^env:\/\/(\w+)$/.exec(value)?.[1]
  if (variable !== undefined) {
    const pem = env[variable]
    if (pem !== undefined && pem !== '') return pem
    throw new SlipwayError('SIGN_KEY', `the variable ${variable} that should hold the key is not set`)
  }
  try {
    const text = await readFile(value, 'utf8')
    if (text.length <= KEY_LIMIT_BYTES) return text
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause)
    throw new SlipwayError('SIGN_KEY', `the key file ${value} cannot be read: ${why}`, {
      cause,
      help: 'key is the path of a PEM file, env://VARIABLE, or the PEM text itself',
    })
  }
  throw new SlipwayError('SIGN_KEY', `the key file ${value} is larger than ${KEY_LIMIT_BYTES} bytes`)
}

/**
 * The public half of a key, whichever half the text holds.
 * @throws SIGN_KEY
 */
export async function publicKeyOf(pem: string, password: Secret | undefined): Promise<KeyObject> {
  if (!isPrivateKey(pem)) {
    const { loadPublicKey } = await import('../sign/key/public-key.ts')
    return loadPublicKey(pem)
  }
  const { loadPrivateKey } = await import('../sign/key/private-key.ts')
  const { createPublicKey } = await import('node:crypto')
  return createPublicKey(await loadPrivateKey(pem, password))
}

export function isPrivateKey(pem: string): boolean {
  return /PRIVATE KEY-----/.test(pem)
}
