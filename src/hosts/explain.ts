import type { Log } from '../system/log.ts'
import type { CommandResult } from './host.ts'

/** Says why a command failed: one message for the cause, each wrong input on its own line, then the remedy. */
export function explain({ report }: CommandResult, log: Log): void {
  const error = report?.error
  if (error === undefined) return
  const problems = error.problems.map(
    ({ input, message, help }) => `${input}: ${message}${help === undefined ? '' : ` (${help})`}`,
  )
  const lines = problems.length > 0 ? problems : [error.message, ...(error.help === undefined ? [] : [error.help])]
  const head = problems.length > 0 ? `${error.message}: nothing was touched` : undefined
  const retry = error.facts['retryable'] === true ? ['this may pass: run again'] : []
  log.error([...(head === undefined ? [] : [head]), ...lines, ...retry].join('\n  '))
}
