import { parseReference, repositoryOf, type Reference } from '../../image/reference.ts'
import { chooseTags } from '../../pipeline/tag-choice.ts'
import { rollback as runRollback } from '../../pipeline/rollback.ts'
import { rollbackPlanJson } from '../../pipeline/rollback-document.ts'
import { checkReason, planRollback, type SpellVersion } from '../../pipeline/rollback-plan.ts'
import { YANKED_BLOB, YANKED_TYPE } from '../../release/yanked-mark.ts'
import type { CommandResult } from '../host.ts'
import { takeArguments, type CommandContext } from './context.ts'
import { refuseForks } from './refuse-forks.ts'
import { userPolicy } from './user-policy.ts'

/** `rollback REPOSITORY --to VERSION`: floating tags go back, and what they named is marked so that they stay there. */
export async function rollback(context: CommandContext): Promise<CommandResult> {
  const { inputs, problems, ports, signal } = context
  const [ref = ''] = takeArguments(context, ['REPOSITORY'])
  const [to = '', ...more] = inputs.to
  const reason = inputs.reason ?? ''
  checkReason(reason, problems)
  if (to === '') problems.add('to', 'is missing', 'write --to VERSION, or the digest of an earlier version')
  if (more.length > 0) problems.add('to', 'names several versions', 'one version is gone back to')
  const reference = ref === '' ? undefined : referenceOf(ref, context)
  const verify = await userPolicy(context)
  problems.throwIfAny()
  if (reference === undefined) throw new Error('unreachable')
  const spell = await spelling(context)
  const repository = ports.registry.repository(reference, { access: inputs.plan ? 'pull' : 'push' })
  const bad = reference.digest ?? reference.tag
  const request = { name: repositoryOf(reference), to, reason, ...(bad === undefined ? {} : { bad }) }
  const plan = await planRollback(repository, request, spell, { signal })
  if (inputs.plan) {
    const json = await rollbackPlanJson(plan, { signal })
    return { exit: 0, json, text: JSON.stringify(json, undefined, 2) }
  }
  await refuseForks(context, 'rolls back')
  const { clock, log } = ports
  log.info(`${request.name}:${plan.to.tag} is ${plan.to.target.digest}`)
  const { pieceOf } = await import('../../sign/attachment.ts')
  const { putPiece } = await import('../../sign/registry/blob.ts')
  const putMarkBlob = (target: typeof repository): Promise<void> =>
    putPiece(target, pieceOf(YANKED_TYPE, YANKED_BLOB), { signal })
  const report = await runRollback(plan, verify, { clock, log, putMarkBlob }, { signal })
  return { exit: report.exit, json: report, report }
}

function referenceOf(ref: string, { problems }: CommandContext): Reference | undefined {
  try {
    return parseReference(ref)
  } catch (thrown) {
    problems.add('REPOSITORY', thrown instanceof Error ? thrown.message : String(thrown))
    return undefined
  }
}

/** How `flavor` spells a version here. */
async function spelling(context: CommandContext): Promise<SpellVersion> {
  const { inputs, ports, problems } = context
  const facts = await context.facts()
  const now = ports.clock.now()
  const spell: SpellVersion = (version, flavor) =>
    chooseTags({ tagLines: [version], flavor: [...inputs.flavor, ...flavor] }, facts, now, problems)
  // A flavor that cannot be read is known from the first word.
  spell('0.0.0', [])
  problems.throwIfAny()
  return spell
}
