import { SlipwayError } from '../../errors.ts'
import type { Descriptor } from '../../image/descriptor.ts'
import type { Cancellable, Repository } from '../../image/store.ts'
import type { Clock } from '../../system/clock.ts'
import { legacyImage, sameLayer } from '../attachment.ts'
import { putPiece } from './blob.ts'
import { readManifestIfAny } from './candidates.ts'

const ATTEMPTS = 8
const PAUSE_MS = 40

/**
 * Makes a `.sig` or `.att` tag hold these layers, whose blobs are there, beside whatever it holds already. Registries offer no compare-and-swap: it
 * reads, merges, writes and reads again until the layers stay. Idempotent. Returns whether any was missing.
 * @throws SIGN_FAILED when other writers win every time, or when the tag names something else.
 */
export async function ensureLegacyLayers(
  repository: Repository,
  tag: string,
  layers: readonly Descriptor[],
  clock: Clock,
  call: Cancellable,
): Promise<boolean> {
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    const existing = (await readManifestIfAny(repository, tag, call))?.manifest
    if (existing?.kind === 'index')
      throw new SlipwayError(
        'SIGN_FAILED',
        `${repository.name}:${tag} is an index, so no signature can be added to it`,
        {
          help: `remove the tag ${tag}, or sign with formats: bundle`,
        },
      )
    const present = existing?.layers ?? []
    const missing = layers.filter((ours) => !present.some((one) => sameLayer(one, ours)))
    if (missing.length === 0) return attempt > 1
    if (attempt > 1) await clock.sleep(PAUSE_MS * attempt, call.signal)
    const { config, content } = legacyImage([...present, ...missing], existing)
    await putPiece(repository, config, call)
    await repository.putManifest(content, { ...call, tags: [tag] })
  }
  throw new SlipwayError(
    'SIGN_FAILED',
    `${repository.name}:${tag} lost our signature ${ATTEMPTS} times to other writers`,
    {
      help: 'run again when nothing else signs this image',
      retryable: true,
    },
  )
}
