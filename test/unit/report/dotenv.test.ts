import { describe, expect, it } from '@jest/globals'
import { dotenvReport } from '../../../src/report/dotenv.ts'

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
