import { generateKeyPairSync } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { bareGit } from '../forge/bare-git.ts'
import { startGithub, type Github } from '../forge/github.ts'
import { startGitlab, type Gitlab } from '../forge/gitlab.ts'
import { startGitServer, type BareRepository, type GitServer } from '../git/git-server.ts'
import { openWorkshop, type WorkingCopy, type Workshop } from '../git/working-copy.ts'
import { startOsv, type OsvServer } from '../osv/osv-server.ts'
import { startRegistry, type RegistryServer } from '../registry/registry-server.ts'
import { startSigstore, type Sigstore } from '../sigstore/sigstore.ts'
import { startRun, type PausedRun, type ReleasePath, type RunOptions, type RunResult } from './start-run.ts'

export type { ReleasePath, RunResult } from './start-run.ts'

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
  /** Each of `images` is an image of its own in slipway.yml, and not another name of the same. */
  readonly apart?: boolean
  /** `host:port` of a registry that runs already, instead of one of our own. */
  readonly registryHost?: string
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

interface StageParts extends Pick<Stage, 'sigstore' | 'osv' | 'git' | 'workshop'> {
  readonly folder: string
  readonly trustedRoot: string
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

/** A new private key as PEM. */
export function newKey(): string {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  return privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()
}

let number = 0

async function openScene(
  parts: StageParts,
  path: ReleasePath,
  { images = ['acme/app'], apart = false, registryHost, signer = 'key' }: SceneOptions,
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
  const whole = { ...parts, path, names, apart, clone, github, gitlab, key }
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
