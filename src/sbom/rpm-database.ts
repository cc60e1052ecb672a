import { readBerkeleyHash } from './rpm-berkeley.ts'
import { parseRpmHeader, type RpmPackage } from './rpm-header.ts'
import { readNdb } from './rpm-ndb.ts'
import { withLog } from './sqlite-log.ts'

/** The blobs of the table of packages in an SQLite database. */
export type ReadRpmSqlite = (database: Buffer) => readonly Buffer[]

export interface RpmDatabase {
  /** The last part tells the form. */
  readonly path: string
  readonly bytes: Buffer
  /** The write-ahead log next to one of SQLite. */
  readonly log: Buffer | undefined
}

/**
 * The packages of an rpm database in any of its three forms; of their files only those with one of the `names` (latin1).
 * @throws SCAN_CONTENT when it is broken or in another form.
 */
export function rpmPackages(
  { path, bytes, log }: RpmDatabase,
  names: ReadonlySet<string>,
  readSqlite: ReadRpmSqlite,
): readonly RpmPackage[] {
  return blobsOf(path, bytes, log, readSqlite).flatMap((blob) => parseRpmHeader(blob, names) ?? [])
}

function blobsOf(path: string, bytes: Buffer, log: Buffer | undefined, readSqlite: ReadRpmSqlite): readonly Buffer[] {
  if (path.endsWith('.sqlite')) return readSqlite(log === undefined ? bytes : withLog(bytes, log))
  return path.endsWith('.db') ? readNdb(bytes) : readBerkeleyHash(bytes)
}

/** Tells one package of a database from the others there. */
export function rpmKey({ name, architecture, version }: RpmPackage): string {
  return [name, architecture, version].join('\n')
}
