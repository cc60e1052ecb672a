import type { Digest } from '../../../src/image/digest.ts'
import { claimMessage } from '../../../src/release/claim.ts'
import type { TagClaim } from '../../../src/release/release-host.ts'

/** The claim of v1.0.0 for an image whose digest is this hex digit, over and over. */
export function claimOf(commit: string, hex = 'a'): TagClaim {
  const digest = `sha256:${hex.repeat(64)}` as Digest
  const message = claimMessage('app 1.0.0', [{ repository: 'ghcr.io/acme/app', digest }])
  return { name: 'v1.0.0', commit, message, time: 1_700_000_000 }
}
