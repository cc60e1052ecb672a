import { createHash, generateKeyPairSync, randomBytes, scryptSync, type KeyObject } from 'node:crypto'
import { describe, expect, it } from '@jest/globals'
import nacl from 'tweetnacl'
import { signBytes, verifiesBytes } from '../../../../src/sign/key/algorithm.ts'
import { loadPrivateKey } from '../../../../src/sign/key/private-key.ts'
import { loadPublicKey, publicKeyHint } from '../../../../src/sign/key/public-key.ts'
import { Secret } from '../../../../src/system/secret.ts'

const p256 = generateKeyPairSync('ec', { namedCurve: 'P-256' })
const p384 = generateKeyPairSync('ec', { namedCurve: 'P-384' })
const p521 = generateKeyPairSync('ec', { namedCurve: 'P-521' })
const koblitz = generateKeyPairSync('ec', { namedCurve: 'secp256k1' })
const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 })
const rsa1024 = generateKeyPairSync('rsa', { modulusLength: 1024 })
const ed25519 = generateKeyPairSync('ed25519')
const x25519 = generateKeyPairSync('x25519')

const pkcs8 = (key: KeyObject): string => key.export({ type: 'pkcs8', format: 'pem' }).toString()
const sec1 = (key: KeyObject): string => key.export({ type: 'sec1', format: 'pem' }).toString()
const spki = (key: KeyObject): string => key.export({ type: 'spki', format: 'pem' }).toString()
const sealed = (key: KeyObject, passphrase: string): string =>
  key.export({ type: 'pkcs8', format: 'pem', cipher: 'aes-256-cbc', passphrase }).toString()

function cosignKey(key: KeyObject, password: string, change: object = {}): string {
  const [salt, nonce] = [randomBytes(32), randomBytes(24)]
  const params = { N: 1024, r: 8, p: 1 }
  const boxKey = Uint8Array.from(scryptSync(password, salt, 32, params))
  const der = Uint8Array.from(key.export({ type: 'pkcs8', format: 'der' }))
  const box = nacl.secretbox(der, Uint8Array.from(nonce), boxKey)
  const document = {
    kdf: { name: 'scrypt', params, salt: salt.toString('base64') },
    cipher: { name: 'nacl/secretbox', nonce: nonce.toString('base64') },
    ciphertext: Buffer.from(box).toString('base64'),
    ...change,
  }
  const body = Buffer.from(JSON.stringify(document)).toString('base64').replaceAll(/.{64}/g, '$&\n')
  return `-----BEGIN ENCRYPTED SIGSTORE PRIVATE KEY-----\n${body}\n-----END ENCRYPTED SIGSTORE PRIVATE KEY-----\n`
}

describe('loadPrivateKey', () => {
  it.each([
    ['text that is no PEM', 'secret', undefined, 'not PEM'],
    ['an empty text', '', undefined, 'not PEM'],
    ['a public key', spki(p256.publicKey), undefined, 'needs the private one'],
    ['damaged PEM', pkcs8(p256.privateKey).replace(/[A-Z]{3}/g, '!'), undefined, 'not PEM'],
    ['damaged content', pkcs8(p256.privateKey).replace(/\n[A-Za-z0-9]{20}/, '\nAAAA'), undefined, 'cannot be read'],
    ['an encrypted key without a password', sealed(p256.privateKey, 'pw'), undefined, 'no password was given'],
    ['an encrypted key with a wrong password', sealed(p256.privateKey, 'pw'), 'other', 'cannot be decrypted'],
    ['a cosign key without its password', cosignKey(p256.privateKey, 'pw'), undefined, 'no password was given'],
    ['a cosign key with a wrong password', cosignKey(p256.privateKey, 'pw'), 'other', 'the password is wrong'],
    [
      'a cosign key of another cipher',
      cosignKey(p256.privateKey, '', { cipher: { name: 'aes', nonce: '' } }),
      '',
      'not what cosign writes',
    ],
    [
      'a cosign key that would eat the memory',
      cosignKey(p256.privateKey, '', { kdf: { name: 'scrypt', params: { N: 2 ** 30, r: 8, p: 1 }, salt: 'AAAA' } }),
      '',
      'of memory',
    ],
    ['a cosign key cut short', cosignKey(p256.privateKey, 'pw').slice(0, 200), 'pw', 'cannot be read'],
    ['the curve of Bitcoin', sec1(koblitz.privateKey), undefined, 'secp256k1'],
    ['a short RSA key', pkcs8(rsa1024.privateKey), undefined, '1024 bits'],
    ['a key that cannot sign', pkcs8(x25519.privateKey), undefined, 'x25519'],
  ])('refuses %s', async (_, pem, password, reason) => {
    const loading = loadPrivateKey(pem, password === undefined ? undefined : new Secret(password))
    await expect(loading).rejects.toMatchObject({ code: 'SIGN_KEY', message: expect.stringContaining(reason) })
  })

  it('refuses a public KeyObject', async () => {
    await expect(loadPrivateKey(p256.publicKey)).rejects.toMatchObject({ code: 'SIGN_KEY' })
  })

  it('names no part of the key and no password in its error', async () => {
    const pem = sealed(p256.privateKey, 'hunter22')
    const error: unknown = await loadPrivateKey(pem, new Secret('hunter23')).catch((thrown: unknown) => thrown)
    const shown = JSON.stringify(error, Object.getOwnPropertyNames(error))
    expect(shown).not.toContain('hunter2')
    expect(shown).not.toContain(pem.split('\n')[1])
  })

  it.each([
    ['PKCS#8', pkcs8(p256.privateKey), undefined],
    ['SEC1', sec1(p256.privateKey), undefined],
    ['PKCS#8 with blank lines around', `\n\n${pkcs8(p256.privateKey)}\n`, undefined],
    ['encrypted PKCS#8', sealed(p256.privateKey, 'pw'), 'pw'],
    ["cosign's format", cosignKey(p256.privateKey, 'pw'), 'pw'],
    ["cosign's format with an empty password", cosignKey(p256.privateKey, ''), ''],
    ["cosign's format with an empty password that was not given", cosignKey(p256.privateKey, ''), undefined],
    ["cosign's older label", cosignKey(p256.privateKey, 'pw').replaceAll('SIGSTORE', 'COSIGN'), 'pw'],
  ])('reads %s', async (_, pem, password) => {
    const key = await loadPrivateKey(pem, password === undefined ? undefined : new Secret(password))
    expect(key.equals(p256.privateKey)).toBe(true)
  })
})

