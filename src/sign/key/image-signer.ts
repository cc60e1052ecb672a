import type { Clock } from '../../system/clock.ts'
import type { Secret } from '../../system/secret.ts'
import { predicateOf, resolvePredicateType } from '../predicate-type.ts'
import { attestImage, signImage, verifyImage, type OpenRepository } from '../registry/image.ts'
import type { ImageSigner, Key, StatementSigner } from '../signer.ts'
import { keySigner, keyVerifier } from './key-identity.ts'

export interface ImageSignerParts {
  readonly open: OpenRepository
  readonly clock: Clock
  /** Of encrypted keys. */
  readonly password?: Secret
}

/** The seed's signer, with keys. See signImage, attestImage and verifyImage for what it does to an index. */
export function imageSigner({ open, clock, password }: ImageSignerParts): ImageSigner {
  const signerFor = (key: Key): StatementSigner =>
    keySigner({ key, clock, ...(password === undefined ? {} : { password }) })
  return {
    sign: async (image, key, call) => await signImage(open, image, signerFor(key), call),
    verify: async (image, key, call) => await verifyImage(open, image, keyVerifier({ key }), call),
    attest: async (image, content, type, key, call) => {
      const predicateType = resolvePredicateType(type)
      const predicate = predicateOf(predicateType, content, clock.now())
      return await attestImage(open, image, { predicateType, predicate }, signerFor(key), call)
    },
  }
}
