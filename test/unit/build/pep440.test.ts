import { describe, expect, it } from '@jest/globals'
import { parsePep440 } from '../../../src/build/pep440.ts'

describe('parsePep440', () => {
  it.each(['', 'v', '1.', '.1', '1..2', '1.2.x', '1!', '1.0-', '1.0+', '1.0+a..b', '1.0 1', `1.${'0'.repeat(300)}`])(
    'reads no version in %j',
    (text) => {
      expect(parsePep440(text)).toBeUndefined()
    },
  )

  it.each([
    ['1.02.3', '1.2.3'],
    ['V1.2', '1.2'],
    ['0!1.0', '1.0'],
    ['2!1.0', '2!1.0'],
    ['1.0-alpha.1', '1.0a1'],
    ['1.0c1', '1.0rc1'],
    ['1.0.preview', '1.0rc0'],
    ['1.0-1', '1.0.post1'],
    ['1.0-r4', '1.0.post4'],
    ['1.0.rev', '1.0.post0'],
    ['1.0_dev', '1.0.dev0'],
    ['1.0a1.post2.dev3', '1.0a1.post2.dev3'],
    ['1.0+Ubuntu-01', '1.0+ubuntu.1'],
  ])('spells %s as %s', (text, clean) => {
    expect(parsePep440(text)?.clean).toBe(clean)
    expect(parsePep440(clean)?.clean).toBe(clean)
  })

  it.each([
    ['1.2.3', true],
    ['2!1', true],
    ['1.2+local', true],
    ['1.2a1', false],
    ['1.2.post1', false],
    ['1.2.dev1', false],
  ])('knows whether %s is final', (text, isFinal) => {
    expect(parsePep440(text)?.isFinal).toBe(isFinal)
  })
})
