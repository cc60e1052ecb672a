import { X509Certificate } from 'node:crypto'
import type { SignedEntity as VerifiableEntity, Signer, TrustMaterial } from '@sigstore/verify'
import { identityChecks, type IdentityPolicy } from '../identity-policy.ts'
import { check } from '../policy.ts'
import { statementVerifier } from '../registry/verify-statements.ts'
import type { StatementVerifier, VerificationCheck } from '../signer.ts'
import type { SignatureChecker, SignatureVerdict, SignedEntity } from '../signing-identity.ts'
import { certificateIdentity } from './certificate-identity.ts'
import { loggedCertificates } from './log-body.ts'
import { messageOf, timesOf, trustMaterial, verifyProofs, type ProofThresholds } from './proofs.ts'
import type { TrustedRootJson } from './trusted-root.ts'
import { toVerifiable, type Verifiable } from './verifiable-entity.ts'

/** `logThreshold` is 0 for a private instance that only dates signatures. */
export interface SigstoreVerifierParts extends IdentityPolicy, ProofThresholds {
  readonly trustedRoot: TrustedRootJson
  /** As `logThreshold` for legacy signatures, which cannot hold an entry of a log of version 2. Default as logThreshold. */
  readonly legacyLogThreshold?: number
}

/** Verifies statements of one identity under a trust root, without any network but the registry's. */
export function sigstoreVerifier(parts: SigstoreVerifierParts): StatementVerifier {
  return statementVerifier(sigstoreChecker(parts))
}

/**
 * Checks certificate, log, timestamps, signature and identity. Stricter than the library below it: identities match as a
 * whole, a log entry must name the same certificate, and an authority counts only while the trust root says it is valid.
 */
export function sigstoreChecker(parts: SigstoreVerifierParts): SignatureChecker {
  let material: Promise<TrustMaterial> | undefined
  return {
    keyed: false,
    check: async (entity) => {
      material ??= trustMaterial(parts.trustedRoot)
      return await checkEntity(parts, await material, entity)
    },
  }
}

async function checkEntity(
  parts: SigstoreVerifierParts,
  trust: TrustMaterial,
  found: SignedEntity,
): Promise<SignatureVerdict> {
  let readable: Verifiable | undefined
  let failure: unknown
  try {
    readable = await toVerifiable(found)
  } catch (error) {
    failure = error
  }
  if (readable === undefined) return { checks: [check('certificate', false, `cannot be read: ${messageOf(failure)}`)] }
  const { entity, certificate: der } = readable
  if (entity.key.$case !== 'certificate' || der === undefined)
    return { checks: [check('certificate', false, 'it was signed with a key, and names no identity')] }
  const { logThreshold = 1, legacyLogThreshold = logThreshold } = parts
  const logs = found.kind === 'bundle' ? logThreshold : legacyLogThreshold
  const { signer, checks } = await verifyProofs({ ...parts, logThreshold: logs }, trust, entity)
  if (signer === undefined) return { checks }
  const certificate = new X509Certificate(der)
  const identity = certificateIdentity(signer)
  const [signedAt] = timesOf(entity).toSorted((a, b) => a.getTime() - b.getTime())
  return {
    checks: [...checks, ...signerChecks(parts, entity, signer, certificate.raw)],
    signer: `${identity.issuer ?? ''} ${identity.san ?? ''}`,
    certificate: certificate.toString(),
    ...(signedAt === undefined ? {} : { signedAt }),
  }
}

/** Who it is, once the proofs hold; `certificate` is DER. */
export function signerChecks(
  policy: IdentityPolicy,
  entity: VerifiableEntity,
  signer: Signer,
  certificate: Uint8Array,
): readonly VerificationCheck[] {
  return [sameCertificate(entity, certificate), ...identityChecks(policy, certificateIdentity(signer))]
}

/** Somebody who watches the log for misuse of an identity must find this certificate there, not another one with the same signature. */
function sameCertificate({ tlogEntries }: VerifiableEntity, raw: Uint8Array): VerificationCheck {
  const all = tlogEntries.every(({ canonicalizedBody }) => {
    const logged = loggedCertificates(canonicalizedBody)
    return logged.length > 0 && logged.every((one) => one.equals(raw))
  })
  return check('log-certificate', all, 'the log entry names another certificate')
}
