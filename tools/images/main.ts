// `npm run images`: builds the base images of images/slipway.yml for all their platforms with our own pipeline.
import { existsSync } from 'node:fs'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import type { Report } from '../../src/report/report.ts'
import { ROOT } from '../repository.ts'
import { stackUp } from '../stack/stack.ts'
import { buildImages } from './build-images.ts'
import { pinImages, type BuiltImage } from './pod.ts'
import { prepareRoots } from './root-folders.ts'

const USAGE = `usage: npm run images -- [--registry HOST[/PATH]] [--pod FILE] [--report FILE] [--out DIR] [-- OPTIONS OF THE PIPELINE]

  --registry HOST  where the images go; the registry of the clone's own stack, signed with its key, when not given
  --pod FILE       write images/pod.yaml with the digests of the images
  --report FILE    write the Report of all images; it is printed as well
  --out DIR        write bills, scans, provenance and the like, a folder for each image
  --from FILE      build nothing, take the images from this Report
`

const started = performance.now()

function say(line: string): void {
  console.error(`${((performance.now() - started) / 1000).toFixed(1).padStart(6)} s  ${line}`)
}

interface Target {
  readonly registry: string
  readonly env: Readonly<Record<string, string | undefined>>
}

/** Without a registry the images are a demonstration: they go into the stack's, signed with its key. */
async function targetOf(registry: string | undefined): Promise<Target> {
  if (registry !== undefined) return { registry, env: process.env }
  const stack = await stackUp({ directory: join(ROOT, '.stack'), log: say })
  const { GITHUB_ACTIONS: _action, GITLAB_CI: _gitlab, ...own } = process.env
  return { registry: stack.REG, env: { ...own, SLIPWAY_KEY: stack.KEY, ...stack, SIGSTORE_ID_TOKEN: undefined } }
}

async function build(registry: string | undefined, out: string | undefined, args: readonly string[]): Promise<Report> {
  if (!existsSync(join(ROOT, 'dist', 'index.js')))
    throw new Error('dist/index.js is missing: run "npm run bundle" first')
  const roots = await prepareRoots(say)
  const target = await targetOf(registry)
  const said = (text: string): void => void process.stderr.write(text)
  return buildImages({ ...target, roots, ...(out === undefined ? {} : { out: absolutePath(out) }), args, said })
}

function builtImages({ images }: Report): readonly BuiltImage[] {
  return images.flatMap(({ name, digest }) => (digest === undefined ? [] : [{ name, digest }]))
}

/** npm runs scripts in the checkout and tells where the user was. */
function absolutePath(path: string): string {
  return resolve(process.env['INIT_CWD'] ?? '', path)
}

async function write(path: string, text: string): Promise<void> {
  const absolute = absolutePath(path)
  await mkdir(dirname(absolute), { recursive: true })
  await writeFile(absolute, text)
  say(`${absolute} written`)
}

async function main(): Promise<number> {
  const named = { registry: { type: 'string' }, pod: { type: 'string' }, report: { type: 'string' } } as const
  const { values, positionals } = parseArgs({
    options: { ...named, from: { type: 'string' }, out: { type: 'string' }, help: { type: 'boolean' } },
    allowPositionals: true,
  })
  if (values.help === true) {
    console.error(USAGE)
    return 0
  }
  const report =
    values.from === undefined
      ? await build(values.registry, values.out, positionals)
      : (JSON.parse(await readFile(absolutePath(values.from), 'utf8')) as Report)
  const text = `${JSON.stringify(report, undefined, 2)}\n`
  if (values.report !== undefined) await write(values.report, text)
  if (values.pod !== undefined && report.exit === 0) {
    const template = await readFile(join(ROOT, 'images', 'pod.yaml'), 'utf8')
    await write(values.pod, pinImages(template, builtImages(report)))
  }
  process.stdout.write(text)
  return report.exit
}

try {
  process.exitCode = await main()
} catch (error) {
  for (let cause: unknown = error; cause !== undefined; cause = (cause as Error).cause) {
    console.error(cause instanceof Error ? cause.message : cause)
  }
  process.exitCode = 1
}
