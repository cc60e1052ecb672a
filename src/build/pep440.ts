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
  const { epoch, release = '', local } = groups
  const numbers = release.split('.').map(number)
  const segments = phaseOf(groups) + postOf(groups) + devOf(groups)
  const own = local === undefined ? '' : local.split(/[-_.]/).map(localPart).join('.')
  const hasEpoch = number(epoch) !== '0'
  const clean = `${hasEpoch ? `${number(epoch)}!` : ''}${numbers.join('.')}${segments}${own === '' ? '' : `+${own}`}`
  return { clean, release: numbers, isFinal: segments === '', hasEpoch, local: own }
}

type Groups = Readonly<Record<string, string | undefined>>

function phaseOf({ phase, phaseNumber }: Groups): string {
  return phase === undefined ? '' : `${PHASES[phase] ?? phase}${number(phaseNumber)}`
}

function postOf({ implicit, post, postNumber }: Groups): string {
  return implicit === undefined && post === undefined ? '' : `.post${number(implicit ?? postNumber)}`
}

function devOf({ dev, devNumber }: Groups): string {
  return dev === undefined ? '' : `.dev${number(devNumber)}`
}

/** Without leading zeros; a missing one is 0. */
function number(digits: string | undefined): string {
  return (digits ?? '').replace(/^0+(?=\d)/, '') || '0'
}

function localPart(part: string): string {
  return /^\d+$/.test(part) ? number(part) : part
}
