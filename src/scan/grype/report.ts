import * as v from 'valibot'
import { SlipwayError } from '../../errors.ts'
import { parseJson } from '../../image/parse.ts'
import { foreignReport, listOf, Name, platformNames, Text, type ReportSubject } from '../foreign-report.ts'
import type { NotCovered, ScanReport, Vulnerability } from '../scan-report.ts'
import { severityOfWord } from '../severity.ts'

const MatchSchema = v.object({
  vulnerability: v.object({
    id: Name,
    severity: v.optional(Text, ''),
    fix: v.optional(v.object({ versions: listOf(Text) }), {}),
    advisories: listOf(v.object({ id: v.optional(Text, '') })),
  }),
  relatedVulnerabilities: listOf(v.object({ id: Name })),
  matchDetails: listOf(
    v.object({
      found: v.optional(v.object({ versionConstraint: v.optional(Text, '') }), {}),
      fix: v.nullish(v.object({ suggestedVersion: v.optional(Text, '') })),
    }),
  ),
  artifact: v.object({
    name: Name,
    version: v.optional(Text, ''),
    purl: v.optional(Text, ''),
    locations: listOf(v.object({ layerID: v.optional(Text, '') })),
    upstreams: listOf(v.object({ name: Name, version: v.optional(Text, '') })),
  }),
})

const TargetSchema = v.object({
  imageID: v.optional(Text, ''),
  manifestDigest: v.optional(Text, ''),
  repoDigests: listOf(Text),
  architecture: v.optional(Text, ''),
  os: v.optional(Text, ''),
})

const NO_TARGET = { imageID: '', manifestDigest: '', repoDigests: [], architecture: '', os: '' }

const ReportSchema = v.object({
  matches: v.pipe(v.array(MatchSchema), v.maxLength(200_000)),
  // The target of anything but an image is a path, or an object of another shape.
  source: v.nullish(v.object({ type: v.optional(Text, ''), target: v.fallback(TargetSchema, NO_TARGET) })),
  distro: v.optional(v.object({ name: v.optional(Text, '') }), {}),
  descriptor: v.object({ name: v.literal('grype'), timestamp: v.exactOptional(Text) }),
})
type Match = v.InferOutput<typeof MatchSchema>

/**
 * The JSON report of grype (`grype -o json`) as a ScanReport. A finding is known by its CVE where grype names one. What grype was
 * told to ignore is not in it; an image without a known system is named as not covered.
 * @throws SCAN_FEED with the path to the fault, or when the report is about another image.
 */
export function parseGrypeReport(text: string, subject: ReportSubject): ScanReport {
  const { matches, source, distro, descriptor } = parseReport(text)
  const target = source?.target ?? NO_TARGET
  const platforms = platformNames(target.os, target.architecture)
  return foreignReport(
    {
      scanner: 'grype',
      names: [target.imageID, target.manifestDigest, ...target.repoDigests],
      scanTime: descriptor.timestamp,
      vulnerabilities: matches.map((match) => findingOf(match, platforms)),
      notCovered: distro.name === '' ? [NO_SYSTEM] : [],
    },
    subject,
  )
}

const NO_SYSTEM: NotCovered = {
  system: 'unknown operating system',
  packages: 0,
  reason: 'grype recognised no operating system in the image',
}

function parseReport(text: string): v.InferOutput<typeof ReportSchema> {
  try {
    return parseJson(ReportSchema, text, 'the report of grype', 'SCAN_FEED')
  } catch (cause) {
    if (!(cause instanceof SlipwayError)) throw cause
    const help = 'write it with: grype -o json --file FILE IMAGE; the gate was not asked'
    throw new SlipwayError(cause.code, cause.message, { cause, facts: cause.facts, help })
  }
}

function findingOf(match: Match, platforms: readonly string[]): Vulnerability {
  const { vulnerability, artifact } = match
  const names = [...new Set([vulnerability.id, ...match.relatedVulnerabilities.map(({ id }) => id)])]
  const cves = names.filter((name) => name.startsWith('CVE-'))
  const [id = vulnerability.id] = cves.length === 1 ? cves : []
  const fixed = fixOf(match)
  return {
    id,
    // Several CVEs of one advisory are vulnerabilities of their own, not names of this one.
    aliases: names.filter((name) => name !== id && !(cves.length > 1 && name.startsWith('CVE-'))),
    package: artifact.name,
    version: artifact.version,
    ...(fixed === undefined ? {} : { fixedVersion: fixed }),
    severity: severityOfWord(vulnerability.severity),
    why: {
      advisory: vulnerability.advisories.find((one) => one.id !== '')?.id ?? vulnerability.id,
      range: rangeOf(match, fixed),
      source: sourceOf(artifact),
      layer: artifact.locations.find(({ layerID }) => layerID !== '')?.layerID ?? '',
      purl: artifact.purl,
      scanner: 'grype',
    },
    platforms,
  }
}

function fixOf({ vulnerability, matchDetails }: Match): string | undefined {
  const suggested = matchDetails.map(({ fix }) => fix?.suggestedVersion ?? '').find((version) => version !== '')
  const versions = vulnerability.fix.versions.filter((version) => version !== '')
  return suggested ?? (versions.length === 0 ? undefined : versions.join(', '))
}

function rangeOf({ matchDetails }: Match, fixed: string | undefined): string {
  const told = matchDetails
    .map(({ found }) => found.versionConstraint)
    .find((range) => range !== '' && range !== undefined)
  return told ?? (fixed === undefined ? 'no fixed version' : `< ${fixed}`)
}

function sourceOf({ name, version, upstreams }: Match['artifact']): string {
  const [upstream] = upstreams
  if (upstream === undefined) return `${name} ${version}`
  return `${upstream.name} ${upstream.version === '' ? version : upstream.version}`
}
