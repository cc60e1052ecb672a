import { parse } from 'yaml'
import type { Problems } from '../errors.ts'
import { findInput } from './inputs.ts'
import type { RawInput } from './values.ts'

export const FILE_LIMIT_BYTES: number = 1 << 20

/**
 * Reads slipway.yml: a mapping of input names to a text, number, boolean or a list of them. Unknown names and other shapes
 * become problems. Secrets do not belong in a file of the repository and are refused.
 */
export function parseConfigFile(text: string, problems: Problems): readonly RawInput[] {
  const document = readYaml(text, problems)
  if (document === undefined || document === null) return []
  if (typeof document !== 'object' || Array.isArray(document)) {
    problems.add('slipway.yml', 'is not a mapping of input names to values')
    return []
  }
  return Object.entries(document).flatMap(([name, value]) => readEntry(name, value, problems))
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

function readEntry(name: string, value: unknown, problems: Problems): readonly RawInput[] {
  const input = findInput(name)
  if (input === undefined || input.commandLineOnly === true) {
    problems.add('slipway.yml', `has no input called ${JSON.stringify(name)}`)
    return []
  }
  if (input.kind === 'secret') {
    problems.add(
      'slipway.yml',
      `${name} is a secret and does not belong in a file`,
      `set it by the variable SLIPWAY_${name.toUpperCase().replaceAll('-', '_')}`,
    )
    return []
  }
  const values = (Array.isArray(value) ? (value as readonly unknown[]) : [value]).map(scalarText)
  if (!values.every((one) => one !== undefined)) {
    problems.add('slipway.yml', `${name} is neither a text nor a list of texts`)
    return []
  }
  return [{ name, values, source: 'slipway.yml' }]
}

function scalarText(value: unknown): string | undefined {
  if (value === null) return ''
  if (typeof value === 'string') return value
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : undefined
}
