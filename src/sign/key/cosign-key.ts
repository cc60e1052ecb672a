import { createPrivateKey, randomBytes, scrypt, type KeyObject } from 'node:crypto'
import * as v from 'valibot'
import { SlipwayError } from '../../errors.ts'
import type { Secret } from '../../system/secret.ts'
import { Base64Schema } from '../dsse.ts'

const LABEL =
  /-----BEGIN ENCRYPTED (SIGSTORE|COSIGN) PRIVATE KEY-----\s+([A-Za-z0-9+/=\s]+?)-----END ENCRYPTED \1 PRIVATE KEY-----/

/** Whether this is a key file of `cosign generate-key-pair`. */
export function isCosignKey(pem: string): boolean {
  return /-----BEGIN ENCRYPTED (?:SIGSTORE|COSIGN) PRIVATE KEY-----/.test(pem)
}

/** cosign's file may ask for any amount of work; these are its own parameters with room for stronger ones. */
const SCRYPT_MEMORY_LIMIT = 512 << 20

const CosignKeySchema = v.object({
  kdf: v.object({
    name: v.literal('scrypt'),
    params: v.object({
      N: v.pipe(v.number(), v.integer(), v.minValue(2)),
      r: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(64)),
      p: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(16)),
    }),
    salt: Base64Schema,
  }),
  cipher: v.object({ name: v.literal('nacl/secretbox'), nonce: v.pipe(Base64Schema, v.length(24)) }),
  ciphertext: Base64Schema,
})

type CosignKey = v.InferOutput<typeof CosignKeySchema>

/**
 * Decrypts a key file of cosign: scrypt and NaCl's secretbox around PKCS#8 (sigstore/sigstore, pkg/cryptoutils and
 * secure-systems-lab/go-securesystemslib, encrypted). Without a password the empty one is tried, which cosign allows.
 * @throws SIGN_KEY when the file is damaged, or the password missing or wrong.
 */
export async function decryptCosignKey(pem: string, password: Secret | undefined): Promise<KeyObject> {
  const { kdf, cipher, ciphertext } = parseCosignKey(pem)
  const { default: nacl } = await import('tweetnacl')
  const boxKey = await deriveKey(password?.reveal() ?? '', kdf.salt, kdf.params)
  const der = nacl.secretbox.open(Uint8Array.from(ciphertext), Uint8Array.from(cipher.nonce), boxKey)
  boxKey.fill(0)
  if (der === null) {
    if (password === undefined)
      throw new SlipwayError('SIGN_KEY', 'the signing key is encrypted and no password was given', {
        help: 'give its password too (input key-password; cosign calls it COSIGN_PASSWORD)',
      })
    throw new SlipwayError('SIGN_KEY', 'the signing key cannot be decrypted: the password is wrong')
  }
  try {
    return createPrivateKey({ key: Buffer.from(der), format: 'der', type: 'pkcs8' })
  } catch {
    throw damaged('what it encrypts is no PKCS#8 key')
  }
}

/** What cosign itself takes (go-securesystemslib, encrypted: "OWASP" parameters). */
const OWN_SCRYPT = { N: 65_536, r: 8, p: 1 } as const

/** Encrypts a private key as `cosign generate-key-pair` does, to PEM that decryptCosignKey and every cosign reads. */
export async function encryptCosignKey(key: KeyObject, password: Secret): Promise<string> {
  const { default: nacl } = await import('tweetnacl')
  const [salt, nonce] = [randomBytes(32), randomBytes(24)]
  const boxKey = await deriveKey(password.reveal(), salt, OWN_SCRYPT)
  const exported = key.export({ type: 'pkcs8', format: 'der' })
  const der = Uint8Array.from(exported)
  const ciphertext = nacl.secretbox(der, Uint8Array.from(nonce), boxKey)
  for (const readable of [exported, der, boxKey]) readable.fill(0)
  const document = {
    kdf: { name: 'scrypt', params: OWN_SCRYPT, salt: salt.toString('base64') },
    cipher: { name: 'nacl/secretbox', nonce: nonce.toString('base64') },
    ciphertext: Buffer.from(ciphertext).toString('base64'),
  }
  const lines =
    Buffer.from(JSON.stringify(document))
      .toString('base64')
      .match(/.{1,64}/g) ?? []
  const label = 'ENCRYPTED SIGSTORE PRIVATE KEY'
  return [`-----BEGIN ${label}-----`, ...lines, `-----END ${label}-----`, ''].join('\n')
}

function parseCosignKey(pem: string): CosignKey {
  const body = LABEL.exec(pem)?.[2]
  if (body === undefined) throw damaged('its PEM has no end')
  let document: unknown
  try {
    document = JSON.parse(Buffer.from(body, 'base64').toString('utf8'))
  } catch {
    throw damaged('its content is no JSON')
  }
  const read = v.safeParse(CosignKeySchema, document)
  if (!read.success) throw damaged('its content is not what cosign writes')
  return read.output
}

function damaged(why: string): SlipwayError {
  return new SlipwayError('SIGN_KEY', `the signing key cannot be read: ${why}`, {
    help: 'give the whole content of cosign.key',
  })
}

async function deriveKey(password: string, salt: Uint8Array, params: CosignKey['kdf']['params']): Promise<Uint8Array> {
  const { N, r, p } = params
  const memory = 128 * r * (N + p + 2)
  if (memory > SCRYPT_MEMORY_LIMIT) throw damaged(`decrypting it would take ${memory >> 20} MiB of memory`)
  return await new Promise((resolve, reject) => {
    scrypt(password, salt, 32, { N, r, p, maxmem: memory + (1 << 20) }, (error, key) => {
      if (error === null) resolve(new Uint8Array(key))
      else reject(damaged('its scrypt parameters are impossible'))
    })
  })
}
