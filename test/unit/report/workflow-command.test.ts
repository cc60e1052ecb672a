import { describe, expect, it } from '@jest/globals'
import * as fc from 'fast-check'
import { annotation, commandGuard, maskCommands, outputEntry } from '../../../src/report/workflow-command.ts'

const TOKEN = 'abcdefghij0123456789'

describe('annotation', () => {
  it.each([
    ['error' as const, 'a\r\nb%', undefined, '::error::a%0D%0Ab%25'],
    ['warning' as const, 'x', { file: 'a,b:c.ts', line: 3 }, '::warning file=a%2Cb%3Ac.ts,line=3::x'],
    ['notice' as const, 'x', { file: 'D\nf' }, '::notice file=D%0Af::x'],
  ])('writes %s %j', (level, message, at, line) => {
    expect(annotation(level, message, at)).toBe(line)
  })

  it('is one line whatever it says', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string(), (message, file) => {
        expect(annotation('error', message, { file })).not.toMatch(/[\r\n]/)
      }),
    )
  })
})

describe('maskCommands', () => {
  it('masks the whole and each line, and nothing empty', () => {
    expect(maskCommands('one\r\n\ntwo%')).toEqual([
      '::add-mask::one%0D%0A%0Atwo%25',
      '::add-mask::one',
      '::add-mask::two%25',
    ])
    expect(maskCommands(' ')).toEqual([])
  })
})

describe('commandGuard', () => {
  it('stops and resumes with the token', () => {
    expect(commandGuard(TOKEN)).toEqual({ stop: `::stop-commands::${TOKEN}`, resume: `::${TOKEN}::` })
  })

  it.each(['', 'pause', 'short-token', `${TOKEN}::`, `${TOKEN}\n`])('refuses the token %j', (token) => {
    expect(() => commandGuard(token)).toThrow('random token')
  })
})

describe('outputEntry', () => {
  it('writes a value of several lines', () => {
    expect(outputEntry('tags', 'a\nb', TOKEN)).toBe(`tags<<${TOKEN}\na\nb\n${TOKEN}\n`)
  })

  it.each([
    ['a value with the delimiter', 'tags', `a\n${TOKEN}\nevil=1`, TOKEN],
    ['a name with a newline', 'a\nb', '', TOKEN],
    ['a name with an equals sign', 'a=b', '', TOKEN],
    ['a delimiter that can be guessed', 'tags', 'a', 'EOF'],
  ])('refuses %s', (_, name, value, delimiter) => {
    expect(() => outputEntry(name, value, delimiter)).toThrow(expect.objectContaining({ code: 'INTERNAL' }))
  })
})
