import { describe, expect, it } from '@jest/globals'
import { LayerTree, TREE_LIMITS } from '../../../src/build/layer-tree.ts'
import { planSquash } from '../../../src/build/squash-plan.ts'
import { hardLinkTo, member, symlinkTo, type Member } from '../../support/build/layer-archive.ts'

/** What is left of layers, one line each: path, what it is, and where the content comes from as LAYER.ENTRY. */
function squashed(...layers: readonly (readonly Member[])[]): readonly string[] {
  const tree = new LayerTree()
  for (const [layer, members] of layers.entries())
    for (const [ordinal, entry] of members.entries()) tree.apply(entry, { layer, ordinal })
  const { head, contents } = planSquash(tree, layers.length)
  const shown = ({ path, kind, linkPath }: Member | (typeof head)[number], from = ''): string =>
    [path, ...(kind === 'file' || kind === 'directory' ? [] : [kind]), ...(linkPath === '' ? [] : [linkPath]), from]
      .filter((word) => word !== '')
      .join(' ')
  return [
    ...head.map((entry) => shown(entry)),
    ...contents.flatMap((of, layer) =>
      [...of].flatMap(([ordinal, entries]) => entries.map((entry) => shown(entry, `${layer}.${ordinal}`))),
    ),
  ].sort()
}

const file = (path: string, text = 'x'): Member => member(path, { text })
const gone = (path: string): Member => member(path)

