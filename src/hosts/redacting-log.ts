import type { Log } from '../system/log.ts'
import { redact, type Secret } from '../system/secret.ts'

/** A log through which no known secret passes. Secrets may become known while it is in use. */
export interface RedactingLog extends Log {
  hide(secrets: readonly Secret[]): void
}

export function redactingLog(log: Log): RedactingLog {
  let hidden: readonly Secret[] = []
  const clean = (text: string): string => (hidden.length === 0 ? text : redact(text, hidden))
  return {
    hide: (secrets) => {
      hidden = [...hidden, ...secrets]
    },
    debug: (message) => log.debug(clean(message)),
    info: (message) => log.info(clean(message)),
    warn: (message, at) => log.warn(clean(message), at),
    error: (message, at) => log.error(clean(message), at),
    output: (group, line) => log.output(clean(group), clean(line)),
  }
}
