import { describe, expect, it } from '@jest/globals'
import { parseConfigFile } from '../../../src/config/file.ts'
import { imageInputs, OF_AN_IMAGE, type ImageInputs } from '../../../src/config/image-inputs.ts'
import { findInput } from '../../../src/config/inputs.ts'
import { readInputs, type RawInput } from '../../../src/config/values.ts'
import { Problems } from '../../../src/errors.ts'

function read(
  text: string,
  given: readonly RawInput[] = [],
): { readonly images: readonly ImageInputs[]; readonly problems: readonly string[] } {
  const problems = new Problems()
  const file = parseConfigFile(text, problems)
  const raw = [...given, ...file.inputs]
  const inputs = readInputs(raw, problems)
  const images = imageInputs(file.images, raw, inputs.images, problems)
  return { images, problems: problems.list.map(({ input, message }) => `${input} ${message}`) }
}

const option = (name: string, ...values: string[]): RawInput => ({ name, values, source: 'command line' })
const variable = (name: string, ...values: string[]): RawInput => ({ name, values, source: 'environment' })

describe('the inputs of one of several images', () => {
  it('are its own before those of the file, and behind the command line and the environment', () => {
    const text = 'fail-on: high\ntarget: all\nimages: {a: {fail-on: low, context: x, file: f}, b: }'
    const { images, problems } = read(text, [option('context', 'given'), variable('file', 'set')])
    expect(problems).toEqual([])
    const shown = images.map(({ id, inputs: { failOn, context, file, target } }) => [id, failOn, context, file, target])
    expect(shown).toEqual([
      ['a', 'low', 'given', 'set', 'all'],
      ['b', 'high', 'given', 'set', 'all'],
    ])
  })

  it('have the names that the image says, or its own below the places that the run is given', () => {
    const text = 'images: {a: {images: [r.example/x/a, s.example/a]}, b: }'
    const names = (given: readonly RawInput[]): unknown => read(text, given).images.map(({ inputs }) => inputs.images)
    expect(names([])).toEqual([['r.example/x/a', 's.example/a'], []])
    expect(names([option('images', 'q.example/y', 'p.example/z')])).toEqual([
      ['q.example/y/a', 'p.example/z/a'],
      ['q.example/y/b', 'p.example/z/b'],
    ])
  })

  it.each([
    [
      'of one image by its name',
      'images: {a: {fail-on: terrible}, b: }',
      ['images.a.fail-on "terrible" is not one of'],
    ],
    ['of the whole run once', 'push: perhaps\nimages: {a: , b: }', ['push "perhaps" is not true or false']],
    [
      'of all images once',
      'images: {a: {squash: perhaps}, b: {squash: perhaps}}',
      ['squash "perhaps" is not true or false'],
    ],
    ['of one of one by its name', 'images: {a: {squash: perhaps}}', ['images.a.squash "perhaps" is not true or false']],
  ])('have faults named: %s', (_, text, wanted) => {
    expect(read(text).problems).toEqual(wanted.map((one) => expect.stringContaining(one)))
  })

  it('are inputs of the table', () => {
    expect([...OF_AN_IMAGE].filter((name) => findInput(name)?.name !== name)).toEqual([])
  })
})
