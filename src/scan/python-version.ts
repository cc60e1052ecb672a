import { compareDigits } from './digits.ts'

interface PythonVersion {
  readonly epoch: string
  readonly release: readonly string[]
  readonly pre: Label | undefined
  readonly post: string | undefined
  readonly dev: string | undefined
  readonly local: readonly string[] | undefined
}

interface Label {
  readonly kind: 'a' | 'b' | 'rc'
  readonly number: string
}

/** PEP 440, appendix B, with every spelling that the normalisation rules allow. */
const PATTERN =
  /^v?(?:(?<epoch>\d+)!)?(?<release>\d+(?:\.\d+)*)(?:[-_.]?(?<kind>alpha|a|beta|b|preview|pre|c|rc)[-_.]?(?<pre>\d*))?(?:-(?<bare>\d+)|(?<post>[-_.]?(?:post|rev|r)[-_.]?(?<postNumber>\d*)))?(?<dev>[-_.]?dev[-_.]?(?<devNumber>\d*))?(?:\+(?<local>[a-z0-9]+(?:[-_.][a-z0-9]+)*))?$/

/** Longer texts are no versions. */
const LENGTH_LIMIT = 512

const KINDS: Readonly<Record<string, Label['kind']>> = {
  a: 'a',
  alpha: 'a',
  b: 'b',
  beta: 'b',
  c: 'rc',
  rc: 'rc',
  pre: 'rc',
  preview: 'rc',
}

/**
 * Orders two versions of Python packages (PEP 440, "Summary of permitted suffixes and relative ordering"). Undefined when one of
 * them is no PEP 440 version, such as those of old packages (`0.1-bulbasaur`).
 */
export function comparePythonVersions(a: string, b: string): number | undefined {
  const left = parse(a)
  const right = parse(b)
  if (left === undefined || right === undefined) return undefined
  return (
    compareDigits(left.epoch, right.epoch) ||
    compareReleases(left.release, right.release) ||
    comparePre(left, right) ||
    compareOptional(left.post, right.post, -1) ||
    compareOptional(left.dev, right.dev, 1) ||
    compareLocals(left.local, right.local)
  )
}

function parse(text: string): PythonVersion | undefined {
  const version = text.trim().toLowerCase()
  const groups = version.length > LENGTH_LIMIT ? undefined : PATTERN.exec(version)?.groups
  if (groups === undefined) return undefined
  const kind = KINDS[groups['kind'] ?? '']
  return {
    epoch: groups['epoch'] ?? '',
    release: (groups['release'] ?? '').split('.'),
    pre: kind === undefined ? undefined : { kind, number: groups['pre'] ?? '' },
    post: groups['bare'] ?? (groups['post'] === undefined ? undefined : groups['postNumber']),
    dev: groups['dev'] === undefined ? undefined : groups['devNumber'],
    local: groups['local']?.split(/[-_.]/),
  }
}

/** `1`, `1.0` and `1.0.0` are one release. */
function compareReleases(a: readonly string[], b: readonly string[]): number {
  for (let at = 0; at < Math.max(a.length, b.length); at++) {
    const difference = compareDigits(a[at] ?? '', b[at] ?? '')
    if (difference !== 0) return difference
  }
  return 0
}

function comparePre(a: PythonVersion, b: PythonVersion): number {
  return preRank(a) - preRank(b) || compareDigits(a.pre?.number ?? '', b.pre?.number ?? '')
}

/** A development release of the release itself comes before its first alpha. */
function preRank({ pre, post, dev }: PythonVersion): number {
  if (pre !== undefined) return ['a', 'b', 'rc'].indexOf(pre.kind)
  return post === undefined && dev !== undefined ? -1 : 3
}

/** `absent` says where a version without the part stands: before (-1) or after (1) those that have it. */
function compareOptional(a: string | undefined, b: string | undefined, absent: -1 | 1): number {
  if (a === undefined && b === undefined) return 0
  if (a === undefined) return absent
  return b === undefined ? -absent : compareDigits(a, b)
}

/** None before any; numbers after words; more parts after fewer. */
function compareLocals(a: readonly string[] | undefined, b: readonly string[] | undefined): number {
  if (a === undefined || b === undefined) return Number(a !== undefined) - Number(b !== undefined)
  for (let at = 0; at < Math.max(a.length, b.length); at++) {
    const one = a[at]
    const two = b[at]
    if (one === undefined || two === undefined) return one === undefined ? -1 : 1
    const difference = compareLocalPart(one, two)
    if (difference !== 0) return difference
  }
  return 0
}

function compareLocalPart(a: string, b: string): number {
  const numbers = Number(/^\d+$/.test(a)) - Number(/^\d+$/.test(b))
  if (numbers !== 0) return numbers
  if (/^\d+$/.test(a)) return compareDigits(a, b)
  return a < b ? -1 : Number(a > b)
}
