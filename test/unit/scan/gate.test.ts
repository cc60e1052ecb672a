import { describe, expect, it } from '@jest/globals'
import type { ExposedFinding } from '../../../src/scan/exposed.ts'
import {
  FAIL_ON,
  judge,
  UNKNOWN_SEVERITY,
  type FailOn,
  type FailOnSecrets,
  type UnknownSeverity,
  type Verdict,
} from '../../../src/scan/gate.ts'
import { SEVERITIES, type Severity } from '../../../src/scan/scan-report.ts'
import { reportOf, vulnerability } from '../../support/scan/vulnerability.ts'

const LEVELS = ['low', 'medium', 'high', 'critical'] as const

function refuses(severity: Severity, failOn: FailOn, unknownSeverity: UnknownSeverity = 'warn'): boolean {
  return judge(reportOf([vulnerability({ severity })]), { failOn, unknownSeverity }).refused
}

describe('the gate', () => {
  it.each(LEVELS.flatMap((failOn) => LEVELS.map((severity) => [failOn, severity] as const)))(
    'at %s refuses a finding that is %s exactly when that is as bad or worse',
    (failOn, severity) => {
      expect(refuses(severity, failOn)).toBe(LEVELS.indexOf(severity) >= LEVELS.indexOf(failOn))
    },
  )

  it.each(SEVERITIES)('at none refuses nothing, not even %s', (severity) => {
    for (const unknown of UNKNOWN_SEVERITY) expect(refuses(severity, 'none', unknown)).toBe(false)
  })

  it.each(FAIL_ON)('at %s lets an image without findings through', (failOn) => {
    const verdict = judge(reportOf([]), { failOn, unknownSeverity: 'critical' })
    expect(verdict).toMatchObject({ refused: false, limit: failOn, offending: [], warnings: [] })
    expect(verdict.summary).not.toBe('')
  })

  it.each(['ignore', 'warn'] as const)('does not refuse a finding without a rating when those are to %s', (unknown) => {
    for (const failOn of FAIL_ON) expect(refuses('unknown', failOn, unknown)).toBe(false)
  })

  it.each(LEVELS.flatMap((unknown) => LEVELS.map((failOn) => [unknown, failOn] as const)))(
    'counts a finding without a rating as %s at %s',
    (unknown, failOn) => {
      expect(refuses('unknown', failOn, unknown)).toBe(refuses(unknown, failOn))
    },
  )

  it('warns of findings without a rating only when told to', () => {
    const report = reportOf([vulnerability({ severity: 'unknown' })])
    const warnings = (unknownSeverity: UnknownSeverity): readonly string[] =>
      judge(report, { failOn: 'critical', unknownSeverity }).warnings
    expect(warnings('warn')).toEqual([
      '1 vulnerability has no known severity and the gate does not judge them: CVE-2026-0001 in left-pad 1.0.0 (unknown, no fix)',
    ])
    expect(warnings('ignore')).toEqual([])
    expect(warnings('critical')).toEqual([])
  })

  it('warns of what no feed covers, whatever the policy', () => {
    const gap = { system: 'Amazon Linux 2023', packages: 120, reason: 'OSV has no advisories for this system' }
    const one = { system: 'npm', packages: 1, reason: 'the version cannot be compared' }
    expect(judge(reportOf([], [gap, one]), { failOn: 'none', unknownSeverity: 'ignore' }).warnings).toEqual([
      'not scanned: Amazon Linux 2023 (120 packages): OSV has no advisories for this system',
      'not scanned: npm (1 package): the version cannot be compared',
    ])
  })

  it('does not count what no version fixes when told so, and says that it is there', () => {
    const report = reportOf([
      vulnerability({ id: 'CVE-2026-0001', severity: 'critical' }),
      vulnerability({ id: 'CVE-2026-0002', severity: 'low' }),
      vulnerability({ id: 'CVE-2026-0003', severity: 'high', fixedVersion: '2.0.0' }),
    ])
    const policy = { failOn: 'high', unknownSeverity: 'warn' } as const
    const { offending, warnings } = judge(report, { ...policy, ignoreUnfixed: true })
    expect(offending.map(({ id }) => id)).toEqual(['CVE-2026-0003'])
    expect(warnings).toEqual([
      '1 vulnerability that reaches the limit of the gate does not count, for want of a fixed version: CVE-2026-0001 in left-pad 1.0.0 (critical, no fix)',
    ])
    expect(judge(report, { ...policy, ignoreUnfixed: false }).offending).toHaveLength(2)
  })

  it('does not judge what rules ignore', () => {
    const ignored = [{ ...vulnerability({ severity: 'critical' }), reason: 'x', expires: '2027-01-31' }]
    expect(judge({ ...reportOf([]), ignored }, { failOn: 'low', unknownSeverity: 'warn' }).refused).toBe(false)
  })

  it('names the offending findings worst first, with what fixes them', () => {
    const report = reportOf([
      vulnerability({ id: 'CVE-2026-0002', severity: 'high', fixedVersion: '2.0.0' }),
      vulnerability({ id: 'CVE-2026-0001', severity: 'critical' }),
      vulnerability({ id: 'CVE-2026-0003', severity: 'medium' }),
    ])
    const verdict = judge(report, { failOn: 'high', unknownSeverity: 'warn' })
    expect(verdict.offending.map(({ id }) => id)).toEqual(['CVE-2026-0001', 'CVE-2026-0002'])
    expect(verdict.summary).toBe(
      '2 vulnerabilities of severity high or worse: CVE-2026-0001 in left-pad 1.0.0 (critical, no fix), CVE-2026-0002 in left-pad 1.0.0 (high, fixed in 2.0.0)',
    )
  })

  it('puts a finding without a rating where it counts, and keeps calling it unknown', () => {
    const report = reportOf([
      vulnerability({ id: 'CVE-2026-0001', severity: 'high' }),
      vulnerability({ id: 'CVE-2026-0002', severity: 'unknown' }),
    ])
    const { offending } = judge(report, { failOn: 'high', unknownSeverity: 'critical' })
    expect(offending.map(({ id, severity }) => [id, severity])).toEqual([
      ['CVE-2026-0002', 'unknown'],
      ['CVE-2026-0001', 'high'],
    ])
  })

  it.each<[FailOn, string]>([
    ['none', 'no severity refuses the image (fail-on is none)'],
    ['low', 'no vulnerability of severity low or worse'],
    ['critical', 'no critical vulnerability'],
  ])('at %s says of a clean image: %s', (failOn, summary) => {
    expect(judge(reportOf([]), { failOn, unknownSeverity: 'warn' }).summary).toBe(summary)
  })

  it('does not name more than ten findings', () => {
    const many = Array.from({ length: 13 }, (_, i) =>
      vulnerability({ id: `CVE-2026-10${i + 10}`, severity: 'critical' }),
    )
    const { summary, offending } = judge(reportOf(many), { failOn: 'critical', unknownSeverity: 'warn' })
    expect(offending).toHaveLength(13)
    expect(summary.match(/CVE-/g)).toHaveLength(10)
    expect(summary).toMatch(/ and 3 more$/)
    expect(summary).toMatch(/^13 vulnerabilities of severity critical: /)
  })
})

