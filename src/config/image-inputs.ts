import { Problems } from '../errors.ts'
import { readInputs, type Inputs, type RawInput } from './values.ts'

/** Inputs that an image of slipway.yml may have of its own; the others hold for the whole run. */
export const OF_AN_IMAGE: ReadonlySet<string> = new Set([
  'images',
  'tags',
  'flavor',
  'platforms',
  'context',
  'file',
  'build-args',
  'build-contexts',
  'target',
  'no-cache',
  'no-cache-filters',
  'squash',
  'pull',
  'labels',
  'annotations',
  'secret-envs',
  'secret-files',
  'ssh',
  'cache-from',
  'cache-to',
  'network',
  'add-hosts',
  'allow',
  'shm-size',
  'ulimit',
  'cgroup-parent',
  'source',
  'outputs',
  'provenance',
  'sbom',
  'attests',
  'vex',
  'fail-on',
  'unknown-severity',
  'fail-on-secrets',
  'ignore-unfixed',
  'ignore-file',
  'trivy-reports',
  'grype-reports',
  'default-branch-image',
])

/** One of several images, as the file has it. */
export interface FileImage {
  readonly id: string
  /** Images of the same file that it is built on. */
  readonly dependsOn: readonly string[]
  /** What holds for this image only. */
  readonly inputs: readonly RawInput[]
}

/** One of several images with all its inputs understood. */
export interface ImageInputs {
  readonly id: string
  readonly dependsOn: readonly string[]
  readonly inputs: Inputs
}

/**
 * The inputs of each image: its own stand before those of the file, and behind the command line and the environment. `places`, the
 * names that `images` has there, are where every image has its own name below. Problems that come from an image's entry are
 * named by it; `problems` has those of the run already.
 */
export function imageInputs(
  images: readonly FileImage[],
  raw: readonly RawInput[],
  places: readonly string[],
  problems: Problems,
): readonly ImageInputs[] {
  const read = images.map(({ id, dependsOn, inputs: own }) => {
    const found = new Problems()
    const inputs = readInputs([...raw, ...own], found)
    const names = places.length === 0 ? inputs.images : places.map((place) => `${place}/${id}`)
    return { image: { id, dependsOn, inputs: { ...inputs, images: names } }, id, found }
  })
  joinProblems(read, problems)
  return read.map(({ image }) => image)
}

/** Adds what was found about each image: once where it holds for all of them, else under the image's name. */
export function joinProblems(
  images: readonly { readonly id: string; readonly found: Problems }[],
  problems: Problems,
): void {
  const known = new Set(problems.list.map(key))
  const everywhere = (wanted: string): boolean =>
    images.length > 1 && images.every(({ found }) => found.list.some((one) => key(one) === wanted))
  for (const { id, found } of images)
    for (const one of found.list) {
      if (known.has(key(one))) continue
      const shared = everywhere(key(one)) || one.input.startsWith('images.')
      if (shared) known.add(key(one))
      problems.add(shared ? one.input : `images.${id}.${one.input}`, one.message, one.help)
    }
}

function key({ input, message }: { readonly input: string; readonly message: string }): string {
  return JSON.stringify([input, message])
}
