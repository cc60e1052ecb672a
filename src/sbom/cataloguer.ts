import type { Inventory } from '../image/inventory.ts'
import type { ManifestContent } from '../image/manifest.ts'
import type { Platform } from '../image/platform.ts'
import type { Cancellable, ImageSource } from '../image/store.ts'

/**
 * Reads what is installed in one platform's image: one streaming pass over its layers, in a child process that can reach
 * nothing. Death, time or memory limits and broken content are SCAN_CONTENT, never an empty inventory.
 */
export interface Cataloguer {
  catalogue(source: ImageSource, image: ManifestContent, platform: Platform, call?: Cancellable): Promise<Inventory>
}
