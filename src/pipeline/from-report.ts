import * as v from 'valibot'
import type { Problems } from '../errors.ts'
import { DigestSchema } from '../image/descriptor.ts'
import type { Digest } from '../image/digest.ts'
import { parseJson } from '../image/parse.ts'
import { parseReference, repositoryOf, type Reference } from '../image/reference.ts'

/** Far more than a report of a thousand images has. */
export const REPORT_LIMIT_BYTES: number = 4 << 20

const IMAGES = v.array(
  v.object({ name: v.string(), digest: v.optional(DigestSchema), reference: v.optional(v.string()) }),
)
const DOCUMENT = v.union([IMAGES, v.object({ schema: v.literal(1), images: IMAGES })])

/**
 * The digest that a build job put into every one of the repositories, from its Report or its output `images` (JSON text). What the
 * document says is a name, never a judgement: the image is read again, scanned again and judged again under it.
 * Undefined, with a problem of `from-report`, when the document names no pushed image for a repository, or different ones.
 * @throws CONFIG_INVALID when the text is no such document.
 */
export function digestFromReport(text: string, images: readonly Reference[], problems: Problems): Digest | undefined {
  const document = parseJson(DOCUMENT, text, 'the report of the build job', 'CONFIG_INVALID')
  const entries = 'images' in document ? document.images : document
  const digests = new Set<Digest>()
  for (const repository of images.map(repositoryOf)) {
    const entry = entries.find(({ name }) => repositoryOf(parseReference(name)) === repository)
    if (entry?.digest === undefined || entry.reference === undefined)
      problems.add('from-report', `names no image that was pushed to ${repository}`, 'push in the build job')
    else digests.add(entry.digest)
  }
  if (digests.size > 1) problems.add('from-report', 'names different images for the repositories')
  const [digest] = digests
  return digests.size === 1 ? digest : undefined
}
