import { Readable } from 'node:stream'
import { SlipwayError } from '../../errors.ts'
import type { Descriptor } from '../../image/descriptor.ts'
import { algorithmOf, DigestHash } from '../../image/digest.ts'
import type { BlobContent, Cancellable } from '../../image/store.ts'
import { RETRY, retryDelayMs } from '../retry.ts'
import { repositoryScope } from '../scope.ts'
import { apiUrl, refused, type Session } from './session.ts'
import type { RegistryRequest } from './transport.ts'

/** A cut connection is tried again without limit as long as each attempt brings this much. */
const PROGRESS_BYTES = 1 << 20
/** Of 64 KiB, as they come from a socket. */
const BUFFERED_CHUNKS = 16

/**
 * Streams a blob. Its size and digest are checked as it passes: one byte too many, one too few or another digest ends the stream in
 * REGISTRY_DIGEST_MISMATCH. A cut connection is resumed with Range (RFC 9110 §14).
 */
export async function openBlob(
  session: Session,
  repository: string,
  blob: Descriptor,
  { signal }: Cancellable = {},
): Promise<Readable> {
  const fetchFrom = (offset: number): Promise<Readable> => fetchBlob(session, repository, blob, offset, signal)
  const hash = new DigestHash(algorithmOf(blob.digest))
  return steadyStream(session, { blob, start: 0, first: await fetchFrom(0), fetchFrom, hash, signal })
}

/** The blob from any offset, with its size but not its digest checked: for a receiver that computes the digest itself. */
export function uncheckedBlob(
  session: Session,
  repository: string,
  blob: Descriptor,
  { signal }: Cancellable = {},
): BlobContent {
  const fetchFrom = (offset: number): Promise<Readable> => fetchBlob(session, repository, blob, offset, signal)
  return {
    descriptor: blob,
    open: async (start) =>
      steadyStream(session, { blob, start, first: await fetchFrom(start), fetchFrom, hash: undefined, signal }),
  }
}

async function fetchBlob(
  session: Session,
  repository: string,
  blob: Descriptor,
  offset: number,
  signal: AbortSignal | undefined,
): Promise<Readable> {
  const request: RegistryRequest = {
    method: 'GET',
    url: apiUrl(session, repository, `blobs/${blob.digest}`),
    operation: `read blob ${repository}@${blob.digest}`,
    scopes: [repositoryScope(repository, 'pull')],
    // A compressed transfer would have another digest.
    headers: { 'accept-encoding': 'identity', ...(offset === 0 ? {} : { range: `bytes=${offset}-` }) },
    follow: 'anywhere',
    signal,
  }
  const answer = await session.send(request)
  if (answer.status === 200) return offset === 0 ? answer.body : dropFirst(answer.body, offset)
  if (answer.status !== 206 || offset === 0) throw await refused(session, answer, request)
  if (!(answer.headers['content-range'] ?? '').startsWith(`bytes ${offset}-`)) {
    answer.body.destroy()
    throw new SlipwayError('REGISTRY_MALFORMED', `${session.registry} answered another range than asked for`)
  }
  return answer.body
}

/** A server that ignores Range sends everything again. */
function dropFirst(body: Readable, count: number): Readable {
  const rest = async function* (): AsyncGenerator<Buffer> {
    let left = count
    for await (const chunk of body as AsyncIterable<Buffer>) {
      if (chunk.length > left) yield chunk.subarray(left)
      left = Math.max(0, left - chunk.length)
    }
  }
  return Readable.from(rest(), { objectMode: false })
}

interface Transfer {
  readonly blob: Descriptor
  readonly start: number
  readonly first: Readable
  readonly fetchFrom: (offset: number) => Promise<Readable>
  readonly hash: DigestHash | undefined
  readonly signal: AbortSignal | undefined
}

/** One stream over as many connections as it takes. */
function steadyStream(session: Session, { blob, start, first, fetchFrom, hash, signal }: Transfer): Readable {
  const { clock, random, counters, registry } = session
  let received = start
  let resumedAt = start
  let attempt = 0
  let body: Readable = first

  const out = new Readable({
    // Chunks are handed on as they came; a byte stream would join all that wait into a copy.
    objectMode: true,
    highWaterMark: BUFFERED_CHUNKS,
    read: () => void body.resume(),
    destroy: (error, done) => {
      body.destroy()
      done(error)
    },
  })
  const fail = (why: string): void => {
    const text = `blob ${blob.digest} of ${registry} ${why}`
    out.destroy(new SlipwayError('REGISTRY_DIGEST_MISMATCH', text, { facts: { registry, digest: blob.digest } }))
  }
  const take = (chunk: Buffer): void => {
    if (out.destroyed) return
    received += chunk.length
    counters.bytesReceived += chunk.length
    if (received > blob.size) {
      fail(`is longer than its ${blob.size} bytes`)
      return
    }
    hash?.update(chunk)
    if (!out.push(chunk)) body.pause()
  }
  const finish = (): void => {
    if (hash === undefined || hash.digest() === blob.digest) out.push(null)
    else fail('has another digest: it was altered or damaged')
  }
  const resume = async (cause: Error): Promise<void> => {
    if (received - resumedAt >= PROGRESS_BYTES) attempt = 0
    attempt += 1
    if (attempt >= RETRY.attempts) throw lost(session, blob, received, cause)
    resumedAt = received
    await clock.sleep(retryDelayMs({ attempt, now: clock.now(), random: random() }), signal)
    const next = await fetchFrom(received)
    if (out.destroyed) next.destroy()
    else attach(next)
  }
  const interrupted = (source: Readable, cause: Error): void => {
    if (out.destroyed || source !== body) return
    if (signal?.aborted === true) {
      out.destroy(signal.reason as Error)
      return
    }
    resume(cause).catch((error: unknown) => out.destroy(error as Error))
  }
  const attach = (source: Readable): void => {
    body = source
    let over = false
    const once = (action: () => void) => (): void => {
      if (!over) action()
      over = true
    }
    const cut = (cause: Error): void => once(() => interrupted(source, cause))()
    source.on('data', take)
    source.once(
      'end',
      once(() => {
        if (out.destroyed) return
        if (received === blob.size) finish()
        else interrupted(source, new Error(`the answer ended after ${received} of ${blob.size} bytes`))
      }),
    )
    source.on('error', cut)
    source.once('close', () => cut(new Error('the connection was closed')))
  }
  attach(first)
  first.pause()
  return out
}

function lost({ registry }: Session, { digest, size }: Descriptor, received: number, cause: Error): SlipwayError {
  return new SlipwayError(
    'REGISTRY_UNREACHABLE',
    `${registry} broke off blob ${digest} again and again, last at ${received} of ${size} bytes: ${cause.message}`,
    { facts: { registry, operation: 'read blob', digest, received }, retryable: true, cause },
  )
}
