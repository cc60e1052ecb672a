import { describe, expect, it } from '@jest/globals'
import * as fc from 'fast-check'
import { readBerkeleyHash } from '../../../src/sbom/rpm-berkeley.ts'
import { readNdb } from '../../../src/sbom/rpm-ndb.ts'
import { berkeleyDatabase, ndbDatabase } from '../../support/image/rpm.ts'

const blobs = fc.array(fc.uint8Array({ minLength: 1, maxLength: 20_000, size: 'max' }), { maxLength: 5 })
const SMALL = Buffer.from('package')
const LARGE = Buffer.alloc(10_000, 'x')

function plain(found: readonly Buffer[]): readonly string[] {
  return found.map((one) => one.toString('hex'))
}

function patched(bytes: Buffer, at: number, value: number | string): Buffer {
  const copy = Buffer.from(bytes)
  if (typeof value === 'string') copy.write(value, at, 'latin1')
  else copy.writeUInt32LE(value, at)
  return copy
}

/** The page of the second package, again and again. */
function repeated(database: Buffer): Buffer {
  const page = database.subarray(4096 * 3, 4096 * 4)
  return Buffer.concat([database, page, page, page, page])
}

describe('rpm database of Berkeley DB', () => {
  it.each(['little', 'big'] as const)('gives back every package, %s end first', (order) => {
    fc.assert(
      fc.property(blobs, (written) => {
        expect(plain(readBerkeleyHash(berkeleyDatabase(written, order)))).toEqual(
          written.map((one) => Buffer.from(one).toString('hex')),
        )
      }),
      { numRuns: 30 },
    )
  })

  const database = berkeleyDatabase([SMALL, LARGE])
  it.each<[string, Buffer, string]>([
    ['is empty', Buffer.alloc(0), 'cut off'],
    ['is something else', Buffer.alloc(8192), 'no hash'],
    ['is encrypted', patched(database, 24, 0x0801), 'encrypted'],
    ['has pages of no size', patched(database, 20, 0), 'no possible size'],
    ['has pages of an odd size', patched(database, 20, 5000), 'no possible size'],
    ['ends too early', database.subarray(0, -4096), 'cut off'],
    ['has a package that leads outside', patched(database, 4 * 4096 - 5 - 8, 999), 'cut off'],
    ['has a package that leads nowhere', patched(database, 4 * 4096 - 5 - 8, 0), 'cut off'],
    ['has a package that leads to a page of another kind', patched(database, 4 * 4096 - 5 - 8, 1), 'cut off'],
    ['has a package longer than itself', patched(database, 4 * 4096 - 5 - 4, 0x7fffffff), 'longer than the database'],
    ['has an item of another kind', patched(database, 4 * 4096 - 5 - 12, 4), 'no known kind'],
    ['names one package over and over', repeated(database), 'larger than itself'],
    ['has more items than fit', patched(database, 4096 + 20, 0xffff), 'more items'],
    ['has an item outside of its page', patched(database, 4096 * 2 + 26, 0x0ff0_ffff), 'outside'],
    ['has an overflow page with too much', patched(database, 4096 * 4 + 20, 0xffff_0000), 'more than fits'],
  ])('that %s is refused', (_, bytes, message) => {
    expect(() => readBerkeleyHash(bytes)).toThrow(message)
  })

  it('whose pages lead in circles is read to the announced length', () => {
    const circle = patched(patched(database, 4 * 4096 - 5 - 4, 16_000), 4096 * 6 + 16, 6)
    expect(readBerkeleyHash(circle).map(({ length }) => length)).toEqual([SMALL.length, 16_000])
  })
})

describe('rpm database of ndb', () => {
  it('gives back every package', () => {
    fc.assert(
      fc.property(blobs, (written) => {
        expect(plain(readNdb(ndbDatabase([undefined, ...written, undefined])))).toEqual(
          written.map((one) => Buffer.from(one).toString('hex')),
        )
      }),
      { numRuns: 30 },
    )
  })

  const database = ndbDatabase([SMALL, LARGE])
  it.each<[string, Buffer, string]>([
    ['is empty', Buffer.alloc(0), 'no ndb'],
    ['is something else', Buffer.alloc(8192), 'no ndb'],
    ['is of a later version', patched(database, 4, 1), 'version'],
    ['has more slots than bytes', patched(database, 12, 1000), 'cut off'],
    ['has a broken slot', patched(database, 48, 'Slut'), 'slot is missing'],
    ['has a slot that leads outside', patched(database, 40, 0x0fffffff), 'not where'],
    ['has a slot that leads to another package', patched(database, 36, 9), 'not where'],
    ['has a package longer than itself', patched(database, 4096 + 12, 0x7fffffff), 'cut off'],
  ])('that %s is refused', (_, bytes, message) => {
    expect(() => readNdb(bytes)).toThrow(message)
  })
})
