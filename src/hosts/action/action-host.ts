import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import process from 'node:process'
import { inputsFromRunner } from '../../config/environment.ts'
import type { Environment } from '../../pipeline/environment.ts'
import { metadataOutputs, metadataVariables, type ImageMetadata } from '../../report/docker-metadata.ts'
import { maskCommands } from '../../report/workflow-command.ts'
import type { HostOptions } from '../choose-host.ts'
import type { CommandResult, Host } from '../host.ts'
import { redactingLog } from '../redacting-log.ts'
import { actionLog } from './action-log.ts'

/** A step of GitHub Actions: INPUT_ variables in; annotations, outputs and the job summary out. */
export function actionHost({ env, json }: HostOptions): Host {
  const stream = json ? process.stderr : process.stdout
  const write = (line: string): void => {
    stream.write(`${line}\n`)
  }
  const log = redactingLog(actionLog(write, env['RUNNER_DEBUG'] === '1'))
  return {
    kind: 'action',
    inputs: inputsFromRunner(env),
    log,
    outDirectory: freshFolder(join(env['RUNNER_TEMP'] ?? env['GITHUB_WORKSPACE'] ?? '.', 'slipway-out')),
    mask(secrets) {
      log.hide(secrets)
      for (const secret of secrets) for (const command of maskCommands(secret.reveal())) write(command)
    },
    saveRunDirectory(directory) {
      void import('@actions/core').then((core) => core.saveState('run-directory', directory))
    },
    finish: (result, files) => finish(result, files, env),
  }
}

/** The steps of a job share its temporary folder, and each says in its outputs where its documents are: none writes over another's. */
function freshFolder(path: string): string {
  let fresh = path
  for (let step = 2; existsSync(fresh); step++) fresh = `${path}-${step}`
  return fresh
}

async function finish(result: CommandResult, files: ReadonlyMap<string, string>, env: Environment): Promise<void> {
  const core = await import('@actions/core')
  for (const [name, value] of Object.entries(outputsOf(result, files, env))) core.setOutput(name, value)
  const wantsVariables = (env['GITHUB_ENV'] ?? '') !== '' && env['DOCKER_METADATA_SET_OUTPUT_ENV'] !== 'false'
  if (result.metadata !== undefined && wantsVariables)
    for (const [name, value] of Object.entries(metadataVariables(dockerOutputs(result.metadata, env))))
      core.exportVariable(name, value)
  const summaryFile = env['GITHUB_STEP_SUMMARY']
  const summary = files.get('summary.md')
  if (summary === undefined || summaryFile === undefined || summaryFile === '') return
  await core.summary.addRaw(await readFile(summary, 'utf8'), true).write()
}

/** The outputs of action.yml. docker's names keep docker's meaning; `imageid` is the digest of the image's config. */
function outputsOf(
  { report, json, pipeline, metadata }: CommandResult,
  files: ReadonlyMap<string, string>,
  env: Environment,
): Record<string, string> {
  const outputs: Record<string, string | undefined> = {
    report: files.get('report.json') ?? (report === undefined ? JSON.stringify(json) : undefined),
    scan: pathsOf(files, /^(?:[^/]+\/)?scan\.json$/),
  }
  const [image] = report?.images ?? []
  if (report !== undefined && image !== undefined) {
    const imageId = pipeline?.images[0]?.imageId
    Object.assign(outputs, metadata === undefined ? {} : dockerOutputs(metadata, env))
    outputs['digest'] = image.reference === undefined ? undefined : image.digest
    outputs['imageid'] = imageId
    outputs['metadata'] = JSON.stringify({
      'containerimage.config.digest': imageId,
      'containerimage.digest': image.digest,
      'image.name': image.reference,
    })
    outputs['sbom'] = pathsOf(files, /^(?:[^/]+\/)?[\w-]+\.cdx\.json$/) ?? ''
    outputs['images'] = JSON.stringify(report.images)
  }
  return Object.fromEntries(
    Object.entries(outputs).filter((entry): entry is [string, string] => entry[1] !== undefined),
  )
}

/** One a line; a run about several images has them in a folder for each. */
function pathsOf(files: ReadonlyMap<string, string>, pattern: RegExp): string | undefined {
  const paths = [...files].filter(([name]) => pattern.test(name)).map(([, path]) => path)
  return paths.length === 0 ? undefined : paths.join('\n')
}

function dockerOutputs(metadata: ImageMetadata, env: Environment): Readonly<Record<string, string>> {
  const levels = (env['DOCKER_METADATA_ANNOTATIONS_LEVELS'] ?? '').split(',').filter((level) => level !== '')
  return metadataOutputs(metadata, levels.length === 0 ? undefined : levels)
}
