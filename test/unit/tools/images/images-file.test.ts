import { describe, expect, it } from '@jest/globals'
import { SlipwayError } from '../../../../src/errors.ts'
import { readImagesFile } from '../../../../tools/images/images-file.ts'

const PATH = '/checkout/images/slipway.yml'

function problemsOf(text: string): readonly string[] {
  try {
    readImagesFile(text, PATH)
  } catch (thrown) {
    if (!(thrown instanceof SlipwayError)) throw thrown
    expect(thrown.exit).toBe(2)
    return thrown.problems.map(({ input, message }) => `${input}: ${message}`)
  }
  return []
}

const image = (rest = ''): string => `repository: r\nimages:\n  one:\n    context: one\n    megabytes: 1\n${rest}`

describe('readImagesFile refuses', () => {
  it.each([
    ['an input that Slipway does not have', image('    colour: blue\n'), 'images.one.colour: is no input for it'],
    ['an input that the build gives itself', image('    push: true\n'), 'images.one.push: is no input for it'],
    ['a mapping where an input belongs', image('    labels: { a: b }\n'), 'images.one.labels: '],
    ['an image without a context', 'repository: r\nimages:\n  one:\n    megabytes: 1\n', 'images.one.context: '],
    ['a file without images', 'repository: r\n', 'images: '],
    ['a text where a list belongs', image('    depends-on: two\n'), 'images.one.depends-on: '],
    ['a dependency that is no image', image('    depends-on: [two]\n'), 'images.one.depends-on: names "two"'],
    ['a circle', image('    depends-on: [one]\n'), 'images.one.depends-on: goes in a circle: one -> one'],
  ])('%s', (_, text, sentence) => {
    expect(problemsOf(text)).toEqual([expect.stringContaining(sentence)])
  })
})

describe('readImagesFile', () => {
  it('gives each image the inputs of all, its own over them, with paths from the file on, in the order of building', () => {
    const text = `repository: r
platforms: [linux/amd64, linux/arm64]
fail-on: high
images:
  two: { context: two, depends-on: [one], fail-on: none, megabytes: 2.5 }
  one: { context: ../one, file: one/Containerfile, roots: [base], no-cache: true, megabytes: 1 }
`
    const platforms = 'linux/amd64\nlinux/arm64'
    expect(readImagesFile(text, PATH)).toEqual({
      repository: 'r',
      images: [
        {
          name: 'one',
          dependsOn: [],
          roots: ['base'],
          megabytes: 1,
          inputs: {
            platforms,
            'fail-on': 'high',
            context: '/checkout/one',
            file: '/checkout/images/one/Containerfile',
            'no-cache': 'true',
          },
        },
        {
          name: 'two',
          dependsOn: ['one'],
          roots: [],
          megabytes: 2.5,
          inputs: { platforms, 'fail-on': 'none', context: '/checkout/images/two' },
        },
      ],
    })
  })
})