describe('the gate and secrets in the image', () => {
  const at = { layer: 'sha256:aa', platforms: ['linux/amd64'] }
  const token: ExposedFinding = { kind: 'value', name: 'NPM_TOKEN', path: 'etc/npmrc', ...at }
  const login: ExposedFinding = { kind: 'credentials', path: 'app/.git/config', ...at }
  const key: ExposedFinding = { kind: 'private-key', path: 'srv/tls.key', ...at }
  const judged = (failOnSecrets?: FailOnSecrets): Verdict =>
    judge(
      { ...reportOf([]), exposed: [token, login, key] },
      { failOn: 'critical', unknownSeverity: 'warn', ...(failOnSecrets === undefined ? {} : { failOnSecrets }) },
    )

  it.each([
    ['none', []],
    ['credentials', [token, login]],
    ['all', [token, login, key]],
  ] as const)('at %s refuses what that names and warns of the others', (limit, refused) => {
    const { exposed, refused: isRefused, warnings } = judged(limit)
    expect({ exposed, isRefused }).toEqual({ exposed: refused, isRefused: refused.length > 0 })
    expect(warnings).toHaveLength(refused.length === 3 ? 0 : 1)
  })

  it('refuses those of the run and logins when nothing is said, and names the place but never the secret', () => {
    const { summary, warnings } = judged()
    expect(summary).toBe(
      'no critical vulnerability; 2 secrets are in the image: the secret NPM_TOKEN in etc/npmrc, a login in app/.git/config',
    )
    expect(warnings).toEqual([
      '1 secret is in the image: a private key in srv/tls.key (fail-on-secrets lets that through)',
    ])
  })

  it('lets no text from the image begin a line of its own', () => {
    const forged: ExposedFinding = { ...login, path: 'x\n::set-env name=X::y/.npmrc' }
    const report = {
      ...reportOf([vulnerability({ package: 'x\n::error::y', severity: 'critical' })]),
      exposed: [forged],
    }
    expect(judge(report, { failOn: 'critical', unknownSeverity: 'warn' }).summary).not.toContain('\n')
  })
})
