import type { Readable } from 'node:stream'
import * as v from 'valibot'
import { SlipwayError } from '../../errors.ts'

/** Bytes that are read of an answer, by what it holds. */
export const ANSWER_LIMITS = { error: 64 << 10, token: 128 << 10, page: 8 << 20 } as const

/** @throws REGISTRY_LIMIT as soon as the body is longer than the limit, however long it claims to be. */
export async function readBody(body: Readable, limitBytes: number, what: string): Promise<Buffer> {
  const chunks: Buffer[] = []
  let length = 0
  for await (const chunk of body as AsyncIterable<Buffer>) {
    length += chunk.length
    if (length > limitBytes) throw new SlipwayError('REGISTRY_LIMIT', `${what} is larger than ${limitBytes} bytes`)
    chunks.push(chunk)
  }
  return Buffer.concat(chunks, length)
}

/** Lets the connection be used again where little is left to read, and ends it where much is. */
export async function discard(body: Readable): Promise<void> {
  try {
    await readBody(body, ANSWER_LIMITS.error, 'body')
  } catch {
    // What is thrown away may well be broken or endless: the connection is gone then, which is all we want.
    body.destroy()
  }
}

const ErrorBody = v.object({
  errors: v.pipe(
    v.array(v.object({ code: v.optional(v.string(), ''), message: v.nullish(v.string(), '') })),
    v.minLength(1),
  ),
})

export interface RegistryProblem {
  /** Of the distribution spec's table (`MANIFEST_UNKNOWN`), empty where the body is of another shape. */
  readonly code: string
  readonly message: string
}

/** What an error answer says. Its text comes from outside: one line, no control characters, not long. */
export async function readProblem(answer: { readonly body: Readable }): Promise<RegistryProblem> {
  const text = await readErrorText(answer.body)
  const parsed = v.safeParse(ErrorBody, parseJsonOrUndefined(text))
  const first = parsed.success ? parsed.output.errors[0] : undefined
  if (first === undefined) return { code: '', message: '' }
  return { code: oneLine(first.code).slice(0, 60), message: oneLine(first.message ?? '').slice(0, 300) }
}

async function readErrorText(body: Readable): Promise<string> {
  try {
    return (await readBody(body, ANSWER_LIMITS.error, 'error')).toString('utf8')
  } catch {
    // The status has been received and says enough; a broken body must not hide it.
    body.destroy()
    return ''
  }
}

function parseJsonOrUndefined(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    // Proxies answer errors in HTML.
    return undefined
  }
}

function oneLine(text: string): string {
  return text.replaceAll(/[\p{Cc}\p{Cf}\s]+/gu, ' ').trim()
}
