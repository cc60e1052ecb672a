import { open } from 'node:fs/promises'
import { SlipwayError } from '../../errors.ts'

const LIMIT_BYTES = 4 << 20

/** The text of a configuration file; undefined when there is none. @throws ENVIRONMENT_CREDENTIALS */
export async function readConfigFile(path: string): Promise<string | undefined> {
  try {
    const handle = await open(path)
    try {
      const buffer = Buffer.alloc(Math.min((await handle.stat()).size, LIMIT_BYTES + 1))
      const { bytesRead } = await handle.read(buffer, 0, buffer.byteLength, 0)
      if (bytesRead <= LIMIT_BYTES) return buffer.toString('utf8', 0, bytesRead)
    } finally {
      await handle.close()
    }
  } catch (cause) {
    const { code, message } = cause as NodeJS.ErrnoException
    if (code === 'ENOENT' || code === 'ENOTDIR') return undefined
    throw new SlipwayError('ENVIRONMENT_CREDENTIALS', `${path} cannot be read: ${message}`, { cause })
  }
  throw new SlipwayError('ENVIRONMENT_CREDENTIALS', `${path} is larger than ${LIMIT_BYTES} bytes`)
}
