import { basename } from 'node:path'
import type { Input } from '../../config/input.ts'
import { findInput, findShort } from '../../config/inputs.ts'
import type { FileMigration, JobMigration, Target, TargetInput } from '../../migrate/migration.ts'
import { visibleText } from '../../report/visible-text.ts'
import { VERSION } from '../../version.ts'
import type { CommandResult } from '../host.ts'
import { findPipelineFiles, replaceFile, writeBeside } from '../pipeline-files.ts'
import type { CommandContext } from './context.ts'

const TARGET: Target = {
  action: 'OWNER/slipway@main',
  component: `$CI_SERVER_FQDN/slipway/slipway/pipeline@${VERSION}`,
  inputOf: (name) => targetInput(findInput(name)),
  shortOf: (letter) => targetInput(findShort(letter)),
}

function targetInput(input: Input | undefined): TargetInput | undefined {
  if (input === undefined || input.commandLineOnly === true) return undefined
  const { name, kind } = input
  return { name, boolean: kind === 'boolean', list: kind === 'list' || kind === 'lines', secret: kind === 'secret' }
}

interface Migrated extends FileMigration {
  readonly path: string
}

/** `migrate [FILE]…`: prints what the jobs are with Slipway; changes files only where it is told to. */
export async function migrate(context: CommandContext): Promise<CommandResult> {
  const { inputs, args, problems, ports } = context
  const paths = args.length > 0 ? args : await findPipelineFiles()
  if (paths.length === 0)
    problems.add('FILE', 'is missing: there is neither .github/workflows nor .gitlab-ci.yml here', 'name the files')
  if (inputs.inPlace && inputs.out !== undefined)
    problems.add('in-place', 'stands beside out', 'write the files themselves, or others into a folder')
  const names = paths.map((path) => basename(path))
  if (inputs.out !== undefined && new Set(names).size < names.length)
    problems.add('out', 'would get two files of the same name', 'migrate them one after the other')
  problems.throwIfAny()
  const files: Migrated[] = []
  for (const path of paths) files.push(await migrateFile(context, path))
  const found = files.filter(({ jobs }) => jobs.length > 0)
  for (const { path, text } of found) {
    if (inputs.inPlace) await replaceFile(path, text)
    const written = inputs.out === undefined ? undefined : await writeBeside(inputs.out, path, text)
    if (inputs.inPlace || written !== undefined) ports.log.info(`wrote ${written ?? path}`)
  }
  if (found.length === 0) ports.log.info(`nothing builds an image in ${paths.join(', ')}`)
  const json = { files: found.map(({ path, jobs }) => ({ path, jobs })) }
  return { exit: 0, json, text: visibleText(found.map(fileText).join('\n')).trimEnd() }
}

async function migrateFile(context: CommandContext, path: string): Promise<Migrated> {
  const { FILE_LIMIT_BYTES } = await import('../../migrate/read-yaml.ts')
  const text = Buffer.from(await context.readFile(path, FILE_LIMIT_BYTES)).toString('utf8')
  const { migrateFile } = await import('../../migrate/migrate-file.ts')
  return { path, ...migrateFile(text, path, TARGET) }
}

function fileText({ path, jobs }: Migrated): string {
  return jobs.map((job) => `# ${path}\n${job.yaml}\n${notesText(job)}`).join('\n')
}

function notesText({ carried, dropped, left }: JobMigration): string {
  return [
    ...section(
      '# carried over',
      carried.map(({ from, to }) => `${from} -> ${to}`),
    ),
    ...section(
      '# no longer needed',
      dropped.map(({ what, why }) => `${what}: ${why}`),
    ),
    ...section(
      '# to look at',
      left.map(({ what, why }) => `${what}: ${why}`),
    ),
  ].join('\n')
}

function section(title: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : [title, ...lines.map((line) => `#   ${line.replaceAll('\n', ' ')}`), '']
}
