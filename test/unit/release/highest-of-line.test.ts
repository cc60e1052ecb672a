import { describe, expect, it } from '@jest/globals'
import { highestOfLine } from '../../../src/release/floating-tags.ts'

describe('highestOfLine', () => {
  const existing = ['1.0.0', '1.0.3', '1.2.0', '2.0.0', '2.1.0-rc.1', 'latest', '1']

  it.each([
    ['minor', '1.0.3'],
    ['major', '1.2.0'],
    ['latest', '2.0.0'],
  ] as const)('finds whose the %s tag is', (line, version) => {
    expect(highestOfLine(line, '1.0.1', existing)?.version).toBe(version)
  })

  it('looks only at versions that are spelled alike', () => {
    expect(highestOfLine('latest', '1.0.1', ['v3.0.0', 'v1.0.0-alpine', '2.0.0'], { prefix: 'v' })?.version).toBe(
      '3.0.0',
    )
    expect(highestOfLine('latest', '1.0.1', ['3.0.0', '1.0.9-alpine'], { suffix: '-alpine' })?.version).toBe('1.0.9')
  })

  it('finds none where no version stands', () => {
    expect(highestOfLine('major', '1.0.1', ['2.0.0', 'edge'])).toBeUndefined()
  })
})
