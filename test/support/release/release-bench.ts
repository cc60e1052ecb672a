import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Report } from '../../../src/report/report.ts'
import { runProgram } from '../../../tools/engine/run-program.ts'
import type { StackEnv } from '../../../tools/stack/environment.ts'
import { ROOT } from '../architecture/read-sources.ts'
import { RUN } from '../cli/run-slipway.ts'
import type { Github } from '../forge/github.ts'
import type { Gitlab } from '../forge/gitlab.ts'
import { startGitServer, type BareRepository, type GitServer } from '../git/git-server.ts'
import { openWorkshop, type WorkingCopy, type Workshop } from '../git/working-copy.ts'
import { testStack } from '../stack/test-stack.ts'

const DOCKERFILE = 'FROM scratch\nCOPY . /app/\n'
const PACKAGE = JSON.stringify({ name: 'left-pad', version: '1.3.0' })
/** What the second of two equal runs says of its stages. */
export const NOTHING_TO_DO = {
  built: 'already',
  staged: 'already',
  signed: 'already',
  claimed: 'already',
  named: 'already',
  drafted: 'already',
  floated: 'already',
  published: 'already',
}

/** A repository behind HTTP that wants the forge's token, and a clone in which the run works. */
export interface Project {
  readonly git: GitServer
  readonly bare: BareRepository
  readonly clone: WorkingCopy
  /** Full name of the image. */
  readonly image: string
  /** A commit that changes what the image holds, pushed; its hash. */
  commit(message: string, branch?: string): Promise<string>
}

/** Projects over the services of the stack, whose forges they do not use: each has its own. */
export interface ReleaseBench {
  readonly stack: StackEnv
  readonly folder: string
  /** Variables that lead to the stack's services. */
  readonly services: Readonly<Record<string, string>>
  /** `connect` gets the bare repository's folder, and answers with the token that its server wants. */
  project(name: string, connect: (path: string) => Promise<string>): Promise<Project>
  close(): Promise<void>
}

