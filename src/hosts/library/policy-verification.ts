import process from 'node:process'
import { placeOf } from '../../sign/parse-policy.ts'
import { verifyByPolicy } from '../../sign/registry/verify-policy.ts'
import type { OpenRepository } from '../../sign/registry/image.ts'
import type { VerificationResult } from '../../sign/signer.ts'
import type { VerificationPolicy } from '../../sign/verification-policy.ts'
import type { Cancellable } from '../../image/store.ts'
import type { Clock } from '../../system/clock.ts'
import { enforcePolicy } from '../enforced-policy.ts'

export interface PolicyCall extends Cancellable {
  /** Where paths in the policy start; the working directory by default. */
  readonly folder?: string
  /** Path of the trusted_root.json of authorities that name none; the public Sigstore instance's by default. */
  readonly trustedRoot?: string
}

/**
 * Whether an image in a registry carries what every rule of the policy that names it demands.
 * @throws CONFIG_INVALID when a key or a trusted root of the policy cannot be read.
 */
export type VerifyByPolicy = (
  image: string,
  policy: VerificationPolicy,
  call?: PolicyCall,
) => Promise<VerificationResult>

export function policyVerification(open: OpenRepository, clock: Clock): VerifyByPolicy {
  return async (image, policy, { folder = process.cwd(), trustedRoot, signal } = {}) => {
    const root = trustedRoot === undefined ? {} : { trustedRoot }
    const enforced = await enforcePolicy(policy, { folder, locate: placeOf, ...root })
    return await verifyByPolicy(open, image, enforced, {
      now: clock.now(),
      ...(signal === undefined ? {} : { signal }),
    })
  }
}
