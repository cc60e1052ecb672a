import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { parse } from 'yaml'
import { INPUTS, findInput } from '../src/config/inputs.ts'
import { COMMANDS } from '../src/hosts/commands/table.ts'
import { OUTPUTS } from '../tools/generate/action.ts'
import { ROOT } from './support/architecture/read-sources.ts'
import { examplesOf, runnable } from './support/readme/examples.ts'

const PAGES = ['README.md', 'CONTRIBUTING.md', 'SECURITY.md', ...pagesBelow('docs')]

function pagesBelow(folder: string): readonly string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => `${folder}/${name}`)
    .toSorted()
}

function read(page: string): string {
  return readFileSync(join(ROOT, page), 'utf8')
}

const { scripts } = JSON.parse(read('package.json')) as { readonly scripts: Readonly<Record<string, string>> }

/** The `with:` of every step that uses Slipway. */
function stepInputs(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(stepInputs)
  if (typeof value !== 'object' || value === null) return []
  const { uses, with: inputs } = value as { readonly uses?: unknown; readonly with?: unknown }
  const own = typeof uses === 'string' && /(?:^\.\/$|\/slipway@)/.test(uses) ? Object.keys(inputs ?? {}) : []
  return [...own, ...Object.values(value).flatMap(stepInputs)]
}

describe.each(PAGES)('%s', (page) => {
  const examples = examplesOf(read(page))

  it('shows shell commands that are run by a test, or scripts of package.json', () => {
    const untested = examples
      .filter(({ language, marks }) => ['sh', 'bash', 'console'].includes(language) && !marks.includes('run'))
      .flatMap(({ line, text }) => text.split('\n').map((command) => ({ line, command })))
      .filter(({ command }) => command.trim() !== '' && !command.startsWith('#'))
      .filter(({ command }) => {
        const script = /^npm (?:run (?:--silent )?)?([a-z:]+)(?: |$)/.exec(command)?.[1]
        return script === undefined || scripts[script] === undefined
      })
    expect(untested).toEqual([])
  })

  it('gives the Action inputs that it has', () => {
    const given = examples.filter(({ language }) => language === 'yaml').flatMap(({ text }) => stepInputs(parse(text)))
    expect(given.filter((name) => findInput(name) === undefined)).toEqual([])
  })

  it('links to files that exist', () => {
    const links = Array.from(
      read(page).matchAll(/\]\((?!https?:|#)([^)#]+)(?:#[^)]*)?\)/g),
      ([, target = '']) => target,
    )
    expect(links.filter((target) => !existsSync(join(ROOT, dirname(page), target)))).toEqual([])
  })
})

describe.each(Object.keys(COMMANDS))('the command %s', (command) => {
  const page = `docs/commands/${command}.md`

  it('has a page with examples that are run', () => {
    expect(PAGES).toContain(page)
    const own = runnable(examplesOf(read(page))).filter(({ text }) => text.includes(` ${command} `))
    expect(own.length).toBeGreaterThan(0)
    expect(runnable(examplesOf(read(page))).length).toBeGreaterThanOrEqual(2)
  })

  it.each(['docs/README.md', 'README.md'])('is found from %s', (from) => {
    expect(read(from)).toContain(`(${from === 'README.md' ? 'docs/' : ''}commands/${command}.md)`)
  })

  it('names only options that exist', () => {
    const named = Array.from(read(page).matchAll(/`--([a-z][a-z-]*)/g), ([, name = '']) => name)
    expect(named.filter((name) => findInput(name) === undefined)).toEqual([])
  })
})

describe('docs', () => {
  it('has an Action example in the README', () => {
    const yaml = examplesOf(read('README.md')).filter(({ language }) => language === 'yaml')
    expect(yaml.flatMap(({ text }) => stepInputs(parse(text))).length).toBeGreaterThan(2)
  })

  it('names every dependency and no other', () => {
    const { dependencies } = JSON.parse(read('package.json')) as {
      readonly dependencies: Readonly<Record<string, string>>
    }
    const rows = Array.from(read('docs/decisions/dependencies.md').matchAll(/^\| `([^`]+)`/gm), ([, name = '']) => name)
    expect(rows.toSorted()).toEqual(Object.keys(dependencies).toSorted())
  })
})

describe('action.yml', () => {
  const action = parse(read('action.yml')) as {
    readonly inputs: Readonly<Record<string, { readonly default?: string; readonly description: string }>>
    readonly outputs: Readonly<Record<string, unknown>>
    readonly runs: Readonly<Record<string, string>>
  }

  it('has every input but those of the command line', () => {
    const offered = INPUTS.filter((input) => !('commandLineOnly' in input)).map(({ name }) => name)
    expect(Object.keys(action.inputs)).toEqual(offered)
  })

  it('sets nothing but the command and the token, so that slipway.yml can', () => {
    const preset = Object.entries(action.inputs).filter(([, input]) => input.default !== undefined)
    expect(preset.map(([name]) => name).toSorted()).toEqual(['command', 'github-token'])
  })

  it('has the outputs of the contract', () => {
    const contract =
      'digest imageid metadata tags tag-names version labels annotations json sbom scan report images'.split(' ')
    expect(Object.keys(action.outputs)).toEqual(contract)
    expect(Object.keys(OUTPUTS)).toEqual(contract)
  })

  it('runs files that exist on node24', () => {
    expect(action.runs['using']).toBe('node24')
    expect([action.runs['main'], action.runs['post']]).toEqual(['dist/index.js', 'dist/post.js'])
  })
})
