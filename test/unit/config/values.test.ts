import { describe, expect, it } from '@jest/globals'
import { inputsFromRunner, inputsFromVariables } from '../../../src/config/environment.ts'
import { parseConfigFile } from '../../../src/config/file.ts'
import type { FileImage } from '../../../src/config/image-inputs.ts'
import type { Input } from '../../../src/config/input.ts'
import { INPUTS } from '../../../src/config/inputs.ts'
import { parseList } from '../../../src/config/list.ts'
import { readInputs, type InputSource, type Inputs, type RawInput } from '../../../src/config/values.ts'
import { Problems } from '../../../src/errors.ts'

function given(source: InputSource, entries: Readonly<Record<string, string>>): readonly RawInput[] {
  return Object.entries(entries).map(([name, value]) => ({ name, values: [value], source }))
}

function read(...raw: readonly RawInput[]): { inputs: Inputs; problems: Problems } {
  const problems = new Problems()
  return { inputs: readInputs(raw, problems), problems }
}

describe('readInputs', () => {
  it('gives the defaults of the contract when nothing is set', () => {
    const { inputs, problems } = read()
    expect(problems.list).toEqual([])
    expect(inputs).toMatchObject({
      command: 'pipeline',
      push: false,
      failOn: 'critical',
      unknownSeverity: 'warn',
      gate: 'block',
      formats: ['bundle', 'legacy'],
      images: [],
    })
    expect(inputs.key).toBeUndefined()
  })

  it('lets the command line win over the environment, and that over the file', () => {
    const file = given('slipway.yml', { 'fail-on': 'low', target: 'file', context: 'file' })
    const environment = given('environment', { 'fail-on': 'medium', target: 'env' })
    const line = given('command line', { 'fail-on': 'high' })
    expect(read(...file, ...environment, ...line).inputs).toMatchObject({
      failOn: 'high',
      target: 'env',
      context: 'file',
    })
  })

  it('takes an empty value in the environment or the file for unset', () => {
    const { inputs, problems } = read(
      ...given('environment', { images: '', key: '' }),
      ...given('slipway.yml', { images: 'a.example/b' }),
    )
    expect(problems.list).toEqual([])
    expect(inputs.images).toEqual(['a.example/b'])
  })

  it.each(['images', 'platforms', 'key', 'context'])('refuses an empty %s on the command line', (name) => {
    const { problems } = read(...given('command line', { [name]: '' }))
    expect(problems.list).toMatchObject([{ input: name, message: 'is empty' }])
  })

  it.each([
    ['fail-on', 'maybe', /not one of none, low/],
    ['push', 'yes', /not true or false/],
    ['gate', 'open', /not one of block, warn/],
  ])('refuses %s %s', (name, value, message) => {
    const { problems } = read(...given('command line', { [name]: value }))
    expect(problems.list).toHaveLength(1)
    expect(problems.list[0]?.input).toBe(name)
    expect(problems.list[0]?.message).toMatch(message)
  })

  it('collects a repeated list option, and splits lists at commas and lines but lines only at newlines', () => {
    const raw: readonly RawInput[] = [
      { name: 'images', values: ['a.example/x,a.example/y'], source: 'command line' },
      { name: 'image', values: ['a.example/z'], source: 'command line' },
      { name: 'build-args', values: ['A=1,2\nB=3'], source: 'command line' },
    ]
    expect(read(...raw).inputs).toMatchObject({
      images: ['a.example/x', 'a.example/y', 'a.example/z'],
      buildArgs: ['A=1,2', 'B=3'],
    })
  })

  it.each([
    ['name=a.example/x,enable=false\nname=a.example/y', ['a.example/y']],
    ['name=a.example/x,enable=true', ['a.example/x']],
    ['a.example/x,a.example/y', ['a.example/x', 'a.example/y']],
  ])('reads the images %j of docker/metadata-action', (images, expected) => {
    const { inputs, problems } = read(...given('environment', { images }))
    expect(inputs.images).toEqual(expected)
    expect(problems.list).toEqual([])
  })

  it('drops comments where docker/metadata-action has them', () => {
    const { inputs } = read(
      ...given('environment', {
        images: '# a, b\na.example/x',
        tags: 'type=sha\n  # not yet\n1.0#2',
        'build-args': '#A=1',
      }),
    )
    expect(inputs).toMatchObject({ images: ['a.example/x'], tags: ['type=sha', '1.0#2'], buildArgs: ['#A=1'] })
  })

  it.each(['enable=true', 'name=a.example/x,enable=maybe'])('refuses the images %s', (images) => {
    expect(read(...given('environment', { images })).problems.list).toMatchObject([{ input: 'images' }])
  })

  it('joins a secret that is a list when it is repeated, and takes the last of others', () => {
    const raw: readonly RawInput[] = [
      { name: 'secrets', values: ['a=1'], source: 'command line' },
      { name: 'secrets', values: ['b=2'], source: 'command line' },
      { name: 'password', values: ['x', 'y'], source: 'command line' },
    ]
    expect(read(...raw).inputs.secrets?.reveal()).toBe('a=1\nb=2')
    expect(read(...raw).inputs.password?.reveal()).toBe('y')
  })

  it('prints no secret', () => {
    const { inputs } = read(...given('environment', { password: 'hunter2' }))
    expect(JSON.stringify(inputs)).not.toContain('hunter2')
    expect(inputs.password?.reveal()).toBe('hunter2')
  })
})

