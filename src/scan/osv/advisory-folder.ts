import type { Dirent } from 'node:fs'
import { open, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import * as v from 'valibot'
import { SlipwayError } from '../../errors.ts'
import { parseJson, parseValue } from '../../image/parse.ts'
import type { Advisory } from '../advisory.ts'
import { AdvisorySchema, ModifiedSchema } from './record.ts'

export interface FolderLimits {
  /** Of one record. */
  readonly fileBytes: number
  readonly files: number
  readonly depth: number
}

export const FOLDER_LIMITS: FolderLimits = { fileBytes: 32 * 1024 * 1024, files: 3_000_000, depth: 16 }

export interface StoredAdvisory {
  readonly advisory: Advisory
  /** RFC 3339; absent when the record does not say. */
  readonly modified?: string
}

const READERS = 16

const PIECE_BYTES = 64 * 1024

/**
 * Reads every `*.json` below a folder as an OSV record and hands it to `take`, in no certain order; none is kept here. Other files
 * and links are not looked at. Returns how many there were.
 * @throws SCAN_FEED when the folder cannot be read or has no record, or a file is not an OSV record: what is missing from the
 * advisories would be missing from the report.
 */
export async function readAdvisoryFolder(
  folder: string,
  take: (stored: StoredAdvisory) => void,
  { signal, limits = FOLDER_LIMITS }: { readonly signal?: AbortSignal; readonly limits?: FolderLimits } = {},
): Promise<number> {
  const files = recordFiles(folder, limits, limits.depth)
  let count = 0
  const stop = new AbortController()
  async function work(): Promise<void> {
    try {
      for (let next = await files.next(); next.done !== true; next = await files.next()) {
        signal?.throwIfAborted()
        if (stop.signal.aborted) return
        count += 1
        if (count > limits.files) throw fault(`it has more than ${limits.files} records`, folder)
        take(await readRecord(next.value, limits.fileBytes))
      }
    } catch (error) {
      stop.abort()
      throw error
    }
  }
  const outcomes = await Promise.allSettled(Array.from({ length: READERS }, work))
  for (const outcome of outcomes) if (outcome.status === 'rejected') throw outcome.reason
  signal?.throwIfAborted()
  if (count === 0) throw fault('it has no file that ends in .json', folder)
  return count
}

async function* recordFiles(folder: string, limits: FolderLimits, depth: number): AsyncGenerator<string, undefined> {
  if (depth === 0) throw fault(`its folders are nested deeper than ${limits.depth}`, folder)
  for (const entry of await entriesOf(folder)) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) yield* recordFiles(path, limits, depth - 1)
    else if (entry.isFile() && entry.name.endsWith('.json')) yield path
  }
  return undefined
}

async function entriesOf(folder: string): Promise<readonly Dirent[]> {
  try {
    return await readdir(folder, { withFileTypes: true })
  } catch (cause) {
    throw fault(`it cannot be read (${codeOf(cause)})`, folder, cause)
  }
}

async function readRecord(path: string, limit: number): Promise<StoredAdvisory> {
  const text = await readText(path, limit)
  try {
    const json = parseJson(v.unknown(), text, 'the record', 'SCAN_FEED')
    const advisory = parseValue(AdvisorySchema, json, 'the record', 'SCAN_FEED')
    const { modified } = parseValue(ModifiedSchema, json, 'the record', 'SCAN_FEED')
    return { advisory, ...(modified === undefined ? {} : { modified }) }
  } catch (cause) {
    if (!(cause instanceof SlipwayError)) throw cause
    throw fault(cause.message, path, cause)
  }
}

async function readText(path: string, limit: number): Promise<string> {
  try {
    await using file = await open(path)
    const parts: Uint8Array[] = []
    for (let size = 0; ;) {
      // Asking for the size first would cost as much as reading: most records fit into one piece.
      const { bytesRead, buffer } = await file.read({ buffer: Buffer.allocUnsafe(PIECE_BYTES) })
      size += bytesRead
      if (size > limit) throw fault(`a record is larger than ${limit} bytes`, path)
      parts.push(buffer.subarray(0, bytesRead))
      if (bytesRead < PIECE_BYTES) return Buffer.concat(parts).toString('utf8')
    }
  } catch (cause) {
    if (cause instanceof SlipwayError) throw cause
    throw fault(`a record cannot be read (${codeOf(cause)})`, path, cause)
  }
}

function codeOf(cause: unknown): string {
  return typeof cause === 'object' && cause !== null && 'code' in cause ? String(cause.code) : String(cause)
}

function fault(why: string, path: string, cause?: unknown): SlipwayError {
  return new SlipwayError('SCAN_FEED', `the folder of advisories cannot be used: ${why}: ${path}`, {
    facts: { path, retryable: false },
    help: 'name the folder into which the all.zip files of the OSV ecosystems were unpacked; the image was not scanned',
    cause,
  })
}
