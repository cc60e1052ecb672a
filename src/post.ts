import process from 'node:process'
import { removeRunDirectory } from './system/node/run-directory.ts'

/**
 * The Action's last step: removes the private folder of a run that was killed before it could do so itself, and ends what that
 * run had started. The runner hands over what the main step saved as state.
 */
async function post(): Promise<void> {
  const folder = process.env['STATE_run-directory']
  if (folder !== undefined && /(?:^|[\\/])slipway-[A-Za-z0-9-]+$/.test(folder)) await removeRunDirectory(folder)
}

await post()
