import { isForeign, pushes } from './convert-build.ts'
import { wholeExpression } from './expression.ts'
import { registryOf } from './image-name.ts'
import type { Build, JobDraft } from './job-draft.ts'
import type { Step } from './workflow-job.ts'

const BUILDX = 'docker/setup-buildx-action'
const LOGIN = 'docker/login-action'

/** Inputs of setup-buildx that say what is made anyway, or that have no meaning without the step. */
const BUILDER_DETAILS = new Set([
  'version',
  'driver',
  'use',
  'name',
  'install',
  'cleanup',
  'cache-binary',
  'keep-state',
  'platforms',
])

/** What they were called in setup-buildx-action up to version 3. */
const OLD_NAMES: Readonly<Record<string, string>> = {
  config: 'buildkitd-config',
  'config-inline': 'buildkitd-config-inline',
}

/** Whether the builder can be made by our own step; decided before the builds are converted. */
export function decideBuilder(draft: JobDraft): void {
  for (const step of draft.stepsOf(BUILDX)) {
    const driver = draft.known(step.inputs.get('driver') ?? 'docker-container')
    const foreign = ['endpoint', 'append'].filter((name) => (step.inputs.get(name) ?? '') !== '')
    if (driver !== 'docker-container' && driver !== 'docker') foreign.unshift(`driver: ${driver}`)
    if (foreign.length > 0)
      draft.findings.leave(
        step.title,
        `makes a builder with ${foreign.join(' and ')}: it stays, and its builder is used`,
      )
    else draft.remove(step, 'a builder is taken or made by the step itself')
  }
}

/** Carries what builders are made with. */
export function convertBuilder(draft: JobDraft): void {
  for (const step of draft.stepsOf(BUILDX).filter((one) => draft.isRemoved(one))) {
    const builds = draft.builds.filter((build) => build.step.place.start > step.place.start)
    for (const { name, node, text } of draft.inputsOf(step)) {
      const input = draft.target.inputOf(OLD_NAMES[name] ?? name)
      if (BUILDER_DETAILS.has(name) || text.trim() === '') continue
      if (input === undefined) draft.findings.leave(`${BUILDX} ${name}`, 'there is no such input here')
      else {
        for (const { inputs } of builds) inputs.set(input.name, node)
        draft.findings.carry(`${BUILDX} ${name}`, input.name)
      }
    }
  }
}

/** Emulation is a matter of the machine, which only a step of its own can change. */
export function convertEmulation(draft: JobDraft): void {
  for (const step of draft.stepsOf('docker/setup-qemu-action')) {
    if (draft.builds.some(isForeign))
      draft.findings.leave(
        step.title,
        'stays: the engine of the runner may have no emulators for the platforms of the build',
      )
    else draft.remove(step, 'nothing is built for another platform')
  }
}

interface Login {
  readonly step: Step
  /** As written; `docker.io` when there is none. */
  readonly registry: string
  readonly username: string
  readonly password: string
}

const JOB_TOKEN = /^(?:secrets\.GITHUB_TOKEN|github\.token)$/

/** Logins become inputs of every build behind them. One that cannot stays: what docker's configuration holds is read. */
export function convertLogins(draft: JobDraft): void {
  const carried: Login[] = []
  for (const step of draft.stepsOf(LOGIN)) {
    const login = readLogin(step)
    const why = unfitLogin(draft, login)
    if (why === 'job token') draft.remove(step, 'for ghcr.io the token of the workflow is used')
    else if (why !== undefined) draft.findings.leave(step.title, `${why}: it stays, and the login it makes is used`)
    else {
      carried.push(login)
      draft.remove(step, 'its login is given to the step; nothing is written to docker’s configuration')
    }
  }
  for (const build of draft.builds) giveLogins(draft, build, carried)
}

function readLogin(step: Step): Login {
  const text = (name: string): string => step.inputs.get(name)?.trim() ?? ''
  const registry = text('registry')
  return {
    step,
    registry: registry === '' ? 'docker.io' : registry,
    username: text('username'),
    password: text('password'),
  }
}

function unfitLogin(draft: JobDraft, { step, registry, username, password }: Login): string | undefined {
  if (draft.known(registry) === 'ghcr.io' && JOB_TOKEN.test(wholeExpression(password) ?? '')) return 'job token'
  if (step.inputs.has('registry-auth')) return 'it logs in to several registries'
  if (step.inputs.has('scope')) return 'it has a scope'
  if (username === '' || password === '') return 'it has no username and password of its own'
  if (step.condition !== undefined) return `it has a condition (${step.condition.trim()})`
  if (/\.dkr\.ecr\./.test(draft.known(registry)) || step.inputs.get('ecr') === 'true')
    return 'it asks a cloud for a password'
  if (draft.builds.every((build) => build.step.place.start < step.place.start)) return 'no build comes behind it'
  return undefined
}

function giveLogins(draft: JobDraft, { step, names, inputs }: Build, logins: readonly Login[]): void {
  const known = logins.filter((login) => login.step.place.start < step.place.start)
  const registries = new Set(names.map((name) => registryOf(draft.known(name))))
  const first = known.find(({ registry }) => registries.has(draft.known(registry))) ?? known[0]
  if (first === undefined) return
  for (const name of ['registry', 'username', 'password'] as const) {
    inputs.set(name, first[name])
    draft.findings.carry(`${LOGIN} ${name}`, name)
  }
  const others = known.filter((login) => login !== first)
  if (others.length === 0) return
  const entries = others.flatMap(({ registry, username, password }) => [
    `- registry: ${registry}`,
    `  username: ${username}`,
    `  password: ${password}`,
  ])
  inputs.set('registry-auth', entries.join('\n'))
  for (const { registry } of others) draft.findings.carry(`${LOGIN} ${registry}`, 'registry-auth')
}

/** Whether anything of the job is put into this registry. */
export function pushesTo(draft: JobDraft, registry: string): boolean {
  return draft.builds
    .filter(pushes)
    .some(({ names }) => names.some((name) => registryOf(draft.known(name)) === registry))
}
