import type { Input } from '../../src/config/input.ts'

type Schema = Readonly<Record<string, unknown>>

/** JSON Schema of `slipway.yml`: what `src/config/file.ts` accepts, with the choices spelled out for editors. */
export function configFileSchema(inputs: readonly Input[]): string {
  const properties = inputs.filter(inFile).flatMap((input) => {
    const schema = valueSchema(input)
    const alias = { ...schema, description: `Same as ${input.name}.` }
    return [[input.name, schema], ...(input.aliases ?? []).map((name) => [name, alias])] as readonly [string, Schema][]
  })
  const schema = {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'slipway.yml',
    description: 'Inputs of Slipway that belong to the repository. Empty means not set.',
    type: ['object', 'null'],
    properties: Object.fromEntries(properties),
    additionalProperties: false,
  }
  return `${JSON.stringify(schema, null, 2)}\n`
}

function inFile(input: Input): boolean {
  return input.commandLineOnly !== true && input.kind !== 'secret'
}

function valueSchema(input: Input): Schema {
  const about = { description: input.text, ...(input.default === undefined ? {} : { default: defaultValue(input) }) }
  switch (input.kind) {
    case 'boolean':
      return { ...about, type: ['boolean', 'null'] }
    case 'choice':
      return { ...about, enum: [...(input.choices ?? []), '', null] }
    case 'list':
    case 'lines':
      return { ...about, type: [...SCALARS, 'array'], items: { type: SCALARS } }
    case 'text':
    case 'secret':
      return { ...about, type: SCALARS }
  }
}

const SCALARS = ['string', 'number', 'boolean', 'null']

function defaultValue(input: Input): string | boolean {
  return input.kind === 'boolean' ? input.default === 'true' : (input.default ?? '')
}
