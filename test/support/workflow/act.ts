import { existsSync } from 'node:fs'
import { cp, mkdir, readFile, writeFile } from 'node:fs/promises'
import { delimiter, join } from 'node:path'
import { runProgram, type RunOutput } from '../../../tools/engine/run-program.ts'
import { ROOT } from '../architecture/read-sources.ts'

/** The `act` of this machine, if it has one. */
export function findAct(): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter)
  return folders.map((folder) => join(folder, 'act')).find((file) => existsSync(file))
}

interface ActRun {
  readonly act: string
  /** A clone that has the workflow committed. */
  readonly directory: string
  readonly event: string
  /** What GitHub says of the event. */
  readonly payload: unknown
  readonly workflow: string
  readonly env: Readonly<Record<string, string>>
  readonly secrets: Readonly<Record<string, string>>
  /** What `OWNER/slipway@main` is: see {@link actRepository}. */
  readonly repository: string
  /** Outside the clone, or act would copy it into itself. */
  readonly home: string
}

/** Labels of GitHub's runners; under act each is this machine. */
const LABELS = ['ubuntu-latest', 'ubuntu-24.04', 'ubuntu-24.04-arm']

/**
 * This checkout as a repository that act can use: the Action, and the reusable workflow with the Action's name in place of `$/`, which
 * act does not know.
 */
export async function actRepository(folder: string): Promise<string> {
  const workflow = join('.github', 'workflows', 'release-image.yml')
  await mkdir(join(folder, workflow, '..'), { recursive: true })
  await cp(join(ROOT, 'action.yml'), join(folder, 'action.yml'))
  await cp(join(ROOT, 'dist'), join(folder, 'dist'), { recursive: true })
  const text = await readFile(join(ROOT, workflow), 'utf8')
  await writeFile(join(folder, workflow), text.replaceAll('$/.github/actions/slipway', 'OWNER/slipway@main'))
  return folder
}

/** Runs a workflow on this machine, without containers and without network. */
export async function runAct({
  act,
  directory,
  event,
  payload,
  workflow,
  env,
  secrets,
  repository,
  home,
}: ActRun): Promise<RunOutput> {
  const options = (flag: string, values: Readonly<Record<string, string>>): readonly string[] =>
    Object.entries(values).flatMap(([name, value]) => [flag, `${name}=${value}`])
  const here = LABELS.flatMap((label) => ['-P', `${label}=-self-hosted`])
  const offline = [
    '--no-cache-server',
    '--action-offline-mode',
    '--local-repository',
    `OWNER/slipway@main=${repository}`,
  ]
  const path = `${join(process.execPath, '..')}${delimiter}${env['PATH'] ?? process.env['PATH'] ?? ''}`
  await writeFile(join(home, 'event.json'), JSON.stringify(payload))
  const what = [event, '-W', workflow, '--eventpath', join(home, 'event.json')]
  const args = [...what, ...here, ...offline, ...options('--env', env), ...options('--secret', secrets)]
  return runProgram(act, args, {
    cwd: directory,
    env: { ...env, PATH: path, HOME: home, XDG_CACHE_HOME: join(home, '.cache') },
    timeoutMs: 120_000,
  })
}
