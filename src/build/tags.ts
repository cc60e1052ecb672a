import { SlipwayError } from '../errors.ts'
import { isTag } from '../image/reference.ts'
import { globalExpressions, renderExpressions } from './tag-expressions.ts'
import type { TagContext } from './tag-context.ts'
import { parseFlavor, type TagFlavor } from './tag-flavor.ts'
import { DEFAULT_RULES, parseTagRules, wrongRule, type TagRule } from './tag-rules.ts'
import { render, tagValue, type TagValue } from './tag-values.ts'

/** A tag that may move to the version, if the registry holds no higher one of its line. */
export interface FloatingTag {
  readonly tag: string
  readonly line: 'minor' | 'major' | 'latest'
}

/** The tags of a run, before the registry is asked. Each tag stands in one list only. */
export interface TagSet {
  /** First tag of all: docker's `version` output and label. */
  readonly main?: string
  /** Version without `v` and build metadata, when the tags say one. */
  readonly version?: string
  /** How this repository spells a version as a tag: `v` before it, `-alpine` behind it. */
  readonly prefix: string
  readonly suffix: string
  /** Full versions: never moved once they stand. */
  readonly full: readonly string[]
  /** Ordered minor, major, latest. */
  readonly floating: readonly FloatingTag[]
  /** Tags that move with every run: a branch, `edge`, `pr-12`, a commit. */
  readonly other: readonly string[]
  /** `latest` of a run without a version: for where no version stands that it could be of. */
  readonly latest?: string
  /** Rules that gave nothing for a reason worth showing. */
  readonly warnings: readonly string[]
}

/** A tag with all its affixes, and what it stands for. */
interface Produced extends TagValue {
  readonly tag: string
  readonly prefix: string
  readonly suffix: string
}

/**
 * The tags that docker/metadata-action would make of these rules and flavor, sorted by what they promise.
 *
 * A bare line that is a full semantic version (`1.2.3`, not `v1.2.3`) stands for the version: that tag plus its floating tags
 * `1.2`, `1` and `latest` (no `1.2`, `1` and `latest` for a pre-release, no `0`); `type=raw,value=1.2.3` sets only that tag.
 *
 * Differences from metadata-action, all on purpose:
 * - tags that name a line of versions (`{{major}}`, `latest`) are candidates: they never move backwards;
 * - expressions are not escaped as HTML, and an unknown name in one is an error instead of an empty text;
 * - a tag that no registry would take (over 128 characters, leading `.` or `-`) is an error before anything is built;
 * - no tag stands twice; handlebars blocks are refused; dates know no locale weeks and eras.
 * @throws CONFIG_INVALID naming the line at fault.
 */
export function tagsFor(rules: readonly string[], flavorLines: readonly string[], context: TagContext): TagSet {
  const flavor = parseFlavor(flavorLines)
  const warnings: string[] = []
  const produced = parseTagRules(rules.length === 0 ? DEFAULT_RULES : rules).flatMap((rule): readonly Produced[] => {
    if (!isEnabled(rule, context)) return []
    const answer = tagValue(rule, context)
    if ('value' in answer) return answer.value === '' ? [] : [affixed(rule, answer, flavor, context)]
    if (answer.reason !== undefined) warnings.push(answer.reason)
    return []
  })
  return { ...sortTags(produced, flavor, context), warnings }
}

function isEnabled(rule: TagRule, context: TagContext): boolean {
  if (!rule.attributes.has('enable')) return true
  const enable = render(rule, 'enable', context)
  if (enable !== 'true' && enable !== 'false') throw wrongRule(rule.line, `enable is ${enable}, not true or false`)
  return enable === 'true'
}

const OWN_PREFIX: Readonly<Partial<Record<TagRule['type'], string>>> = { sha: 'sha-' }

/** A rule's own prefix or suffix, even an empty one, replaces the flavor's. */
function affixed(rule: TagRule, value: TagValue, flavor: TagFlavor, context: TagContext): Produced {
  const expressions = globalExpressions(context)
  const affix = (name: 'prefix' | 'suffix', fallback: string | undefined): string =>
    renderExpressions(rule.attributes.get(name) ?? fallback ?? flavor[name], expressions)
  const isPullRequest = rule.type === 'ref' && rule.attributes.get('event') === 'pr'
  const prefix = affix('prefix', isPullRequest ? 'pr-' : OWN_PREFIX[rule.type])
  const suffix = affix('suffix', undefined)
  const tag = checkedTag(`${prefix}${value.value}${suffix}`, rule)
  return { ...value, tag, prefix: `${prefix}${value.before ?? ''}`, suffix: `${value.behind ?? ''}${suffix}` }
}

