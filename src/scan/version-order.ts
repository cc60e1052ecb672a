import { parse } from 'semver'
import type { Ecosystem } from '../image/inventory.ts'
import { compareApkVersions } from './apk-version.ts'
import { compareDebVersions } from './deb-version.ts'

/** Orders two versions of one ecosystem; undefined when one of them cannot be read. */
export type VersionOrder = (a: string, b: string) => number | undefined

const ORDERS: Readonly<Record<Ecosystem, VersionOrder>> = {
  deb: compareDebVersions,
  apk: compareApkVersions,
  npm: compareSemver,
}

export function orderOf(ecosystem: Ecosystem): VersionOrder {
  return ORDERS[ecosystem]
}

/** Whether advisories can be judged for this version. dpkg and apk order any text; npm only what SemVer reads. */
export function isComparable(ecosystem: Ecosystem, version: string): boolean {
  return version.trim() !== '' && orderOf(ecosystem)(version, version) !== undefined
}

/** SemVer 2.0.0 §11, with npm's tolerance for `v1.2.3` and `1.2.3beta`; build metadata does not count. */
function compareSemver(a: string, b: string): number | undefined {
  const left = parse(a, { loose: true })
  const right = parse(b, { loose: true })
  return left === null || right === null ? undefined : left.compare(right)
}
