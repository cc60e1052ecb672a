import { createHash, createPublicKey } from 'node:crypto'
import { describe, expect, it } from '@jest/globals'
import { signBytes, verifiesBytes } from '../../../../src/sign/key/algorithm.ts'
import { generateKey, publicKeyFacts } from '../../../../src/sign/key/generate-key.ts'
import type { KeyType } from '../../../../src/sign/key/key-type.ts'
import { loadPrivateKey } from '../../../../src/sign/key/private-key.ts'
import { loadPublicKey } from '../../../../src/sign/key/public-key.ts'
import { Secret } from '../../../../src/system/secret.ts'

const password = new Secret('of the key')

describe('generateKey', () => {
  it('makes a key that opens with its password only', async () => {
    const { privateKey } = await generateKey({ password })
    for (const wrong of [new Secret(''), new Secret('of the kez'), undefined])
      await expect(loadPrivateKey(privateKey, wrong)).rejects.toMatchObject({ code: 'SIGN_KEY' })
    expect((await loadPrivateKey(privateKey, password)).asymmetricKeyType).toBe('ec')
  })

  it.each<[KeyType | undefined, string]>([
    [undefined, 'ecdsa-p256'],
    ['ecdsa-p384', 'ecdsa-p384'],
    ['ed25519', 'ed25519'],
    ['rsa-2048', 'rsa-2048'],
  ])('makes for the type %s a key of type %s whose halves belong together', async (keyType, shown) => {
    const made = await generateKey({ password, ...(keyType === undefined ? {} : { keyType }) })
    expect(made.keyType).toBe(shown)
    const signature = signBytes(Buffer.from('a'), await loadPrivateKey(made.privateKey, password))
    expect(verifiesBytes(Buffer.from('a'), signature, loadPublicKey(made.publicKey))).toBe(true)
    expect(verifiesBytes(Buffer.from('b'), signature, loadPublicKey(made.publicKey))).toBe(false)
  })

  it('writes what cosign writes: its label, its cost, lines of 64, nothing in the clear', async () => {
    const { privateKey } = await generateKey({ password })
    const lines = privateKey.split('\n')
    expect([lines[0], ...lines.slice(-2)]).toEqual([
      '-----BEGIN ENCRYPTED SIGSTORE PRIVATE KEY-----',
      '-----END ENCRYPTED SIGSTORE PRIVATE KEY-----',
      '',
    ])
    const body = lines.slice(1, -2)
    expect(body.slice(0, -1).map(({ length }) => length)).toEqual(body.slice(0, -1).map(() => 64))
    const document = JSON.parse(Buffer.from(body.join(''), 'base64').toString()) as unknown
    expect(document).toEqual({
      kdf: { name: 'scrypt', params: { N: 65_536, r: 8, p: 1 }, salt: expect.stringMatching(/^[\w+/]{43}=$/) },
      cipher: { name: 'nacl/secretbox', nonce: expect.stringMatching(/^[\w+/]{32}$/) },
      ciphertext: expect.any(String),
    })
    const key = await loadPrivateKey(privateKey, password)
    const { d = '' } = key.export({ format: 'jwk' })
    expect(Buffer.from(JSON.stringify(document)).includes(Buffer.from(d, 'base64url').toString('base64'))).toBe(false)
  })

  it('takes a new key, salt and nonce each time', async () => {
    const [one, two] = await Promise.all([generateKey({ password }), generateKey({ password })])
    expect(one.keyId).not.toBe(two.keyId)
    expect(one.privateKey.slice(0, 250)).not.toBe(two.privateKey.slice(0, 250))
  })
})

describe('publicKeyFacts', () => {
  it('names the key by the hash of its DER', async () => {
    const { publicKey, keyId } = await generateKey({ password, keyType: 'ed25519' })
    const der = Buffer.from(publicKey.split('\n').slice(1, -2).join(''), 'base64')
    expect(keyId).toBe(createHash('sha256').update(der).digest('base64'))
    expect(publicKeyFacts(createPublicKey(publicKey))).toEqual({ keyType: 'ed25519', keyId, publicKey })
  })
})
