import { cp, mkdir, readFile, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import { parse, stringify } from 'yaml'
import { VERSION } from '../../../src/version.ts'
import { ensurePrograms } from '../../../tools/engine/programs.ts'
import { runProgram, type RunOutput } from '../../../tools/engine/run-program.ts'
import { ROOT } from '../architecture/read-sources.ts'
import { gitEnvironment } from '../git/working-copy.ts'

/** The host of a GitLab that is nowhere; git is told where its repositories are. */
const SERVER = 'gitlab.example.com'
const CI_LOCAL = join(ROOT, 'node_modules', 'gitlab-ci-local', 'dist', 'index.js')

/**
 * Where gitlab-ci-local puts the components of a version that it has fetched. It fetches several at once, each by `cp -r` into this
 * folder, and two that make the same folder or file at the same moment fail with "File exists".
 */
const FETCHED_COMPONENTS = join('.gitlab-ci-local', 'includes', SERVER, 'slipway/slipway', VERSION, 'templates')

type Variables = Readonly<Record<string, string>>

/** What gitlab-ci-local made of a pipeline. */
export interface CiRun {
  readonly exit: number
  readonly output: string
  /** Without what it says about itself. */
  readonly stdout: string
  /** How each job ended that ran; WARN is a failure that `allow_failure` allows. */
  readonly results: Readonly<Record<string, string>>
  /** Lines that say `error:`. */
  readonly errors: readonly string[]
}

export interface CiProject {
  readonly directory: string
  readonly git: (...args: readonly string[]) => Promise<string>
  /** Runs the pipeline, or the named jobs with what they need. */
  run(variables?: Variables, ...jobs: readonly string[]): Promise<CiRun>
  preview(...options: readonly string[]): Promise<CiRun>
  /** The jobs that a pipeline with these variables has, by name; a matrix has one for each of its items. */
  jobs(variables?: Variables): Promise<readonly string[]>
  /** A file among a job's artifacts. */
  artifact(job: string, path: string): Promise<string>
  dotenv(job: string): Promise<Variables>
}

export interface CiBench {
  /** `fetched`: the components are there as after an earlier run, so that several of them do not race. Default true. */
  project(
    name: string,
    files: Readonly<Record<string, string>>,
    options?: { readonly fetched?: boolean },
  ): Promise<CiProject>
  /** The project under `gitlab/sample-project`, with the pipeline in one of its files, on an engine of the runner. */
  sample(name: string, file?: string): Promise<CiProject>
}

/**
 * GitLab without GitLab: gitlab-ci-local runs jobs in a shell, with `slipway` on their PATH as the job image has it, and finds
 * the components at a tag of a repository, as a server does.
 * @throws Error when rsync, which it needs, cannot be had.
 */
export async function ciBench(folder: string, env: Variables): Promise<CiBench> {
  const { bin } = await ensurePrograms({ sets: ['runners'] })
  await mkdir(join(folder, 'bin'), { recursive: true })
  await symlink(join(ROOT, 'gitlab', 'slipway'), join(folder, 'bin', 'slipway'))
  const own = gitEnvironment(folder)
  const path = [join(folder, 'bin'), env['PATH'] ?? process.env['PATH'] ?? '', bin].join(':')
  const jobEnv = { ...env, ...own, PATH: path, SLIPWAY_HOME: join(ROOT, 'dist') }
  const components = join(folder, 'slipway')
  await cp(join(ROOT, 'templates'), join(components, 'templates'), { recursive: true })
  await commitAll(components, jobEnv, VERSION)
  await writeFile(join(folder, '.gitconfig'), gitSettings(components))
  const project: CiBench['project'] = async (name, files, { fetched = true } = {}) => {
    const directory = join(folder, name.replaceAll('/', '-'))
    for (const [file, content] of Object.entries(files)) {
      await mkdir(join(directory, file, '..'), { recursive: true })
      await writeFile(join(directory, file), content)
    }
    await commitAll(directory, jobEnv)
    await git(directory, jobEnv, 'remote', 'add', 'origin', `https://${SERVER}/${name}.git`)
    if (fetched) await cp(join(components, 'templates'), join(directory, FETCHED_COMPONENTS), { recursive: true })
    return ciProject(directory, jobEnv)
  }
  return {
    project,
    sample: async (name, file = '.gitlab-ci.yml') => {
      const read = (path: string): Promise<string> => readFile(join(ROOT, 'gitlab', 'sample-project', path), 'utf8')
      const pipeline = onOwnEngine(await read(file))
      return project(name, {
        '.gitlab-ci.yml': pipeline,
        Dockerfile: await read('Dockerfile'),
        'index.html': await read('index.html'),
      })
    },
  }
}

/** Services need a container engine under gitlab-ci-local, whichever executor it has. */
function onOwnEngine(pipeline: string): string {
  const document = parse(pipeline) as {
    readonly include: readonly { readonly component: string; readonly inputs: object }[]
  }
  const include = document.include.map((one) =>
    /\/(?:pipeline|build|build-matrix)@/.test(one.component)
      ? { ...one, inputs: { ...one.inputs, engine: 'host' } }
      : one,
  )
  return stringify({ ...document, include }, { lineWidth: 0 })
}

function ciProject(directory: string, env: Variables): CiProject {
  const start = async (...args: readonly string[]): Promise<CiRun> => {
    const done = await runProgram(process.execPath, [CI_LOCAL, ...args], {
      cwd: directory,
      env,
      timeoutMs: 300_000,
    })
    return readRun(done)
  }
  return {
    directory,
    git: (...args) => git(directory, env, ...args),
    run: (variables = {}, ...jobs) => {
      const isolation = ['--force-shell-executor', '--shell-isolation', '--no-artifacts-to-source']
      return start(...isolation, ...given({ GITLAB_CI: 'true', ...variables }), ...jobs)
    },
    preview: (...options) => start('--preview', ...options),
    jobs: async (variables = {}) => {
      const { stdout } = await start('--list-json', ...given(variables))
      const listed = JSON.parse(stdout) as readonly { readonly name: string; readonly when: string }[]
      return listed.filter(({ when }) => when !== 'never').map(({ name }) => name)
    },
    artifact: (job, path) => readFile(join(directory, '.gitlab-ci-local', 'artifacts', job, path), 'utf8'),
    dotenv: async (job) => {
      const kept = join(directory, '.gitlab-ci-local', 'artifacts', job, '.gitlab-ci-reports', 'dotenv', 'slipway.env')
      const lines = (await readFile(kept, 'utf8')).split('\n').filter((line) => line !== '')
      return Object.fromEntries(
        lines.map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]),
      )
    },
  }
}

