import { NO_SCAN_POLICY, type ScanPolicy } from '../../pipeline/scan-policy.ts'
import { IGNORE_FILE_LIMIT_BYTES, parseIgnoreFile } from '../../scan/ignore-file.ts'
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
  const texts = (paths: readonly string[]): Promise<readonly string[]> =>
    Promise.all(paths.map((path) => readText(context, path, REPORT_LIMIT_BYTES)))
  const [trivy, grype] = await Promise.all([texts(trivyReports), texts(grypeReports)])
  if (ignoreFile === undefined) return { ignoreRules: [], trivy, grype }
  const rules = parseIgnoreFile(await readText(context, ignoreFile, IGNORE_FILE_LIMIT_BYTES), problems)
  const { event } = await context.facts()
  const judgesItself = /^(?:pull_request|merge_request)/.test(event)
  if (judgesItself && rules.length > 0)
    ports.log.warn(`the rules of ${ignoreFile} come with the change that they would judge; they do not count here`)
  return { ignoreRules: judgesItself ? [] : rules, trivy, grype }
}

async function readText({ readFile }: CommandContext, path: string, limitBytes: number): Promise<string> {
  return Buffer.from(await readFile(path, limitBytes)).toString('utf8')
}
