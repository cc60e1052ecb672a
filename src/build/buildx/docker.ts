import type { ProcessResult, ProcessRunner } from '../../system/process.ts'

/** One short docker command; the build itself is started by the engine, which reads its output as it comes. */
export type Docker = (args: readonly string[], signal?: AbortSignal) => Promise<ProcessResult>

const TIMEOUT_MS = 60_000

export function dockerCommand(
  runner: ProcessRunner,
  env: Readonly<Record<string, string>>,
  timeoutMs: number = TIMEOUT_MS,
): Docker {
  return (args, signal) =>
    runner.run({ file: 'docker', args, env, timeoutMs, ...(signal === undefined ? {} : { signal }) })
}
