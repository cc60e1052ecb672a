import type { Cancellable } from '../image/store.ts'
import type { ScanReport } from '../scan/scan-report.ts'
import type { Inventoried } from './inventory-stage.ts'
import { matchInventories } from './match-inventories.ts'
import type { Ports } from './ports.ts'
import { applyScanPolicy, type ScanPolicy } from './scan-policy.ts'
import { done, type StageResult } from './stage.ts'

declare const scanned: unique symbol

/** Every component is matched against the advisories. */
export interface Scanned extends Inventoried {
  readonly [scanned]: true
  readonly scan: ScanReport
}

/** One report over all platforms, with what other scanners found, and with the caller's rules applied. */
export async function scan(
  from: Inventoried,
  image: string,
  policy: ScanPolicy,
  ports: Pick<Ports, 'matcher' | 'clock' | 'log'>,
  call: Cancellable,
): Promise<StageResult<Scanned>> {
  const inventories = from.children.map((child) => child.inventory)
  const ours = await matchInventories(image, inventories, ports, call)
  const subject = { name: image, digests: [from.root.descriptor.digest], children: from.children }
  const { report, warnings } = applyScanPolicy(ours, policy, subject, ports.clock.now())
  for (const warning of warnings) ports.log.warn(warning)
  return done({ ...from, scan: report } as unknown as Scanned)
}
