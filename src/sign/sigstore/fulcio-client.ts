import { createPrivateKey, generateKeyPair, sign, X509Certificate, type KeyObject } from 'node:crypto'
import { promisify } from 'node:util'
import * as v from 'valibot'
import { SlipwayError } from '../../errors.ts'
import type { Cancellable } from '../../image/store.ts'
import type { Secret } from '../../system/secret.ts'
import { tokenSubject, type IdentityTokenSource } from './identity-token.ts'
import { callService, parseAnswer, serviceUrl, type ServiceLink } from './service-client.ts'

/** A key that lives as long as the run, and the certificate that binds it to an identity for ten minutes. */
export interface SigningCertificate {
  readonly privateKey: KeyObject
  /** The certificate itself. */
  readonly leaf: X509Certificate
  /** Leaf as PEM. */
  readonly pem: string
  /** Intermediates and root as PEM, in one text. */
  readonly chain: string
}

export interface FulcioParts extends ServiceLink {
  readonly url: URL
  readonly token: IdentityTokenSource
}

const TIMEOUT_MS = 30_000
/** A certificate with less time than this left is renewed, so that log and timestamp fall into its validity. */
const RENEW_BEFORE_MS = 120_000

/**
 * One key and one certificate for all signatures of a run; renewed when it is about to expire. Calls at the same time share one
 * request.
 */
export class CertificateSource {
  readonly #parts: FulcioParts
  #current: Promise<SigningCertificate> | undefined

  constructor(parts: FulcioParts) {
    this.#parts = parts
  }

  /** @throws SIGN_IDENTITY when there is no token, or Fulcio refuses it. */
  async get(call: Cancellable = {}): Promise<SigningCertificate> {
    const current = this.#current
    if (current !== undefined && this.#isFresh(await current)) return await current
    // Whoever comes first after expiry renews for all.
    if (this.#current === current) this.#current = this.#request(call)
    return await (this.#current ?? this.#request(call))
  }

  #isFresh({ leaf }: SigningCertificate): boolean {
    return leaf.validToDate.getTime() - this.#parts.clock.now().getTime() > RENEW_BEFORE_MS
  }

  async #request(call: Cancellable): Promise<SigningCertificate> {
    try {
      return await requestCertificate(this.#parts, call)
    } catch (error) {
      this.#current = undefined
      throw error
    }
  }
}

const ChainSchema = v.object({
  chain: v.object({ certificates: v.pipe(v.array(v.string()), v.minLength(1), v.maxLength(10)) }),
})
const AnswerSchema = v.union([
  v.object({ signedCertificateEmbeddedSct: ChainSchema }),
  v.object({ signedCertificateDetachedSct: ChainSchema }),
])

/** Asks Fulcio for a certificate over a new P-256 key (fulcio, API v2). */
async function requestCertificate(parts: FulcioParts, call: Cancellable): Promise<SigningCertificate> {
  const token = await parts.token.fetch(call)
  const subject = tokenSubject(token)
  const { publicKey, privateKey } = await newKeyPair()
  const name = 'Fulcio'
  const answer = await explained(
    callService(parts, {
      ...call,
      name,
      code: 'SIGN_IDENTITY',
      method: 'POST',
      url: serviceUrl(parts.url, '/api/v2/signingCert'),
      contentType: 'application/json',
      body: JSON.stringify({
        credentials: { oidcIdentityToken: token.reveal().trim() },
        publicKeyRequest: {
          publicKey: { algorithm: 'ECDSA', content: publicKey },
          proofOfPossession: sign('sha256', Buffer.from(subject), privateKey).toString('base64'),
        },
      }),
      timeoutMs: TIMEOUT_MS,
    }),
    token,
  )
  const read = parseAnswer(AnswerSchema, answer, name, 'SIGN_IDENTITY')
  const { chain } =
    'signedCertificateEmbeddedSct' in read ? read.signedCertificateEmbeddedSct : read.signedCertificateDetachedSct
  const [pem = '', ...issuers] = chain.certificates.map((certificate) => `${certificate.trim()}\n`)
  return { privateKey, leaf: readLeaf(pem, privateKey), pem, chain: issuers.join('') }
}

async function newKeyPair(): Promise<{ readonly publicKey: string; readonly privateKey: KeyObject }> {
  const { publicKey, privateKey } = await promisify(generateKeyPair)('ec', {
    namedCurve: 'P-256',
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  })
  return { publicKey, privateKey: createPrivateKey(privateKey) }
}

/** Adds the remedy to a refusal, and makes sure that a service which echoes the token does not bring it into a message. */
async function explained<T>(answer: Promise<T>, token: Secret): Promise<T> {
  try {
    return await answer
  } catch (error) {
    if (!(error instanceof SlipwayError) || error.retryable) throw error
    const message = error.message.replaceAll(token.reveal(), '***')
    throw new SlipwayError('SIGN_IDENTITY', message, {
      facts: error.facts,
      help: 'the token must be of an issuer that this Fulcio knows, for the audience sigstore, and not expired',
      cause: error,
    })
  }
}

function readLeaf(pem: string, privateKey: KeyObject): X509Certificate {
  let leaf: X509Certificate
  try {
    leaf = new X509Certificate(pem)
  } catch (cause) {
    throw new SlipwayError('SIGN_IDENTITY', 'Fulcio answered with something that is not a certificate', { cause })
  }
  if (leaf.checkPrivateKey(privateKey)) return leaf
  throw new SlipwayError('SIGN_IDENTITY', 'Fulcio answered with a certificate for another key')
}
