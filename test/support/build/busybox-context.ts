import { copyFile, mkdir, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { ensurePrograms } from '../../../tools/engine/programs.ts'

const APPLETS = ['sh', 'cat', 'sleep', 'ls']

/**
 * Writes a build context that needs no base image from anywhere: busybox of two architectures as stage `base`, then `steps`. RUN
 * for a foreign architecture can use the shell's own commands only.
 */
export async function busyboxContext(folder: string, steps: string): Promise<string> {
  const { busybox } = await ensurePrograms({ sets: ['registry'] })
  for (const [architecture, program] of Object.entries(busybox)) {
    const bin = join(folder, architecture, 'bin')
    await mkdir(bin, { recursive: true })
    await copyFile(program, join(bin, 'busybox'))
    await Promise.all(APPLETS.map((name) => symlink('busybox', join(bin, name))))
  }
  const base = 'FROM scratch AS base\nARG TARGETARCH\nCOPY ${TARGETARCH}/ /\n'
  await writeFile(join(folder, 'Dockerfile'), `${base}${steps}`)
  return folder
}
