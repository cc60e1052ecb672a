/**
 * Reads `length key=value\n` records (POSIX pax, "pax Extended Header"), a later one in place of an earlier one. Text is latin1:
 * one character for one byte. Returns undefined when they are malformed.
 */
export function parsePaxRecords(bytes: Buffer): ReadonlyMap<string, string> | undefined {
  const records = new Map<string, string>()
  let at = 0
  while (at < bytes.length) {
    const blank = bytes.indexOf(0x20, at)
    const length = blank < 0 ? '' : bytes.toString('latin1', at, blank)
    const end = at + Number(length)
    if (!/^[1-9]\d{0,9}$/.test(length) || end > bytes.length || bytes[end - 1] !== 0x0a) return undefined
    const equals = bytes.indexOf(0x3d, blank)
    if (equals < 0 || equals >= end) return undefined
    records.set(bytes.toString('latin1', blank + 1, equals), bytes.toString('latin1', equals + 1, end - 1))
    at = end
  }
  return records
}
