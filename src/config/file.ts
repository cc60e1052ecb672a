import { parse } from 'yaml'
import type { Problems } from '../errors.ts'
import { OF_AN_IMAGE, type FileImage } from './image-inputs.ts'
import { findInput } from './inputs.ts'
import type { RawInput } from './values.ts'

export const FILE_LIMIT_BYTES: number = 1 << 20

/** What slipway.yml says. */
export interface ConfigFile {
  readonly inputs: readonly RawInput[]
  /** Empty where the file is about one image: then that image's inputs are among `inputs`. */
  readonly images: readonly FileImage[]
}

/**
 * Reads slipway.yml: a mapping of input names to a text, number, boolean or a list of them. Under `images` there may be a mapping
 * of images instead, each with inputs of its own and `depends-on`. Unknown names and other shapes become problems. Secrets do
 * not belong in a file of the repository and are refused.
 */
export function parseConfigFile(text: string, problems: Problems): ConfigFile {
  const document = readYaml(text, problems)
  if (document === undefined || document === null) return { inputs: [], images: [] }
  if (!isMapping(document)) {
    problems.add('slipway.yml', 'is not a mapping of input names to values')
    return { inputs: [], images: [] }
  }
  const { images, ...others } = document
  const several = isMapping(images)
  if (several && Object.keys(images).length === 0) problems.add('slipway.yml', 'has no image under images')
  return {
    inputs: Object.entries(several ? others : document).flatMap(([name, value]) =>
      readEntry(name, value, { source: 'slipway.yml', at: '' }, problems),
    ),
    images: several ? Object.entries(images).flatMap(([id, entry]) => readImage(id, entry, problems)) : [],
  }
}

function isMapping(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Ends a repository name, and names a build context. */
const IMAGE_ID = /^[a-z0-9]+(?:[._-][a-z0-9]+)*$/

function readImage(id: string, entry: unknown, problems: Problems): readonly FileImage[] {
  const at = `images.${id}.`
  if (!IMAGE_ID.test(id)) {
    problems.add(`images.${id}`, 'is not a name of lower-case letters, digits and single dots, dashes or underscores')
    return []
  }
  if (entry !== null && !isMapping(entry)) {
    problems.add(`images.${id}`, 'is not a mapping of input names to values')
    return []
  }
  const { 'depends-on': dependsOn, ...others } = entry ?? {}
  return [
    {
      id,
      dependsOn: namesOf(dependsOn, `${at}depends-on`, problems),
      inputs: Object.entries(others).flatMap(([name, value]) => {
        const own = findInput(name)
        if (own === undefined || OF_AN_IMAGE.has(own.name))
          return readEntry(name, value, { source: 'image of slipway.yml', at }, problems)
        problems.add(`${at}${name}`, 'holds for the whole run', 'write it beside images, not in one of them')
        return []
      }),
    },
  ]
}

function namesOf(value: unknown, at: string, problems: Problems): readonly string[] {
  const values: readonly unknown[] = Array.isArray(value) ? value : value === undefined || value === null ? [] : [value]
  if (values.every((one) => typeof one === 'string')) return values
  problems.add(at, 'is neither a name nor a list of names')
  return []
}

function readYaml(text: string, problems: Problems): unknown {
  try {
    return parse(text, { maxAliasCount: 100, schema: 'core' }) as unknown
  } catch (thrown) {
    const [why = ''] = (thrown instanceof Error ? thrown.message : String(thrown)).split('\n')
    problems.add('slipway.yml', `cannot be read: ${why}`)
    return undefined
  }
}

interface Place {
  readonly source: 'slipway.yml' | 'image of slipway.yml'
  /** Stands before the name in problems. */
  readonly at: string
}

function readEntry(name: string, value: unknown, { source, at }: Place, problems: Problems): readonly RawInput[] {
  const input = findInput(name)
  if (input === undefined || input.commandLineOnly === true || input.outsideFile === true) {
    problems.add('slipway.yml', `has no input called ${JSON.stringify(`${at}${name}`)}`)
    return []
  }
  if (input.kind === 'secret') {
    problems.add(
      'slipway.yml',
      `${at}${name} is a secret and does not belong in a file`,
      `set it by the variable SLIPWAY_${name.toUpperCase().replaceAll('-', '_')}`,
    )
    return []
  }
  const values = (Array.isArray(value) ? (value as readonly unknown[]) : [value]).map(scalarText)
  if (!values.every((one) => one !== undefined)) {
    problems.add('slipway.yml', `${at}${name} is neither a text nor a list of texts`)
    return []
  }
  return [{ name, values, source }]
}

function scalarText(value: unknown): string | undefined {
  if (value === null) return ''
  if (typeof value === 'string') return value
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : undefined
}
