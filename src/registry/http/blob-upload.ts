import type { Readable } from 'node:stream'
import { SlipwayError } from '../../errors.ts'
import { isDigest } from '../../image/digest.ts'
import type { BlobContent, Cancellable } from '../../image/store.ts'
import { uploadLocation } from '../origin.ts'
import { RETRY, retryDelayMs } from '../retry.ts'
import { discard } from './answer.ts'
import { counted } from './counted-stream.ts'
import { sendExpecting, type Session } from './session.ts'
import type { RegistryAnswer, RegistryRequest } from './transport.ts'
import { begin, cancelUpload, hasBlob, mount, pushScope, type Place, type Upload } from './upload-session.ts'

/**
 * Uploads a blob that is not there yet: opens an upload and sends all in one PUT; after a failure that may pass goes on where the
 * registry says it stopped, in chunks. The registry checks the digest; a wrong resume is thereby found and started over.
 */
export async function putBlob(
  session: Session,
  repository: string,
  blob: BlobContent,
  options: Cancellable & { readonly mountFrom?: string; readonly onProgress?: (bytes: number) => void } = {},
): Promise<'existing' | 'mounted' | 'written'> {
  const { mountFrom, onProgress = () => undefined, signal } = options
  const upload: Upload = { session, repository, blob, onProgress, ...(signal === undefined ? {} : { signal }) }
  if (mountFrom === undefined) {
    if (await hasBlob(session, repository, blob.descriptor.digest, options)) return 'existing'
    await send(upload, await begin(upload))
    return 'written'
  }
  const place = await mount(upload, mountFrom)
  if (place === undefined) return 'mounted'
  if (await hasBlob(session, repository, blob.descriptor.digest, options)) {
    await cancelUpload(session, repository, place.location, signal)
    return 'existing'
  }
  await send(upload, place)
  return 'written'
}

async function send(upload: Upload, first: Place): Promise<void> {
  const { session, signal } = upload
  let place: Place | undefined = first
  let whole = true
  let restarts = 0
  for (let attempt = 1; ; attempt += 1) {
    try {
      if (place !== undefined && attempt > 1) place = await currentPlace(upload, place)
      if (place === undefined) {
        restarts += 1
        place = await begin(upload)
      }
      if (whole) {
        await putWhole(upload, place)
        return
      }
      await putRest(upload, place, (reached) => {
        place = reached
        attempt = 1
      })
      return
    } catch (error) {
      const next = afterFailure(error, !whole || attempt > 1, Math.max(attempt, restarts))
      whole = next.whole
      if (next.restart) place = undefined
    }
    const { clock, random } = session
    await clock.sleep(retryDelayMs({ attempt, now: clock.now(), random: random() }), signal)
  }
}

interface NextAttempt {
  readonly whole: boolean
  readonly restart: boolean
}

/** Rethrows what will not pass. */
function afterFailure(error: unknown, wasResumed: boolean, failures: number): NextAttempt {
  if (!(error instanceof SlipwayError) || failures >= RETRY.attempts) throw error
  if (error.retryable) return { whole: false, restart: false }
  if (error.code === 'REGISTRY_DENIED' || error.facts['status'] === undefined || !wasResumed) throw error
  // The registry does not like how the upload was continued (range, chunk, session, digest): start over, in one piece.
  return { whole: true, restart: true }
}

async function putWhole(upload: Upload, { location }: Place): Promise<void> {
  const { session, blob, onProgress } = upload
  const { size } = blob.descriptor
  const body = async (): Promise<Readable> =>
    counted(await blob.open(0), { length: size, isTail: true }, session.counters, onProgress)
  await complete(upload, location, { 'content-length': String(size) }, size === 0 ? '' : body)
}

async function putRest(upload: Upload, start: Place, onChunk: (reached: Place) => void): Promise<void> {
  const { session, repository, blob, onProgress, signal } = upload
  const { size } = blob.descriptor
  let place = start
  while (place.offset < size) {
    const { offset, chunkBytes } = place
    const length = Math.min(chunkBytes, size - offset)
    const request: RegistryRequest = {
      method: 'PATCH',
      url: place.location,
      operation: `upload part of a blob to ${repository}`,
      scopes: [pushScope(repository)],
      headers: {
        'content-type': 'application/octet-stream',
        'content-length': String(length),
        'content-range': `${offset}-${offset + length - 1}`,
      },
      body: async () =>
        counted(await blob.open(offset), { length, isTail: offset + length === size }, session.counters, onProgress),
      attempts: 1,
      signal,
    }
    // ECR answers 201. Its Range header stays at the first chunk, so only our own count says where we are.
    const answer = await sendExpecting(session, request, [202, 201, 204])
    place = { location: nextLocation(answer, session, place.location), offset: offset + length, chunkBytes }
    onChunk(place)
  }
  await complete(upload, place.location, { 'content-length': '0' }, '')
}

function nextLocation({ headers, url }: RegistryAnswer, { endpoint }: Session, current: URL): URL {
  return headers['location'] === undefined ? current : uploadLocation(headers['location'], url, endpoint.origin)
}

async function complete(
  { session, repository, blob, signal }: Upload,
  location: URL,
  headers: Readonly<Record<string, string>>,
  body: NonNullable<RegistryRequest['body']>,
): Promise<void> {
  const { digest } = blob.descriptor
  const url = new URL(location)
  // Appended as text: rewriting the query through searchParams would change the encoding of what the registry signed.
  url.search = `${url.search === '' ? '?' : `${url.search}&`}digest=${encodeURIComponent(digest)}`
  const request: RegistryRequest = {
    method: 'PUT',
    url,
    operation: `upload blob ${repository}@${digest}`,
    scopes: [pushScope(repository)],
    headers: { 'content-type': 'application/octet-stream', ...headers },
    body,
    attempts: 1,
    signal,
  }
  const answer = await sendExpecting(session, request, [201, 204])
  const stored = answer.headers['docker-content-digest']
  if (isDigest(stored) && stored.split(':')[0] === digest.split(':')[0] && stored !== digest) {
    throw new SlipwayError('REGISTRY_DIGEST_MISMATCH', `${session.registry} stored blob ${digest} as ${stored}`)
  }
}

/** Where an interrupted upload stands, or undefined when the registry has forgotten it. */
async function currentPlace(upload: Upload, place: Place): Promise<Place | undefined> {
  const { session, repository, signal, blob } = upload
  const answer = await session.send({
    method: 'GET',
    url: place.location,
    operation: `ask how far an upload to ${repository} came`,
    scopes: [pushScope(repository)],
    signal,
  })
  await discard(answer.body)
  if (answer.status !== 204 && answer.status !== 200) return undefined
  const offset = offsetOf(answer.headers['range'])
  if (offset === undefined || offset > blob.descriptor.size) return undefined
  return { ...place, location: nextLocation(answer, session, place.location), offset }
}

/** `0-1023` or `bytes=0-1023`. distribution writes `0-0` for nothing at all; one byte sent twice is refused and started over. */
function offsetOf(range: string | undefined): number | undefined {
  const match = /^(?:bytes=)?0-(\d{1,15})$/.exec(range?.trim() ?? '')
  if (match === null) return undefined
  const last = Number(match[1])
  return last === 0 ? 0 : last + 1
}
