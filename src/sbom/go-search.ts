import { dataSegments, type FileRange } from './elf.ts'
import { parseGoBuild, type GoBuild } from './go-build.ts'

const MAGIC = Buffer.from('\xff Go buildinf:', 'latin1')
/** The linker aligns the information so in memory and in the file. */
const ALIGNMENT = 16
const HEADER_BYTES = 32
/** Set since Go 1.18: the texts follow the header. Before, it pointed to them. */
const INLINE = 2
/** The program headers follow the ELF header at once but for what some tools rewrote. */
const HEAD_BYTES = 4096
const VERSION_LIMIT_BYTES = 1024
const MODULES_LIMIT_BYTES = 8 << 20

const EVERYTHING: readonly FileRange[] = [{ start: 0, end: Number.POSITIVE_INFINITY }]

/**
 * Looks for the build information of a Go program (Go's debug/buildinfo) in an ELF file that arrives in pieces of any size,
 * and keeps nothing of the file but its head and that. Only data segments are looked through.
 */
export class GoSearch {
  /** What was found; undefined when the file is no Go program, or one of before Go 1.18. */
  found: GoBuild | undefined
  /** There is information of the form before Go 1.18. */
  isOld = false
  #position = 0
  #head: Buffer | undefined = Buffer.alloc(0)
  #ranges: readonly FileRange[] = []
  /** Bytes that may be the beginning of the information, and where in the file they stand. */
  #held: Buffer = Buffer.alloc(0)
  #heldAt = 0
  /** Bytes needed from `#held` on before it is worth to look again. */
  #need = MAGIC.length
  #parts: Buffer[] = []
  #partBytes = 0

  piece(bytes: Buffer): 'more' | 'enough' {
    if (this.#head === undefined) return this.#pass(bytes)
    const missing = HEAD_BYTES - this.#head.length
    const head: Buffer = Buffer.concat([this.#head, bytes.subarray(0, missing)])
    this.#head = head
    const ranges = dataSegments(head)
    if (ranges === undefined && head.length < HEAD_BYTES) return 'more'
    this.#head = undefined
    this.#ranges = ranges ?? EVERYTHING
    const wish = this.#pass(head)
    return wish === 'enough' ? wish : this.#pass(bytes.subarray(missing))
  }

  #pass(bytes: Buffer): 'more' | 'enough' {
    const start = this.#position
    this.#position += bytes.length
    for (const range of this.#ranges) {
      const from = Math.max(range.start, start)
      const to = Math.min(range.end, this.#position)
      if (from < to && this.#take(bytes.subarray(from - start, to - start), from)) return 'enough'
    }
    return this.#position < (this.#ranges.at(-1)?.end ?? 0) ? 'more' : 'enough'
  }

  /** Whether the information is complete. */
  #take(bytes: Buffer, at: number): boolean {
    if (at !== this.#heldAt + this.#held.length + this.#partBytes) this.#reset(at)
    this.#parts.push(bytes)
    this.#partBytes += bytes.length
    if (this.#held.length + this.#partBytes < this.#need) {
      // The bytes are only ours during the call.
      this.#parts = [Buffer.concat(this.#parts)]
      return false
    }
    const joined =
      this.#held.length === 0 && this.#parts.length === 1 ? bytes : Buffer.concat([this.#held, ...this.#parts])
    this.#parts = []
    this.#partBytes = 0
    return this.#search(joined)
  }

  #reset(at: number): void {
    this.#held = Buffer.alloc(0)
    this.#heldAt = at
    this.#parts = []
    this.#partBytes = 0
    this.#need = MAGIC.length
  }

  #search(bytes: Buffer): boolean {
    for (let at = bytes.indexOf(MAGIC); at >= 0; at = bytes.indexOf(MAGIC, at + 1)) {
      if ((this.#heldAt + at) % ALIGNMENT !== 0) continue
      const texts = inlineTexts(bytes.subarray(at))
      if (texts === 'old') this.isOld = true
      if (texts === 'none' || texts === 'old') continue
      if (typeof texts === 'number') {
        this.#hold(bytes, at, texts)
        return false
      }
      this.found = parseGoBuild(texts.version, texts.modules)
      return true
    }
    this.#hold(bytes, Math.max(0, bytes.length - MAGIC.length + 1), MAGIC.length)
    return false
  }

  #hold(bytes: Buffer, from: number, need: number): void {
    this.#held = Buffer.from(bytes.subarray(from))
    this.#heldAt += from
    this.#need = need
  }
}

/** The two texts behind a header, how many bytes they need when there are not enough, or why there are none. */
function inlineTexts(bytes: Buffer): { readonly version: string; readonly modules: string } | number | 'none' | 'old' {
  if (bytes.length < HEADER_BYTES + 1) return HEADER_BYTES + 1
  const pointerBytes = bytes[14]
  if (((bytes[15] ?? 0) & INLINE) === 0) return pointerBytes === 4 || pointerBytes === 8 ? 'old' : 'none'
  const version = textAt(bytes, HEADER_BYTES, VERSION_LIMIT_BYTES)
  if (version === 'none' || typeof version === 'number') return version
  const modules = textAt(bytes, version.end, MODULES_LIMIT_BYTES)
  if (modules === 'none' || typeof modules === 'number') return modules
  return {
    version: bytes.toString('utf8', version.start, version.end),
    modules: bytes.toString('latin1', modules.start, modules.end),
  }
}

/** A text with its length in front, 7 bits a byte, low bits first. */
function textAt(bytes: Buffer, at: number, limit: number): FileRange | number | 'none' {
  let length = 0
  for (let index = 0; index < 4; index++) {
    const byte = bytes[at + index]
    if (byte === undefined) return at + index + 1
    length += (byte & 0x7f) * 2 ** (7 * index)
    if (byte >= 0x80) continue
    const start = at + index + 1
    if (length > limit) return 'none'
    return start + length > bytes.length ? start + length : { start, end: start + length }
  }
  return 'none'
}
