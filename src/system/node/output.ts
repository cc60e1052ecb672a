import { StringDecoder } from 'node:string_decoder'

/** A longer line is cut here, its rest is dropped. */
export const LINE_LIMIT: number = 64 << 10

/** Cuts chunks into lines (`\n` or `\r\n`), however the chunks fall; a line beyond the limit ends in `…`. */
export function lineReader(onLine: (line: string) => void): { add(chunk: Buffer): void; end(): void } {
  const decoder = new StringDecoder('utf8')
  let rest = ''
  let cut = false
  const emit = (line: string): void => {
    const whole = line.endsWith('\r') ? line.slice(0, -1) : line
    onLine(cut || whole.length > LINE_LIMIT ? `${whole.slice(0, LINE_LIMIT)}…` : whole)
    cut = false
  }
  const take = (text: string): void => {
    const lines = text.split('\n')
    const last = lines.pop() ?? ''
    for (const [index, line] of lines.entries()) {
      emit(index === 0 ? rest + line : line)
      if (index === 0) rest = ''
    }
    rest += last
    if (rest.length > LINE_LIMIT) {
      rest = rest.slice(0, LINE_LIMIT)
      cut = true
    }
  }
  return {
    add: (chunk) => take(decoder.write(chunk)),
    end: () => {
      take(decoder.end())
      if (rest !== '') emit(rest)
      rest = ''
    },
  }
}

/** Keeps the last bytes of a stream as text; a character cut in two at its start is left out. */
export function tailKeeper(limitBytes: number): { add(chunk: Buffer): void; text(): string } {
  const chunks: Buffer[] = []
  let size = 0
  return {
    add: (chunk) => {
      chunks.push(chunk)
      size += chunk.byteLength
      for (let first = chunks[0]; first !== undefined && size - first.byteLength >= limitBytes; first = chunks[0]) {
        size -= first.byteLength
        chunks.shift()
      }
    },
    text: () => {
      const all = Buffer.concat(chunks)
      if (all.byteLength <= limitBytes) return all.toString('utf8')
      let from = all.byteLength - limitBytes
      while (from < all.byteLength && isContinuation(all[from])) from += 1
      return all.toString('utf8', from)
    },
  }
}

function isContinuation(byte: number | undefined): boolean {
  return byte !== undefined && (byte & 0xc0) === 0x80
}
