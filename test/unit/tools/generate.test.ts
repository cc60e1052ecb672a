import { describe, expect, it } from '@jest/globals'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { parse } from 'yaml'
import { parseConfigFile } from '../../../src/config/file.ts'
import type { Input } from '../../../src/config/input.ts'
import { INPUTS } from '../../../src/config/inputs.ts'
import { readInputs } from '../../../src/config/values.ts'
import { Problems } from '../../../src/errors.ts'
import { actionYaml } from '../../../tools/generate/action.ts'
import { errorsPage, inputsPage } from '../../../tools/generate/docs.ts'
import { configFileSchema } from '../../../tools/generate/schema.ts'
import { sentence, table } from '../../../tools/generate/text.ts'

const TABLE: readonly Input[] = [
  { name: 'command', kind: 'text', default: 'pipeline', text: 'what to do' },
  {
    name: 'fail-on',
    kind: 'choice',
    choices: ['none', 'high'],
    default: 'high',
    text: 'a|b',
    aliases: ['limit'],
    short: 'l',
  },
  { name: 'json', kind: 'boolean', commandLineOnly: true, text: 'print JSON' },
  { name: 'github-token', kind: 'secret', text: 'a token' },
]

describe('actionYaml', () => {
  it('offers the inputs without their defaults, but for command and token', () => {
    const action = parse(actionYaml(TABLE)) as { readonly inputs: unknown }
    expect(action.inputs).toEqual({
      command: { description: 'What to do.', required: false, default: 'pipeline' },
      'fail-on': { description: 'A|b. One of none, high. Default "high".', required: false },
      'github-token': { description: 'A token.', required: false, default: '${{ github.token }}' },
    })
  })
})

describe('inputsPage', () => {
  it('has a row for each input, with every spelling', () => {
    const rows = inputsPage(TABLE)
      .split('\n')
      .filter((line) => line.startsWith('| `'))
    expect(rows).toEqual([
      '| `command` | text | `pipeline` | what to do |  |',
      '| `fail-on` | `none`, `high` | `high` | a\\|b | `-l`, `limit` |',
      '| `json` (command line only) | `true` or `false` |  | print JSON |  |',
      '| `github-token` | secret |  | a token |  |',
    ])
  })
})

describe('errorsPage', () => {
  it('lists the codes by exit', () => {
    const page = errorsPage({ B: { exit: 30, meaning: 'b' }, A: { exit: 2, meaning: 'a' } })
    expect(page).toContain('| 2 | `A` | a |\n| 30 | `B` | b |')
  })
})

describe('sentence', () => {
  it.each([
    ['what to do', 'What to do.'],
    ['docker/metadata flavor', 'docker/metadata flavor.'],
    ['Is it?', 'Is it?'],
  ])('of %j', (text, expected) => {
    expect(sentence(text)).toBe(expected)
  })
})

describe('table', () => {
  it('keeps its rows whatever is in a cell', () => {
    expect(table(['a'], [['x|y']])).toBe('| a |\n| --- |\n| x\\|y |')
  })
})

describe('configFileSchema', () => {
  const validate = new Ajv2020({ allowUnionTypes: true }).compile(JSON.parse(configFileSchema(INPUTS)) as object)

  // What an editor accepts by the schema, Slipway must accept, and the other way round.
  it.each([
    ['', true],
    ['push: true', true],
    ['push: null', true],
    ['images: ghcr.io/o/app', true],
    ['images: [ghcr.io/o/app, docker.io/o/app]', true],
    ['tags: 1.2', true],
    ['fail-on: high', true],
    ['fail-on: ""', true],
    ['dockerfile: a/Dockerfile', true],
    ['fail-on: terrible', false],
    ['push: perhaps', false],
    ['no-such-input: 1', false],
    ['json: true', false],
    ['password: x', false],
    ['images: {a: 1}', false],
    ['images: {a: {context: b, depends-on: [c]}, c: {}}', true],
    ['images: {a: {push: true}}', false],
    ['images: {A: {}}', false],
    ['images: {}', false],
    ['images: {a: {nope: 1}}', false],
    ['images: {a: null}', true],
    ['config: a.yml', false],
    ['images: [[a]]', false],
    ['- a', false],
    ['text', false],
  ])('agrees with the program about %j', (yaml, accepted) => {
    const problems = new Problems()
    readInputs(parseConfigFile(yaml, problems).inputs, problems)
    expect({ schema: validate(parse(yaml)), program: problems.list.length === 0 }).toEqual({
      schema: accepted,
      program: accepted,
    })
  })
})
