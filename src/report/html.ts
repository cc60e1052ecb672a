import type { Block, Document, Inline, Phrase } from './document.ts'
import { visibleLine, visibleText } from './visible-text.ts'

/** Text from outside for element content and quoted attributes. */
export function escapeHtml(value: string): string {
  return value.replaceAll(/[&<>"'`]/g, (character) => `&#${character.charCodeAt(0)};`)
}

const STYLE = `:root{color-scheme:light dark}
body{font:15px/1.5 system-ui,sans-serif;margin:2rem auto;max-width:72rem;padding:0 1rem}
h1{font-size:1.5rem}h2{font-size:1.15rem;margin-top:2rem}
table{border-collapse:collapse;width:100%}
th,td{border-bottom:1px solid #8886;padding:.35rem .6rem;text-align:left;vertical-align:top}
code,pre{font:13px/1.45 ui-monospace,monospace;overflow-wrap:anywhere}
pre{background:#8882;overflow-x:auto;padding:.8rem}`

/** One file that needs nothing else: no script, no request to anywhere. */
export function documentToHtml({ title, sections }: Document): string {
  const body = sections.map((section, index) => {
    const heading = index === 0 ? `<h1>${line(title)}</h1>` : `<h2>${line(section.title)}</h2>`
    return [heading, ...section.blocks.map(block)].join('\n')
  })
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
<meta name="referrer" content="no-referrer">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${line(title)}</title>
<style>
${STYLE}
</style>
</head>
<body>
${body.join('\n')}
</body>
</html>
`
}

function block(part: Block): string {
  switch (part.kind) {
    case 'paragraph':
      return `<p>${phrase(part.phrase)}</p>`
    case 'list':
      return `<ul>\n${part.entries.map((entry) => `<li>${phrase(entry)}</li>`).join('\n')}\n</ul>`
    case 'table':
      return table(part.head, part.rows)
    case 'listing':
      return `<pre>${escapeHtml(visibleText(part.lines.join('\n')))}</pre>`
  }
}

function table(head: readonly string[], rows: readonly (readonly Phrase[])[]): string {
  const names = head.map((name) => `<th scope="col">${line(name)}</th>`).join('')
  const body = rows.map((cells) => `<tr>${cells.map((cell) => `<td>${phrase(cell)}</td>`).join('')}</tr>`)
  return `<table>\n<thead><tr>${names}</tr></thead>\n<tbody>\n${body.join('\n')}\n</tbody>\n</table>`
}

function phrase(parts: Phrase): string {
  return parts.map(inline).join('')
}

function inline(part: Inline): string {
  switch (part.kind) {
    case 'text':
      return line(part.text)
    case 'strong':
      return `<strong>${line(part.text)}</strong>`
    case 'code':
      return `<code>${line(part.text)}</code>`
    case 'link':
      return `<a href="${escapeHtml(part.url)}" rel="noreferrer">${line(part.text)}</a>`
  }
}

function line(value: string): string {
  return escapeHtml(visibleLine(value))
}
