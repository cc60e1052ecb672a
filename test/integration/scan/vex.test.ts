import { beforeEach, describe, expect, it } from '@jest/globals'
import { rescan } from '../../../src/hosts/commands/rescan.ts'
import { scan } from '../../../src/hosts/commands/scan.ts'
import { attest } from '../../../src/hosts/commands/sign.ts'
import type { ScanDifference } from '../../../src/scan/difference.ts'
import type { ScanReport } from '../../../src/scan/scan-report.ts'
import { CRITICAL, npmAdvisory } from '../../support/scan/osv-records.ts'
import { releaseSetting, type Outcome } from '../../support/scan/release-setting.ts'
import { openVex } from '../../support/scan/vex.ts'

const setting = releaseSetting()
const NEW = npmAdvisory('GHSA-new', 'left-pad', '1.5.0', { severity: [{ type: 'CVSS_V3', score: CRITICAL }] })

beforeEach(() => {
  setting.advisories.splice(0)
})

type Report = ScanReport & { readonly difference: ScanDifference }

function byKey(ref: string, options: Readonly<Record<string, string>> = {}): Promise<Outcome> {
  return setting.run(rescan, ref, { key: setting.publicKey, ...options })
}

function reportOf({ json, said }: Outcome): Report {
  if (json === undefined) throw new Error(said)
  return json as Report
}

describe('VEX', () => {
  const document = (change: object = {}): string =>
    openVex([
      {
        vulnerability: { name: 'GHSA-new' },
        products: [{ '@id': 'pkg:npm/left-pad' }],
        status: 'not_affected',
        justification: 'vulnerable_code_not_in_execute_path',
        ...change,
      },
    ])

  it('in a file takes a new finding out of the gate', async () => {
    const { reference } = await setting.publish()
    setting.advisories.push(NEW)
    const outcome = await byKey(reference, { vex: await setting.write('vex.json', document()) })
    expect(outcome.exit).toBe(0)
    expect(reportOf(outcome)).toMatchObject({
      ignored: [{ id: 'GHSA-new', vex: { status: 'not_affected' } }],
      difference: { new: [], gone: [] },
    })
  })

  it.each([
    ['GITHUB_EVENT_NAME', { GITHUB_ACTIONS: 'true', GITHUB_EVENT_NAME: 'pull_request' }],
    ['CI_PIPELINE_SOURCE', { GITLAB_CI: 'true', CI_PIPELINE_SOURCE: 'merge_request_event' }],
  ])('in a file of a change does not judge that change (%s)', async (_, env) => {
    const { reference } = await setting.publish()
    setting.advisories.push(NEW)
    const vex = await setting.write('vex.json', document())
    const { exit, said } = await setting.run(rescan, reference, { key: setting.publicKey, vex }, env)
    expect(exit).toBe(10)
    expect(said).toContain(`${vex}: what they say comes with the change`)
  })

  it('that is wrong ends the run before anything is asked, with the place', async () => {
    const vex = await setting.write('vex.json', document({ status: 'fine' }))
    const requests = setting.registry.requests.length
    const { exit, said } = await byKey('registry.example/app:1', { vex })
    expect(exit).toBe(2)
    expect(said).toContain('malformed at statements[0].status')
    expect(setting.registry.requests.length).toBe(requests)
  })

  it.each([
    ['by the named key counts', 'key', 0],
    ['by a stranger does not', 'strangerKey', 10],
  ] as const)('attested %s', async (_, signer, exit) => {
    const { reference } = await setting.publish()
    setting.advisories.push(NEW)
    const predicate = await setting.write('vex.json', document())
    const signed = await setting.run(attest, reference, { key: setting[signer], type: 'openvex', predicate })
    expect(signed.exit).toBe(0)
    expect((await byKey(reference)).exit).toBe(10)
    expect((await byKey(reference, { 'vex-from-registry': 'true' })).exit).toBe(exit)
  })

  it('attested of one platform without products is about that platform', async () => {
    const { reference, arm64 } = await setting.publish()
    setting.advisories.push(NEW)
    const predicate = await setting.write('vex.json', document({ products: undefined }))
    const ref = reference.replace(/:1\.0\.0$/, `@${arm64.digest}`)
    await setting.run(attest, ref, { key: setting.key, type: 'openvex', predicate })
    const report = reportOf(await byKey(reference, { 'vex-from-registry': 'true' }))
    expect(report.difference.new).toMatchObject([{ id: 'GHSA-new', platforms: ['linux/amd64'] }])
    expect(report.ignored).toMatchObject([{ id: 'GHSA-new', platforms: ['linux/arm64'] }])
    expect(report.ignored?.[0]?.vex?.source).toBe(`the VEX attestation of ${arm64.digest}: statements[0]`)
  })

  it('attested later wins, and what cannot be read does not count', async () => {
    const { reference } = await setting.publish()
    setting.advisories.push(NEW)
    const say = async (text: string): Promise<void> => {
      const predicate = await setting.write('vex.json', text)
      await setting.run(attest, reference, { key: setting.key, type: 'openvex', predicate })
    }
    await say(document())
    await say('{"@context": "https://openvex.dev/ns/v0.2.0", "statements": []}')
    const first = await byKey(reference, { 'vex-from-registry': 'true' })
    expect(first.exit).toBe(0)
    expect(first.said).toMatch(/warning: the VEX document .* is malformed at timestamp.*; it does not count/)
    await say(document({ status: 'affected', timestamp: '2026-11-20T00:00:00Z' }))
    expect((await byKey(reference, { 'vex-from-registry': 'true' })).exit).toBe(10)
  })

  it('beside an image needs someone whose word counts', async () => {
    const { exit, said } = await setting.run(scan, 'registry.example/app:1', { 'vex-from-registry': 'true' })
    expect(exit).toBe(2)
    expect(said).toContain('vex-from-registry: needs someone whose word counts')
  })
})
