import { mkdir, rename, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { ImageDocuments, PipelineResult } from '../pipeline/outcome.ts'
import type { Report } from '../report/report.ts'
import type { ScanReport } from '../scan/scan-report.ts'
import { VERSION } from '../version.ts'
import type { CommandResult } from './host.ts'

export interface OutOptions {
  /** Name of the image on the default branch, for GitLab's report. */
  readonly defaultBranchImage: string | undefined
}

/**
 * Writes every document that a result has into the folder, each whole or not at all; returns their paths by name. Of a run about
 * several images, those about one of them stand in a folder of its name. Without documents there is no folder.
 */
export async function writeOut(
  directory: string,
  result: CommandResult,
  options: OutOptions,
): Promise<ReadonlyMap<string, string>> {
  const documents = await documentsOf(result, options)
  await Promise.all(
    documents.map(async ([name, text]) => {
      const path = join(directory, name)
      await mkdir(dirname(path), { recursive: true })
      await writeFile(`${path}.tmp`, text)
      await rename(`${path}.tmp`, path)
    }),
  )
  return new Map(documents.map(([name]) => [name, join(directory, name)]))
}

const GITLAB_SCAN = 'gl-container-scanning-report.json'

type NamedDocument = readonly [name: string, text: string]

async function documentsOf(result: CommandResult, options: OutOptions): Promise<readonly NamedDocument[]> {
  const { report, documents, pipeline } = result
  const own = documents === undefined ? [] : await imageDocuments(documents, options)
  return report === undefined ? own : [...own, ...(await reportDocuments(report, pipeline, options))]
}

async function reportDocuments(
  report: Report,
  pipeline: PipelineResult | undefined,
  options: OutOptions,
): Promise<readonly NamedDocument[]> {
  const { renderHtml, renderSummary } = await import('../report/summary.ts')
  const images = pipeline?.images ?? []
  const scans = images.flatMap(({ scan }) => scan ?? [])
  const each = await Promise.all(images.map((image) => imageDocuments(image, options)))
  return [
    ['report.json', json(report)],
    ...each.flat(),
    ...(await joinedDocuments(each.flat())),
    ['summary.md', renderSummary(report, { scans })],
    ['report.html', renderHtml(report, { scans })],
  ]
}

/** GitLab takes one container scanning report of a job, also where several images have one each in their folders. */
async function joinedDocuments(documents: readonly NamedDocument[]): Promise<readonly NamedDocument[]> {
  const scans = documents.filter(([name]) => name.endsWith(`/${GITLAB_SCAN}`)).map(([, text]) => text)
  if (scans.length === 0) return []
  const { joinContainerScanning } = await import('../report/gitlab-container-scanning.ts')
  return [[GITLAB_SCAN, joinContainerScanning(scans)]]
}

async function imageDocuments(image: ImageDocuments, options: OutOptions): Promise<readonly NamedDocument[]> {
  const { id, bills, scan, provenance } = image
  const documents: readonly NamedDocument[] = [
    ...(scan === undefined ? [] : await scanDocuments(scan, image, options)),
    ...[...bills].map(([stem, bill]) => [`${stem}.cdx.json`, bill] as const),
    ...(provenance === undefined ? [] : [['provenance.json', provenance] as const]),
  ]
  return id === undefined ? documents : documents.map(([name, text]) => [`${id}/${name}`, text])
}

/** The scan in the forms that forges read; written for a refused image as well, or they would show nothing. */
async function scanDocuments(
  scan: ScanReport,
  { bills, verdict, reference = scan.image }: ImageDocuments,
  { defaultBranchImage }: OutOptions,
): Promise<readonly NamedDocument[]> {
  const { renderSarif } = await import('../report/sarif.ts')
  const { renderContainerScanning } = await import('../report/gitlab-container-scanning.ts')
  const { addVulnerabilities } = await import('../report/cyclonedx-vulnerabilities.ts')
  const { renderJUnit } = await import('../report/junit.ts')
  const context = { imageReference: reference, toolVersion: VERSION }
  const gitlab = { ...context, ...(defaultBranchImage === undefined ? {} : { defaultBranchImage }) }
  return [
    ['scan.json', json(scan)],
    ['scan.sarif', renderSarif(scan, context)],
    [GITLAB_SCAN, renderContainerScanning(scan, gitlab)],
    ...(verdict === undefined ? [] : [['gate.junit.xml', renderJUnit(scan, verdict)] as const]),
    ...[...bills].map(([stem, bill]) => [`${stem}.vulnerabilities.cdx.json`, addVulnerabilities(bill, scan)] as const),
  ]
}

function json(value: unknown): string {
  return `${JSON.stringify(value, undefined, 2)}\n`
}
