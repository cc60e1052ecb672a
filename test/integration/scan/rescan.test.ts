import { beforeEach, describe, expect, it } from '@jest/globals'
import type { Descriptor } from '../../../src/image/descriptor.ts'
import type { Repository } from '../../../src/image/store.ts'
import { rescan } from '../../../src/hosts/commands/rescan.ts'
import { verify } from '../../../src/hosts/commands/sign.ts'
import type { ScanDifference } from '../../../src/scan/difference.ts'
import { reportIn } from '../../../src/scan/vuln-predicate.ts'
import type { ScanReport } from '../../../src/scan/scan-report.ts'
import { PREDICATE_TYPES } from '../../../src/sign/statement.ts'
import { CRITICAL, npmAdvisory } from '../../support/scan/osv-records.ts'
import { releaseSetting, type Outcome, type Release } from '../../support/scan/release-setting.ts'
import { tamper } from '../../support/sign/tampered-bundle.ts'
import { startSigstore } from '../../support/sigstore/sigstore.ts'

const setting = releaseSetting()
const KNOWN = npmAdvisory('GHSA-known', 'left-pad', '1.4.0')
const NEW = npmAdvisory('GHSA-new', 'left-pad', '1.5.0', { severity: [{ type: 'CVSS_V3', score: CRITICAL }] })

beforeEach(() => {
  setting.advisories.splice(0, Number.POSITIVE_INFINITY, KNOWN)
})

type Report = ScanReport & { readonly difference: ScanDifference }

function byKey(ref: string, options: Readonly<Record<string, string>> = {}): Promise<Outcome> {
  return setting.run(rescan, ref, { key: setting.publicKey, ...options })
}

function onRepository<T>(reference: string, work: (repository: Repository) => Promise<T>): Promise<T> {
  return setting.withContext(reference, (context) => work(context.repository(reference).repository))
}

function layersOf({ reference, amd64, arm64 }: Release): Promise<readonly string[]> {
  return onRepository(reference, async (repository) => {
    const contents = await Promise.all([amd64, arm64].map(({ digest }) => repository.readManifest(digest)))
    return contents.flatMap(({ manifest }) =>
      manifest.kind === 'image' ? manifest.layers.map(({ digest }) => digest) : [],
    )
  })
}

function reportOf({ json, said }: Outcome): Report {
  if (json === undefined) throw new Error(said)
  return json as Report
}

describe('a release of which nothing new is known', () => {
  it('passes, and equals the scan of the release', async () => {
    const { reference, index } = await setting.publish()
    const outcome = await byKey(reference)
    expect(outcome.exit).toBe(0)
    const { difference, ...report } = reportOf(outcome)
    expect(difference).toMatchObject({ new: [], gone: [] })
    expect(difference.since).toMatch(/^\d{4}-/)
    expect(report.image).toMatch(new RegExp(`@${index.digest}$`))
    expect(report.vulnerabilities).toMatchObject([{ id: 'GHSA-known', platforms: ['linux/amd64', 'linux/arm64'] }])
    expect(outcome.text).toContain(`nothing new since ${difference.since ?? ''}`)
  })

  it('is asked about without reading a layer', async () => {
    const release = await setting.publish()
    const layers = await layersOf(release)
    setting.registry.clearRequests()
    await byKey(release.reference)
    const paths = setting.registry.requests.map(({ path }) => path)
    expect(layers).toHaveLength(2)
    expect(paths.filter((path) => layers.some((layer) => path.includes(layer)))).toEqual([])
  })

  it('is asked about for one platform', async () => {
    const { reference } = await setting.publish()
    const { vulnerabilities, difference } = reportOf(await byKey(reference, { platforms: 'linux/arm64' }))
    expect(vulnerabilities).toMatchObject([{ platforms: ['linux/arm64'] }])
    expect(difference).toMatchObject({ new: [], gone: [] })
    expect((await byKey(reference, { platforms: 'linux/s390x' })).exit).toBe(2)
  })

  it('may be a single image without an index', async () => {
    const { reference, arm64 } = await setting.publish()
    const outcome = await byKey(reference.replace(/:1\.0\.0$/, `@${arm64.digest}`))
    expect(reportOf(outcome)).toMatchObject({ summary: { total: 1 }, difference: { new: [], gone: [] } })
  })

  it('by an identity is asked about by its name', async () => {
    const stack = await startSigstore()
    try {
      const services = {
        'fulcio-url': stack.fulcioUrl,
        'rekor-url': stack.rekorUrl,
        'tsa-url': stack.tsaUrl,
        'trusted-root': await setting.write('trusted_root.json', JSON.stringify(stack.trustedRoot)),
      }
      const token = { 'identity-token': stack.identityToken({ kind: 'github' }) }
      const { reference } = await setting.publish({ signer: { ...services, ...token } })
      const named = { ...services, identity: stack.identityOf({ kind: 'github' }), issuer: stack.issuer }
      expect((await setting.run(rescan, reference, named)).exit).toBe(0)
      const other = { ...named, identity: stack.identityOf({ kind: 'gitlab' }) }
      expect((await setting.run(rescan, reference, other)).exit).toBe(11)
    } finally {
      await stack.close()
    }
  })
})

