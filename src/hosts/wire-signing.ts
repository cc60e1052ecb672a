import type { Signing } from '../pipeline/ports.ts'
import type { Secret } from '../system/secret.ts'
import { passwordOf } from './key-password.ts'
import { once } from './once.ts'
import { isPrivateKey, readKey } from './read-key.ts'
import type { SigningParts } from './signing-parts.ts'
import { wireIdentity } from './wire-identity.ts'

/** What signs and verifies: a key where one is given, else the identity of the job; undefined when there is neither. */
export function wireSigning(parts: SigningParts): Signing | undefined {
  return parts.inputs.key === undefined ? wireIdentity(parts) : keySigning(parts.inputs.key, parts)
}

function keySigning(key: Secret, parts: SigningParts): Signing {
  const { env, clock } = parts
  const pem = once(() => readKey(key.reveal(), env))
  const secretKey = once(async () => {
    const { loadPrivateKey } = await import('../sign/key/private-key.ts')
    return await loadPrivateKey(await pem(), await passwordOf(await pem(), parts))
  })
  const signer = once(async () => {
    const { keySigner } = await import('../sign/key/key-identity.ts')
    return keySigner({ key: await secretKey(), clock })
  })
  const verifier = once(async () => {
    const { keyVerifier } = await import('../sign/key/key-identity.ts')
    return keyVerifier({ key: isPrivateKey(await pem()) ? await secretKey() : await pem() })
  })
  return {
    publicInstance: false,
    async ready() {
      await secretKey()
      return { kind: 'key' }
    },
    signer: { attach: async (...args) => (await signer()).attach(...args) },
    verifier: {
      verify: async (...args) => (await verifier()).verify(...args),
      read: async (...args) => (await verifier()).read(...args),
    },
  }
}
