import { removeRunDirectory } from '../../system/node/run-directory.ts'

/**
 * The Action's last step: removes the private folder of a run that was killed before it could do so itself, and ends what that
 * run had started. The runner hands over what the main step saved as state; another folder than one of ours is left alone.
 */
export async function endStep(env: Readonly<Record<string, string | undefined>>): Promise<void> {
  const folder = env['STATE_run-directory']
  if (folder !== undefined && /(?:^|[\\/])slipway-[A-Za-z0-9-]+$/.test(folder)) await removeRunDirectory(folder)
}
