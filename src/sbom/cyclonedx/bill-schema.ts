import * as v from 'valibot'

const MOST_COMPONENTS = 1_000_000

const Text = v.pipe(v.string(), v.maxLength(16_384))

const PropertySchema = v.object({ name: v.optional(Text, ''), value: v.optional(Text, '') })

/** A component of any tool's bill, with what is asked of it. */
export interface BilledComponent {
  readonly type: string
  /** What some tools take off the front of the name: `github.com/a` of the Go module `github.com/a/b`. */
  readonly group: string
  readonly name: string
  readonly version: string
  readonly purl: string
  readonly description: string
  readonly properties: readonly { readonly name: string; readonly value: string }[]
  readonly components: readonly BilledComponent[]
}

/** Far deeper than any tool nests components. */
const DEEPEST = 32

const ComponentSchema = componentSchema(DEEPEST)
const ComponentsSchema = componentsSchema(DEEPEST)

function componentSchema(depth: number): v.GenericSchema<unknown, BilledComponent> {
  return v.object({
    type: v.optional(Text, ''),
    group: v.optional(Text, ''),
    name: Text,
    version: v.optional(Text, ''),
    purl: v.optional(Text, ''),
    description: v.optional(v.string(), ''),
    properties: v.optional(v.array(PropertySchema), []),
    components: v.optional(componentsSchema(depth - 1), []),
  })
}

function componentsSchema(depth: number): v.GenericSchema<unknown, readonly BilledComponent[]> {
  if (depth > 0) return v.pipe(v.array(componentSchema(depth)), v.maxLength(MOST_COMPONENTS))
  return v.pipe(
    v.array(v.never('is nested too deep')),
    v.transform(() => []),
  )
}

/** What is read of a CycloneDX JSON document, versions 1.4 to 1.7. */
export const BillSchema = v.object({
  bomFormat: v.literal('CycloneDX'),
  specVersion: v.picklist(['1.4', '1.5', '1.6', '1.7']),
  serialNumber: v.optional(Text, ''),
  metadata: v.optional(
    v.object({ component: v.exactOptional(ComponentSchema), properties: v.optional(v.array(PropertySchema), []) }),
    { properties: [] },
  ),
  components: v.optional(ComponentsSchema, []),
})

/** A component and all that are nested in it. */
export function flatten(components: readonly BilledComponent[]): readonly BilledComponent[] {
  const found: BilledComponent[] = []
  const waiting = [...components].toReversed()
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    found.push(next)
    for (const nested of next.components.toReversed()) waiting.push(nested)
  }
  return found
}

/** The first value of the first property that has one; names in order of preference. */
export function propertyOf({ properties }: BilledComponent, ...names: readonly string[]): string | undefined {
  return names
    .map((name) => properties.find((property) => property.name === name)?.value)
    .find((value) => value !== undefined && value !== '')
}
