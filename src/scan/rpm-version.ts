import { compareDigits } from './digits.ts'

/** An RPM version in its three parts: `[epoch:]version[-release]`. */
interface RpmVersion {
  readonly epoch: string
  readonly version: string
  readonly release: string
}

/**
 * Orders two RPM versions as rpm does (rpm-version(7), `rpmvercmp`): epoch, then version, then release; no epoch is 0. Total: text
 * that is no valid version is still ordered. Negative when `a` is older, 0 when they are equal, positive when `a` is newer.
 */
export function compareRpmVersions(a: string, b: string): number {
  const left = split(a)
  const right = split(b)
  return (
    compareDigits(left.epoch, right.epoch) ||
    comparePart(left.version, right.version) ||
    comparePart(left.release, right.release)
  )
}

function split(text: string): RpmVersion {
  const [, epoch = '', rest = ''] = /^(?:(\d*):)?(.*)$/s.exec(text.trim()) ?? []
  const dash = rest.lastIndexOf('-')
  return dash < 0
    ? { epoch, version: rest, release: '' }
    : { epoch, version: rest.slice(0, dash), release: rest.slice(dash + 1) }
}

/** A run of digits, a run of letters, or one of the two signs; all other characters only divide. */
const SEGMENT = /[0-9]+|[A-Za-z]+|[~^]/g

/** `~` sorts before everything, even the end; `^` after the end, but before anything else; digits after letters. */
function comparePart(a: string, b: string): number {
  const left = a.match(SEGMENT) ?? []
  const right = b.match(SEGMENT) ?? []
  for (let at = 0; at < Math.max(left.length, right.length); at++) {
    const one = left[at]
    const two = right[at]
    const difference = rank(one) - rank(two) || compareText(one ?? '', two ?? '')
    if (difference !== 0) return difference
  }
  return 0
}

function rank(segment: string | undefined): number {
  if (segment === undefined) return 1
  if (segment === '~') return 0
  if (segment === '^') return 2
  return isNumber(segment) ? 4 : 3
}

function compareText(a: string, b: string): number {
  if (isNumber(a)) return compareDigits(a, b)
  return a < b ? -1 : Number(a > b)
}

function isNumber(segment: string): boolean {
  return /^[0-9]/.test(segment)
}
