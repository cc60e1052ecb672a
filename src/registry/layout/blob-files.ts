import { constants, type Stats } from 'node:fs'
import { lstat, mkdir, open, readdir, rename, rm, type FileHandle } from 'node:fs/promises'
import { join } from 'node:path'
import process from 'node:process'
import type { Readable } from 'node:stream'
import { SlipwayError } from '../../errors.ts'
import type { Descriptor } from '../../image/descriptor.ts'
import { algorithmOf, DigestHash, hexOf, type Digest } from '../../image/digest.ts'
import { mismatch } from './content-source.ts'

const READ_BYTES = 1 << 20
/** Chunks are gathered up to this size before one write; many small writes cost more than the disk does. */
const WRITE_BYTES = 1 << 20
const DRAFT = /^\.slipway-(\d+)-[a-z0-9]+\.tmp$/

/** The blob's path, from nothing but its parsed digest. */
export function blobPath(directory: string, digest: Digest): string {
  return join(directory, 'blobs', algorithmOf(digest), hexOf(digest))
}

/** A name for a file in the making, in the layout itself so that the rename stays on one file system. */
export function draftPath(directory: string): string {
  return join(directory, `.slipway-${process.pid}-${Math.random().toString(36).slice(2)}.tmp`)
}

export function isDraft(name: string): boolean {
  return DRAFT.test(name)
}

/** Removes what killed processes left in the making. */
export async function removeDrafts(directory: string): Promise<void> {
  for (const name of await readdir(directory)) {
    const pid = DRAFT.exec(name)?.[1]
    if (pid !== undefined && !isAlive(Number(pid))) await rm(join(directory, name), { force: true })
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ESRCH'
  }
}

/**
 * Makes the blob folders where they are missing, and refuses links in their place: they would lead reads and writes out of
 * the layout.
 */
export async function checkBlobFolders(directory: string, create: boolean): Promise<void> {
  for (const folder of ['blobs', 'blobs/sha256', 'blobs/sha512']) {
    const path = join(directory, folder)
    if (create && folder !== 'blobs/sha512') await mkdir(path, { recursive: true })
    const stats = await lstatIfAny(path)
    if (stats !== undefined && !stats.isDirectory())
      throw new SlipwayError('REGISTRY_MALFORMED', `${folder} of the layout ${directory} is a link or a file`)
  }
}

/** Size of a blob's file; undefined when there is none. @throws REGISTRY_MALFORMED when it is no plain file. */
export async function blobSize(directory: string, digest: Digest): Promise<number | undefined> {
  const stats = await lstatIfAny(blobPath(directory, digest))
  if (stats === undefined) return undefined
  if (stats.isFile()) return stats.size
  throw new SlipwayError('REGISTRY_MALFORMED', `blob ${digest} of the layout ${directory} is no plain file`)
}

async function lstatIfAny(path: string): Promise<Stats | undefined> {
  try {
    return await lstat(path)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}

interface ReadRange {
  readonly start: number
  /** Exclusive; to the end of the file where it is missing. */
  readonly end?: number
  /** Also follow a link (a path that the user named). A blob that has become a link or a pipe leads nowhere and blocks nothing. */
  readonly links?: boolean
}

/** Reads a part of a file in large pieces; the buffers are the caller's to keep. */
export async function* readRange(
  path: string,
  { start, end = Number.POSITIVE_INFINITY, links = false }: ReadRange,
  signal?: AbortSignal,
): AsyncGenerator<Buffer> {
  const { O_RDONLY, O_NOFOLLOW, O_NONBLOCK } = constants
  const handle = await open(path, links ? O_RDONLY : O_RDONLY | O_NOFOLLOW | O_NONBLOCK)
  try {
    for (let at = start; at < end;) {
      signal?.throwIfAborted()
      const buffer = Buffer.allocUnsafeSlow(Math.min(READ_BYTES, end - at))
      const { bytesRead } = await handle.read(buffer, 0, buffer.byteLength, at)
      if (bytesRead === 0) return
      at += bytesRead
      yield buffer.subarray(0, bytesRead)
    }
  } finally {
    await handle.close()
  }
}

interface WriteBlob {
  readonly directory: string
  readonly blob: Descriptor
  readonly content: Readable
  readonly signal?: AbortSignal | undefined
  readonly onProgress?: ((bytes: number) => void) | undefined
}

/**
 * Writes a blob beside its place, checks it and gives it its name, so that no other process sees half of it.
 * @throws REGISTRY_DIGEST_MISMATCH; nothing is left then.
 */
export async function writeBlob({ directory, blob, content, signal, onProgress }: WriteBlob): Promise<void> {
  const draft = draftPath(directory)
  try {
    const handle = await open(draft, 'wx', 0o644)
    try {
      await fill(handle, directory, blob, content, signal, onProgress)
    } finally {
      await handle.close()
    }
    await mkdir(join(directory, 'blobs', algorithmOf(blob.digest)), { recursive: true })
    await rename(draft, blobPath(directory, blob.digest))
  } catch (error) {
    content.destroy()
    await rm(draft, { force: true })
    throw error
  }
}

async function fill(
  handle: FileHandle,
  directory: string,
  { digest, size }: Descriptor,
  content: Readable,
  signal: AbortSignal | undefined,
  onProgress: ((bytes: number) => void) | undefined,
): Promise<void> {
  const layout = { name: `oci:${directory}` }
  const hash = new DigestHash(algorithmOf(digest))
  let seen = 0
  let gathered: Buffer[] = []
  let waiting = 0
  // The disk takes one batch while the next is gathered and hashed.
  let writing: Promise<unknown> = Promise.resolve()
  const flush = async (): Promise<void> => {
    await writing
    const batch = gathered
    gathered = []
    waiting = 0
    writing = batch.length === 0 ? Promise.resolve() : writeAll(handle, batch)
    // Awaited by the next flush; until then a failure must not count as unhandled.
    writing.catch(() => undefined)
  }
  for await (const chunk of content as AsyncIterable<Buffer>) {
    signal?.throwIfAborted()
    seen += chunk.byteLength
    if (seen > size) throw mismatch(layout, digest, `is longer than its ${size} bytes`)
    hash.update(chunk)
    gathered.push(chunk)
    waiting += chunk.byteLength
    onProgress?.(chunk.byteLength)
    if (waiting >= WRITE_BYTES) await flush()
  }
  await flush()
  await writing
  if (seen < size) throw mismatch(layout, digest, `ends after ${seen} of ${size} bytes`)
  if (hash.digest() !== digest) throw mismatch(layout, digest, 'holds other content')
}

async function writeAll(handle: FileHandle, batch: readonly Buffer[]): Promise<void> {
  let left = batch
  while (left.length > 0) {
    const { bytesWritten } = await handle.writev(left)
    left = after(left, bytesWritten)
  }
}

/** What a short write has left over. */
function after(batch: readonly Buffer[], count: number): readonly Buffer[] {
  let done = count
  return batch.flatMap((chunk) => {
    const taken = Math.min(done, chunk.byteLength)
    done -= taken
    return taken === chunk.byteLength ? [] : [chunk.subarray(taken)]
  })
}
