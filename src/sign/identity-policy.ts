import type { VerificationCheck } from './signer.ts'
import { check } from './policy.ts'

/** Fulcio's extensions, by the names of its documentation (fulcio, docs/oid-info.md). All are compared exactly. */
export const CLAIM_OIDS = {
  buildSignerUri: 9,
  buildSignerDigest: 10,
  runnerEnvironment: 11,
  sourceRepositoryUri: 12,
  sourceRepositoryDigest: 13,
  sourceRepositoryRef: 14,
  sourceRepositoryIdentifier: 15,
  sourceRepositoryOwnerUri: 16,
  sourceRepositoryOwnerIdentifier: 17,
  buildConfigUri: 18,
  buildConfigDigest: 19,
  buildTrigger: 20,
  runInvocationUri: 21,
  sourceRepositoryVisibility: 22,
} as const

export type ClaimName = keyof typeof CLAIM_OIDS

/** Who must have signed. */
export interface IdentityPolicy {
  /** The certificate's subject alternative name: this text exactly, or a pattern that must match all of it. */
  readonly identity: string | RegExp
  /** The issuer of the identity token, by the same rules. */
  readonly issuer: string | RegExp
  readonly claims?: Readonly<Partial<Record<ClaimName, string>>>
}

/** Whom a certificate names. `extensions` are its values by the last number of Fulcio's OIDs. */
export interface CertificateIdentity {
  readonly san: string | undefined
  readonly issuer: string | undefined
  readonly extensions: ReadonlyMap<number, string>
}

export function identityChecks(policy: IdentityPolicy, found: CertificateIdentity): readonly VerificationCheck[] {
  const { identity, issuer, claims = {} } = policy
  return [
    check(
      'identity',
      isThe(identity, found.san),
      `signed by ${found.san ?? 'nobody named'}, not by ${String(identity)}`,
    ),
    check(
      'issuer',
      isThe(issuer, found.issuer),
      `the identity was vouched for by ${found.issuer ?? 'nobody'}, not by ${String(issuer)}`,
    ),
    ...Object.entries(CLAIM_OIDS).flatMap(([name, oid]) => {
      const wanted = claims[name as ClaimName]
      if (wanted === undefined) return []
      const value = found.extensions.get(oid)
      return [check(name, value === wanted, `the certificate says ${value ?? 'nothing'}, not ${wanted}`)]
    }),
  ]
}

/**
 * The wanted text itself, or one that a pattern matches in whole. A pattern without anchors must not match a part: that is how foreign
 * repositories with a longer name slip through.
 */
export function isThe(wanted: string | RegExp, text: string | undefined): boolean {
  return typeof wanted === 'string' ? text === wanted : matchesWhole(wanted, text)
}

function matchesWhole(pattern: RegExp, text: string | undefined): boolean {
  const whole = new RegExp(`^(?:${pattern.source})$`, pattern.flags.replaceAll(/[gy]/g, ''))
  return text !== undefined && whole.test(text)
}
