import { END_MARK, entryHeader, padding } from '../../../src/build/layer-writer.ts'
import { LayerReader } from '../../../src/build/layer-reader.ts'
import type { LayerEntry } from '../../../src/build/layer-entry.ts'

/** An entry with its content. Text is latin1. */
export interface Member extends LayerEntry {
  readonly text: string
}

/** A file of root's, unless something else is given. A path that ends in a slash is a directory. */
export function member(path: string, given: Partial<Member> = {}): Member {
  const text = given.text ?? ''
  return {
    kind: path.endsWith('/') ? 'directory' : 'file',
    path,
    linkPath: '',
    device: [0, 0],
    mode: path.endsWith('/') ? 0o755 : 0o644,
    uid: 0,
    gid: 0,
    mtime: '1600000000',
    xattrs: new Map(),
    size: text.length,
    text,
    ...given,
  }
}

export function symlinkTo(path: string, linkPath: string): Member {
  return member(path, { kind: 'symlink', linkPath, mode: 0o777 })
}

export function hardLinkTo(path: string, linkPath: string, given: Partial<Member> = {}): Member {
  return member(path, { kind: 'hardlink', linkPath, ...given })
}

export function archiveOf(members: readonly Member[]): Buffer {
  const parts = members.flatMap(({ text, ...entry }) => [
    entryHeader(entry),
    Buffer.from(text, 'latin1'),
    padding(text.length),
  ])
  return Buffer.concat([...parts, END_MARK])
}

/** Pieces of an odd size, so that every boundary falls somewhere. */
export async function* inPieces(bytes: Uint8Array, size = 700): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.length; at += size) yield Buffer.from(bytes.subarray(at, at + size))
}

export async function readArchive(bytes: Uint8Array, size?: number): Promise<readonly Member[]> {
  const reader = new LayerReader(inPieces(bytes, size), 'the archive')
  const found: Member[] = []
  for (let entry = await reader.next(); entry !== undefined; entry = await reader.next()) {
    const parts: Buffer[] = []
    for await (const part of reader.content()) parts.push(Buffer.from(part))
    found.push({ ...entry, text: Buffer.concat(parts).toString('latin1') })
  }
  return found
}
