/** One CSV record as BuildKit reads it: a field with a comma, quote or line break stands in double quotes. */
export function csvRecord(fields: readonly string[]): string {
  return fields.map((field) => (/[",\r\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field)).join(',')
}

/** The fields of one record. Commas separate, but not in a field that begins with a double quote; `""` in such a field is one quote. */
export function parseCsvRecord(line: string): readonly string[] {
  const fields = line.match(/(?:^|,)(?:\s*"(?:[^"]|"")*"\s*(?=,|$)|[^,]*)/g) ?? []
  return fields.map((field, index) => {
    const text = (index === 0 ? field : field.slice(1)).trim()
    const quoted = /^"((?:[^"]|"")*)"$/.exec(text)
    return quoted === null ? text : (quoted[1] ?? '').replaceAll('""', '"')
  })
}
