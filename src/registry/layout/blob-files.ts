import { constants, type Stats } from 'node:fs'
import { lstat, mkdir, open, readdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import process from 'node:process'
import type { Readable } from 'node:stream'
import { SlipwayError } from '../../errors.ts'
import type { Descriptor } from '../../image/descriptor.ts'
import { algorithmOf, hexOf, type Digest } from '../../image/digest.ts'
import { BufferPool } from '../../system/buffer-pool.ts'
import { takeIn } from './blob-intake.ts'

const READ_BYTES = 1 << 20
const READ_BUFFERS = new BufferPool(READ_BYTES, 8)
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

/** Takes back a piece that `readRange` gave. */
export function giveBackRead(piece: Uint8Array): void {
  READ_BUFFERS.giveBack(piece)
}

/** Reads a part of a file in large pieces, which are the caller's to keep or to give back. */
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
      const buffer = READ_BUFFERS.take()
      const { bytesRead } = await handle.read(buffer, 0, Math.min(READ_BYTES, end - at), at)
      if (bytesRead === 0) return
      at += bytesRead
      yield READ_BUFFERS.lend(buffer, bytesRead)
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
      await takeIn({ file: handle, name: `oci:${directory}`, blob, content, signal, onProgress })
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
