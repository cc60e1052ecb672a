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
    ...convert(PolicySchema as unknown as Part),
  }
  return `${JSON.stringify(schema, null, 2)}\n`
}

function convert(part: Part): Schema {
  const actions = (part.pipe ?? []).slice(1)
  const [own] = part.pipe ?? []
  const base = own === undefined ? shapeOf(part) : convert(own)
  return actions.reduce<Schema>((schema, action) => ({ ...schema, ...ruleOf(action, schema) }), base)
}

function shapeOf(part: Part): Schema {
  switch (part.type) {
    case 'strict_object': {
      const entries = Object.entries(part.entries ?? {})
      const required = entries.filter(([, { type }]) => type !== 'exact_optional').map(([name]) => name)
      return {
        type: 'object',
        properties: Object.fromEntries(entries.map(([name, one]) => [name, convert(one)])),
        ...(required.length === 0 ? {} : { required }),
        additionalProperties: false,
      }
    }
    case 'record':
      return {
        type: 'object',
        propertyNames: part.key === undefined ? true : convert(part.key),
        additionalProperties: part.value === undefined ? true : convert(part.value),
      }
    case 'array':
      return { type: 'array', items: part.item === undefined ? true : convert(part.item) }
    case 'exact_optional':
      return part.wrapped === undefined ? {} : convert(part.wrapped)
    case 'picklist':
      return { enum: part.options }
    case 'literal':
      return { const: part.literal }
    case 'string':
    case 'number':
    case 'boolean':
      return { type: part.type }
    case 'unknown':
      return {}
    default:
      throw new Error(`no JSON Schema for the valibot schema ${part.type}`)
  }
}

function ruleOf({ type, requirement, description }: Part, schema: Schema): Schema {
  switch (type) {
    case 'description':
      return { description }
    case 'regex':
      return requirement instanceof RegExp ? { pattern: requirement.source } : {}
    case 'non_empty':
      return { minLength: 1 }
    case 'min_length':
      return { minItems: requirement }
    case 'max_length':
      return { maxItems: requirement }
    case 'min_value':
      return { minimum: requirement }
    case 'max_value':
      return { maximum: requirement }
    case 'min_entries':
      return { minProperties: requirement }
    case 'integer':
      return { type: 'integer' }
    // The only such rule about lists is that nothing stands in them twice.
    case 'check':
      return schema['type'] === 'array' ? { uniqueItems: true } : {}
    case 'raw_check':
    case 'raw_transform':
    case 'transform':
      return {}
    default:
      throw new Error(`no JSON Schema for the valibot action ${type}`)
  }
}
