import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { ROOT } from '../architecture/read-sources.ts'
import { runSlipway, type SlipwayRun } from './run-slipway.ts'

export interface ActionRun extends SlipwayRun {
  /** Outputs by name, as the runner reads them from GITHUB_OUTPUT. */
  readonly outputs: Readonly<Record<string, string>>
  readonly summary: string
  readonly state: Readonly<Record<string, string>>
}

export interface ActionOptions {
  readonly inputs: Readonly<Record<string, string>>
  readonly env?: Readonly<Record<string, string>>
  /** Folder for the runner's files; made when missing. */
  readonly directory: string
  readonly event?: { readonly name: string; readonly payload: unknown }
  readonly entry?: string
  /** The checkout; this repository when absent. */
  readonly workspace?: string
  /** What the run is for; a push to main of acme/app when absent. */
  readonly run?: { readonly repository: string; readonly ref: string; readonly sha: string }
}

const PUSH = { repository: 'acme/app', ref: 'refs/heads/main', sha: 'c0ffee0000000000000000000000000000000001' }

/** Starts the bundle as the runner does: inputs and files by environment, no arguments. */
export async function runAction(options: ActionOptions): Promise<ActionRun> {
  const { inputs, env = {}, directory, event, entry, workspace = ROOT, run: of = PUSH } = options
  const temp = join(directory, 'temp')
  await mkdir(temp, { recursive: true })
  const file = (name: string): string => join(directory, name)
  for (const name of ['output', 'summary', 'state']) await writeFile(file(name), '')
  await writeFile(file('event.json'), JSON.stringify(event?.payload ?? {}))
  const run = await runSlipway([], {
    cwd: workspace,
    ...(entry === undefined ? {} : { entry }),
    env: {
      ...env,
      ...Object.fromEntries(Object.entries(inputs).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value])),
      GITHUB_ACTIONS: 'true',
      GITHUB_REPOSITORY: of.repository,
      GITHUB_SERVER_URL: 'https://github.com',
      GITHUB_REF: of.ref,
      GITHUB_SHA: of.sha,
      GITHUB_EVENT_NAME: event?.name ?? 'push',
      GITHUB_EVENT_PATH: file('event.json'),
      GITHUB_OUTPUT: file('output'),
      GITHUB_STEP_SUMMARY: file('summary'),
      GITHUB_STATE: file('state'),
      GITHUB_WORKSPACE: workspace,
      RUNNER_TEMP: temp,
    },
  })
  return {
    ...run,
    outputs: parseEntries(await readFile(file('output'), 'utf8')),
    summary: await readFile(file('summary'), 'utf8'),
    state: parseEntries(await readFile(file('state'), 'utf8')),
  }
}

/** The runner's `name<<delimiter` blocks. */
export function parseEntries(text: string): Readonly<Record<string, string>> {
  const entries: Record<string, string> = {}
  const lines = text.split('\n')
  for (let at = 0; at < lines.length; at += 1) {
    const head = /^([^<=]+)<<(.+)$/.exec(lines[at] ?? '')
    if (head === null) continue
    const end = lines.indexOf(head[2] ?? '', at + 1)
    if (end < 0) throw new Error(`the value of ${head[1] ?? ''} does not end`)
    entries[head[1] ?? ''] = lines.slice(at + 1, end).join('\n')
    at = end
  }
  return entries
}
