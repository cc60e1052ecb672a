import { describe, expect, it } from '@jest/globals'
import type { VerificationResult } from '../../../src/sign/signer.ts'
import { policySetting, type PolicyImage } from '../../support/sign/policy-setting.ts'

const setting = policySetting()
const NOW = new Date('2026-11-25T12:00:00Z')

/** A scan as it is attested, by Slipway unless a result of another scanner is given. */
function scan(finished: string, severities: readonly string[] = [], result?: object): object {
  return {
    invocation: { parameters: [], uri: '', event_id: '', 'builder.id': '' },
    scanner: {
      uri: 'pkg:generic/slipway@1.0.0',
      version: '1.0.0',
      db: { uri: '', version: '' },
      result: result ?? { vulnerabilities: severities.map((severity) => ({ severity })) },
    },
    metadata: { scanStartedOn: finished, scanFinishedOn: finished },
  }
}

type Json = Readonly<Record<string, unknown>>

function policy(members: Json, more: Json = {}): Json {
  return {
    schema: 1,
    authorities: { alice: { key: 'alice.pub' }, ...more },
    rules: [{ images: ['**'], recursive: false, attestations: [{ type: 'vuln', ...members }] }],
  }
}

/** Checks that failed, without those of candidates when the image was accepted. */
function failed({ verified, candidates }: VerificationResult): readonly string[] {
  const all = candidates.flatMap(({ checks }) => checks.filter(({ ok }) => !ok).map(({ name }) => name))
  return verified ? [] : all
}

async function attested(...scans: readonly object[]): Promise<PolicyImage> {
  const image = await setting.push()
  for (const one of scans) await image.attest('alice', 'vuln', one, [image.index])
  return image
}

async function judge(members: Json, ...scans: readonly object[]): Promise<readonly string[]> {
  return failed(await setting.judge(await attested(...scans), policy(members), { now: NOW }))
}

describe('the age of a scan', () => {
  it.each<[string, string, object]>([
    ['it is older', '7d', scan('2026-11-18T11:59:59Z')],
    ['it is older by a second', '12h', scan('2026-11-24T23:59:59Z')],
    ['it is yet to come', '7d', scan('2026-11-26T12:00:00Z')],
    ['it does not say when it ended', '7d', { scanner: {}, metadata: {} }],
    ['its end is no time', '7d', scan('yesterday')],
  ])('is refused when %s', async (_, maxAge, one) => {
    expect(await judge({ maxAge }, one)).toEqual(['max-age', 'present'])
  })

  it.each<[string, string]>([
    ['7d', '2026-11-18T12:00:00Z'],
    ['12h', '2026-11-25T00:00:00Z'],
    ['90m', '2026-11-25T12:04:00Z'],
    ['2w', '2026-11-12T00:00:00.000Z'],
  ])('is accepted within %s', async (maxAge, finished) => {
    expect(await judge({ maxAge }, scan(finished))).toEqual([])
  })
})

