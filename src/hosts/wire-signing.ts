import { readFile } from 'node:fs/promises'
import { SlipwayError } from '../errors.ts'
import type { Signing } from '../pipeline/ports.ts'
import type { Environment } from '../pipeline/environment.ts'
import { Secret } from '../system/secret.ts'
import { once } from './once.ts'
import type { SigningParts } from './signing-parts.ts'
import { wireIdentity } from './wire-identity.ts'

const KEY_LIMIT_BYTES = 64 << 10

/** What signs and verifies: a key where one is given, else the identity of the job; undefined when there is neither. */
export function wireSigning(parts: SigningParts): Signing | undefined {
  return parts.inputs.key === undefined ? wireIdentity(parts) : keySigning(parts.inputs.key, parts)
}

function keySigning(key: Secret, { inputs, env, clock }: SigningParts): Signing {
  const password = inputs.keyPassword ?? cosignPassword(env)
  const pem = once(() => readKey(key.reveal(), env))
  const signer = once(async () => {
    const { keySigner } = await import('../sign/key/key-identity.ts')
    return keySigner({ key: await pem(), clock, ...(password === undefined ? {} : { password }) })
  })
  const verifier = once(async () => {
    const { keyVerifier } = await import('../sign/key/key-identity.ts')
    const text = await pem()
    if (!/PRIVATE KEY-----/.test(text)) return keyVerifier({ key: text })
    const { loadPrivateKey } = await import('../sign/key/private-key.ts')
    const { createPublicKey } = await import('node:crypto')
    return keyVerifier({ key: createPublicKey(await loadPrivateKey(text, password)) })
  })
  return {
    publicInstance: false,
    async ready() {
      const { loadPrivateKey } = await import('../sign/key/private-key.ts')
      await loadPrivateKey(await pem(), password)
      return { kind: 'key' }
    },
    signer: { attach: async (...args) => (await signer()).attach(...args) },
    verifier: {
      verify: async (...args) => (await verifier()).verify(...args),
      read: async (...args) => (await verifier()).read(...args),
    },
  }
}

/** cosign's variable, so that keys made by cosign work as they do there. */
function cosignPassword(env: Environment): Secret | undefined {
  const value = env['COSIGN_PASSWORD']
  return value === undefined ? undefined : new Secret(value)
}

/** PEM text, `env://NAME` as cosign has it, or the path of a file. */
async function readKey(value: string, env: Environment): Promise<string> {
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
