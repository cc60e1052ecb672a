import { rmSync } from 'node:fs'
import process from 'node:process'

/**
 * The Action's last step: removes the private folder of a run that was killed before it could do so itself. The runner hands
 * over what the main step saved as state.
 */
function post(): void {
  const folder = process.env['STATE_run-directory']
  if (folder !== undefined && /(?:^|[\\/])slipway-[A-Za-z0-9-]+$/.test(folder))
    rmSync(folder, { recursive: true, force: true })
}

post()
