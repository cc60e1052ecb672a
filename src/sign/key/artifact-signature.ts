import { createVerify, verify, type KeyObject } from 'node:crypto'
import type { Artifact } from '../artifact.ts'
import { check } from '../policy.ts'
import type { Cancellable } from '../../image/store.ts'
import type { VerificationCheck } from '../signer.ts'
import { digestsFor } from './algorithm.ts'
import { verifiesSha512 } from './ed25519ph.ts'
import { verifiesDigest } from './prehashed-ecdsa.ts'

/** Pure Ed25519 signs the message itself, so all of it is held in memory. */
const PURE_LIMIT_BYTES = 256 << 20

/**
 * Whether a key made this signature over the artifact, by each digest that goes with such a key. A file is streamed. Of an artifact
 * that is only a digest the signature can be checked for EC keys, and for Ed25519ph.
 */
export async function artifactSignatureCheck(
  artifact: Artifact,
  signature: Uint8Array,
  key: KeyObject,
  call: Cancellable,
): Promise<VerificationCheck> {
  const wrong = 'the signature was not made by this key over this content'
  if (key.asymmetricKeyType === 'ed25519') {
    if (verifiesByDigest(artifact, signature, key) || (await verifiesPure(artifact, signature, key, call)))
      return check('signature', true, '')
    return check('signature', false, artifact.open === undefined ? NEEDS_FILE : wrong)
  }
  if (artifact.open !== undefined)
    return check('signature', await verifiesStream(artifact, signature, key, call), wrong)
  if (key.asymmetricKeyType === 'ec') return check('signature', verifiesByDigest(artifact, signature, key), wrong)
  return check('signature', false, NEEDS_FILE)
}

const NEEDS_FILE = 'a signature by such a key cannot be checked by a digest alone: give the file'

function verifiesByDigest({ digests }: Artifact, signature: Uint8Array, key: KeyObject): boolean {
  if (key.asymmetricKeyType === 'ed25519')
    return digests.some(({ algorithm, bytes }) => algorithm === 'sha512' && verifiesSha512(bytes, signature, key))
  const usual = digestsFor(key)
  return digests.some(({ algorithm, bytes }) => usual.includes(algorithm) && verifiesDigest(bytes, signature, key))
}

async function verifiesStream(
  artifact: Artifact,
  signature: Uint8Array,
  key: KeyObject,
  call: Cancellable,
): Promise<boolean> {
  const verifiers = digestsFor(key).flatMap((digest) => (digest === null ? [] : [createVerify(digest)]))
  const stream = await artifact.open?.(call)
  if (stream === undefined) return false
  for await (const chunk of stream) for (const one of verifiers) one.update(chunk as Buffer)
  return verifiers.some((one) => one.verify(key, signature))
}

async function verifiesPure(
  artifact: Artifact,
  signature: Uint8Array,
  key: KeyObject,
  call: Cancellable,
): Promise<boolean> {
  const stream = await artifact.open?.(call)
  if (stream === undefined) return false
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of stream) {
    size += (chunk as Buffer).byteLength
    if (size > PURE_LIMIT_BYTES) return false
    chunks.push(chunk as Buffer)
  }
  return verify(null, Buffer.concat(chunks), key, signature)
}
