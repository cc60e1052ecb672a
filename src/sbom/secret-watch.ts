import { SlipwayError } from '../errors.ts'
import { EXPOSED_LIMIT_BYTES, exposedIn, isCredentialFile, PEM_FIRST_BYTE } from './exposed-files.ts'
import { FOUND_LIMITS, type FoundSecret } from './found.ts'
import type { EntryReceiver, TarEntry, Wish } from './tar-scanner.ts'

/** A secret that is part of common text stands in thousands of files; so many of them are told of one. */
const PLACES_OF_ONE = 100

/**
 * Stands before another receiver of a layer's entries and looks into the files that may expose a secret. What the other wishes to
 * read it gets: no file of a package database is one of those looked for here.
 */
export class SecretWatch implements EntryReceiver {
  readonly found: FoundSecret[] = []
  readonly #next: EntryReceiver
  readonly #known = new Set<string>()
  readonly #places = new Map<string, number>()
  /** Seen in what stands before an entry. */
  readonly #early: { readonly value: number; readonly fingerprint: string }[] = []
  #layer = -1
  #path = ''
  #size = 0
  #isOurs = false

  constructor(next: EntryReceiver) {
    this.#next = next
  }

  beginLayer(layer: number): void {
    this.#layer = layer
    this.#path = ''
  }

  /** What stood before an entry that never came belongs to the last one. */
  endLayer(): void {
    this.#placeEarly()
  }

  /**
   * A secret with this place among the searched ones may stand in the entry that was read last, or in the name of the one that
   * comes `next`.
   */
  sawValue(value: number, fingerprint: string, next = false): void {
    if (next) this.#early.push({ value, fingerprint })
    else this.#addValue(value, fingerprint)
  }

  #placeEarly(): void {
    for (const { value, fingerprint } of this.#early.splice(0)) this.#addValue(value, fingerprint)
  }

  #addValue(value: number, fingerprint: string): void {
    const places = this.#places.get(fingerprint) ?? 0
    if (places === PLACES_OF_ONE) return
    const isNew = this.#add({ kind: 'value', path: this.#path, layer: this.#layer, value, fingerprint })
    if (isNew) this.#places.set(fingerprint, places + 1)
  }

  entry(entry: TarEntry): Wish {
    this.#path = entry.path.replace(/^(?:\.?\/)+/, '')
    this.#size = entry.size
    this.#placeEarly()
    const wish = this.#next.entry(entry)
    const readable = entry.type === 'file' && !entry.sparse && entry.size > 0 && entry.size <= EXPOSED_LIMIT_BYTES
    this.#isOurs = readable && wish !== 'keep' && isCredentialFile(this.#path)
    return this.#isOurs ? 'keep' : wish
  }

  firstByte(byte: number): 'skip' | 'keep' | 'stream' {
    this.#isOurs = byte === PEM_FIRST_BYTE && this.#size <= EXPOSED_LIMIT_BYTES
    return this.#isOurs ? 'keep' : this.#next.firstByte(byte)
  }

  piece(bytes: Buffer): 'more' | 'enough' {
    return this.#next.piece(bytes)
  }

  content(bytes: Buffer): void {
    if (!this.#isOurs) {
      this.#next.content(bytes)
      return
    }
    const kind = exposedIn(this.#path, bytes)
    if (kind !== undefined && kind !== 'value') this.#add({ kind, path: this.#path, layer: this.#layer })
  }

  #add(secret: FoundSecret): boolean {
    const key = JSON.stringify(secret)
    if (this.#known.has(key)) return false
    if (this.found.length === FOUND_LIMITS.secrets)
      throw new SlipwayError('SCAN_CONTENT', `it has more than ${FOUND_LIMITS.secrets} places that look like secrets`)
    this.#known.add(key)
    this.found.push(secret)
    return true
  }
}
