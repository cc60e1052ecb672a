import { SlipwayError } from '../../errors.ts'
import { isTag, parseReference, type Reference } from '../../image/reference.ts'
import { pruneDocument, pruneText } from '../../pipeline/prune-document.ts'
import { planPrune } from '../../pipeline/prune-plan.ts'
import { sweep } from '../../pipeline/prune.ts'
import { failedReport } from '../../report/error-report.ts'
import { parseAge, type RetentionRules } from '../../release/retention.ts'
import type { CommandResult } from '../host.ts'
import { takeArguments, type CommandContext } from './context.ts'
import { refuseForks } from './refuse-forks.ts'

/** `prune REPOSITORY`: shows which images would go by the rules, and with `--force` deletes them. */
export async function prune(context: CommandContext): Promise<CommandResult> {
  const { inputs, problems, ports, signal } = context
  const [ref = ''] = takeArguments(context, ['REPOSITORY'])
  const reference = ref === '' ? undefined : repositoryOnly(ref, context)
  const rules = rulesOf(context)
  problems.throwIfAny()
  if (reference === undefined) throw new Error('unreachable')
  const dryRun = inputs.plan || !inputs.force
  if (!dryRun) await refuseForks(context, 'deletes')
  const repository = ports.registry.repository(reference, { access: dryRun ? 'pull' : 'push' })
  const plan = await planPrune(repository, rules, ports.clock.now(), { signal })
  const swept = dryRun
    ? { kept: plan.kept, removed: plan.removals }
    : await sweep(repository, plan, rules, ports, { signal })
  const json = pruneDocument(repository.name, swept, dryRun)
  const result = { exit: json.exit, json, text: pruneText(json) }
  if (!('error' in swept) || swept.error === undefined) return result
  return { ...result, report: failedReport('prune', swept.error) }
}

function repositoryOnly(ref: string, { problems }: CommandContext): Reference | undefined {
  try {
    const reference = parseReference(ref)
    if (reference.tag !== undefined || reference.digest !== undefined)
      problems.add('REPOSITORY', 'has a tag or a digest', 'write the repository alone, and the tags in delete-tags')
    return reference
  } catch (thrown) {
    if (!(thrown instanceof SlipwayError)) throw thrown
    problems.add('REPOSITORY', thrown.message, thrown.help)
    return undefined
  }
}

function rulesOf({ inputs, problems }: CommandContext): RetentionRules {
  const { deleteTags, keepTags, olderThan, keepLast } = inputs
  if (deleteTags.length === 0 && olderThan === undefined && keepLast === undefined)
    problems.add(
      'delete-tags',
      'is missing: nothing says what may go',
      'write --delete-tags PATTERN, --older-than AGE or --keep-last COUNT',
    )
  for (const [input, patterns] of [
    ['delete-tags', deleteTags],
    ['keep-tags', keepTags],
  ] as const)
    for (const pattern of patterns)
      if (!isTag(pattern.replaceAll(/[*?]/g, '_')))
        problems.add(
          input,
          `${JSON.stringify(pattern)} matches no tag`,
          'a pattern is a tag in which * and ? stand for others',
        )
  const ms = olderThan === undefined ? undefined : parseAge(olderThan)
  if (olderThan !== undefined && ms === undefined)
    problems.add(
      'older-than',
      `${JSON.stringify(olderThan)} is no length of time`,
      'write a number and s, m, h, d or w, such as 30d',
    )
  if (keepLast !== undefined && !/^\d{1,6}$/.test(keepLast))
    problems.add('keep-last', `${JSON.stringify(keepLast)} is no count`, 'write a number, such as 10')
  return {
    deleteTags,
    keepTags,
    ...(olderThan === undefined || ms === undefined ? {} : { olderThan: { text: olderThan, ms } }),
    ...(keepLast === undefined ? {} : { keepLast: Number(keepLast) }),
  }
}
