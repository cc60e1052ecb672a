import * as v from 'valibot'
import { SlipwayError } from '../../errors.ts'
import { parseJson } from '../../image/parse.ts'
import { foreignReport, listOf, Name, platformNames, Text, type ReportSubject } from '../foreign-report.ts'
import type { NotCovered, ScanReport, Vulnerability } from '../scan-report.ts'
import { severityOfWord } from '../severity.ts'

const FindingSchema = v.object({
  VulnerabilityID: Name,
  VendorIDs: listOf(Text),
  PkgName: Name,
  InstalledVersion: v.optional(Text, ''),
  FixedVersion: v.optional(Text, ''),
  Severity: v.optional(Text, ''),
  PkgIdentifier: v.optional(v.object({ PURL: v.optional(Text, '') }), {}),
  Layer: v.optional(v.object({ Digest: v.optional(Text, ''), DiffID: v.optional(Text, '') }), {}),
})

const SystemSchema = v.object({
  Family: v.optional(Text, ''),
  Name: v.optional(Text, ''),
  EOSL: v.optional(v.boolean(), false),
})

const MetadataSchema = v.object({
  OS: v.nullish(SystemSchema),
  ImageID: v.optional(Text, ''),
  RepoDigests: listOf(Text),
  ImageConfig: v.optional(
    v.object({ os: v.optional(Text, ''), architecture: v.optional(Text, ''), variant: v.optional(Text, '') }),
    {},
  ),
})

const ReportSchema = v.object({
  SchemaVersion: v.literal(2),
  CreatedAt: v.exactOptional(Text),
  Metadata: v.optional(MetadataSchema, {}),
  Results: listOf(v.object({ Vulnerabilities: listOf(FindingSchema) })),
})

/**
 * The JSON report of trivy (`trivy image --format json`, schema version 2) as a ScanReport. What trivy was told to leave out is not
 * in it. A system out of support, and an image in which trivy recognised nothing, are named as not covered.
 * @throws SCAN_FEED with the path to the fault, or when the report is about another image.
 */
export function parseTrivyReport(text: string, subject: ReportSubject): ScanReport {
  const { CreatedAt, Metadata, Results } = parseReport(text)
  const { os, architecture, variant } = Metadata.ImageConfig
  const platforms = platformNames(os, architecture, variant)
  return foreignReport(
    {
      scanner: 'trivy',
      names: [Metadata.ImageID, ...Metadata.RepoDigests],
      scanTime: CreatedAt,
      vulnerabilities: Results.flatMap(({ Vulnerabilities }) => Vulnerabilities).map((one) =>
        findingOf(one, platforms),
      ),
      notCovered: gapsOf(Metadata.OS ?? undefined, Results.length),
    },
    subject,
  )
}

function parseReport(text: string): v.InferOutput<typeof ReportSchema> {
  try {
    return parseJson(ReportSchema, text, 'the report of trivy', 'SCAN_FEED')
  } catch (cause) {
    if (!(cause instanceof SlipwayError)) throw cause
    const help = 'write it with: trivy image --format json --output FILE IMAGE; the gate was not asked'
    throw new SlipwayError(cause.code, cause.message, { cause, facts: cause.facts, help })
  }
}

function findingOf(one: v.InferOutput<typeof FindingSchema>, platforms: readonly string[]): Vulnerability {
  const { VulnerabilityID: id, PkgName: name, InstalledVersion: version, FixedVersion: fixed, Layer } = one
  return {
    id,
    aliases: one.VendorIDs,
    package: name,
    version,
    ...(fixed === '' ? {} : { fixedVersion: fixed }),
    severity: severityOfWord(one.Severity),
    why: {
      advisory: one.VendorIDs[0] ?? id,
      range: fixed === '' ? 'no fixed version' : `< ${fixed}`,
      source: `${name} ${version}`,
      layer: Layer.Digest === '' ? Layer.DiffID : Layer.Digest,
      purl: one.PkgIdentifier.PURL,
      scanner: 'trivy',
    },
    platforms,
  }
}

function gapsOf(os: v.InferOutput<typeof SystemSchema> | undefined, results: number): readonly NotCovered[] {
  if (os?.EOSL === true)
    return [
      {
        system: `${os.Family} ${os.Name}`,
        packages: 0,
        reason: 'trivy says that it is out of support: advisories about it are not complete',
      },
    ]
  if (os !== undefined || results > 0) return []
  return [{ system: 'unknown operating system', packages: 0, reason: 'trivy recognised nothing in the image' }]
}
