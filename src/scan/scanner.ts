import type { Inventory } from '../image/inventory.ts'
import type { Cancellable } from '../image/store.ts'
import type { ScanReport } from './scan-report.ts'

/** The seed's scanner, over anything REF can name. */
export interface VulnerabilityScanner {
  scan(image: string, call?: Cancellable): Promise<ScanReport>
}

/**
 * Matches what was catalogued against advisories. One report for all platforms of an image. A feed that is down, cut or
 * malformed is SCAN_FEED, never an empty report.
 */
export interface InventoryMatcher {
  match(image: string, inventories: readonly Inventory[], call?: Cancellable): Promise<ScanReport>
}
