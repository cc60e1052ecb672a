/** What may go and what stays. */
export interface RetentionRules {
  /** Patterns of tags that may go; empty: all that name neither a version nor `latest`. */
  readonly deleteTags: readonly string[]
  readonly keepTags: readonly string[]
  /** As it was written, and in milliseconds. */
  readonly olderThan?: { readonly text: string; readonly ms: number }
  /** How many of the newest images that may go are kept. */
  readonly keepLast?: number
}

const UNITS_MS: Readonly<Record<string, number>> = {
  s: 1000,
  m: 60_000,
  h: 3_600_000,
  d: 86_400_000,
  w: 604_800_000,
}

/** `30d`, `2w`, `12h`, `1d12h` in milliseconds; undefined for anything else. Units are s, m, h, d and w. */
export function parseAge(text: string): number | undefined {
  if (!/^(?:\d{1,6}[smhdw])+$/.test(text)) return undefined
  return Array.from(
    text.matchAll(/(\d+)([smhdw])/g),
    ([, count, unit = '']) => Number(count) * (UNITS_MS[unit] ?? 0),
  ).reduce((sum, ms) => sum + ms, 0)
}

/** Whether a tag matches a pattern in which `*` stands for any text and `?` for one character. */
export function matchesTag(pattern: string, tag: string): boolean {
  const source = pattern.replaceAll(/[.+^$()|[\]{}\\]/g, String.raw`\$&`)
  return new RegExp(`^${source.replaceAll(/\*+/g, '.*').replaceAll('?', '.')}$`, 'u').test(tag)
}

/** A version or the newest of a line of versions, in any usual spelling: 1.2.3, v1.2, 2-alpine, 1.3.0-rc.1, latest. */
export function isVersionLike(tag: string): boolean {
  return /^(?:v?\d+(?:\.\d+){0,2}(?:-[0-9A-Za-z.-]+)?|(?:[0-9A-Za-z._]+-)?latest(?:-[0-9A-Za-z._-]+)?)$/.test(tag)
}

/** Why a tag stays whatever its age; undefined when it may go. */
export function reasonToKeep(tag: string, { deleteTags, keepTags }: RetentionRules): string | undefined {
  const kept = keepTags.find((pattern) => matchesTag(pattern, tag))
  if (kept !== undefined) return `keep-tags ${kept}`
  if (deleteTags.length === 0) return isVersionLike(tag) ? 'names a version' : undefined
  return deleteTags.some((pattern) => matchesTag(pattern, tag)) ? undefined : 'no pattern of delete-tags'
}

/** An image that may go by its tags. `time` is when it was made or last signed, whichever is later; absent when nothing tells. */
export interface Candidate {
  readonly digest: string
  readonly tags: readonly string[]
  readonly time?: Date
}

/** By digest: why an image stays because of its age. Those that are not there go. */
export function keptByAge(
  candidates: readonly Candidate[],
  { olderThan, keepLast }: RetentionRules,
  now: Date,
): ReadonlyMap<string, string> {
  if (olderThan === undefined && keepLast === undefined) return new Map()
  const unknown = candidates.filter(({ time }) => time === undefined)
  const dated = candidates.filter(({ time }) => time !== undefined).toSorted(newestFirst)
  const young = dated.filter(
    ({ time }) => olderThan !== undefined && now.getTime() - (time?.getTime() ?? 0) < olderThan.ms,
  )
  const newest = dated.slice(0, keepLast ?? 0)
  return new Map([
    ...unknown.map(({ digest }) => [digest, 'nothing tells how old it is'] as const),
    ...newest.map(({ digest }) => [digest, `among the last ${keepLast ?? 0}`] as const),
    ...young.map(({ digest }) => [digest, `younger than ${olderThan?.text ?? ''}`] as const),
  ])
}

function newestFirst(a: Candidate, b: Candidate): number {
  const difference = (b.time?.getTime() ?? 0) - (a.time?.getTime() ?? 0)
  if (difference !== 0) return difference
  return (b.tags[0] ?? '').localeCompare(a.tags[0] ?? '', 'en', { numeric: true })
}

/** Times before this are no times: many builders write 1970 or 1980 in place of one. */
const EARLIEST = Date.UTC(2000, 0, 1)

/** The latest of the times (RFC 3339) that make sense. */
export function latestTime(times: readonly (string | undefined)[]): Date | undefined {
  const known = times
    .flatMap((text) => (text === undefined ? [] : [Date.parse(text)]))
    .filter((time) => time > EARLIEST)
  return known.length === 0 ? undefined : new Date(Math.max(...known))
}
