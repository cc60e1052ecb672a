import { describe, expect, it } from '@jest/globals'
import { SlipwayError } from '../../../src/errors.ts'
import { parseVexDocument } from '../../../src/scan/vex-document.ts'
import { BILL, CURL, INDEX, openVex, platformsAfter, statement } from '../../support/scan/vex.ts'

const BOTH = ['linux/amd64', 'linux/arm64']

function faultOf(text: string): string {
  try {
    parseVexDocument(text, 'vex.json')
  } catch (thrown) {
    if (thrown instanceof SlipwayError && thrown.code === 'CONFIG_INVALID') return thrown.message
    throw thrown
  }
  return 'none'
}

function cycloneDx(vulnerabilities: readonly object[], change: object = {}): string {
  const components = [{ type: 'library', name: 'curl', 'bom-ref': 'c1', purl: CURL.why.purl.replace(/\?.*$/, '') }]
  return JSON.stringify({ bomFormat: 'CycloneDX', specVersion: '1.6', components, vulnerabilities, ...change })
}

function entry(change: object = {}): object {
  return {
    id: 'CVE-2026-0001',
    analysis: { state: 'not_affected', justification: 'code_not_reachable' },
    affects: [{ ref: 'c1' }],
    ...change,
  }
}

describe('a document that is wrong', () => {
  it.each([
    ['nothing', '', 'is not JSON'],
    ['a list', '[]', 'malformed at (root): is not a JSON object'],
    ['something else', '{"ignore": []}', 'is neither OpenVEX nor CycloneDX'],
    ['CSAF', '{"document": {"csaf_version": "2.0"}}', 'CSAF is not read'],
    ['OpenVEX of the future', openVex([], { '@context': 'https://openvex.dev/ns/v2.0.0' }), 'malformed at @context'],
    ['no time', openVex([], { timestamp: undefined }), 'malformed at timestamp'],
    [
      'a time that is none',
      openVex([statement({ timestamp: 'yesterday' })]),
      'statements[0].timestamp: is no RFC 3339 time',
    ],
    ['no statements', openVex([], { statements: undefined }), 'malformed at statements'],
    [
      'an unknown status',
      openVex([statement(), statement({ status: 'safe' })]),
      'malformed at statements[1].status: is not one of',
    ],
    [
      'an unknown justification',
      openVex([statement({ justification: 'trust_me' })]),
      'malformed at statements[0].justification: is not one of',
    ],
    [
      'no justification',
      openVex([statement({ justification: undefined })]),
      'malformed at statements[0]: says not_affected without a justification',
    ],
    ['no vulnerability', openVex([statement({ vulnerability: {} })]), 'malformed at statements[0].vulnerability.name'],
    ['no product', openVex([statement({ products: [] })]), 'names no product in statements[0]'],
    ['a product without a name', openVex([statement({ products: [{}] })]), 'statements[0].products[0]: names nothing'],
    [
      'a broken package URL',
      openVex([statement({ products: [{ '@id': 'pkg:deb' }] })]),
      'statements[0].products[0].@id: is a broken package URL',
    ],
    [
      'a broken package URL of a part',
      openVex([statement({ products: [{ '@id': 'x', subcomponents: [{ '@id': 'pkg:' }] }] })]),
      'statements[0].products[0].subcomponents[0].@id: is a broken package URL',
    ],
    ['CycloneDX of the future', cycloneDx([], { specVersion: '2.0' }), 'malformed at specVersion: is not one of 1.4'],
    ['a bill', cycloneDx([], { vulnerabilities: undefined }), 'malformed at vulnerabilities'],
    [
      'an unknown state',
      cycloneDx([entry({ analysis: { state: 'fine' } })]),
      'vulnerabilities[0].analysis.state: is not one of',
    ],
    [
      'no reason',
      cycloneDx([entry({ analysis: { state: 'not_affected' } })]),
      'vulnerabilities[0].analysis: says not_affected without a justification',
    ],
    [
      'CycloneDX without what is affected',
      cycloneDx([entry({ affects: [] })]),
      'names no product in vulnerabilities[0]',
    ],
  ])('is refused with the place: %s', (_, text, fault) => {
    expect(faultOf(text)).toContain('the VEX document vex.json ')
    expect(faultOf(text)).toContain(fault)
  })

  it('is refused for its size before it is read', () => {
    expect(faultOf(' '.repeat((16 << 20) + 1))).toContain('is larger than 16777216 bytes')
  })

  it('is refused when its parts are nested without end', () => {
    const [open, close] = ['{"components":['.repeat(100_000), ']}'.repeat(100_000)]
    const text = cycloneDx([entry()], { components: [] }).replace('"components":[]', `"components":[${open}${close}]`)
    expect(faultOf(text)).toContain('is nested too deep')
  })

  it('may have more components than arguments fit into a call', () => {
    const component = {
      type: 'container',
      name: 'x',
      components: Array.from({ length: 200_000 }, () => ({ name: 'x' })),
    }
    expect(faultOf(cycloneDx([entry()], { metadata: { component } }))).toBe('none')
  })

  it('is refused for the number of things it names', () => {
    const products = Array.from({ length: 50_000 }, () => ({ '@id': 'x' }))
    const statements = Array.from({ length: 11 }, () => statement({ products }))
    expect(faultOf(openVex(statements))).toContain('names more than 500000')
    expect(faultOf(openVex(Array.from({ length: 100_001 }, () => 0 as unknown as object)))).toContain('statements')
  })

  it('holds no names that would change what objects are', () => {
    const text = openVex([statement({ vulnerability: { name: '__proto__', aliases: ['constructor'] } })])
    expect(platformsAfter([text.replace('"status"', '"__proto__": {"status": "fixed"}, "status"')]).counts).toEqual(
      BOTH,
    )
  })
})

