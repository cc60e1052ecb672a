import type { Block, Document, Inline, Phrase } from './document.ts'
import { visibleLine, visibleText } from './visible-text.ts'

/**
 * Text from outside as Markdown that shows exactly this text: no markup, no HTML, no table cell boundary (CommonMark 0.31 §2.4,
 * §2.5; GFM §4.10), and on GitHub no link, mention, issue, emoji or formula either: those are looked for in the rendered text,
 * where a backslash is gone and only the boundary of an element stops them.
 */
export function escapeMarkdown(value: string): string {
  return visibleLine(value)
    .replaceAll(/[&<>]/g, (character) => ENTITIES[character] ?? '')
    .replaceAll(/[\\`*_{}[\]()+\-!~=^"']/g, String.raw`\$&`)
    .replaceAll(/[@#$]|:(?=[\w+\\-]+:)/g, '<span>$&</span>')
    .replaceAll('://', ':<span>//</span>')
    .replaceAll(/\b(www)\./gi, '$1<span>.</span>')
    .replaceAll(/(^\s*\d+)\.(?=\s|$)/g, String.raw`$1\.`)
    .replaceAll('|', '&#124;')
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }

/** Text from outside as code; fit for a table cell. */
export function markdownCode(value: string): string {
  const line = visibleLine(value).trim()
  if (line === '') return ''
  // A bar ends a table cell even inside a code span, and what a backslash before it does depends on the one before that.
  if (line.includes('|')) return `<code>${escapeMarkdown(line)}</code>`
  const fence = '`'.repeat(longestRun(line, '`') + 1)
  const padding = line.startsWith('`') || line.endsWith('`') ? ' ' : ''
  return `${fence}${padding}${line}${padding}${fence}`
}

function longestRun(value: string, character: string): number {
  const runs = value.split(new RegExp(`[^${character}]+`))
  return Math.max(0, ...runs.map((run) => run.length))
}

export function documentToMarkdown({ title, sections }: Document): string {
  const parts = sections.flatMap((section, index) => {
    const heading = index === 0 ? `## ${escapeMarkdown(title)}` : `### ${escapeMarkdown(section.title)}`
    return [heading, ...section.blocks.map(block)]
  })
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`
}

function block(part: Block): string {
  switch (part.kind) {
    case 'paragraph':
      return phrase(part.phrase).trim()
    case 'list':
      return part.entries.map((entry) => `- ${phrase(entry)}`).join('\n')
    case 'table':
      return [row(part.head.map(escapeMarkdown)), row(part.head.map(() => '---')), ...part.rows.map(tableRow)].join(
        '\n',
      )
    case 'listing':
      return listing(part.lines)
  }
}

function tableRow(cells: readonly Phrase[]): string {
  return row(cells.map(phrase))
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`
}

function listing(lines: readonly string[]): string {
  const body = visibleText(lines.join('\n'))
  const fence = '`'.repeat(Math.max(3, longestRun(body, '`') + 1))
  return `${fence}sh\n${body}\n${fence}`
}

function phrase(parts: Phrase): string {
  return parts.map(inline).join('')
}

function inline(part: Inline): string {
  switch (part.kind) {
    case 'text':
      return escapeMarkdown(part.text)
    case 'strong':
      return `**${escapeMarkdown(part.text)}**`
    case 'code':
      return markdownCode(part.text)
    case 'link':
      return `[${escapeMarkdown(part.text)}](${part.url})`
  }
}
