import { parseReference, repositoryOf } from '../../image/reference.ts'
import type { NamedCheck } from '../../pipeline/check.ts'
import type { CheckParts } from './check-parts.ts'

/** Whether every image's repository may be read, and written to where the inputs say push. */
export function registryChecks({ inputs, ports }: CheckParts): readonly NamedCheck[] {
  const access = inputs.push || inputs.release ? 'push' : 'pull'
  return inputs.images.map((name): NamedCheck => ({
    name: `registry ${name}`,
    look: async (call) => {
      const reference = parseReference(name)
      await ports.registry.askForAccess(reference, access, call)
      return { detail: `${repositoryOf(reference)} may be ${access === 'push' ? 'pushed to' : 'read'}` }
    },
  }))
}
