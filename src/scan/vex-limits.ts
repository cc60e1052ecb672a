import * as v from 'valibot'

export const VEX_LIMIT_BYTES: number = 16 << 20

/** Statements of a document, and things named by all of them together. */
export const VEX_LIMITS = { statements: 100_000, names: 500_000 } as const

/** A name, a word or an address; longer ones are none. */
export const Text = v.pipe(
  v.string('is not a text'),
  v.maxLength(4096, 'is longer than 4096 characters'),
  v.trim(),
  v.nonEmpty('is empty'),
)

/** Prose; only so much of it is kept. */
export const Prose = v.pipe(
  v.string('is not a text'),
  v.transform((text) => text.trim().slice(0, 1000).toWellFormed()),
)

/** RFC 3339, as milliseconds since 1970. */
export const Time = v.pipe(
  Text,
  v.regex(/^\d{4}-\d{2}-\d{2}[Tt ]\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:[Zz]|[+-]\d{2}:\d{2})$/, 'is no RFC 3339 time'),
  v.transform((text) => Date.parse(text.replace(' ', 'T').toUpperCase())),
  v.check((time) => !Number.isNaN(time), 'is no RFC 3339 time'),
)

/** A text that is either no package URL at all or one that can be read. */
export function purlOrOther(isPurl: (text: string) => boolean) {
  return v.pipe(
    Text,
    v.check((text) => !text.startsWith('pkg:') || isPurl(text), 'is a broken package URL'),
  )
}