describe('loadPublicKey', () => {
  it.each([
    ['text', 'key', 'not PEM'],
    ['an encrypted private key', cosignKey(p256.privateKey, 'pw'), 'needs the public one'],
    ['damaged content', spki(p256.publicKey).replace(/\n[A-Za-z0-9]{20}/, '\nAAAA'), 'damaged'],
    ['the curve of Bitcoin', spki(koblitz.publicKey), 'secp256k1'],
  ])('refuses %s', (_, pem, reason) => {
    expect(() => loadPublicKey(pem)).toThrow(reason)
  })

  it.each([
    ['PEM', spki(p256.publicKey)],
    ['a KeyObject', p256.publicKey],
    ['a private key, for its public half', pkcs8(p256.privateKey)],
    ['a private KeyObject', p256.privateKey],
  ])('reads %s', (_, key) => {
    expect(loadPublicKey(key).equals(p256.publicKey)).toBe(true)
  })

  it('names a key as cosign does: by the SHA-256 of its DER', () => {
    const der = Buffer.from(spki(p256.publicKey).split('\n').slice(1, -2).join(''), 'base64')
    expect(publicKeyHint(p256.publicKey)).toBe(createHash('sha256').update(der).digest('base64'))
  })
})

describe('signing', () => {
  const bytes = Buffer.from('what is signed')
  const pairs = [
    ['P-256', p256],
    ['P-384', p384],
    ['P-521', p521],
    ['RSA', rsa],
    ['Ed25519', ed25519],
  ] as const

  it.each(pairs)(
    'with %s verifies under its own key only, over the same bytes only',
    (_, { privateKey, publicKey }) => {
      const signature = signBytes(bytes, privateKey)
      expect(verifiesBytes(bytes, signature, publicKey)).toBe(true)
      expect(verifiesBytes(Buffer.from('what is Signed'), signature, publicKey)).toBe(false)
      expect(verifiesBytes(bytes, signature.slice(0, -1), publicKey)).toBe(false)
      expect(verifiesBytes(bytes, new Uint8Array(), publicKey)).toBe(false)
      for (const [, other] of pairs)
        if (other.publicKey !== publicKey) expect(verifiesBytes(bytes, signature, other.publicKey)).toBe(false)
    },
  )

  it.each([
    ['P-384', p384, 'sha384'],
    ['P-521', p521, 'sha512'],
  ] as const)("accepts for %s also the curve's own digest, as cosign signs", async (_, pair, digest) => {
    const { sign } = await import('node:crypto')
    expect(verifiesBytes(bytes, sign(digest, bytes, pair.privateKey), pair.publicKey)).toBe(true)
    expect(verifiesBytes(bytes, sign('sha1', bytes, pair.privateKey), pair.publicKey)).toBe(false)
  })
})
