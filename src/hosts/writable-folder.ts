import { access, constants, stat } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import type { Problems } from '../errors.ts'

/** A folder that cannot be made or written into becomes a problem before anything is done for it. Makes nothing. */
export async function checkFolder(input: string, path: string, problems: Problems): Promise<void> {
  const fault = await faultOf(resolve(path))
  if (fault !== undefined)
    problems.add(input, `${JSON.stringify(path)} ${fault}`, 'name a folder; it is made when it is missing')
}

async function faultOf(place: string): Promise<string | undefined> {
  try {
    if (!(await stat(place)).isDirectory()) return 'is no folder'
    await access(place, constants.W_OK)
    return undefined
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException
    const parent = dirname(place)
    return code === 'ENOENT' && parent !== place ? faultOf(parent) : `cannot be written into: ${code ?? message}`
  }
}
