import { SlipwayError } from '../errors.ts'
import type { Cancellable } from '../image/store.ts'
import type { PipelinePlan } from './plan.ts'
import type { Ports, Signatory } from './ports.ts'
import { requireConsent } from './public-log.ts'

/**
 * Finds out, before any work, whether it would be in vain: nothing to sign with, a registry that will not take the image, a
 * release host that will not take the release. Returns who will sign.
 */
export async function preflight(plan: PipelinePlan, ports: Ports, call: Cancellable): Promise<Signatory | undefined> {
  if (!plan.push) return undefined
  const signs = plan.command === 'pipeline' && plan.request.sign === 'auto'
  if (signs && ports.signing === undefined) {
    throw new SlipwayError('ENVIRONMENT_IDENTITY', 'there is nothing to sign with', {
      help:
        'give the job an identity (GitHub: permissions id-token: write; GitLab: id_tokens SIGSTORE_ID_TOKEN), ' +
        'a key (--key FILE), or push without a signature on purpose (--sign off)',
    })
  }
  if (signs && ports.signing !== undefined) requireConsent(ports.signing, plan.facts, plan.request.publicLog)
  const [signatory] = await Promise.all([
    signs ? ports.signing?.ready(call) : undefined,
    plan.release === undefined ? undefined : ports.release?.host.preflight(plan.release.tag, call),
    ...plan.request.images.map((image) => ports.registry.checkPush(image, call)),
  ])
  return signatory
}
