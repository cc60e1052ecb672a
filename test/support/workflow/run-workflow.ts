import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parse } from 'yaml'
import { runProgram } from '../../../tools/engine/run-program.ts'
import { ROOT } from '../architecture/read-sources.ts'
import { parseEntries } from '../cli/run-action.ts'
import { runSlipway } from '../cli/run-slipway.ts'
import { holds, interpolate, type Contexts } from './expressions.ts'
import { matrixJobs, mergedOutputs, type Matrix } from './matrix.ts'

type Texts = Readonly<Record<string, string>>

interface Step {
  readonly id?: string
  readonly if?: string
  readonly uses?: string
  readonly run?: string
  readonly with?: Readonly<Record<string, string | boolean>>
  readonly env?: Texts
}

interface Job {
  readonly name?: string
  readonly uses?: string
  readonly with?: Readonly<Record<string, string | boolean>>
  readonly needs?: string | readonly string[]
  readonly if?: string
  readonly permissions?: Texts
  readonly outputs?: Texts
  readonly strategy?: { readonly matrix: Matrix }
  readonly steps?: readonly Step[]
}

interface Workflow {
  readonly on: {
    readonly workflow_call?: {
      readonly inputs?: Readonly<Record<string, { readonly default?: unknown }>>
      readonly outputs?: Readonly<Record<string, { readonly value: string }>>
    }
  }
  readonly permissions?: Texts
  readonly jobs: Readonly<Record<string, Job>>
}

/** One step that was run. */
export interface StepRun {
  readonly job: string
  readonly step: string
  readonly exit: number | undefined
  readonly output: string
  readonly outputs: Texts
  /** Variables of the step. */
  readonly env: Texts
}

export interface WorkflowRun {
  readonly steps: readonly StepRun[]
  /** Results of jobs: success, failure or skipped. */
  readonly results: Texts
  /** Outputs of a reusable workflow. */
  readonly outputs: Texts
}

export interface Runner {
  /** Repository that `actions/checkout` clones. */
  readonly source: string
  /** Folder for workspaces and the runner's files. */
  readonly directory: string
  readonly env: Texts
  readonly github: Readonly<Record<string, unknown>>
  /** What a job with `id-token: write` may ask. */
  readonly identity: Texts
  /** Inputs that stand in for the world outside, registries and servers on loopback, for those of a step. They win over these. */
  readonly overrides: (inputs: Texts) => Texts
  /** Jobs that are over before the run begins, with their outputs. */
  readonly over?: Readonly<Record<string, Texts>>
}

/**
 * Runs a workflow as far as ours need it: jobs in order, matrices, conditions, reusable workflows, checkout, shell steps and steps
 * that use Slipway. Expressions are GitHub's own; rights are looked at only for `id-token`.
 */
export async function runWorkflow(
  file: string,
  runner: Runner,
  inputs: Readonly<Record<string, unknown>> = {},
): Promise<WorkflowRun> {
  const workflow = parse(await readFile(join(ROOT, file), 'utf8')) as Workflow
  const declared = workflow.on.workflow_call?.inputs ?? {}
  const defaults = Object.fromEntries(Object.entries(declared).map(([name, { default: value = '' }]) => [name, value]))
  const needs: Record<string, { readonly result: string; readonly outputs: Texts }> = {}
  const steps: StepRun[] = []
  for (const [name, job] of Object.entries(workflow.jobs)) {
    const contexts: Contexts = {
      github: runner.github,
      inputs: { ...defaults, ...inputs },
      needs,
      secrets: {},
      jobs: needs,
    }
    const over = runner.over?.[name]
    if (over !== undefined) {
      needs[name] = { result: 'success', outputs: over }
      continue
    }
    const failed = [job.needs ?? []].flat().some((need) => needs[need]?.result !== 'success')
    if (!holds(job.if, contexts, failed)) {
      needs[name] = { result: 'skipped', outputs: {} }
      continue
    }
    const run = await runJob(name, { permissions: workflow.permissions ?? {}, ...job }, contexts, runner)
    steps.push(...run.steps)
    needs[name] = { result: run.result, outputs: run.outputs }
  }
  const outputs = Object.entries(workflow.on.workflow_call?.outputs ?? {}).map(([name, { value }]) => [
    name,
    interpolate(value, { jobs: needs }),
  ])
  const results = Object.entries(needs).map(([name, { result }]) => [name, result])
  return { steps, results: Object.fromEntries(results) as Texts, outputs: Object.fromEntries(outputs) as Texts }
}

interface JobRun {
  readonly result: string
  readonly outputs: Texts
  readonly steps: readonly StepRun[]
}

