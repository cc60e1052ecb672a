import type { Findings, Target, TargetInput } from './migration.ts'
import { isComputed } from './shell-commands.ts'

/** What one `docker build` or kaniko command says, by our inputs; values as the shell would get them, variables unexpanded. */
export interface BuildCommand {
  readonly inputs: ReadonlyMap<string, readonly string[]>
  readonly tags: readonly string[]
  readonly push: boolean
}

/** Options without a value. */
const SWITCHES = new Set(
  '--no-cache --pull --push --load --squash --rm --force-rm --compress --quiet -q --check --debug -D'.split(' '),
)
/** How a build is shown or cleaned up. */
const MUTE = new Set('--rm --force-rm --compress --quiet -q --progress --debug -D --load'.split(' '))

interface Given {
  readonly option: string
  readonly value: string
}

/**
 * Reads the words behind `docker build` or `docker buildx build`. Undefined when what is built cannot be told: no context, or one from
 * standard input or a computation.
 */
export function dockerBuild(words: readonly string[], target: Target, findings: Findings): BuildCommand | undefined {
  const { options, rest } = readOptions(words)
  const [context, ...more] = rest
  if (context === undefined || more.length > 0 || context === '-' || isComputed(context)) return undefined
  const inputs = new Map<string, readonly string[]>()
  const tags: string[] = []
  for (const given of options) {
    if (given.option === '-t' || given.option === '--tag') tags.push(given.value)
    else carryOption(given, { target, findings, inputs, from: 'docker build' })
  }
  const to = /^(?:git@|git:\/\/|https?:\/\/)/.test(context) ? 'source' : 'context'
  if (context !== '.' && context !== './') inputs.set(to, [context])
  const push = options.some(({ option, value }) => option === '--push' && value !== 'false')
  return { inputs, tags, push }
}

function readOptions(words: readonly string[]): {
  readonly options: readonly Given[]
  readonly rest: readonly string[]
} {
  const options: Given[] = []
  const rest: string[] = []
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? ''
    const joined = /^(--[\w-]+)=([\s\S]*)$/.exec(word)
    if (joined !== null) options.push({ option: joined[1] ?? '', value: joined[2] ?? '' })
    else if (!word.startsWith('-') || word === '-') rest.push(word)
    else if (SWITCHES.has(word)) options.push({ option: word, value: 'true' })
    else options.push({ option: word, value: words[++at] ?? '' })
  }
  return { options, rest }
}

interface Place {
  readonly target: Target
  readonly findings: Findings
  readonly inputs: Map<string, readonly string[]>
  readonly from: string
}

function carryOption({ option, value }: Given, { target, findings, inputs, from }: Place): void {
  if (option === '--push') return
  if (MUTE.has(option)) {
    findings.drop(`${from} ${option}`, 'says how a build is shown or cleaned up')
    return
  }
  if (option === '--secret') {
    carrySecret(value, { target, findings, inputs, from })
    return
  }
  const input = option.startsWith('--') ? target.inputOf(option.slice(2)) : target.shortOf(option.slice(1))
  if (input === undefined || input.secret) findings.leave(`${from} ${option} ${value}`, 'there is no such input here')
  else if (isComputed(value))
    findings.leave(`${from} ${option} ${value}`, 'is computed by the shell: set it as a variable')
  else give(inputs, input, value, findings, `${from} ${option}`)
}

function give(
  inputs: Map<string, readonly string[]>,
  input: TargetInput,
  value: string,
  findings: Findings,
  from: string,
): void {
  const before = input.list ? (inputs.get(input.name) ?? []) : []
  inputs.set(input.name, [...before, value])
  findings.carry(from, input.name)
}

/** `id=token,env=TOKEN` or `id=netrc,src=.netrc`; without either the variable has the name of the secret. */
function carrySecret(value: string, { inputs, findings, from }: Place): void {
  const parts = new Map(value.split(',').map((part) => [part.split('=')[0] ?? '', part.split('=').slice(1).join('=')]))
  const id = parts.get('id') ?? ''
  const file = parts.get('src') ?? parts.get('source')
  const name = file === undefined ? 'secret-envs' : 'secret-files'
  if (id === '' || isComputed(value)) {
    findings.leave(`${from} --secret ${value}`, 'cannot be read')
    return
  }
  inputs.set(name, [...(inputs.get(name) ?? []), `${id}=${file ?? parts.get('env') ?? id}`])
  findings.carry(`${from} --secret`, name)
}

/** Names of kaniko's options for the same things. */
const KANIKO: Readonly<Record<string, string>> = {
  '--dockerfile': 'file',
  '-f': 'file',
  '--build-arg': 'build-args',
  '--target': 'target',
  '--label': 'labels',
  '--custom-platform': 'platforms',
  '--customPlatform': 'platforms',
}
const KANIKO_MUTE =
  /^--(?:cache|cache-ttl|cache-copy-layers|cache-run-layers|compressed-caching|use-new-run|snapshot-?mode|snapshotMode|verbosity|log-format|log-timestamp|cleanup|reproducible|push-retry|image-fs-extract-retry|ignore-path|skip-unused-stages)$/

/** Reads the words behind `/kaniko/executor`. */
export function kanikoBuild(words: readonly string[], target: Target, findings: Findings): BuildCommand | undefined {
  const inputs = new Map<string, readonly string[]>()
  const tags: string[] = []
  let push = true
  for (const { option, value } of readKaniko(words)) {
    const plain = value.replace(/^(?:dir:\/\/)?\$\{?CI_PROJECT_DIR\}?(?:\/|$)/, '')
    const input = target.inputOf(KANIKO[option] ?? '')
    if (option === '--context' || option === '-c') {
      if (isComputed(plain)) return undefined
      if (!['', '.', './'].includes(plain)) inputs.set('context', [plain.replace(/^dir:\/\//, '')])
    } else if (option === '--destination' || option === '-d') tags.push(value)
    else if (option === '--no-push') push = false
    else if (input !== undefined)
      give(inputs, input, input.name === 'file' ? plain : value, findings, `kaniko ${option}`)
    else if (KANIKO_MUTE.test(option))
      findings.drop(`kaniko ${option}`, 'is a matter of kaniko; BuildKit keeps a cache of its own')
    else findings.leave(`kaniko ${option} ${value}`.trim(), 'there is no such input here')
  }
  return { inputs, tags, push }
}

function readKaniko(words: readonly string[]): readonly Given[] {
  const options: Given[] = []
  for (let at = 0; at < words.length; at += 1) {
    const joined = /^(--?[\w-]+)=([\s\S]*)$/.exec(words[at] ?? '')
    const next = words[at + 1] ?? '-'
    if (joined !== null) options.push({ option: joined[1] ?? '', value: joined[2] ?? '' })
    else if (next.startsWith('-')) options.push({ option: words[at] ?? '', value: 'true' })
    else options.push({ option: words[at++] ?? '', value: next })
  }
  return options
}
