import { createWriteStream } from 'node:fs'
import { link, lstat, mkdir, rename, rm, symlink } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'
import { SlipwayError } from '../../errors.ts'
import { CONFIG_LIMIT_BYTES, parseImageConfig } from '../../image/image-config.ts'
import { formatPlatform } from '../../image/platform.ts'
import { readBlob } from '../../image/read-blob.ts'
import type { Cancellable, ImageSource } from '../../image/store.ts'
import type { BuiltPlatform } from '../builder.ts'
import type { LayerEntry } from '../layer-entry.ts'
import { LayerReader, printable } from '../layer-reader.ts'
import { flatten } from './flatten.ts'

/**
 * Writes the files of one platform's image as a tar archive that is not compressed; a file of that name is replaced, once the new
 * one is whole.
 * @throws BUILD_OUTPUT when a layer cannot be unpacked.
 */
export async function exportTar(
  source: ImageSource,
  built: BuiltPlatform,
  file: string,
  call: Cancellable,
): Promise<void> {
  const part = `${file}.part`
  try {
    await pipeline(await filesOf(source, built, call), createWriteStream(part))
    await rename(part, file)
  } finally {
    await rm(part, { force: true })
  }
}

/**
 * Writes the files of one platform's image into a folder, as BuildKit's local output does: what is there beside them stays.
 * Nothing is written through a link. Owners, times and special bits are not kept, devices and pipes left out.
 * @throws BUILD_OUTPUT when a layer cannot be unpacked; BUILD_EXPORT when something in the folder stands in the way.
 */
export async function exportFolder(
  source: ImageSource,
  built: BuiltPlatform,
  folder: string,
  call: Cancellable,
): Promise<void> {
  await mkdir(folder, { recursive: true })
  const reader = new LayerReader(await filesOf(source, built, call), formatPlatform(built.platform))
  try {
    for (let entry = await reader.next(); entry !== undefined; entry = await reader.next()) {
      call.signal?.throwIfAborted()
      await put(folder, entry, reader)
    }
  } finally {
    await reader.close()
  }
}

async function filesOf(
  source: ImageSource,
  { descriptor, platform }: BuiltPlatform,
  call: Cancellable,
): Promise<AsyncGenerator<Buffer>> {
  const { manifest } = await source.readManifest(descriptor.digest, call)
  if (manifest.kind !== 'image')
    throw new SlipwayError('BUILD_OUTPUT', `${descriptor.digest} is no image of one platform`)
  const json = await readBlob(source, manifest.config, CONFIG_LIMIT_BYTES, call)
  const { diffIds } = parseImageConfig(json.toString('utf8'))
  return flatten({ source, layers: manifest.layers, diffIds, name: formatPlatform(platform) }, call)
}

/** Directories come before what is in them, and each name once: what stands there is the user's, or the directory just made. */
async function put(folder: string, entry: LayerEntry, reader: LayerReader): Promise<void> {
  if (entry.path === './') return
  const path = at(folder, entry.path)
  const before = await kindAt(path)
  if (entry.kind === 'directory') {
    if (before === 'other') throw inTheWay(folder, entry)
    if (before === undefined) await mkdir(path)
    return
  }
  if (before === 'directory') throw inTheWay(folder, entry)
  if (before === 'other') await rm(path)
  const mode = (entry.mode & 0o777) | 0o600
  if (entry.kind === 'file') await pipeline(reader.content(), createWriteStream(path, { flags: 'wx', mode }))
  else if (entry.kind === 'symlink') await symlink(Buffer.from(entry.linkPath, 'latin1'), path)
  else if (entry.kind === 'hardlink') await link(at(folder, entry.linkPath), path)
}

/** Names in a layer are bytes. */
function at(folder: string, name: string): Buffer {
  return Buffer.concat([Buffer.from(`${folder}/`), Buffer.from(name.replace(/\/$/, ''), 'latin1')])
}

async function kindAt(path: Buffer): Promise<'directory' | 'other' | undefined> {
  try {
    return (await lstat(path)).isDirectory() ? 'directory' : 'other'
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}

function inTheWay(folder: string, { path }: LayerEntry): SlipwayError {
  return new SlipwayError(
    'BUILD_EXPORT',
    `${folder}/${printable(path).replace(/\/$/, '')} stands in the way of the image's files`,
    {
      help: 'name an empty folder as the output',
    },
  )
}
