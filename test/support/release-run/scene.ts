import { spawn } from 'node:child_process'
import { generateKeyPairSync } from 'node:crypto'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Plan } from '../../../src/pipeline/plan.ts'
import type { Report } from '../../../src/report/report.ts'
import { writeLayout } from '../build/written-layout.ts'
import { bareGit } from '../forge/bare-git.ts'
import { startGithub, type Github } from '../forge/github.ts'
import { startGitlab, type Gitlab } from '../forge/gitlab.ts'
import { startGitServer, type BareRepository, type GitServer } from '../git/git-server.ts'
import { openWorkshop, type WorkingCopy, type Workshop } from '../git/working-copy.ts'
import { startOsv, type OsvServer } from '../osv/osv-server.ts'
import { startRegistry, type RegistryServer } from '../registry/registry-server.ts'
import { startSigstore, type Sigstore } from '../sigstore/sigstore.ts'
import type { RunSpec } from './run-spec.ts'

const DRIVER = join(import.meta.dirname, 'driver.ts')

/** Where a release is published, and how its tag is made. */
export type ReleasePath = 'github' | 'gitlab with a job token' | 'gitlab with git push'
export const RELEASE_PATHS: readonly ReleasePath[] = ['github', 'gitlab with a job token', 'gitlab with git push']

/** What all scenes of a file share. */
export interface Stage {
  readonly sigstore: Sigstore
  readonly osv: OsvServer
  readonly git: GitServer
  readonly workshop: Workshop
  scene(path: ReleasePath, options?: SceneOptions): Promise<Scene>
  close(): Promise<void>
}

export interface SceneOptions {
  /** Who signs: the identity of the job with Fulcio, a log and a timestamp; or a key, which is faster. Default `key`. */
  readonly signer?: 'identity' | 'key'
  /** Repositories that the image goes to. */
  readonly images?: readonly string[]
  /** `host:port` of a registry that runs already, instead of one of our own. */
  readonly registryHost?: string
}

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

/** One project: its git repository with one commit worth a release, its registry and its release host. */
export interface Scene {
  readonly path: ReleasePath
  readonly bare: BareRepository
  readonly clone: WorkingCopy
  /** What is released first. */
  readonly commit: string
  readonly registry: RegistryServer | undefined
  readonly github: Github | undefined
  readonly gitlab: Gitlab | undefined
  /** Full names of the images. */
  readonly images: readonly string[]
  run(options?: RunOptions): Promise<RunResult>
  start(options: RunOptions): PausedRun
  /** Another clone with the remote's present main. */
  anotherClone(): Promise<WorkingCopy>
  /** Writing requests since the last call: at the registry, at git, at the release host. */
  writes(): readonly string[]
}

export async function openStage(): Promise<Stage> {
  const folder = await mkdtemp(join(tmpdir(), 'slipway-release-run-'))
  const [sigstore, osv, git, workshop] = await Promise.all([
    startSigstore(),
    startOsv({ advisories: [] }),
    startGitServer(),
    openWorkshop(),
  ])
  const trustedRoot = join(folder, 'trusted-root.json')
  await writeFile(trustedRoot, JSON.stringify(sigstore.trustedRoot))
  const scenes: (() => Promise<void>)[] = []
  const parts: StageParts = { folder, trustedRoot, sigstore, osv, git, workshop }
  return {
    sigstore,
    osv,
    git,
    workshop,
    scene: async (path, options = {}) => {
      const { scene, close } = await openScene(parts, path, options)
      scenes.push(close)
      return scene
    },
    close: async () => {
      await Promise.all(scenes.map((close) => close()))
      await Promise.all([sigstore.close(), osv.close(), git.close(), workshop.remove()])
      await rm(folder, { recursive: true, force: true })
    },
  }
}

interface StageParts extends Pick<Stage, 'sigstore' | 'osv' | 'git' | 'workshop'> {
  readonly folder: string
  readonly trustedRoot: string
}

/** A new private key as PEM. */
export function newKey(): string {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  return privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()
}

let number = 0

async function openScene(
  parts: StageParts,
  path: ReleasePath,
  { images = ['acme/app'], registryHost, signer = 'key' }: SceneOptions,
): Promise<{ readonly scene: Scene; close(): Promise<void> }> {
  number += 1
  const own = number
  const bare = await parts.git.repository(`acme/app-${own}`)
  const clone = await parts.workshop.clone(bare.url)
  await clone.git('checkout', '--quiet', '-B', 'main')
  const commit = await clone.commit('feat: the first thing')
  await clone.git('push', '--quiet', 'origin', 'main')
  const git = bareGit(bare.path)
  const registry = registryHost === undefined ? await startRegistry() : undefined
  const github = path === 'github' ? await startGithub({ git, repository: 'acme/app' }) : undefined
  const gitlab = path === 'github' ? undefined : await startGitlab({ git, project: 'acme/app' })
  const names = images.map((image) => `${registryHost ?? registry?.host ?? ''}/${image}`)
  const counts = { registry: 0, git: 0, forge: 0 }
  const key = signer === 'key' ? newKey() : undefined
  const whole = { ...parts, path, names, clone, github, gitlab, key }
  const scene: Scene = {
    path,
    bare,
    clone,
    commit,
    registry,
    github,
    gitlab,
    images: names,
    run: (options = {}) => startRun(whole, options).done,
    start: (options) => startRun(whole, options),
    anotherClone: () => parts.workshop.clone(bare.url),
    writes: () => {
      const forge = github ?? gitlab
      const since = {
        registry: registry?.requests.length ?? 0,
        git: parts.git.requests.length,
        forge: forge?.requests.length ?? 0,
      }
      const seen = [
        ...(registry?.requests ?? []).slice(counts.registry).filter(isWrite),
        // Fetching is a POST too.
        ...parts.git.requests
          .slice(counts.git)
          .filter(({ method, path }) => method === 'POST' && path.endsWith(`/app-${own}.git/git-receive-pack`)),
        ...(forge?.requests ?? []).slice(counts.forge).filter(isWrite),
      ].map(({ method, path }) => `${method} ${path}`)
      Object.assign(counts, since)
      return seen
    },
  }
  return {
    scene,
    close: async () => {
      await Promise.all([registry?.close(), github?.close(), gitlab?.close()])
    },
  }
}

function isWrite({ method }: { readonly method: string }): boolean {
  return method !== 'GET' && method !== 'HEAD'
}

interface RunParts extends StageParts, Pick<Scene, 'path' | 'clone' | 'github' | 'gitlab'> {
  readonly names: readonly string[]
  readonly key: string | undefined
}

let runs = 0

function startRun(parts: RunParts, options: RunOptions): PausedRun {
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
