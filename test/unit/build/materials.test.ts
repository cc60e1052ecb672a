import { describe, expect, it } from '@jest/globals'
import { MATERIAL_LIMITS, parseMaterials, readMaterials } from '../../../src/build/materials.ts'
import { MEDIA_TYPES, type Descriptor } from '../../../src/image/descriptor.ts'
import { digestOf } from '../../../src/image/digest.ts'
import { manifestContent } from '../../../src/image/manifest.ts'
import { memoryRepository } from '../../fakes/memory-repository.ts'

const V02 = 'https://slsa.dev/provenance/v0.2'
const V1 = 'https://slsa.dev/provenance/v1'
const BASE = { uri: 'pkg:docker/base@1?platform=linux%2Famd64', digest: { sha256: 'a'.repeat(64) } }
const GIT = { uri: 'https://host.example/x.git#v1', digest: { sha1: 'b'.repeat(40) } }
const DOWNLOAD = { uri: 'https://host.example/x.tgz', digest: { sha256: 'c'.repeat(64) } }

function bytes(statement: unknown): Uint8Array {
  return Buffer.from(JSON.stringify(statement))
}

/** As BuildKit up to 0.22 writes it. */
function older(materials: unknown, more: Readonly<Record<string, unknown>> = {}): unknown {
  return {
    _type: 'https://in-toto.io/Statement/v0.1',
    predicateType: V02,
    subject: [],
    predicate: {
      builder: { id: '' },
      buildType: 'https://mobyproject.org/buildkit@v1',
      materials,
      invocation: { parameters: { args: { 'build-arg:TOKEN': 'SECRET' }, locals: [{ name: 'context' }] } },
      metadata: { buildStartedOn: '2026-01-01T00:00:00Z', completeness: { materials: false } },
      ...more,
    },
  }
}

/** As newer BuildKits write it. */
function newer(resolvedDependencies: unknown): unknown {
  return {
    _type: 'https://in-toto.io/Statement/v1',
    predicateType: V1,
    subject: [{ name: '_', digest: { sha256: 'd'.repeat(64) } }],
    predicate: {
      buildDefinition: {
        buildType: 'https://github.com/moby/buildkit/blob/master/docs/attestations/slsa-definitions.md',
        resolvedDependencies,
        externalParameters: { request: { args: { 'build-arg:TOKEN': 'SECRET' } } },
      },
      runDetails: { builder: { id: '' }, metadata: { invocationId: 'x' } },
    },
  }
}

describe('parseMaterials', () => {
  it.each([
    ['SLSA v0.2', older],
    ['SLSA v1', newer],
  ])('reads base images, repositories and downloads of %s, and nothing else', (_, statement) => {
    const found = parseMaterials(bytes(statement([GIT, DOWNLOAD, BASE])))
    expect(found).toEqual([GIT, DOWNLOAD, BASE])
    expect(JSON.stringify(found)).not.toContain('SECRET')
  })

  it.each([
    ['absent', older(undefined)],
    ['null, as Go writes an empty list', older(null)],
    ['empty', newer([])],
    ['absent in v1', newer(undefined)],
  ])('finds none when they are %s', (_, statement) => {
    expect(parseMaterials(bytes(statement))).toEqual([])
  })

  it.each([
    ['no digest', { uri: 'local:context' }],
    ['a null digest', { uri: 'file:///home/me/secret', digest: null }],
    ['an empty digest', { uri: 'local:context', digest: {} }],
    ['only a digest of an unknown kind', { uri: 'local:context', digest: { dirHash: 'h1:x' } }],
    ['no address', { digest: BASE.digest }],
  ])('leaves out what has %s', (_, entry) => {
    expect(parseMaterials(bytes(older([entry, BASE])))).toEqual([BASE])
  })

  it('takes credentials and signed links out of addresses', () => {
    const found = parseMaterials(
      bytes(newer([{ ...DOWNLOAD, uri: 'https://xxxxx:xxxxx@host.example/x.tgz?sig=SECRET' }])),
    )
    expect(found).toEqual([DOWNLOAD])
  })

  it('lists the same material of several stages once', () => {
    expect(parseMaterials(bytes(older([BASE, GIT, BASE])))).toEqual([GIT, BASE])
  })

  it.each([
    ['text that is no JSON', Buffer.from('{'), 'not JSON'],
    [
      'another predicate',
      bytes({ ...(older([]) as object), predicateType: 'https://spdx.dev/Document' }),
      'provenance',
    ],
    ['no predicate', bytes({ predicateType: V1 }), 'predicate'],
    ['a digest of the wrong length', bytes(older([{ uri: 'pkg:x', digest: { sha256: 'ab' } }])), 'hex'],
    ['a digest in upper case', bytes(older([{ uri: 'pkg:x', digest: { sha256: 'A'.repeat(64) } }])), 'hex'],
    ['a digest that is no text', bytes(older([{ uri: 'pkg:x', digest: { sha256: 1 } }])), 'materials.0.digest'],
    ['an empty address', bytes(older([{ ...BASE, uri: '' }])), 'materials.0.uri'],
    ['an endless address', bytes(older([{ ...BASE, uri: `pkg:${'x'.repeat(MATERIAL_LIMITS.uriLength)}` }])), 'uri'],
    ['too many', bytes(older(Array.from({ length: MATERIAL_LIMITS.entries + 1 }, () => BASE))), 'materials'],
    ['something that is no list', bytes(newer({})), 'resolvedDependencies'],
  ])('refuses %s', (_, statement, part) => {
    expect(() => parseMaterials(statement)).toThrow(
      expect.objectContaining({ code: 'BUILD_OUTPUT', message: expect.stringContaining(part) }),
    )
  })
})

