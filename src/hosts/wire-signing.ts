import type { Signing } from '../pipeline/ports.ts'
import type { Environment } from '../pipeline/environment.ts'
import { Secret } from '../system/secret.ts'
import { once } from './once.ts'
import { publicKeyOf, readKey } from './read-key.ts'
import type { SigningParts } from './signing-parts.ts'
import { wireIdentity } from './wire-identity.ts'

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
    return keyVerifier({ key: await publicKeyOf(await pem(), password) })
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
export function cosignPassword(env: Environment): Secret | undefined {
  const value = env['COSIGN_PASSWORD']
  return value === undefined ? undefined : new Secret(value)
}
