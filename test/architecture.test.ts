import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { VERSION } from '../src/version.ts'
import { staleGeneratedFiles } from '../tools/generate/generate.ts'
import { importsOf, loadedBy } from './support/architecture/imports.ts'
import { readSources, ROOT } from './support/architecture/read-sources.ts'
import { violations } from './support/architecture/violations.ts'

const sources = readSources('src')

describe('the house', () => {
  it('is seen whole', () => {
    const edges = [...sources.values()].flatMap(importsOf)
    const statements = [...sources.values()].flatMap(
      (source) => source.match(/^(?:import|export) .*from '|^} from '/gm) ?? [],
    )
    expect(sources.size).toBeGreaterThan(130)
    expect(edges.filter(({ kind }) => kind !== 'dynamic').length).toBeGreaterThanOrEqual(statements.length)
    expect(edges.length).toBeGreaterThan(500)
  })

  it('keeps its rules', () => {
    expect(violations(sources)).toEqual([])
  })

  it('loads no package before the command is known', () => {
    const loaded = [...loadedBy(sources, 'src/main.ts', { dynamic: false })]
    expect(loaded.filter((name) => !name.startsWith('src/') && !name.startsWith('node:'))).toEqual([])
  })

  it('loads heavy packages only when something needs them', () => {
    const loaded = loadedBy(sources, 'src/hosts/start.ts', { dynamic: false })
    const packages = [...loaded].filter((name) => !name.startsWith('src/') && !name.startsWith('node:'))
    expect(packages.filter((name) => name !== 'valibot')).toEqual([])
  })
})

// One module each, planted into a small house that is in order.
const IN_ORDER: Readonly<Record<string, string>> = {
  'src/errors.ts': `export class SlipwayError extends Error {}`,
  'src/image/digest.ts': `import { createHash } from 'node:crypto'\nimport { SlipwayError } from '../errors.ts'\n`,
  'src/system/http.ts': `import type { Readable } from 'node:stream'\n`,
  'src/sign/signer.ts': `import * as v from 'valibot'\nimport type { Digest } from '../image/digest.ts'\n`,
  'src/sign/key/pem.ts': `import { readFile } from 'node:fs/promises'\nimport { Signer } from '../signer.ts'\n`,
  'src/scan/gate.ts': ``,
  'src/report/report.ts': `import type { Verdict } from '../scan/gate.ts'\n`,
  'src/pipeline/run.ts': `import { gate } from '../scan/gate.ts'\nimport type { Report } from '../report/report.ts'\n`,
  'src/hosts/wire.ts': `export async function wire() {\n  return (await import('../sign/key/pem.ts')).pem\n}\n`,
  'src/main.ts': `void import('./hosts/wire.ts')\n`,
}

