import { SlipwayError } from '../errors.ts'

/** What BuildKit said at its end, taken apart. */
export interface BuildFailure {
  /** The last word: `process "/bin/sh -c make" did not complete successfully: exit code: 2`. */
  readonly reason: string
  /** The step that failed, with its platform: `[linux/arm64 build 2/3] RUN make`. */
  readonly step?: string
  readonly file?: string
  readonly line?: number
  /** The instruction as it stands in the Dockerfile. */
  readonly instruction?: string
  /** Exit code of the program that the step ran. */
  readonly exitCode?: number
  /** Exit code of docker. */
  readonly dockerExitCode: number
  /** The last lines the step printed. */
  readonly output: readonly string[]
}

const OUTPUT_LINES = 12
const LINE_LENGTH = 400
const SECTION = /^-{6}$/

/** Takes the end of buildx's standard error apart: the failing step with its output, the place in the Dockerfile, the reason. */
export function parseFailure(stderr: string, dockerExitCode: number): BuildFailure {
  const lines = stderr.split('\n').map((line) => line.replace(/\r$/, ''))
  const reason = readReason(lines)
  const exitCode = /exit code: (\d+)/.exec(reason)?.[1]
  return {
    reason,
    dockerExitCode,
    ...readStep(lines),
    ...readPlace(lines),
    ...(exitCode === undefined ? {} : { exitCode: Number(exitCode) }),
  }
}

