import type { Platform } from '../image/platform.ts'
import { matchesGlob } from './image-glob.ts'
import type { ClaimName } from './identity-policy.ts'

/**
 * What images must carry, as a value: `parseVerificationPolicy` makes one of an object, `readPolicyFile` of a file. It comes from
 * whoever verifies, never from the image.
 */
export interface VerificationPolicy {
  readonly schema: 1
  /** Who may sign, by the names that rules use. */
  readonly authorities: Readonly<Record<string, Authority>>
  /** Every rule that names an image applies to it. */
  readonly rules: readonly PolicyRule[]
}

export type Authority = KeyAuthority | IdentityAuthority

export interface KeyAuthority {
  readonly kind: 'key'
  /** PEM, or the path of a PEM file from where the policy is. */
  readonly key: string
}

export interface IdentityAuthority {
  readonly kind: 'identity'
  /** The certificate's subject alternative name: exactly, or a pattern for all of it. */
  readonly identity: string | RegExp
  readonly issuer: string | RegExp
  readonly claims: Readonly<Partial<Record<ClaimName, string>>>
  /** How many transparency logs must hold the signature; 1 when absent. */
  readonly logThreshold?: number
  /** How many logs or authorities must date it; 1 when absent. */
  readonly timestampThreshold?: number
  /** Path of a trusted_root.json from where the policy is; that of the caller when absent. */
  readonly trustedRoot?: string
}

export interface PolicyRule {
  /** Globs of repositories, with the registry. */
  readonly images: readonly string[]
  /** Platforms that the image must have. Their manifests and the index are judged; without them, every manifest. */
  readonly platforms?: readonly Platform[]
  /** Whether the manifests of an index are judged beside it. */
  readonly recursive: boolean
  readonly requirements: readonly Requirement[]
}

/** A statement that must be there, for each manifest that is judged. */
export interface Requirement {
  /** Where it stands in the policy, such as `rules[0].attestations[1]`. */
  readonly place: string
  readonly predicateType: string
  /** Names of those of whom any one may have made it. */
  readonly authorities: readonly string[]
  /** How many different keys or identities must have made one. */
  readonly threshold: number
  /** How many statements that say different things must be there. */
  readonly count: number
  /** False: only for the manifest that the caller names, not for those of its platforms. */
  readonly recursive: boolean
  readonly demand: PredicateDemand
}

/** What must be true of a statement's content. Absent members demand nothing. */
export interface PredicateDemand {
  /** Milliseconds since the scan ended, or since the signature was dated. */
  readonly maxAge?: number
  readonly maxSeverity?: SeverityLimit
  readonly unknownSeverity?: SeverityLimit
  readonly builderId?: string | RegExp
  readonly buildType?: string
  readonly sourceRepository?: string
  readonly sourceRef?: string
  /** JSON pointer (RFC 6901) into the predicate to the value that must stand there. */
  readonly predicate?: Readonly<Record<string, unknown>>
}

/** Ratings, mildest first; `none` allows no vulnerability at all. */
export const SEVERITY_LIMITS = ['none', 'low', 'medium', 'high', 'critical'] as const
export type SeverityLimit = (typeof SEVERITY_LIMITS)[number]

/** The rules that apply to a repository, such as `ghcr.io/acme/app`. */
export function rulesFor(policy: VerificationPolicy, repository: string): readonly PolicyRule[] {
  return policy.rules.filter(({ images }) => images.some((glob) => matchesGlob(glob, repository)))
}
