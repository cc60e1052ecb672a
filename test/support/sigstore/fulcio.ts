import { createPublicKey, verify } from 'node:crypto'
import { initializeCA, initializeCTLog, type CA, type CTLog } from '@sigstore/mock/dist/fulcio/index.js'
import { generateKeyPair } from '@sigstore/mock/dist/util/key.js'
import { derAt, derOf, pemOf } from './der.ts'
import { jobIdentity, type OidcIssuer } from './oidc.ts'

const OID = '1.3.6.1.4.1.57264.1.'

interface CertificateRequest {
  readonly credentials?: { readonly oidcIdentityToken?: string }
  readonly publicKeyRequest?: {
    readonly publicKey?: { readonly content?: string }
    readonly proofOfPossession?: string
  }
  readonly certificateSigningRequest?: string
}

/** A certificate authority that signs short-lived certificates for the identity in a token, and logs them. */
export class Fulcio {
  readonly #ca: CA
  readonly #issuer: OidcIssuer
  readonly ctLog: CTLog
  /** Certificates issued so far. */
  issued = 0

  static async start(issuer: OidcIssuer): Promise<Fulcio> {
    const ctLog = await initializeCTLog(generateKeyPair('prime256v1'))
    return new Fulcio(await initializeCA(generateKeyPair('prime256v1'), ctLog), ctLog, issuer)
  }

  private constructor(ca: CA, ctLog: CTLog, issuer: OidcIssuer) {
    this.#ca = ca
    this.ctLog = ctLog
    this.#issuer = issuer
  }

  get rootCertificate(): Buffer {
    return bufferOf(this.#ca.rootCertificate)
  }

  /** Answers POST /api/v2/signingCert; throws with what is wrong about the request. */
  async issue(body: string, bearer: string | undefined): Promise<object> {
    const request = JSON.parse(body) as CertificateRequest
    const token = request.credentials?.oidcIdentityToken ?? bearer
    if (token === undefined) throw new Error('no identity token')
    const claims = this.#issuer.verify(token)
    const key = requestedKey(request, String(claims['sub']))
    const { san, extensions } = jobIdentity(claims)
    const certificate = await this.#ca.issueCertificate({
      publicKey: Uint8Array.from(key),
      subjectAltName: san,
      extensions: [...extensions].map(([number, value]) => ({ oid: OID + number, value, legacy: number <= 6 })),
    })
    this.issued++
    const chain = [bufferOf(certificate), this.rootCertificate].map((der) => pemOf('CERTIFICATE', der))
    return { signedCertificateEmbeddedSct: { chain: { certificates: chain } } }
  }
}

/** The public key (DER), after its owner has shown possession of the private one. */
function requestedKey({ publicKeyRequest, certificateSigningRequest }: CertificateRequest, subject: string): Buffer {
  if (certificateSigningRequest !== undefined) {
    const pem = certificateSigningRequest.includes('BEGIN')
      ? certificateSigningRequest
      : Buffer.from(certificateSigningRequest, 'base64').toString()
    return derAt(derOf(pem), 0, 0, 2).whole
  }
  const pem = publicKeyRequest?.publicKey?.content ?? ''
  const proof = Buffer.from(publicKeyRequest?.proofOfPossession ?? '', 'base64')
  const key = createPublicKey(pem)
  if (!verify('sha256', Buffer.from(subject), key, proof)) throw new Error('the proof of possession does not verify')
  return key.export({ type: 'spki', format: 'der' })
}

export function bufferOf(view: ArrayBufferView): Buffer {
  return Buffer.from(view.buffer, view.byteOffset, view.byteLength)
}