/** An attestation manifest that holds these statements. */
async function attached(...statements: readonly (readonly [predicateType: string, statement: unknown])[]) {
  const repository = memoryRepository()
  const put = (mediaType: string, content: Uint8Array, annotations?: Descriptor['annotations']): Descriptor => {
    const digest = digestOf(content)
    repository.blobs.set(digest, content)
    return { mediaType, digest, size: content.byteLength, ...(annotations === undefined ? {} : { annotations }) }
  }
  const manifest = manifestContent({
    kind: 'image',
    mediaType: MEDIA_TYPES.ociManifest,
    config: put(MEDIA_TYPES.ociConfig, Buffer.from('{}')),
    layers: statements.map(([type, statement]) =>
      put('application/vnd.in-toto+json', bytes(statement), { 'in-toto.io/predicate-type': type }),
    ),
  })
  await repository.putManifest(manifest)
  return { repository, manifest: manifest.descriptor }
}

describe('readMaterials', () => {
  it('finds the provenance among other statements', async () => {
    const { repository, manifest } = await attached(
      ['https://spdx.dev/Document', { predicateType: 'https://spdx.dev/Document' }],
      [V02, older([BASE])],
    )
    await expect(readMaterials(repository, manifest)).resolves.toEqual([BASE])
  })

  it('finds nothing where there is no provenance', async () => {
    const { repository, manifest } = await attached(['https://spdx.dev/Document', {}])
    await expect(readMaterials(repository, manifest)).resolves.toEqual([])
  })

  it('refuses two accounts of one build, because a frontend may have added one', async () => {
    const { repository, manifest } = await attached([V02, older([BASE])], [V1, newer([GIT])])
    await expect(readMaterials(repository, manifest)).rejects.toMatchObject({
      code: 'BUILD_OUTPUT',
      message: expect.stringContaining('2 of them'),
    })
  })

  it('refuses a statement that is too large before it reads any of it', async () => {
    const { repository } = await attached()
    const huge = { mediaType: 'application/vnd.in-toto+json', digest: digestOf('x'), size: 1 << 30 }
    const manifest = manifestContent({
      kind: 'image',
      mediaType: MEDIA_TYPES.ociManifest,
      config: huge,
      layers: [{ ...huge, annotations: { 'in-toto.io/predicate-type': V1 } }],
    })
    const source = { ...repository, readManifest: () => Promise.resolve(manifest) }
    await expect(readMaterials(source, manifest.descriptor)).rejects.toMatchObject({ code: 'BUILD_OUTPUT' })
  })

  it('stops when it is cancelled', async () => {
    const { repository, manifest } = await attached([V02, older([BASE])])
    const call = { signal: AbortSignal.abort() }
    await expect(readMaterials(repository, manifest, call)).rejects.toMatchObject({ name: 'AbortError' })
  })
})
