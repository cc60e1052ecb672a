import { describe, expect, it } from '@jest/globals'
import { parseDigest } from '../../../src/image/digest.ts'
import {
  attestationLayer,
  bundleReferrer,
  legacyImage,
  pieceOf,
  sameLayer,
  signatureLayer,
} from '../../../src/sign/attachment.ts'
import { legacyTag } from '../../../src/sign/legacy-tag.ts'

const HEX = 'a'.repeat(64)
const SUBJECT = {
  mediaType: 'application/vnd.oci.image.index.v1+json',
  digest: parseDigest(`sha256:${HEX}`),
  size: 7,
  platform: { os: 'linux', architecture: 'amd64' },
}
const TIME = new Date('2026-11-25T01:02:03.456Z')
const text = (bytes: Uint8Array): string => Buffer.from(bytes).toString()

describe('bundleReferrer', () => {
  const bundle = pieceOf('application/vnd.dev.sigstore.bundle.v0.3+json', Buffer.from('bundle'))
  const { content, artifactType, annotations } = bundleReferrer(SUBJECT, bundle, 'https://example.com/p', TIME)

  it("holds the fields of cosign's manifest", () => {
    expect(JSON.parse(text(content.bytes))).toEqual({
      schemaVersion: 2,
      mediaType: 'application/vnd.oci.image.manifest.v1+json',
      artifactType: 'application/vnd.dev.sigstore.bundle.v0.3+json',
      config: {
        mediaType: 'application/vnd.oci.empty.v1+json',
        size: 2,
        digest: 'sha256:44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a',
        artifactType: 'application/vnd.dev.sigstore.bundle.v0.3+json',
      },
      layers: [{ mediaType: bundle.descriptor.mediaType, size: 6, digest: bundle.descriptor.digest }],
      annotations: {
        'dev.sigstore.bundle.content': 'dsse-envelope',
        'dev.sigstore.bundle.predicateType': 'https://example.com/p',
        'org.opencontainers.image.created': '2026-11-25T01:02:03Z',
      },
      subject: { mediaType: SUBJECT.mediaType, size: 7, digest: SUBJECT.digest },
    })
  })

  it('is listed with its true artifact type and its annotations, unlike by cosign', () => {
    expect(artifactType).toBe('application/vnd.dev.sigstore.bundle.v0.3+json')
    expect(annotations).toEqual(content.manifest.annotations)
  })
})

describe('legacyImage', () => {
  const signature = signatureLayer(Buffer.from('payload'), 'c2ln', {})
  const attestation = attestationLayer(Buffer.from('{}'), 'https://example.com/p', { proof: 'x' })

  it("writes cosign's config byte for byte", () => {
    expect(text(legacyImage([signature.descriptor]).config.bytes)).toBe(
      '{"architecture":"","created":"0001-01-01T00:00:00Z","history":[{"created":"0001-01-01T00:00:00Z"}],"os":"",' +
        `"rootfs":{"type":"layers","diff_ids":["${signature.descriptor.digest}"]},"config":{}}`,
    )
  })

  it('carries the signature as an annotation of the payload', () => {
    const { content, config } = legacyImage([signature.descriptor])
    expect(text(content.bytes)).toBe(
      '{"schemaVersion":2,"mediaType":"application/vnd.oci.image.manifest.v1+json","config":' +
        `{"mediaType":"application/vnd.oci.image.config.v1+json","digest":"${config.descriptor.digest}","size":233},` +
        `"layers":[{"mediaType":"application/vnd.dev.cosign.simplesigning.v1+json","digest":"${signature.descriptor.digest}",` +
        '"size":7,"annotations":{"dev.cosignproject.cosign/signature":"c2ln"}}]}',
    )
  })

  it('carries an attestation with an empty signature annotation, which cosign demands', () => {
    expect(attestation.descriptor).toMatchObject({
      mediaType: 'application/vnd.dsse.envelope.v1+json',
      annotations: { 'dev.cosignproject.cosign/signature': '', predicateType: 'https://example.com/p', proof: 'x' },
    })
  })

  it('keeps what an existing image says beside its layers', () => {
    const before = legacyImage([signature.descriptor]).content.manifest
    if (before.kind !== 'image') throw new Error('not an image')
    const annotated = { ...before, annotations: { by: 'other' }, subject: SUBJECT }
    const { content } = legacyImage([...before.layers, attestation.descriptor], annotated)
    expect(content.manifest).toMatchObject({ annotations: { by: 'other' }, subject: SUBJECT })
    expect(content.manifest.kind === 'image' && content.manifest.layers).toHaveLength(2)
  })
})

describe('sameLayer', () => {
  const one = signatureLayer(Buffer.from('payload'), 'c2ln', {}).descriptor
  it.each([
    ['itself', one, true],
    ['another signature over the same payload', { ...one, annotations: { ...one.annotations, more: 'x' } }, false],
    ['no annotations', pieceOf(one.mediaType, Buffer.from('payload')).descriptor, false],
    ['another payload', signatureLayer(Buffer.from('other'), 'c2ln', {}).descriptor, false],
  ])('compares a layer with %s', (_, other, expected) => {
    expect(sameLayer(one, other)).toBe(expected)
  })
})

describe('legacyTag', () => {
  it.each([
    [`sha256:${HEX}`, 'sig', `sha256-${HEX}.sig`],
    [`sha256:${HEX}`, 'att', `sha256-${HEX}.att`],
    [`sha512:${HEX}${HEX}`, 'sig', undefined],
  ] as const)('of %s for %s is %s', (digest, kind, tag) => {
    expect(legacyTag(parseDigest(digest), kind)).toBe(tag)
  })
})
