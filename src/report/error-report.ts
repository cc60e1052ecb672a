import type { SlipwayError } from '../errors.ts'
import type { ErrorReport, Report } from './report.ts'

/** The report of a command that failed before it had a plan. */
export function failedReport(command: string, error: SlipwayError): Report {
  return { schema: 1, command, exit: error.exit, images: [], stages: [], error: errorReport(error) }
}

export function errorReport(error: SlipwayError): ErrorReport {
  return {
    code: error.code,
    message: error.message,
    ...(error.help === undefined ? {} : { help: error.help }),
    facts: error.retryable ? { ...error.facts, retryable: true } : error.facts,
    problems: error.problems,
  }
}
