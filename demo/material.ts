import type { Programs } from '../tools/engine/programs.ts'

export async function prepareDemo(
  _programs: Programs,
  _log?: (line: string) => void,
): Promise<{ readonly args: readonly string[] }> {
  return Promise.resolve({ args: [] })
}
