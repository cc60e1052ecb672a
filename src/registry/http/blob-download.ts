import { Readable } from 'node:stream'
import { SlipwayError } from '../../errors.ts'
import type { Descriptor } from '../../image/descriptor.ts'
import { algorithmOf, DigestHash } from '../../image/digest.ts'
import type { BlobContent, Cancellable } from '../../image/store.ts'
import { repositoryScope } from '../scope.ts'
import { BlobStream } from './blob-stream.ts'
import { apiUrl, refused, type Session } from './session.ts'
import type { RegistryRequest } from './transport.ts'

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
  return new BlobStream(session, { blob, start: 0, first: await fetchFrom(0), fetchFrom, hash, signal })
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
      new BlobStream(session, { blob, start, first: await fetchFrom(start), fetchFrom, hash: undefined, signal }),
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
