import { mkdtemp } from 'node:fs/promises'
import { join } from 'node:path'
import type { ImageLocation } from '../image/reference.ts'
import type { Cancellable, ImageSource } from '../image/store.ts'
import type { Environment } from '../pipeline/environment.ts'

type LocalLocation = Exclude<ImageLocation, { readonly kind: 'registry' }>

/** Where an image of the daemon is put while it is read, and which daemon it is. */
export interface LocalSourceParts {
  readonly env: Environment
  readonly runDirectory: () => Promise<string>
}

/** Opens an image on this machine for reading. Resolving `''` gives its only image. */
export async function openLocalSource(
  location: LocalLocation,
  parts: LocalSourceParts,
  call: Cancellable = {},
): Promise<ImageSource> {
  switch (location.kind) {
    case 'oci': {
      const { openLayout } = await import('../registry/layout/layout.ts')
      return openLayout(location.path)
    }
    case 'oci-archive':
    case 'docker-archive': {
      const { openArchive } = await import('../registry/layout/archive.ts')
      return openArchive(location.path, location.kind)
    }
    case 'docker-daemon':
      return openDaemonImage(location.name, parts, call)
  }
}

async function openDaemonImage(
  name: string,
  { env, runDirectory }: LocalSourceParts,
  call: Cancellable,
): Promise<ImageSource> {
  const { saveFromDaemon } = await import('../build/daemon/save.ts')
  const { nodeProcessRunner } = await import('../system/node/process.ts')
  const { openArchive } = await import('../registry/layout/archive.ts')
  const file = join(await mkdtemp(join(await runDirectory(), 'daemon-')), 'image.tar')
  await saveFromDaemon(name, file, { runner: nodeProcessRunner(), env }, call)
  return openArchive(file, 'docker-archive')
}
