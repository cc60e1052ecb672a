import { X509Certificate } from 'node:crypto'
import type { SignedEntity as VerifiableEntity, Signer, TrustMaterial } from '@sigstore/verify'
import { identityChecks, type IdentityPolicy } from '../identity-policy.ts'
import { check } from '../policy.ts'
import { statementVerifier } from '../registry/verify-statements.ts'
import type { StatementVerifier, VerificationCheck } from '../signer.ts'
import type { SignatureChecker, SignatureVerdict, SignedEntity } from '../signing-identity.ts'
import { certificateIdentity } from './certificate-identity.ts'
import { loggedCertificates } from './log-body.ts'
import type { TrustedRootJson } from './trusted-root.ts'
import { toVerifiable, type Verifiable } from './verifiable-entity.ts'

export interface SigstoreVerifierParts extends IdentityPolicy {
  readonly trustedRoot: TrustedRootJson
  /** How many logs must hold the signature; 0 for a private instance that only dates it. Default 1. */
  readonly logThreshold?: number
  /** The same for legacy signatures, which cannot hold an entry of a log of version 2. Default as logThreshold. */
  readonly legacyLogThreshold?: number
  /** How many logs or authorities must date the signature; at least 1, the default. */
  readonly timestampThreshold?: number
  /** How many certificate logs must hold the certificate. Default 1. */
  readonly certificateLogThreshold?: number
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

async function trustMaterial({ json }: TrustedRootJson): Promise<TrustMaterial> {
  const [{ TrustedRoot }, { toTrustMaterial }] = await Promise.all([
    import('@sigstore/protobuf-specs'),
    import('@sigstore/verify'),
  ])
  return toTrustMaterial(TrustedRoot.fromJSON(json))
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
    checks: [...checks, sameCertificate(entity, certificate), ...identityChecks(parts, identity)],
    signer: `${identity.issuer ?? ''} ${identity.san ?? ''}`,
    certificate: certificate.toString(),
    ...(signedAt === undefined ? {} : { signedAt }),
  }
}

/** In the order in which the library checks; what stands before the failed one has passed. */
const PROOFS = ['timestamp', 'certificate', 'log', 'signature'] as const

interface Proofs {
  readonly checks: readonly VerificationCheck[]
  readonly signer?: Signer
}

async function verifyProofs(
  parts: SigstoreVerifierParts,
  trust: TrustMaterial,
  entity: VerifiableEntity,
): Promise<Proofs> {
  const { Verifier } = await import('@sigstore/verify')
  const { logThreshold = 1, timestampThreshold = 1, certificateLogThreshold = 1 } = parts
  try {
    const times = timesOf(entity)
    const timestampAuthorities = trust.timestampAuthorities.filter(({ validFor: { start, end } }) =>
      times.every((time) => start <= time && time <= end),
    )
    const verifier = new Verifier(
      { ...trust, timestampAuthorities },
      {
        tlogThreshold: logThreshold,
        ctlogThreshold: certificateLogThreshold,
        timestampThreshold: Math.max(1, timestampThreshold),
      },
    )
    const signer = verifier.verify(entity)
    return { signer, checks: PROOFS.map((name) => ({ name, ok: true })) }
  } catch (error) {
    const failed = failedProof(error)
    const passed = PROOFS.slice(0, PROOFS.indexOf(failed)).map((name) => ({ name, ok: true }))
    return { checks: [...passed, check(failed, false, messageOf(error))] }
  }
}

/** Its own errors carry a code; anything else comes from content that cannot be read, before anything was proven. */
function failedProof(error: unknown): (typeof PROOFS)[number] {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (code.startsWith('CERTIFICATE') || code.startsWith('PUBLIC_KEY')) return 'certificate'
  if (code.startsWith('TLOG')) return 'log'
  return code.startsWith('SIGNATURE') ? 'signature' : 'timestamp'
}

function messageOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  return error.cause instanceof Error ? `${error.message}: ${error.cause.message}` : error.message
}

function timesOf({ timestamps }: VerifiableEntity): readonly Date[] {
  return timestamps.flatMap((one) => {
    if (one.$case === 'timestamp-authority') return [one.timestamp.signingTime]
    const { inclusionPromise, integratedTime } = one.tlogEntry
    return inclusionPromise === undefined ? [] : [new Date(Number(integratedTime) * 1000)]
  })
}

/** Somebody who watches the log for misuse of an identity must find this certificate there, not another one with the same signature. */
function sameCertificate({ tlogEntries }: VerifiableEntity, { raw }: X509Certificate): VerificationCheck {
  const all = tlogEntries.every(({ canonicalizedBody }) => {
    const logged = loggedCertificates(canonicalizedBody)
    return logged.length > 0 && logged.every((one) => one.equals(raw))
  })
  return check('log-certificate', all, 'the log entry names another certificate')
}