describe('the tree of layers', () => {
  it.each<[string, readonly (readonly Member[])[], readonly string[]]>([
    ['keeps what no upper layer touches', [[file('a')], [file('b')]], ['a 0.0', 'b 1.0']],
    ['takes the uppermost content', [[file('a')], [file('a')]], ['a 1.0']],
    ['takes the last of one layer', [[file('a'), file('a')]], ['a 0.1']],
    ['reads names with and without ./ and /', [[file('./d/a')], [file('/d//a')]], ['d/', 'd/a 1.0']],
    ['hides a file by its whiteout', [[file('d/a'), file('d/b')], [gone('d/.wh.a')]], ['d/', 'd/b 0.1']],
    ['hides a folder with all that is in it', [[file('d/a'), file('d/e/b')], [gone('.wh.d')]], []],
    ['hides nothing that is not there', [[file('a')], [gone('.wh.b'), gone('no/.wh.c')]], ['a 0.0']],
    ['hides nothing of the same layer, whiteout first', [[], [gone('.wh.a'), file('a')]], ['a 1.1']],
    ['hides nothing of the same layer, whiteout last', [[file('a')], [file('a'), gone('.wh.a')]], ['a 1.0']],
    [
      'puts a folder in the place of a hidden one',
      [[file('d/old')], [gone('.wh.d'), member('d/'), file('d/new')]],
      ['d/', 'd/new 1.2'],
    ],
    [
      'puts a folder in the place of one that is hidden later',
      [[file('d/old')], [member('d/'), file('d/new'), gone('.wh.d')]],
      ['d/', 'd/new 1.1'],
    ],
    [
      'empties an opaque folder of what lower layers brought',
      [
        [file('d/old'), file('d/e/old')],
        [member('d/'), gone('d/.wh..wh..opq'), file('d/new')],
      ],
      ['d/', 'd/new 1.2'],
    ],
    [
      'empties an opaque folder whose marker stands last',
      [
        [file('d/old'), file('d/e/old')],
        [member('d/'), file('d/e/new'), gone('d/.wh..wh..opq')],
      ],
      ['d/', 'd/e/', 'd/e/new 1.1'],
    ],
    ['keeps what is in a folder that is named again', [[file('d/a')], [member('d/')]], ['d/', 'd/a 0.0']],
    ['replaces a folder by a file', [[file('d/a')], [file('d')]], ['d 1.0']],
    ['replaces a file by a folder', [[file('d')], [member('d/'), file('d/a')]], ['d/', 'd/a 1.1']],
    ['replaces a link by a folder', [[member('e/'), symlinkTo('d', 'e')], [member('d/')]], ['d/', 'e/']],
    [
      'replaces a link by a file, not what it leads to',
      [[file('e'), symlinkTo('d', 'e')], [file('d')]],
      ['d 1.0', 'e 0.0'],
    ],
    [
      'follows links to parents, as merged /usr has them',
      [[member('usr/'), symlinkTo('lib', 'usr/lib'), member('usr/lib/')], [file('lib/a')]],
      ['lib symlink usr/lib', 'usr/', 'usr/lib/', 'usr/lib/a 1.0'],
    ],
    [
      'follows links out of the tree only to its root',
      [
        [symlinkTo('up', '../../../etc'), symlinkTo('abs', '/etc')],
        [file('up/a'), file('abs/b')],
      ],
      ['abs symlink /etc', 'etc/', 'etc/a 1.0', 'etc/b 1.1', 'up symlink ../../../etc'],
    ],
    [
      'hides through links to parents',
      [[file('usr/lib/a'), symlinkTo('lib', 'usr/lib')], [gone('lib/.wh.a')]],
      ['lib symlink usr/lib', 'usr/', 'usr/lib/'],
    ],
    ['joins hard links', [[file('b'), hardLinkTo('a', 'b')]], ['a 0.0', 'b hardlink a 0.0']],
    ['keeps a hard link whose first name is hidden', [[file('a'), hardLinkTo('b', 'a')], [gone('.wh.a')]], ['b 0.0']],
    [
      'keeps the old content for the other name when one is replaced',
      [[file('a'), hardLinkTo('b', 'a')], [file('a')]],
      ['a 1.0', 'b 0.0'],
    ],
    ['links to files of lower layers', [[file('a')], [hardLinkTo('b', 'a')]], ['a 0.0', 'b hardlink a 0.0']],
    ['links to what the same layer hides afterwards', [[file('a')], [hardLinkTo('b', 'a'), gone('.wh.a')]], ['b 0.0']],
    [
      'links to a link itself, not to what it leads to',
      [[symlinkTo('a', 'nowhere'), hardLinkTo('b', 'a')]],
      ['a symlink nowhere', 'b hardlink a'],
    ],
    [
      'finds a hard link through linked parents',
      [[file('usr/a'), symlinkTo('u', 'usr'), hardLinkTo('b', 'u/a')]],
      ['b 0.0', 'u symlink usr', 'usr/', 'usr/a hardlink b 0.0'],
    ],
    ['writes empty files without a content', [[member('empty')]], ['empty']],
    ['passes over the marks of aufs', [[gone('.wh..wh.plnk/'), gone('.wh..wh.aufs')]], []],
  ])('%s', (_, layers, expected) => {
    expect(squashed(...layers)).toEqual(expected)
  })

  it.each<[string, readonly (readonly Member[])[], string]>([
    ['a path that leads out', [[file('a/../../b')]], 'leads out'],
    [
      'a file in place of the root',
      [[file('./')]].map((members) => members.map((one) => ({ ...one, kind: 'file' }))),
      'root',
    ],
    ['a file inside of a file', [[file('a'), file('a/b')]], 'no directory'],
    ['a hard link to nothing', [[hardLinkTo('a', 'b')]], 'hard link to b'],
    ['a hard link to a folder', [[member('d/'), hardLinkTo('a', 'd')]], 'hard link to d'],
    ['a hard link to itself', [[file('a')], [hardLinkTo('a', 'a')]], 'hard link to a'],
    ['a hard link that leads out', [[hardLinkTo('a', '../b')]], 'leads out'],
    ['links in a circle', [[symlinkTo('a', 'b'), symlinkTo('b', 'a'), file('a/c')]], 'too many links'],
    ['a path that is too deep', [[file('d/'.repeat(TREE_LIMITS.depth + 1))]], 'too deep'],
    ['a path that is too long', [[file('d'.repeat(TREE_LIMITS.pathBytes + 1))]], 'too long'],
    [
      'folders that grow deep through links',
      Array.from({ length: 4 }, (_, at) => [
        file(`${at === 0 ? '' : `l${at - 1}/`}${'d/'.repeat(500)}f`),
        symlinkTo(`l${at}`, `${at === 0 ? '' : `l${at - 1}/`}${'d/'.repeat(500)}`),
      ]),
      'too deep',
    ],
    ['a whiteout without a name', [[gone('d/.wh.')]].concat([[gone('.wh.')]]), 'hides nothing'],
    ['a whiteout of the parent', [[file('d/a'), gone('d/.wh...')]], 'hides nothing'],
  ])('refuses %s', (_, layers, why) => {
    expect(() => squashed(...layers)).toThrow(
      expect.objectContaining({ code: 'BUILD_OUTPUT', message: expect.stringContaining(why) }),
    )
  })

  it('takes mode, owner, time and attributes of a folder from the uppermost layer that names it', () => {
    const tree = new LayerTree()
    const xattrs = new Map([['user.a', 'b']])
    tree.apply(member('d/', { xattrs, mode: 0o700 }), { layer: 0, ordinal: 0 })
    tree.apply(member('d/', { mode: 0o2775, uid: 5, gid: 6, mtime: '7' }), { layer: 1, ordinal: 0 })
    tree.apply(member('implied/a/'), { layer: 1, ordinal: 1 })
    const { head } = planSquash(tree, 2)
    expect(
      head.map(({ path, mode, uid, gid, mtime, xattrs: { size } }) => [path, mode, uid, gid, mtime, size]),
    ).toEqual([
      ['d/', 0o2775, 5, 6, '7', 0],
      ['implied/', 0o755, 0, 0, '0', 0],
      ['implied/a/', 0o755, 0, 0, '1600000000', 0],
    ])
  })

  it('gives all names of a file the attributes of the last hard link, as unpacking it does', () => {
    const tree = new LayerTree()
    const xattrs = new Map([['security.capability', 'c']])
    tree.apply(member('a', { text: 'x', xattrs, mode: 0o644 }), { layer: 0, ordinal: 0 })
    tree.apply(hardLinkTo('b', 'a', { mode: 0o600, uid: 3 }), { layer: 0, ordinal: 1 })
    const entries = planSquash(tree, 1).contents[0]?.get(0) ?? []
    expect(entries.map(({ path, mode, uid, xattrs: { size } }) => [path, mode, uid, size])).toEqual([
      ['a', 0o600, 3, 1],
      ['b', 0o600, 3, 1],
    ])
  })

  it('names the root only when a layer does', () => {
    const tree = new LayerTree()
    expect(planSquash(tree, 1).head).toEqual([])
    tree.apply(member('./', { mode: 0o711 }), { layer: 0, ordinal: 0 })
    expect(planSquash(tree, 1).head).toMatchObject([{ path: './', kind: 'directory', mode: 0o711 }])
  })
})
