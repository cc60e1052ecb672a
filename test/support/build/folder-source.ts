import { createReadStream } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Descriptor } from '../../../src/image/descriptor.ts'
import { digestOf } from '../../../src/image/digest.ts'
import { parseManifest } from '../../../src/image/manifest.ts'
import type { ImageSource } from '../../../src/image/store.ts'

/** Reads an OCI layout folder by digest only, so that tests of the build need no registry code. */
export function folderSource(directory: string): ImageSource {
  const path = (digest: string): string => join(directory, 'blobs', ...digest.split(':'))
  const describe = async (digest: string): Promise<{ descriptor: Descriptor; bytes: Buffer }> => {
    const bytes = await readFile(path(digest))
    const { mediaType } = JSON.parse(bytes.toString('utf8')) as { mediaType: string }
    return { bytes, descriptor: { mediaType, digest: digestOf(bytes), size: bytes.byteLength } }
  }
  return {
    name: `oci:${directory}`,
    resolve: async (digest) => (await describe(digest)).descriptor,
    readManifest: async (digest) => {
      const { descriptor, bytes } = await describe(digest)
      return { descriptor, bytes, manifest: parseManifest(bytes, undefined, digest) }
    },
    openBlob: (blob) => Promise.resolve(createReadStream(path(blob.digest))),
    listReferrers: () => Promise.resolve([]),
  }
}
