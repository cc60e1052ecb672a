import { SlipwayError } from '../../errors.ts'
import type { NamedCheck } from '../../pipeline/check.ts'
import type { CheckParts } from './check-parts.ts'
import { workspaceOf } from '../workspace.ts'

/** Labels, times and provenance come from git; a release is impossible without. */
export function gitCheck({ inputs, env }: CheckParts): NamedCheck {
  return {
    name: 'git',
    look: async (call) => {
      const { readGit } = await import('../../release/git/read-git.ts')
      const { nodeProcessRunner } = await import('../../system/node/process.ts')
      const facts = await readGit(workspaceOf(env), nodeProcessRunner(), env, call)
      if (facts !== undefined) {
        const time = new Date(facts.commitTime * 1000).toISOString().replace('.000Z', 'Z')
        return {
          detail: `${facts.revision.slice(0, 12)} of ${time}${facts.source === undefined ? '' : `, ${facts.source}`}`,
        }
      }
      const help = 'check the sources out, with git installed'
      if (inputs.release) throw new SlipwayError('ENVIRONMENT_GIT', 'there is no repository, or no git', { help })
      return { detail: 'no repository, or no git: the image bears no commit and no time of one', help }
    },
  }
}
