import { describe, expect, it } from '@jest/globals'
import { valueAt } from '../../../src/sign/json-pointer.ts'

const DOCUMENT = { a: { 'b/c': [10, { '~': 'x' }] }, '': 0, n: null } as const

describe('a JSON pointer', () => {
  it.each<[string, unknown]>([
    ['', DOCUMENT],
    ['/a/b~1c/0', 10],
    ['/a/b~1c/1/~0', 'x'],
    ['/', 0],
    ['/n', null],
    ['/n/x', undefined],
    ['/a/b~1c/2', undefined],
    ['/a/b~1c/00', undefined],
    ['/a/b~1c/length', undefined],
    ['/constructor', undefined],
    ['/a/__proto__', undefined],
  ])('%j names %j', (pointer, value) => {
    expect(valueAt(DOCUMENT, pointer)).toEqual(value)
  })
})
