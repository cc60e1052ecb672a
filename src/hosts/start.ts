import process from 'node:process'
import { parseArguments } from '../config/arguments.ts'
import { refuseDockerInputs } from '../config/docker-inputs.ts'
import { inputsFromVariables } from '../config/environment.ts'
import type { ConfigFile } from '../config/file.ts'
import type { ImageInputs } from '../config/image-inputs.ts'
import { readInputs, type Inputs, type RawInput } from '../config/values.ts'
import { asSlipwayError, Problems, SlipwayError } from '../errors.ts'
import { failedReport } from '../report/error-report.ts'
import { VERSION } from '../version.ts'
import { openHost, type HostKind } from './choose-host.ts'
import type { CommandResult, Host } from './host.ts'
import { secretsOfInputs } from './known-secrets.ts'
import { checkFolder } from './writable-folder.ts'

/** Runs one command line to its end and sets the exit code. Everything that goes wrong ends here as one message. */
export async function start(argv: readonly string[]): Promise<void> {
  const problems = new Problems()
  const line = parseArguments(argv, problems)
  if (line.version) {
    process.stdout.write(`${VERSION}\n`)
    return
  }
  if (line.help) {
    const { helpText } = await import('./help.ts')
    process.stdout.write(helpText(line.positional[0]))
    return
  }
  const host = await openHost(forcedHost(line.raw), line.raw, process.env)
  if (host.kind === 'action') refuseDockerInputs(process.env, problems)
  const given = [...line.raw, ...host.inputs, ...inputsFromVariables(process.env)]
  const file = await configFile(given, problems)
  const raw = [...given, ...file.inputs]
  const inputs = readInputs(raw, problems)
  const images = file.images.length === 0 ? [] : await severalImages(file, raw, inputs, problems)
  host.mask((await secretsOfInputs(inputs)).map(({ value }) => value))
  if (inputs.out !== undefined) await checkFolder('out', inputs.out, problems)
  const [spoken, ...args] = line.positional
  const command = spoken ?? inputs.command
  const result = await runCommand(host, command, {
    inputs,
    images,
    args: spoken === undefined ? inputs.arguments : args,
    problems,
  })
  const { deliver } = await import('./deliver.ts')
  process.exitCode = await deliver(host, inputs, result)
}

interface Call {
  readonly inputs: Inputs
  readonly images: readonly ImageInputs[]
  readonly args: readonly string[]
  readonly problems: Problems
}

/** The command's result, whatever happens: a failure is a result with a report. */
async function runCommand(host: Host, command: string, call: Call): Promise<CommandResult> {
  const cancellation = listenForSignals()
  try {
    const { findCommand } = await import('./commands/table.ts')
    const run = findCommand(command, call.problems)
    if (run === undefined) call.problems.throwIfAny()
    const { openContext } = await import('./wire.ts')
    const opened = await openContext(host, call, process.env, cancellation.signal)
    try {
      return (await run?.(opened.context)) ?? failure(command, new SlipwayError('INTERNAL', 'no command ran'))
    } finally {
      await opened.close()
    }
  } catch (thrown) {
    return failure(command, cancellation.reason() ?? asSlipwayError(thrown))
  } finally {
    cancellation.stop()
  }
}

function failure(command: string, error: SlipwayError): CommandResult {
  const report = failedReport(command, error)
  return { exit: report.exit, json: report, report }
}

function forcedHost(
  raw: readonly { readonly name: string; readonly values: readonly string[] }[],
): HostKind | undefined {
  const given = raw.find(({ name }) => name === 'host')?.values.at(-1)
  return given === 'action' || given === 'gitlab' || given === 'cli' ? given : undefined
}

/** The file that `config` names, which must be there; else slipway.yml, if it is there. */
async function configFile(given: readonly RawInput[], problems: Problems): Promise<ConfigFile> {
  const { readFile, stat } = await import('node:fs/promises')
  const isNamed = given.some(({ name }) => name === 'config')
  const named = isNamed ? readInputs(given, new Problems()).config : undefined
  const path = named ?? 'slipway.yml'
  const found = await stat(path).catch(() => undefined)
  if (found?.isFile() !== true) {
    if (named !== undefined) problems.add('config', `${JSON.stringify(path)} is no file`)
    return NO_FILE
  }
  const { FILE_LIMIT_BYTES, parseConfigFile } = await import('../config/file.ts')
  if (found.size > FILE_LIMIT_BYTES) {
    problems.add('slipway.yml', `is larger than ${FILE_LIMIT_BYTES} bytes`)
    return NO_FILE
  }
  return parseConfigFile(await readFile(path, 'utf8'), problems)
}

const NO_FILE: ConfigFile = { inputs: [], images: [] }

async function severalImages(
  { images }: ConfigFile,
  raw: readonly RawInput[],
  inputs: Inputs,
  problems: Problems,
): Promise<readonly ImageInputs[]> {
  const { imageInputs } = await import('../config/image-inputs.ts')
  return imageInputs(images, raw, inputs.images, problems)
}

interface Cancellation {
  readonly signal: AbortSignal
  reason(): SlipwayError | undefined
  stop(): void
}

/** The first Ctrl-C or SIGTERM cancels and cleans up; a second one ends the process at once. */
function listenForSignals(): Cancellation {
  const abort = new AbortController()
  let error: SlipwayError | undefined
  const handle = (signal: NodeJS.Signals): void => {
    if (error !== undefined) process.exit(error.exit)
    error = new SlipwayError(signal === 'SIGINT' ? 'CANCELLED' : 'TERMINATED', `cancelled by ${signal}`)
    abort.abort(error)
  }
  process.on('SIGINT', handle).on('SIGTERM', handle)
  return {
    signal: abort.signal,
    reason: () => error,
    stop: () => process.off('SIGINT', handle).off('SIGTERM', handle),
  }
}
