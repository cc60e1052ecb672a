import { SlipwayError } from '../../errors.ts'
import { parsePlatform } from '../../image/platform.ts'
import type { VerifyReference } from '../../pipeline/verified-image.ts'
import { resolvePredicateType } from '../../sign/predicate-type.ts'
import { verifyImage } from '../../sign/registry/image.ts'
import { PREDICATE_TYPES } from '../../sign/statement.ts'
import type { CommandContext } from './context.ts'

/**
 * The policy that users of the image verify with, which must be named: the identity of the running job says nothing about it.
 * Undefined when `sign: off` says that images here are not signed. A missing policy becomes a problem.
 */
export function userPolicy(context: CommandContext): VerifyReference | undefined {
  const { inputs, problems, ports } = context
  const { key, identity, identityPattern, issuer, sign, type, platforms } = inputs
  if (sign === 'off') return undefined
  const named = identity !== undefined || identityPattern !== undefined
  if (key === undefined && !named)
    problems.add(
      'key',
      'is missing: nothing says who must have signed the image',
      'write --key FILE, or --identity and --issuer, as for verify; or --sign off where images are not signed',
    )
  if (key === undefined && named && issuer === undefined)
    problems.add('issuer', 'is missing', 'an identity counts only with its issuer')
  const predicateTypes = type.length === 0 ? [PREDICATE_TYPES.sign] : type.map(resolvePredicateType)
  const chosen = platforms.map(parsePlatform)
  const recursive = inputs.recursive ?? chosen.length === 0
  return (reference, call) => {
    if (ports.signing === undefined)
      throw new SlipwayError('ENVIRONMENT_IDENTITY', 'there is neither a key nor an identity to verify with')
    const options = { ...call, predicateTypes, recursive, platforms: chosen }
    return verifyImage((name) => ports.registry.repository(name), reference, ports.signing.verifier, options)
  }
}
