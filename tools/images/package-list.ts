import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'
import { parse } from 'yaml'
import { ROOT } from '../repository.ts'

export const ARCHITECTURES = ['amd64', 'arm64'] as const

export type Architecture = (typeof ARCHITECTURES)[number]

const Text = v.pipe(v.string(), v.nonEmpty())
const NodeBuild = v.strictObject({ package: Text, integrity: Text })
const Root = v.strictObject({
  /** The root folder whose image this one is laid upon; its packages stand in this one's database, too. */
  on: v.optional(Text),
  with: v.optional(v.array(v.picklist(['node', 'npm', 'certificates'])), []),
  packages: Text,
  /** Packages without machine code. */
  'packages-all': v.optional(v.string(), ''),
  'packages-amd64': v.optional(v.string(), ''),
  'packages-arm64': v.optional(v.string(), ''),
  /** Path below the root to what the link says. */
  links: v.optional(v.record(Text, Text), {}),
})
const PackageListSchema = v.strictObject({
  suite: v.literal('trixie'),
  node: v.strictObject({ version: Text, amd64: NodeBuild, arm64: NodeBuild }),
  npm: v.strictObject({ version: Text, integrity: Text }),
  roots: v.record(Text, Root),
})

export type PackageList = v.InferOutput<typeof PackageListSchema>
export type RootRecipe = v.InferOutput<typeof Root>

export const PACKAGE_LIST: string = join(ROOT, 'images', 'base', 'packages.yml')

export function readPackageList(): PackageList {
  return v.parse(PackageListSchema, parse(readFileSync(PACKAGE_LIST, 'utf8')))
}

/** Debian's packages of a root folder for one architecture, as apt takes them. */
export function packagesOf(recipe: RootRecipe, architecture: Architecture): readonly string[] {
  const processor = architecture === 'amd64' ? 'x86-64' : 'aarch64'
  const own = words(`${recipe.packages} ${recipe[`packages-${architecture}`]}`)
  const named = own.map((name) => `${name.replace('#arch', processor)}:${architecture}`)
  return [...named, ...words(recipe['packages-all'])]
}

function words(text: string): readonly string[] {
  return text.split(/\s+/).filter((word) => word !== '')
}
