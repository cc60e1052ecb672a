import { DatabaseSync } from 'node:sqlite'
import { SlipwayError } from '../../errors.ts'
import { withoutLogMode } from '../sqlite-log.ts'

/**
 * The package headers in rpm's sqlite database, read from memory: this process can open no file. The schema comes from the image,
 * so nothing in it may run: only a real table counts.
 * @throws SCAN_CONTENT when it is broken, or no such database.
 */
export function readRpmSqlite(bytes: Buffer): readonly Buffer[] {
  const database = new DatabaseSync(':memory:', { defensive: true, enableDoubleQuotedStringLiterals: false })
  try {
    database.deserialize(withoutLogMode(bytes))
    database.exec('PRAGMA trusted_schema = OFF; PRAGMA query_only = ON; PRAGMA cell_size_check = ON')
    const kind = database.prepare("SELECT type, sql FROM sqlite_schema WHERE name = 'Packages'").get()
    const computed = database.prepare("SELECT 1 FROM pragma_table_xinfo('Packages') WHERE hidden <> 0").get()
    if (kind?.['type'] !== 'table' || !/^CREATE TABLE\b/i.test(String(kind['sql'])) || computed !== undefined)
      throw broken('it has no table of packages')
    let total = 0
    return Array.from(database.prepare('SELECT blob FROM Packages ORDER BY rowid').iterate(), ({ blob }) => {
      if (!(blob instanceof Uint8Array)) throw broken('a package is no blob')
      total += blob.length
      // Else a small file could name one chain of pages over and over.
      if (total > bytes.length) throw broken('its packages are larger than itself')
      return Buffer.from(blob.buffer, blob.byteOffset, blob.byteLength)
    })
  } catch (cause) {
    throw cause instanceof SlipwayError ? cause : broken((cause as Error).message, cause)
  } finally {
    database.close()
  }
}

function broken(why: string, cause?: unknown): SlipwayError {
  return new SlipwayError('SCAN_CONTENT', `the rpm database rpmdb.sqlite of the image cannot be read: ${why}`, {
    cause,
  })
}
