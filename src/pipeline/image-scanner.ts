import type { Cancellable, ImageSource } from '../image/store.ts'
import type { VulnerabilityScanner } from '../scan/scanner.ts'
import { scanImage } from './existing-image.ts'
import { openImage } from './open-image.ts'
import type { Ports } from './ports.ts'

interface ImageScannerParts extends Pick<Ports, 'cataloguer' | 'matcher'> {
  /** Opens REF in any of its forms; `reference` is the tag or digest in the source, `name` what reports call it. */
  readonly locate: (
    ref: string,
    call: Cancellable,
  ) => Promise<{ readonly source: ImageSource; readonly reference: string; readonly name: string }>
}

/** The seed's scanner: every platform of an image that exists, in one report. Errors: those of the source, SCAN_CONTENT, SCAN_FEED. */
export function imageScanner({ locate, ...ports }: ImageScannerParts): VulnerabilityScanner {
  return {
    scan: async (ref, call = {}) => {
      const { source, reference, name } = await locate(ref, call)
      const image = await openImage(source, reference, call)
      return scanImage(image, `${name}@${image.root.descriptor.digest}`, [], ports, call)
    },
  }
}
