import type { Platform } from '../image/platform.ts'
import type { Cancellable } from '../image/store.ts'
import type { ScanReport } from '../scan/scan-report.ts'
import type { Inventory } from '../image/inventory.ts'
import { CONFIG_LIMIT_BYTES, parseImageConfig } from '../image/image-config.ts'
import { readBlob } from '../image/read-blob.ts'
import { matchInventories } from './match-inventories.ts'
import { chooseOnePlatform, choosePlatforms, type OpenedImage } from './open-image.ts'
import type { BillSubject, Ports } from './ports.ts'

/** Matches every chosen platform of an image against the advisories; one report, with the secrets that its layers show. */
export async function scanImage(
  image: OpenedImage,
  name: string,
  platforms: readonly Platform[],
  ports: Pick<Ports, 'cataloguer' | 'matcher'>,
  call: Cancellable,
): Promise<ScanReport> {
  const inventories = await Promise.all(
    choosePlatforms(image, platforms).map(({ content, platform }) =>
      ports.cataloguer.catalogue(image.source, content, platform, call),
    ),
  )
  return matchInventories(name, inventories, ports, call)
}

/** The inventory of one platform, and its CycloneDX document. */
export async function billImage(
  image: OpenedImage,
  name: string,
  platforms: readonly Platform[],
  ports: Pick<Ports, 'cataloguer' | 'bill'>,
  call: Cancellable,
): Promise<{ readonly inventory: Inventory; readonly bill: string; readonly subject: BillSubject }> {
  const { content, platform } = chooseOnePlatform(image, platforms)
  const config = parseImageConfig(
    (await readBlob(image.source, content.manifest.config, CONFIG_LIMIT_BYTES, call)).toString('utf8'),
  )
  const inventory = await ports.cataloguer.catalogue(image.source, content, platform, call)
  const { created } = config
  const subject = { name, digest: content.descriptor.digest, ...(created === undefined ? {} : { created }) }
  return { inventory, subject, bill: await ports.bill.write(inventory, subject) }
}