function checkedTag(text: string, rule: TagRule): string {
  const tag = sanitise(text)
  if (!isTag(tag)) throw wrongRule(rule.line, `${JSON.stringify(tag)} is no tag: up to 128 of A-Z a-z 0-9 _ . -`)
  return tag
}

function sanitise(text: string): string {
  return text.replace(/[^a-zA-Z0-9._-]+/g, '-')
}

function sortTags(produced: readonly Produced[], flavor: TagFlavor, context: TagContext): Omit<TagSet, 'warnings'> {
  const [first] = produced
  const versioned = theVersion(produced)
  const latest = latestTag(first, flavor, context)
  const full = tagsOf(produced, 'version')
  const floats = versioned?.floats === true ? ownFloating(versioned, flavor, context) : []
  const lines: readonly FloatingTag[] = [
    ...floats,
    ...produced.flatMap(({ role, tag }) => (role === 'minor' || role === 'major' ? [{ tag, line: role }] : [])),
    ...(latest === undefined ? [] : [{ tag: latest, line: 'latest' as const }]),
  ]
  const unversioned = tagsOfNoVersion(produced, versioned === undefined ? latest : undefined, flavor)
  const floating = versioned === undefined ? [] : distinct(lines, full)
  const taken = new Set([...full, ...floating.map(({ tag }) => tag)])
  return {
    ...(first === undefined ? {} : { main: first.tag }),
    ...(versioned?.version === undefined ? {} : { version: versioned.version }),
    prefix: versioned?.prefix ?? '',
    suffix: versioned?.suffix ?? '',
    full,
    floating,
    ...unversioned,
    other: unversioned.other.filter((tag) => !taken.has(tag)),
  }
}

/** `latest` of a run without a version is for the highest version, where there is one; who writes latest=true means it. */
function tagsOfNoVersion(
  produced: readonly Produced[],
  latest: string | undefined,
  flavor: TagFlavor,
): Pick<TagSet, 'other' | 'latest'> {
  const other = tagsOf(produced, 'other')
  if (latest === undefined || other.includes(latest)) return { other }
  return flavor.latest === 'true' ? { other: [...other, latest] } : { other, latest }
}

function tagsOf(produced: readonly Produced[], role: TagValue['role']): readonly string[] {
  return [...new Set(produced.filter((one) => one.role === role).map(({ tag }) => tag))]
}

/** The one version of the run; a rule that spells it in full says how versions are spelled here. */
function theVersion(produced: readonly Produced[]): Produced | undefined {
  const versions = produced.filter(({ version }) => version !== undefined)
  const distinctVersions = [...new Set(versions.map(({ version }) => version))]
  if (distinctVersions.length > 1) {
    const message = `the tags say several versions: ${distinctVersions.join(', ')}`
    throw new SlipwayError('CONFIG_INVALID', message, {
      help: 'give one version; write type=raw,value=… for a tag that is just a name',
      problems: [{ input: 'tags', message }],
    })
  }
  return versions.find(({ role }) => role === 'version') ?? versions[0]
}

/** Whether and how `latest` is written is up to the first tag alone, unless the flavor says it. */
function latestTag(first: Produced | undefined, flavor: TagFlavor, context: TagContext): string | undefined {
  if (first === undefined || flavor.latest === 'false') return undefined
  if (flavor.latest === 'auto' && !first.latest) return undefined
  return spellLatest(flavor, context)
}

function spellLatest(flavor: TagFlavor, context: TagContext): string {
  const expressions = globalExpressions(context)
  const prefix = flavor.prefixLatest ? renderExpressions(flavor.prefix, expressions) : ''
  const suffix = flavor.suffixLatest ? renderExpressions(flavor.suffix, expressions) : ''
  return sanitise(`${prefix}latest${suffix}`)
}

function ownFloating(
  { version = '', prefix, suffix }: Produced,
  flavor: TagFlavor,
  context: TagContext,
): readonly FloatingTag[] {
  const [major = '', minor = ''] = version.split('.')
  if (version.includes('-')) return []
  const spell = (text: string): string => sanitise(`${prefix}${text}${suffix}`)
  return [
    { tag: spell(`${major}.${minor}`), line: 'minor' },
    ...(major === '0' ? [] : [{ tag: spell(major), line: 'major' as const }]),
    ...(flavor.latest === 'false' ? [] : [{ tag: spellLatest(flavor, context), line: 'latest' as const }]),
  ]
}

const LINE_ORDER = ['minor', 'major', 'latest'] as const

function distinct(lines: readonly FloatingTag[], full: readonly string[]): readonly FloatingTag[] {
  const byTag = new Map(lines.filter(({ tag }) => !full.includes(tag)).map((one) => [one.tag, one]))
  return [...byTag.values()].sort((a, b) => LINE_ORDER.indexOf(a.line) - LINE_ORDER.indexOf(b.line))
}
