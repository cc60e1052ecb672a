import * as v from 'valibot'
import { SlipwayError } from '../errors.ts'
import { formatPlatform, normalisePlatform } from '../image/platform.ts'
import { assembleReport } from './findings.ts'
import { mergeFindings } from './merge-reports.ts'
import type { NotCovered, ScanReport, Vulnerability } from './scan-report.ts'

const MOST_ENTRIES = 200_000

/** A text of a foreign report; longer ones are no names. */
export const Text = v.pipe(v.string(), v.maxLength(4096))
export const Name = v.pipe(Text, v.nonEmpty())

/** Go writes an empty list as null, or not at all. */
export function listOf<const Item extends v.GenericSchema>(item: Item) {
  return v.nullish(v.pipe(v.array(item), v.maxLength(MOST_ENTRIES)), [])
}

/** What a report of another scanner must be about. */
export interface ReportSubject {
  /** As our own report names it. */
  readonly image: string
  /**
   * Digests of the image: index, manifests and configs. A report that names none of them is refused; when empty the caller vouches
   * that the report is about this image.
   */
  readonly digests: readonly string[]
  /** The time of the report, when it does not say. */
  readonly now: Date
}

/** A report of another scanner as it was read. */
export interface ForeignReport {
  readonly scanner: string
  /** What the report calls its image: digests, and names that end in one. */
  readonly names: readonly string[]
  readonly scanTime: string | undefined
  readonly vulnerabilities: readonly Vulnerability[]
  readonly notCovered: readonly NotCovered[]
}

/** @throws SCAN_FEED when the report is about another image. */
export function foreignReport(foreign: ForeignReport, subject: ReportSubject): ScanReport {
  const { scanner, vulnerabilities, notCovered } = foreign
  const { image } = subject
  const digests = foreign.names.map((name) => name.slice(name.lastIndexOf('@') + 1)).filter((name) => name !== '')
  if (subject.digests.length > 0 && !subject.digests.some((digest) => digests.includes(digest))) {
    const named =
      digests.length === 0 ? 'it names no image by its digest' : `it names ${digests.slice(0, 3).join(', ')}`
    throw new SlipwayError('SCAN_FEED', `the report of ${scanner} is not about ${image}: ${named}`, {
      facts: { image, scanner },
      help: `run ${scanner} on this image; the gate was not asked`,
    })
  }
  const scanTime = timeOf(foreign.scanTime) ?? subject.now.toISOString()
  return assembleReport(image, scanTime, mergeFindings(vulnerabilities), notCovered)
}

/** The platform that a report names, as a list of one; empty when it names none. */
export function platformNames(os: string, architecture: string, variant = ''): readonly string[] {
  if (os === '' || architecture === '') return []
  return [formatPlatform(normalisePlatform({ os, architecture, ...(variant === '' ? {} : { variant }) }))]
}

function timeOf(text: string | undefined): string | undefined {
  const time = Date.parse(text ?? '')
  return Number.isNaN(time) ? undefined : new Date(time).toISOString()
}
