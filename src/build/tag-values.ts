import { parse, type SemVer } from 'semver'
import { parsePep440 } from './pep440.ts'
import { branchOf, shortSha, tagOf, type TagContext } from './tag-context.ts'
import { globalExpressions, renderExpressions } from './tag-expressions.ts'
import { wrongRule, type TagRule } from './tag-rules.ts'

/** What a tag names: one version, the newest of a line of versions, or something that moves as it likes. */
export type TagRole = 'version' | 'minor' | 'major' | 'other'

/** What one rule makes of a run, before the flavor's prefix and suffix. */
export interface TagValue {
  readonly value: string
  readonly role: TagRole
  /** The version it stands for, without `v` and build metadata. */
  readonly version?: string
  /** Text that the rule itself puts before and behind the version, such as `v`. */
  readonly before?: string
  readonly behind?: string
  /** Whether `latest=auto` gives the tag `latest`. */
  readonly latest: boolean
  /** The version's minor, major and `latest` tags come with it, without rules of their own. */
  readonly floats?: boolean
}

/** Nothing to say for this run; a reason is a warning to show. */
export interface NoTag {
  readonly reason?: string
}

type Answer = TagValue | NoTag

const VERSION = /^(v?)((?:0|[1-9]\d*)\.(?:0|[1-9]\d*)\.(?:0|[1-9]\d*)(?:-[0-9A-Za-z.-]+)?)$/

const IS_RAW = /^\{\{\s*raw\s*\}\}$/

/** @throws CONFIG_INVALID naming the rule's line. */
export function tagValue(rule: TagRule, context: TagContext): Answer {
  switch (rule.type) {
    case 'schedule':
      return scheduleValue(rule, context)
    case 'semver':
      return semverValue(rule, context)
    case 'match':
      return matchValue(rule, context)
    case 'edge':
      return edgeValue(rule, context)
    case 'ref':
      return refValue(rule, context)
    case 'raw':
      return rawValue(rule, context)
    case 'sha':
      return shaValue(rule, context)
    case 'pep440':
      return pep440Value(rule, context)
  }
}

export function render(rule: TagRule, attribute: string, context: TagContext): string {
  return renderExpressions(rule.attributes.get(attribute) ?? '', globalExpressions(context))
}

function scheduleValue(rule: TagRule, context: TagContext): Answer {
  if (!context.event.includes('schedule')) return {}
  const { date, commit_date } = globalExpressions(context)
  const pattern = rule.attributes.get('pattern') ?? 'nightly'
  return other(renderExpressions(pattern, { ...(date ? { date } : {}), ...(commit_date ? { commit_date } : {}) }))
}

/** The text that semver and match look at: `value=`, else the git tag. */
function subject(rule: TagRule, context: TagContext): string {
  const given = render(rule, 'value', context)
  return given === '' ? tagOf(context) : given
}

function pep440Value(rule: TagRule, context: TagContext): Answer {
  const source = versionText(rule, context)
  if (typeof source !== 'string') return source
  const version = parsePep440(source)
  if (version === undefined) return { reason: `${source} is no version of PEP 440: the rule ${rule.line} gives no tag` }
  const { clean, release, isFinal, hasEpoch, local } = version
  const [major = '0', minor = '0', patch = '0'] = release
  const pattern = rule.attributes.get('pattern') ?? ''
  const template = isFinal || IS_RAW.test(pattern) ? pattern : '{{version}}'
  const value = renderExpressions(template, { raw: source, version: clean, major, minor, patch })
  const role = roleOf(template)
  // Versions of three numbers are also semantic ones, and can be compared with those in the registry.
  const isSemantic = isFinal && !hasEpoch && release.length === 3 && local === ''
  if (!isSemantic) return { value, role: role === 'version' ? role : 'other', latest: isFinal }
  const at = value.lastIndexOf(clean)
  const around = at < 0 ? {} : { before: value.slice(0, at), behind: value.slice(at + clean.length) }
  return { value, role, version: clean, ...around, latest: true }
}

/** What a rule about versions reads: `value=` or the git tag, and of it what `match=` says. */
function versionText(rule: TagRule, context: TagContext): string | NoTag {
  const text = subject(rule, context)
  if (text === '') return {}
  const source = extract(rule, text, 'match', 1)
  if (source === undefined) return { reason: `${text} does not match ${rule.attributes.get('match') ?? ''}` }
  return source.replaceAll('/', '-')
}

function semverValue(rule: TagRule, context: TagContext): Answer {
  const source = versionText(rule, context)
  if (typeof source !== 'string') return source
  const version = parse(source)
  if (version === null) return { reason: `${source} is not a semantic version: the rule ${rule.line} gives no tag` }
  return versionTag(rule, version)
}

