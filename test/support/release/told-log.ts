import { silentLog, type Log } from '../../../src/system/log.ts'

export interface ToldLog extends Log {
  /** `warn: …`, `info: …` in order. */
  readonly lines: readonly string[]
}

export function toldLog(): ToldLog {
  const lines: string[] = []
  return {
    ...silentLog,
    lines,
    info: (message) => void lines.push(`info: ${message}`),
    warn: (message) => void lines.push(`warn: ${message}`),
  }
}
