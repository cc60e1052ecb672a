import { digestOf, hexOf } from '../image/digest.ts'

/**
 * What the process that reads image content is told of a secret: a few bytes of it, and where they stand in how many. It cannot give
 * away what it does not know.
 */
export interface SoughtValue {
  /** Base64. */
  readonly part: string
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

/** A third of the secret, but in these limits: so that the part is rare, and the rest beyond guessing. */
const PART_BYTES = { least: 6, most: 12 }
/** Of shorter secrets the part would say too much. */
export const SHORTEST_SOUGHT_BYTES = 16
/** Of a long secret, such as a file, the part comes from its beginning. */
const LOOKED_AT_BYTES = 4096

/**
 * Undefined for secrets that are too short to be looked for in this way. The part is the most varied one, since blanks and the like
 * stand everywhere; of equals the first.
 */
export function soughtValue(secret: Buffer): SoughtValue | undefined {
  if (secret.length < SHORTEST_SOUGHT_BYTES) return undefined
  const size = Math.max(PART_BYTES.least, Math.min(PART_BYTES.most, Math.floor(secret.length / 3)))
  const last = Math.min(secret.length, LOOKED_AT_BYTES) - size
  let before = 0
  let most = 0
  for (let at = 0; at <= last; at++) {
    const varied = new Set(secret.subarray(at, at + size)).size
    if (varied <= most) continue
    most = varied
    before = at
  }
  return { part: secret.toString('base64', before, before + size), before, length: secret.length }
}

export function fingerprintOf(bytes: Buffer): string {
  return hexOf(digestOf(bytes))
}

/** Looks for secrets in bytes that arrive in pieces, across the pieces. */
export class ValueSearch {
  readonly #sought: readonly { readonly part: Buffer; readonly before: number; readonly length: number }[]
  readonly #overlap: number
  #tail: Buffer = Buffer.alloc(0)

  constructor(sought: readonly SoughtValue[]) {
    this.#sought = sought.map(({ part, before, length }) => ({ part: Buffer.from(part, 'base64'), before, length }))
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
    const { part, before, length } = sought
    const found: ValueCandidate[] = []
    for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) {
      const start = at - before
      const end = start + length
      if (start < 0 || end > text.length || end <= old) continue
      found.push({ value, fingerprint: fingerprintOf(text.subarray(start, end)), end: end - old })
    }
    return found
  }
}
