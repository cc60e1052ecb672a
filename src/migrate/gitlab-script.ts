import { dockerBuild, kanikoBuild, type BuildCommand } from './docker-command.ts'
import type { GitlabJob } from './gitlab-job.ts'
import type { Findings, Target } from './migration.ts'
import { isComputed, type ShellCommand } from './shell-commands.ts'

/** What the script of a job does, when it does nothing but build and push one image. */
export interface ImageScript extends BuildCommand {
  /** Whether kaniko built it, without a docker engine. */
  readonly kaniko: boolean
}

const QUIET = new Set('echo set true : sleep date env mkdir cat apk apt-get printf which'.split(' '))
const SILENT = new Set('echo set true : sleep date env printf which'.split(' '))
const QUIET_DOCKER =
  /^(?:info|version|pull|logout|context|images|system|buildx (?:create|use|inspect|ls|version|install|rm)|image pull|run --privileged \S*binfmt\S*)/

/** Whether a job builds an image at all. */
export function buildsImage({ script }: GitlabJob): boolean {
  return /\bdocker +(?:build|buildx +b|buildx +build|image +build)\s|\/kaniko\/executor\s/.test(script)
}

function isBuild({ words }: ShellCommand): boolean {
  return /^docker (?:build|buildx build|buildx b|image build)(?: |$)/.test(words.slice(0, 3).join(' '))
}

function isKaniko({ words }: ShellCommand): boolean {
  return /(?:^|\/)kaniko\/executor$|^executor$/.test(words[0] ?? '')
}

/** Reads the script; answers with a reason when it does more, or something that is not understood. */
export function readScript(job: GitlabJob, target: Target, findings: Findings): ImageScript | string {
  const seen: Seen = { variables: new Map(job.variables), builds: [], pushed: [] }
  for (const written of job.commands ?? []) {
    const words = written.words.map((word) => expand(word, seen.variables))
    const why = readCommand({ ...written, words }, seen, target, findings)
    if (why !== undefined) return `${why}: ${short(written)}`
  }
  const { builds, pushed } = seen
  const [build, ...more] = builds
  if (build === undefined || more.length > 0) return `it builds ${builds.length} images: make a job of each`
  if (pushed.some((tag) => !build.tags.includes(tag))) return 'it pushes what it has not built'
  const tags = pushed.length > 0 ? build.tags.filter((tag) => pushed.includes(tag)) : build.tags
  const computed = tags.find(isComputed)
  if (computed !== undefined) return `a tag is computed by the shell: ${computed}`
  return { ...build, tags, push: build.push || pushed.length > 0 }
}

/** What the commands so far have done. */
interface Seen {
  readonly variables: Map<string, string>
  readonly builds: ImageScript[]
  readonly pushed: string[]
}

function readCommand(command: ShellCommand, seen: Seen, target: Target, findings: Findings): string | undefined {
  const [first = ''] = command.words
  if (isBuild(command) || isKaniko(command)) {
    const build = readBuild(command, target, findings)
    if (build === undefined) return 'what is built cannot be told'
    seen.builds.push(build)
    return undefined
  }
  if (first === 'docker') return dockerWord(command, seen.builds, seen.pushed, findings)
  const assigned = /^(?:export )?(\w+)=([\s\S]*)$/.exec(command.words.join(' '))
  if (assigned !== null && !isComputed(assigned[2] ?? '')) seen.variables.set(assigned[1] ?? '', assigned[2] ?? '')
  else if (!QUIET.has(first)) return 'it does more than build an image'
  else if (!SILENT.has(first) || command.words.some((word) => word.includes('>')))
    findings.drop(short(command), 'was there for the build')
  return undefined
}

function readBuild(command: ShellCommand, target: Target, findings: Findings): ImageScript | undefined {
  const kaniko = isKaniko(command)
  const at = kaniko ? 1 : command.words.findIndex((word) => word === 'build' || word === 'b') + 1
  const read = kaniko ? kanikoBuild : dockerBuild
  const build = read(command.words.slice(at), target, findings)
  return build === undefined ? undefined : { ...build, kaniko }
}

/** A docker command other than a build; a reason when it has no place here. */
function dockerWord(
  { words }: ShellCommand,
  builds: ImageScript[],
  pushed: string[],
  findings: Findings,
): string | undefined {
  const line = words.slice(1).join(' ')
  const named = words.filter((word) => !word.startsWith('-'))
  if (/^(?:image )?push /.test(line)) {
    const name = named.at(-1) ?? ''
    if (words.includes('--all-tags') || words.includes('-a'))
      pushed.push(...builds.flatMap(({ tags }) => tags.filter((tag) => tag.startsWith(`${name}:`))))
    else pushed.push(name)
    return undefined
  }
  if (/^(?:image )?tag /.test(line)) {
    const [from = '', to = ''] = named.slice(-2)
    const at = builds.findIndex(({ tags }) => tags.includes(from))
    const build = builds[at]
    if (build === undefined) return 'it names what it has not built'
    builds[at] = { ...build, tags: [...build.tags, to] }
    return undefined
  }
  if (/^login(?: |$)/.test(line)) {
    if (!/CI_REGISTRY|CI_JOB_TOKEN|CI_DEPENDENCY_PROXY/.test(line))
      findings.leave(
        'docker login',
        'set SLIPWAY_REGISTRY, SLIPWAY_USERNAME and SLIPWAY_PASSWORD as CI/CD variables of the project',
      )
    else findings.drop('docker login', 'the job’s own login is used')
    return undefined
  }
  if (!QUIET_DOCKER.test(line)) return 'it does more than build an image'
  findings.drop(words.slice(0, words[1] === 'buildx' ? 3 : 2).join(' '), 'nothing has to be prepared or looked at')
  return undefined
}

/** Variables that the job itself sets, put in; those of GitLab stay. */
function expand(word: string, variables: ReadonlyMap<string, string>): string {
  let text = word
  for (let round = 0; round < 5; round += 1) {
    const next = text.replaceAll(/\$(?:\{(\w+)\}|(\w+))/g, (all, braced?: string, plain?: string) => {
      const value = variables.get(braced ?? plain ?? '')
      return value === undefined || value.length > 4096 ? all : value
    })
    if (next === text || next.length > 65_536) break
    text = next
  }
  return text
}

function short({ text }: ShellCommand): string {
  return text.length > 80 ? `${text.slice(0, 77)}…` : text
}
