import type { Component } from '../image/inventory.ts'
import { compareText } from './compare-text.ts'

/** One package as a bill of materials lists it: once, with every place it is declared in. */
export interface BillEntry {
  /** Unique in the bill: the purl, or where two names share one, the purl with the name. */
  readonly reference: string
  readonly component: Component
  readonly places: readonly Pick<Component, 'layer' | 'path' | 'ownedBy'>[]
}

/** The entries of a bill, sorted by reference; equal inventories give equal entries in whatever order they come. */
export function billEntries(components: readonly Component[]): readonly BillEntry[] {
  const groups = new Map<string, Component[]>()
  for (const component of components) {
    const key = `${component.purl}#${component.name}`
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [component])
    else group.push(component)
  }
  const names = Map.groupBy(groups.keys(), (key) => key.slice(0, key.indexOf('#')))
  const entries = [...groups].flatMap(([key, group]): readonly BillEntry[] => {
    const places = group.toSorted((a, b) => compareText(a.path, b.path))
    const [component] = places
    if (component === undefined) return []
    return [{ reference: names.get(component.purl)?.length === 1 ? component.purl : key, component, places }]
  })
  return entries.toSorted((a, b) => compareText(a.reference, b.reference))
}
