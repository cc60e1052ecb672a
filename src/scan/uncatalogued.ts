import type { Inventory, UncataloguedKind } from '../image/inventory.ts'
import type { ScanReport } from './scan-report.ts'

const SYSTEMS: Readonly<Record<UncataloguedKind, string>> = {
  java: 'Java archives',
  ruby: 'Ruby gems',
  php: 'PHP projects (Composer)',
  dotnet: '.NET programs',
}

/** The report with the kinds of packages that nobody looked into as gaps; of several platforms the largest count. */
export function withUncatalogued(report: ScanReport, inventories: readonly Inventory[]): ScanReport {
  const counts = new Map<UncataloguedKind, number>()
  for (const { kind, files } of inventories.flatMap(({ uncatalogued = [] }) => uncatalogued))
    counts.set(kind, Math.max(files, counts.get(kind) ?? 0))
  const gaps = Array.from(counts, ([kind, packages]) => ({
    system: SYSTEMS[kind],
    packages,
    reason: 'this kind of package is not catalogued',
  }))
  return gaps.length === 0 ? report : { ...report, notCovered: [...report.notCovered, ...gaps] }
}
