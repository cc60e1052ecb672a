import { describe, expect, it } from '@jest/globals'
import type { Digest } from '../../../src/image/digest.ts'
import { readCommit } from '../../../src/release/commit.ts'
import { renderReleaseNotes, type ReleaseNotes } from '../../../src/report/release-notes.ts'
import { commitsOf } from '../../support/release/history.ts'
import { renderGfm } from '../../support/report/render-gfm.ts'

const DIGEST = `sha256:${'a'.repeat(64)}` as Digest
const IMAGE = {
  name: 'ghcr.io/acme/app',
  reference: `ghcr.io/acme/app@${DIGEST}`,
  digest: DIGEST,
  tags: ['1.2.0', '1.2', 'latest'],
  platforms: [
    { platform: 'linux/amd64', digest: DIGEST, size: 12_345_678 },
    { platform: 'linux/arm64', digest: DIGEST, size: 11_000_000 },
  ],
  signatures: [],
  scan: { summary: { critical: 0, high: 1, medium: 2, low: 3, unknown: 4, total: 10 }, notCovered: [] },
}

function notes(messages: readonly string[], overrides: Partial<ReleaseNotes> = {}, first = false): string {
  return renderReleaseNotes({
    version: 'v1.2.0',
    changes: commitsOf(...messages).map(readCommit),
    ...(first ? {} : { previous: 'v1.1.0' }),
    compareUrl: 'https://github.com/acme/app/compare/v1.1.0...v1.2.0',
    images: [IMAGE],
    signatory: {
      kind: 'identity',
      identity: 'https://github.com/acme/app/x.yml@refs/heads/main',
      issuer: 'https://issuer',
    },
    ...overrides,
  })
}

const headings = (markdown: string) => markdown.match(/^#+ .*$/gm)

describe('renderReleaseNotes', () => {
  it('tells what breaks first, then features, fixes, performance and the others', () => {
    const text = notes(['docs: d', 'perf: p', 'fix: f', 'feat(api)!: n', 'revert: r', 'Tidy up'])
    expect(headings(text)).toEqual([
      '## v1.2.0',
      '### Breaking changes',
      '### Features',
      '### Fixes',
      '### Performance',
      '### Other changes',
      '### Images',
      '### Verify',
    ])
  })

  it('links the comparison with the last version', () => {
    expect(renderGfm(notes(['fix: a']))).toContain('href="https://github.com/acme/app/compare/v1.1.0...v1.2.0"')
  })

  it('says so when it is the first', () => {
    expect(notes(['feat: a'], {}, true)).toContain('First release')
  })

  it('names image, tags, digest, platforms with their sizes, and what the scan found', () => {
    const html = renderGfm(notes(['fix: a']))
    for (const part of ['ghcr.io/acme/app', '1.2.0', 'latest', DIGEST, 'linux/amd64 12.3 MB', 'linux/arm64 11.0 MB'])
      expect(html).toContain(part)
    expect(html).toContain('0 critical, 1 high, 2 medium, 3 low, 4 unrated')
  })

  it('shows how to verify, by digest and with the exact identity', () => {
    expect(notes(['fix: a'])).toContain(
      `slipway verify ghcr.io/acme/app@${DIGEST} --identity https://github.com/acme/app/x.yml@refs/heads/main --issuer https://issuer`,
    )
    expect(headings(notes(['fix: a'], { signatory: { kind: 'key', publicKey: 'cosign.pub' } }))).toContain('### Verify')
  })

  it('shows text of commits as text', () => {
    const html = renderGfm(
      notes(['feat(<b>): <script>alert(1)</script> [x](https://evil.example) @ada #1 | `'], {
        compareUrl: 'https://x.example/',
      }),
    )
    expect(html).not.toContain('<script')
    expect(html.match(/<a /g)).toHaveLength(1)
  })

  it('tells a change once that its merge tells again, and no bare merge', () => {
    const text = notes([
      'Merge pull request #7 from acme/x\n\nfeat: new thing',
      "Merge branch 'main'",
      'feat: new thing',
    ])
    expect(text.match(/new thing/g)).toHaveLength(1)
    expect(text).not.toContain('Merge')
  })

  it('counts what is too much to be listed, so that it ends with how to verify', () => {
    const text = notes(Array.from({ length: 5000 }, (_, index) => `fix: ${'long '.repeat(10)}${index}`))
    expect(text).toContain('and 4800 more')
    expect(text.length).toBeLessThan(125_000)
    expect(headings(text)?.at(-1)).toBe('### Verify')
  })
})
