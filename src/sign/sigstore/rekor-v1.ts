import * as v from 'valibot'
import { SlipwayError } from '../../errors.ts'
import type { Cancellable } from '../../image/store.ts'
import type { TransparencyLogEntry } from '../bundle.ts'
import { Base64Text, HexText } from '../dsse.ts'
import { callService, parseAnswer, serviceUrl, type ServiceAnswer, type ServiceLink } from './service-client.ts'

export interface RekorParts extends ServiceLink {
  readonly url: URL
}

const NAME = 'the transparency log (Rekor)'
const TIMEOUT_MS = 30_000

const Count = v.pipe(v.number(), v.safeInteger(), v.minValue(0))
const EntrySchema = v.object({
  body: Base64Text,
  integratedTime: Count,
  logID: HexText,
  logIndex: Count,
  verification: v.object({
    signedEntryTimestamp: Base64Text,
    inclusionProof: v.object({
      checkpoint: v.string(),
      hashes: v.pipe(v.array(HexText), v.maxLength(64)),
      logIndex: Count,
      rootHash: HexText,
      treeSize: Count,
    }),
  }),
})
const AnswerSchema = v.pipe(
  v.record(v.string(), EntrySchema),
  v.check((entries) => Object.keys(entries).length === 1, 'expected one entry'),
)
const BodySchema = v.object({ kind: v.string(), apiVersion: v.string() })

/** Logs a DSSE envelope. `layer` is its JSON: the log keeps the hash of exactly these bytes, which cosign compares with an `.att` layer. */
export async function logEnvelope(
  rekor: RekorParts,
  layer: Uint8Array,
  certificate: string,
  call: Cancellable,
): Promise<TransparencyLogEntry> {
  const verifiers = [Buffer.from(certificate).toString('base64')]
  const envelope = Buffer.from(layer).toString('utf8')
  return await createEntry(
    rekor,
    { apiVersion: '0.0.1', kind: 'dsse', spec: { proposedContent: { envelope, verifiers } } },
    call,
  )
}

/** Logs a signature over a payload with this SHA-256, in hex. */
export async function logPayload(
  rekor: RekorParts,
  sha256: string,
  signature: Uint8Array,
  certificate: string,
  call: Cancellable,
): Promise<TransparencyLogEntry> {
  const spec = {
    data: { hash: { algorithm: 'sha256', value: sha256 } },
    signature: {
      content: Buffer.from(signature).toString('base64'),
      publicKey: { content: Buffer.from(certificate).toString('base64') },
    },
  }
  return await createEntry(rekor, { apiVersion: '0.0.1', kind: 'hashedrekord', spec }, call)
}

/** A retried request may have been recorded the first time: then the log answers 409 and the entry is fetched. */
async function createEntry(rekor: RekorParts, proposed: object, call: Cancellable): Promise<TransparencyLogEntry> {
  const answer = await callService(rekor, {
    ...call,
    name: NAME,
    code: 'SIGN_LOG',
    method: 'POST',
    url: serviceUrl(rekor.url, '/api/v1/log/entries'),
    contentType: 'application/json',
    body: JSON.stringify(proposed),
    timeoutMs: TIMEOUT_MS,
    accept: [409],
  })
  return readEntry(answer.status === 409 ? await fetchEntry(rekor, answer, call) : answer)
}

/** Of the Location only the entry's name is used, so that it cannot send us elsewhere. */
async function fetchEntry(rekor: RekorParts, { headers }: ServiceAnswer, call: Cancellable): Promise<ServiceAnswer> {
  const uuid = /\/([0-9a-f]{64,80})$/.exec(headers['location'] ?? '')?.[1]
  if (uuid === undefined)
    throw new SlipwayError('SIGN_LOG', `${NAME} says the entry exists, but not where`, { retryable: true })
  return await callService(rekor, {
    ...call,
    name: NAME,
    code: 'SIGN_LOG',
    method: 'GET',
    url: serviceUrl(rekor.url, `/api/v1/log/entries/${uuid}`),
    timeoutMs: TIMEOUT_MS,
  })
}

function readEntry(answer: ServiceAnswer): TransparencyLogEntry {
  const [entry] = Object.values(parseAnswer(AnswerSchema, answer, NAME, 'SIGN_LOG'))
  if (entry === undefined) throw new SlipwayError('SIGN_LOG', `${NAME} answered with no entry`)
  const body = { status: 200, headers: {}, body: Buffer.from(entry.body, 'base64') }
  const { kind, apiVersion } = parseAnswer(BodySchema, body, NAME, 'SIGN_LOG')
  const { inclusionProof: proof, signedEntryTimestamp } = entry.verification
  return {
    logIndex: String(entry.logIndex),
    logId: { keyId: hexToBase64(entry.logID) },
    kindVersion: { kind, version: apiVersion },
    integratedTime: String(entry.integratedTime),
    inclusionPromise: { signedEntryTimestamp },
    inclusionProof: {
      logIndex: String(proof.logIndex),
      rootHash: hexToBase64(proof.rootHash),
      treeSize: String(proof.treeSize),
      hashes: proof.hashes.map(hexToBase64),
      checkpoint: { envelope: proof.checkpoint },
    },
    canonicalizedBody: entry.body,
  }
}

function hexToBase64(hex: string): string {
  return Buffer.from(hex, 'hex').toString('base64')
}