describe('the findings of a scan', () => {
  it.each<[string, Json, readonly string[]]>([
    ['high', { maxSeverity: 'medium' }, ['low', 'high']],
    ['critical', { maxSeverity: 'high' }, ['critical']],
    ['low', { maxSeverity: 'none' }, ['low']],
    ['unknown, which counts as high,', { maxSeverity: 'medium', unknownSeverity: 'high' }, ['unknown']],
    [
      'rated by a word that nobody knows, which counts as high,',
      { maxSeverity: 'medium', unknownSeverity: 'high' },
      ['dire'],
    ],
  ])('that are %s are refused', async (_, members, severities) => {
    expect(await judge(members, scan('2026-11-25T11:00:00Z', severities))).toEqual(['max-severity', 'present'])
  })

  it.each<[string, Json, readonly string[]]>([
    ['no worse', { maxSeverity: 'medium' }, ['low', 'medium']],
    ['none', { maxSeverity: 'none' }, []],
    ['unknown', { maxSeverity: 'medium' }, ['unknown']],
  ])('that are %s are accepted', async (_, members, severities) => {
    expect(await judge(members, scan('2026-11-25T11:00:00Z', severities))).toEqual([])
  })

  it.each<[string, object, readonly string[]]>([
    [
      'trivy',
      { SchemaVersion: 2, Results: [{ Vulnerabilities: [{ Severity: 'HIGH' }] }, {}] },
      ['max-severity', 'present'],
    ],
    ['trivy', { SchemaVersion: 2, Results: [{ Vulnerabilities: [{ Severity: 'LOW' }] }, {}] }, []],
    ['grype', { matches: [{ vulnerability: { severity: 'Critical' } }] }, ['max-severity', 'present']],
    ['grype', { matches: [{ vulnerability: { severity: 'Negligible' } }] }, []],
    ['nobody who is known', { findings: [] }, ['max-severity', 'present']],
  ])('are read from a report of %s', async (_, result, names) => {
    expect(await judge({ maxSeverity: 'medium' }, scan('2026-11-25T11:00:00Z', [], result))).toEqual(names)
  })

  it('are those of the newest scan, whatever an older one says', async () => {
    const [clean, bad] = [scan('2026-11-24T00:00:00Z'), scan('2026-11-25T00:00:00Z', ['critical'])]
    expect(await judge({ maxSeverity: 'low' }, clean, bad)).toEqual(
      expect.arrayContaining(['newest', 'max-severity', 'present']),
    )
    const [fixed, before] = [scan('2026-11-25T00:00:00Z'), scan('2026-11-24T00:00:00Z', ['critical'])]
    expect(await judge({ maxSeverity: 'low' }, before, fixed)).toEqual([])
  })

  it('are those of the newest scan by an authority: nobody else can replace it', async () => {
    const image = await attested(scan('2026-11-24T00:00:00Z', ['critical']))
    await image.attest('bob', 'vuln', scan('2026-11-25T00:00:00Z'), [image.index])
    expect(failed(await setting.judge(image, policy({ maxSeverity: 'low' }), { now: NOW }))).toContain('max-severity')
    const other = await attested(scan('2026-11-24T00:00:00Z'))
    await other.attest('bob', 'vuln', scan('2026-11-25T00:00:00Z', ['critical']), [other.index])
    expect(failed(await setting.judge(other, policy({ maxSeverity: 'low' }), { now: NOW }))).toEqual([])
  })

  it('must hold for each of several signers', async () => {
    const image = await attested(scan('2026-11-24T00:00:00Z'))
    await image.attest('bob', 'vuln', scan('2026-11-25T00:00:00Z', ['high']), [image.index])
    const two = policy({ maxSeverity: 'low', threshold: 2, authorities: ['alice', 'bob'] }, { bob: { key: 'bob.pub' } })
    expect(failed(await setting.judge(image, two, { now: NOW }))).toEqual(
      expect.arrayContaining(['max-severity', 'present']),
    )
    await image.attest('bob', 'vuln', scan('2026-11-25T01:00:00Z', ['low']), [image.index])
    expect(failed(await setting.judge(image, two, { now: NOW }))).toEqual([])
  })
})

describe('the age of a signature', () => {
  const signed = (authority: Json, maxAge: string): Json => ({
    schema: 1,
    authorities: { one: authority },
    rules: [{ images: ['**'], recursive: false, signatures: [{ maxAge }] }],
  })

  it('is what a log or an authority says; a key alone dates nothing', async () => {
    const image = await setting.push()
    await image.attest('github', 'sign', {}, [image.index])
    const github = { identity: setting.stack.identityOf({ kind: 'github' }), issuer: setting.stack.issuer }
    const later = (hours: number): Date => new Date(Date.now() + hours * 3_600_000)
    expect(failed(await setting.judge(image, signed(github, '1h'), { now: later(0) }))).toEqual([])
    expect(failed(await setting.judge(image, signed(github, '1h'), { now: later(1.1) }))).toEqual([
      'max-age',
      'present',
    ])
    expect(failed(await setting.judge(image, signed(github, '1h'), { now: later(-1) }))).toEqual(['max-age', 'present'])
    const keyed = await setting.push()
    await keyed.attest('alice', 'sign', {}, [keyed.index])
    expect(failed(await setting.judge(keyed, signed({ key: 'alice.pub' }, '1h')))).toEqual(['max-age', 'present'])
  })
})
