import type { Cancellable, Repository } from '../image/store.ts'
import { adopt, type Built } from './build-stage.ts'
import { openImage } from './open-image.ts'
import type { Signing } from './ports.ts'
import { findSigned } from './resume.ts'
import type { StageResult } from './stage.ts'

/**
 * BuildKit's attestations bear the time of their making, so an index that holds them has another digest each time, and a run that
 * is repeated would contradict its own version tag. Where that tag names an index of the same platforms that we signed, its
 * attestations are kept: they speak of the same images.
 */
export async function keepStanding(
  fresh: StageResult<Built>,
  repositories: readonly Repository[],
  imageTag: string | undefined,
  signing: Signing | undefined,
  call: Cancellable,
): Promise<StageResult<Built>> {
  const { build, children, attestations } = fresh.evidence
  if (attestations.length === 0 || imageTag === undefined || signing === undefined) return fresh
  const digests = children.map(({ content }) => content.descriptor.digest)
  for (const repository of repositories) {
    const bound = await findSigned(repository, imageTag, signing, call)
    if (bound === undefined) continue
    const standing = await openImage(repository, bound.digest, call)
    const own = standing.children.map(({ content }) => content.descriptor.digest)
    if (own.length !== digests.length || !digests.every((digest) => own.includes(digest))) return fresh
    const adopted = await adopt(repository, bound.digest, [], bound.boundBy, call)
    await build.dispose()
    return adopted
  }
  return fresh
}
