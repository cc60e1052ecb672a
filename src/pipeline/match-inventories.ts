import type { Inventory } from '../image/inventory.ts'
import type { Cancellable } from '../image/store.ts'
import { withExposed } from '../scan/exposed.ts'
import type { ScanReport } from '../scan/scan-report.ts'
import { withUncatalogued } from '../scan/uncatalogued.ts'
import type { Ports } from './ports.ts'

/** One report over all platforms: what the advisories say of the packages, and what the layers show besides. */
export async function matchInventories(
  image: string,
  inventories: readonly Inventory[],
  { matcher }: Pick<Ports, 'matcher'>,
  call: Cancellable,
): Promise<ScanReport> {
  const report = await matcher.match(image, inventories, call)
  return withExposed(withUncatalogued(report, inventories), inventories)
}
