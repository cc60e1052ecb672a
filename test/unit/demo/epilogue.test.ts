import { describe, expect, it } from '@jest/globals'
import { epilogue } from '../../../demo/epilogue.ts'
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

function textOf(exit: number, report: Report | undefined): string {
  return epilogue({ exit, out: '/out', files: ['report.html'], env: '/stack/env', report })
}

describe('the end of the demo', () => {
  it('tells what happened to the image', () => {
    const text = textOf(0, REPORT)
    expect(text).toContain(`127.0.0.1:5000/demo/app@${digest}`)
    expect(text).toMatch(/tags +1\.2\.3, 1\.2\n/)
    expect(text).toMatch(/components +77\n/)
    expect(text).toMatch(/advisories +1 high, 1 low\n/)
  })

  it('shows how to verify by digest only when the run succeeded', () => {
    expect(textOf(0, REPORT)).toContain(
      `cosign verify --key $PUB --insecure-ignore-tlog 127.0.0.1:5000/demo/app@${digest}`,
    )
    expect(textOf(10, REPORT)).not.toContain('cosign')
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