export async function openReleaseBench(): Promise<ReleaseBench> {
  const stack = await testStack()
  const folder = await mkdtemp(join(tmpdir(), 'slipway-release-'))
  const workshop = await openWorkshop()
  const servers: GitServer[] = []
  return {
    stack,
    folder,
    services: { ...servicesOf(stack), HOME: workshop.folder },
    project: async (name, connect) => {
      const root = await mkdtemp(join(folder, 'git-'))
      const project = await openProject(`${stack.REG}/release-${RUN}/${name}`, root, workshop, connect)
      servers.push(project.git)
      return project
    },
    close: async () => {
      await Promise.all(servers.map((server) => server.close()))
      await workshop.remove()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

async function openProject(
  image: string,
  root: string,
  workshop: Workshop,
  connect: (path: string) => Promise<string>,
): Promise<Project> {
  const first = await startGitServer({ root })
  const { path } = await first.repository('acme/app')
  await first.close()
  const git = await startGitServer({ root, token: await connect(path) })
  const bare = await git.repository('acme/app')
  const clone = await workshop.clone(path)
  const { directory } = clone
  await clone.git('remote', 'set-url', 'origin', bare.url)
  await clone.git('checkout', '--quiet', '-B', 'main')
  await writeFile(join(directory, 'Dockerfile'), DOCKERFILE)
  await writeFile(join(directory, '.dockerignore'), '.git\n')
  await mkdir(join(directory, 'node_modules', 'left-pad'), { recursive: true })
  await writeFile(join(directory, 'node_modules', 'left-pad', 'package.json'), PACKAGE)
  const commit = async (message: string, branch = 'main'): Promise<string> => {
    await writeFile(join(directory, 'index.html'), `${message}\n`)
    await clone.git('add', '--all')
    const hash = await clone.commit(message)
    await clone.git('push', '--quiet', path, `HEAD:refs/heads/${branch}`)
    return hash
  }
  return { git, bare, clone, image, commit }
}

function servicesOf(stack: StackEnv): Readonly<Record<string, string>> {
  const { PATH, DOCKER_HOST, DOCKER_CONFIG, SIGSTORE_ID_TOKEN = '', SLIPWAY_OSV_URL = '' } = stack
  const { SLIPWAY_FULCIO_URL = '', SLIPWAY_REKOR_URL = '', SLIPWAY_TSA_URL = '', SLIPWAY_TRUSTED_ROOT = '' } = stack
  const sigstore = { SLIPWAY_FULCIO_URL, SLIPWAY_REKOR_URL, SLIPWAY_TSA_URL, SLIPWAY_TRUSTED_ROOT, SIGSTORE_ID_TOKEN }
  return { PATH, DOCKER_HOST, DOCKER_CONFIG, SLIPWAY_OSV_URL, ...sigstore }
}

export function outcomes({ stages }: Report): Readonly<Record<string, string>> {
  return Object.fromEntries(stages.map(({ name, outcome }) => [name, outcome]))
}

const MANIFESTS = 'application/vnd.oci.image.index.v1+json, application/vnd.oci.image.manifest.v1+json'

/** Every tag of a repository with its digest, lists of referrers included. */
export async function everything(image: string): Promise<Readonly<Record<string, string>>> {
  const api = `http://${image.replace('/', '/v2/')}`
  const listed = await fetch(`${api}/tags/list`)
  if (listed.status === 404) return {}
  const { tags } = (await listed.json()) as { readonly tags: readonly string[] | null }
  const found = (tags ?? []).map(async (tag) => {
    const { headers } = await fetch(`${api}/manifests/${tag}`, { method: 'HEAD', headers: { accept: MANIFESTS } })
    return [tag, headers.get('docker-content-digest') ?? ''] as const
  })
  return Object.fromEntries((await Promise.all(found)).toSorted(([a], [b]) => (a < b ? -1 : 1)))
}

/** Names that people use, with their digests. */
export async function names(image: string): Promise<Readonly<Record<string, string>>> {
  return Object.fromEntries(Object.entries(await everything(image)).filter(([tag]) => !tag.startsWith('sha256-')))
}

/** Tags by what they name: `1.2.0` when it is the same image as the full version 1.2.0. */
export async function pointers(image: string): Promise<Readonly<Record<string, string>>> {
  const found = Object.entries(await names(image))
  const versions = new Map(found.filter(([tag]) => /^\d+\.\d+\.\d+/.test(tag)).map(([tag, digest]) => [digest, tag]))
  const floating = found.filter(([tag]) => !/^\d+\.\d+\.\d+/.test(tag))
  return Object.fromEntries(floating.map(([tag, digest]) => [tag, versions.get(digest) ?? digest]))
}

/** Requests that write, at the git server and at the forge, since the last call. */
export function writes({ git }: Project, forge: Github | Gitlab): () => readonly string[] {
  const seen = { git: 0, forge: 0 }
  return () => {
    const pushed = git.requests.slice(seen.git).filter(({ path }) => path.endsWith('/git-receive-pack'))
    const sent = forge.requests.slice(seen.forge).filter(({ method }) => method !== 'GET' && method !== 'HEAD')
    Object.assign(seen, { git: git.requests.length, forge: forge.requests.length })
    return [...pushed, ...sent].map(({ method, path }) => `${method} ${path}`)
  }
}

/** Writes files of a release into a folder and checks them as people do; the names that were listed. */
export async function checkSums(
  folder: string,
  files: readonly { readonly name: string; readonly bytes: Uint8Array }[],
): Promise<string> {
  const directory = await mkdtemp(join(folder, 'assets-'))
  for (const { name, bytes } of files) await writeFile(join(directory, name), bytes)
  const checked = await runProgram('sha256sum', ['--check', '--strict', 'SHA256SUMS'], { cwd: directory })
  return `${checked.stdout}${checked.stderr}`
}

/** Names of files in the table of the page about releases, for an image and a version. */
export async function documentedFiles(
  stem: string,
  version: string,
  platforms: readonly string[],
): Promise<readonly string[]> {
  const page = await readFile(join(ROOT, 'docs', 'commands', 'release.md'), 'utf8')
  const [, table = ''] = /## Files of a release\n([\s\S]*?)\n## /.exec(page) ?? []
  return [...table.matchAll(/^\| `([^`]+)`/gm)].flatMap(([, name = '']) => {
    const own = name.replace('IMAGE', stem).replace('VERSION', version)
    return own.includes('PLATFORM') ? platforms.map((one) => own.replace('PLATFORM', one)) : [own]
  })
}