describe('violations', () => {
  it('finds none in a house that is in order', () => {
    expect(violations(new Map(Object.entries(IN_ORDER)))).toEqual([])
  })

  it.each([
    [
      'a capability that knows another',
      'src/sign/a.ts',
      `import { gate } from '../scan/gate.ts'`,
      'src/sign/a.ts may not import src/scan/gate.ts',
    ],
    ['a type of another capability', 'src/sign/a.ts', `import type { Gate } from '../scan/gate.ts'`, 'may not import'],
    ['a type import inside a type', 'src/sign/a.ts', `type G = typeof import('../scan/gate.ts')`, 'may not import'],
    [
      'an import over several lines',
      'src/sign/a.ts',
      `import {\n  one,\n  two,\n} from '../scan/gate.ts'`,
      'may not import',
    ],
    ['a re-export', 'src/sign/a.ts', `export { gate } from '../scan/gate.ts'`, 'may not import'],
    ['a pure file that imports an adapter', 'src/sign/a.ts', `import { pem } from './key/pem.ts'`, 'may not import'],
    [
      'the pipeline importing an adapter',
      'src/pipeline/a.ts',
      `import { pem } from '../sign/key/pem.ts'`,
      'may not import',
    ],
    [
      'a lazy import of an adapter',
      'src/pipeline/a.ts',
      `const x = await import('../sign/key/pem.ts')`,
      'may not import',
    ],
    ['a value that knows a capability', 'src/image/a.ts', `import { gate } from '../scan/gate.ts'`, 'may not import'],
    [
      'a port that knows a value',
      'src/system/a.ts',
      `import type { Digest } from '../image/digest.ts'`,
      'may not import',
    ],
    [
      'a capability that knows the pipeline',
      'src/sign/a.ts',
      `import { run } from '../pipeline/run.ts'`,
      'may not import',
    ],
    [
      'a report that knows the pipeline',
      'src/report/a.ts',
      `import { run } from '../pipeline/run.ts'`,
      'may not import',
    ],
    ['anything that knows the hosts', 'src/pipeline/a.ts', `import { wire } from '../hosts/wire.ts'`, 'may not import'],
    ['source that imports tests', 'src/hosts/a.ts', `import { x } from '../../test/support/x.ts'`, 'not in src/'],
    ['source that imports tools', 'src/hosts/a.ts', `import { x } from '../../tools/x.ts'`, 'not in src/'],
    ['a missing module', 'src/hosts/a.ts', `import { x } from './nowhere.ts'`, 'does not exist'],
    [
      'a pure file that reads files',
      'src/sign/a.ts',
      `import { readFile } from 'node:fs/promises'`,
      'is pure and imports node:fs/promises',
    ],
    [
      'a pure file that loads files later',
      'src/sign/a.ts',
      `const fs = await import('node:fs')`,
      'is pure and imports node:fs',
    ],
    [
      'a pure file with an SDK',
      'src/sign/a.ts',
      `import { sign } from '@sigstore/sign'`,
      'is pure and imports @sigstore/sign',
    ],
    ['a pure file that asks the clock', 'src/scan/a.ts', `const now = Date.now()`, 'uses Date.now('],
    ['a pure file that opens a connection', 'src/scan/a.ts', `await fetch('x')`, 'uses fetch('],
    [
      'an adapter that reads the environment',
      'src/sign/key/a.ts',
      `const home = process.env['HOME']`,
      'uses process.env',
    ],
    ['an adapter that prints', 'src/sign/key/a.ts', `console.log('x')`, 'uses console.'],
    ['a module named at run time', 'src/hosts/a.ts', `await import(name)`, 'named at run time'],
    ['a require', 'src/hosts/a.ts', `const x = require('dockerode')`, 'uses require('],
    ['an empty name', 'src/sign/utils.ts', ``, 'the name utils says nothing'],
    ['an empty ending', 'src/sign/key-helper.ts', ``, 'the name key-helper says nothing'],
    ['an empty folder', 'src/common/a.ts', ``, 'in no folder of the design'],
    ['a name in camel case', 'src/sign/keyFile.ts', ``, 'not kebab-case'],
    ['a barrel', 'src/sign/index.ts', ``, 'is a barrel'],
    ['a star export', 'src/hosts/a.ts', `export * from './wire.ts'`, 'uses export *'],
  ])('finds %s', (_, path, source, sentence) => {
    const found = violations(new Map(Object.entries({ ...IN_ORDER, [path]: source })))
    expect(found).toEqual([expect.stringContaining(sentence), ...found.slice(1)])
  })

  it('finds a cycle, through types as well', () => {
    const cycle = {
      'src/sign/a.ts': `import { b } from './b.ts'`,
      'src/sign/b.ts': `import type { C } from './c.ts'`,
      'src/sign/c.ts': `import { a } from './a.ts'`,
    }
    expect(violations(new Map(Object.entries(cycle)))).toEqual([
      'cycle: src/sign/a.ts -> src/sign/b.ts -> src/sign/c.ts -> src/sign/a.ts',
    ])
  })

  it.each([
    `// import { gate } from '../scan/gate.ts'`,
    `/*\nimport { gate } from '../scan/gate.ts'\n*/`,
    `const url = 'https://x' // process.env`,
  ])('is not misled by %j', (source) => {
    expect(violations(new Map(Object.entries({ ...IN_ORDER, 'src/sign/a.ts': source })))).toEqual([])
  })
})

describe('generated files', () => {
  it('are what their sources give', () => {
    expect(staleGeneratedFiles()).toEqual([])
  })

  it('carry the version of package.json', () => {
    const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { readonly version: string }
    expect(VERSION).toBe(version)
  })
})
