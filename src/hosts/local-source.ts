import { SlipwayError } from '../errors.ts'
import type { ImageLocation } from '../image/reference.ts'
import type { ImageSource } from '../image/store.ts'

/** Opens an image on this machine for reading. Resolving `''` gives its only image. */
export async function openLocalSource(
  location: Exclude<ImageLocation, { readonly kind: 'registry' }>,
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
      throw new SlipwayError('CONFIG_REFERENCE', `docker-daemon:${location.name} cannot be read yet`, {
        help: `save it first (docker save -o image.tar ${location.name}) and name docker-archive:image.tar`,
      })
  }
}
