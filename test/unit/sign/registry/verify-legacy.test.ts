import { generateKeyPairSync, sign, type KeyObject } from 'node:crypto'
import { beforeEach, describe, expect, it } from '@jest/globals'
import type { Descriptor } from '../../../../src/image/descriptor.ts'
import { hexOf } from '../../../../src/image/digest.ts'
import { attestationLayer, legacyImage, signatureLayer } from '../../../../src/sign/attachment.ts'
import { keyVerifier } from '../../../../src/sign/key/key-identity.ts'
import { putPiece } from '../../../../src/sign/registry/blob.ts'
import type { VerificationResult } from '../../../../src/sign/signer.ts'
import { PREDICATE_TYPES } from '../../../../src/sign/statement.ts'
import { memoryRepository, type MemoryRepository } from '../../../fakes/memory-repository.ts'
import { bundleOf, failures, type Sketch } from '../../../support/sign/bundle-sketch.ts'
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

async function verify(
  subject: Descriptor = image.index,
  predicateTypes: readonly string[] = [PREDICATE_TYPES.sign],
): Promise<VerificationResult> {
  return await keyVerifier({ key: ours.publicKey }).verify(repository, [{ subject, predicateTypes }])
}

const hex = (descriptor: Descriptor): string => hexOf(descriptor.digest)

describe('verifying a legacy signature', () => {
  interface LegacySketch {
    readonly digest?: string
    readonly type?: string
    readonly key?: KeyObject
    readonly payload?: string
    readonly annotation?: string
    readonly mediaType?: string
  }

  async function tag({
    digest = image.index.digest,
    type = 'cosign container image signature',
    ...sketch
  }: LegacySketch): Promise<void> {
    const signed = JSON.stringify({
      critical: { identity: { 'docker-reference': 'r/app' }, image: { 'docker-manifest-digest': digest }, type },
      optional: null,
    })
    const signature = sign('sha256', Buffer.from(signed), sketch.key ?? ours.privateKey).toString('base64')
    const piece = signatureLayer(Buffer.from(sketch.payload ?? signed), sketch.annotation ?? signature, {})
    const layer = {
      ...piece,
      descriptor: { ...piece.descriptor, mediaType: sketch.mediaType ?? piece.descriptor.mediaType },
    }
    const { config, content } = legacyImage([layer.descriptor])
    for (const one of [layer, config]) await putPiece(repository, one, {})
    await repository.putManifest(content, { tags: [`sha256-${hex(image.index)}.sig`] })
  }

  it.each<[string, () => LegacySketch, readonly string[]]>([
    ['of another key', () => ({ key: theirs.privateKey }), ['signature']],
    ['about another image', () => ({ digest: other.index.digest }), ['subject']],
    ['of another type', () => ({ type: 'atomic container signature' }), ['payload-type']],
    ['whose payload was changed', () => ({ payload: '{"critical":{}}' }), ['payload', 'signature']],
    ['without the signature', () => ({ annotation: '' }), ['signature']],
    ['in a layer of another type', () => ({ mediaType: 'application/json' }), ['layers']],
  ])('refuses one %s', async (_, sketch, failed) => {
    await tag(sketch())
    expect(failures(await verify())).toEqual([failed, ['present']])
  })

  it('accepts one of our key', async () => {
    await tag({})
    const result = await verify()
    expect(result.verified).toBe(true)
    expect(result.candidates).toMatchObject([{ format: 'legacy', digest: image.index.digest }])
  })

  it('does not take it for an attestation', async () => {
    await tag({})
    expect((await verify(image.index, [PREDICATE_TYPES.cyclonedx])).verified).toBe(false)
  })

  it('refuses an index under the tag', async () => {
    const index = await repository.readManifest(image.index.digest)
    await repository.putManifest(index, { tags: [`sha256-${hex(image.index)}.sig`] })
    expect(failures(await verify())).toEqual([['layers'], ['present']])
  })
})

describe('verifying a legacy attestation', () => {
  async function tag(sketch: Sketch): Promise<void> {
    const { dsseEnvelope } = JSON.parse(bundleOf(sketch)) as { dsseEnvelope: object }
    const layer = attestationLayer(
      Buffer.from(JSON.stringify(dsseEnvelope)),
      sketch.predicateType ?? PREDICATE_TYPES.cyclonedx,
      {},
    )
    const { config, content } = legacyImage([layer.descriptor])
    for (const one of [layer, config]) await putPiece(repository, one, {})
    await repository.putManifest(content, { tags: [`sha256-${hex(image.index)}.att`] })
  }

  it.each<[string, () => Partial<Sketch>, readonly string[]]>([
    ['of another key', () => ({ key: theirs.privateKey }), ['signature']],
    ['about another image', () => ({ subject: hex(other.index) }), ['subject']],
    ['with an unknown field', () => ({ statement: { extra: 1 } }), ['statement']],
    [
      'that says another type than its annotation',
      () => ({ statement: { predicateType: 'https://example.com/x' } }),
      ['predicate-type'],
    ],
  ])('refuses one %s', async (_, sketch, failed) => {
    await tag({
      key: ours.privateKey,
      subject: hex(image.index),
      predicateType: PREDICATE_TYPES.cyclonedx,
      ...sketch(),
    })
    expect(failures(await verify(image.index, [PREDICATE_TYPES.cyclonedx]))).toEqual([failed, ['present']])
  })

  it('accepts one of our key, also of the older statement version', async () => {
    await tag({
      key: ours.privateKey,
      subject: hex(image.index),
      predicateType: PREDICATE_TYPES.cyclonedx,
      statement: { _type: 'https://in-toto.io/Statement/v0.1' },
    })
    expect((await verify(image.index, [PREDICATE_TYPES.cyclonedx])).verified).toBe(true)
  })
})
