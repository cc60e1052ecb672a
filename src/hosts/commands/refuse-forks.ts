import { SlipwayError } from '../../errors.ts'
import type { CommandContext } from './context.ts'

/**
 * The author of a pull request from a fork decides what its job does, and must not reach a registry by it, whatever rights the job
 * was given.
 * @throws ENVIRONMENT_CREDENTIALS
 */
export async function refuseForks(context: CommandContext, what: string): Promise<void> {
  const { fork } = await context.facts()
  if (!fork) return
  throw new SlipwayError('ENVIRONMENT_CREDENTIALS', `a pull request from a fork ${what} nothing`, {
    help: 'do it in a run of the repository itself; --plan shows what would be done',
  })
}
