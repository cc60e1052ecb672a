import type { VerifyReference } from '../../pipeline/verified-image.ts'
import type { CommandContext } from './context.ts'
import { verifyDemand } from './sign.ts'

/**
 * The policy that users of the image verify with, which must be named: the identity of the running job says nothing about it.
 * Undefined when `sign: off` says that images here are not signed. A missing policy becomes a problem.
 */
export async function userPolicy(context: CommandContext): Promise<VerifyReference | undefined> {
  const { inputs, problems } = context
  const { key, identity, identityPattern, issuer, sign, policy } = inputs
  if (sign === 'off') return undefined
  if (policy !== undefined) {
    const { policyCheck } = await import('./verify-policy.ts')
    return policyCheck(context, policy)
  }
  const named = identity !== undefined || identityPattern !== undefined
  if (key === undefined && !named)
    problems.add(
      'key',
      'is missing: nothing says who must have signed the image',
      'write --key FILE, --identity and --issuer, or --policy FILE, as for verify; or --sign off where images are not signed',
    )
  if (key === undefined && named && issuer === undefined)
    problems.add('issuer', 'is missing', 'an identity counts only with its issuer')
  return (reference) => verifyDemand(context, reference)
}
