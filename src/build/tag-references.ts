import { SlipwayError, type Problems } from '../errors.ts'
import { parseReference, repositoryOf } from '../image/reference.ts'

/** What `tags` says once full references are taken apart. */
export interface TagLines {
  /** The images that are named, those of `images` first. */
  readonly images: readonly string[]
  /** Rules and tags of docker/metadata-action. */
  readonly rules: readonly string[]
}

/**
 * docker/build-push-action and docker/metadata-action use the input `tags` for two things: full references (`ghcr.io/a/b:1`, also
 * several with commas between), and rules. A line with `type=`, or without `/` and `:`, is a rule; with `images` every line is one
 * but a reference to one of them. References are taken as they are: `a/b:1.2.3` is that tag and no other. Every image gets the same
 * tags, so references that differ in more than the image become a problem.
 */
export function readTagLines(lines: readonly string[], images: readonly string[], problems: Problems): TagLines {
  const all = lines.flatMap(splitReferences)
  const isReference = (line: string): boolean =>
    images.length === 0 ? isName(line) : isName(line) && /\/.*:[^/]+$/.test(line)
  const rules = all.filter((line) => !isReference(line))
  const named = all.filter(isReference).flatMap((line) => readReference(line, problems))
  const byImage = Map.groupBy(named, ({ image }) => image)
  const own = images.map(canonical)
  for (const image of byImage.keys())
    if (images.length > 0 && !own.includes(image))
      problems.add('tags', `${image} is not among images`, 'leave images out where tags has full references')
  const tags = [...new Set(named.map(({ tag }) => tag))]
  for (const [image, list] of byImage)
    if (new Set(list.map(({ tag }) => tag)).size < tags.length)
      problems.add(
        'tags',
        `${image} has not the same tags as the others`,
        `give every image the tags ${tags.join(', ')}`,
      )
  return {
    images: images.length === 0 ? [...byImage.keys()] : images,
    rules: [...rules, ...tags.map((tag) => `type=raw,value=${tag}`)],
  }
}

function isName(line: string): boolean {
  return /[/:]/.test(line) && !/[=,\s{}]/.test(line)
}

/** A comma also stands in rules, so only lines in which every part is a reference are split. */
function splitReferences(line: string): readonly string[] {
  const parts = line.split(',').map((part) => part.trim())
  return parts.length > 1 && parts.every(isName) ? parts : [line]
}

function readReference(text: string, problems: Problems): readonly { readonly image: string; readonly tag: string }[] {
  try {
    const reference = parseReference(text)
    if (reference.digest === undefined) return [{ image: repositoryOf(reference), tag: reference.tag ?? 'latest' }]
    problems.add('tags', `${JSON.stringify(text)} has a digest`, 'a tag is a name: write registry/repository:tag')
  } catch (thrown) {
    if (!(thrown instanceof SlipwayError)) throw thrown
    problems.add('tags', thrown.message, thrown.help)
  }
  return []
}

function canonical(image: string): string {
  try {
    return repositoryOf(parseReference(image))
  } catch {
    // What is wrong with it is said where the images are read.
    return image
  }
}
