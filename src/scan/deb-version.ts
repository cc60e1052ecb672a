import { compareDigits } from './digits.ts'

/** A dpkg version in its three parts (deb-version(7)): `[epoch:]upstream[-revision]`. */
interface DebVersion {
  readonly epoch: string
  readonly upstream: string
  readonly revision: string
}

/**
 * Orders two dpkg versions as `dpkg --compare-versions` does (deb-version(7), "Sorting algorithm"): epoch, then upstream,
 * then revision; `~` sorts before everything, even the end. Total: text that is no valid version is still ordered.
 * Negative when `a` is older, 0 when they are equal, positive when `a` is newer.
 */
export function compareDebVersions(a: string, b: string): number {
  const left = split(a)
  const right = split(b)
  return (
    compareDigits(left.epoch, right.epoch) ||
    comparePart(left.upstream, right.upstream) ||
    comparePart(left.revision, right.revision)
  )
}

function split(text: string): DebVersion {
  const version = text.trim()
  const colon = version.indexOf(':')
  const epoch = colon > 0 && /^\d+$/.test(version.slice(0, colon)) ? version.slice(0, colon) : ''
  const rest = epoch === '' ? version : version.slice(colon + 1)
  const dash = rest.lastIndexOf('-')
  return dash < 0
    ? { epoch, upstream: rest, revision: '' }
    : { epoch, upstream: rest.slice(0, dash), revision: rest.slice(dash + 1) }
}

/** Alternates between a run of other characters, compared by weight, and a run of digits, compared as a number of any length. */
function comparePart(a: string, b: string): number {
  let i = 0
  let j = 0
  while (i < a.length || j < b.length) {
    while ((i < a.length && !isDigit(a, i)) || (j < b.length && !isDigit(b, j))) {
      const difference = weight(a, i) - weight(b, j)
      if (difference !== 0) return difference
      i += 1
      j += 1
    }
    const endA = endOfDigits(a, i)
    const endB = endOfDigits(b, j)
    const difference = compareDigits(a.slice(i, endA), b.slice(j, endB))
    if (difference !== 0) return difference
    i = endA
    j = endB
  }
  return 0
}

const TILDE = 0x7e

/** `~` before the end (and before a digit), letters before everything else. */
function weight(text: string, at: number): number {
  if (at >= text.length || isDigit(text, at)) return 0
  const code = text.charCodeAt(at)
  if (code === TILDE) return -1
  return isLetter(code) ? code : code + 0x1_00_00
}

function isDigit(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return code >= 0x30 && code <= 0x39
}

function isLetter(code: number): boolean {
  return (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a)
}

function endOfDigits(text: string, from: number): number {
  let end = from
  while (end < text.length && isDigit(text, end)) end += 1
  return end
}
