import { SlipwayError } from '../../errors.ts'
import { FileSystem } from '../file-system.ts'
import { findComponents } from '../find-components.ts'
import { TarScanner } from '../tar-scanner.ts'
import { FrameReader, type Answer, type Assignment } from './frames.ts'
import { readLayer } from './read-layer.ts'
import { readRpmSqlite } from './rpm-sqlite.ts'

/**
 * The child's work: takes the assignment and the layers off the pipe, base first, and finds what is installed. Content that
 * cannot be catalogued is an answer of its own; anything else that goes wrong is thrown.
 */
export async function catalogueLayers(input: AsyncIterable<Buffer>): Promise<Answer> {
  const frames = new FrameReader(input)
  const assignment = await frames.assignment()
  let layer = 0
  try {
    const files = new FileSystem(assignment.limits, readRpmSqlite)
    const receiver = byteCounter(assignment)
    for (; layer < assignment.layers; layer++) {
      files.beginLayer(layer)
      await scanLayer(frames.layer(), files, receiver)
    }
    return { found: findComponents(files) }
  } catch (error) {
    if (!(error instanceof SlipwayError) || error.code !== 'SCAN_CONTENT') throw error
    return { refused: { message: error.message, layer } }
  }
}

async function scanLayer(
  chunks: AsyncIterable<Buffer>,
  files: FileSystem,
  count: (bytes: number) => void,
): Promise<void> {
  const scanner = new TarScanner(files)
  await readLayer(chunks, (chunk) => {
    count(chunk.length)
    scanner.write(chunk)
  })
  scanner.end()
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
