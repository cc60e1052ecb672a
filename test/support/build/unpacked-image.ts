import { execFile } from 'node:child_process'
import { createReadStream, createWriteStream } from 'node:fs'
import { mkdir, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { promisify } from 'node:util'
import { createGunzip } from 'node:zlib'
import { digestOf } from '../../../src/image/digest.ts'
import type { ImageSource } from '../../../src/image/store.ts'
import { LayerReader } from '../../../src/build/layer-reader.ts'

const run = promisify(execFile)
const XATTRS = ['--xattrs', '--xattrs-include=*', '--numeric-owner']

/**
 * Unpacks an image into a folder with GNU tar, layer by layer, whiteouts applied as the specification says: a judge of file trees
 * that shares no code with the product. Needs root, for owners and devices.
 */
export async function unpackImage(source: ImageSource, digest: string, folder: string): Promise<void> {
  const { manifest } = await source.readManifest(digest)
  if (manifest.kind !== 'image') throw new Error('no image of one platform')
  await mkdir(folder, { recursive: true })
  for (const layer of manifest.layers) {
    const file = `${folder}.layer.tar`
    await pipeline(await source.openBlob(layer), createGunzip(), createWriteStream(file))
    const { stdout } = await run('tar', ['-tf', file, '--quoting-style=literal'], { maxBuffer: 1 << 28 })
    const names = stdout.split('\n')
    for (const name of names.filter((one) => one.includes('.wh.'))) {
      const hidden = name.endsWith('/.wh..wh..opq') ? `${dirname(name)}/` : name.replace('.wh.', '')
      await rm(join(folder, hidden), { recursive: true, force: true })
    }
    // Times of directories last, as the container runtimes set them.
    const merging = ['--exclude=.wh.*', '--overwrite-dir', '--delay-directory-restore']
    await run('tar', ['-xpf', file, '-C', folder, ...XATTRS, ...merging])
    await rm(file)
  }
}

/** Every file of a folder as one line: kind, mode, owner, size, time, link, extended attributes, digest of the content. */
export async function listTree(folder: string): Promise<readonly string[]> {
  const file = `${folder}.tree.tar`
  const exact = ['--format=pax', '--pax-option=delete=atime,delete=ctime', '--sort=name']
  await run('tar', ['-cf', file, '-C', folder, ...exact, ...XATTRS, '.'])
  const reader = new LayerReader(createReadStream(file, { highWaterMark: 1 << 20 }), 'the tree')
  const lines: string[] = []
  for (let entry = await reader.next(); entry !== undefined; entry = await reader.next()) {
    const { kind, path, mode, uid, gid, size, mtime, linkPath, device, xattrs } = entry
    const parts: Buffer[] = []
    for await (const part of reader.content()) parts.push(part)
    const content = kind === 'file' ? digestOf(Buffer.concat(parts)) : ''
    const extra = [...xattrs].map(([name, value]) => `${name}=${Buffer.from(value, 'latin1').toString('hex')}`).sort()
    const about = [mode.toString(8), `${uid}:${gid}`, size, path === './' ? '' : Math.floor(Number(mtime)), linkPath]
    lines.push([path, kind, ...about, device.join(':'), ...extra, content].join(' '))
  }
  await rm(file)
  return lines
}
