import { MEDIA_TYPES } from '../image/descriptor.ts'
import { CONFIG_LIMIT_BYTES, parseImageConfig } from '../image/image-config.ts'
import type { ManifestContent } from '../image/manifest.ts'
import { readBlob } from '../image/read-blob.ts'
import type { Cancellable, Repository } from '../image/store.ts'
import { latestTime } from '../release/retention.ts'
import { mapConcurrently } from '../system/concurrency.ts'
import type { ManifestTree } from './repository-snapshot.ts'

const CREATED = 'org.opencontainers.image.created'
const CONFIG_TYPES: readonly string[] = [MEDIA_TYPES.ociConfig, MEDIA_TYPES.dockerConfig]
const AT_ONCE = 4

/**
 * When an image was made or last signed, whichever is later: registries do not tell when something was pushed, and a reproducible
 * image bears the time of its sources. Undefined when nothing tells.
 */
export async function timeOf(
  repository: Repository,
  { root, manifests }: ManifestTree,
  call: Cancellable,
): Promise<Date | undefined> {
  const [configs, referrers] = await Promise.all([
    mapConcurrently(manifests, AT_ONCE, (content) => configTime(repository, content, call)),
    repository.listReferrers(root.descriptor.digest, call),
  ])
  const annotated = [...manifests.map(({ manifest }) => manifest), ...referrers]
  return latestTime([...configs, ...annotated.map(({ annotations }) => annotations?.[CREATED])])
}

async function configTime(
  repository: Repository,
  { manifest }: ManifestContent,
  call: Cancellable,
): Promise<string | undefined> {
  if (manifest.kind === 'index' || !CONFIG_TYPES.includes(manifest.config.mediaType)) return undefined
  const bytes = await readBlob(repository, manifest.config, CONFIG_LIMIT_BYTES, call)
  return parseImageConfig(bytes.toString('utf8'), `config ${manifest.config.digest} of ${repository.name}`).created
}
