import { existsSync } from 'node:fs'
import process from 'node:process'
import type { Environment } from '../pipeline/environment.ts'

/**
 * The folder of the sources, as the CI system names it, else the one we stand in. Runners for a try-out name folders that only
 * exist in a container, and then run without one.
 */
export function workspaceOf(env: Environment): string {
  const named = env['GITHUB_WORKSPACE'] || env['CI_PROJECT_DIR']
  return named !== undefined && named !== '' && existsSync(named) ? named : process.cwd()
}
