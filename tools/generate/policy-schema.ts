import { PolicySchema } from '../../src/sign/policy-schema.ts'

type Schema = Readonly<Record<string, unknown>>

/** A part of a valibot schema, as far as it is read here. */
interface Part {
  readonly kind: string
  readonly type: string
  readonly entries?: Readonly<Record<string, Part>>
  readonly wrapped?: Part
  readonly item?: Part
  readonly key?: Part
  readonly value?: Part
  readonly options?: readonly unknown[]
  readonly literal?: unknown
  readonly requirement?: unknown
  readonly description?: string
  readonly pipe?: readonly Part[]
}

/**
 * JSON Schema of verification policies, from the schema that reads them: what editors need. Rules between members, such as which of
 * them go together, are left to `slipway verify`.
 */
export function policyFileSchema(): string {
  const schema = {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Verification policy of Slipway',
    ...convert(PolicySchema),
  }
  return `${JSON.stringify(schema, null, 2)}\n`
}

function convert(part: Part): Schema {
  const actions = (part.pipe ?? []).slice(1)
  const [own] = part.pipe ?? []
  const base = own === undefined ? shapeOf(part) : convert(own)
  return actions.reduce<Schema>((schema, action) => ({ ...schema, ...ruleOf(action, schema) }), base)
}

const SHAPES: Readonly<Record<string, (part: Part) => Schema>> = {
  strict_object: ({ entries = {} }) => {
    const members = Object.entries(entries)
    const required = members.filter(([, { type }]) => type !== 'exact_optional').map(([name]) => name)
    return {
      type: 'object',
      properties: Object.fromEntries(members.map(([name, one]) => [name, convert(one)])),
      ...(required.length === 0 ? {} : { required }),
      additionalProperties: false,
    }
  },
  record: ({ key, value }) => ({ type: 'object', propertyNames: whole(key), additionalProperties: whole(value) }),
  array: ({ item }) => ({ type: 'array', items: whole(item) }),
  exact_optional: ({ wrapped }) => whole(wrapped),
  picklist: ({ options }) => ({ enum: options }),
  literal: ({ literal }) => ({ const: literal }),
  string: ({ type }) => ({ type }),
  number: ({ type }) => ({ type }),
  boolean: ({ type }) => ({ type }),
  unknown: () => ({}),
}

function whole(part: Part | undefined): Schema {
  return part === undefined ? {} : convert(part)
}

function shapeOf(part: Part): Schema {
  const shape = SHAPES[part.type]
  if (shape === undefined) throw new Error(`no JSON Schema for the valibot schema ${part.type}`)
  return shape(part)
}

const RULES: Readonly<Record<string, (action: Part, schema: Schema) => Schema>> = {
  description: ({ description }) => ({ description }),
  regex: ({ requirement }) => (requirement instanceof RegExp ? { pattern: requirement.source } : {}),
  non_empty: () => ({ minLength: 1 }),
  min_length: ({ requirement }) => ({ minItems: requirement }),
  max_length: ({ requirement }) => ({ maxItems: requirement }),
  min_value: ({ requirement }) => ({ minimum: requirement }),
  max_value: ({ requirement }) => ({ maximum: requirement }),
  min_entries: ({ requirement }) => ({ minProperties: requirement }),
  integer: () => ({ type: 'integer' }),
  // The only such rule about lists is that nothing stands in them twice.
  check: (_, { type }) => (type === 'array' ? { uniqueItems: true } : {}),
  raw_check: () => ({}),
  raw_transform: () => ({}),
  transform: () => ({}),
}

function ruleOf(action: Part, schema: Schema): Schema {
  const rule = RULES[action.type]
  if (rule === undefined) throw new Error(`no JSON Schema for the valibot action ${action.type}`)
  return rule(action, schema)
}
