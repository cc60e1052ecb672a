import { spawn } from 'node:child_process'
import { join } from 'node:path'
import type { Report } from '../../src/report/report.ts'
import { ROOT } from '../repository.ts'
import type { ImageRecipe, ImagesFile } from './images-file.ts'
import type { BuiltImage } from './pod.ts'
import type { RootFolders } from './root-folders.ts'

export interface BuildImagesOptions {
  readonly file: ImagesFile
  /** `host[:port]`, or more of a path, that the images are pushed to. */
  readonly registry: string
  readonly roots: RootFolders
  /** Gets a folder for each image with its Report, bills, scan and provenance. */
  readonly out?: string
  /** Options for the pipeline, such as `--key FILE`; they win over the file. */
  readonly args?: readonly string[]
  /** Environment of the pipeline; it wins over the file. */
  readonly env: Readonly<Record<string, string | undefined>>
  readonly log?: (line: string) => void
  /** Gets what the pipeline says while it works. */
  readonly said?: (text: string) => void
}

/**
 * Builds, scans, pushes and signs the images one after another with our own pipeline, each on the digests just made of those it
 * depends on. It stops at the first that fails; running it again finds done what is done.
 * @returns the Report of each image that was tried, in the order of building; only the last can have failed
 */
export async function buildImages(options: BuildImagesOptions): Promise<readonly Report[]> {
  const built = new Map<string, BuiltImage>()
  const reports: Report[] = []
  for (const image of options.file.images) {
    const start = performance.now()
    const report = await runPipeline(image, built, options)
    reports.push(report)
    const [made] = report.images
    if (report.exit !== 0 || made?.digest === undefined) break
    built.set(image.name, { name: made.name, digest: made.digest })
    options.log?.(`${made.name}@${made.digest} (${((performance.now() - start) / 1000).toFixed(1)} s)`)
  }
  return reports
}

function runPipeline(
  image: ImageRecipe,
  built: ReadonlyMap<string, BuiltImage>,
  { file, registry, roots, out, args = [], env, said }: BuildImagesOptions,
): Promise<Report> {
  const inputs = {
    ...image.inputs,
    push: 'true',
    images: `${registry}/${file.repository}/${image.name}`,
    'build-contexts': contextsOf(image, built, roots).join('\n'),
    ...(out === undefined ? {} : { out: join(out, image.name) }),
  }
  const variables = Object.entries(inputs).map(([name, value]) => [
    `SLIPWAY_${name.toUpperCase().replaceAll('-', '_')}`,
    value,
  ])
  const argv = [join(ROOT, 'dist', 'index.js'), 'pipeline', '--host', 'cli', '--json', ...args]
  const child = spawn(process.execPath, argv, {
    cwd: ROOT,
    env: { ...(Object.fromEntries(variables) as Record<string, string>), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let stdout = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text))
  child.stderr.setEncoding('utf8').on('data', (text: string) => said?.(text))
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code, signal) => {
      if (stdout === '')
        reject(new Error(`the pipeline ended by ${signal ?? `exit ${code}`} without a report on ${image.name}`))
      else resolve(JSON.parse(stdout) as Report)
    })
  })
}

function contextsOf(image: ImageRecipe, built: ReadonlyMap<string, BuiltImage>, roots: RootFolders): readonly string[] {
  const parents = image.dependsOn.map((name) => {
    const parent = built.get(name)
    if (parent === undefined) throw new Error(`${image.name} comes before ${name}`)
    return `${name}=docker-image://${parent.name}@${parent.digest}`
  })
  const folders = image.roots.map((name) => {
    const folder = roots.get(name)
    if (folder === undefined) throw new Error(`images/base/packages.yml has no root folder ${name} for ${image.name}`)
    return `${name}=${folder}`
  })
  return [...parents, ...folders]
}
