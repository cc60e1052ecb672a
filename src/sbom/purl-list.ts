import type { Inventory } from '../image/inventory.ts'
import { compareText } from './compare-text.ts'

/** One package URL a line, sorted, each once. Empty when nothing is installed. */
export function purlList({ components }: Inventory): string {
  const purls = [...new Set(components.map(({ purl }) => purl))].toSorted(compareText)
  return purls.map((purl) => `${purl}\n`).join('')
}
