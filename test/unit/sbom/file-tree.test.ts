import { describe, expect, it } from '@jest/globals'
import { FileTree } from '../../../src/sbom/file-tree.ts'

function tree(leaves: Readonly<Record<string, string>>, layer = 0): FileTree<string> {
  const made = new FileTree<string>()
  for (const [path, text] of Object.entries(leaves)) {
    const leaf = text.startsWith('-> ')
      ? ({ kind: 'link', layer, target: text.slice(3) } as const)
      : ({ kind: 'file', layer, content: text } as const)
    made.put(path, leaf)
  }
  return made
}

const MERGED = {
  'usr/lib/a': 'file',
  lib: '-> usr/lib',
  'opt/x': '-> /usr/lib',
  'opt/up': '-> ../lib/a',
  'opt/loop': '-> loop',
}

describe('file tree', () => {
  it.each([
    ['usr/lib/a', 'usr/lib/a', true, false],
    ['/lib/a', 'usr/lib/a', true, true],
    ['./opt/x/./a', 'usr/lib/a', true, true],
    ['opt/up', 'usr/lib/a', true, true],
    ['opt/x/new', 'usr/lib/new', false, true],
    ['opt/../lib/a', 'usr/lib/a', true, true],
    ['../../usr/lib/a', 'usr/lib/a', true, false],
    ['no/such/file', 'no/such/file', false, false],
    ['usr/lib/a/below', 'usr/lib/a/below', false, false],
    ['', '', true, false],
  ])('opens %s at %s', (path, place, there, viaLink) => {
    const opened = tree(MERGED).open(path)
    expect({ path: opened.path, there: opened.node !== undefined, viaLink: opened.viaLink }).toEqual({
      path: place,
      there,
      viaLink,
    })
  })

  it('opens a loop of links nowhere, and refuses to write behind one', () => {
    expect(tree(MERGED).open('opt/loop').node).toBeUndefined()
    expect(() => tree(MERGED).locate('opt/loop/a')).toThrow(expect.objectContaining({ code: 'SCAN_CONTENT' }))
  })

  it('locates a link itself when it is the last name', () => {
    expect(tree(MERGED).locate('lib')).toMatchObject({ path: 'lib', node: { kind: 'link' } })
  })

  it('never leads out of the root', () => {
    const links = tree({ a: '-> ../../../../etc', 'etc/passwd': 'x' })
    expect(links.open('a/passwd')).toMatchObject({ path: 'etc/passwd', node: { kind: 'file' } })
  })

  it.each([
    ['a file of an earlier layer', 'a/b', ['a/c', 'd']],
    ['a folder of an earlier layer', 'a', ['d']],
    ['what is not there', 'x/y', ['a/b', 'a/c', 'd']],
    ['everything', '', []],
  ])('whites out %s', (_, path, left) => {
    const made = tree({ 'a/b': '1', 'a/c': '2', d: '3' })
    made.whiteOut(path, 1)
    expect([...made.leaves()].map(([leaf]) => leaf)).toEqual(left)
  })

  it('does not white out what the same layer put there', () => {
    const made = tree({ 'a/b': '1', 'a/c': '2' })
    made.put('a/d', { kind: 'file', layer: 1, content: '3' })
    made.whiteOut('a', 1)
    expect([...made.leaves()].map(([leaf]) => leaf)).toEqual(['a/d'])
  })

  it('replaces a link by a folder, but leaves a folder as it is', () => {
    const made = tree(MERGED)
    made.makeFolder('lib')
    made.makeFolder('usr/lib')
    expect(made.open('lib/a').node).toBeUndefined()
    expect(made.open('usr/lib/a').node).toMatchObject({ kind: 'file' })
  })

  it('replaces a file by the folder that something is put into', () => {
    const made = tree({ a: 'file' })
    made.put('a/b', { kind: 'file', layer: 1, content: 'x' })
    expect([...made.leaves()].map(([leaf]) => leaf)).toEqual(['a/b'])
  })
})