describe('a release of which something new is known', () => {
  it('is refused at the limit, and what is new is told', async () => {
    const { reference } = await setting.publish()
    setting.advisories.push(NEW)
    const outcome = await byKey(reference)
    expect(outcome.exit).toBe(10)
    const { difference, summary } = reportOf(outcome)
    expect(difference.new).toMatchObject([{ id: 'GHSA-new', severity: 'critical' }])
    expect(difference.gone).toEqual([])
    expect(summary).toMatchObject({ critical: 1, high: 1, total: 2 })
    expect(outcome.text).toMatch(/^new since .*: GHSA-new in left-pad 1\.3\.0 \(critical, fixed in 1\.5\.0\)$/m)
  })

  it.each([
    [{ gate: 'warn' }, 14],
    [{ 'fail-on': 'none' }, 0],
  ])('ends by the gate with %j', async (options, exit) => {
    const { reference } = await setting.publish()
    setting.advisories.push(NEW)
    expect((await byKey(reference, options)).exit).toBe(exit)
  })

  it('tells what is gone when an advisory was withdrawn', async () => {
    const { reference } = await setting.publish()
    setting.advisories.splice(0, 1, { ...KNOWN, withdrawn: '2026-11-01T00:00:00Z' })
    const outcome = await byKey(reference)
    expect(reportOf(outcome).difference).toMatchObject({ new: [], gone: [{ id: 'GHSA-known' }] })
    expect(outcome.text).toMatch(/^gone since .*: GHSA-known/m)
  })

  it('does not call new what only got the name of a CVE', async () => {
    const { reference } = await setting.publish()
    setting.advisories.splice(0, 1, { ...KNOWN, aliases: ['CVE-2026-0001'] })
    const { difference, vulnerabilities } = reportOf(await byKey(reference))
    expect(vulnerabilities).toMatchObject([{ id: 'CVE-2026-0001' }])
    expect(difference).toMatchObject({ new: [], gone: [] })
  })

  it.each([
    [
      'json',
      (text: string) => reportOf({ exit: 0, said: '', text, json: JSON.parse(text) }).difference.new.length === 1,
    ],
    ['sarif', (text: string) => text.includes('"ruleId": "GHSA-new"')],
    ['gitlab', (text: string) => text.includes('GHSA-new in left-pad')],
    ['junit', (text: string) => text.includes('GATE_REFUSED')],
  ])('is written as %s', async (format, holds) => {
    const { reference } = await setting.publish()
    setting.advisories.push(NEW)
    expect(holds((await byKey(reference, { format })).text)).toBe(true)
  })

  it('is written as CycloneDX for one platform, from the attested bill', async () => {
    const { reference, amd64 } = await setting.publish()
    const { text } = await byKey(reference, { format: 'cyclonedx', platforms: 'linux/amd64' })
    const bill = JSON.parse(text) as { vulnerabilities: readonly { id: string }[] }
    expect(bill.vulnerabilities.map(({ id }) => id)).toEqual(['GHSA-known'])
    expect(text).toContain(amd64.digest)
    const several = await byKey(reference, { format: 'cyclonedx', 'osv-url': 'http://127.0.0.1:1' })
    expect(several.exit).toBe(2)
    expect(several.said).toContain('linux/amd64, linux/arm64')
  })
})