describe('inputs from the environment', () => {
  it('reads SLIPWAY_ variables with underscores', () => {
    expect(inputsFromVariables({ SLIPWAY_OSV_URL: 'http://x', SLIPWAY_FAIL_ON: 'high' })).toEqual([
      { name: 'fail-on', values: ['high'], source: 'environment' },
      { name: 'osv-url', values: ['http://x'], source: 'environment' },
    ])
  })

  it('reads what the Actions runner sets, with hyphens', () => {
    expect(inputsFromRunner({ 'INPUT_FAIL-ON': 'high', INPUT_PUSH: 'true', INPUT_JSON: 'true' })).toEqual([
      { name: 'push', values: ['true'], source: 'environment' },
      { name: 'fail-on', values: ['high'], source: 'environment' },
    ])
  })
})

describe('parseConfigFile', () => {
  function parse(text: string): { raw: readonly RawInput[]; images: readonly FileImage[]; problems: Problems } {
    const problems = new Problems()
    const { inputs, images } = parseConfigFile(text, problems)
    return { raw: inputs, images, problems }
  }

  it('reads scalars and lists', () => {
    const { raw, problems } = parse('push: true\nimages:\n  - a.example/b\n  - a.example/c\nfail-on: high\n')
    expect(problems.list).toEqual([])
    expect(raw.map(({ name, values }) => [name, values])).toEqual([
      ['push', ['true']],
      ['images', ['a.example/b', 'a.example/c']],
      ['fail-on', ['high']],
    ])
  })

  it.each([
    ['nope: 1', /no input called "nope"/],
    ['- a', /not a mapping/],
    ['key: |\n  -----BEGIN', /secret/],
    ['images: {a: b}', /not a mapping of input names/],
    ['images: {A: {}}', /not a name of lower-case letters/],
    ['images: {a: {nope: 1}}', /no input called "images.a.nope"/],
    ['images: {a: {push: true}}', /holds for the whole run/],
    ['images: {a: {key: x}}', /holds for the whole run/],
    ['images: {a: {depends-on: {b: 1}}}', /neither a name nor a list/],
    ['images: {a: {context: {b: 1}}}', /images.a.context is neither a text nor a list/],
    ['config: other.yml', /no input called "config"/],
    ['a: [', /cannot be read/],
    ['json: true', /no input called "json"/],
  ])('refuses %j', (text, message) => {
    expect(parse(text).problems.list[0]?.message).toMatch(message)
  })

  it('reads several images, each with inputs of its own', () => {
    const { raw, images, problems } = parse(
      'push: true\nimages:\n  base: {context: base}\n  app: {context: app, depends-on: base, build-args: [A=1, B=2]}\n  bare:\n',
    )
    expect(problems.list).toEqual([])
    expect(raw.map(({ name }) => name)).toEqual(['push'])
    expect(
      images.map(({ id, dependsOn, inputs }) => [id, dependsOn, inputs.map(({ name, values }) => [name, values])]),
    ).toEqual([
      ['base', [], [['context', ['base']]]],
      [
        'app',
        ['base'],
        [
          ['context', ['app']],
          ['build-args', ['A=1', 'B=2']],
        ],
      ],
      ['bare', [], []],
    ])
  })

  it('is silent about an empty file', () => {
    expect(parse('# nothing\n')).toMatchObject({ raw: [] })
  })
})

describe('parseList', () => {
  it.each([
    ['a,b\nc , d', true, ['a', 'b', 'c', 'd']],
    ['a,b\nc , d', false, ['a,b', 'c , d']],
    ['"K=line1\nline2"', false, ['K=line1\nline2']],
    ['"a,b",c', true, ['a,b', 'c']],
    ['Z=x "quoted" y', true, ['Z=x "quoted" y']],
    ['"say ""hi"""', false, ['say "hi"']],
    ['\n\n a \n\n', false, ['a']],
    ['', true, []],
    ['"open', true, ['"open']],
    ['"a"b,c', true, ['"a"b', 'c']],
  ])('splits %j (commas %p)', (text, commas, expected) => {
    expect(parseList(text, { commas })).toEqual(expected)
  })
})

describe('the table of inputs', () => {
  it('has no name or alias twice', () => {
    const names = INPUTS.flatMap((input: Input) => [input.name, ...(input.aliases ?? [])])
    expect(new Set(names).size).toBe(names.length)
  })

  it('has only defaults that its own rules accept', () => {
    expect(read().problems.list).toEqual([])
  })
})
