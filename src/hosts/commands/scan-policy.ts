import { SlipwayError } from '../../errors.ts'
import { NO_SCAN_POLICY, type ForeignReport, type ForeignSubject, type ScanPolicy } from '../../pipeline/scan-policy.ts'
import { IGNORE_FILE_LIMIT_BYTES, parseIgnoreFile } from '../../scan/ignore-file.ts'
import type { ScanReport } from '../../scan/scan-report.ts'
import type { CommandContext } from './context.ts'

const REPORT_LIMIT_BYTES = 64 << 20

/**
 * Reads the ignore file, the VEX documents and the reports of other scanners. In a pull or merge request rules and VEX would come from
 * the very change that they judge, so there they do not count.
 */
export async function readScanPolicy(context: CommandContext): Promise<ScanPolicy> {
  const { ignoreFile, trivyReports, grypeReports, vex: vexFiles } = context.inputs
  const policyFiles = [...(ignoreFile === undefined ? [] : [ignoreFile]), ...vexFiles]
  if (policyFiles.length + trivyReports.length + grypeReports.length === 0) return NO_SCAN_POLICY
  const foreign = [...(await readTrivy(context)), ...(await readGrype(context))]
  const own = { ignoreRules: await readIgnoreRules(context), vex: await readVex(context) }
  if (own.ignoreRules.length + own.vex.length === 0) return { ...NO_SCAN_POLICY, foreign }
  const { event } = await context.facts()
  if (!/^(?:pull_request|merge_request)/.test(event)) return { ...own, foreign }
  context.ports.log.warn(
    `${policyFiles.join(', ')}: what they say comes with the change that it would judge; it does not count here`,
  )
  return { ...NO_SCAN_POLICY, foreign }
}

async function readIgnoreRules(context: CommandContext): Promise<ScanPolicy['ignoreRules']> {
  const { ignoreFile } = context.inputs
  if (ignoreFile === undefined) return []
  return parseIgnoreFile(await readText(context, ignoreFile, IGNORE_FILE_LIMIT_BYTES), context.problems)
}

/** A document that is wrong in one place becomes a problem with that place. */
async function readVex(context: CommandContext): Promise<ScanPolicy['vex']> {
  const { inputs, problems } = context
  if (inputs.vex.length === 0) return []
  const { parseVexDocument } = await import('../../scan/vex-document.ts')
  const { VEX_LIMIT_BYTES } = await import('../../scan/vex-limits.ts')
  const read = await Promise.all(
    inputs.vex.map(async (path) => {
      const text = await readText(context, path, VEX_LIMIT_BYTES)
      try {
        return [parseVexDocument(text, path)]
      } catch (thrown) {
        if (!(thrown instanceof SlipwayError)) throw thrown
        problems.add('vex', thrown.message, thrown.help)
        return []
      }
    }),
  )
  return read.flat()
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
