import type { ConventionalCommit } from '../release/commit.ts'
import { code, joined, text, type Block, type Document, type Phrase, type Section } from './document.ts'
import { formatBytes } from './run-document.ts'
import { documentToMarkdown } from './markdown.ts'
import type { ImageReport } from './report.ts'
import { cosignCommand, shellLine, verifyCommand, type Signatory } from './verify-command.ts'

/** Everything a release says about itself. */
export interface ReleaseNotes {
  readonly version: string
  readonly changes: readonly ConventionalCommit[]
  readonly previous?: string
  /** Web address of the repository, to link the comparison with the last version; `compare` is the forge's path to it. */
  readonly compareUrl?: string
  readonly images: readonly ImageReport[]
  readonly signatory?: Signatory
}

const GROUPS: readonly { readonly title: string; readonly types: readonly string[] }[] = [
  { title: 'Features', types: ['feat'] },
  { title: 'Fixes', types: ['fix', 'revert'] },
  { title: 'Performance', types: ['perf'] },
]
const GROUPED = new Set(GROUPS.flatMap(({ types }) => types))

/** More changes of a kind are only counted, so that the images and how to verify them never fall to a host's limit. */
const MOST_ENTRIES = 200

/** The notes as Markdown: what breaks first, then what is new, the images, and how to verify them. Text of commits is escaped. */
export function renderReleaseNotes(notes: ReleaseNotes): string {
  const sections = [
    { title: 'Changes', blocks: changeSummary(notes) },
    { title: 'Breaking changes', blocks: breakingBlocks(notes.changes) },
    ...GROUPS.map(({ title, types }) => ({ title, blocks: changeList(notes.changes, (type) => types.includes(type)) })),
    { title: 'Other changes', blocks: changeList(notes.changes, (type) => !GROUPED.has(type)) },
    { title: 'Images', blocks: imageBlocks(notes) },
    { title: 'Verify', blocks: verifyBlocks(notes) },
  ]
  const document: Document = {
    title: notes.version,
    sections: sections.filter(({ blocks }: Section, at) => at === 0 || blocks.length > 0),
  }
  return documentToMarkdown(document)
}

function changeSummary({ changes, previous, compareUrl }: ReleaseNotes): readonly Block[] {
  if (previous === undefined) return [paragraph([text('First release.')])]
  const count = changes.length === 1 ? '1 change' : `${changes.length} changes`
  const since = text(`${count} since ${previous}.`)
  if (compareUrl === undefined) return [paragraph([since])]
  return [paragraph([since, text(' '), { kind: 'link', text: 'All of them', url: compareUrl }])]
}

function breakingBlocks(changes: readonly ConventionalCommit[]): readonly Block[] {
  return list(changes.flatMap((change) => change.breaking.map((what): Phrase => [...scopeOf(change), text(what)])))
}

function changeList(changes: readonly ConventionalCommit[], belongs: (type: string) => boolean): readonly Block[] {
  const entries = withoutRepeats(changes)
    .filter(({ type, subject }) => belongs(type) && subject !== '')
    .map((change): Phrase => [
      ...scopeOf(change),
      text(`${change.subject} (`),
      code(change.hash.slice(0, 7)),
      text(')'),
    ])
  return list(entries)
}

/** A merged change is told once, not by its merge as well; a merge without a title of its own tells nothing. */
function withoutRepeats(changes: readonly ConventionalCommit[]): readonly ConventionalCommit[] {
  const keyOf = ({ type, scope, subject }: ConventionalCommit): string => JSON.stringify([type, scope, subject])
  const last = new Map(changes.map((change) => [keyOf(change), change]))
  return changes.filter(
    (change) => last.get(keyOf(change)) === change && !(change.type === '' && /^Merged? /.test(change.subject)),
  )
}

function list(entries: readonly Phrase[]): readonly Block[] {
  if (entries.length === 0) return []
  const more = entries.length - MOST_ENTRIES
  const shown = more > 0 ? [...entries.slice(0, MOST_ENTRIES), [text(`and ${more} more`)]] : entries
  return [{ kind: 'list', entries: shown }]
}

function scopeOf({ scope }: ConventionalCommit): Phrase {
  return scope === undefined ? [] : [{ kind: 'strong', text: scope }, text(': ')]
}

function imageBlocks({ images }: ReleaseNotes): readonly Block[] {
  const rows = images.map((image): readonly Phrase[] => [
    [code(image.name)],
    joined(
      image.tags.map((tag) => [code(tag)]),
      ', ',
    ),
    [code(image.digest ?? '')],
    joined(
      image.platforms.map(({ platform, size }) => [text(`${platform} ${formatBytes(size)}`)]),
      ', ',
    ),
    foundIn(image),
  ])
  const head = ['Image', 'Tags', 'Digest', 'Platforms', 'Known vulnerabilities']
  return [{ kind: 'table', head, rows }]
}

function foundIn({ scan }: ImageReport): Phrase {
  if (scan === undefined) return [text('not scanned')]
  const { critical, high, medium, low, unknown } = scan.summary
  return [text(`${critical} critical, ${high} high, ${medium} medium, ${low} low, ${unknown} unrated`)]
}

function verifyBlocks({ images, signatory }: ReleaseNotes): readonly Block[] {
  if (signatory === undefined) return []
  const lines = images.flatMap(({ reference }) =>
    reference === undefined
      ? []
      : [shellLine(cosignCommand(reference, signatory)), shellLine(verifyCommand(reference, signatory))],
  )
  return lines.length === 0 ? [] : [{ kind: 'listing', lines }]
}

function paragraph(phrase: Phrase): Block {
  return { kind: 'paragraph', phrase }
}
