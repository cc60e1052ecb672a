import { describe, expect, it } from '@jest/globals'
import { coversScopes, formatScope, mergeScopes, parseScopes, repositoryScope } from '../../../src/registry/scope.ts'

function clean(text: string): string {
  return parseScopes(text).map(formatScope).join(' ')
}

describe('parseScopes', () => {
  it.each([
    ['', ''],
    ['repository:a:pull', 'repository:a:pull'],
    ['repository:a:push,pull', 'repository:a:pull,push'],
    ['repository:a:pull,pull', 'repository:a:pull'],
    ['repository:a:pull repository:a:push', 'repository:a:pull,push'],
    ['repository:b:pull  repository:a:pull', 'repository:a:pull repository:b:pull'],
    ['repository:a:*,pull', 'repository:a:*'],
    ['repository:host:5000/a/b:pull', 'repository:host:5000/a/b:pull'],
    ['registry:catalog:*', 'registry:catalog:*'],
    ['repository:a:', ''],
    ['repository:a', ''],
    ['::', ''],
    [':a:pull', ''],
    ['repository(plugin):a:pull', 'repository(plugin):a:pull'],
  ])('reads %j as %j', (text, expected) => {
    expect(clean(text)).toBe(expected)
  })
})

describe('coversScopes', () => {
  const pull = repositoryScope('a', 'pull')
  const push = repositoryScope('a', 'pull', 'push')
  const all = repositoryScope('a', '*')
  const other = repositoryScope('b', 'pull')
  it.each([
    [[push], [pull], true],
    [[pull], [push], false],
    [[all], [push], true],
    [[push], [all], false],
    [[push], [push, other], false],
    [[push, other], [other], true],
    [[], [], true],
    [[{ ...push, type: 'registry' }], [pull], false],
  ])('%j for %j: %s', (granted, wanted, expected) => {
    expect(coversScopes(granted, wanted)).toBe(expected)
  })

  it('holds for a merge and both its parts', () => {
    const merged = mergeScopes([pull], [push, other])
    expect(coversScopes(merged, [pull, push, other])).toBe(true)
    expect(merged).toHaveLength(2)
  })
})
