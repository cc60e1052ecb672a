import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto'
import { describe, expect, it } from '@jest/globals'
import { verifiesDigest } from '../../../../src/sign/key/prehashed-ecdsa.ts'

const KINDS = ['P-256', 'P-384', 'P-521'].flatMap((curve) =>
  ['sha256', 'sha384', 'sha512'].map((algorithm): readonly [string, string] => [curve, algorithm]),
)

describe('verifiesDigest', () => {
  it.each(KINDS)('agrees with node about %s and %s', (namedCurve, algorithm) => {
    const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve })
    for (let round = 0; round < 3; round++) {
      const message = randomBytes(100)
      const digest = createHash(algorithm).update(message).digest()
      const signature = sign(algorithm, message, privateKey)
      expect(verifiesDigest(digest, signature, publicKey)).toBe(true)
      for (const at of [0, 1, 3, 10, signature.length - 1]) {
        const changed = Buffer.from(signature)
        changed.writeUInt8(changed.readUInt8(at) ^ 1, at)
        expect(verifiesDigest(digest, changed, publicKey)).toBe(false)
      }
      digest.writeUInt8(digest.readUInt8(5) ^ 1, 5)
      expect(verifiesDigest(digest, signature, publicKey)).toBe(false)
    }
  })

  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const digest = createHash('sha256').update('x').digest()
  const signature = sign('sha256', Buffer.from('x'), privateKey)
  const integer = (value: bigint): string => `0221${value.toString(16).padStart(66, '0')}`
  const pair = (r: bigint, s: bigint): Buffer => Buffer.from(`3046${integer(r)}${integer(s)}`, 'hex')
  const n = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n

  it.each<[string, Buffer]>([
    ['nothing', Buffer.alloc(0)],
    ['something behind it', Buffer.concat([signature, Buffer.alloc(1)])],
    ['its half', signature.subarray(0, 20)],
    ['zeros', pair(0n, 0n)],
    ['the order itself', pair(n, n)],
    ['r of the order and more', pair(n + 1n, 1n)],
    ['no sequence', Buffer.from('0401ff', 'hex')],
  ])('refuses %s', (_, bytes) => {
    expect(verifiesDigest(digest, bytes, publicKey)).toBe(false)
  })

  it('refuses another key, and a key that is on no such curve', () => {
    expect(verifiesDigest(digest, signature, generateKeyPairSync('ec', { namedCurve: 'P-256' }).publicKey)).toBe(false)
    expect(verifiesDigest(digest, signature, generateKeyPairSync('ed25519').publicKey)).toBe(false)
    expect(verifiesDigest(digest, signature, generateKeyPairSync('ec', { namedCurve: 'secp256k1' }).publicKey)).toBe(
      false,
    )
  })
})
