import { mkdir, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { CommandResult } from './host.ts'

/** Writes every document that a result has into the folder, each whole or not at all; returns their paths by name. */
export async function writeOut(directory: string, result: CommandResult): Promise<ReadonlyMap<string, string>> {
  const documents = await documentsOf(result)
  await mkdir(directory, { recursive: true })
  await Promise.all(
    documents.map(async ([name, text]) => {
      const path = join(directory, name)
      await writeFile(`${path}.tmp`, text)
      await rename(`${path}.tmp`, path)
    }),
  )
  return new Map(documents.map(([name]) => [name, join(directory, name)]))
}

async function documentsOf({ report, pipeline }: CommandResult): Promise<readonly (readonly [string, string])[]> {
  if (report === undefined) return []
  const { renderHtml, renderSummary } = await import('../report/summary.ts')
  const scans = pipeline?.scan === undefined ? [] : [pipeline.scan]
  const bills = [...(pipeline?.bills ?? [])].map(([stem, bill]) => [`${stem}.cdx.json`, bill] as const)
  const scan = pipeline?.scan === undefined ? [] : [['scan.json', json(pipeline.scan)] as const]
  return [
    ['report.json', json(report)],
    ...scan,
    ...bills,
    ...(pipeline?.provenance === undefined ? [] : [['provenance.json', pipeline.provenance] as const]),
    ['summary.md', renderSummary(report, { scans })],
    ['report.html', renderHtml(report, { scans })],
  ]
}

function json(value: unknown): string {
  return `${JSON.stringify(value, undefined, 2)}\n`
}
