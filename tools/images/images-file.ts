import { dirname, resolve } from 'node:path'
import * as v from 'valibot'
import { parse } from 'yaml'
import { findInput } from '../../src/config/inputs.ts'
import { Problems, SlipwayError } from '../../src/errors.ts'
import { buildOrder } from '../../src/pipeline/image-graph.ts'

/** One image of the file, ready to be built once those it depends on are. */
export interface ImageRecipe {
  readonly name: string
  readonly dependsOn: readonly string[]
  /** Prepared root folders that its Dockerfile copies from. */
  readonly roots: readonly string[]
  /** What config and compressed layers of one platform may weigh, in 10^6 bytes. */
  readonly megabytes: number
  /** Inputs of Slipway by name; a list has one line for each value. Paths are absolute. */
  readonly inputs: Readonly<Record<string, string>>
}

export interface ImagesFile {
  /** Stands between the registry and the name of each image. */
  readonly repository: string
  /** In the order in which they can be built. */
  readonly images: readonly ImageRecipe[]
}

const Scalar = v.union([v.string(), v.number(), v.boolean()])
const Value = v.union([Scalar, v.array(Scalar)])
const Names = v.optional(v.array(v.pipe(v.string(), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/))), [])
const Entry = v.objectWithRest(
  { context: v.string(), 'depends-on': Names, roots: Names, megabytes: v.pipe(v.number(), v.minValue(0)) },
  Value,
)
const FileSchema = v.objectWithRest({ repository: v.string(), images: v.record(v.string(), Entry) }, Value)

/** Inputs whose value is a path relative to the file. */
const PATHS = new Set(['context', 'file'])
/** Given by the build itself. */
const OWN = new Set(['images', 'build-contexts', 'push'])

/**
 * Reads images/slipway.yml: inputs of Slipway for all images, and for each what it is built from and on.
 * @throws CONFIG_INVALID that lists every unknown input, unknown dependency and circle
 */
export function readImagesFile(text: string, path: string): ImagesFile {
  const result = v.safeParse(FileSchema, parse(text))
  if (!result.success) {
    const issues = result.issues.map((issue) => ({
      input: v.getDotPath(issue) ?? 'slipway.yml',
      message: issue.message,
    }))
    throw new SlipwayError('CONFIG_INVALID', `${path} is malformed`, { problems: issues })
  }
  const { repository, images, ...common } = result.output
  const problems = new Problems()
  const folder = dirname(path)
  const recipes = Object.entries(images).map(([name, entry]): readonly [string, ImageRecipe] => {
    const { 'depends-on': dependsOn, roots, megabytes, ...own } = entry
    const inputs = Object.entries({ ...common, ...own }).map(([input, value]) => {
      if (findInput(input) === undefined || OWN.has(input))
        problems.add(`images.${name}.${input}`, 'is no input for it')
      const lines = [value].flat().map((one) => (PATHS.has(input) ? resolve(folder, String(one)) : String(one)))
      return [input, lines.join('\n')] as const
    })
    return [name, { name, dependsOn, roots, megabytes, inputs: Object.fromEntries(inputs) }]
  })
  problems.throwIfAny()
  const byName = new Map(recipes)
  const order = buildOrder(new Map(recipes.map(([name, { dependsOn }]) => [name, dependsOn])))
  return { repository, images: order.flatMap((name) => byName.get(name) ?? []) }
}