describe('what was not attested by the named key', () => {
  it.each([
    ['no signature', ['cyclonedx', 'vuln'], PREDICATE_TYPES.sign],
    ['no bill', ['sign', 'vuln'], PREDICATE_TYPES.cyclonedx],
    ['no scan', ['sign', 'cyclonedx'], PREDICATE_TYPES.vuln],
  ])('with %s is refused with the remedy', async (_, types, missing) => {
    const { reference } = await setting.publish({ types })
    const { exit, said, json } = await byKey(reference)
    expect(exit).toBe(11)
    expect(json).toBeUndefined()
    expect(said).toContain(`no accepted statement of type ${missing}`)
    expect(said).toContain('slipway scan REF')
  })

  it('by a stranger is refused', async () => {
    const { reference } = await setting.publish({ signer: { key: setting.strangerKey } })
    expect((await byKey(reference)).exit).toBe(11)
  })

  it.each([PREDICATE_TYPES.cyclonedx, PREDICATE_TYPES.vuln])(
    'but %s was changed is refused, and no feed is asked',
    async (type) => {
      const { reference, amd64 } = await setting.publish()
      setting.advisories.push(NEW)
      const before = setting.osv.requests.length
      await onRepository(reference, (repository) =>
        tamper(repository, amd64, type, (statement) => statement.replaceAll('left-pad', 'safe-pad')),
      )
      const { exit, said } = await byKey(reference)
      expect(exit).toBe(11)
      expect(said).toContain(`no accepted statement of type ${type}`)
      expect(said).toContain('bundle: signature')
      expect(setting.osv.requests.length).toBe(before)
    },
  )

  it('is a bill of another image, however it is signed', async () => {
    const { reference } = await setting.publish({
      change: (request) =>
        request.predicateType === PREDICATE_TYPES.cyclonedx
          ? {
              ...request,
              predicate: JSON.parse(
                JSON.stringify(request.predicate).replaceAll(/sha256:[0-9a-f]{60}/g, `sha256:${'0'.repeat(60)}`),
              ) as unknown,
            }
          : request,
    })
    const { exit, said } = await byKey(reference)
    expect(exit).toBe(11)
    expect(said).toContain('is about another image')
  })
})

describe('a feed that is down', () => {
  it('is no all-clear', async () => {
    const { reference } = await setting.publish()
    const { exit, said } = await byKey(reference, { 'osv-url': 'http://127.0.0.1:1' })
    expect(exit).toBe(12)
    expect(said).toContain('SCAN_FEED')
  })
})

describe('rescan --attest', () => {
  const AFTER = [['GHSA-known'], ['GHSA-new', 'GHSA-known']]
  const asSigner = (ref: string, options = {}): Promise<Outcome> =>
    setting.run(rescan, ref, { key: setting.key, attest: 'true', ...options })

  it('attaches the new scan beside that of the release, also when the gate refuses', async () => {
    const { reference, index, amd64, arm64 } = await setting.publish()
    setting.advisories.push(NEW)
    const outcome = await asSigner(reference)
    expect(outcome.exit).toBe(10)
    for (const { digest } of [index, amd64, arm64]) expect(outcome.said).toContain(`attested the scan of ${digest}`)
    expect(await scansOf(reference, index)).toEqual(AFTER)
    expect(await scansOf(reference, arm64)).toEqual(AFTER)
    expect((await setting.run(verify, reference, { key: setting.publicKey, type: 'vuln' })).exit).toBe(0)
  })

  it('leaves the scan of the release what later ones are compared with', async () => {
    const { reference } = await setting.publish()
    setting.advisories.push(NEW)
    await asSigner(reference)
    expect(reportOf(await byKey(reference)).difference.new).toMatchObject([{ id: 'GHSA-new' }])
  })

  it('of one platform leaves index and other platforms alone', async () => {
    const { reference, index, amd64, arm64 } = await setting.publish()
    expect((await asSigner(reference, { platforms: 'linux/arm64' })).exit).toBe(0)
    expect((await scansOf(reference, arm64)).length).toBe(2)
    expect((await scansOf(reference, amd64)).length + (await scansOf(reference, index)).length).toBe(2)
  })

  it('needs what signs, and says so before anything is asked', async () => {
    const { reference } = await setting.publish()
    const before = setting.osv.requests.length
    const { exit, said } = await asSigner(reference, { key: setting.publicKey })
    expect(exit).toBe(40)
    expect(said).toContain('SIGN_KEY')
    expect(setting.osv.requests.length).toBe(before)
    expect((await setting.run(rescan, reference)).exit).toBe(3)
  })

  async function scansOf(reference: string, subject: Descriptor): Promise<readonly (readonly string[])[]> {
    const accepted = await setting.withContext(
      reference,
      async ({ ports, repository }) =>
        await ports.signing?.verifier.read(
          repository(reference).repository,
          [{ subject, predicateTypes: [PREDICATE_TYPES.vuln] }],
          { every: true },
        ),
      { key: setting.publicKey },
    )
    const scans = (accepted ?? []).map(({ predicate }) => reportIn(predicate)?.vulnerabilities ?? [])
    return scans.map((findings) => findings.map(({ id }) => id)).toSorted((a, b) => a.length - b.length)
  }
})
