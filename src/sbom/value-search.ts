import { digestOf, hexOf } from '../image/digest.ts'

/**
 * What the process that reads image content is told of a secret: six bytes from its middle, and where they stand in how many. It
 * cannot give away what it does not know.
 */
export interface SoughtValue {
  /** Base64. */
  readonly middle: string
  /** Bytes of the secret before them. */
  readonly before: number
  /** Bytes of the whole secret. */
  readonly length: number
}

/** Bytes that may be a secret; whoever knows the secret compares fingerprints. */
export interface ValueCandidate {
  /** Place among the sought ones. */
  readonly value: number
  /** SHA-256 of the bytes, as hex. */
  readonly fingerprint: string
  /** Where they end in the last piece: its bytes up to there belong to what stands before the end. */
  readonly end: number
}

const MIDDLE_BYTES = 6
/** Of shorter secrets the six bytes would say too much. */
export const SHORTEST_SOUGHT_BYTES = 16

/** Undefined for secrets that are too short to be looked for in this way. */
export function soughtValue(secret: Buffer): SoughtValue | undefined {
  if (secret.length < SHORTEST_SOUGHT_BYTES) return undefined
  const before = Math.floor((secret.length - MIDDLE_BYTES) / 2)
  return {
    middle: secret.toString('base64', before, before + MIDDLE_BYTES),
    before,
    length: secret.length,
  }
}

export function fingerprintOf(bytes: Buffer): string {
  return hexOf(digestOf(bytes))
}

/** Looks for secrets in bytes that arrive in pieces, across the pieces. */
export class ValueSearch {
  readonly #sought: readonly { readonly middle: Buffer; readonly before: number; readonly length: number }[]
  readonly #overlap: number
  #tail: Buffer = Buffer.alloc(0)

  constructor(sought: readonly SoughtValue[]) {
    this.#sought = sought.map(({ middle, before, length }) => ({
      middle: Buffer.from(middle, 'base64'),
      before,
      length,
    }))
    this.#overlap = Math.max(0, ...sought.map(({ length }) => length - 1))
  }

  /** The candidates that end in this piece, in the order of their ends. */
  search(piece: Buffer): readonly ValueCandidate[] {
    if (this.#sought.length === 0) return []
    const text = this.#tail.length === 0 ? piece : Buffer.concat([this.#tail, piece])
    const old = this.#tail.length
    const found = this.#sought.flatMap((_one, value) => this.#candidates(text, old, value))
    this.#tail = Buffer.from(text.subarray(Math.max(0, text.length - this.#overlap)))
    return found.toSorted((a, b) => a.end - b.end)
  }

  #candidates(text: Buffer, old: number, value: number): readonly ValueCandidate[] {
    const sought = this.#sought[value]
    if (sought === undefined) return []
    const { middle, before, length } = sought
    const found: ValueCandidate[] = []
    for (let at = text.indexOf(middle); at >= 0; at = text.indexOf(middle, at + 1)) {
      const start = at - before
      const end = start + length
      if (start < 0 || end > text.length || end <= old) continue
      found.push({ value, fingerprint: fingerprintOf(text.subarray(start, end)), end: end - old })
    }
    return found
  }
}
