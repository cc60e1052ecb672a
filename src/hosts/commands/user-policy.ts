import type { VerifyReference } from '../../pipeline/verified-image.ts'
import type { CommandContext } from './context.ts'
import { verifyDemand } from './sign.ts'
import { checkVerifier } from './verifier-inputs.ts'

/**
 * The policy that users of the image verify with, which must be named: the identity of the running job says nothing about it.
 * Undefined when `sign: off` says that images here are not signed. A missing policy becomes a problem.
 */
export async function userPolicy(context: CommandContext): Promise<VerifyReference | undefined> {
  const { sign, policy } = context.inputs
  if (sign === 'off') return undefined
  if (policy !== undefined) {
    const { policyCheck } = await import('./verify-policy.ts')
    return policyCheck(context, policy)
  }
  checkVerifier(context, '; or --sign off where images are not signed')
  return (reference) => verifyDemand(context, reference)
}
