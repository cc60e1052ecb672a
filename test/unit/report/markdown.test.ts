import { describe, expect, it } from '@jest/globals'
import * as fc from 'fast-check'
import { documentToMarkdown, escapeMarkdown, markdownCode } from '../../../src/report/markdown.ts'
import { visibleLine } from '../../../src/report/visible-text.ts'
import { renderGfm as render } from '../../support/report/render-gfm.ts'

/** What a reader sees, when the only elements are the ones we write. */
function textOf(html: string): string {
  return html
    .replaceAll(/<\/?(?:p|span|code|th|td|tr|thead|tbody|table)>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
}

const HOSTILE = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '[click](javascript:alert(1))',
  '![x](https://evil.example/p.png)',
  '<https://evil.example>',
  'https://evil.example/?a=b&c=d',
  'www.evil.example',
  'mailto:a@evil.example a@evil.example',
  '**bold** _it_ ~~gone~~ `code`',
  '# title',
  '- item',
  '1. item',
  '> quote',
  '---',
  'a | b \\| c \\\\| d',
  '&lt;b&gt; &#124; &amp;',
  '$x$ :smile: @someone #12',
  '```\nfence',
  '[^1]: note',
  '[ref]: https://evil.example',
  '- [ ] task',
  '=== ',
  '    indented',
]

const MARKUP = Array.from('\\`*_{}[]()#+-.!|~$=^"\'<>&@:/ wab1\n')

const anyText = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: fc.constantFrom(...MARKUP) }))

describe('escapeMarkdown', () => {
  it.each(HOSTILE)('shows %j as that text', (text) => {
    const html = render(`x ${escapeMarkdown(text)} y`)
    expect(textOf(html)).toBe(`x ${visibleLine(text)} y`)
    expect(html).not.toMatch(/<(?!\/?(?:p|span)>)/)
  })

  it('shows any text as that text and makes no element of it', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const html = render(`x${escapeMarkdown(text)}y`)
        expect(html).not.toMatch(/<(?!\/?(?:p|span)>)/)
        expect(textOf(html)).toBe(`x${visibleLine(text)}y`)
      }),
      { numRuns: 500 },
    )
  })

  it('starts no block at the start of a paragraph', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(render(escapeMarkdown(text.trimStart()))).not.toMatch(/<(?!\/?(?:p|span)>)/)
      }),
      { numRuns: 500 },
    )
  })

  it.each(['@someone', 'https://evil.example', 'www.evil.example', '#12', ':smile:', '$x$'])(
    'breaks %s by an element, so that GitHub finds nothing in the rendered text',
    (text) => {
      expect(render(escapeMarkdown(text)).replaceAll(/<span>.*?<\/span>/g, '|')).not.toContain(text)
    },
  )
})

describe('markdownCode', () => {
  it.each([...HOSTILE, '`', '``a`', '|'])('shows %j as code in one table cell', (text) => {
    const html = render(documentToMarkdown(tableOf(text)))
    expect(html.match(/<td>/g)).toHaveLength(2)
    expect(html.match(/<code>/g)).toHaveLength(1)
    const [, cell = ''] = /<td><code>(.*)<\/code><\/td>/.exec(html) ?? []
    expect(textOf(cell)).toBe(visibleLine(text).trim())
  })

  it('keeps any text in its cell', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const html = render(documentToMarkdown(tableOf(text)))
        expect(html.match(/<td>/g)).toHaveLength(2)
        expect(html).not.toMatch(/<(?!\/?(?:h2|span|code|th|td|tr|thead|tbody|table)>)/)
      }),
      { numRuns: 500 },
    )
  })

  it('is empty for an empty text', () => {
    expect(markdownCode('  \n')).toBe('')
  })
})

function tableOf(text: string): Parameters<typeof documentToMarkdown>[0] {
  const row = [[{ kind: 'code', text } as const], [{ kind: 'text', text: 'end' } as const]]
  return { title: 't', sections: [{ title: 's', blocks: [{ kind: 'table', head: ['a', 'b'], rows: [row] }] }] }
}

describe('documentToMarkdown', () => {
  it('fences a listing with more backticks than it holds', () => {
    const listing = { kind: 'listing', lines: ['a ``` b', '````', '</pre><b>'] } as const
    const html = render(documentToMarkdown({ title: 't', sections: [{ title: 's', blocks: [listing] }] }))
    expect(html).toContain('<pre><code class="language-sh">a ``` b\n````\n&lt;/pre&gt;&lt;b&gt;\n</code></pre>')
  })

  it('keeps a title on its line', () => {
    expect(documentToMarkdown({ title: 'a\n# b', sections: [{ title: '', blocks: [] }] })).toBe(
      '## a <span>#</span> b\n',
    )
  })
})
