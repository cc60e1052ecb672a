import * as v from 'valibot'
import { SlipwayError } from '../errors.ts'
import { parseJson, parseValue } from '../image/parse.ts'

/** A component of a bill as it stands there, with whatever else it says. */
export interface BillComponent {
  readonly 'bom-ref'?: string
  readonly group?: string
  readonly name: string
  readonly version?: string
  readonly purl?: string
  readonly components?: readonly BillComponent[]
}

interface Bill {
  readonly components?: readonly BillComponent[]
}

const ComponentSchema: v.GenericSchema<unknown, BillComponent> = v.object({
  'bom-ref': v.exactOptional(v.string()),
  group: v.exactOptional(v.string()),
  name: v.string(),
  version: v.exactOptional(v.string()),
  purl: v.exactOptional(v.string()),
  components: v.exactOptional(v.array(v.lazy(() => ComponentSchema))),
})

const BillSchema = v.object({
  bomFormat: v.literal('CycloneDX'),
  specVersion: v.picklist(['1.4', '1.5', '1.6', '1.7']),
  components: v.exactOptional(v.array(ComponentSchema)),
})

/** Deeper than any tool nests, and far from where a recursion over the document would end the run. */
const DEEPEST = 256

const WHAT = 'the bill of materials'

/**
 * The whole document, each of its components with a `bom-ref`: its own, or one that nothing else in the document has.
 * @throws CONFIG_INVALID with the path to the fault when the text is no CycloneDX JSON 1.4 to 1.7, or is nested too deep.
 */
export function readReferencedBill(text: string): Bill {
  const document = parseJson(v.unknown(), text.replace(/^\uFEFF/, ''), WHAT, 'CONFIG_INVALID')
  const taken = referencesIn(document)
  parseValue(BillSchema, document, WHAT, 'CONFIG_INVALID')
  // What is written is what was read, members in their order, not what the schema knows of it.
  return withReferences(document as Bill, taken)
}

/** Every `bom-ref` of the document, wherever it stands. Without recursion, since this is what finds out how deep the document is. */
function referencesIn(document: unknown): Set<string> {
  const found = new Set<string>()
  let level: readonly unknown[] = [document]
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > DEEPEST) throw new SlipwayError('CONFIG_INVALID', `${WHAT} is nested more than ${DEEPEST} deep`)
    level = level.flatMap((value): readonly unknown[] => {
      if (typeof value !== 'object' || value === null) return []
      if ('bom-ref' in value && typeof value['bom-ref'] === 'string') found.add(value['bom-ref'])
      return Object.values(value)
    })
  }
  return found
}

function withReferences(bill: Bill, taken: Set<string>): Bill {
  let index = 0
  const named = (component: BillComponent): BillComponent => {
    const at = index++
    const { 'bom-ref': given = '', components } = component
    const reference = given === '' ? freshReference(component, at, taken) : given
    const nested = components === undefined ? {} : { components: components.map(named) }
    return { ...component, 'bom-ref': reference, ...nested }
  }
  return bill.components === undefined ? bill : { ...bill, components: bill.components.map(named) }
}

function freshReference({ purl, name, version = '' }: BillComponent, at: number, taken: Set<string>): string {
  let reference = `component:${at}:${purl ?? `${name}@${version}`}`
  while (taken.has(reference)) reference += '+'
  taken.add(reference)
  return reference
}