describe('OpenVEX', () => {
  it.each(['https://openvex.dev/ns', 'https://openvex.dev/ns/v0.0.1', 'https://openvex.dev/ns/v0.2.0'])(
    'is read with the context %s',
    (context) => {
      expect(platformsAfter([openVex([statement()], { '@context': context })]).not).toEqual(BOTH)
    },
  )

  it('of version 0.0.1 names vulnerability, products and parts by text', () => {
    const old = statement({
      vulnerability: 'CVE-2026-0001',
      products: [`pkg:oci/app@${INDEX}`],
      subcomponents: ['pkg:deb/debian/curl'],
    })
    expect(platformsAfter([openVex([old])]).not).toEqual(BOTH)
  })

  it('without products is about what encloses it, where something does', () => {
    const text = openVex([statement({ products: undefined })])
    const subject = { identities: [{ kind: 'digest', digest: INDEX } as const] }
    expect(parseVexDocument(text, 'an attestation', subject).statements[0]?.products).toEqual([subject])
  })

  it('takes a reason in words in place of a justification', () => {
    const text = openVex([statement({ justification: undefined, impact_statement: 'not built in' })])
    expect(platformsAfter([text]).not).toEqual(BOTH)
  })
})

describe('CycloneDX', () => {
  it.each([
    [{ state: 'not_affected', detail: 'not built in' }, false],
    [{ state: 'false_positive' }, false],
    [{ state: 'resolved' }, false],
    [{ state: 'resolved_with_pedigree' }, false],
    [{ state: 'exploitable' }, true],
    [{ state: 'in_triage' }, true],
  ])('is read: %j leaves the finding: %s', (analysis, counts) => {
    const after = platformsAfter([cycloneDx([entry({ analysis })])])
    expect(counts ? after.counts : after.not).toEqual(BOTH)
  })

  it.each(['1.4', '1.5', '1.6', '1.7'])('is read in version %s', (specVersion) => {
    expect(platformsAfter([cycloneDx([entry()], { specVersion })]).not).toEqual(BOTH)
  })

  it('says nothing about vulnerabilities that nobody analysed', () => {
    const { statements } = parseVexDocument(cycloneDx([entry({ analysis: undefined }), entry({ analysis: {} })]), 'v')
    expect(statements).toEqual([])
  })

  it.each([
    ['a reference to a component', 'c1', true],
    ['a package URL', 'pkg:deb/debian/curl', true],
    [
      'a link into the bill of the image',
      `urn:cdx:${BILL.slice(9)}/1#${encodeURIComponent(CURL.why.purl.replace(/\?.*/, ''))}`,
      true,
    ],
    ['a link into another bill', 'urn:cdx:99999999-2222-8333-8444-555555555555/1#pkg:deb/debian/curl', false],
    ['a reference to nothing', 'c9', false],
  ])('names packages by %s', (_, ref, ended) => {
    const after = platformsAfter([cycloneDx([entry({ affects: [{ ref }] })])])
    expect(ended ? after.not : after.counts).toEqual(BOTH)
  })

  it.each([
    [INDEX, true],
    [`sha256:${'0'.repeat(64)}`, false],
  ])('about the image %s counts for that image', (digest, ended) => {
    const component = { type: 'container', name: 'app', 'bom-ref': 'image', purl: `pkg:oci/app@${digest}` }
    for (const ref of ['c1', 'image']) {
      const after = platformsAfter([cycloneDx([entry({ affects: [{ ref }] })], { metadata: { component } })])
      expect(ended ? after.not : after.counts).toEqual(BOTH)
    }
  })

  it.each([
    [[{ version: '8.14.1-2', status: 'unaffected' }], true],
    [[{ version: '8.14.1-1' }], false],
    [[{ range: 'vers:deb/>=8|<9' }], false],
    [[], true],
  ])('restricts a package URL without version to %j', (versions, ended) => {
    const after = platformsAfter([cycloneDx([entry({ affects: [{ ref: 'pkg:deb/debian/curl', versions }] })])])
    expect(ended ? after.not : after.counts).toEqual(BOTH)
  })

  it('is ordered with OpenVEX by the time of the analysis, of the entry or of the document', () => {
    const affected = openVex([statement({ status: 'affected' })])
    const state = 'resolved'
    const timestamp = '2026-12-01T00:00:00Z'
    expect(platformsAfter([affected, cycloneDx([entry()])]).counts).toEqual(BOTH)
    for (const later of [
      cycloneDx([entry({ analysis: { state, lastUpdated: timestamp } })]),
      cycloneDx([entry({ analysis: { state, firstIssued: timestamp } })]),
      cycloneDx([entry({ updated: timestamp })]),
      cycloneDx([entry()], { metadata: { timestamp } }),
    ])
      expect(platformsAfter([later, affected]).not).toEqual(BOTH)
  })
})
