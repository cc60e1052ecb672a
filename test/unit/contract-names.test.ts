import { describe, expect, it } from '@jest/globals'
import { digestOf } from '../../src/image/digest.ts'
import { parseImageManifest, parsePlatformManifest } from '../../src/image/image-manifest.ts'
import { parseImageSpec } from '../../src/image/spec.ts'
import { parseScanReport } from '../../src/scan/scan-report.ts'
import { parseSignature, parseVerificationResult } from '../../src/sign/signer.ts'

const DIGEST = digestOf('content')

const IMAGE_SPEC = {
  name: 'r.example/team/app',
  tag: '1.2.3',
  digest: DIGEST,
  registry: 'r.example',
  repository: 'team/app',
  architecture: 'amd64',
  os: 'linux',
  labels: { 'org.opencontainers.image.title': 'app' },
  created: '2026-01-02T03:04:05Z',
  size: 1234,
}

const PLATFORM_MANIFEST = { digest: DIGEST, size: 12, platform: { os: 'linux', architecture: 'arm', variant: 'v7' } }

const IMAGE_MANIFEST = {
  schemaVersion: 2,
  mediaType: 'application/vnd.oci.image.index.v1+json',
  manifests: [PLATFORM_MANIFEST],
}

const SIGNATURE = {
  digest: DIGEST,
  signature: 'MEUCIQ==',
  certificate: '-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----\n',
  timestamp: '2026-01-02T03:04:05Z',
}

const VERIFICATION_RESULT = {
  verified: false,
  candidates: [
    { format: 'bundle', digest: DIGEST, checks: [{ name: 'signature', ok: false, reason: 'another key' }] },
    { format: 'legacy', digest: DIGEST, checks: [{ name: 'signature', ok: true }] },
  ],
}

const VULNERABILITY = {
  id: 'CVE-2026-0001',
  aliases: ['DSA-1-1'],
  package: 'libexample1',
  version: '1.0-1',
  fixedVersion: '1.0-2',
  severity: 'high',
  why: {
    advisory: 'DSA-1-1',
    range: '< 1.0-2',
    source: 'example 1.0-1',
    layer: DIGEST,
    purl: 'pkg:deb/debian/libexample1@1.0-1',
  },
  platforms: ['linux/amd64'],
}

const SCAN_REPORT = {
  image: `r.example/team/app@${DIGEST}`,
  scanTime: '2026-01-02T03:04:05Z',
  vulnerabilities: [VULNERABILITY],
  summary: { critical: 0, high: 1, medium: 0, low: 0, unknown: 0, total: 1 },
  notCovered: [{ system: 'Example Linux', packages: 3, reason: 'no feed' }],
}

type Parse = (json: string) => unknown

/** Name, parser, a document with every member, and those that may be missing. */
const CONTRACT: readonly (readonly [string, Parse, object, readonly string[]])[] = [
  ['ImageSpec', parseImageSpec, IMAGE_SPEC, []],
  ['PlatformManifest', parsePlatformManifest, PLATFORM_MANIFEST, []],
  ['ImageManifest', parseImageManifest, IMAGE_MANIFEST, []],
  ['Signature', parseSignature, SIGNATURE, ['certificate']],
  ['VerificationResult', parseVerificationResult, VERIFICATION_RESULT, []],
  ['ScanReport', parseScanReport, SCAN_REPORT, []],
]

function without(value: object, member: string): string {
  return JSON.stringify(Object.fromEntries(Object.entries(value).filter(([name]) => name !== member)))
}

describe.each(CONTRACT)('the JSON of %s', (_, parse, value, optional) => {
  it('has exactly the names of the contract', () => {
    expect(JSON.parse(JSON.stringify(parse(JSON.stringify(value))))).toEqual(value)
  })

  it('is refused when a member is missing, and the member named', () => {
    for (const member of Object.keys(value)) {
      if (optional.includes(member)) expect(parse(without(value, member))).not.toHaveProperty(member)
      else expect(() => parse(without(value, member))).toThrow(expect.objectContaining({ facts: { path: member } }))
    }
  })

  it.each(['', '{', 'null', '[]', '"text"', '7'])('is refused when it is %p', (json) => {
    expect(() => parse(json)).toThrow(expect.objectContaining({ code: expect.stringMatching(/^[A-Z_]+$/) }))
  })
})

describe('faults deep in a document', () => {
  const child = { ...PLATFORM_MANIFEST, platform: { os: 'linux' } }
  it.each<[Parse, object, string]>([
    [parseImageSpec, { ...IMAGE_SPEC, size: -1 }, 'size'],
    [parseImageSpec, { ...IMAGE_SPEC, digest: 'latest' }, 'digest'],
    [parseImageSpec, { ...IMAGE_SPEC, labels: { a: 1 } }, 'labels.a'],
    [parseImageManifest, { ...IMAGE_MANIFEST, schemaVersion: 1 }, 'schemaVersion'],
    [
      parseImageManifest,
      { ...IMAGE_MANIFEST, manifests: [PLATFORM_MANIFEST, child] },
      'manifests[1].platform.architecture',
    ],
    [parseSignature, { ...SIGNATURE, signature: 'not base64!' }, 'signature'],
    [parseSignature, { ...SIGNATURE, timestamp: 'yesterday' }, 'timestamp'],
    [
      parseVerificationResult,
      { ...VERIFICATION_RESULT, candidates: [{ ...VERIFICATION_RESULT.candidates[0], format: 'other' }] },
      'candidates[0].format',
    ],
    [
      parseScanReport,
      { ...SCAN_REPORT, vulnerabilities: [{ ...VULNERABILITY, severity: 'awful' }] },
      'vulnerabilities[0].severity',
    ],
    [parseScanReport, { ...SCAN_REPORT, summary: { ...SCAN_REPORT.summary, total: '1' } }, 'summary.total'],
  ])('are named by their path: case %#', (parse, value, path) => {
    expect(() => parse(JSON.stringify(value))).toThrow(expect.objectContaining({ facts: { path } }))
  })
})
