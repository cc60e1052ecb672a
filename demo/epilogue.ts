import type { ImageReport, Report } from '../src/report/report.ts'

export interface DemoOutcome {
  readonly exit: number
  /** Folder with the report and its companions, and what is in it. */
  readonly out: string
  readonly files: readonly string[]
  /** The file to source. */
  readonly env: string
  readonly report: Report | undefined
}

/** What the demo did, where to look, how to check it with somebody else's tool, and what to try next. */
export function epilogue(outcome: DemoOutcome): string {
  const image = outcome.report?.images?.[0]
  const parts = [
    ...(image === undefined ? [] : whatHappened(image, outcome)),
    ...(outcome.exit === 0 && image !== undefined ? howToVerify(image, outcome.env) : whyNot(outcome.exit)),
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

function howToVerify(image: ImageReport, env: string): readonly string[] {
  const reference = `${image.name}@${image.digest}`
  // The component lists differ by platform, so each stands at its platform's manifest.
  const platform = image.platforms[0]
  const described = platform === undefined ? reference : `${image.name}@${platform.digest}`
  return [
    'Check it with a tool that is not ours (signed by key, so no transparency log is asked)',
    `  . ${env}`,
    `  cosign verify --key $PUB --insecure-ignore-tlog ${reference}`,
    `  cosign verify-attestation --key $PUB --insecure-ignore-tlog --type cyclonedx ${described} > /dev/null`,
    `  docker run --rm -p 127.0.0.1:8080:8080 ${reference}     # then open http://127.0.0.1:8080`,
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
    '  npm run stack -- down                 stops the services and removes everything they made',
  ]
}
