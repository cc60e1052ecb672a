import { describe, expect, it } from '@jest/globals'
import { renderHtml, renderSummary } from '../../../src/report/summary.ts'
import { renderGfm } from '../../support/report/render-gfm.ts'
import { DIGEST, doneReport, LAYER, scanReport, vulnerability } from '../../support/report/reports.ts'

const HOSTILE = '<script>alert(1)</script>|[x](javascript:y)`\u202e'

const NOT_AFFECTED_NOTE = {
  status: 'not_affected',
  justification: 'component_not_present',
  source: 'vex.json: statements[0]',
} as const
const NOT_AFFECTED = vulnerability({ id: 'CVE-2026-2222' })

describe('renderSummary', () => {
  it('shows the result, images, findings with their reason, the verify command and the stages', () => {
    const summary = renderSummary(doneReport(), {
      scans: [scanReport([vulnerability()])],
      signatory: { kind: 'identity', identity: "https://example.org/it's", issuer: 'https://issuer.example' },
    })
    expect(summary).toBe(`## Slipway pipeline 1.2.3: done

The image was built.

### Images

| image | tags | digest | platforms and compressed size |
| --- | --- | --- | --- |
| \`ghcr.io/o/app\` | \`1.2.3\`, \`latest\` | \`${DIGEST}\` | \`linux/amd64\` 12.3 MB |

### Packages and findings

| image | packages | critical | high | medium | low | unknown |
| --- | --- | --- | --- | --- | --- | --- |
| \`ghcr.io/o/app\` | 42 | 0 | 1 | 0 | 0 | 0 |

### Findings

| severity | advisory | package | version | fixed in | why | platforms |
| --- | --- | --- | --- | --- | --- | --- |
| **high** | [CVE\\-2026\\-1111](https://osv.dev/vulnerability/CVE-2026-1111) | \`openssl\` | \`3.0.1-1\` | \`3.0.2-1\` | \`openssl 3.0.1-1\` is in \`< 3.0.2-1\` \\(DEBIAN\\-CVE\\-2026\\-1111\\), from layer \`${LAYER.slice(0, 19)}\` | linux/amd64 |

### Verify

\`\`\`sh
slipway verify ghcr.io/o/app@${DIGEST} --identity 'https://example.org/it'\\''s' --issuer https://issuer.example
\`\`\`

### Stages

| stage | outcome | reason | time |
| --- | --- | --- | --- |
| built | done |  | 1200 ms |
| claimed | skipped | not a release | 0 ms |
`)
  })

  it('shows an error with its code, remedy and every problem', () => {
    const error = {
      code: 'CONFIG_INVALID' as const,
      message: 'two inputs are wrong',
      help: 'mend them',
      facts: {},
      problems: [
        { input: 'push', message: '"maybe" is not true or false' },
        { input: 'gate', message: 'is odd', help: 'write block' },
      ],
    }
    const summary = renderSummary(doneReport({ exit: 2, error, images: [], stages: [] }), { scans: [] })
    expect(summary).toContain('**CONFIG\\_INVALID** \\(exit 2\\): two inputs are wrong')
    expect(summary).toContain('What to do: mend them')
    expect(summary).toContain('- `push` \\"maybe\\" is not true or false\n- `gate` is odd: write block')
  })

  it('says that nothing was found only when a scan says so', () => {
    expect(renderSummary(doneReport(), { scans: [scanReport([])] })).toContain('No known vulnerability was found')
    expect(renderSummary(doneReport(), { scans: [] })).not.toContain('No known vulnerability was found')
  })

  it('lists what rules ignore, with the reason, and does not call the image free of vulnerabilities', () => {
    const ignored = [{ ...vulnerability(), reason: 'not reached', expires: '2027-01-31' }]
    const summary = renderSummary(doneReport(), { scans: [{ ...scanReport([]), ignored }] })
    expect(summary).toContain('No known vulnerability was found besides those that do not count.')
    expect(summary).toContain('in `openssl 3.0.1-1` \\(high\\): ignored until 2027\\-01\\-31: not reached')
  })

  it('tells what VEX documents say, of what does not count and of what does', () => {
    const affected = { status: 'affected', detail: 'patch next week', source: 'vex.json: statements[1]' } as const
    const ended = { ...NOT_AFFECTED, reason: 'not_affected', vex: NOT_AFFECTED_NOTE }
    const summary = renderSummary(doneReport(), {
      scans: [{ ...scanReport([vulnerability({ vex: affected })]), ignored: [ended] }],
    })
    expect(summary).toContain('; VEX says affected: patch next week')
    expect(summary).toContain('VEX says not\\_affected \\(component\\_not\\_present\\)')
  })

  it('names what no feed covers', () => {
    const gap = { system: 'Amazon Linux 2023', packages: 12, reason: 'no feed' }
    const summary = renderSummary(doneReport(), { scans: [{ ...scanReport([]), notCovered: [gap] }] })
    expect(summary).toContain('Amazon Linux 2023: 12 packages, no feed')
  })

  it('shows no verify command for an image that is not signed', () => {
    const images = doneReport().images.map((image) => ({ ...image, signatures: [] }))
    const content = { scans: [], signatory: { kind: 'key', publicKey: 'cosign.pub' } } as const
    expect(renderSummary(doneReport({ images }), content)).not.toContain('slipway verify')
  })

  it('lists the worst findings and counts the rest, so that GitHub takes it', () => {
    const many = Array.from({ length: 5000 }, (_, index) =>
      vulnerability({ id: `CVE-2026-${index}`, severity: index === 4999 ? 'critical' : 'low' }),
    )
    const summary = renderSummary(doneReport(), { scans: [scanReport(many)] })
    expect(summary).toContain('CVE\\-2026\\-4999')
    expect(summary).toContain('4800 more findings are in scan.json.')
    expect(Buffer.byteLength(summary)).toBeLessThan(1 << 20)
  })
})

