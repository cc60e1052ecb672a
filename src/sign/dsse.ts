import * as v from 'valibot'
import { parseJson } from '../image/parse.ts'

/** Every statement we sign or accept is an in-toto one. */
export const IN_TOTO_PAYLOAD_TYPE = 'application/vnd.in-toto+json'

/** A DSSE envelope with its base64 fields decoded (secure-systems-lab/dsse, envelope.md). */
export interface Envelope {
  readonly payloadType: string
  readonly payload: Uint8Array
  readonly signatures: readonly EnvelopeSignature[]
}

interface EnvelopeSignature {
  readonly sig: Uint8Array
  readonly keyid: string
}

/**
 * The pre-authentication encoding: the bytes that are really signed (secure-systems-lab/dsse, protocol.md). Lengths count
 * bytes, not characters.
 */
export function preAuthenticationEncoding(payloadType: string, payload: Uint8Array): Uint8Array {
  const head = `DSSEv1 ${Buffer.byteLength(payloadType)} ${payloadType} ${payload.byteLength} `
  return Buffer.concat([Buffer.from(head), payload])
}

/** The JSON form. No `keyid`: cosign refuses a key's signature whose keyid is neither empty nor its own. */
export function envelopeJson({ payloadType, payload, signatures }: Envelope): EnvelopeJson {
  return {
    payload: base64(payload),
    payloadType,
    signatures: signatures.map(({ sig }) => ({ sig: base64(sig) })),
  }
}

export interface EnvelopeJson {
  readonly payload: string
  readonly payloadType: string
  readonly signatures: readonly { readonly sig: string }[]
}

export function base64(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64')
}

/** UTF-8 bytes as text, without copying them first. */
export function textOf(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8')
}

/** A text that is base64 in whole: checked by decoding, because valibot's pattern overflows the stack at some megabytes. */
export const Base64Text: v.GenericSchema<unknown, string> = v.pipe(
  v.string(),
  v.check((text) => decode(text) !== undefined, 'expected base64'),
)

/** Bytes written in base64. */
export const Base64Schema: v.GenericSchema<unknown, Uint8Array> = v.pipe(
  v.string(),
  v.rawTransform(({ dataset, addIssue, NEVER }): Uint8Array => {
    const bytes = decode(dataset.value)
    if (bytes !== undefined) return bytes
    addIssue({ message: 'expected base64' })
    return NEVER
  }),
)

/** Buffer skips what is no base64, so then there are fewer bytes than the text has room for. */
function decode(text: string): Buffer | undefined {
  if (text.length % 4 !== 0) return undefined
  const padding = text.endsWith('==') ? 2 : text.endsWith('=') ? 1 : 0
  const bytes = Buffer.from(text, 'base64')
  return bytes.byteLength === (text.length / 4) * 3 - padding ? bytes : undefined
}

/** Bytes written in hex, without a prefix. */
export const HexText: v.GenericSchema<unknown, string> = v.pipe(
  v.string(),
  v.check((text) => text.length % 2 === 0 && Buffer.from(text, 'hex').byteLength === text.length / 2, 'expected hex'),
)

export const EnvelopeSchema: v.GenericSchema<unknown, Envelope> = v.object({
  payload: Base64Schema,
  payloadType: v.string(),
  signatures: v.pipe(
    v.array(v.object({ sig: Base64Schema, keyid: v.optional(v.string(), '') })),
    v.minLength(1),
    v.maxLength(16),
  ),
})

/** @throws REGISTRY_MALFORMED with the path to the fault. */
export function parseEnvelope(bytes: Uint8Array, what: string): Envelope {
  return parseJson(EnvelopeSchema, textOf(bytes), what)
}
