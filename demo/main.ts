// `npm run demo`: the main job on embedded services, with all its own set-up. Options are passed on to the pipeline.
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, readdir, readFile, rm } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { Report } from '../src/report/report.ts'
import { envFile, type StackEnv } from '../tools/stack/environment.ts'
import { stackUp } from '../tools/stack/stack.ts'
import { epilogue } from './epilogue.ts'
import { identityOfStack, ownerOf, verdictsOn, type Verdict } from './verification.ts'
import { demoVersion } from './version.ts'

const root = resolve(import.meta.dirname, '..')
const directory = join(root, '.stack')
const started = performance.now()
const extra = process.argv.slice(2)

/** Something that was signed does not verify, as our own commands end then. */
const VERIFY_FAILED = 11

function say(line: string): void {
  console.error(`${((performance.now() - started) / 1000).toFixed(1).padStart(6)} s  ${line}`)
}

/** The pipeline's own arguments; whatever the user gives replaces the demo's value instead of adding to it. */
function pipelineArguments(env: StackEnv, version: string, out: string): readonly string[] {
  const defaults: Readonly<Record<string, string>> = {
    images: `${env.REG}/demo/app`,
    tags: version,
    platforms: 'linux/amd64,linux/arm64',
    push: 'true',
    'fail-on': 'critical',
    out,
    host: 'cli',
  }
  const own = Object.entries(defaults).filter(([name]) => !isGiven(name))
  const material = isGiven('context') ? [] : env.DEMO_ARGS.split(' ')
  return ['pipeline', ...material, ...own.flatMap(([name, value]) => [`--${name}`, value]), ...extra]
}

function isGiven(name: string): boolean {
  return extra.some((argument) => argument === `--${name}` || argument.startsWith(`--${name}=`))
}

/** The last value the user gave to an option, also by its variable. */
function givenKey(): string | undefined {
  const at = extra.findLastIndex((argument) => argument === '--key' || argument.startsWith('--key='))
  const option = at < 0 ? undefined : (/^--key=(.*)$/s.exec(extra[at] ?? '')?.[1] ?? extra[at + 1])
  return option ?? (process.env['SLIPWAY_KEY'] || undefined)
}

function runPipeline(entry: string, args: readonly string[], env: StackEnv): Promise<number> {
  const child = spawn(process.execPath, [entry, ...args], {
    stdio: 'inherit',
    env: { ...process.env, ...env },
    cwd: root,
  })
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', (code, signal) => resolve(code ?? (signal === 'SIGINT' ? 130 : 143)))
  })
}

async function readReport(out: string): Promise<Report | undefined> {
  const file = join(out, 'report.json')
  return existsSync(file) ? (JSON.parse(await readFile(file, 'utf8')) as Report) : undefined
}

/** What verifiers say about the signed image; nothing where nothing was signed, or by somebody the demo does not know. */
async function judge(report: Report | undefined, env: StackEnv): Promise<readonly Verdict[]> {
  const image = report?.images[0]
  if (report?.error !== undefined || image?.digest === undefined || image.signatures.length === 0) return []
  if (isGiven('identity-token')) return []
  const key = givenKey()
  const signatory = key === undefined ? identityOfStack(env) : await ownerOf(key, env, directory)
  say('now our own verify and cosign, which must both accept it')
  return verdictsOn(`${image.name}@${image.digest}`, signatory, env)
}

async function demo(): Promise<number> {
  const entry = join(root, 'dist', 'index.js')
  if (!existsSync(entry)) throw new Error('dist/index.js is missing: run "npm run bundle" first')
  const env = await stackUp({ directory, log: say })
  say('the stack answers; now the pipeline')
  const out = join(directory, 'demo')
  // A report of the run before must not be taken for this one's.
  await rm(out, { recursive: true, force: true })
  await mkdir(out, { recursive: true })
  const { version, released } = await demoVersion(directory, join(import.meta.dirname, 'app'))
  const exit = await runPipeline(entry, pipelineArguments(env, version, out), env)
  if (exit === 0 && !['tags', 'plan', 'push', 'images'].some((name) => isGiven(name))) await released()
  say(`the pipeline ended with exit ${exit}`)
  const report = await readReport(out)
  const verdicts = await judge(report, env)
  const text = epilogue({ exit, out, files: await readdir(out), env: envFile(directory), report, verdicts })
  // With --json, standard output is the Report and nothing else.
  if (isGiven('json')) console.error(text)
  else console.log(text)
  return exit === 0 && verdicts.some(({ accepted }) => !accepted) ? VERIFY_FAILED : exit
}

try {
  process.exitCode = await demo()
} catch (error) {
  for (let cause: unknown = error; cause !== undefined; cause = (cause as Error).cause) {
    console.error(cause instanceof Error ? cause.message : cause)
  }
  process.exitCode = 1
}