describe.each([
  ['Markdown', renderSummary, renderGfm],
  ['HTML', renderHtml, (page: string) => page],
])('%s', (_, render, toHtml) => {
  it('shows hostile text from every place as text', () => {
    const hostile = vulnerability({
      id: HOSTILE,
      package: HOSTILE,
      version: HOSTILE,
      fixedVersion: HOSTILE,
      platforms: [HOSTILE],
      why: { advisory: HOSTILE, range: HOSTILE, source: HOSTILE, layer: HOSTILE, purl: HOSTILE },
    })
    const [image] = doneReport().images
    const report = doneReport({
      version: HOSTILE,
      images: image === undefined ? [] : [{ ...image, name: HOSTILE, tags: [HOSTILE] }],
      stages: [{ name: 'built', outcome: 'failed', reason: HOSTILE, ms: 1 }],
      error: {
        code: 'BUILD_FAILED',
        message: HOSTILE,
        help: HOSTILE,
        facts: {},
        problems: [{ input: HOSTILE, message: HOSTILE, help: HOSTILE }],
      },
    })
    const gap = { system: HOSTILE, packages: 1, reason: HOSTILE }
    const page = render(report, {
      scans: [{ ...scanReport([hostile]), notCovered: [gap] }],
      signatory: { kind: 'key', publicKey: HOSTILE },
    })
    const html = toHtml(page)
    expect(html).not.toMatch(/<script|href="javascript/)
    expect(html).not.toContain('\u202e')
    expect(html.split('alert(1)').length).toBeGreaterThan(15)
  })
})

describe('renderHtml', () => {
  it('needs nothing else and runs nothing', () => {
    const page = renderHtml(doneReport(), { scans: [scanReport([vulnerability()])] })
    expect(page).toMatch(/^<!doctype html>\n/)
    expect(page).toContain(`Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'`)
    expect(page).not.toMatch(/<script|<link|<img|<iframe|\ssrc=|\son[a-z]+=/i)
    expect(page).toContain('<a href="https://osv.dev/vulnerability/CVE-2026-1111" rel="noreferrer">CVE-2026-1111</a>')
    expect(page).toContain('<td><strong>high</strong></td>')
  })
})
