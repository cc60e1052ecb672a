import type { GitlabJob } from './gitlab-job.ts'
import type { Findings } from './migration.ts'

const LEVELS = ['low', 'medium', 'high', 'critical']
const QUIET = new Set('echo set true : apk apt-get mkdir cat export time'.split(' '))

/** What a job asks of an image that does nothing but run `trivy image`; undefined of any other. */
export interface ScanDemand {
  readonly failOn: string
  readonly ignoreUnfixed: boolean
}

export function isTrivy({ commands, image }: GitlabJob): boolean {
  return /(?:^|\/)trivy(?::|@|$)/.test(image) || (commands?.some(({ words }) => words.includes('trivy')) ?? false)
}

/** Reads the commands; a reason when they do something else as well. */
export function readTrivy(job: GitlabJob, findings: Findings): ScanDemand | string {
  if (job.commands === undefined) return 'its script cannot be read command by command'
  const levels: string[] = []
  let ignoreUnfixed = false
  for (const { words, text } of job.commands) {
    const rest = trivyWords(words)
    if (rest === 'nothing') continue
    const level = rest === 'else' ? undefined : levelOf(rest)
    if (rest === 'else' || level === undefined)
      return `it does more than scan an image, or is not plain: ${text.slice(0, 80)}`
    levels.push(level)
    ignoreUnfixed ||= rest.includes('--ignore-unfixed')
    if (option(rest, '--ignorefile') !== undefined)
      findings.leave('trivy --ignorefile', 'ignore-file has a format of its own; see docs/scan.md')
  }
  return { failOn: levels.toSorted((one, other) => rank(one) - rank(other))[0] ?? 'none', ignoreUnfixed }
}

/** The words behind `trivy` where it scans an image; `nothing` where nothing is done, `else` for any other command. */
function trivyWords(words: readonly string[]): readonly string[] | 'nothing' | 'else' {
  const at = words.indexOf('trivy')
  const [first = ''] = words
  if (at < 0) return QUIET.has(first) || /^\w+=/.test(first) ? 'nothing' : 'else'
  const rest = words.slice(at + 1)
  if (/^(?:version|--version|clean)$/.test(rest[0] ?? '') || rest.includes('--download-db-only')) return 'nothing'
  return rest.includes('image') || rest.includes('i') ? rest : 'else'
}

function rank(level: string): number {
  return level === 'none' ? LEVELS.length : LEVELS.indexOf(level)
}

function levelOf(words: readonly string[]): string | undefined {
  const exit = option(words, '--exit-code') ?? '0'
  if (exit === '0') return 'none'
  const severities = (option(words, '--severity', '-s') ?? 'LOW').toLowerCase().split(',')
  const isPlain = /^\d+$/.test(exit) && severities.every((one) => one === 'unknown' || LEVELS.includes(one))
  return isPlain ? LEVELS.find((level) => severities.includes(level)) : undefined
}

function option(words: readonly string[], ...names: readonly string[]): string | undefined {
  const at = words.findIndex((word) => names.some((name) => word === name || word.startsWith(`${name}=`)))
  const word = words[at]
  if (word === undefined) return undefined
  return word.includes('=') ? word.slice(word.indexOf('=') + 1) : (words[at + 1] ?? '')
}