function versionTag(rule: TagRule, version: SemVer): TagValue {
  const pattern = rule.attributes.get('pattern') ?? ''
  const isPrerelease = version.prerelease.length > 0
  // A pre-release has no floating tags: whatever the pattern says, it is named in full.
  const template = isPrerelease && !IS_RAW.test(pattern) ? '{{version}}' : pattern
  const value = renderExpressions(template, {
    raw: version.raw,
    version: version.version,
    major: String(version.major),
    minor: String(version.minor),
    patch: String(version.patch),
    prerelease: version.prerelease.join('.'),
  })
  const at = value.lastIndexOf(version.version)
  return {
    value,
    role: roleOf(template),
    version: version.version,
    ...(at < 0 ? {} : affixes(value, at, version)),
    latest: !isPrerelease,
  }
}

/** What the pattern itself puts around a version; build metadata belongs to this version only. */
function affixes(value: string, at: number, { version, build }: SemVer): Pick<TagValue, 'before' | 'behind'> {
  const behind = value.slice(at + version.length).replace(`+${build.join('.')}`, '')
  return { before: value.slice(0, at), behind }
}

function roleOf(template: string): TagRole {
  const has = (...names: readonly string[]): boolean =>
    names.some((name) => new RegExp(`\\{\\{\\s*${name}\\s*\\}\\}`).test(template))
  if (has('version', 'raw', 'patch')) return 'version'
  if (!has('major')) return 'other'
  return has('minor') ? 'minor' : 'major'
}

function matchValue(rule: TagRule, context: TagContext): Answer {
  const text = subject(rule, context)
  if (text === '') return {}
  const group = Number(rule.attributes.get('group') ?? '0')
  const value = extract(rule, text, 'pattern', group)
  if (value === undefined) return { reason: `${text} does not match ${rule.attributes.get('pattern') ?? ''}` }
  return versionOrOther(value, true)
}

/** The group of a regular expression (`/re/flags` or bare) in a text; the text itself when the rule has none. */
function extract(rule: TagRule, text: string, attribute: string, group: number): string | undefined {
  const source = rule.attributes.get(attribute) ?? ''
  if (source === '') return text
  const [, body = source, flags = ''] = /^\/(.+)\/([a-z]*)$/.exec(source) ?? []
  const match = compile(rule, body, flags.replace('g', '')).exec(text)
  if (match === null) return undefined
  if (!Number.isInteger(group) || group < 0 || group >= match.length) {
    throw wrongRule(rule.line, `the pattern has no group ${group}`, 'put the part that is the tag in parentheses')
  }
  return match[group] ?? ''
}

function compile(rule: TagRule, body: string, flags: string): RegExp {
  try {
    return new RegExp(body, flags)
  } catch (error) {
    throw wrongRule(rule.line, `not a regular expression: ${error instanceof Error ? error.message : String(error)}`)
  }
}

function edgeValue(rule: TagRule, context: TagContext): Answer {
  const named = render(rule, 'branch', context)
  const branch = named === '' ? context.defaultBranch : named
  if (branch === '' || branchOf(context) !== branch) return {}
  return other(rule.attributes.has('value') ? render(rule, 'value', context) : 'edge')
}

function refValue(rule: TagRule, context: TagContext): Answer {
  const event = rule.attributes.get('event')
  if (event === 'branch') return branchValue(branchOf(context).replaceAll('/', '-'))
  if (event === 'tag') return versionOrOther(tagOf(context).replaceAll('/', '-'), true)
  const [, number] = /^refs\/pull\/(.+?)(?:\/merge)?$/.exec(context.ref) ?? []
  const [, iid = ''] = /^refs\/merge-requests\/(\d+)\//.exec(context.ref) ?? []
  return other((number ?? iid).replaceAll('/', '-'))
}

/** Who may push a branch may call it `1.2.3`; that must not move what the versions of the image are called. */
const NAME_OF_VERSIONS = /^(?:latest|v?\d+(?:\.\d+){0,2}|v?\d+\.\d+\.\d+[-+].*)$/

function branchValue(name: string): Answer {
  if (!NAME_OF_VERSIONS.test(name)) return other(name)
  return { reason: `the branch ${name} is called like a version: its name is no tag (type=raw would set one)` }
}

/** An explicit raw rule sets that tag only; a bare line that is a version stands for it, with its floating tags (see tagsFor). */
function rawValue(rule: TagRule, context: TagContext): Answer {
  const value = render(rule, 'value', context)
  if (rule.bare && !value.startsWith('v')) return { ...versionOrOther(value, false), floats: true }
  return { value, role: VERSION.test(value) ? 'version' : 'other', latest: false }
}

function shaValue(rule: TagRule, context: TagContext): Answer {
  return other(rule.attributes.get('format') === 'long' ? context.sha : shortSha(context))
}

function versionOrOther(value: string, latest: boolean): TagValue {
  const [, before = '', text = ''] = VERSION.exec(value) ?? []
  const version = text === '' ? null : parse(text)
  if (version === null) return { value, role: 'other', latest }
  return {
    value,
    role: 'version',
    version: version.version,
    before,
    behind: '',
    latest: latest && version.prerelease.length === 0,
  }
}

function other(value: string): TagValue {
  return { value, role: 'other', latest: false }
}
