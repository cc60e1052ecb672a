/** Where in a source file a message belongs; hosts show it as an annotation. Lines count from 1. */
export interface Location {
  readonly file: string
  readonly line?: number
}

/**
 * Messages to people. The library is silent unless its caller passes a Log; only hosts print.
 * Texts may come from outside: a host escapes them against its own command syntax.
 */
export interface Log {
  debug(message: string): void
  info(message: string): void
  warn(message: string, at?: Location): void
  error(message: string, at?: Location): void
  /** Lines of a program as it runs (build output); `group` names the block they belong to. */
  output(group: string, line: string): void
}

export const silentLog: Log = {
  debug: () => undefined,
  info: () => undefined,
  warn: () => undefined,
  error: () => undefined,
  output: () => undefined,
}
