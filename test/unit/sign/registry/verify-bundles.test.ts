import { generateKeyPairSync } from 'node:crypto'
import { beforeEach, describe, expect, it } from '@jest/globals'
import type { Annotations, Descriptor } from '../../../../src/image/descriptor.ts'
import { MEDIA_TYPES } from '../../../../src/image/descriptor.ts'
import { hexOf } from '../../../../src/image/digest.ts'
import { manifestContent } from '../../../../src/image/manifest.ts'
import { emptyConfig, pieceOf, type Piece } from '../../../../src/sign/attachment.ts'
import { keyVerifier } from '../../../../src/sign/key/key-identity.ts'
import { putPiece } from '../../../../src/sign/registry/blob.ts'
import { CANDIDATE_LIMITS } from '../../../../src/sign/registry/candidates.ts'
import type { VerificationResult } from '../../../../src/sign/signer.ts'
import { PREDICATE_TYPES } from '../../../../src/sign/statement.ts'
import { memoryRepository, type MemoryRepository } from '../../../fakes/memory-repository.ts'
import { BUNDLE, bundleOf, failures, type Sketch } from '../../../support/sign/bundle-sketch.ts'
import { pushIndex, type PushedIndex } from '../../../support/sign/images.ts'

const ours = generateKeyPairSync('ec', { namedCurve: 'P-256' })
const theirs = generateKeyPairSync('ec', { namedCurve: 'P-256' })

let repository: MemoryRepository
let image: PushedIndex
let other: PushedIndex

beforeEach(async () => {
  repository = memoryRepository()
  image = await pushIndex(repository, '1.0')
  other = await pushIndex(repository, '2.0')
})

interface Shape {
  readonly layers?: readonly Piece[]
  readonly layerType?: string
  readonly artifactType?: string
  readonly listedAs?: string | undefined
  readonly annotations?: Annotations
}

/** Attaches a bundle as any tool might. */
async function attach(subject: Descriptor, bundle: string, shape: Shape = {}): Promise<void> {
  const layers = shape.layers ?? [pieceOf(shape.layerType ?? BUNDLE, Buffer.from(bundle))]
  for (const piece of [emptyConfig(), ...layers]) await putPiece(repository, piece, {})
  const { mediaType, digest, size } = subject
  const content = manifestContent({
    kind: 'image',
    mediaType: MEDIA_TYPES.ociManifest,
    config: emptyConfig().descriptor,
    layers: layers.map(({ descriptor }) => descriptor),
    subject: { mediaType, digest, size },
    artifactType: shape.artifactType ?? BUNDLE,
    ...(shape.annotations === undefined ? {} : { annotations: shape.annotations }),
  })
  const artifactType = 'listedAs' in shape ? (shape.listedAs ?? '') : BUNDLE
  await repository.attach(subject, [{ content, artifactType }])
}

async function verify(
  subject: Descriptor = image.index,
  predicateTypes: readonly string[] = [PREDICATE_TYPES.sign],
): Promise<VerificationResult> {
  return await keyVerifier({ key: ours.publicKey }).verify(repository, [{ subject, predicateTypes }])
}

const hex = (descriptor: Descriptor): string => hexOf(descriptor.digest)

