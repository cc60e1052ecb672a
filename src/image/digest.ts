import { createHash, type Hash } from 'node:crypto'
import { SlipwayError } from '../errors.ts'

declare const digestBrand: unique symbol

/** `sha256:` + 64 or `sha512:` + 128 lower-case hex digits (OCI image-spec, descriptor.md, Digests). */
export type Digest = string & { readonly [digestBrand]: true }

export type DigestAlgorithm = 'sha256' | 'sha512'

const GRAMMAR = /^(?:sha256:[a-f0-9]{64}|sha512:[a-f0-9]{128})$/

export function isDigest(text: unknown): text is Digest {
  return typeof text === 'string' && GRAMMAR.test(text)
}

/** @throws CONFIG_REFERENCE when the text is not a digest of a registered algorithm. */
export function parseDigest(text: string): Digest {
  if (isDigest(text)) return text
  throw new SlipwayError('CONFIG_REFERENCE', `not a digest: ${JSON.stringify(text.slice(0, 160))}`, {
    help: 'a digest is sha256: followed by 64 lower-case hex digits',
  })
}

export function digestOf(bytes: Uint8Array | string, algorithm: DigestAlgorithm = 'sha256'): Digest {
  return `${algorithm}:${createHash(algorithm).update(bytes).digest('hex')}` as Digest
}

export function algorithmOf(digest: Digest): DigestAlgorithm {
  return digest.startsWith('sha512:') ? 'sha512' : 'sha256'
}

export function hexOf(digest: Digest): string {
  return digest.slice(digest.indexOf(':') + 1)
}

/** A running hash that ends as a digest of the same algorithm as the one it will be compared with. */
export class DigestHash {
  readonly #algorithm: DigestAlgorithm
  readonly #hash: Hash

  constructor(algorithm: DigestAlgorithm = 'sha256') {
    this.#algorithm = algorithm
    this.#hash = createHash(algorithm)
  }

  update(chunk: Uint8Array): void {
    this.#hash.update(chunk)
  }

  digest(): Digest {
    return `${this.#algorithm}:${this.#hash.digest('hex')}` as Digest
  }
}