function readReason(lines: readonly string[]): string {
  const last =
    lines.findLast((line) => line.startsWith('ERROR: ')) ?? lines.findLast((line) => line.trim() !== '') ?? ''
  return shorten(
    last
      .replace(/^ERROR: /, '')
      .replace(/^(?:failed to (?:solve|build): )+/, '')
      .replace(/"\/dev\/\.buildkit_qemu_emulator /, '"'),
  )
}

/**
 * Between two lines of six dashes stands ` > STEP:` and the end of its output; where BuildKit gave up before it had the output
 * there, it still stands in the running progress.
 */
function readStep(lines: readonly string[]): Pick<BuildFailure, 'step' | 'output'> {
  const start = lines.findLastIndex((line, index) => line.startsWith(' > ') && SECTION.test(lines[index - 1] ?? ''))
  if (start < 0) return { output: [] }
  const end = lines.findIndex((line, index) => index > start && SECTION.test(line))
  const summary = printed(lines.slice(start + 1, end < 0 ? undefined : end))
  const step = shorten((lines[start] ?? '').slice(3).replace(/:$/, ''))
  return { step, output: summary.length > 0 ? summary : printed(progressOfFailure(lines)) }
}

function printed(lines: readonly string[]): readonly string[] {
  return lines
    .map((line) => shorten(line.replace(/^\d+\.\d+ /, '')))
    .filter((line) => line.trim() !== '')
    .slice(-OUTPUT_LINES)
}

/** The lines of the step that `#N ERROR:` ended, without their number. */
function progressOfFailure(lines: readonly string[]): readonly string[] {
  const [, id] = /^#(\d+) ERROR: /.exec(lines.findLast((line) => /^#\d+ ERROR: /.test(line)) ?? '') ?? []
  if (id === undefined) return []
  const timed = new RegExp(`^#${id} (\\d+\\.\\d+ .*)$`)
  return lines.flatMap((line) => timed.exec(line)?.[1] ?? [])
}

/** `Dockerfile:4`, a rule of dashes, then the source with `>>>` before the lines at fault. */
function readPlace(lines: readonly string[]): Pick<BuildFailure, 'file' | 'line' | 'instruction'> {
  const rule = lines.findLastIndex((line, index) => /^-{20}$/.test(line) && /^.+:\d+$/.test(lines[index - 1] ?? ''))
  const [, file = '', line = ''] = /^(.+):(\d+)$/.exec(lines[rule - 1] ?? '') ?? []
  if (rule < 0 || file === '') return {}
  const marked = lines.slice(rule + 1).flatMap((source) => /^ *\d+ \| >>> ?(.*)$/.exec(source)?.[1] ?? [])
  return { file, line: Number(line), ...(marked.length === 0 ? {} : { instruction: shorten(marked.join('\n')) }) }
}

function shorten(text: string): string {
  return text.length > LINE_LENGTH ? `${text.slice(0, LINE_LENGTH)}…` : text
}

/** False when docker gave up before it built anything, or when nobody saw what it did. */
export function startedSteps({ step, file }: BuildFailure): boolean {
  return step !== undefined || file !== undefined
}

/**
 * The error of a failed build: what is wrong with the inputs is CONFIG_INVALID, a missing engine ENVIRONMENT_ENGINE, the rest
 * BUILD_FAILED with place, instruction, exit code and last output.
 */
export function failureError(failure: BuildFailure): SlipwayError {
  const { reason, file, line, step, dockerExitCode } = failure
  if (/Cannot connect to the Docker daemon|error during connect/.test(reason)) {
    return new SlipwayError('ENVIRONMENT_ENGINE', `the docker engine went away: ${reason}`, { retryable: true })
  }
  const input = inputAtFault(reason)
  if (input !== undefined) {
    return new SlipwayError('CONFIG_INVALID', `the build cannot start: ${reason}`, {
      problems: [{ input, message: reason }],
    })
  }
  return new SlipwayError(
    'BUILD_FAILED',
    failureMessage(reason === '' ? { ...failure, reason: unseen(dockerExitCode) } : failure),
    {
      facts: {
        exitCode: failure.exitCode ?? dockerExitCode,
        ...(file === undefined ? {} : { file }),
        ...(line === undefined ? {} : { line }),
        ...(step === undefined ? {} : { step }),
        ...(isTemporary(reason) ? { retryable: true } : {}),
      },
      retryable: isTemporary(reason),
      ...helpFor(reason),
    },
  )
}

/** In a terminal BuildKit draws by itself, and we see nothing of it. */
function unseen(exitCode: number): string {
  return `docker buildx ended with ${exitCode}; what it printed above says why`
}

function failureMessage({ file, line, step, instruction, reason, exitCode, output }: BuildFailure): string {
  const place = file === undefined || line === undefined ? '' : ` at ${file}:${line}`
  const platform = /^\[(\w+\/[\w/]+) /.exec(step ?? '')?.[1]
  const what = exitCode === undefined ? reason : `exit code ${exitCode}`
  return [
    `the build failed${place}${platform === undefined ? '' : ` for ${platform}`}: ${what}`,
    ...(instruction ?? '')
      .split('\n')
      .filter((text) => text !== '')
      .map((text) => `  > ${text}`),
    ...output.map((text) => `  | ${text}`),
  ].join('\n')
}

function inputAtFault(reason: string): string | undefined {
  if (/^target stage .* could not be found/.test(reason)) return 'target'
  if (/failed to read dockerfile|the Dockerfile cannot be empty/i.test(reason)) return 'file'
  return undefined
}

/** What a second try may well mend: the way to a registry, not the Dockerfile. */
function isTemporary(reason: string): boolean {
  return /i\/o timeout|connection (?:refused|reset)|TLS handshake timeout|unexpected EOF|\b(?:429|50[0234])\b.*(?:Too Many|Server|Gateway|Unavailable)|temporary failure/i.test(
    reason,
  )
}

function helpFor(reason: string): { readonly help?: string } {
  if (/exec format error/i.test(reason)) {
    return {
      help: 'the engine cannot run programs of that architecture: build it on a runner of its own, or give the engine emulators',
    }
  }
  if (/failed to resolve source metadata|failed to do request|pull access denied/.test(reason)) {
    return {
      help: 'check the name of the base image, and that the engine reaches its registry with the right credentials',
    }
  }
  return {}
}
