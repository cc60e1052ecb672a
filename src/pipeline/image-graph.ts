import type { Problems } from '../errors.ts'

/** Names of images with the names of those they are built on. */
export type ImageGraph = ReadonlyMap<string, readonly string[]>

/**
 * The images in an order in which each stands after those it depends on; those that are free of each other keep the order they
 * were written in, so the same graph always gives the same order. A dependency that is no image of the graph, and each circle,
 * named in full, becomes a problem; the order then holds only among the others.
 */
export function buildOrder(graph: ImageGraph, problems: Problems): readonly string[] {
  for (const [name, dependencies] of graph) {
    for (const dependency of dependencies) {
      if (graph.has(dependency)) continue
      problems.add(`images.${name}.depends-on`, `names ${JSON.stringify(dependency)}, which is none of the images`)
    }
  }
  const placed = new Set<string>()
  for (const name of graph.keys()) place(name, [], { graph, placed, problems })
  return [...placed]
}

interface Walk {
  readonly graph: ImageGraph
  /** In the order in which they were added. */
  readonly placed: Set<string>
  readonly problems: Problems
}

function place(name: string, path: readonly string[], walk: Walk): void {
  if (walk.placed.has(name)) return
  const start = path.indexOf(name)
  if (start >= 0) {
    const circle = [...path.slice(start), name].join(' -> ')
    walk.problems.add(`images.${name}.depends-on`, `goes in a circle: ${circle}`, 'take one of these dependencies out')
    return
  }
  const known = (walk.graph.get(name) ?? []).filter((dependency) => walk.graph.has(dependency))
  for (const dependency of known) place(dependency, [...path, name], walk)
  walk.placed.add(name)
}

/** The images named and all that they are built on, directly or not. */
export function withDependencies(graph: ImageGraph, names: readonly string[]): readonly string[] {
  const found = new Set<string>()
  const follow = (name: string): void => {
    if (found.has(name)) return
    found.add(name)
    for (const dependency of graph.get(name) ?? []) follow(dependency)
  }
  for (const name of names) follow(name)
  return [...found]
}
