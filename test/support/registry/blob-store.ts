import { createHash, randomUUID } from 'node:crypto'
import { createReadStream, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs'
import { open, readFile, rename, rm, type FileHandle } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'

/** An upload that grows chunk by chunk until it is named by its digest. */
export interface Upload {
  readonly id: string
  readonly size: number
  append(chunk: Uint8Array): Promise<void>
  /** Keeps the content under the digest; false (and nothing kept) when it has another one. */
  commit(digest: string): Promise<boolean>
  discard(): Promise<void>
}

/** Content by digest, shared by all repositories. */
export interface BlobStore {
  size(digest: string): number | undefined
  /** Bytes from `start` up to and without `end`. */
  read(digest: string, start: number, end: number): Readable
  startUpload(): Promise<Upload>
  remove(digest: string): Promise<void>
}

export const DIGEST: RegExp = /^(?:sha256:[a-f0-9]{64}|sha512:[a-f0-9]{128})$/

export function digestOfBytes(bytes: Uint8Array, algorithm: string): string {
  return `${algorithm}:${createHash(algorithm).update(bytes).digest('hex')}`
}

export function algorithmOfDigest(digest: string): string {
  return digest.slice(0, digest.indexOf(':'))
}

export function memoryBlobs(): BlobStore {
  const blobs = new Map<string, Buffer>()
  return {
    size: (digest) => blobs.get(digest)?.byteLength,
    read: (digest, start, end) => Readable.from(slices(blobs.get(digest) ?? Buffer.alloc(0), start, end)),
    startUpload: () => Promise.resolve(memoryUpload(blobs)),
    remove(digest) {
      blobs.delete(digest)
      return Promise.resolve()
    },
  }
}

function* slices(bytes: Buffer, start: number, end: number): Generator<Buffer> {
  for (let at = start; at < end; at += 1 << 18) yield bytes.subarray(at, Math.min(at + (1 << 18), end))
}

function memoryUpload(blobs: Map<string, Buffer>): Upload {
  const hash = createHash('sha256')
  let chunks: Buffer[] = []
  let size = 0
  return {
    id: randomUUID(),
    get size() {
      return size
    },
    append(chunk) {
      hash.update(chunk)
      chunks.push(Buffer.from(chunk))
      size += chunk.byteLength
      return Promise.resolve()
    },
    commit(digest) {
      const bytes = Buffer.concat(chunks)
      chunks = []
      const algorithm = algorithmOfDigest(digest)
      const actual = algorithm === 'sha256' ? `sha256:${hash.digest('hex')}` : digestOfBytes(bytes, algorithm)
      if (actual === digest) blobs.set(digest, bytes)
      return Promise.resolve(actual === digest)
    },
    discard() {
      chunks = []
      return Promise.resolve()
    },
  }
}

/** Blobs as files below `directory`; those of an earlier server are found again. */
export function diskBlobs(directory: string): BlobStore {
  const sizes = new Map<string, number>()
  const path = (digest: string): string => join(directory, 'blobs', digest.replace(':', '/'))
  for (const algorithm of ['sha256', 'sha512']) {
    const folder = join(directory, 'blobs', algorithm)
    mkdirSync(folder, { recursive: true })
    for (const hex of readdirSync(folder)) sizes.set(`${algorithm}:${hex}`, statSync(join(folder, hex)).size)
  }
  rmSync(join(directory, 'uploads'), { recursive: true, force: true })
  mkdirSync(join(directory, 'uploads'), { recursive: true })
  return {
    size: (digest) => sizes.get(digest),
    read: (digest, start, end) =>
      start >= end
        ? Readable.from([])
        : createReadStream(path(digest), { start, end: end - 1, highWaterMark: 1 << 18 }),
    async startUpload() {
      const id = randomUUID()
      const file = join(directory, 'uploads', id)
      return diskUpload({ id, file, handle: await open(file, 'wx'), path, sizes })
    },
    async remove(digest) {
      sizes.delete(digest)
      await rm(path(digest), { force: true })
    },
  }
}

interface DiskUploadParts {
  readonly id: string
  readonly file: string
  readonly handle: FileHandle
  readonly path: (digest: string) => string
  readonly sizes: Map<string, number>
}

function diskUpload({ id, file, handle, path, sizes }: DiskUploadParts): Upload {
  const hash = createHash('sha256')
  let size = 0
  return {
    id,
    get size() {
      return size
    },
    async append(chunk) {
      hash.update(chunk)
      await handle.appendFile(chunk)
      size += chunk.byteLength
    },
    async commit(digest) {
      await handle.close()
      const algorithm = algorithmOfDigest(digest)
      const actual =
        algorithm === 'sha256' ? `sha256:${hash.digest('hex')}` : digestOfBytes(await readFile(file), algorithm)
      if (actual !== digest) {
        await rm(file, { force: true })
        return false
      }
      await rename(file, path(digest))
      sizes.set(digest, size)
      return true
    },
    async discard() {
      await handle.close()
      await rm(file, { force: true })
    },
  }
}
