import { SlipwayError } from '../errors.ts'
import type { Digest } from '../image/digest.ts'
import type { Repository } from '../image/store.ts'
import type { ImageReport } from '../report/report.ts'
import type { SignatureFormat, VerificationResult } from '../sign/signer.ts'
import type { OpenedImage } from './open-image.ts'
import { failures } from './signing.ts'
import { already, skipped, type StageResult } from './stage.ts'

declare const verified: unique symbol

/** An image that may be named here: the policy of those who use it accepts it, or somebody said that it need not be signed. */
export interface VerifiedImage {
  readonly [verified]: true
  readonly repository: Repository
  readonly image: OpenedImage
  readonly signatures: ImageReport['signatures']
}

/** Checks an image by reference as users do, with the policy that was named. */
export type VerifyReference = (reference: string) => Promise<VerificationResult>

/**
 * Verifies the image in a repository. Without `verify` nothing is asked of it.
 * @throws VERIFY_FAILED naming every failed check.
 */
export async function verifyIn(
  repository: Repository,
  image: OpenedImage,
  verify: VerifyReference | undefined,
): Promise<StageResult<VerifiedImage>> {
  const reference = `${repository.name}@${image.root.descriptor.digest}`
  const evidence = (signatures: ImageReport['signatures']): VerifiedImage =>
    ({ repository, image, signatures }) as unknown as VerifiedImage
  if (verify === undefined) return skipped(evidence([]), 'sign is off')
  const result = await verify(reference)
  if (result.verified) return already(evidence(accepted(result)), `verified in ${repository.name}`)
  throw new SlipwayError('VERIFY_FAILED', `${reference} does not verify:\n  ${failures(result)}`, {
    help: 'nothing was named; see with slipway verify who signed it',
  })
}

function accepted({ candidates }: VerificationResult): ImageReport['signatures'] {
  const good = candidates.filter(({ checks }) => checks.length > 0 && checks.every(({ ok }) => ok))
  const formats = new Map<Digest, readonly SignatureFormat[]>()
  for (const { digest, format } of good)
    formats.set(digest, [...new Set([...(formats.get(digest) ?? []), format])].toSorted())
  return [...formats].map(([digest, of]) => ({ digest, formats: of }))
}
