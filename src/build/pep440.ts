/** A Python version, read and spelled as PEP 440 has it. */
export interface Pep440Version {
  /** The normal form: `1.2.3b2`, `1.2.post1`, `2!1.0.dev4+local.1`. */
  readonly clean: string
  /** Numbers of the release segment, without leading zeros. */
  readonly release: readonly string[]
  /** Neither a pre-release nor a post-release nor a development release. */
  readonly isFinal: boolean
  readonly hasEpoch: boolean
  readonly local: string
}

/** Longer texts are no versions, nor tags. */
const LENGTH_LIMIT = 256

/** PEP 440, appendix B, with every spelling that its rules of normalisation allow. */
const GRAMMAR = new RegExp(
  [
    /^v?(?:(?<epoch>\d+)!)?(?<release>\d+(?:\.\d+)*)/,
    /(?:[-_.]?(?<phase>alpha|beta|preview|pre|rc|a|b|c)[-_.]?(?<phaseNumber>\d*))?/,
    /(?:-(?<implicit>\d+)|[-_.]?(?<post>post|rev|r)[-_.]?(?<postNumber>\d*))?/,
    /(?:[-_.]?(?<dev>dev)[-_.]?(?<devNumber>\d*))?(?:\+(?<local>[a-z0-9]+(?:[-_.][a-z0-9]+)*))?$/,
  ]
    .map(({ source }) => source)
    .join(''),
)

const PHASES: Readonly<Record<string, string>> = { alpha: 'a', beta: 'b', c: 'rc', pre: 'rc', preview: 'rc' }

/** Undefined for what is no such version. */
export function parsePep440(text: string): Pep440Version | undefined {
  const groups = text.length > LENGTH_LIMIT ? undefined : GRAMMAR.exec(text.trim().toLowerCase())?.groups
  if (groups === undefined) return undefined
  const { epoch = '0', release = '', phase, phaseNumber, implicit, post, postNumber, dev, devNumber, local } = groups
  const numbers = release.split('.').map(number)
  const isPost = implicit !== undefined || post !== undefined
  const hasEpoch = number(epoch) !== '0'
  const own = local === undefined ? '' : local.split(/[-_.]/).map(localPart).join('.')
  const parts = [
    hasEpoch ? `${number(epoch)}!` : '',
    numbers.join('.'),
    phase === undefined ? '' : `${PHASES[phase] ?? phase}${number(phaseNumber)}`,
    isPost ? `.post${number(implicit ?? postNumber)}` : '',
    dev === undefined ? '' : `.dev${number(devNumber)}`,
    own === '' ? '' : `+${own}`,
  ]
  return {
    clean: parts.join(''),
    release: numbers,
    isFinal: phase === undefined && !isPost && dev === undefined,
    hasEpoch,
    local: own,
  }
}

/** Without leading zeros; a missing one is 0. */
function number(digits: string | undefined): string {
  return (digits ?? '').replace(/^0+(?=\d)/, '') || '0'
}

function localPart(part: string): string {
  return /^\d+$/.test(part) ? number(part) : part
}
