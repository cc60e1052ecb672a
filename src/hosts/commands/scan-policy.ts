import { NO_SCAN_POLICY, type ForeignReport, type ForeignSubject, type ScanPolicy } from '../../pipeline/scan-policy.ts'
import { IGNORE_FILE_LIMIT_BYTES, parseIgnoreFile } from '../../scan/ignore-file.ts'
import type { ScanReport } from '../../scan/scan-report.ts'
import type { CommandContext } from './context.ts'

const REPORT_LIMIT_BYTES = 64 << 20

/**
 * Reads the ignore file and the reports of other scanners. In a pull or merge request the rules would come from the very change
 * that they judge, so there they do not count.
 */
export async function readScanPolicy(context: CommandContext): Promise<ScanPolicy> {
  const { inputs, problems, ports } = context
  const { ignoreFile, trivyReports, grypeReports } = inputs
  if (ignoreFile === undefined && trivyReports.length === 0 && grypeReports.length === 0) return NO_SCAN_POLICY
  const foreign = [...(await readTrivy(context)), ...(await readGrype(context))]
  if (ignoreFile === undefined) return { ignoreRules: [], foreign }
  const rules = parseIgnoreFile(await readText(context, ignoreFile, IGNORE_FILE_LIMIT_BYTES), problems)
  const { event } = await context.facts()
  const judgesItself = /^(?:pull_request|merge_request)/.test(event)
  if (judgesItself && rules.length > 0)
    ports.log.warn(`the rules of ${ignoreFile} come with the change that they would judge; they do not count here`)
  return { ignoreRules: judgesItself ? [] : rules, foreign }
}

async function readTrivy(context: CommandContext): Promise<readonly ForeignReport[]> {
  const paths = context.inputs.trivyReports
  if (paths.length === 0) return []
  const { parseTrivyReport } = await import('../../scan/trivy/report.ts')
  return readAll(context, paths, parseTrivyReport)
}

async function readGrype(context: CommandContext): Promise<readonly ForeignReport[]> {
  const paths = context.inputs.grypeReports
  if (paths.length === 0) return []
  const { parseGrypeReport } = await import('../../scan/grype/report.ts')
  return readAll(context, paths, parseGrypeReport)
}

function readAll(
  context: CommandContext,
  paths: readonly string[],
  parse: (text: string, subject: ForeignSubject) => ScanReport,
): Promise<readonly ForeignReport[]> {
  return Promise.all(
    paths.map(async (path): Promise<ForeignReport> => {
      const text = await readText(context, path, REPORT_LIMIT_BYTES)
      return (subject) => parse(text, subject)
    }),
  )
}

async function readText({ readFile }: CommandContext, path: string, limitBytes: number): Promise<string> {
  return Buffer.from(await readFile(path, limitBytes)).toString('utf8')
}
