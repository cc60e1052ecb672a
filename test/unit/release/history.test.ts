import { describe, expect, it } from '@jest/globals'
import * as fc from 'fast-check'
import { commitsOutside, newestFirst } from '../../../src/release/history.ts'
import { commitOf } from '../../support/release/history.ts'

const commit = (hash: string, time: number, ...parents: readonly string[]) => commitOf(hash, { hash, time, parents })

describe('commitsOutside', () => {
  it('leaves out a commit and all before it, through merges', () => {
    const commits = [commit('m', 5, 'b', 's'), commit('b', 4, 'a'), commit('s', 3, 'a'), commit('a', 2, 'root')]
    expect(commitsOutside(commits, 'b').map(({ hash }) => hash)).toEqual(['m', 's'])
    expect(commitsOutside(commits, 'elsewhere')).toEqual(commits)
  })
})

describe('newestFirst', () => {
  it('puts a commit before its parents, whatever their clocks said', () => {
    const commits = [commit('a', 9), commit('b', 1, 'a'), commit('c', 5, 'b')]
    expect(newestFirst(commits).map(({ hash }) => hash)).toEqual(['c', 'b', 'a'])
  })

  it('takes the later one of two that stand side by side', () => {
    const commits = [commit('m', 9, 'x', 'y'), commit('x', 3), commit('y', 4)]
    expect(newestFirst(commits).map(({ hash }) => hash)).toEqual(['m', 'y', 'x'])
  })

  it('gives one order however the commits come', () => {
    const graph = fc
      .array(fc.record({ time: fc.nat(5), parents: fc.array(fc.nat(), { maxLength: 3 }) }), { maxLength: 12 })
      .map((entries) =>
        entries.map(({ time, parents }, index) =>
          commit(`c${index}`, time, ...new Set(index === 0 ? [] : parents.map((parent) => `c${parent % index}`))),
        ),
      )
    const shuffled = graph.chain((commits) =>
      fc.tuple(fc.constant(commits), fc.shuffledSubarray(commits, { minLength: commits.length })),
    )
    fc.assert(
      fc.property(shuffled, ([commits, others]) => {
        const ordered = newestFirst(commits)
        expect(newestFirst(others)).toEqual(ordered)
        expect(ordered).toHaveLength(commits.length)
        const place = new Map(ordered.map(({ hash }, index) => [hash, index]))
        for (const { hash, parents } of ordered)
          for (const parent of parents) expect(place.get(parent)).toBeGreaterThan(place.get(hash) ?? -1)
      }),
    )
  })
})
