import { X509Certificate } from 'node:crypto'
import * as v from 'valibot'
import { Base64Text } from '../dsse.ts'

/** A verifier in base64: PEM in version 1, DER in version 2. Undefined when it is no certificate. */
const Verifier = v.pipe(
  Base64Text,
  v.transform((text) => certificateOf(Buffer.from(text, 'base64'))),
)

const BodySchema = v.union([
  v.pipe(
    v.object({ kind: v.literal('dsse'), spec: v.object({ signatures: v.array(v.object({ verifier: Verifier })) }) }),
    v.transform(({ spec }) => spec.signatures.map(({ verifier }) => verifier)),
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
      spec: v.object({
        hashedRekordV002: v.object({
          signature: v.object({ verifier: v.object({ x509Certificate: v.object({ rawBytes: Verifier }) }) }),
        }),
      }),
    }),
    v.transform(({ spec }) => [spec.hashedRekordV002.signature.verifier.x509Certificate.rawBytes]),
  ),
])

function certificateOf(bytes: Buffer): Buffer | undefined {
  try {
    return new X509Certificate(bytes).raw
  } catch {
    return undefined
  }
}

/** The certificates (DER) that a log entry says its signatures verify under; empty when it names any other kind of verifier. */
export function loggedCertificates(canonicalizedBody: Uint8Array): readonly Buffer[] {
  let json: unknown
  try {
    json = JSON.parse(Buffer.from(canonicalizedBody).toString('utf8'))
  } catch {
    return []
  }
  const read = v.safeParse(BodySchema, json)
  if (!read.success) return []
  const certificates = read.output.filter((one) => one !== undefined)
  return certificates.length === read.output.length ? certificates : []
}
