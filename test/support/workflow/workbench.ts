import { randomUUID } from 'node:crypto'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { StackEnv } from '../../../tools/stack/environment.ts'
import { ROOT } from '../architecture/read-sources.ts'
import { demoArguments, runSlipway } from '../cli/run-slipway.ts'
import { bareGit } from '../forge/bare-git.ts'
import { startGithub, type Github } from '../forge/github.ts'
import { startGitServer, type BareRepository } from '../git/git-server.ts'
import { openWorkshop, type Workshop } from '../git/working-copy.ts'
import { closeServer, listen } from '../registry/listen.ts'
import type { Runner, WorkflowRun } from './run-workflow.ts'

const REQUEST_TOKEN = 'request-token-of-the-runner'

type Texts = Readonly<Record<string, string>>

/** A repository on GitHub, a runner for it, and where its image goes. */
export interface Place {
  readonly bare: BareRepository
  readonly github: Github
  readonly runner: Runner
  /** Name of the image in the stack's registry. */
  readonly image: string
}

/** GitHub without GitHub: repositories, their API, runners and identities, with the stack for registries and Sigstore. */
export interface Workbench {
  readonly workshop: Workshop
  /** A repository with these files and one commit on main. */
  place(name: string, files: Texts, event?: Event): Promise<Place>
  /** A new folder that is gone at the end. */
  directory(): Promise<string>
  /** Inputs that stand in for the world outside, for those of a step. */
  loopback(inputs: Texts): Texts
  /** Whether the identity of the stack's token signed it. */
  verified(ref: string): Promise<boolean>
  close(): Promise<void>
}

