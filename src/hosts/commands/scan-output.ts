import type { Problems } from '../../errors.ts'
import { addVulnerabilities } from '../../report/cyclonedx-vulnerabilities.ts'
import { renderContainerScanning } from '../../report/gitlab-container-scanning.ts'
import { renderJUnit } from '../../report/junit.ts'
import { renderSarif } from '../../report/sarif.ts'
import { EXPOSED_REMEDY } from '../../scan/exposed.ts'
import { judge, type Verdict } from '../../scan/gate.ts'
import type { ScanReport } from '../../scan/scan-report.ts'
import { renderScanTable } from '../../scan/table.ts'
import { VERSION } from '../../version.ts'
import type { CommandResult } from '../host.ts'
import type { CommandContext } from './context.ts'

const FORMATS = ['table', 'json', 'sarif', 'gitlab', 'cyclonedx', 'junit']

/** A scan with what it was made of. */
export interface Scan {
  readonly report: ScanReport
  readonly name: string
  /** The CycloneDX document of the one platform that was scanned, when there is one. */
  readonly bill: () => Promise<string>
  /** Lines that follow the table. */
  readonly lines?: readonly string[]
}

/** The format of a scan's output; an unknown one becomes a problem. */
export function scanFormat(format: string | undefined, problems: Problems): string {
  if (format !== undefined && !FORMATS.includes(format))
    problems.add('format', `${JSON.stringify(format)} is not one of ${FORMATS.join(', ')}`)
  return format ?? 'table'
}

/** Lets the gate judge a scan: 0, 10 for what it refuses, 14 where it only warns. */
export async function judged(scan: Scan, format: string, context: CommandContext): Promise<CommandResult> {
  const { inputs, ports } = context
  const { failOn, unknownSeverity, ignoreUnfixed, failOnSecrets } = inputs
  const verdict = judge(scan.report, { failOn, unknownSeverity, ignoreUnfixed, failOnSecrets })
  for (const warning of verdict.warnings) ports.log.warn(warning)
  if (verdict.refused) ports.log.error(verdict.summary)
  if (verdict.exposed.length > 0) ports.log.error(EXPOSED_REMEDY)
  const refusedExit = inputs.gate === 'warn' ? 14 : 10
  return {
    exit: verdict.refused ? refusedExit : 0,
    json: scan.report,
    documents: { reference: scan.name, scan: scan.report, verdict, bills: new Map() },
    text: await render(format, scan, verdict, context),
  }
}

async function render(
  format: string,
  { report, name, bill, lines = [] }: Scan,
  verdict: Verdict,
  { inputs }: CommandContext,
): Promise<string> {
  const context = { imageReference: name, toolVersion: VERSION }
  switch (format) {
    case 'json':
      return JSON.stringify(report, undefined, 2)
    case 'sarif':
      return renderSarif(report, context)
    case 'gitlab': {
      const { defaultBranchImage } = inputs
      return renderContainerScanning(report, {
        ...context,
        ...(defaultBranchImage === undefined ? {} : { defaultBranchImage }),
      })
    }
    case 'junit':
      return renderJUnit(report, verdict)
    case 'cyclonedx':
      return addVulnerabilities(await bill(), report)
    default:
      return [renderScanTable(report), ...lines.map((line) => `${line}\n`)].join('')
  }
}
