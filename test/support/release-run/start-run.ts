import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { mkdir, readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Plan } from '../../../src/pipeline/plan.ts'
import type { Report } from '../../../src/report/report.ts'
import { writeLayout } from '../build/written-layout.ts'
import type { Github } from '../forge/github.ts'
import type { Gitlab } from '../forge/gitlab.ts'
import type { WorkingCopy } from '../git/working-copy.ts'
import type { OsvServer } from '../osv/osv-server.ts'
import type { Sigstore } from '../sigstore/sigstore.ts'
import type { RunSpec } from './run-spec.ts'

const DRIVER = join(import.meta.dirname, 'driver.ts')

/** Where a release is published, and how its tag is made. */
export type ReleasePath = 'github' | 'gitlab with a job token' | 'gitlab with git push'
export type RunOptions = Pick<RunSpec, 'dieAfter' | 'dieAfterWrite' | 'pauseBefore'> & {
  /** Other content makes other digests. Default `a`. */
  readonly content?: string
  readonly inputs?: RunSpec['inputs']
  readonly env?: RunSpec['env']
  /** Default: the clone that the scene begins with. */
  readonly clone?: WorkingCopy
}

export interface RunResult {
  /** Undefined when it was killed. */
  readonly exit: number | undefined
  readonly killed: boolean
  readonly report: Report
  readonly plan: Plan
  readonly log: string
  /** Effects that were performed, in order. */
  readonly effects: readonly string[]
}

/** A run that waits where it was told to. */
export interface PausedRun {
  /** Resolves when it has come there; rejects when it ended before. */
  readonly paused: Promise<void>
  resume(): void
  readonly done: Promise<RunResult>
}

/** What a run is made from. */
export interface RunParts {
  /** For its files. */
  readonly folder: string
  readonly trustedRoot: string
  readonly sigstore: Sigstore
  readonly osv: OsvServer
  readonly path: ReleasePath
  readonly clone: WorkingCopy
  readonly github: Github | undefined
  readonly gitlab: Gitlab | undefined
  readonly names: readonly string[]
  readonly apart: boolean
  readonly key: string | undefined
}

let runs = 0

export function startRun(parts: RunParts, options: RunOptions): PausedRun {
  let child: ReturnType<typeof spawn> | undefined
  const paused = Promise.withResolvers<void>()
  paused.promise.catch(() => undefined)
  const work = async (): Promise<RunResult> => {
    runs += 1
    const folder = join(parts.folder, `run-${runs}`)
    await mkdir(folder)
    const spec = await specOf(parts, options, folder)
    const started = spawn(process.execPath, [DRIVER, JSON.stringify(spec)], {
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      env: { PATH: process.env['PATH'] ?? '', NODE_COMPILE_CACHE: join(tmpdir(), 'slipway-release-run-cache') },
    })
    child = started
    started.on('message', () => paused.resolve())
    let stdout = ''
    let log = ''
    started.stdout?.setEncoding('utf8').on('data', (text: string) => (stdout += text))
    started.stderr?.setEncoding('utf8').on('data', (text: string) => (log += text))
    const [code, signal] = (await once(started, 'close')) as [number | null, string | null]
    paused.reject(new Error(`the run ended before it came there: ${stdout} ${log}`))
    if (signal === null && !stdout.startsWith('{')) throw new Error(`the driver failed: ${log}`)
    const lines = existsSync(spec.journal) ? (await readFile(spec.journal, 'utf8')).split('\n') : []
    return {
      exit: code ?? undefined,
      killed: signal === 'SIGKILL',
      report: JSON.parse(stdout === '' ? '{}' : stdout) as Report,
      plan: JSON.parse(stdout === '' ? '{}' : stdout) as Plan,
      log,
      effects: lines.filter((line) => line !== ''),
    }
  }
  return { done: work(), paused: paused.promise, resume: () => void child?.send('go on') }
}

async function specOf(parts: RunParts, options: RunOptions, folder: string): Promise<RunSpec> {
  const { content = 'a', clone = parts.clone, inputs, env, ...rest } = options
  const layout = join(parts.folder, `layout-${content}`)
  if (!existsSync(join(layout, 'index.json')))
    await writeLayout(layout, {
      platforms: ['linux/amd64', 'linux/arm64'],
      layer: Buffer.from(`layer with ${content}`),
    })
  return {
    ...rest,
    ...(parts.apart ? { several: Object.fromEntries(parts.names.map((name) => [name.split('/').at(-1), name])) } : {}),
    layout,
    journal: join(folder, 'journal'),
    inputs: { ...inputsOf(parts), ...inputs },
    env: { ...(await environmentOf(parts, clone, folder)), ...env },
  }
}

function inputsOf({ sigstore, osv, trustedRoot, names, path, github, gitlab, key }: RunParts): RunSpec['inputs'] {
  return {
    images: names,
    platforms: ['linux/amd64,linux/arm64'],
    'fulcio-url': [sigstore.fulcioUrl],
    'rekor-url': [sigstore.rekorUrl],
    'tsa-url': [sigstore.tsaUrl],
    'trusted-root': [trustedRoot],
    ...(key === undefined
      ? { 'identity-token': [sigstore.identityToken({ kind: path === 'github' ? 'github' : 'gitlab' })] }
      : { key: [key] }),
    'osv-url': [osv.url],
    'initial-version': ['1.0.0'],
    ...(github === undefined ? {} : { 'github-token': [github.token] }),
    ...(gitlab !== undefined && path === 'gitlab with git push' ? { 'gitlab-token': [gitlab.token] } : {}),
  }
}

/** What the CI system sets. Every run is another one there. */
async function environmentOf(
  parts: RunParts,
  clone: WorkingCopy,
  folder: string,
): Promise<Readonly<Record<string, string>>> {
  const { github, gitlab } = parts
  const sha = await clone.git('rev-parse', 'HEAD')
  const base = { ...clone.env, RUNNER_TEMP: folder }
  if (github !== undefined) {
    return {
      ...base,
      GITHUB_ACTIONS: 'true',
      GITHUB_REPOSITORY: github.repository,
      GITHUB_SERVER_URL: github.serverUrl,
      GITHUB_API_URL: github.apiUrl,
      GITHUB_REF: 'refs/heads/main',
      GITHUB_SHA: sha,
      GITHUB_EVENT_NAME: 'push',
      GITHUB_RUN_ID: String(runs),
      GITHUB_WORKSPACE: clone.directory,
    }
  }
  return {
    ...base,
    GITLAB_CI: 'true',
    CI_SERVER_URL: gitlab?.serverUrl ?? '',
    CI_API_V4_URL: gitlab?.apiUrl ?? '',
    CI_PROJECT_PATH: gitlab?.project ?? '',
    CI_PROJECT_URL: `${gitlab?.serverUrl ?? ''}/acme/app`,
    CI_PROJECT_VISIBILITY: 'public',
    CI_COMMIT_SHA: sha,
    CI_COMMIT_BRANCH: 'main',
    CI_COMMIT_REF_NAME: 'main',
    CI_PIPELINE_SOURCE: 'push',
    CI_RUNNER_ID: '7',
    CI_JOB_ID: String(runs),
    CI_JOB_TOKEN: gitlab?.jobToken ?? '',
    CI_PROJECT_DIR: clone.directory,
  }
}
