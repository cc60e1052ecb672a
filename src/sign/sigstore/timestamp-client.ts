import { createHash, randomBytes } from 'node:crypto'
import { SlipwayError } from '../../errors.ts'
import type { Cancellable } from '../../image/store.ts'
import { callService, serviceUrl, type ServiceLink } from './service-client.ts'

export interface TimestampParts extends ServiceLink {
  /** With the path; a bare host means Sigstore's own path. */
  readonly url: URL
}

const NAME = 'the time-stamping authority'
const TIMEOUT_MS = 30_000
const SHA256_IDENTIFIER = Buffer.from('300d06096086480165030402010500', 'hex')
const VERSION_1 = Buffer.from('020101', 'hex')
const CERTIFICATES_WANTED = Buffer.from('0101ff', 'hex')

/** Has bytes dated by their SHA-256. Returns the whole answer (TimeStampResp, DER), in base64 (RFC 3161). */
export async function timestamp(tsa: TimestampParts, bytes: Uint8Array, call: Cancellable): Promise<string> {
  const nonce = randomBytes(16)
  const url = tsa.url.pathname === '/' ? serviceUrl(tsa.url, '/api/v1/timestamp') : tsa.url
  const { body } = await callService(tsa, {
    ...call,
    name: NAME,
    code: 'SIGN_TIMESTAMP',
    method: 'POST',
    url,
    contentType: 'application/timestamp-query',
    headers: { accept: 'application/timestamp-reply' },
    body: timestampRequest(createHash('sha256').update(bytes).digest(), nonce),
    timeoutMs: TIMEOUT_MS,
  })
  if (!isGranted(body)) throw new SlipwayError('SIGN_TIMESTAMP', `${NAME} at ${url.host} did not grant a timestamp`)
  return body.toString('base64')
}

/** TimeStampReq in DER, with a nonce and the wish for the authority's certificates. */
export function timestampRequest(sha256: Uint8Array, nonce: Uint8Array): Uint8Array {
  const imprint = der(0x30, Buffer.concat([SHA256_IDENTIFIER, der(0x04, sha256)]))
  return der(0x30, Buffer.concat([VERSION_1, imprint, der(0x02, positive(nonce)), CERTIFICATES_WANTED]))
}

/** One DER value shorter than 128 bytes, as all in a request are. */
function der(tag: number, content: Uint8Array): Buffer {
  return Buffer.concat([Buffer.of(tag, content.byteLength), content])
}

/** A DER integer must not look negative, nor begin with a byte it does not need. */
function positive(bytes: Uint8Array): Buffer {
  return Buffer.concat([Buffer.of(0x01), bytes.subarray(1)])
}

/** The answer begins with PKIStatusInfo, whose first member is the status: 0 granted, 1 granted with changes. */
function isGranted(answer: Buffer): boolean {
  const outer = contentOf(answer, 0x30)
  const info = outer === undefined ? undefined : contentOf(outer, 0x30)
  const status = info === undefined ? undefined : contentOf(info, 0x02)
  return status?.byteLength === 1 && (status[0] === 0 || status[0] === 1)
}

function contentOf(bytes: Buffer, tag: number): Buffer | undefined {
  const [first, length = 0] = bytes
  if (first !== tag) return undefined
  const lengthBytes = length < 0x80 ? 0 : length & 0x7f
  if (lengthBytes > 4 || bytes.byteLength < 2 + lengthBytes) return undefined
  const size = lengthBytes === 0 ? length : bytes.readUIntBE(2, lengthBytes)
  const start = 2 + lengthBytes
  return start + size <= bytes.byteLength ? bytes.subarray(start, start + size) : undefined
}
