import { describe, expect, it } from '@jest/globals'
import { missingFromLock } from '../../../tools/check/lock.ts'

function lock(
  packages: Readonly<Record<string, { readonly optionalDependencies?: Readonly<Record<string, string>> }>>,
): string {
  return JSON.stringify({ packages })
}

const WANTS_B = { optionalDependencies: { b: '1.0.0' } }

describe('missingFromLock', () => {
  it.each([
    ['beside the package', { 'node_modules/a': WANTS_B, 'node_modules/b': {} }],
    ['inside the package', { 'node_modules/a': WANTS_B, 'node_modules/a/node_modules/b': {} }],
    [
      'in a folder between',
      { 'node_modules/x/node_modules/y/node_modules/a': WANTS_B, 'node_modules/x/node_modules/b': {} },
    ],
    ['for a workspace', { 'tools/a': WANTS_B, 'node_modules/b': {} }],
  ])('finds what is locked %s', (_, packages) => {
    expect(missingFromLock(lock(packages))).toEqual([])
  })

  it.each([
    ['is nowhere', { 'node_modules/a': WANTS_B }, 'node_modules/a -> b'],
    [
      'belongs to another package',
      { 'node_modules/a': WANTS_B, 'node_modules/c/node_modules/b': {} },
      'node_modules/a -> b',
    ],
    ['the root asks for', { '': WANTS_B }, '(root) -> b'],
  ])('names what %s', (_, packages, missing) => {
    expect(missingFromLock(lock(packages))).toEqual([missing])
  })
})
