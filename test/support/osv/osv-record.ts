import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'

/** A record as it stands in a file or goes over the wire (osv-schema 1.7). Other members are served as they are. */
export interface OsvRecord {
  readonly id: string
  readonly modified?: string
  readonly withdrawn?: string
  readonly aliases?: readonly string[]
  readonly upstream?: readonly string[]
  readonly severity?: readonly OsvRating[]
  readonly affected?: readonly OsvAffected[]
  readonly [member: string]: unknown
}

export interface OsvRating {
  readonly type: string
  readonly score: string
}

export interface OsvAffected {
  readonly package?: { readonly ecosystem: string; readonly name: string; readonly purl?: string }
  readonly ranges?: readonly OsvRange[]
  readonly versions?: readonly string[]
  readonly [member: string]: unknown
}

export interface OsvRange {
  readonly type: string
  readonly events: readonly Readonly<Record<string, string>>[]
}

/** Every `*.json` of a folder, one record a file. */
export async function readRecords(directory: string): Promise<readonly OsvRecord[]> {
  const names = (await readdir(directory)).filter((name) => name.endsWith('.json')).toSorted()
  return Promise.all(
    names.map(async (name) => {
      const record = JSON.parse(await readFile(join(directory, name), 'utf8')) as OsvRecord
      if (typeof record.id !== 'string') throw new Error(`${name} is no OSV record: it has no id`)
      return record
    }),
  )
}
