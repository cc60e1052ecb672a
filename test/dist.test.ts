import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { ENTRIES } from '../tools/bundle/entries.ts'
import { MAX_DIST_BYTES } from '../tools/bundle/size.ts'
import { loadedBy } from './support/architecture/imports.ts'
import { readSources, ROOT } from './support/architecture/read-sources.ts'

const DIST = join(ROOT, 'dist')
const files = existsSync(DIST) ? readdirSync(DIST) : []

function read(name: string): string {
  return readFileSync(join(DIST, name), 'utf8')
}

/** `@scope/name` of each package that the bundler names in a comment: those of which ES modules were merged into the file. */
function packagesNamedIn(code: string): readonly string[] {
  const comments = code.matchAll(/;\/\/ \S+ (?:MODULE|EXTERNAL MODULE): \S*node_modules\/((?:@[^/\s]+\/)?[^/\s]+)\//g)
  return [...new Set(Array.from(comments, ([, name = '']) => name))]
}

describe('dist', () => {
  it('holds every program, the licences and what makes it ES modules wherever it is copied', () => {
    expect(files).toEqual(expect.arrayContaining([...ENTRIES.map(({ file }) => file), 'licenses.txt', 'package.json']))
    expect(JSON.parse(read('package.json'))).toEqual({ type: 'module' })
  })

  it('holds only scripts besides, none of them executable', () => {
    expect(files.filter((name) => !/^(?:\d+\.)?[a-z]+\.js$|^licenses\.txt$|^package\.json$/.test(name))).toEqual([])
    expect(files.filter((name) => (statSync(join(DIST, name)).mode & 0o111) !== 0)).toEqual([])
  })

  it('is small', () => {
    const bytes = files.reduce((sum, name) => sum + statSync(join(DIST, name)).size, 0)
    expect(bytes).toBeLessThanOrEqual(MAX_DIST_BYTES)
  })

  it('gives each script its file and folder name, which packages in it expect', () => {
    const scripts = files.filter((name) => name.endsWith('.js'))
    const shim = 'const __filename = import.meta.filename, __dirname = import.meta.dirname;'
    const code = (name: string): string => read(name).replace(/^#!.*\n/, '')
    expect(scripts.filter((name) => !code(name).startsWith(`${shim}\n`))).toEqual([])
  })

  it('makes a command of index.js, which npm links, and of nothing else', () => {
    const shebang = '#!/usr/bin/env node\n'
    expect(files.filter((name) => read(name).startsWith('#!'))).toEqual(['index.js'])
    expect(read('index.js').slice(0, shebang.length)).toBe(shebang)
  })

  it('lists the licence of every package whose code it holds', () => {
    const named = [
      ...new Set(files.filter((name) => name.endsWith('.js')).flatMap((name) => packagesNamedIn(read(name)))),
    ]
    const listed = read('licenses.txt')
    expect(named.length).toBeGreaterThan(1)
    expect(named.filter((name) => !listed.includes(`\n${name} `))).toEqual([])
  })

  it('lists the licence of every package that a program loads', () => {
    const sources = readSources('src')
    const loaded = new Set(ENTRIES.flatMap(({ source }) => [...loadedBy(sources, source, { dynamic: true })]))
    const packages = [...loaded]
      .filter((name) => !name.startsWith('src/') && !name.startsWith('node:'))
      .map((name) => /^(?:@[^/]+\/)?[^/]+/.exec(name)?.[0] ?? name)
    const listed = read('licenses.txt')
    expect(packages.length).toBeGreaterThan(5)
    expect(packages.filter((name) => !listed.includes(`\n${name} `))).toEqual([])
  })

  it('gives a licence text for every package that has one', () => {
    const blocks = read('licenses.txt')
      .split(`\n${'-'.repeat(80)}\n`)
      .slice(1)
    expect(blocks.length).toBeGreaterThan(1)
    const short = blocks.filter((block) => block.length < 300 && !block.includes('holds no licence file'))
    expect(short).toEqual([])
  })
})
