import type { Inputs } from '../../config/values.ts'
import type { PipelineResult } from '../../pipeline/outcome.ts'
import { versionOf, type ImagePlan, type RunPlan } from '../../pipeline/plan.ts'
import { tagsWithoutVersion } from '../../pipeline/tag-choice.ts'
import type { ImageMetadata } from '../../report/docker-metadata.ts'

/**
 * How the images are named and labelled: by the tags they were given, or where nothing is pushed by those that were chosen. Of
 * several images the labels are those of the first; of one that an earlier job built, those it has.
 */
export function imageMetadata(plan: RunPlan, { report, images: made }: PipelineResult, inputs: Inputs): ImageMetadata {
  const { images } = report
  const [first] = plan.images
  const written = images.flatMap((image) => image.tags.map((tag) => `${image.name}:${tag}`))
  const version = versionOf(plan) ?? first?.tags.main
  const { sepTags, sepLabels, sepAnnotations } = inputs
  return {
    ...(version === undefined ? {} : { version }),
    tags: plan.push ? written : plan.images.flatMap(chosenTags),
    labels: (isBuiltElsewhere(first) ? made[0]?.labels : first?.build.labels) ?? {},
    annotations: first?.indexAnnotations ?? {},
    separators: {
      ...(sepTags === undefined ? {} : { tags: sepTags }),
      ...(sepLabels === undefined ? {} : { labels: sepLabels }),
      ...(sepAnnotations === undefined ? {} : { annotations: sepAnnotations }),
    },
  }
}

function isBuiltElsewhere(image: ImagePlan | undefined): boolean {
  return image?.pushed !== undefined || image?.merged !== undefined
}

function chosenTags({ tags, names }: ImagePlan): readonly string[] {
  const floating = tags.floating.map(({ tag }) => tag)
  const chosen = [...new Set([...tags.immutable, ...floating, ...tagsWithoutVersion(tags)])]
  return names.flatMap((name) => chosen.map((tag) => `${name}:${tag}`))
}
