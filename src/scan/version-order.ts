import { parse } from 'semver'
import type { Ecosystem } from '../image/inventory.ts'
import { compareApkVersions } from './apk-version.ts'
import { compareDebVersions } from './deb-version.ts'
import { comparePythonVersions } from './python-version.ts'
import { compareRpmVersions } from './rpm-version.ts'

/** Orders two versions of one ecosystem; undefined when one of them cannot be read. */
export type VersionOrder = (a: string, b: string) => number | undefined

const ORDERS: Readonly<Record<Ecosystem, VersionOrder>> = {
  deb: compareDebVersions,
  apk: compareApkVersions,
  rpm: compareRpmVersions,
  npm: compareSemver,
  pypi: comparePythonVersions,
  golang: compareSemver,
}

export function orderOf(ecosystem: Ecosystem): VersionOrder {
  return ORDERS[ecosystem]
}

/** Whether advisories can be judged for this version. dpkg, apk and rpm order any text; npm and Go only what SemVer reads, PyPI what PEP 440 does. */
export function isComparable(ecosystem: Ecosystem, version: string): boolean {
  return version.trim() !== '' && orderOf(ecosystem)(version, version) !== undefined
}

/** SemVer 2.0.0 §11 (Go's pseudo-versions are such), with npm's tolerance for `v1.2.3` and `1.2.3beta`; build metadata does not count. */
function compareSemver(a: string, b: string): number | undefined {
  const left = parse(a, { loose: true })
  const right = parse(b, { loose: true })
  return left === null || right === null ? undefined : left.compare(right)
}
