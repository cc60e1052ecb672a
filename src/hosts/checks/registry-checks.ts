import { Problems } from '../../errors.ts'
import { repositoryOf } from '../../image/reference.ts'
import type { NamedCheck } from '../../pipeline/check.ts'
import { pipelineRequest } from '../../pipeline/request.ts'
import type { CheckParts } from './check-parts.ts'

/** Whether the inputs are understood, and every image's repository may be read, or written to where they say push. */
export function registryChecks({ inputs, env, ports }: CheckParts): readonly NamedCheck[] {
  const problems = new Problems()
  const push = inputs.push || inputs.release
  const request = pipelineRequest({ ...inputs, push }, env, problems)
  const access = request.push ? 'push' : 'pull'
  const understood: NamedCheck = {
    name: 'inputs',
    look: () => {
      problems.throwIfAny()
      return Promise.resolve({ detail: 'understood' })
    },
  }
  const images = request.images.map((image): NamedCheck => ({
    name: `registry ${repositoryOf(image)}`,
    look: async (call) => {
      await ports.registry.askForAccess(image, access, call)
      return { detail: `may be ${access === 'push' ? 'pushed to' : 'read'}` }
    },
  }))
  return [understood, ...images]
}
