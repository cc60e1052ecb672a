import { describe, expect, it } from '@jest/globals'
import { dotenvReport, variablesThatFit } from '../../../src/report/dotenv.ts'

describe('dotenvReport', () => {
  it('writes one line a variable and leaves out what is empty', () => {
    const report = dotenvReport({
      IMAGE_DIGEST: 'sha256:aa',
      IMAGE_TAGS: '1.2.3,latest',
      IMAGE_REF: undefined,
      NONE: '',
    })
    expect(report).toBe('IMAGE_DIGEST=sha256:aa\nIMAGE_TAGS=1.2.3,latest\n')
  })

  it.each([
    ['a newline in a value', { A: 'x\nEVIL=1' }],
    ['a blank in a value', { A: 'x y' }],
    ['a letter GitLab does not take', { A: 'ü' }],
    ['a name with an equals sign', { 'A=B': 'x' }],
    ['a name with a newline', { 'A\nB': 'x' }],
    ['more than 20 variables', Object.fromEntries(Array.from({ length: 21 }, (_, index) => [`A${index}`, 'x']))],
    ['more than 5 KiB', { A: 'x'.repeat(5120) }],
  ])('refuses %s', (_, variables) => {
    expect(() => dotenvReport(variables)).toThrow(expect.objectContaining({ code: 'INTERNAL' }))
  })
})

describe('variablesThatFit', () => {
  const image = (length: number) => (_: unknown, index: number) => [`IMAGE_REF_${index}`, 'x'.repeat(length)] as const

  it.each([
    ['all of few', 5, 100, 5],
    ['as many as GitLab takes variables', 40, 20, 19],
    ['as many as GitLab takes bytes', 17, 400, 12],
    ['none that is too long', 1, 6000, 0],
  ])('%s', (_, count, length, expected) => {
    const later = Array.from({ length: count }, image(length))
    expect(variablesThatFit({ IMAGE_DIGEST: 'x' }, later)).toBe(expected)
    const some = Object.fromEntries(later.slice(0, expected))
    expect(() => dotenvReport({ IMAGE_DIGEST: 'x', ...some })).not.toThrow()
  })
})
