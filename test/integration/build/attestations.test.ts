import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BuildEngine, BuildOptions } from '../../../src/build/builder.ts'
import { readBuiltPlatforms } from '../../../src/build/buildx/built-layout.ts'
import { MEDIA_TYPES, type Descriptor } from '../../../src/image/descriptor.ts'
import { attestationEntry, attestedDigest, manifestContent, type ManifestContent } from '../../../src/image/manifest.ts'
import { parsePlatform } from '../../../src/image/platform.ts'
import type { Repository } from '../../../src/image/store.ts'
import { adopt, build, merge, type Built } from '../../../src/pipeline/build-stage.ts'
import { copyImage } from '../../../src/registry/copy.ts'
import { openLayout } from '../../../src/registry/layout/layout.ts'
import { memoryRepository, type MemoryRepository } from '../../fakes/memory-repository.ts'
import { writeLayout } from '../../support/build/written-layout.ts'

const BOTH = ['linux/arm64', 'linux/amd64'].map(parsePlatform)

let folder: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'slipway-attestations-test-'))
})

afterEach(() => rm(folder, { recursive: true }))

function options(given: Partial<BuildOptions> = {}): BuildOptions {
  const plain = { context: '.', dockerfile: '', tags: [], buildArgs: {}, noCache: false, pull: false, squash: false }
  return { ...plain, platforms: BOTH, ...given }
}

/** An engine that finds its layout built: of each platform an image and what BuildKit says about it. */
function engine(platforms: readonly string[]): BuildEngine {
  return {
    check: () => Promise.resolve(),
    load: () => Promise.reject(new Error('nothing is loaded')),
    contextOf: () => Promise.reject(new Error('nothing is built on it')),
    build: async ({ platforms: asked = [] }) => {
      const layoutDirectory = await mkdtemp(join(folder, 'layout-'))
      await writeLayout(layoutDirectory, { platforms, attestations: true })
      const source = await openLayout(layoutDirectory)
      const found = await readBuiltPlatforms(source, layoutDirectory, asked, { warnings: [] }, {})
      return { source, layoutDirectory, platforms: found, dispose: () => Promise.resolve() }
    },
  }
}

async function built(given: Partial<BuildOptions>, platforms = BOTH): Promise<Built> {
  const names = platforms.map(({ os, architecture }) => `${os}/${architecture}`)
  const ports = { engine: engine(names) }
  return (await build(options({ platforms, ...given }), {}, ports, {})).evidence
}

function entriesOf({ manifest }: ManifestContent): readonly Descriptor[] {
  return manifest.kind === 'index' ? manifest.manifests : []
}

/** The image with everything below it, as staging leaves it. */
async function staged({ build: { source }, root, attestations, children }: Built): Promise<MemoryRepository> {
  const repository = memoryRepository()
  for (const { content } of [...children, ...attestations]) await copyImage(source, repository, content)
  await repository.putManifest(root)
  return repository
}

describe('an index that holds more than platforms and what is said of them', () => {
  async function withStranger(entry: (about: Descriptor, strange: Descriptor) => Descriptor): Promise<{
    readonly repository: Repository
    readonly root: ManifestContent
  }> {
    const image = await built({})
    const repository = await staged(image)
    const [first] = entriesOf(image.root)
    const second = image.children[1]?.content.descriptor
    if (first === undefined || second === undefined) throw new Error('two platforms')
    const root = manifestContent({
      kind: 'index',
      mediaType: MEDIA_TYPES.ociIndex,
      manifests: [first, entry(first, second)],
    })
    await repository.putManifest(root)
    return { repository, root }
  }

  it.each<[string, (about: Descriptor, strange: Descriptor) => Descriptor]>([
    ['an image that is said to be an attestation', (about, strange) => attestationEntry(strange, about.digest)],
    ['an attestation about another image', (_, strange) => attestationEntry(strange, strange.digest)],
    ['a child without a platform', (_, { mediaType, digest, size }) => ({ mediaType, digest, size })],
  ])('is refused: %s', async (_, entry) => {
    const { repository, root } = await withStranger(entry)
    await expect(adopt(repository, root.descriptor.digest, [], 'a report', {})).rejects.toMatchObject({
      code: 'BUILD_OUTPUT',
      message: expect.stringContaining('neither'),
    })
  })
})

describe('the attestations of BuildKit', () => {
  it('are dropped unless they are asked for', async () => {
    const { root, attestations } = await built({})
    expect(attestations).toEqual([])
    expect(entriesOf(root).map(({ platform }) => platform)).toEqual(BOTH)
  })

  it('stand behind the platforms they are about, when they are', async () => {
    const { root } = await built({ attests: ['type=sbom'] })
    const entries = entriesOf(root)
    const [arm, amd] = entries
    expect(entries.slice(0, 2).map(({ platform }) => platform)).toEqual(BOTH)
    expect(entries.slice(2).map(attestedDigest)).toEqual([arm?.digest, amd?.digest])
    expect(entries.slice(2).map(({ platform }) => platform?.architecture)).toEqual(['unknown', 'unknown'])
  })

  it('make an index of a single platform', async () => {
    const { root } = await built({ attests: ['type=sbom'] }, BOTH.slice(0, 1))
    expect(entriesOf(root)).toHaveLength(2)
  })

  it('are known again where the image is adopted', async () => {
    const image = await built({ attests: ['type=sbom'] })
    const { evidence } = await adopt(await staged(image), image.root.descriptor.digest, BOTH, 'a report', {})
    expect(evidence.attestations.map(({ about }) => about)).toEqual(image.attestations.map(({ about }) => about))
    expect(evidence.root.descriptor.digest).toBe(image.root.descriptor.digest)
  })

  it('come along when the builds of single platforms are merged', async () => {
    const parts = await Promise.all(BOTH.map((platform) => built({ attests: ['type=sbom'] }, [platform])))
    const repository = memoryRepository()
    for (const part of parts) {
      const { build: from, root, children, attestations } = part
      for (const { content } of [...children, ...attestations]) await copyImage(from.source, repository, content)
      await repository.putManifest(root)
    }
    const digests = parts.map(({ root }) => root.descriptor.digest)
    const together = await merge(repository, digests.toReversed(), { platforms: BOTH, annotations: {}, own: {} }, {})
    const entries = entriesOf(together.evidence.root)
    expect(entries.map(attestedDigest)).toEqual([
      undefined,
      undefined,
      ...together.evidence.children.map(({ content }) => content.descriptor.digest),
    ])
  })
})
