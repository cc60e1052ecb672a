type Pairs = Readonly<Record<string, string>>

/** What a run knows of the things that docker/metadata-action puts out. */
export interface ImageMetadata {
  /** The first tag: a version, a branch, `pr-12`. */
  readonly version?: string
  /** Full names with tags. */
  readonly tags: readonly string[]
  readonly labels: Pairs
  readonly annotations: Pairs
  /** What stands between entries; a line break each when absent. */
  readonly separators?: { readonly tags?: string; readonly labels?: string; readonly annotations?: string }
}

/**
 * The outputs of docker/metadata-action by name, but the bake files. `levels` prefix annotations (`manifest`, `index`), as
 * DOCKER_METADATA_ANNOTATIONS_LEVELS has it.
 */
export function metadataOutputs(metadata: ImageMetadata, levels: readonly string[] = ['manifest']): Pairs {
  const { version, tags, separators = {} } = metadata
  const tagNames = [...new Set(tags.map((tag) => tag.slice(tag.lastIndexOf(':') + 1)))]
  const labels = lines(metadata.labels)
  const annotations = levels.flatMap((level) => lines(metadata.annotations).map((line) => `${level}:${line}`))
  const sorted = Object.fromEntries(entries(metadata.labels))
  return {
    ...(version === undefined ? {} : { version }),
    tags: tags.join(separators.tags ?? '\n'),
    'tag-names': tagNames.join(separators.tags ?? '\n'),
    labels: labels.join(separators.labels ?? '\n'),
    annotations: annotations.join(separators.annotations ?? '\n'),
    json: JSON.stringify({ tags, 'tag-names': tagNames, labels: sorted, annotations }),
  }
}

/** The variables that later steps read: DOCKER_METADATA_OUTPUT_TAG_NAMES and so on. */
export function metadataVariables(outputs: Pairs): Pairs {
  return Object.fromEntries(
    Object.entries(outputs).map(([name, value]) => [
      `DOCKER_METADATA_OUTPUT_${name.toUpperCase().replaceAll('-', '_')}`,
      value,
    ]),
  )
}

function entries(pairs: Pairs): readonly (readonly [string, string])[] {
  return Object.entries(pairs).sort(([a], [b]) => (a < b ? -1 : 1))
}

function lines(pairs: Pairs): readonly string[] {
  return entries(pairs).map(([key, value]) => `${key}=${value}`)
}
