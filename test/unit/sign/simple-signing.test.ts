import { describe, expect, it } from '@jest/globals'
import { parseDigest } from '../../../src/image/digest.ts'
import { parseSimpleSigning, simpleSigningBytes } from '../../../src/sign/simple-signing.ts'

const DIGEST = parseDigest(`sha256:${'a'.repeat(64)}`)

describe('simpleSigningBytes', () => {
  it("writes cosign's payload byte for byte, without a line end", () => {
    expect(Buffer.from(simpleSigningBytes(DIGEST, 'registry.example/app')).toString()).toBe(
      '{"critical":{"identity":{"docker-reference":"registry.example/app"},"image":{"docker-manifest-digest":"' +
        `${DIGEST}"},"type":"cosign container image signature"},"optional":null}`,
    )
  })

  it('is read back', () => {
    expect(parseSimpleSigning(simpleSigningBytes(DIGEST, 'r/app'))).toEqual({
      digest: DIGEST,
      dockerReference: 'r/app',
      type: 'cosign container image signature',
    })
  })
})

describe('parseSimpleSigning', () => {
  const image = { 'docker-manifest-digest': DIGEST }
  const identity = { 'docker-reference': 'r/app' }
  it.each([
    ['an unknown critical member', { critical: { identity, image, type: 't', more: 1 } }, 'critical.more'],
    ['no digest', { critical: { identity, image: {}, type: 't' } }, 'docker-manifest-digest'],
    [
      'a digest that is none',
      { critical: { identity, image: { 'docker-manifest-digest': 'x' }, type: 't' } },
      'digest',
    ],
    ['no reference', { critical: { identity: {}, image, type: 't' } }, 'docker-reference'],
  ])('refuses %s', (_, payload, path) => {
    expect(() => parseSimpleSigning(Buffer.from(JSON.stringify(payload)))).toThrow(path)
  })

  it("reads cosign's annotations under optional", () => {
    const payload = { critical: { identity, image, type: 't' }, optional: { creator: 'me', timestamp: 1 } }
    expect(parseSimpleSigning(Buffer.from(JSON.stringify(payload))).type).toBe('t')
  })
})
