import { SlipwayError } from '../errors.ts'
import { parseAttributes } from './tag-rules.ts'

/** What holds for all tags of a run, as docker/metadata-action's `flavor` says it. */
export interface TagFlavor {
  readonly latest: 'auto' | 'true' | 'false'
  readonly prefix: string
  readonly prefixLatest: boolean
  readonly suffix: string
  readonly suffixLatest: boolean
}

/**
 * Reads lines such as `latest=auto` and `suffix=-alpine,onlatest=true`.
 * @throws CONFIG_INVALID naming the line.
 */
export function parseFlavor(lines: readonly string[]): TagFlavor {
  const start: TagFlavor = { latest: 'auto', prefix: '', prefixLatest: false, suffix: '', suffixLatest: false }
  return lines.reduce((flavor, line) => ({ ...flavor, ...readLine(line) }), start)
}

function readLine(line: string): Partial<TagFlavor> {
  const { latest, prefix, suffix, onlatest, ...unknown } = Object.fromEntries(parseAttributes(line))
  const [surplus] = Object.keys(unknown)
  if (surplus !== undefined) throw wrongFlavor(line, `there is no ${surplus}`)
  if (latest !== undefined && !isLatest(latest)) throw wrongFlavor(line, 'latest is auto, true or false')
  if (onlatest !== undefined && onlatest !== 'true' && onlatest !== 'false')
    throw wrongFlavor(line, 'onlatest is true or false')
  return {
    ...(latest === undefined ? {} : { latest }),
    ...(prefix === undefined ? {} : { prefix, prefixLatest: onlatest === 'true' }),
    ...(suffix === undefined ? {} : { suffix, suffixLatest: onlatest === 'true' }),
  }
}

function isLatest(text: string): text is TagFlavor['latest'] {
  return text === 'auto' || text === 'true' || text === 'false'
}

function wrongFlavor(line: string, why: string): SlipwayError {
  const message = `${JSON.stringify(line)}: ${why}`
  return new SlipwayError('CONFIG_INVALID', `flavor: ${message}`, { problems: [{ input: 'flavor', message }] })
}
