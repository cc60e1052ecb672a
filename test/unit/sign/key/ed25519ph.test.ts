import { createPrivateKey, createPublicKey, generateKeyPairSync, sign, type KeyObject } from 'node:crypto'
import { describe, expect, it } from '@jest/globals'
import { verifiesBytes } from '../../../../src/sign/key/algorithm.ts'
import { verifiesPreHashed } from '../../../../src/sign/key/ed25519ph.ts'

// RFC 8032, section 7.3.
const SEED = '833fe62409237b9d62ec77587520911e9a759cec1d19755b7da901b96dca3d42'
const SIGNATURE = Buffer.from(
  '98a70222f0b8121aa9d30f813d683f809e462b469c7ff87639499bb94e6dae41' +
    '31f85042463c2a355a2003d062adf5aaa10b8c61e636062aaad11c2a26083406',
  'hex',
)
const ORDER = 2n ** 252n + 27_742_317_777_372_353_535_851_937_790_883_648_493n
const MESSAGE = Buffer.from('abc')

const privateKey = createPrivateKey({
  key: Buffer.concat([Buffer.from('302e020100300506032b657004220420', 'hex'), Buffer.from(SEED, 'hex')]),
  format: 'der',
  type: 'pkcs8',
})
const publicKey = createPublicKey(privateKey)

function keyOf(point: Buffer): KeyObject {
  const der = Buffer.concat([Buffer.from('302a300506032b6570032100', 'hex'), point])
  return createPublicKey({ key: der, format: 'der', type: 'spki' })
}

/** The same equation holds for s + the order of the group; only one form may be accepted. */
function withLargerS(): Buffer {
  const s = BigInt(`0x${Buffer.from(SIGNATURE.subarray(32)).reverse().toString('hex')}`) + ORDER
  return Buffer.concat([SIGNATURE.subarray(0, 32), Buffer.from(s.toString(16).padStart(64, '0'), 'hex').reverse()])
}

function flipped(at: number): Buffer {
  const changed = Buffer.from(SIGNATURE)
  changed[at] = (changed[at] ?? 0) ^ 1
  return changed
}

describe('verifiesPreHashed', () => {
  it.each([
    ['an empty signature', Buffer.alloc(0)],
    ['one that is cut short', SIGNATURE.subarray(0, 63)],
    ['one that goes on', Buffer.concat([SIGNATURE, Buffer.alloc(1)])],
    ['another first half', flipped(3)],
    ['another second half', flipped(40)],
    ['a second half beyond the order', withLargerS()],
    ['a first half that is no point', Buffer.concat([Buffer.alloc(32, 0xff), SIGNATURE.subarray(32)])],
    ['zeros', Buffer.alloc(64)],
    ['a signature of the pure variant', sign(null, MESSAGE, privateKey)],
  ])('refuses %s', (_, signature) => {
    expect(verifiesPreHashed(MESSAGE, signature, publicKey)).toBe(false)
  })

  it('refuses other bytes and other keys', () => {
    expect(verifiesPreHashed(Buffer.from('abd'), SIGNATURE, publicKey)).toBe(false)
    expect(verifiesPreHashed(MESSAGE, SIGNATURE, generateKeyPairSync('ed25519').publicKey)).toBe(false)
    expect(verifiesPreHashed(MESSAGE, SIGNATURE, keyOf(Buffer.alloc(32, 0xff)))).toBe(false)
  })

  it("accepts the RFC's example, as does the check of any signature by an Ed25519 key", () => {
    expect(verifiesPreHashed(MESSAGE, SIGNATURE, publicKey)).toBe(true)
    expect(verifiesBytes(MESSAGE, SIGNATURE, publicKey)).toBe(true)
    expect(verifiesBytes(Buffer.from('abd'), SIGNATURE, publicKey)).toBe(false)
  })
})
