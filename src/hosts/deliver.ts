import process from 'node:process'
import type { Inputs } from '../config/values.ts'
import { SlipwayError } from '../errors.ts'
import { errorReport } from '../report/error-report.ts'
import { explain } from './explain.ts'
import type { CommandResult, Host } from './host.ts'
import { writeOut } from './write-out.ts'

/**
 * Hands a result to its caller: documents in the out folder, the host's outputs, one text on standard output; returns the exit code.
 * What cannot be written is an error of its own (ENVIRONMENT_OUTPUT) unless the run has failed already; the text comes in any case.
 */
export async function deliver(host: Host, inputs: Inputs, result: CommandResult): Promise<number> {
  explain(result, host.log)
  const directory = inputs.out ?? host.outDirectory
  const failures: SlipwayError[] = []
  const attempt = async <T>(where: string, work: () => Promise<T>): Promise<T | undefined> =>
    work().catch((cause: unknown) => {
      failures.push(unwritten(where, cause))
      return undefined
    })
  const files =
    directory === undefined
      ? undefined
      : await attempt(`the documents in ${directory}`, () => writeOut(directory, result, inputs))
  await attempt('the outputs of the job', () => host.finish(result, files ?? new Map<string, string>()))
  for (const failure of failures) host.log.error(failure.message)
  const delivered = withFailure(result, failures[0])
  const text = inputs.json ? JSON.stringify(delivered.json, undefined, 2) : delivered.text
  if (text !== undefined && text !== '') process.stdout.write(`${text}\n`)
  return delivered.exit
}

function unwritten(where: string, cause: unknown): SlipwayError {
  const why = cause instanceof Error ? cause.message : String(cause)
  return new SlipwayError('ENVIRONMENT_OUTPUT', `${where} could not be written: ${why}`, { cause })
}

function withFailure(result: CommandResult, failure: SlipwayError | undefined): CommandResult {
  if (failure === undefined || result.exit !== 0) return result
  const { exit } = failure
  if (result.report === undefined) return { ...result, exit }
  const report = { ...result.report, exit, error: errorReport(failure) }
  return { ...result, exit, report, ...(result.json === result.report ? { json: report } : {}) }
}
