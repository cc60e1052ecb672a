import type { CommandContext } from './context.ts'

/**
 * Who must have signed has to be said, by a key or by an identity with its issuer, not both: the identity of the running job says
 * nothing about it, and what is left out or empty must not be taken for "anyone". What is wrong becomes a problem.
 */
export function checkVerifier({ inputs, problems }: Pick<CommandContext, 'inputs' | 'problems'>, otherwise = ''): void {
  const { key, identity, identityPattern, issuer } = inputs
  const named = identity !== undefined || identityPattern !== undefined
  if (key !== undefined && (named || issuer !== undefined))
    problems.add('key', 'stands beside an identity', 'name the one or the other, or both in a --policy file')
  else if (key === undefined && !named)
    problems.add(
      issuer === undefined ? 'key' : 'identity',
      'is missing: nothing says who must have signed',
      `write --key FILE, --identity NAME and --issuer URL, or --policy FILE${otherwise}`,
    )
  else if (named && issuer === undefined)
    problems.add('issuer', 'is missing', 'an identity counts only with its issuer')
}
