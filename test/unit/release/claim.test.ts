import { describe, expect, it } from '@jest/globals'
import * as fc from 'fast-check'
import type { Digest } from '../../../src/image/digest.ts'
import { claimedImages, claimMessage, isMadeByHand, tagObject } from '../../../src/release/claim.ts'

const digest = (hex: string) => `sha256:${hex.repeat(64)}` as Digest
const A = { repository: 'ghcr.io/acme/app', digest: digest('a') }
const B = { repository: 'localhost:5000/tachikoma/agent-slim', digest: digest('b') }

describe('claimMessage', () => {
  it('is the title and a trailer for each image, in one order', () => {
    const message = claimMessage('app 1.2.3', [B, A, A])
    expect(message).toBe(
      `app 1.2.3\n\nSlipway-Image: ghcr.io/acme/app@${A.digest}\nSlipway-Image: localhost:5000/tachikoma/agent-slim@${B.digest}\n`,
    )
    expect(claimMessage('app 1.2.3', [A, B])).toBe(message)
  })

  it('keeps the title on one line', () => {
    const message = claimMessage(`x\n\nSlipway-Image: evil.example/x@${digest('f')}`, [A])
    expect(claimedImages(message)).toEqual([A])
  })
})

describe('claimedImages', () => {
  it.each([
    ['a tag without a message', ''],
    ['a message without trailers', 'release 1.2.3\n\nwith a body\n'],
    [
      'a trailer that is not in the last paragraph',
      `x\n\nSlipway-Image: ${A.repository}@${A.digest}\n\nSigned by hand\n`,
    ],
    [
      'a trailer behind a signature',
      `x\n\n-----BEGIN PGP SIGNATURE-----\n\nSlipway-Image: ${A.repository}@${A.digest}\n`,
    ],
    ['another token', `x\n\nSlipway-Images: ${A.repository}@${A.digest}\n`],
  ])('binds nothing in %s', (_, message) => {
    expect(claimedImages(message)).toEqual([])
  })

  it('reads a signed message', () => {
    const message = `${claimMessage('x', [A])}-----BEGIN SSH SIGNATURE-----\nU1NI\n-----END SSH SIGNATURE-----\n`
    expect(claimedImages(message)).toEqual([A])
  })

  it('reads lines that end as Windows ends them', () => {
    expect(claimedImages(claimMessage('x', [A, B]).replaceAll('\n', '\r\n'))).toEqual([A, B])
  })

  it.each([
    `${A.repository}@sha256:abc`,
    `${A.repository}@md5:${'a'.repeat(64)}`,
    `${A.repository}:1.0`,
    `${A.repository} @${A.digest}`,
    `--option@${A.digest}`,
    `@${A.digest}`,
    '',
  ])('refuses the trailer %j', (value) => {
    expect(() => claimedImages(`x\n\nSlipway-Image: ${value}\n`)).toThrow(
      expect.objectContaining({ code: 'RELEASE_CONFLICT' }),
    )
  })

  it('refuses two digests for one repository', () => {
    const message = claimMessage('x', [A, { ...A, digest: digest('c') }])
    expect(() => claimedImages(message)).toThrow(expect.objectContaining({ code: 'RELEASE_CONFLICT' }))
  })

  it('reads back what claimMessage writes', () => {
    const image = fc.record({
      repository: fc.stringMatching(/^[a-z]{1,8}(?:\.[a-z]{1,5})?\/[a-z]{1,8}$/),
      digest: fc.stringMatching(/^[0-9a-f]{64}$/).map((hex) => `sha256:${hex}` as Digest),
    })
    const images = fc.uniqueArray(image, { selector: ({ repository }) => repository, maxLength: 5 })
    fc.assert(
      fc.property(fc.string(), images, (title, images) => {
        const read = claimedImages(claimMessage(title, images))
        expect(new Set(read.map((one) => JSON.stringify(one)))).toEqual(
          new Set(images.map((one) => JSON.stringify(one))),
        )
      }),
    )
  })
})

describe('isMadeByHand', () => {
  const tag = { name: 'v1', object: 'a', commit: 'a' }
  it.each([
    ['a lightweight tag', tag, true],
    ['an annotated tag without trailers', { ...tag, message: 'release\n' }, true],
    ['our own', { ...tag, message: claimMessage('x', [A]) }, false],
    ['one with a trailer that cannot be read', { ...tag, message: 'x\n\nSlipway-Image: ?\n' }, false],
  ])('%s', (_, tag, expected) => expect(isMadeByHand(tag)).toBe(expected))
})

describe('tagObject', () => {
  it('follows from the claim alone', () => {
    const claim = { name: 'v1.2.3', commit: 'c'.repeat(40), time: 1_700_000_000, message: 'app 1.2.3\n' }
    expect(tagObject(claim)).toBe(
      `object ${'c'.repeat(40)}\ntype commit\ntag v1.2.3\ntagger Slipway <slipway@slipway.invalid> 1700000000 +0000\n\napp 1.2.3\n`,
    )
  })
})
