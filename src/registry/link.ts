const ENTRY = /<([^>]*)>((?:\s*;\s*[^;,="\s]+(?:\s*=\s*(?:"[^"]*"|[^;,"\s]*))?)*)/g
const REL = /;\s*rel\s*=\s*(?:"([^"]*)"|([^;,"\s]*))/i

/** The target of the header's `rel="next"` link (RFC 8288), as it is written there; undefined on the last page. */
export function nextLink(header: string | undefined): string | undefined {
  for (const [, target, parameters = ''] of (header ?? '').matchAll(ENTRY)) {
    const rel = REL.exec(parameters)
    const relations = (rel?.[1] ?? rel?.[2] ?? '').toLowerCase().split(/\s+/)
    if (relations.includes('next')) return target
  }
  return undefined
}
