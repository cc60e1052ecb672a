import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { runProgram, type RunOutput } from '../../../tools/engine/run-program.ts'
import { ROOT } from '../architecture/read-sources.ts'

/** The `act` of this machine, if it has one. */
export function findAct(): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter)
  return folders.map((folder) => join(folder, 'act')).find((file) => existsSync(file))
}

interface ActRun {
  readonly act: string
  /** A clone that has the workflow committed. */
  readonly directory: string
  readonly event: string
  readonly workflow: string
  readonly env: Readonly<Record<string, string>>
  /** Outside the clone, or act would copy it into itself. */
  readonly home: string
}

/** Runs a workflow on this machine, without containers and without network; our Action is this checkout. */
export function runAct({ act, directory, event, workflow, env, home }: ActRun): Promise<RunOutput> {
  const variables = Object.entries(env).flatMap(([name, value]) => ['--env', `${name}=${value}`])
  const here = ['-P', 'ubuntu-latest=-self-hosted', '--no-cache-server', '--action-offline-mode']
  const action = ['--local-repository', `OWNER/slipway@main=${ROOT}`]
  const path = `${join(process.execPath, '..')}${delimiter}${env['PATH'] ?? process.env['PATH'] ?? ''}`
  return runProgram(act, [event, '-W', workflow, ...here, ...action, ...variables], {
    cwd: directory,
    env: { ...env, PATH: path, HOME: home, XDG_CACHE_HOME: join(home, '.cache') },
    timeoutMs: 120_000,
  })
}
