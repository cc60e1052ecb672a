import type { Cancellable } from '../image/store.ts'
import type { ScanReport } from '../scan/scan-report.ts'
import type { Inventoried } from './inventory-stage.ts'
import type { Ports } from './ports.ts'
import { done, type StageResult } from './stage.ts'

declare const scanned: unique symbol

/** Every component is matched against the advisories. */
export interface Scanned extends Inventoried {
  readonly [scanned]: true
  readonly scan: ScanReport
}

/** One report over all platforms. */
export async function scan(
  from: Inventoried,
  image: string,
  ports: Pick<Ports, 'matcher'>,
  call: Cancellable,
): Promise<StageResult<Scanned>> {
  const inventories = from.children.map((child) => child.inventory)
  const report = await ports.matcher.match(image, inventories, call)
  return done({ ...from, scan: report } as unknown as Scanned)
}
