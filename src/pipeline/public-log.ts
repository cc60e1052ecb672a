import { SlipwayError } from '../errors.ts'
import type { Facts } from './facts.ts'
import type { Signing } from './ports.ts'

/**
 * The public Sigstore instance writes the name of repository and workflow into logs that never forget. Only a repository that is
 * known to be public may appear there without being asked.
 * @throws ENVIRONMENT_IDENTITY
 */
export function requireConsent(signing: Pick<Signing, 'publicInstance'>, facts: Facts, consent: boolean): void {
  if (!signing.publicInstance || facts.isPublic === true || consent) return
  const what = facts.isPublic === false ? 'is private' : 'is not known to be public'
  throw new SlipwayError(
    'ENVIRONMENT_IDENTITY',
    `this repository ${what}, and the public Sigstore log shows its name`,
    {
      help: 'allow it (--public-log), sign with a key (--key FILE), or name a private instance (fulcio-url, rekor-url, tsa-url)',
    },
  )
}
