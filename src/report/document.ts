/** A piece of text. Every `text` may come from outside; renderers escape it. `url` is ours, never from outside. */
export type Inline =
  | { readonly kind: 'text' | 'code' | 'strong'; readonly text: string }
  | { readonly kind: 'link'; readonly text: string; readonly url: string }

/** One paragraph, table cell or list entry. */
export type Phrase = readonly Inline[]

export type Block =
  | { readonly kind: 'paragraph'; readonly phrase: Phrase }
  | { readonly kind: 'list'; readonly entries: readonly Phrase[] }
  | { readonly kind: 'table'; readonly head: readonly string[]; readonly rows: readonly (readonly Phrase[])[] }
  /** Lines to copy. */
  | { readonly kind: 'listing'; readonly lines: readonly string[] }

export interface Section {
  readonly title: string
  readonly blocks: readonly Block[]
}

/** What a report says, before it is Markdown or HTML. The first section is the result. */
export interface Document {
  readonly title: string
  readonly sections: readonly Section[]
}

export function text(value: string | number): Inline {
  return { kind: 'text', text: String(value) }
}

export function code(value: string): Inline {
  return { kind: 'code', text: value }
}

export function strong(value: string): Inline {
  return { kind: 'strong', text: value }
}

/** Joins phrases with a text between them. */
export function joined(phrases: readonly Phrase[], separator: string): Phrase {
  return phrases.flatMap((phrase, index) => (index === 0 ? phrase : [text(separator), ...phrase]))
}
