import type { X509Certificate } from 'node:crypto'
import * as v from 'valibot'
import type { Cancellable } from '../../image/store.ts'
import type { TransparencyLogEntry } from '../bundle.ts'
import { Base64Text } from '../dsse.ts'
import type { RekorParts } from './rekor-v1.ts'
import { callService, parseAnswer, serviceUrl } from './service-client.ts'

const NAME = 'the transparency log (Rekor v2)'
/** The log answers when its next checkpoint is published, which may take a while. */
const TIMEOUT_MS = 60_000

const Decimal = v.pipe(v.string(), v.regex(/^\d{1,20}$/))
const EntrySchema = v.object({
  logIndex: v.optional(Decimal, '0'),
  logId: v.object({ keyId: Base64Text }),
  kindVersion: v.object({ kind: v.literal('hashedrekord'), version: v.literal('0.0.2') }),
  inclusionProof: v.object({
    logIndex: v.optional(Decimal, '0'),
    rootHash: Base64Text,
    treeSize: Decimal,
    hashes: v.optional(v.pipe(v.array(Base64Text), v.maxLength(64)), []),
    checkpoint: v.object({ envelope: v.string() }),
  }),
  canonicalizedBody: Base64Text,
})

/**
 * Logs a signature by the hash of the signed bytes (for an envelope: its pre-authentication encoding). This log took envelopes
 * in its first releases and refuses them since; it gives no time, so a timestamp must go with it.
 */
export async function logHash(
  rekor: RekorParts,
  sha256: Uint8Array,
  signature: Uint8Array,
  certificate: X509Certificate,
  call: Cancellable,
): Promise<TransparencyLogEntry> {
  const request = {
    hashedRekordRequestV002: {
      digest: Buffer.from(sha256).toString('base64'),
      signature: {
        content: Buffer.from(signature).toString('base64'),
        verifier: {
          x509Certificate: { rawBytes: certificate.raw.toString('base64') },
          keyDetails: 'PKIX_ECDSA_P256_SHA_256',
        },
      },
    },
  }
  const answer = await callService(rekor, {
    ...call,
    name: NAME,
    code: 'SIGN_LOG',
    method: 'POST',
    url: serviceUrl(rekor.url, '/api/v2/log/entries'),
    contentType: 'application/json',
    body: JSON.stringify(request),
    timeoutMs: TIMEOUT_MS,
  })
  return parseAnswer(EntrySchema, answer, NAME, 'SIGN_LOG')
}
