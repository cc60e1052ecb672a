import { describe, expect, it } from '@jest/globals'
import { Problems } from '../../../src/errors.ts'
import { parseReference } from '../../../src/image/reference.ts'
import { digestFromReport } from '../../../src/pipeline/from-report.ts'

const A = `sha256:${'a'.repeat(64)}`
const B = `sha256:${'b'.repeat(64)}`

interface Entry {
  readonly name: string
  readonly digest?: string
  readonly reference?: string
}

function pushed(name: string, digest: string): Entry {
  return { name, digest, reference: `${name}@${digest}` }
}

function read(document: unknown, ...images: readonly string[]): { digest: string | undefined; problems: unknown } {
  const problems = new Problems()
  const digest = digestFromReport(
    JSON.stringify(document),
    images.map((image) => parseReference(image)),
    problems,
  )
  return { digest, problems: problems.list.map(({ message }) => message) }
}

describe('digestFromReport', () => {
  it.each([
    ['nothing', []],
    ['another image', [pushed('r.example/other', A)]],
    ['an image that was not pushed', [{ name: 'r.example/app', digest: A }]],
  ])('refuses a report of %s', (_, images) => {
    expect(read(images, 'r.example/app')).toEqual({
      digest: undefined,
      problems: ['names no image that was pushed to r.example/app'],
    })
  })

  it('refuses different images for the repositories', () => {
    const images = [pushed('r.example/app', A), pushed('s.example/app', B)]
    expect(read(images, 'r.example/app', 's.example/app')).toEqual({
      digest: undefined,
      problems: ['names different images for the repositories'],
    })
  })

  it.each([
    ['no JSON', 'sha256:'],
    ['another schema', JSON.stringify({ schema: 2, images: [] })],
    ['a malformed digest', JSON.stringify([{ name: 'r.example/app', digest: 'sha256:1' }])],
  ])('does not read %s', (_, text) => {
    expect(() => digestFromReport(text, [], new Problems())).toThrow(
      expect.objectContaining({ code: 'CONFIG_INVALID' }),
    )
  })

  it.each([
    ['a Report', { schema: 1, command: 'build', exit: 0, images: [pushed('docker.io/library/app', A)], stages: [] }],
    ['the output images', [pushed('r.example/other', B), pushed('docker.io/library/app', A)]],
  ])('finds the image in %s, however its name is spelled', (_, document) => {
    expect(read(document, 'app')).toEqual({ digest: A, problems: [] })
  })
})
