import type { Advisory, AffectedPackage, RangeEvent } from '../../../src/scan/advisory.ts'

export function advisory(id: string, extra: Partial<Advisory> = {}): Advisory {
  return { id, withdrawn: false, aliases: [], upstream: [], affected: [], streams: [], ratings: [], ...extra }
}

export function affected(events: readonly RangeEvent[], extra: Partial<AffectedPackage> = {}): AffectedPackage {
  return { ecosystem: 'npm', name: 'left-pad', ranges: [{ events }], versions: [], ratings: [], ...extra }
}