describe('verifying a bundle', () => {
  const cases: readonly [string, (subject: string) => Partial<Sketch>, Shape, readonly string[]][] = [
    ['of another key', () => ({ key: theirs.privateKey }), {}, ['signature']],
    [
      'whose payload was changed',
      (subject) => ({
        payload: {
          _type: 'https://in-toto.io/Statement/v1',
          subject: [{ digest: { sha256: subject } }],
          predicateType: PREDICATE_TYPES.sign,
          predicate: { more: 1 },
        },
      }),
      {},
      ['signature'],
    ],
    ['about another digest', () => ({ subject: 'f'.repeat(64) }), {}, ['subject']],
    [
      'with a subject of another algorithm',
      (subject) => ({ statement: { subject: [{ digest: { sha512: subject } }] } }),
      {},
      ['subject'],
    ],
    ['of another predicate type', () => ({ predicateType: 'https://example.com/other' }), {}, ['predicate-type']],
    [
      'of a CycloneDX document, which cosign verify takes for a signature',
      () => ({ predicateType: PREDICATE_TYPES.cyclonedx }),
      {},
      ['predicate-type'],
    ],
    ['with an unknown field in the statement', () => ({ statement: { extra: true } }), {}, ['statement']],
    [
      'with a statement of an unknown version',
      () => ({ statement: { _type: 'https://in-toto.io/Statement/v2' } }),
      {},
      ['statement'],
    ],
    ['of another payload type', () => ({ payloadType: 'text/plain' }), {}, ['payload-type']],
    ['with a keyid', () => ({ keyid: 'mine' }), {}, ['keyid']],
    ['with two signatures', () => ({ signatures: 2 }), {}, ['one-signature']],
    [
      'of an older version',
      () => ({ document: { mediaType: 'application/vnd.dev.sigstore.bundle+json;version=0.2' } }),
      {},
      ['bundle'],
    ],
    ['without verification material', () => ({ document: { verificationMaterial: undefined } }), {}, ['bundle']],
    [
      'that signs a message',
      () => ({ document: { dsseEnvelope: undefined, messageSignature: { signature: 'AA==' } } }),
      {},
      ['bundle'],
    ],
    ['that also signs a message', () => ({ document: { messageSignature: { signature: 'AA==' } } }), {}, ['bundle']],
    ['in a layer of another type', () => ({}), { layerType: 'application/json' }, ['layers']],
    ['in no layer', () => ({}), { layers: [] }, ['layers']],
    [
      'beside a second layer',
      () => ({}),
      { layers: [pieceOf(BUNDLE, Buffer.from('{}')), pieceOf(BUNDLE, Buffer.from('[]'))] },
      ['layers'],
    ],
    ['that is no JSON', () => ({}), { layers: [pieceOf(BUNDLE, Buffer.from('bundle'))] }, ['bundle']],
  ]

  it.each(cases)('refuses one %s', async (_, sketch, shape, failed) => {
    await attach(
      image.index,
      bundleOf({ key: ours.privateKey, subject: hex(image.index), ...sketch(hex(image.index)) }),
      shape,
    )
    const result = await verify()
    expect(result.verified).toBe(false)
    expect(failures(result)).toEqual([failed, ['present']])
  })

  it('refuses one that was moved from another image', async () => {
    await attach(image.index, bundleOf({ key: ours.privateKey, subject: hex(other.index) }))
    expect(failures(await verify())).toEqual([['subject'], ['present']])
  })

  it('refuses one that stands beside the index for a child', async () => {
    await attach(image.index, bundleOf({ key: ours.privateKey, subject: hex(image.index) }))
    expect((await verify(image.index)).verified).toBe(true)
    expect(failures(await verify(image.amd64))).toEqual([['present']])
  })

  it('tells what was looked for where there is nothing', async () => {
    expect(await verify()).toEqual({
      verified: false,
      candidates: [
        {
          format: 'bundle',
          digest: image.index.digest,
          checks: [{ name: 'present', ok: false, reason: expect.stringContaining(PREDICATE_TYPES.sign) }],
        },
      ],
    })
  })

  it('refuses a blob larger than the limit without reading it', async () => {
    const bytes = Buffer.from('{}')
    const piece = pieceOf(BUNDLE, bytes)
    const huge = { descriptor: { ...piece.descriptor, size: CANDIDATE_LIMITS.blobBytes + 1 }, bytes }
    repository.blobs.set(piece.descriptor.digest, bytes)
    await putPiece(repository, emptyConfig(), {})
    const { mediaType, digest, size } = image.index
    const content = manifestContent({
      kind: 'image',
      mediaType: MEDIA_TYPES.ociManifest,
      config: emptyConfig().descriptor,
      layers: [huge.descriptor],
      subject: { mediaType, digest, size },
      artifactType: BUNDLE,
    })
    await repository.attach(image.index, [{ content, artifactType: BUNDLE }])
    const result = await verify()
    expect(failures(result).flat()).toContain('blob')
    expect(result.candidates[0]?.checks.at(-1)?.reason).toContain('larger than')
  })

  it('refuses one whose blob is gone, and one whose blob was changed', async () => {
    await attach(image.index, bundleOf({ key: ours.privateKey, subject: hex(image.index) }))
    const [blob] = [...repository.blobs.keys()].slice(-1)
    if (blob === undefined) throw new Error('no blob')
    repository.blobs.set(blob, Buffer.from('changed'))
    expect(failures(await verify())).toEqual([['blob'], ['present']])
    repository.blobs.delete(blob)
    expect(failures(await verify())).toEqual([['blob'], ['present']])
  })

  it('fails when there are more referrers than anyone can judge', async () => {
    const entry = { mediaType: MEDIA_TYPES.ociManifest, size: 1 }
    const many = Array.from({ length: CANDIDATE_LIMITS.referrers + 1 }, (_, at) => ({
      ...entry,
      digest: `sha256:${at.toString(16).padStart(64, '0')}` as Descriptor['digest'],
    }))
    repository.referrers.set(image.index.digest, many)
    await expect(verify()).rejects.toMatchObject({ code: 'REGISTRY_LIMIT' })
  })

  it('lets a registry failure through, instead of calling the image unsigned', async () => {
    const down = { ...repository, listReferrers: () => Promise.reject(new TypeError('down')) }
    const demand = { subject: image.index, predicateTypes: [PREDICATE_TYPES.sign] }
    await expect(keyVerifier({ key: ours.publicKey }).verify(down, [demand])).rejects.toThrow('down')
  })

  it('accepts one however its referrer is listed', async () => {
    for (const listedAs of [BUNDLE, '', undefined, MEDIA_TYPES.ociEmpty]) {
      repository = memoryRepository()
      image = await pushIndex(repository, '1.0')
      await attach(image.index, bundleOf({ key: ours.privateKey, subject: hex(image.index) }), { listedAs })
      expect((await verify()).verified).toBe(true)
    }
  })

  it('accepts a good one beside bad ones', async () => {
    await attach(image.index, bundleOf({ subject: hex(image.index), key: theirs.privateKey }))
    await attach(image.index, bundleOf({ key: ours.privateKey, subject: hex(image.index) }))
    await attach(image.index, 'no bundle')
    const result = await verify()
    expect(result.verified).toBe(true)
    expect(failures(result).filter((failed) => failed.length === 0)).toHaveLength(1)
    expect(result.candidates).toHaveLength(3)
  })

  it('does not read what is named as another type', async () => {
    const annotations = { 'dev.sigstore.bundle.predicateType': PREDICATE_TYPES.cyclonedx }
    await attach(image.index, 'a large document', { annotations })
    expect(failures(await verify())).toEqual([['present']])
    expect(failures(await verify(image.index, [PREDICATE_TYPES.cyclonedx]))).toEqual([['bundle'], ['present']])
  })

  it('wants every type that was asked for', async () => {
    await attach(image.index, bundleOf({ key: ours.privateKey, subject: hex(image.index) }))
    const both = [PREDICATE_TYPES.sign, PREDICATE_TYPES.cyclonedx]
    expect((await verify(image.index, both)).verified).toBe(false)
    await attach(
      image.index,
      bundleOf({ key: ours.privateKey, subject: hex(image.index), predicateType: PREDICATE_TYPES.cyclonedx }),
    )
    expect((await verify(image.index, both)).verified).toBe(true)
  })

  it('verifies nothing when nothing is demanded', async () => {
    await attach(image.index, bundleOf({ key: ours.privateKey, subject: hex(image.index) }))
    expect((await keyVerifier({ key: ours.publicKey }).verify(repository, [])).verified).toBe(false)
    expect((await verify(image.index, [])).verified).toBe(false)
  })
})
