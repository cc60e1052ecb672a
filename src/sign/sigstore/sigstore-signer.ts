import { statementSigner } from '../registry/attach-statements.ts'
import type { SignatureFormat, StatementSigner } from '../signer.ts'
import { keylessIdentity, type KeylessParts } from './keyless-identity.ts'
import { sigstoreChecker, type SigstoreVerifierParts } from './sigstore-checker.ts'

export interface SigstoreSignerParts extends KeylessParts {
  /** Default bundle, and legacy too where the log is of version 1: verifiers take a legacy signature from no other. */
  readonly formats?: readonly SignatureFormat[]
  /** Recognises our own earlier signatures, so that a repeated call adds nothing; without it every call signs again. */
  readonly own?: Pick<SigstoreVerifierParts, 'trustedRoot' | 'identity' | 'issuer' | 'certificateLogThreshold'>
}

/**
 * Signs statements with an identity: SIGN_IDENTITY when no certificate can be had, SIGN_LOG and SIGN_TIMESTAMP when a
 * signature cannot be logged or dated. Nothing is attached before all statements about a subject are signed.
 */
export function sigstoreSigner(parts: SigstoreSignerParts): StatementSigner {
  const { services, own, clock } = parts
  const version = services.rekor?.version
  const { formats = version === 1 ? ['bundle', 'legacy'] : ['bundle'] } = parts
  const logThreshold = version === undefined ? 0 : 1
  const legacyLogThreshold = version === 1 ? 1 : 0
  return statementSigner({
    identity: keylessIdentity(parts),
    clock,
    formats,
    ...(own === undefined ? {} : { own: sigstoreChecker({ ...own, logThreshold, legacyLogThreshold }) }),
  })
}
