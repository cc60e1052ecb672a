import type { Readable } from 'node:stream'

/** What a route answers; sending it, whole or damaged by a fault, is the server's business. */
export interface Answer {
  readonly status: number
  readonly headers?: Readonly<Record<string, string | readonly string[]>>
  readonly body?: Uint8Array | Readable
}

/** The codes of distribution-spec's table, with the status that distribution/distribution gives them. */
const STATUS = {
  BLOB_UNKNOWN: 404,
  BLOB_UPLOAD_INVALID: 400,
  BLOB_UPLOAD_UNKNOWN: 404,
  DENIED: 403,
  DIGEST_INVALID: 400,
  MANIFEST_BLOB_UNKNOWN: 400,
  MANIFEST_INVALID: 400,
  MANIFEST_UNKNOWN: 404,
  NAME_INVALID: 400,
  NAME_UNKNOWN: 404,
  RANGE_INVALID: 416,
  SIZE_INVALID: 413,
  TAG_INVALID: 400,
  UNAUTHORIZED: 401,
  UNSUPPORTED: 405,
} as const

type ApiErrorCode = keyof typeof STATUS

/** Thrown by a route to answer with an error of the API. */
export class ApiError extends Error {
  override readonly name = 'ApiError'
  readonly answer: Answer

  constructor(
    code: ApiErrorCode,
    message: string,
    headers: Readonly<Record<string, string>> = {},
    detail: unknown = {},
  ) {
    super(message)
    this.answer = {
      ...jsonAnswer(STATUS[code], { errors: [{ code, message, detail }] }),
      headers: { 'content-type': 'application/json', ...headers },
    }
  }
}

export function jsonAnswer(
  status: number,
  value: unknown,
  headers: Readonly<Record<string, string | readonly string[]>> = {},
): Answer {
  return {
    status,
    headers: { 'content-type': 'application/json', ...headers },
    body: Buffer.from(JSON.stringify(value)),
  }
}
