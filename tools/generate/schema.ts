import { OF_AN_IMAGE } from '../../src/config/image-inputs.ts'
import type { Input } from '../../src/config/input.ts'

type Schema = Readonly<Record<string, unknown>>

/** JSON Schema of `slipway.yml`: what `src/config/file.ts` accepts, with the choices spelled out for editors. */
export function configFileSchema(inputs: readonly Input[]): string {
  const image = {
    type: ['object', 'null'],
    description: 'Inputs of one of several images.',
    properties: {
      'depends-on': {
        description: 'Images of this file that it is built on.',
        type: ['string', 'array', 'null'],
        items: { type: 'string' },
      },
      ...propertiesOf(inputs.filter(({ name }) => OF_AN_IMAGE.has(name))),
    },
    additionalProperties: false,
  }
  const properties = propertiesOf(inputs.filter(inFile))
  const images = {
    description: 'Image names without a tag; or several images, each by a short name.',
    anyOf: [
      properties['images'],
      {
        type: 'object',
        minProperties: 1,
        propertyNames: { pattern: '^[a-z0-9]+([._-][a-z0-9]+)*$' },
        additionalProperties: image,
      },
    ],
  }
  const schema = {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'slipway.yml',
    description: 'Inputs of Slipway that belong to the repository. Empty means not set.',
    type: ['object', 'null'],
    properties: { ...properties, images },
    additionalProperties: false,
  }
  return `${JSON.stringify(schema, null, 2)}\n`
}

function propertiesOf(inputs: readonly Input[]): Readonly<Record<string, Schema>> {
  const entries = inputs.flatMap((input) => {
    const schema = valueSchema(input)
    const alias = { ...schema, description: `Same as ${input.name}.` }
    return [[input.name, schema], ...(input.aliases ?? []).map((name) => [name, alias])] as readonly [string, Schema][]
  })
  return Object.fromEntries(entries)
}

function inFile(input: Input): boolean {
  return input.commandLineOnly !== true && input.outsideFile !== true && input.kind !== 'secret'
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
