import type { Digest } from '../../image/digest.ts'
import { SlipwayError } from '../../errors.ts'
import type { ContentHolder } from './content-holder.ts'

export function notFound(holder: Pick<ContentHolder, 'name'>, what: string, help?: string): SlipwayError {
  return new SlipwayError('REGISTRY_NOT_FOUND', `${holder.name} has ${what}`, help === undefined ? {} : { help })
}

export function mismatch(holder: Pick<ContentHolder, 'name'>, digest: Digest, why: string): SlipwayError {
  return new SlipwayError('REGISTRY_DIGEST_MISMATCH', `${digest} of ${holder.name} ${why}`, { facts: { digest } })
}
