import { createPublicKey, type KeyObject } from 'node:crypto'
import type { Clock } from '../../system/clock.ts'
import type { Secret } from '../../system/secret.ts'
import { envelopeJson, IN_TOTO_PAYLOAD_TYPE, preAuthenticationEncoding, type Envelope } from '../dsse.ts'
import { check } from '../policy.ts'
import { statementSigner } from '../registry/attach-statements.ts'
import { statementVerifier } from '../registry/verify-statements.ts'
import type { Key, SignatureFormat, StatementSigner, StatementVerifier } from '../signer.ts'
import type { SignatureChecker, SignedEntity, SigningIdentity } from '../signing-identity.ts'
import { signBytes, verifiesBytes } from './algorithm.ts'
import { loadPrivateKey } from './private-key.ts'
import { loadPublicKey, publicKeyHint } from './public-key.ts'

export interface KeySignerParts {
  readonly key: Key
  /** Of an encrypted key. */
  readonly password?: Secret
  /** Default bundle and legacy. */
  readonly formats?: readonly SignatureFormat[]
  readonly clock: Clock
}

/**
 * Signs statements with a key. The key is read at the first use: call loadPrivateKey to learn of a bad one (SIGN_KEY) earlier.
 */
export function keySigner({ key, password, formats, clock }: KeySignerParts): StatementSigner {
  let signer: Promise<StatementSigner> | undefined
  async function make(): Promise<StatementSigner> {
    const privateKey = await loadPrivateKey(key, password)
    const own = keyChecker(createPublicKey(privateKey))
    const identity = keyIdentity(privateKey)
    return statementSigner({ identity, own, clock, ...(formats === undefined ? {} : { formats }) })
  }
  return {
    attach: async (repository, requests, call) => {
      signer ??= make()
      return await (await signer).attach(repository, requests, call)
    },
  }
}

/**
 * Verifies statements against a public key, read at once. Certificates, logs and timestamps are not looked at: the key alone decides.
 * @throws SIGN_KEY
 */
export function keyVerifier({ key }: { readonly key: Key }): StatementVerifier {
  return statementVerifier(keyChecker(loadPublicKey(key)))
}

/** Signs with a private key; the only proof of such a signature is the key. */
export function keyIdentity(privateKey: KeyObject): SigningIdentity {
  const hint = publicKeyHint(createPublicKey(privateKey))
  return {
    signStatement: (payload) => {
      const sig = signBytes(preAuthenticationEncoding(IN_TOTO_PAYLOAD_TYPE, payload), privateKey)
      const envelope: Envelope = { payloadType: IN_TOTO_PAYLOAD_TYPE, payload, signatures: [{ sig, keyid: '' }] }
      const layer = Buffer.from(JSON.stringify(envelopeJson(envelope)))
      return Promise.resolve({ envelope, material: { publicKey: { hint } }, layer, layerProof: {} })
    },
    signPayload: (payload) => Promise.resolve({ signature: signBytes(payload, privateKey), layerProof: {} }),
  }
}

export function keyChecker(publicKey: KeyObject): SignatureChecker {
  const signer = publicKeyHint(publicKey)
  return {
    keyed: true,
    check: (entity) => {
      const ok = isSignedBy(publicKey, entity)
      return Promise.resolve({
        checks: [check('signature', ok, 'the signature was not made by this key over this content')],
        ...(ok ? { signer } : {}),
      })
    },
  }
}

function isSignedBy(publicKey: KeyObject, entity: SignedEntity): boolean {
  if (entity.kind === 'payload') return verifiesBytes(entity.payload, entity.signature, publicKey)
  const { payloadType, payload, signatures } = entity.kind === 'bundle' ? entity.bundle.envelope : entity.envelope
  const signed = preAuthenticationEncoding(payloadType, payload)
  return signatures.length > 0 && signatures.every(({ sig }) => verifiesBytes(signed, sig, publicKey))
}
