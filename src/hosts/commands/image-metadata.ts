import type { Inputs } from '../../config/values.ts'
import { versionOf, type ImagePlan, type RunPlan } from '../../pipeline/plan.ts'
import type { ImageMetadata } from '../../report/docker-metadata.ts'
import type { Report } from '../../report/report.ts'

/**
 * How the images are named and labelled: by the tags they were given, or where nothing is pushed by those that were chosen. Of
 * several images the labels are those of the first.
 */
export function imageMetadata(plan: RunPlan, { images }: Report, inputs: Inputs): ImageMetadata {
  const [first] = plan.images
  const written = images.flatMap((image) => image.tags.map((tag) => `${image.name}:${tag}`))
  const version = versionOf(plan) ?? first?.tags.main
  const { sepTags, sepLabels, sepAnnotations } = inputs
  return {
    ...(version === undefined ? {} : { version }),
    tags: plan.push ? written : plan.images.flatMap(chosenTags),
    labels: first?.build.labels ?? {},
    annotations: first?.indexAnnotations ?? {},
    separators: {
      ...(sepTags === undefined ? {} : { tags: sepTags }),
      ...(sepLabels === undefined ? {} : { labels: sepLabels }),
      ...(sepAnnotations === undefined ? {} : { annotations: sepAnnotations }),
    },
  }
}

function chosenTags({ tags, names }: ImagePlan): readonly string[] {
  const chosen = [...new Set([...tags.immutable, ...tags.floating.map(({ tag }) => tag), ...tags.moving])]
  return names.flatMap((name) => chosen.map((tag) => `${name}:${tag}`))
}
