import { spawn } from 'node:child_process'
import { join } from 'node:path'
import type { Report } from '../../src/report/report.ts'
import { ROOT } from '../repository.ts'
import type { RootFolders } from './root-folders.ts'

export interface BuildImagesOptions {
  /** `host[:port]`, or more of a path, that the images are pushed to, below `tachikoma/`. */
  readonly registry: string
  readonly roots: RootFolders
  /** Gets the Report, and a folder for each image with its bills, scan and provenance. */
  readonly out?: string
  /** Options for the pipeline, such as `--key FILE`; they win over the file. */
  readonly args?: readonly string[]
  /** Environment of the pipeline. */
  readonly env: Readonly<Record<string, string | undefined>>
  /** Gets what the pipeline says while it works. */
  readonly said?: (text: string) => void
}

/**
 * Builds, scans, pushes and signs the images of images/slipway.yml in one run of our own pipeline, with the prepared root folders
 * as build contexts. Running it again finds done what is done.
 * @returns the Report, also of a run that failed
 */
export function buildImages({ registry, roots, out, args = [], env, said }: BuildImagesOptions): Promise<Report> {
  const folders = [...roots].flatMap(([name, folder]) => ['--build-contexts', `${name}=${folder}`])
  const config = join(ROOT, 'images', 'slipway.yml')
  const argv = [
    join(ROOT, 'dist', 'index.js'),
    'pipeline',
    '--host=cli',
    '--json',
    '--push',
    `--config=${config}`,
    `--images=${registry}/tachikoma`,
    ...folders,
    ...(out === undefined ? [] : [`--out=${out}`]),
    ...args,
  ]
  const child = spawn(process.execPath, argv, { cwd: ROOT, env: { ...env }, stdio: ['ignore', 'pipe', 'pipe'] })
  let stdout = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text))
  child.stderr.setEncoding('utf8').on('data', (text: string) => said?.(text))
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code, signal) => {
      if (stdout === '') reject(new Error(`the pipeline ended by ${signal ?? `exit ${code}`} without a report`))
      else resolve(JSON.parse(stdout) as Report)
    })
  })
}