async function runJob(name: string, job: Job, contexts: Contexts, runner: Runner): Promise<JobRun> {
  if (job.uses !== undefined) {
    const path = job.uses.replace(/^(?:\.\/|\$\/|OWNER\/slipway\/)/, '').replace(/@.*$/, '')
    const given = Object.entries(job.with ?? {}).map(([key, value]) => [
      key,
      typeof value === 'string' ? interpolate(value, contexts) : value,
    ])
    const run = await runWorkflow(path, runner, Object.fromEntries(given) as Texts)
    const failed = Object.values(run.results).includes('failure')
    return { result: failed ? 'failure' : 'success', outputs: run.outputs, steps: run.steps }
  }
  const jobs = matrixJobs(job.strategy?.matrix, contexts)
  if (jobs === undefined) return runSteps(name, job, contexts, runner)
  const runs: JobRun[] = []
  for (const one of jobs) {
    const values = Object.values(one.matrix).map(String).join(', ')
    const named = interpolate(job.name ?? `${name} (${values})`, { ...contexts, ...one })
    runs.push(await runSteps(named, job, { ...contexts, ...one }, runner))
  }
  const result = runs.every((run) => run.result === 'success') ? 'success' : 'failure'
  const outputs = mergedOutputs(runs.map((run) => run.outputs))
  return { result, outputs, steps: runs.flatMap((run) => run.steps) }
}

async function runSteps(name: string, job: Job, contexts: Contexts, runner: Runner): Promise<JobRun> {
  const folder = join(runner.directory, name.replaceAll(/\W/g, '-'))
  const workspace = join(folder, 'workspace')
  await mkdir(workspace, { recursive: true })
  const identity = job.permissions?.['id-token'] === 'write' ? runner.identity : {}
  const done: Record<string, { readonly outputs: Texts }> = {}
  const runs: StepRun[] = []
  for (const [at, step] of (job.steps ?? []).entries()) {
    const known = { ...contexts, steps: done }
    const failed = runs.some(({ exit }) => exit !== 0)
    if (!holds(step.if, known, failed)) continue
    const own = Object.entries(step.env ?? {}).map(([key, value]) => [key, interpolate(value, known)])
    const env = { ...runner.env, ...identity, ...(Object.fromEntries(own) as Texts) }
    const place = { folder: join(folder, String(at)), workspace, env, known, runner }
    const run = await runStep(step, place)
    runs.push({ job: name, step: step.id ?? step.uses ?? 'run', env, ...run })
    if (step.id !== undefined) done[step.id] = { outputs: run.outputs }
  }
  const outputs = Object.entries(job.outputs ?? {}).map(([key, value]) => [
    key,
    interpolate(value, { ...contexts, steps: done }),
  ])
  const result = runs.every(({ exit }) => exit === 0) ? 'success' : 'failure'
  return { result, outputs: Object.fromEntries(outputs) as Texts, steps: runs }
}

interface Place {
  readonly folder: string
  readonly workspace: string
  readonly env: Texts
  readonly known: Contexts
  readonly runner: Runner
}

type StepEnd = Pick<StepRun, 'exit' | 'output' | 'outputs'>

async function runStep(step: Step, place: Place): Promise<StepEnd> {
  const { workspace, env, known, runner } = place
  if (step.uses?.startsWith('actions/checkout@') === true) {
    const cloned = await runProgram('git', ['clone', '--quiet', runner.source, workspace], { env })
    return { exit: cloned.exitCode, output: cloned.stderr, outputs: {} }
  }
  if (step.run !== undefined) {
    const shell = await runProgram('bash', ['-e', '-c', interpolate(step.run, known)], { cwd: workspace, env })
    return { exit: shell.exitCode, output: shell.stdout + shell.stderr, outputs: {} }
  }
  if (step.uses === undefined || !/^(?:\.\/|\$\/|OWNER\/slipway@)/.test(step.uses))
    throw new Error(`no such action here: ${step.uses ?? ''}`)
  return runAction(step, place)
}

async function runAction(step: Step, { folder, workspace, env, known, runner }: Place): Promise<StepEnd> {
  await mkdir(folder, { recursive: true })
  const file = (name: string): string => join(folder, name)
  for (const name of ['output', 'summary', 'state']) await writeFile(file(name), '')
  await writeFile(file('event.json'), JSON.stringify(runner.github['event'] ?? {}))
  const given = Object.entries(step.with ?? {}).map(([name, value]) => [name, interpolate(String(value), known)])
  const asked = { command: 'pipeline', ...(Object.fromEntries(given) as Texts) }
  const inputs = Object.entries({ ...asked, ...runner.overrides(asked) })
  const { repository, sha, ref, event_name: event } = runner.github as Texts
  const run = await runSlipway([], {
    cwd: workspace,
    env: {
      ...env,
      ...Object.fromEntries(inputs.map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value])),
      GITHUB_ACTIONS: 'true',
      GITHUB_REPOSITORY: repository ?? '',
      GITHUB_SERVER_URL: 'https://github.com',
      GITHUB_REF: ref ?? '',
      GITHUB_SHA: sha ?? '',
      GITHUB_EVENT_NAME: event ?? '',
      GITHUB_EVENT_PATH: file('event.json'),
      GITHUB_OUTPUT: file('output'),
      GITHUB_STEP_SUMMARY: file('summary'),
      GITHUB_STATE: file('state'),
      GITHUB_WORKSPACE: workspace,
      RUNNER_TEMP: folder,
    },
  })
  return {
    exit: run.exit,
    output: run.stdout + run.stderr,
    outputs: parseEntries(await readFile(file('output'), 'utf8')),
  }
}
