import { mkdir, readdir, realpath, rename, stat, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import * as v from 'valibot'
import { SlipwayError } from '../../errors.ts'
import { algorithmOf, digestOf, type Digest } from '../../image/digest.ts'
import {
  manifestContent,
  MANIFEST_LIMITS,
  successorsOf,
  type IndexManifest,
  type ManifestContent,
} from '../../image/manifest.ts'
import { parseJson } from '../../image/parse.ts'
import { EMPTY_LAYOUT_INDEX, parseLayoutIndex } from '../layout-index.ts'
import { blobPath, blobSize, checkBlobFolders, draftPath, isDraft, readRange, removeDrafts } from './blob-files.ts'
import type { ContentHolder } from './content-holder.ts'
import { mismatch } from './content-errors.ts'
import { inTurn } from '../in-turn.ts'

const LayoutFile = v.object({ imageLayoutVersion: v.pipe(v.string(), v.regex(/^1\./, 'expected version 1')) })
const LAYOUT_JSON = '{"imageLayoutVersion":"1.0.0"}'
const SMALL_BYTES = 4096

/** The folder as a layout; errors as openLayout says. */
export async function openLayoutFolder(directory: string, name: string, create: boolean): Promise<LayoutFolder> {
  if (create) await inTurn(resolve(directory), () => createLayout(directory, name))
  await checkLayout(directory, name)
  await checkBlobFolders(directory, create)
  return new LayoutFolder(await realpath(directory), name)
}

async function createLayout(directory: string, name: string): Promise<void> {
  await mkdir(directory, { recursive: true })
  await removeDrafts(directory)
  const present = (await readdir(directory)).filter((file) => !isDraft(file))
  if (!present.includes('oci-layout')) {
    if (present.length > 0)
      throw new SlipwayError('CONFIG_REFERENCE', `${name} holds files that are no OCI layout`, {
        help: 'name an empty folder, or one that does not exist yet',
      })
    await writeWhole(directory, 'oci-layout', LAYOUT_JSON)
  }
  if (!present.includes('index.json'))
    await writeWhole(directory, 'index.json', Buffer.from(manifestContent(EMPTY_LAYOUT_INDEX).bytes))
}

async function checkLayout(directory: string, name: string): Promise<void> {
  const bytes = await readIfAny(join(directory, 'oci-layout'), SMALL_BYTES, name)
  if (bytes !== undefined) {
    parseJson(LayoutFile, bytes.toString('utf8'), `oci-layout of ${name}`)
    return
  }
  const isFolder = await stat(directory).then(
    (stats) => stats.isDirectory(),
    () => false,
  )
  if (!isFolder) throw new SlipwayError('CONFIG_REFERENCE', `${name} is no folder`)
  throw new SlipwayError('REGISTRY_MALFORMED', `${name} is no OCI layout: it has no file oci-layout`)
}

/** Undefined when the file does not exist. @throws REGISTRY_LIMIT, REGISTRY_MALFORMED when it is a link */
async function readIfAny(path: string, limitBytes: number, name: string): Promise<Buffer | undefined> {
  const chunks: Buffer[] = []
  try {
    for await (const chunk of readRange(path, { start: 0, end: limitBytes + 1 })) chunks.push(chunk)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'ENOENT' || code === 'ENOTDIR') return undefined
    if (code === 'ELOOP') throw new SlipwayError('REGISTRY_MALFORMED', `${path} of ${name} is a link`)
    throw error
  }
  const bytes = Buffer.concat(chunks)
  if (bytes.byteLength <= limitBytes) return bytes
  throw new SlipwayError('REGISTRY_LIMIT', `${path} of ${name} is larger than ${limitBytes} bytes`)
}

async function writeWhole(directory: string, file: string, content: string | Buffer): Promise<void> {
  const draft = draftPath(directory)
  await writeFile(draft, content)
  await rename(draft, join(directory, file))
}

/** The files of one layout. `directory` is its real path, which is also what writers take turns by. */
export class LayoutFolder implements ContentHolder {
  readonly directory: string
  readonly name: string

  constructor(directory: string, name: string) {
    this.directory = directory
    this.name = name
  }

  async index(): Promise<IndexManifest> {
    const bytes = await readIfAny(join(this.directory, 'index.json'), MANIFEST_LIMITS.pullBytes, this.name)
    if (bytes === undefined) throw new SlipwayError('REGISTRY_MALFORMED', `${this.name} has no index.json`)
    return parseLayoutIndex(bytes, `index.json of ${this.name}`)
  }

  size(digest: Digest): Promise<number | undefined> {
    return blobSize(this.directory, digest)
  }

  read(digest: Digest, start: number, signal?: AbortSignal): AsyncIterable<Buffer> {
    return readRange(blobPath(this.directory, digest), { start }, signal)
  }

  /** Reads index.json, changes it and writes it, while no one else in this process does. */
  update(change: (index: IndexManifest) => Promise<IndexManifest> | IndexManifest): Promise<void> {
    return inTurn(this.directory, async () => {
      const before = await this.index()
      const after = await change(before)
      if (after === before) return
      await writeWhole(this.directory, 'index.json', Buffer.from(manifestContent(after).bytes))
    })
  }

  async store({ descriptor, bytes }: ManifestContent): Promise<void> {
    const { digest } = descriptor
    if (digestOf(bytes, algorithmOf(digest)) !== digest) throw mismatch(this, digest, 'is to hold other content')
    if ((await this.size(digest)) === bytes.byteLength) return
    const folder = join('blobs', algorithmOf(digest))
    await mkdir(join(this.directory, folder), { recursive: true })
    const draft = draftPath(this.directory)
    await writeFile(draft, bytes)
    await rename(draft, blobPath(this.directory, digest))
  }

  async requireContent({ manifest, descriptor }: ManifestContent): Promise<void> {
    for (const { digest, mediaType } of successorsOf(manifest)) {
      if (isForeign(mediaType) || (await this.size(digest)) !== undefined) continue
      throw new SlipwayError('REGISTRY_REFUSED', `${this.name} lacks ${digest}, which ${descriptor.digest} needs`, {
        facts: { registryCode: 'MANIFEST_BLOB_UNKNOWN', digest },
      })
    }
  }
}

function isForeign(mediaType: string): boolean {
  return mediaType.includes('.foreign.') || mediaType.includes('.nondistributable.')
}
