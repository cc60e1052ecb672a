import { algorithmOf, hexOf, type Digest } from '../image/digest.ts'

export type LegacyKind = 'sig' | 'att'

/**
 * The tag where cosign before version 3 keeps the signatures or attestations of a manifest: `sha256-<hex>.sig`, `.att`.
 * `undefined` for a sha512 digest, whose name would be longer than the 128 characters of a tag.
 */
export function legacyTag(subject: Digest, kind: LegacyKind): string | undefined {
  return algorithmOf(subject) === 'sha256' ? `sha256-${hexOf(subject)}.${kind}` : undefined
}
