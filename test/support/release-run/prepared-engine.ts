import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { BuildEngine } from '../../../src/build/builder.ts'
import { parseManifest, platformChildren } from '../../../src/image/manifest.ts'
import type { ImageSource } from '../../../src/image/store.ts'
import { openLayout } from '../../../src/registry/layout/layout.ts'

/** An engine that finds its work done: what it "builds" is an OCI layout that was made before. */
export function preparedEngine(layout: string): BuildEngine {
  return {
    check: () => Promise.resolve(),
    load: () => Promise.resolve(),
    contextOf: () => Promise.reject(new Error('a prepared engine builds nothing on what it built')),
    build: async () => {
      const source: ImageSource = await openLayout(layout, {})
      const named = JSON.parse(await readFile(join(layout, 'index.json'), 'utf8')) as {
        manifests: readonly { digest: string }[]
      }
      const digest = named.manifests[0]?.digest ?? ''
      const index = parseManifest(await readFile(join(layout, 'blobs', ...digest.split(':'))), undefined, digest)
      if (index.kind !== 'index') throw new Error(`${layout} holds no index`)
      return {
        source,
        layoutDirectory: layout,
        platforms: platformChildren(index).map(({ platform, mediaType, digest, size }) => ({
          platform,
          descriptor: { mediaType, digest, size },
        })),
        dispose: () => Promise.resolve(),
      }
    },
  }
}
