import type { BlobContent, Cancellable } from '../../image/store.ts'
import { uploadLocation } from '../origin.ts'
import { repositoryScope, type Scope } from '../scope.ts'
import { discard } from './answer.ts'
import { apiUrl, refused, sendExpecting, type Session } from './session.ts'
import type { RegistryAnswer, RegistryRequest } from './transport.ts'

/** After a lost connection the rest goes in chunks, so that the next loss costs at most this much. */
const CHUNK_BYTES = 16 << 20

export interface Upload extends Cancellable {
  readonly session: Session
  readonly repository: string
  readonly blob: BlobContent
  readonly onProgress: (bytes: number) => void
}

export interface Place {
  readonly location: URL
  readonly offset: number
  /** The least a chunk must have, the last one excepted (OCI-Chunk-Min-Length). */
  readonly chunkBytes: number
}

export async function hasBlob(
  session: Session,
  repository: string,
  digest: string,
  { signal }: Cancellable = {},
): Promise<boolean> {
  const request: RegistryRequest = {
    method: 'HEAD',
    url: apiUrl(session, repository, `blobs/${digest}`),
    operation: `look for blob ${repository}@${digest}`,
    scopes: [repositoryScope(repository, 'pull')],
    follow: 'anywhere',
    signal,
  }
  const answer = await session.send(request)
  if (answer.status === 200) {
    await discard(answer.body)
    return true
  }
  if (answer.status !== 404) throw await refused(session, answer, request)
  await discard(answer.body)
  return false
}

export function pushScope(repository: string): Scope {
  return repositoryScope(repository, 'pull', 'push')
}

function uploadRequest(
  { session, repository, signal }: Pick<Upload, 'session' | 'repository' | 'signal'>,
  query = '',
): RegistryRequest {
  return {
    method: 'POST',
    url: apiUrl(session, repository, `blobs/uploads/${query}`),
    operation: `open an upload to ${repository}`,
    scopes: [pushScope(repository)],
    headers: { 'content-length': '0' },
    signal,
  }
}

/** Opens an upload and gives its Location. */
export async function beginUpload(
  session: Session,
  repository: string,
  signal: AbortSignal | undefined,
): Promise<RegistryAnswer & { readonly location: URL }> {
  const cancellable = signal === undefined ? {} : { signal }
  const answer = await sendExpecting(session, uploadRequest({ session, repository, ...cancellable }), [202])
  return { ...answer, location: uploadLocation(answer.headers['location'], answer.url, session.endpoint.origin) }
}

/**
 * Tells the registry to forget an upload. Nothing depends on it: abandoned uploads are collected in time, and many a token that
 * may open one may not cancel it. So no more rights are asked for, and a failure is not one of what the caller does.
 */
export async function cancelUpload(
  session: Session,
  repository: string,
  location: URL,
  signal: AbortSignal | undefined,
): Promise<void> {
  const request: RegistryRequest = {
    method: 'DELETE',
    url: location,
    operation: `cancel an upload to ${repository}`,
    scopes: [pushScope(repository)],
    follow: 'never',
    attempts: 1,
    askForRights: false,
    signal,
  }
  try {
    await discard((await session.send(request)).body)
  } catch {
    signal?.throwIfAborted()
  }
}

export async function begin({ session, repository, signal }: Upload): Promise<Place> {
  const { location, headers } = await beginUpload(session, repository, signal)
  return { location, offset: 0, chunkBytes: chunkBytesOf(headers['oci-chunk-min-length']) }
}

function chunkBytesOf(minimum: string | undefined): number {
  const least = /^\d{1,10}$/.test(minimum ?? '') ? Number(minimum) : 0
  return Math.max(CHUNK_BYTES, Math.min(least, 1 << 30))
}

/** Undefined when the registry mounted the blob, else the upload that it opened instead. */
export async function mount(upload: Upload, from: string): Promise<Place | undefined> {
  const { session, repository, blob } = upload
  const query = `?mount=${encodeURIComponent(blob.descriptor.digest)}&from=${encodeURIComponent(from)}`
  const plain = uploadRequest(upload, query)
  const request = {
    ...plain,
    operation: `mount a blob from ${from} in ${repository}`,
    scopes: [...plain.scopes, repositoryScope(from, 'pull')],
  }
  const answer = await session.send(request)
  if (answer.status === 201) {
    await discard(answer.body)
    return undefined
  }
  if (answer.status === 202) {
    await discard(answer.body)
    const location = uploadLocation(answer.headers['location'], answer.url, session.endpoint.origin)
    return { location, offset: 0, chunkBytes: chunkBytesOf(answer.headers['oci-chunk-min-length']) }
  }
  // Not being allowed to mount says nothing about being allowed to send.
  if (answer.status >= 500) throw await refused(session, answer, request)
  await discard(answer.body)
  return begin(upload)
}