/** Variables in place of those that gitlab-ci-local makes up. */
function given(variables: Variables): readonly string[] {
  const names = Object.keys(variables)
  if (names.length === 0) return []
  const values = Object.entries(variables).flatMap(([name, value]) => ['--variable', `${name}=${value}`])
  return ['--ignore-predefined-vars', names.join(','), ...values]
}

function readRun({ exitCode, stdout, stderr }: RunOutput): CiRun {
  const output = `${stdout}${stderr}`
  const plain = stripVTControlCharacters(output)
  const results = [...plain.matchAll(/^ (PASS|WARN|FAIL) +(\S+(?: \[.*?\])?)/gm)].map(([, result = '', job = '']) => [
    job,
    result,
  ])
  const errors = plain.split('\n').filter((line) => /^\S+ +> +error: /.test(line))
  return { exit: exitCode, output, stdout, results: Object.fromEntries(results) as Record<string, string>, errors }
}

async function commitAll(directory: string, env: Variables, tag?: string): Promise<void> {
  await git(directory, env, 'init', '--quiet', '--initial-branch=main', '.')
  await git(directory, env, 'add', '--all')
  await git(directory, env, 'commit', '--quiet', '--message=feat: first')
  if (tag !== undefined) await git(directory, env, 'tag', tag)
}

async function git(directory: string, env: Variables, ...args: readonly string[]): Promise<string> {
  const { exitCode, stdout, stderr } = await runProgram('git', ['-C', directory, ...args], { env })
  if (exitCode !== 0) throw new Error(`git ${args.join(' ')}: ${stderr}`)
  return stdout.trim()
}

/** Only the components' repository is elsewhere: for a whole host, git would name the wrong remote of a project, too. */
function gitSettings(components: string): string {
  const addresses = [`https://${SERVER}/slipway/slipway`, `https://${SERVER}:443/slipway/slipway`]
  const instead = addresses.flatMap((address) => [`  insteadOf = ${address}.git`, `  insteadOf = ${address}`])
  return [
    `[url "file://${components}"]`,
    ...instead,
    '[uploadpack]',
    '  allowFilter = true',
    '  allowAnySHA1InWant = true',
    '[protocol "file"]',
    '  allow = always',
    '',
  ].join('\n')
}
