import type { OsvRecord } from '../osv/osv-record.ts'

export const CRITICAL = 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H'
export const HIGH = 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:N/I:N/A:H'

/** Affects everything before `fixed`; rated high. */
export function npmAdvisory(id: string, name: string, fixed: string, extra: Partial<OsvRecord> = {}): OsvRecord {
  return {
    id,
    modified: '2026-01-02T03:04:05Z',
    severity: [{ type: 'CVSS_V3', score: HIGH }],
    affected: [
      { package: { ecosystem: 'npm', name }, ranges: [{ type: 'SEMVER', events: [{ introduced: '0' }, { fixed }] }] },
    ],
    ...extra,
  }
}

/** Affects everything before `fixed` in any ecosystem; rated high. */
export function advisory(
  id: string,
  ecosystem: string,
  name: string,
  fixed: string,
  type: 'ECOSYSTEM' | 'SEMVER' = 'ECOSYSTEM',
): OsvRecord {
  const affected = [{ package: { ecosystem, name }, ranges: [{ type, events: [{ introduced: '0' }, { fixed }] }] }]
  return npmAdvisory(id, name, fixed, { affected })
}

/** As osv.dev writes Debian's security tracker, for release 12; without `fixed` there is no fix. */
export function debianAdvisory(
  cve: string,
  source: string,
  fixed: string | undefined,
  urgency = 'not yet assigned',
): OsvRecord {
  const fix = fixed === undefined ? [] : [{ fixed }]
  return {
    id: `DEBIAN-${cve}`,
    modified: '2026-01-02T03:04:05Z',
    upstream: [cve],
    affected: [
      {
        package: { ecosystem: 'Debian:12', name: source },
        ranges: [{ type: 'ECOSYSTEM', events: [{ introduced: '0' }, ...fix] }],
        ecosystem_specific: { urgency },
      },
    ],
  }
}
