import type { Cancellable } from '../image/store.ts'
import { platformFileName } from '../image/platform.ts'
import type { Built } from './build-stage.ts'
import type { ImagePlan } from './plan.ts'
import type { Ports } from './ports.ts'
import { tagsWithoutVersion } from './tag-choice.ts'

/**
 * Puts the admitted image where it was asked for on this machine: into the local daemon, and into files and folders. The files of
 * several platforms stand in a folder for each, named as BuildKit does.
 */
export async function deliver(
  { build, root }: Built,
  plan: ImagePlan,
  ports: Pick<Ports, 'engine' | 'exporter'>,
  call: Cancellable,
): Promise<void> {
  const names = localNames(plan)
  if (plan.request.load) await ports.engine.load(build, names, call)
  const several = build.platforms.length > 1
  for (const { kind, path } of plan.request.exports) {
    if (kind === 'oci-layout' || kind === 'oci-archive')
      await ports.exporter.exportImage({ source: build.source, root, names }, kind, path, call)
    else
      for (const built of build.platforms) {
        const own =
          several && kind === 'folder' ? `${path}/${platformFileName(built.platform).replaceAll('-', '_')}` : path
        await ports.exporter.exportPlatform({ source: build.source, built, names }, kind, own, call)
      }
  }
}

/** What this machine calls the image: every name with every tag, or the bare name as docker tags it. */
function localNames({ names, tags }: ImagePlan): readonly string[] {
  const all = [...tags.immutable, ...tagsWithoutVersion(tags)]
  return names.flatMap((image) => (all.length === 0 ? [`${image}:latest`] : all.map((tag) => `${image}:${tag}`)))
}
