import { SlipwayError } from '../errors.ts'
import type { Reference } from '../image/reference.ts'
import type { Cancellable } from '../image/store.ts'
import type { ImagePlan, RunPlan } from './plan.ts'
import type { Ports, Signatory } from './ports.ts'
import { requireConsent } from './public-log.ts'
import { digestBehind } from './staging.ts'

/**
 * Finds out, before any work, whether it would be in vain: nothing to sign with, a registry that will not take the image, a
 * release host that will not take the release. Returns who will sign.
 */
export async function preflight(plan: RunPlan, ports: Ports, call: Cancellable): Promise<Signatory | undefined> {
  if (!plan.push) return undefined
  const signs = plan.command === 'pipeline' && plan.sign === 'auto'
  if (signs && ports.signing === undefined) {
    throw new SlipwayError('ENVIRONMENT_IDENTITY', 'there is nothing to sign with', {
      help:
        'give the job an identity (GitHub: permissions id-token: write; GitLab: id_tokens SIGSTORE_ID_TOKEN), ' +
        'a key (--key FILE), or push without a signature on purpose (--sign off)',
    })
  }
  for (const { facts, request } of plan.images)
    if (signs && ports.signing !== undefined) requireConsent(ports.signing, facts, request.publicLog)
  const [signatory] = await Promise.all([
    signs ? ports.signing?.ready(call) : undefined,
    plan.release === undefined ? undefined : ports.release?.host.preflight(plan.release.tag, call),
    ...plan.images.flatMap((image) => image.request.images.map((name) => requirePush(image, name, ports, call))),
  ])
  return signatory
}

/**
 * Asking for the right to push begins an upload. Where the version has its tag already, an earlier run had that right, and at
 * most a floating tag is left to write: then nothing is asked, so that a run that finds all done writes nothing.
 */
async function requirePush({ tags }: ImagePlan, name: Reference, ports: Ports, call: Cancellable): Promise<void> {
  const [version] = tags.immutable
  if (version !== undefined && (await isNamed(ports, name, version, call))) return
  await ports.registry.checkPush(name, call)
}

/** False as well where reading is refused: then the right to push says why. */
async function isNamed(ports: Ports, image: Reference, version: string, call: Cancellable): Promise<boolean> {
  try {
    return (await digestBehind(ports.registry.repository(image), version, call)) !== undefined
  } catch (thrown) {
    if (thrown instanceof SlipwayError && thrown.code === 'REGISTRY_DENIED') return false
    throw thrown
  }
}
