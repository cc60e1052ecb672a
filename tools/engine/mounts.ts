import { readFile } from 'node:fs/promises'
import { runProgram } from './run-program.ts'

/** Mount points below a folder, deepest first. */
export async function mountsBelow(folder: string): Promise<readonly string[]> {
  const table = await readFile('/proc/self/mounts', 'utf8')
  return table
    .split('\n')
    .map((line) => unescapeMount(line.split(' ')[1] ?? ''))
    .filter((point) => point === folder || point.startsWith(`${folder}/`))
    .sort()
    .reverse()
}

/** The kernel writes blanks and the like as three octal digits. */
function unescapeMount(point: string): string {
  return point.replace(/\\([0-7]{3})/g, (_, digits: string) => String.fromCharCode(Number.parseInt(digits, 8)))
}

/** Unmounts everything below the folder. @throws Error naming the mounts that stay: what holds them must not be deleted */
export async function unmountBelow(folder: string): Promise<void> {
  // Mounts may be stacked on one point: each pass takes the top one off.
  for (let pass = 0; pass < 5; pass += 1) {
    const points = await mountsBelow(folder)
    if (points.length === 0) return
    for (const point of new Set(points)) {
      const plain = await runProgram('umount', [point])
      if (plain.exitCode !== 0) await runProgram('umount', ['--lazy', point])
    }
  }
  const left = await mountsBelow(folder)
  if (left.length > 0) throw new Error(`cannot unmount ${left.join(', ')}`)
}
