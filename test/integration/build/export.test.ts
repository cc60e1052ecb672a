import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { mkdir, mkdtemp, readdir, readFile, readlink, rm, stat, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BuiltPlatform } from '../../../src/build/builder.ts'
import { imageExporter } from '../../../src/hosts/wire-exporter.ts'
import { parsePlatform } from '../../../src/image/platform.ts'
import type { ImageSource } from '../../../src/image/store.ts'
import { openArchive } from '../../../src/registry/layout/archive.ts'
import { openLayout } from '../../../src/registry/layout/layout.ts'
import { archiveOf, hardLinkTo, member, readArchive, symlinkTo } from '../../support/build/layer-archive.ts'
import { writeLayout } from '../../support/build/written-layout.ts'

const NAMES = ['registry.example/app:1.2.3', 'registry.example/app:edge']

let folder: string
let source: ImageSource

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'slipway-export-test-'))
})

afterEach(() => rm(folder, { recursive: true }))

const FILES = [
  member('bin/'),
  member('bin/tool', { text: 'tool', mode: 0o4755 }),
  hardLinkTo('bin/same', 'bin/tool', { mode: 0o4755 }),
  symlinkTo('out', '/etc/passwd'),
  symlinkTo('sbin', 'bin'),
  member('etc/hosts', { text: 'hosts' }),
  member('dev/null', { kind: 'character', device: [1, 3] }),
]

/** The only platform of an image with these files, in a layout as a build leaves it. */
async function built(files = FILES): Promise<BuiltPlatform> {
  const layout = join(folder, 'built')
  const root = await writeLayout(layout, { platforms: ['linux/amd64'], single: true, layer: archiveOf(files) })
  source = await openLayout(layout)
  return { platform: parsePlatform('linux/amd64'), descriptor: root }
}

const at = (...parts: readonly string[]): string => join(folder, ...parts)

describe('the files of an image', () => {
  it('go into a folder, beside what is there, without owners and special bits', async () => {
    const image = { source, built: await built(), names: [] }
    await mkdir(at('out', 'etc'), { recursive: true })
    await writeFile(at('out', 'etc', 'mine'), 'mine')
    await writeFile(at('out', 'etc', 'hosts'), 'old')
    await imageExporter.exportPlatform({ ...image, source }, 'folder', at('out'), {})
    expect((await readdir(at('out'))).sort()).toEqual(['bin', 'dev', 'etc', 'out', 'sbin'])
    expect(await readFile(at('out', 'etc', 'hosts'), 'utf8')).toBe('hosts')
    expect(await readFile(at('out', 'etc', 'mine'), 'utf8')).toBe('mine')
    expect(await readlink(at('out', 'out'))).toBe('/etc/passwd')
    const [tool, same] = await Promise.all(['tool', 'same'].map((name) => stat(at('out', 'bin', name))))
    expect([tool?.mode, same?.ino]).toEqual([0o100755, tool?.ino])
    expect(await readdir(at('out', 'dev'))).toEqual([])
  })

  it('are never written through a link that stands in the folder', async () => {
    const platform = await built()
    await mkdir(at('out'))
    await mkdir(at('elsewhere'))
    await symlink(at('elsewhere'), at('out', 'etc'))
    const exported = imageExporter.exportPlatform({ source, built: platform, names: [] }, 'folder', at('out'), {})
    await expect(exported).rejects.toMatchObject({ code: 'BUILD_EXPORT', message: expect.stringContaining('out/etc') })
    expect(await readdir(at('elsewhere'))).toEqual([])
  })

  it('take the place of a link to a file, not of the file', async () => {
    const platform = await built()
    await mkdir(at('out', 'etc'), { recursive: true })
    await writeFile(at('outside'), 'untouched')
    await symlink(at('outside'), at('out', 'etc', 'hosts'))
    await imageExporter.exportPlatform({ source, built: platform, names: [] }, 'folder', at('out'), {})
    expect(await readFile(at('outside'), 'utf8')).toBe('untouched')
    expect(await readFile(at('out', 'etc', 'hosts'), 'utf8')).toBe('hosts')
  })

  it('go into an archive, devices and special bits too', async () => {
    const platform = await built()
    await imageExporter.exportPlatform({ source, built: platform, names: [] }, 'tar', at('new', 'files.tar'), {})
    const found = await readArchive(await readFile(at('new', 'files.tar')))
    expect(found.map(({ path, kind }) => `${kind} ${path}`)).toEqual(
      expect.arrayContaining(['character dev/null', 'symlink out', 'file bin/same', 'hardlink bin/tool']),
    )
    expect(await readdir(at('new'))).toEqual(['files.tar'])
  })

  it('of a damaged layer leave no archive behind', async () => {
    const platform = await built()
    await writeFile(at('files.tar'), 'before')
    const broken: ImageSource = { ...source, openBlob: () => Promise.reject(new Error('gone')) }
    const exported = imageExporter.exportPlatform(
      { source: broken, built: platform, names: [] },
      'tar',
      at('files.tar'),
      {},
    )
    await expect(exported).rejects.toThrow('gone')
    expect(await readFile(at('files.tar'), 'utf8')).toBe('before')
    expect((await readdir(folder)).sort()).toEqual(['built', 'files.tar'])
  })

  it('cannot go where a file stands in the way', async () => {
    const platform = await built()
    await writeFile(at('file'), '')
    const exported = imageExporter.exportPlatform(
      { source, built: platform, names: [] },
      'tar',
      at('file', 'x.tar'),
      {},
    )
    await expect(exported).rejects.toMatchObject({ code: 'BUILD_EXPORT', help: expect.stringContaining('outputs') })
  })
})

describe('an image with everything below it', () => {
  it.each(['oci-archive', 'oci-layout'] as const)(
    'goes into an %s under each of its tags, and is read back',
    async (kind) => {
      const layout = at('two')
      const { digest } = await writeLayout(layout, { platforms: ['linux/amd64', 'linux/arm64'], attestations: true })
      const from = await openLayout(layout)
      const root = await from.readManifest(digest)
      await imageExporter.exportImage({ source: from, root, names: NAMES }, kind, at('to'), {})
      const back = kind === 'oci-archive' ? await openArchive(at('to'), 'oci-archive') : await openLayout(at('to'))
      expect((await back.resolve('1.2.3')).digest).toBe(digest)
      const again = await back.readManifest('edge')
      const children = again.manifest.kind === 'index' ? again.manifest.manifests : []
      expect(children).toHaveLength(4)
      for (const child of children) expect((await back.readManifest(child.digest)).descriptor.digest).toBe(child.digest)
    },
  )

  it('goes into a docker archive under its names', async () => {
    const platform = await built()
    await imageExporter.exportPlatform({ source, built: platform, names: NAMES }, 'docker-archive', at('to.tar'), {})
    const back = await openArchive(at('to.tar'), 'docker-archive')
    const { manifest } = await back.readManifest('')
    expect(manifest.kind).toBe('image')
    const entries = await readArchive(await readFile(at('to.tar')))
    const names = JSON.parse(entries.find(({ path }) => path === 'manifest.json')?.text ?? '') as {
      RepoTags: string[]
    }[]
    expect(names[0]?.RepoTags).toEqual(NAMES)
  })
})
