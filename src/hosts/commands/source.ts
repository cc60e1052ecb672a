import type { Facts } from '../../pipeline/facts.ts'
import { sourceUrl } from '../../release/git-facts.ts'
import type { PreparedSource } from '../../build/prepared-source.ts'
import type { CommandContext } from './context.ts'

/** The context with `source` resolved, and the Dockerfile that was made for it, if one was. */
export interface WithSource {
  readonly context: CommandContext
  readonly generated?: string
}

/** `--source` in place of a context: it is brought here, and the inputs and facts then speak of it. */
export async function withSource(context: CommandContext): Promise<WithSource> {
  const { inputs, problems } = context
  if (inputs.source === undefined) return { context }
  if (inputs.context !== '.') problems.add('source', 'cannot stand beside context', 'name one of them')
  problems.throwIfAny()
  const prepared = await context.prepareSource(inputs.source, inputs.file ?? '')
  if (prepared.commit !== undefined && inputs.release)
    problems.add(
      'source',
      'cannot be released from elsewhere',
      'check the repository out: a release tags the commit it builds',
    )
  return {
    context: {
      ...context,
      inputs: { ...inputs, context: prepared.context, file: prepared.dockerfile },
      facts: async () => factsOf(await context.facts(), prepared),
    },
    ...(prepared.generated === undefined ? {} : { generated: prepared.generated }),
  }
}

/** Labels and provenance name the repository that was built, not the one that the run belongs to. */
function factsOf(facts: Facts, { commit }: PreparedSource): Facts {
  if (commit === undefined) return facts
  const { ref: _, source: __, tagging: ___, ...run } = facts
  const { repository, revision, commitTime } = commit
  const source = sourceUrl(repository)
  const named = source === undefined ? {} : { source }
  return { ...run, ...named, revision, git: { revision, commitTime, tags: [], ...named } }
}
