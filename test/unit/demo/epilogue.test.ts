import { describe, expect, it } from '@jest/globals'
import { epilogue } from '../../../demo/epilogue.ts'
import { cosignArguments, ownArguments, type Signatory, type Verdict } from '../../../demo/verification.ts'
import { parseDigest } from '../../../src/image/digest.ts'
import type { Report } from '../../../src/report/report.ts'

const digest = parseDigest(`sha256:${'a'.repeat(64)}`)

const REPORT: Report = {
  schema: 1,
  command: 'pipeline',
  exit: 0,
  images: [
    {
      name: '127.0.0.1:5000/demo/app',
      digest,
      tags: ['1.2.3', '1.2'],
      platforms: [{ platform: 'linux/amd64', digest, size: 1 }],
      sbom: { components: 77 },
      scan: { summary: { total: 2, critical: 0, high: 1, medium: 0, low: 1, unknown: 0 }, notCovered: [] },
      signatures: [],
    },
  ],
  stages: [{ name: 'built', outcome: 'done', ms: 1 }],
}

const ACCEPTED: readonly Verdict[] = [
  { command: 'slipway verify $IMAGE', accepted: true, answer: ['12 statements'] },
  { command: 'cosign verify $IMAGE', accepted: true, answer: ['The claims were validated'] },
  { command: 'cosign verify-attestation $IMAGE', accepted: true, answer: ['The claims were validated'] },
]

function textOf(exit: number, report: Report | undefined, verdicts: readonly Verdict[] = []): string {
  return epilogue({ exit, out: '/out', files: ['report.html'], env: '/stack/env', report, verdicts })
}

describe('the end of the demo', () => {
  it('tells what happened to the image', () => {
    const text = textOf(0, REPORT)
    expect(text).toContain(`127.0.0.1:5000/demo/app@${digest}`)
    expect(text).toMatch(/tags +1\.2\.3, 1\.2\n/)
    expect(text).toMatch(/components +77\n/)
    expect(text).toMatch(/advisories +1 high, 1 low\n/)
  })

  it('shows what verifiers were asked and what they answered, an answer that repeats once', () => {
    const text = textOf(0, REPORT, ACCEPTED)
    expect(text).toContain(`  . /stack/env\n  IMAGE=127.0.0.1:5000/demo/app@${digest}\n`)
    for (const { command } of ACCEPTED) expect(text).toContain(`  accepted  ${command}\n`)
    expect(text.split('The claims were validated')).toHaveLength(2)
    expect(text).not.toContain('REFUSED')
  })

  it('does not hide that one of them refused, nor why', () => {
    const refused = { command: 'cosign verify $IMAGE', accepted: false, answer: ['no signatures found'] }
    const text = textOf(0, REPORT, [...ACCEPTED, refused, refused])
    expect(text).toContain('NOT everything verifies')
    expect(text.split('REFUSED   cosign verify $IMAGE\n              no signatures found')).toHaveLength(3)
  })

  it('speaks of verification only where something was signed', () => {
    expect(textOf(10, REPORT)).not.toContain('cosign')
    expect(textOf(0, REPORT)).not.toContain('cosign')
  })

  it('says what a refusal by the gate means', () => {
    expect(textOf(10, REPORT)).toMatch(/nothing entered the registry/)
  })

  it.each([0, 2, 10, 20])('tells where to look and how to stop after exit %i, with a report or without', (exit) => {
    for (const report of [REPORT, undefined]) {
      expect(textOf(exit, report)).toContain('/out/report.html')
      expect(textOf(exit, report)).toContain('npm run stack -- down')
    }
  })
})

describe('the verification at the end of the demo', () => {
  const reference = `127.0.0.1:5000/demo/app@${digest}`
  const identity: Signatory = { kind: 'identity', identity: 'me', issuer: 'my issuer', trustedRoot: '/root.json' }
  const key: Signatory = { kind: 'key', publicKey: '/key.pub' }

  it('demands everything that the pipeline states, of exactly this identity and issuer', () => {
    const own = ownArguments(reference, identity)
    expect(own.join(' ')).toContain('--identity me --issuer my issuer --trusted-root /root.json')
    for (const type of ['sign', 'cyclonedx', 'slsaprovenance1', 'vuln'])
      expect(own.join(' ')).toContain(`--type ${type}`)
    for (const args of cosignArguments(reference, identity)) {
      expect(args.join(' ')).toContain('--certificate-identity me --certificate-oidc-issuer my issuer')
      expect(args.slice(-2)).toEqual(['/root.json', reference])
    }
  })

  it('asks cosign for the signature and for each attestation', () => {
    expect(cosignArguments(reference, key).map((args) => args.slice(0, 3).join(' '))).toEqual([
      'verify --key /key.pub',
      'verify-attestation --type cyclonedx',
      'verify-attestation --type slsaprovenance1',
      'verify-attestation --type vuln',
    ])
  })

  it('asks by the key alone where a key signed', () => {
    for (const args of [ownArguments(reference, key), ...cosignArguments(reference, key)]) {
      expect(args.join(' ')).toContain('--key /key.pub')
      expect(args.join(' ')).not.toMatch(/identity|trusted-root/)
    }
  })
})
