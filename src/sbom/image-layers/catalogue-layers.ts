import { SlipwayError } from '../../errors.ts'
import { FileSystem } from '../file-system.ts'
import { findComponents } from '../find-components.ts'
import { SecretWatch } from '../secret-watch.ts'
import { TarScanner } from '../tar-scanner.ts'
import { UncataloguedWatch } from '../uncatalogued-watch.ts'
import { ValueSearch } from '../value-search.ts'
import { FrameReader, type Answer, type Assignment } from './frames.ts'
import { readLayer } from './read-layer.ts'
import { readRpmSqlite } from './rpm-sqlite.ts'

/**
 * The child's work: takes the assignment and the layers off the pipe, base first, and finds what is installed and what is exposed. Content that
 * cannot be catalogued is an answer of its own; anything else that goes wrong is thrown.
 */
export async function catalogueLayers(input: AsyncIterable<Buffer>): Promise<Answer> {
  const frames = new FrameReader(input)
  const assignment = await frames.assignment()
  let layer = 0
  try {
    const files = new FileSystem(assignment.limits, readRpmSqlite)
    const uncatalogued = new UncataloguedWatch(files)
    const watch = new SecretWatch(uncatalogued)
    const count = byteCounter(assignment)
    for (; layer < assignment.layers; layer++) {
      uncatalogued.beginLayer(layer)
      watch.beginLayer(layer)
      await scanLayer(frames.layer(), watch, new ValueSearch(assignment.sought), count)
    }
    const found = findComponents(files)
    return { found: watch.found.length === 0 ? found : { ...found, secrets: watch.found } }
  } catch (error) {
    if (!(error instanceof SlipwayError) || error.code !== 'SCAN_CONTENT') throw error
    return { refused: { message: error.message, layer } }
  }
}

async function scanLayer(
  chunks: AsyncIterable<Buffer>,
  watch: SecretWatch,
  values: ValueSearch,
  count: (bytes: number) => void,
): Promise<void> {
  const scanner = new TarScanner(watch)
  await readLayer(chunks, (chunk) => {
    count(chunk.length)
    let written = 0
    for (const { value, fingerprint, end } of values.search(chunk)) {
      scanner.write(chunk.subarray(written, end))
      written = end
      watch.sawValue(value, fingerprint, scanner.isBeforeEntry)
    }
    scanner.write(written === 0 ? chunk : chunk.subarray(written))
  })
  scanner.end()
  watch.endLayer()
}

function byteCounter({ limits }: Assignment): (bytes: number) => void {
  let total = 0
  return (bytes) => {
    total += bytes
    if (total > limits.decompressedBytes)
      throw new SlipwayError(
        'SCAN_CONTENT',
        `the layers unpack to more than ${limits.decompressedBytes} bytes, which no image needs`,
      )
  }
}
