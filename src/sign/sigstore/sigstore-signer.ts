import { statementSigner } from '../registry/attach-statements.ts'
import type { SignatureFormat, StatementSigner } from '../signer.ts'
import type { SignatureChecker } from '../signing-identity.ts'
import { keylessIdentity, type KeylessParts } from './keyless-identity.ts'

export interface SigstoreSignerParts extends KeylessParts {
  /** Default bundle and legacy. */
  readonly formats?: readonly SignatureFormat[]
  /** Recognises our own earlier signatures (sigstoreChecker with our identity); without it every call signs again. */
  readonly own?: SignatureChecker
}

/**
 * Signs statements with an identity: SIGN_IDENTITY when no certificate can be had, SIGN_LOG and SIGN_TIMESTAMP when a
 * signature cannot be logged or dated. Nothing is attached before all statements about a subject are signed.
 */
export function sigstoreSigner(parts: SigstoreSignerParts): StatementSigner {
  const { formats, own, clock } = parts
  return statementSigner({
    identity: keylessIdentity(parts),
    clock,
    ...(own === undefined ? {} : { own }),
    ...(formats === undefined ? {} : { formats }),
  })
}
