/** One program to run. No shell is ever involved; secrets travel in `env` or `stdin`, never in `args`. */
export interface Command {
  readonly file: string
  readonly args: readonly string[]
  /** The whole environment of the program, not an addition to ours. */
  readonly env: Readonly<Record<string, string>>
  readonly cwd?: string
  readonly stdin?: string | Uint8Array
  /** Called for each complete line as it arrives. */
  readonly onStderrLine?: (line: string) => void
  readonly onStdoutLine?: (line: string) => void
  /** Standard error goes straight to our own terminal (live progress); `stderr` of the result is then empty. */
  readonly inheritStderr?: boolean
  /** How many bytes of each stream are kept for the result; the oldest are dropped. Default 1 MiB. */
  readonly keepBytes?: number
  readonly timeoutMs?: number
  readonly signal?: AbortSignal
}

export interface ProcessResult {
  readonly exitCode: number
  readonly stdout: string
  readonly stderr: string
  readonly timedOut: boolean
}

/** Starts programs. A program that exits non-zero is a result, not an error; a missing one is ENVIRONMENT_ENGINE. */
export interface ProcessRunner {
  run(command: Command): Promise<ProcessResult>
}
