import { SlipwayError } from '../errors.ts'
import type { Cancellable, Repository } from '../image/store.ts'
import type { Claim, NotARelease } from './claim.ts'
import type { Signed } from './signing.ts'
import { already, done, skipped, type StageResult } from './stage.ts'
import { digestBehind } from './staging.ts'

declare const named: unique symbol

/** The immutable tags stand. */
export interface Named extends Signed {
  readonly [named]: true
}

/** Gives the image its immutable tags, and reads each back. @throws REGISTRY_TAG_CONFLICT when one names another digest. */
export async function name(
  from: Signed & { readonly claim: Claim | NotARelease },
  immutableTags: readonly string[],
  call: Cancellable,
): Promise<StageResult<Named>> {
  const evidence = from as unknown as Named
  if (immutableTags.length === 0) return skipped(evidence, 'no full version to name it by')
  const written = await Promise.all(
    from.repositories.map((repository) => nameIn(repository, from, immutableTags, call)),
  )
  return written.some(Boolean) ? done(evidence) : already(evidence, `${immutableTags.join(', ')} named before`)
}

/** As `name`, in one repository and for any image that may be named. Returns whether anything was missing. */
export async function nameIn(
  repository: Repository,
  from: Pick<Signed, 'root'>,
  tags: readonly string[],
  call: Cancellable,
): Promise<boolean> {
  const wanted = from.root.descriptor.digest
  const present = await Promise.all(tags.map((tag) => digestBehind(repository, tag, call)))
  tags.forEach((tag, at) => {
    const found = present[at]
    if (found !== undefined && found !== wanted) throw tagConflict(repository, tag, found, wanted)
  })
  const missing = tags.filter((_, at) => present[at] === undefined)
  if (missing.length > 0) await putTags(repository, from, missing, call)
  return missing.length > 0
}

/** Puts the root under the tags and reads each back by tag. */
export async function putTags(
  repository: Repository,
  from: Pick<Signed, 'root'>,
  tags: readonly string[],
  call: Cancellable,
): Promise<void> {
  await repository.putManifest(from.root, { ...call, tags })
  await Promise.all(
    tags.map(async (tag) => {
      const found = await digestBehind(repository, tag, call)
      if (found === from.root.descriptor.digest) return
      throw new SlipwayError(
        'REGISTRY_REFUSED',
        `${repository.name}:${tag} was written but names ${found ?? 'nothing'}`,
        {
          retryable: true,
          help: 'another run may have moved the tag at the same moment: run again',
        },
      )
    }),
  )
}

export function tagConflict(repository: Repository, tag: string, found: string, wanted: string): SlipwayError {
  return new SlipwayError('REGISTRY_TAG_CONFLICT', `${repository.name}:${tag} names ${found} already, not ${wanted}`, {
    facts: { tag, found, wanted },
    help: 'full versions never move: release the change under a new version',
  })
}
