import type { ReleaseAsset, ReleaseContent } from '../../../src/release/release-host.ts'

export const COMMIT = 'a'.repeat(40)

export function asset(name: string, text: string): ReleaseAsset {
  return { name, mediaType: 'application/json', bytes: Buffer.from(text) }
}

/** A small release: text, two files, one image. */
export function releaseContent(changes: Partial<ReleaseContent> = {}): ReleaseContent {
  return {
    tag: 'v1.2.3',
    title: 'v1.2.3',
    notes: '## Fixes\n\n- größer als → vorher\n',
    prerelease: false,
    assets: [asset('images.json', '{"schema":1}'), asset('SHA256SUMS', '00  images.json\n')],
    images: [{ name: 'app', reference: `registry.example/app@sha256:${'5'.repeat(64)}` }],
    ...changes,
  }
}
