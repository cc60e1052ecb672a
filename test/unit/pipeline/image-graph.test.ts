import { describe, expect, it } from '@jest/globals'
import * as fc from 'fast-check'
import { Problems } from '../../../src/errors.ts'
import { buildOrder, withDependencies } from '../../../src/pipeline/image-graph.ts'

function graph(entries: Readonly<Record<string, readonly string[]>>): ReadonlyMap<string, readonly string[]> {
  return new Map(Object.entries(entries))
}

function problemsOf(entries: Readonly<Record<string, readonly string[]>>): readonly string[] {
  const problems = new Problems()
  buildOrder(graph(entries), problems)
  return problems.list.map(({ input, message }) => `${input} ${message}`)
}

describe('buildOrder refuses', () => {
  it.each([
    ['an image built on itself', { a: ['a'] }, ['images.a.depends-on goes in a circle: a -> a']],
    ['a circle of two', { a: ['b'], b: ['a'] }, ['images.a.depends-on goes in a circle: a -> b -> a']],
    [
      'a circle that others lead to, named without them',
      { worker: ['slim'], slim: ['base'], base: ['tools'], tools: ['slim'] },
      ['images.slim.depends-on goes in a circle: slim -> base -> tools -> slim'],
    ],
    ['a dependency that is no image', { a: ['b'] }, ['images.a.depends-on names "b", which is none of the images']],
    [
      'a name every object has',
      { a: ['toString'] },
      ['images.a.depends-on names "toString", which is none of the images'],
    ],
    [
      'every fault at once',
      { a: ['x'], b: ['b'], c: ['d'], d: ['c'] },
      [
        'images.a.depends-on names "x", which is none of the images',
        'images.b.depends-on goes in a circle: b -> b',
        'images.c.depends-on goes in a circle: c -> d -> c',
      ],
    ],
  ])('%s', (_, entries, problems) => {
    expect(problemsOf(entries)).toEqual(problems)
  })
})

describe('buildOrder', () => {
  it.each([
    ['nothing', {}, []],
    ['images free of each other as they were written', { b: [], a: [], c: [] }, ['b', 'a', 'c']],
    ['a dependency before what is built on it', { worker: ['slim'], slim: [] }, ['slim', 'worker']],
    [
      'a shared dependency once',
      { init: [], worker: ['slim'], agent: ['slim'], slim: [] },
      ['init', 'slim', 'worker', 'agent'],
    ],
    ['a diamond', { d: ['b', 'c'], b: ['a'], c: ['a'], a: [] }, ['a', 'b', 'c', 'd']],
    ['a dependency named twice', { a: [], b: ['a', 'a'] }, ['a', 'b']],
  ])('orders %s', (_, entries, order) => {
    expect(buildOrder(graph(entries), new Problems())).toEqual(order)
  })

  it('places every image once and after all it depends on, whatever the graph', () => {
    const acyclic = fc.array(fc.array(fc.nat()), { maxLength: 30 }).map((rows) =>
      // An edge only ever leads to an earlier row; the rows are then written down in some other order.
      rows.map((row, at) => [`i${at}`, at === 0 ? [] : row.map((to) => `i${to % at}`)] as const),
    )
    const shuffled = acyclic.chain((rows) => fc.shuffledSubarray([...rows], { minLength: rows.length }))
    fc.assert(
      fc.property(shuffled, (rows) => {
        const order = buildOrder(new Map(rows), new Problems())
        expect([...order].sort()).toEqual(rows.map(([name]) => name).sort())
        for (const [name, dependencies] of rows)
          for (const dependency of dependencies) expect(order.indexOf(dependency)).toBeLessThan(order.indexOf(name))
      }),
    )
  })
})

describe('withDependencies', () => {
  const images = graph({ init: [], slim: [], worker: ['slim'], agent: ['slim'], pod: ['worker', 'init'] })

  it.each([
    [['init'], ['init']],
    [['agent'], ['agent', 'slim']],
    [['pod'], ['init', 'pod', 'slim', 'worker']],
    [[], []],
  ])('of %j is %j', (names, expected) => {
    expect([...withDependencies(images, names)].sort()).toEqual(expected)
  })
})
