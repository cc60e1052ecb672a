import { createPublicKey, X509Certificate } from 'node:crypto'
import * as v from 'valibot'
import { Base64Text } from '../dsse.ts'

/** A verifier: PEM in version 1, DER in version 2. */
const Verifier = v.pipe(
  Base64Text,
  v.transform((text) => Buffer.from(text, 'base64')),
)

/** Of version 2, either of the two. */
const VerifierV2 = v.pipe(
  v.union([
    v.object({ x509Certificate: v.object({ rawBytes: Verifier }) }),
    v.object({ publicKey: v.object({ rawBytes: Verifier }) }),
  ]),
  v.transform((verifier) => ('publicKey' in verifier ? verifier.publicKey : verifier.x509Certificate).rawBytes),
)

const BodySchema = v.union([
  v.pipe(
    v.object({ kind: v.literal('dsse'), spec: v.object({ signatures: v.array(v.object({ verifier: Verifier })) }) }),
    v.transform(({ spec }) => spec.signatures.map(({ verifier }) => verifier)),
  ),
  v.pipe(
    v.object({
      kind: v.literal('dsse'),
      spec: v.object({ dsseV002: v.object({ signatures: v.array(v.object({ verifier: VerifierV2 })) }) }),
    }),
    v.transform(({ spec }) => spec.dsseV002.signatures.map(({ verifier }) => verifier)),
  ),
  v.pipe(
    v.object({
      kind: v.literal('hashedrekord'),
      spec: v.object({ signature: v.object({ publicKey: v.object({ content: Verifier }) }) }),
    }),
    v.transform(({ spec }) => [spec.signature.publicKey.content]),
  ),
  v.pipe(
    v.object({
      kind: v.literal('intoto'),
      spec: v.object({
        content: v.object({ envelope: v.object({ signatures: v.array(v.object({ publicKey: Verifier })) }) }),
      }),
    }),
    v.transform(({ spec }) => spec.content.envelope.signatures.map(({ publicKey }) => publicKey)),
  ),
  v.pipe(
    v.object({
      kind: v.literal('hashedrekord'),
      spec: v.object({ hashedRekordV002: v.object({ signature: v.object({ verifier: VerifierV2 }) }) }),
    }),
    v.transform(({ spec }) => [spec.hashedRekordV002.signature.verifier]),
  ),
])

/** The certificates (DER) that a log entry says its signatures verify under; empty when it names any other kind of verifier. */
export function loggedCertificates(canonicalizedBody: Uint8Array): readonly Buffer[] {
  return loggedVerifiers(canonicalizedBody, (bytes) => new X509Certificate(bytes).raw)
}

/** The public keys (SubjectPublicKeyInfo, DER) that it names; empty when it names any other kind of verifier. */
export function loggedKeys(canonicalizedBody: Uint8Array): readonly Buffer[] {
  return loggedVerifiers(canonicalizedBody, (bytes) => {
    if (bytes.includes('-----BEGIN CERTIFICATE')) throw new TypeError('a certificate')
    const isPem = bytes.includes('-----BEGIN ')
    const key = isPem ? createPublicKey(bytes) : createPublicKey({ key: bytes, format: 'der', type: 'spki' })
    return key.export({ type: 'spki', format: 'der' })
  })
}

/** `read` throws for what is of another kind. */
function loggedVerifiers(canonicalizedBody: Uint8Array, read: (bytes: Buffer) => Buffer): readonly Buffer[] {
  try {
    const json: unknown = JSON.parse(Buffer.from(canonicalizedBody).toString('utf8'))
    const body = v.safeParse(BodySchema, json)
    return body.success ? body.output.map(read) : []
  } catch {
    return []
  }
}
