import type { KeyObject } from 'node:crypto'
import type { SignedEntity as VerifiableEntity, Signer, TrustMaterial } from '@sigstore/verify'
import { check } from '../policy.ts'
import type { VerificationCheck } from '../signer.ts'
import type { TrustedRootJson } from './trusted-root.ts'

/** How many of each must vouch for a signature. */
export interface ProofThresholds {
  /** Transparency logs that hold it. Default 1. */
  readonly logThreshold?: number
  /** Logs or authorities that date it; at least 1 where a certificate is judged. Default 1. */
  readonly timestampThreshold?: number
  /** Certificate logs that hold the certificate. Default 1. */
  readonly certificateLogThreshold?: number
}

/** The trust root in the library's form; with a key that decides in place of certificates, whatever a bundle calls it. */
export async function trustMaterial({ json }: TrustedRootJson, key?: KeyObject): Promise<TrustMaterial> {
  const [{ TrustedRoot }, { toTrustMaterial }] = await Promise.all([
    import('@sigstore/protobuf-specs'),
    import('@sigstore/verify'),
  ])
  const root = TrustedRoot.fromJSON(json)
  return key === undefined
    ? toTrustMaterial(root)
    : toTrustMaterial(root, () => ({ publicKey: key, validFor: () => true }))
}

/** In the order in which the library checks; what stands before the failed one has passed. */
const PROOFS = ['timestamp', 'certificate', 'log', 'signature'] as const

/** `signer` is there when all of them hold. */
export interface Proofs {
  readonly checks: readonly VerificationCheck[]
  readonly signer?: Signer
}

/** Checks dates, certificate, logs and signature. What the library throws becomes the failed check. */
export async function verifyProofs(
  parts: ProofThresholds,
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
        timestampThreshold: entity.key.$case === 'certificate' ? Math.max(1, timestampThreshold) : timestampThreshold,
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

export function messageOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  return error.cause instanceof Error ? `${error.message}: ${error.cause.message}` : error.message
}

/** When it was made, by those who say so; some may be yet unproven. */
export function timesOf({ timestamps }: VerifiableEntity): readonly Date[] {
  return timestamps.flatMap((one) => {
    if (one.$case === 'timestamp-authority') return [one.timestamp.signingTime]
    const { inclusionPromise, integratedTime } = one.tlogEntry
    return inclusionPromise === undefined ? [] : [new Date(Number(integratedTime) * 1000)]
  })
}
