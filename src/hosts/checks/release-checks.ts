import type { NamedCheck } from '../../pipeline/check.ts'
import type { CheckParts } from './check-parts.ts'

/** No version is called so: what is asked about it is whether the token may ask at all. */
const NO_TAG = 'slipway-doctor'

/** With `release`: whether the remote shows its tags, and whether the release host takes the token. Nothing is written. */
export function releaseChecks({ inputs, ports }: CheckParts): readonly NamedCheck[] {
  const { release } = ports
  if (!inputs.release || release === undefined) return []
  return [
    {
      name: `git-remote ${inputs.gitRemote}`,
      look: async (call) => {
        const { length } = await release.tags.list(call)
        return { detail: length === 1 ? 'shows its tag' : `shows its ${length} tags` }
      },
    },
    {
      name: 'release host',
      look: async (call) => {
        await release.host.preflight(NO_TAG, call)
        return { detail: 'takes the token' }
      },
    },
  ]
}
