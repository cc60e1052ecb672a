import type { Inventory } from '../image/inventory.ts'
import type { Cancellable } from '../image/store.ts'
import type { Built, BuiltChild } from './build-stage.ts'
import type { Ports } from './ports.ts'
import { done, type StageResult } from './stage.ts'

declare const inventoried: unique symbol

/** One platform with what is installed in it. */
export interface InventoriedChild extends BuiltChild {
  readonly inventory: Inventory
  /** CycloneDX JSON. */
  readonly bill: string
}

/** Every platform is catalogued. */
export interface Inventoried extends Omit<Built, 'children'> {
  readonly [inventoried]: true
  readonly children: readonly InventoriedChild[]
}

/** Catalogues every platform and writes its bill of materials. `name` is what the bills say the image is called. */
export async function inventory(
  from: Built,
  name: string,
  ports: Pick<Ports, 'cataloguer' | 'bill'>,
  call: Cancellable,
): Promise<StageResult<Inventoried>> {
  const children = await Promise.all(
    from.children.map(async (child): Promise<InventoriedChild> => {
      const found = await ports.cataloguer.catalogue(from.build.source, child.content, child.platform, call)
      const { created } = child.config
      const subject = { name, digest: child.content.descriptor.digest, ...(created === undefined ? {} : { created }) }
      return { ...child, inventory: found, bill: await ports.bill.write(found, subject) }
    }),
  )
  return done({ ...from, children } as unknown as Inventoried)
}

/** Distinct components over all platforms: one package in one version counts once, whatever its architecture. */
export function countComponents(children: readonly { readonly inventory: Inventory }[]): number {
  const keys = children.flatMap((child) =>
    child.inventory.components.map(({ ecosystem, name, version }) => `${ecosystem} ${name} ${version}`),
  )
  return new Set(keys).size
}