export async function openWorkbench(stack: StackEnv): Promise<Workbench> {
  // The stack of a clone may outlive this run.
  const run = randomUUID().slice(0, 8)
  const folder = await mkdtemp(join(tmpdir(), 'slipway-workflows-'))
  const server = await startGitServer()
  const workshop = await openWorkshop()
  const identity = await startIdentity(stack.SIGSTORE_ID_TOKEN ?? '')
  const directory = (): Promise<string> => mkdtemp(join(folder, 'run-'))
  const loopback = (inputs: Texts): Texts => inputsOnLoopback(stack, inputs)
  const { PATH, DOCKER_HOST, DOCKER_CONFIG } = stack
  return {
    workshop,
    directory,
    loopback,
    async place(name, files, event = PUSH) {
      const repository = `${name}-${run}/app`
      const bare = await server.repository(repository)
      const sha = await pushFirst(workshop, bare.url, files)
      const github = await startGithub({ git: bareGit(bare.path), repository })
      const runner: Runner = {
        source: bare.url,
        directory: await directory(),
        env: { PATH, DOCKER_HOST, DOCKER_CONFIG, GITHUB_API_URL: github.apiUrl },
        github: { repository, sha, actor: 'ada', token: github.token, ...event(repository) },
        identity: { ACTIONS_ID_TOKEN_REQUEST_URL: identity.url, ACTIONS_ID_TOKEN_REQUEST_TOKEN: REQUEST_TOKEN },
        overrides: (inputs) => ({ ...loopback(inputs), 'github-token': github.token }),
      }
      return { bare, github, runner, image: `${stack.REG}/${repository}` }
    },
    async verified(ref) {
      const options = ['--identity', stack.SAN ?? '', '--issuer', stack.ISSUER ?? '']
      return (await runSlipway(['verify', ref, ...options], { env: { ...stack } })).exit === 0
    },
    async close() {
      await closeServer(identity.server)
      await server.close()
      await workshop.remove()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** The runner's service that gives identity tokens to jobs with `id-token: write`. */
async function startIdentity(token: string): Promise<{ readonly server: Server; readonly url: string }> {
  const server = createServer((request, response) => {
    const known = request.headers.authorization === `Bearer ${REQUEST_TOKEN}`
    response.writeHead(known ? 200 : 401, { 'content-type': 'application/json' })
    response.end(JSON.stringify(known ? { value: token } : {}))
  })
  return { server, url: `http://${await listen(server)}/token?version=1` }
}

/** One commit on main with these files; its hash. */
async function pushFirst(workshop: Workshop, url: string, files: Texts): Promise<string> {
  const clone = await workshop.clone(url)
  for (const [file, content] of Object.entries(files)) {
    await mkdir(join(clone.directory, file, '..'), { recursive: true })
    await writeFile(join(clone.directory, file), content)
  }
  await clone.git('checkout', '--quiet', '-B', 'main')
  await clone.git('add', '--all')
  await clone.git('commit', '--quiet', '--message=feat: first')
  await clone.git('push', '--quiet', 'origin', 'main')
  return clone.git('rev-parse', 'HEAD')
}

export type Event = (repository: string) => Readonly<Record<string, unknown>>

export const PUSH: Event = (repository) => ({
  event_name: 'push',
  ref: 'refs/heads/main',
  event: { repository: { full_name: repository, default_branch: 'main', private: false } },
})

export const FORK: Event = (repository) => ({
  event_name: 'pull_request',
  ref: 'refs/pull/7/merge',
  event: {
    repository: { full_name: repository, default_branch: 'main', private: false },
    pull_request: { head: { repo: { full_name: 'mallory/app' } } },
  },
})

export const PULL_REQUEST: Event = (repository) => ({
  event_name: 'pull_request',
  ref: 'refs/pull/7/merge',
  event: {
    repository: { full_name: repository, default_branch: 'main', private: false },
    pull_request: { head: { repo: { full_name: repository } } },
  },
})

/** The stack in place of ghcr.io, the public Sigstore and osv.dev. */
function inputsOnLoopback(stack: StackEnv, inputs: Texts): Texts {
  const [base = ''] = demoArguments({ ...stack }).filter((word) => word.startsWith('base='))
  const here = (text: string): string => text.replace(/^ghcr\.io\//, `${stack.REG}/`)
  const named = Object.entries(inputs).filter(([name]) => name === 'images' || name === 'arguments')
  return {
    ...Object.fromEntries(named.map(([name, value]) => [name, here(value)])),
    ...(inputs['identity'] === undefined ? {} : { identity: stack.SAN ?? '', issuer: stack.ISSUER ?? '' }),
    'build-contexts': base.replace('base=', 'debian:trixie-slim='),
    'osv-url': stack.SLIPWAY_OSV_URL ?? '',
    'fulcio-url': stack.SLIPWAY_FULCIO_URL ?? '',
    'rekor-url': stack.SLIPWAY_REKOR_URL ?? '',
    'tsa-url': stack.SLIPWAY_TSA_URL ?? '',
    'trusted-root': stack.SLIPWAY_TRUSTED_ROOT ?? '',
  }
}

/** The sample project's image. */
export async function sample(): Promise<Texts> {
  const read = (file: string): Promise<string> => readFile(join(ROOT, 'gitlab', 'sample-project', file), 'utf8')
  return { Dockerfile: await read('Dockerfile'), 'index.html': await read('index.html') }
}

/** The sample in a folder for each service. */
export async function services(): Promise<Texts> {
  const files = Object.entries(await sample())
  const copies = ['api', 'web', 'worker'].flatMap((service) =>
    files.map(([file, content]) => [`services/${service}/${file}`, content] as const),
  )
  return Object.fromEntries(copies)
}

/** What went wrong, for the message of a failed test. */
export function failuresOf({ steps }: WorkflowRun): readonly string[] {
  return steps.filter(({ exit }) => exit !== 0).map(({ job, step, output }) => `${job}/${step}: ${output.slice(-600)}`)
}

/** Names that people see; undefined when the registry knows no such repository. */
export async function tagsOf(image: string): Promise<readonly string[] | undefined> {
  const answer = await fetch(`http://${image.replace('/', '/v2/')}/tags/list`)
  if (answer.status === 404) return undefined
  const { tags } = (await answer.json()) as { readonly tags: readonly string[] | null }
  return (tags ?? []).filter((tag) => !tag.startsWith('sha256-')).toSorted()
}
