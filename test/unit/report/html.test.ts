import { describe, expect, it } from '@jest/globals'
import * as fc from 'fast-check'
import { documentToHtml, escapeHtml } from '../../../src/report/html.ts'

describe('escapeHtml', () => {
  it('leaves no character that ends a text, an attribute or a comment', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => expect(escapeHtml(text)).not.toMatch(/[<>"'`]/)))
  })

  it('is undone by reading the references', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const read = escapeHtml(text).replaceAll(/&#(\d+);/g, (_, number: string) =>
          String.fromCharCode(Number(number)),
        )
        expect(read).toBe(text)
      }),
    )
  })
})

describe('documentToHtml', () => {
  it('escapes the title in both places', () => {
    const page = documentToHtml({ title: '</title><b>', sections: [{ title: 'x', blocks: [] }] })
    expect(page.match(/&#60;\/title&#62;&#60;b&#62;/g)).toHaveLength(2)
    expect(page).not.toContain('<b>')
  })
})
