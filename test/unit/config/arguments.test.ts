import { describe, expect, it } from '@jest/globals'
import { parseArguments } from '../../../src/config/arguments.ts'
import { Problems } from '../../../src/errors.ts'

function parse(...argv: readonly string[]): { line: ReturnType<typeof parseArguments>; problems: Problems } {
  const problems = new Problems()
  return { line: parseArguments(argv, problems), problems }
}

function values(...argv: readonly string[]): readonly (readonly [string, string])[] {
  const { line, problems } = parse(...argv)
  expect(problems.list).toEqual([])
  return line.raw.map(({ name, values: [value = ''] }) => [name, value] as const)
}

describe('parseArguments', () => {
  it.each([
    [['--images', 'a/b'], [['images', 'a/b']]],
    [['--images=a/b'], [['images', 'a/b']]],
    [
      ['--image', 'a/b', '--image', 'c/d'],
      [
        ['images', 'a/b'],
        ['images', 'c/d'],
      ],
    ],
    [['--push'], [['push', 'true']]],
    [['--push', 'false'], [['push', 'false']]],
    [['--push=false'], [['push', 'false']]],
    [
      ['-f', 'x/Dockerfile', '-t', '1.2.3'],
      [
        ['file', 'x/Dockerfile'],
        ['tags', '1.2.3'],
      ],
    ],
    [['--build-context', 'base=oci-layout://x'], [['build-contexts', 'base=oci-layout://x']]],
    [['--images', ''], [['images', '']]],
    [['--label', '--odd=value'], [['labels', '--odd=value']]],
  ])('reads %j', (argv, expected) => {
    expect(values(...argv)).toEqual(expected)
  })

  it('keeps positional words apart from options, and everything behind --', () => {
    const { line } = parse('registry', 'push', '--stats', 'oci:x', '--', '--not-an-option')
    expect(line.positional).toEqual(['registry', 'push', 'oci:x', '--not-an-option'])
  })

  it('does not take a word behind a boolean for its value', () => {
    const { line } = parse('--json', 'scan', 'a/b:1')
    expect(line.positional).toEqual(['scan', 'a/b:1'])
  })

  it.each([
    [['--imagse', 'x'], '--imagse', 'did you mean --image?'],
    [['--frobnicate'], '--frobnicate', '--help lists the options'],
    [['-z'], '-z', '--help lists the options'],
  ])('refuses %j and helps', (argv, input, help) => {
    const { problems } = parse(...argv)
    expect(problems.list[0]).toMatchObject({ input, message: 'no such option' })
    expect(problems.list[0]?.help).toBe(help)
  })

  it.each([[['--images']], [['--images', '--push']]])('misses the value of %j', (argv) => {
    const { problems } = parse(...argv)
    expect(problems.list).toEqual([{ input: 'images', message: 'has no value', help: 'write --images VALUE' }])
  })

  it('reports every fault at once', () => {
    const { problems } = parse('--nope', '--also-nope', '--images')
    expect(problems.list.map(({ input }) => input)).toEqual(['--nope', '--also-nope', 'images'])
  })

  it('knows --help, -h and --version wherever they stand', () => {
    expect(parse('scan', '--help').line.help).toBe(true)
    expect(parse('-h').line.help).toBe(true)
    expect(parse('--version').line.version).toBe(true)
  })
})
