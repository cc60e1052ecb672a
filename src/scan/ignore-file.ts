import * as v from 'valibot'
import { parse } from 'yaml'
import type { Problems } from '../errors.ts'
import { expiryOf, type IgnoreRule } from './ignore-rules.ts'

export const IGNORE_FILE_LIMIT_BYTES: number = 1 << 20

const MOST_RULES = 10_000

// Several stars in a long text make matching slow.
const MOST_STARS = 4

const Line = v.pipe(
  v.string('is not a text'),
  v.trim(),
  v.nonEmpty('is empty'),
  v.maxLength(1000, 'is longer than 1000 characters'),
)

const RuleSchema = v.strictObject({
  id: v.pipe(Line, v.regex(/^[^\s*]+$/, 'is not one name of a vulnerability')),
  package: v.exactOptional(
    v.pipe(
      Line,
      v.maxLength(300, 'is longer than 300 characters'),
      v.check((text) => text.split(/\*+/).length <= MOST_STARS + 1, `has more than ${MOST_STARS} stars`),
    ),
  ),
  reason: Line,
  expires: v.pipe(
    Line,
    v.check((text) => !Number.isNaN(expiryOf(text)), 'is neither a date such as 2027-01-31 nor an RFC 3339 time'),
  ),
})

const HELP: Readonly<Record<string, string>> = {
  id: 'write the CVE or the id of the advisory',
  package: 'write a package name or a package URL, with * for any text',
  reason: 'say why the finding does not matter; it stands in every report',
  expires: 'write the last day on which the rule holds, such as 2027-01-31',
}

/**
 * Reads an ignore file (YAML, hence JSON as well): a list of rules, alone or under `ignore`. Everything that is wrong becomes a
 * problem of the input `ignore-file`: a rule without a reason or an end, or with a member that no rule has, is never guessed at.
 */
export function parseIgnoreFile(text: string, problems: Problems): readonly IgnoreRule[] {
  if (new TextEncoder().encode(text).length > IGNORE_FILE_LIMIT_BYTES) {
    problems.add('ignore-file', `is larger than ${IGNORE_FILE_LIMIT_BYTES} bytes`)
    return []
  }
  const document = readYaml(text, problems)
  if (document === undefined || document === null) return []
  const rules = rulesIn(document)
  if (rules === undefined) {
    problems.add('ignore-file', 'is neither a list of rules nor a mapping with the list as its only member, ignore')
    return []
  }
  if (rules.length > MOST_RULES) {
    problems.add('ignore-file', `has more than ${MOST_RULES} rules`)
    return []
  }
  return rules.flatMap((rule, index) => readRule(rule, index, problems))
}

function readYaml(text: string, problems: Problems): unknown {
  try {
    return parse(text, { maxAliasCount: 0, schema: 'core', logLevel: 'error' }) as unknown
  } catch (thrown) {
    const [why = ''] = (thrown instanceof Error ? thrown.message : String(thrown)).split('\n')
    problems.add('ignore-file', `cannot be read: ${why}`)
    return undefined
  }
}

function rulesIn(document: unknown): readonly unknown[] | undefined {
  if (Array.isArray(document)) return document as readonly unknown[]
  const wrapped = v.safeParse(v.strictObject({ ignore: v.nullable(v.array(v.unknown()), []) }), document)
  return wrapped.success ? (wrapped.output.ignore ?? []) : undefined
}

function readRule(rule: unknown, index: number, problems: Problems): readonly IgnoreRule[] {
  const result = v.safeParse(RuleSchema, rule)
  if (result.success) return [result.output]
  const faults = new Map(result.issues.map((issue) => [String(issue.path?.[0].key), issue] as const))
  for (const [key, issue] of faults)
    problems.add('ignore-file', `rule ${index + 1}${nameOf(rule)} ${faultOf(key, issue)}`, HELP[key])
  return []
}

function nameOf(rule: unknown): string {
  const named = v.safeParse(v.object({ id: v.string() }), rule)
  return named.success ? ` (${named.output.id.slice(0, 60)})` : ''
}

function faultOf(key: string, issue: v.BaseIssue<unknown>): string {
  if (issue.path === undefined) return 'is not a mapping'
  if (issue.expected === 'never') return `has a member that no rule has: ${JSON.stringify(key.slice(0, 60))}`
  return issue.input === undefined || issue.input === null ? `has no ${key}` : `has a wrong ${key}: it ${issue.message}`
}
