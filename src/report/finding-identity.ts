import { digestOf, hexOf } from '../image/digest.ts'
import type { Vulnerability } from '../scan/scan-report.ts'

/** `ghcr.io/o/app` of `ghcr.io/o/app:1.2@sha256:…`. */
export function repositoryOf(reference: string): string {
  return reference.replace(/@.*$/s, '').replace(/:[^/:]*$/, '')
}

/** A package URL without version, qualifiers and subpath: what stays the same when the package is updated. */
export function packageOf(purl: string): string {
  return purl.replace(/[?#].*$/s, '').replace(/@[^/@]*$/, '')
}

/** Hex; the same vulnerability of the same package in later images of the repository has the same. */
export function fingerprintOf(finding: Vulnerability, imageReference: string): string {
  const name = finding.why.purl === '' ? finding.package : packageOf(finding.why.purl)
  return hexOf(digestOf([name, finding.id, repositoryOf(imageReference)].join('\n')))
}

/** `upgrade openssl from 3.0.1 to 3.0.2`, or that there is nothing to upgrade to; `quote` wraps what comes from outside. */
export function remedyFor(finding: Vulnerability, quote: (text: string) => string): string {
  const { package: name, version, fixedVersion } = finding
  return fixedVersion === undefined
    ? `No version of ${quote(name)} that fixes this is known.`
    : `Upgrade ${quote(name)} from ${quote(version)} to ${quote(fixedVersion)}.`
}

/** One sentence: what was found where, and why it counts. */
export function describeFinding(finding: Vulnerability, quote: (text: string) => string): string {
  const { id, package: name, version, why, platforms } = finding
  const where = platforms.length === 0 ? '' : ` on ${platforms.map(quote).join(', ')}`
  const by = why.scanner === undefined ? '' : `, says ${quote(why.scanner)}`
  return `${quote(name)} ${quote(version)}${where} has ${quote(id)}: ${quote(why.source)} is in ${quote(why.range)} (${quote(why.advisory)}${by}).`
}
