import type { ImageReport, Report } from '../src/report/report.ts'
import type { Verdict } from './verification.ts'

export interface DemoOutcome {
  readonly exit: number
  /** Folder with the report and its companions, and what is in it. */
  readonly out: string
  readonly files: readonly string[]
  /** The file to source. */
  readonly env: string
  readonly report: Report | undefined
  /** What verifiers said, ours first; empty where nothing was signed. */
  readonly verdicts: readonly Verdict[]
}

/** What the demo did, what verifiers say of it and how to ask them again, where to look, and what to try next. */
export function epilogue(outcome: DemoOutcome): string {
  const image = outcome.report?.images?.[0]
  const parts = [
    ...(image === undefined ? [] : whatHappened(image, outcome)),
    ...whoAccepts(outcome, image),
    ...(outcome.exit === 0 && image !== undefined ? howToRun(image, outcome.env) : whyNot(outcome.exit)),
    ...whereToLook(outcome.out, outcome.files),
    ...whatNext(),
  ]
  return `\n${parts.join('\n')}\n`
}

function whatHappened(image: ImageReport, outcome: DemoOutcome): readonly string[] {
  const counts = Object.entries(image.scan?.summary ?? {})
  const summary = counts.filter(([severity, count]) => severity !== 'total' && count > 0)
  const found = summary.map(([severity, count]) => `${count} ${severity}`).join(', ')
  const facts: readonly (readonly [string, string])[] = [
    ['image', image.digest === undefined ? image.name : `${image.name}@${image.digest}`],
    ['tags', image.tags.join(', ') || 'none'],
    ['platforms', image.platforms.map(({ platform }) => platform).join(', ')],
    ['components', String(image.sbom?.components ?? 'none counted')],
    ['advisories', found === '' ? 'none' : found],
    ['signed', `${image.signatures.length} manifests`],
    ['stages', (outcome.report?.stages ?? []).map(({ name, outcome: how }) => `${name} ${how}`).join(', ')],
  ]
  return ['What happened', ...facts.map(([label, value]) => `  ${label.padEnd(11)} ${value}`), '']
}

/** Commands and answers; an answer that is the same as the one before is not repeated. */
function whoAccepts({ verdicts, env }: DemoOutcome, image: ImageReport | undefined): readonly string[] {
  if (verdicts.length === 0 || image?.digest === undefined) return []
  const each = verdicts.flatMap(({ command, accepted, answer }, at) => {
    const before = verdicts[at - 1]
    const isNew = !accepted || answer.join() !== before?.answer.join()
    return [
      `  ${accepted ? 'accepted' : 'REFUSED '}  ${command}`,
      ...(isNew ? answer.map((line) => `              ${line}`) : []),
    ]
  })
  const heading = verdicts.every(({ accepted }) => accepted)
    ? 'Verified by our own verify, and by cosign, which is not ours. Ask them again:'
    : 'NOT everything verifies. Ask again:'
  return [heading, `  . ${env}`, `  IMAGE=${image.name}@${image.digest}`, ...each, '']
}

function howToRun(image: ImageReport, env: string): readonly string[] {
  if (image.digest === undefined || image.tags.length === 0) return []
  return [
    'Run it, then open http://127.0.0.1:8080',
    `  . ${env}`,
    `  docker run --rm -p 127.0.0.1:8080:8080 ${image.name}@${image.digest}`,
    '',
  ]
}

const REASONS: Readonly<Record<number, string>> = {
  10: 'The gate refused the image: nothing entered the registry, nothing was signed and no tag exists.',
  40: 'The signing stage failed; no tag was written.',
  30: 'The registry stage failed. A full version never moves: when the content has changed since the last run, release it as a new one, e.g. -- --tags 1.2.4',
}

function whyNot(exit: number): readonly string[] {
  const reason = REASONS[exit]
  return reason === undefined ? [] : [reason, '']
}

function whereToLook(out: string, files: readonly string[]): readonly string[] {
  return files.length === 0 ? [] : ['Where to look', ...files.map((name) => `  ${out}/${name}`), '']
}

function whatNext(): readonly string[] {
  return [
    'What to try next',
    '  npm run demo                          again: every stage finds its work done',
    '  npm run demo -- --fail-on high        the planted advisory is "high": the gate refuses, exit 10',
    '  npm run demo -- --plan                what would be done, as a list; nothing is touched',
    '  npm run demo -- --json                the report as JSON on standard output',
    '  npm run demo -- --key .stack/key.pem --tags 2.0.0   signed with a key instead of the identity of a job',
    '  npm run stack -- down                 stops the services and removes everything they made',
  ]
}
