import { describe, expect, it } from '@jest/globals'
import { SecretWatch } from '../../../src/sbom/secret-watch.ts'
import type { EntryReceiver, TarEntry } from '../../../src/sbom/tar-scanner.ts'

const IDLE: EntryReceiver = {
  entry: () => 'skip',
  firstByte: () => 'skip',
  piece: () => 'enough',
  content: () => undefined,
}

function file(path: string): TarEntry {
  return { type: 'file', path, linkPath: '', size: 1, sparse: false }
}

describe('a secret seen in what stands before an entry', () => {
  it('belongs to the entry that comes', () => {
    const watch = new SecretWatch(IDLE)
    watch.beginLayer(0)
    watch.entry(file('./first'))
    watch.sawValue(0, 'f', true)
    watch.entry(file('./second'))
    expect(watch.found).toMatchObject([{ path: 'second', layer: 0 }])
  })

  it('belongs to the last of its layer when none comes, and to no other layer', () => {
    const watch = new SecretWatch(IDLE)
    watch.beginLayer(0)
    watch.entry(file('./only'))
    watch.sawValue(0, 'f', true)
    watch.endLayer()
    watch.beginLayer(1)
    watch.entry(file('./other'))
    expect(watch.found).toMatchObject([{ path: 'only', layer: 0 }])
  })
})
