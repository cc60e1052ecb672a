import { spawnSync } from 'node:child_process'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { catalogue, findIn } from '../../support/image/catalogue.ts'
import { find, OS, status } from '../../support/image/declarations.ts'
import { buildInformation, goProgram, moduleText } from '../../support/image/go-program.ts'
import { image, layer, type Entry } from '../../support/image/layers.ts'
import { missingPeer } from '../../support/missing-peer.ts'

const PROGRAM = goProgram(
  buildInformation(
    'go1.22.3',
    moduleText(['mod\texample.test/app\t(devel)\t', 'dep\texample.test/dep\tv1.0.0\th1:x=']),
  ),
)
const MODULES = ['golang example.test/app (devel)', 'golang example.test/dep v1.0.0', 'golang stdlib 1.22.3']

function program(path: string): Entry {
  return { path, text: PROGRAM }
}

describe('Go programs', () => {
  it.each<[string, readonly Entry[], readonly Entry[], readonly string[]]>([
    ['what they are made of', [program('app')], [], MODULES],
    ['nothing once they are taken away', [program('usr/bin/app')], [{ path: 'usr/bin/.wh.app', text: '' }], []],
    ['nothing once they are replaced', [program('app')], [{ path: 'app', text: '#!/bin/sh\n' }], []],
    ['themselves once, however they are linked', [program('app'), { path: 'b', link: 'app' }], [], MODULES],
  ])('add %s', async (_, base, next, expected) => {
    await expect(find(base, next)).resolves.toEqual(expected)
  })

  it('are places of their own when they are hard links', async () => {
    const { components } = await findIn(await layer([program('a'), { path: 'b', hardLink: 'a' }]))
    expect(components.filter(({ name }) => name === 'stdlib').map(({ path }) => path)).toEqual(['a', 'b'])
  })

  it('belong to the package of the system that brought them, by any way to them', async () => {
    const { components } = await findIn(
      await layer([
        OS,
        { path: 'bin', link: 'usr/bin' },
        status('restic 0.18-1'),
        { path: 'var/lib/dpkg/info/restic.list', text: '/.\n/bin\n/bin/restic\n' },
        program('usr/bin/restic'),
        program('usr/local/bin/restic'),
      ]),
    )
    expect(components.filter(({ name }) => name === 'stdlib').map(({ path, ownedBy }) => [path, ownedBy])).toEqual([
      ['usr/bin/restic', 'pkg:deb/debian/restic@0.18-1?arch=amd64&distro=debian-13'],
      ['usr/local/bin/restic', undefined],
    ])
  })
})

const go = spawnSync('go', ['version'], { encoding: 'utf8' })

describe('programs of before Go 1.18', () => {
  const OLD = goProgram(buildInformation('go1.17', moduleText([]), 0))

  it('are named as unread, unless a package of the system brought them', async () => {
    const entries: readonly Entry[] = [
      OS,
      status('tool 1.0-1'),
      { path: 'var/lib/dpkg/info/tool.list', text: '/usr/bin/tool\n' },
      { path: 'usr/bin/tool', text: OLD },
      { path: 'usr/local/bin/tool', text: OLD },
    ]
    const { components, unread } = await catalogue(image([await layer(entries)]))
    expect(components.map(({ name }) => name)).toEqual(['tool'])
    expect(unread).toEqual([{ ecosystem: 'golang', path: 'usr/local/bin/tool', reason: 'built before Go 1.18' }])
    const replaced = await catalogue(image([await layer(entries), await layer([{ path: 'usr/bin/tool', text: OLD }])]))
    expect(replaced.unread?.map(({ path }) => path)).toEqual(['usr/bin/tool', 'usr/local/bin/tool'])
  })
})

describe('programs that the Go toolchain made', () => {
  if (go.status !== 0) {
    missingPeer('go: Go programs were made by hand, not by the linker')
    it.todo('cannot be made: there is no go on this machine')
    return
  }
  let folder = ''

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'slipway-go-'))
    await Promise.all(Object.entries(SOURCES).map(([path, text]) => write(join(folder, path), text)))
  })
  afterAll(() => rm(folder, { recursive: true, force: true }))

  it.each<[string, readonly string[]]>([
    ['plain', []],
    ['stripped, without paths', ['-ldflags=-s -w', '-trimpath']],
    ['independent of their position', ['-buildmode=pie']],
  ])(
    '%s, are found with their replaced modules and toolchain',
    async (_, flags) => {
      const built = spawnSync('go', ['build', '-mod=vendor', '-buildvcs=false', ...flags, '-o', 'program', '.'], {
        cwd: folder,
        env: { ...process.env, GOFLAGS: '', GOPROXY: 'off', GOTOOLCHAIN: 'local', GOWORK: 'off', CGO_ENABLED: '0' },
        encoding: 'utf8',
      })
      expect([built.status, built.stderr]).toEqual([0, ''])
      const bytes = await readFile(join(folder, 'program'))
      const { components } = await catalogue(image([await layer([{ path: 'usr/bin/program', text: bytes }])]))
      expect(components.map(({ name, version }) => `${name} ${version}`)).toEqual([
        'example.test/app (devel)',
        'example.test/fork v1.1.0',
        'example.test/local v1.0.0',
        `stdlib ${/go(\d+\.\d+\.\d+)/.exec(go.stdout)?.[1] ?? ''}`,
      ])
    },
    300_000,
  )
})

async function write(path: string, text: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true })
  await writeFile(path, text)
}

/** Dependencies stand in the vendor folder, so that nothing is fetched. */
const SOURCES: Readonly<Record<string, string>> = {
  'go.mod': `module example.test/app

go 1.20

require (
	example.test/dep v1.0.0
	example.test/local v1.0.0
)

replace example.test/dep => example.test/fork v1.1.0

replace example.test/local => ./local
`,
  'main.go': `package main

import (
	"example.test/dep"
	"example.test/local"
)

func main() { println(dep.Name, local.Name) }
`,
  'local/go.mod': 'module example.test/local\n\ngo 1.20\n',
  'local/local.go': 'package local\n\nvar Name = "local"\n',
  'vendor/example.test/dep/dep.go': 'package dep\n\nvar Name = "dep"\n',
  'vendor/example.test/local/local.go': 'package local\n\nvar Name = "local"\n',
  'vendor/modules.txt': `# example.test/dep v1.0.0 => example.test/fork v1.1.0
## explicit; go 1.20
example.test/dep
# example.test/local v1.0.0 => ./local
## explicit; go 1.20
example.test/local
# example.test/dep => example.test/fork v1.1.0
# example.test/local => ./local
`,
}
