import type { Inputs } from '../../config/values.ts'
import type { PipelinePlan } from '../../pipeline/plan.ts'
import type { ImageMetadata } from '../../report/docker-metadata.ts'
import type { Report } from '../../report/report.ts'

/** How the images are named and labelled: by the tags they were given, or where nothing is pushed by those that were chosen. */
export function imageMetadata(plan: PipelinePlan, { images }: Report, inputs: Inputs): ImageMetadata {
  const { tags, names, push } = plan
  const chosen = [...new Set([...tags.immutable, ...tags.floating.map(({ tag }) => tag), ...tags.moving])]
  const written = images.flatMap((image) => image.tags.map((tag) => `${image.name}:${tag}`))
  const version = tags.version ?? tags.main
  const { sepTags, sepLabels, sepAnnotations } = inputs
  return {
    ...(version === undefined ? {} : { version }),
    tags: push ? written : names.flatMap((name) => chosen.map((tag) => `${name}:${tag}`)),
    labels: plan.build.labels ?? {},
    annotations: plan.indexAnnotations,
    separators: {
      ...(sepTags === undefined ? {} : { tags: sepTags }),
      ...(sepLabels === undefined ? {} : { labels: sepLabels }),
      ...(sepAnnotations === undefined ? {} : { annotations: sepAnnotations }),
    },
  }
}
