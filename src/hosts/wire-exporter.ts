import { createWriteStream } from 'node:fs'
import { mkdir, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { SlipwayError } from '../errors.ts'
import type { ImageExporter } from '../pipeline/ports.ts'

/** Files and folders of this machine, in the forms that docker's `outputs` name. */
export const imageExporter: ImageExporter = {
  exportImage: (image, kind, path, call) => writing(path, () => writeImage(image, kind, path, call)),
  exportPlatform: (image, kind, path, call) => writing(path, () => writePlatform(image, kind, path, call)),
}

/** What the disk refuses is no fault of ours. */
async function writing(path: string, write: () => Promise<void>): Promise<void> {
  try {
    await mkdir(dirname(path), { recursive: true })
    await write()
  } catch (thrown) {
    const { syscall, message } = thrown as NodeJS.ErrnoException
    if (thrown instanceof SlipwayError || syscall === undefined) throw thrown
    throw new SlipwayError('BUILD_EXPORT', `${path} cannot be written: ${message}`, {
      help: 'outputs names a path that this user may write',
      cause: thrown,
    })
  }
}

const writeImage: ImageExporter['exportImage'] = async ({ source, root, names }, kind, path, call) => {
  if (kind === 'oci-archive') {
    const { writeOciArchive } = await import('../registry/layout/write-archive.ts')
    return writeOciArchive(source, root, names, path, call)
  }
  const { copyImage } = await import('../registry/copy.ts')
  const { openLayout } = await import('../registry/layout/layout.ts')
  const { parseReference } = await import('../image/reference.ts')
  const tags = names.map((name) => parseReference(name).tag ?? 'latest')
  await copyImage(source, await openLayout(path, { create: true }), root, { ...call, tags: [...new Set(tags)] })
}

const writePlatform: ImageExporter['exportPlatform'] = async ({ source, built, names }, kind, path, call) => {
  const { exportFolder, exportTar } = await import('../build/layout/export-files.ts')
  if (kind === 'folder') return exportFolder(source, built, path, call)
  if (kind === 'tar') return exportTar(source, built, path, call)
  const { imageArchive } = await import('../build/daemon/archive.ts')
  const part = `${path}.part`
  try {
    await pipeline(imageArchive(source, built, names, call), createWriteStream(part))
    await rename(part, path)
  } finally {
    await rm(part, { force: true })
  }
}
