import { spawn, type ChildProcess, type StdioOptions } from 'node:child_process'
import { existsSync } from 'node:fs'
import { constants } from 'node:os'
import { SlipwayError } from '../../errors.ts'
import type { Command, ProcessResult, ProcessRunner } from '../process.ts'
import { lineReader, tailKeeper } from './output.ts'

interface RunnerOptions {
  /** Milliseconds between SIGINT, SIGTERM and SIGKILL when a program has to stop. Default 3 000. */
  readonly graceMs?: number
}

const DEFAULT_GRACE_MS = 3000
const DEFAULT_KEEP_BYTES = 1 << 20
/** A program that has ended may leave a child holding its pipes; what is still in them after this is not waited for. */
const DRAIN_MS = 1000

/**
 * Starts programs by node:child_process, without a shell, each in a process group of its own. An abort or a timeout stops
 * the whole group: SIGINT, then SIGTERM, then SIGKILL. `run` settles only when the program is gone.
 * Rejects with the signal's reason when aborted; ENVIRONMENT_ENGINE when the program is missing or may not be run;
 * CONFIG_INVALID when the working directory is missing. A program ended by signal N has exit code 128 + N.
 */
export function nodeProcessRunner({ graceMs = DEFAULT_GRACE_MS }: RunnerOptions = {}): ProcessRunner {
  return { run: (command) => run(command, graceMs) }
}

async function run(command: Command, graceMs: number): Promise<ProcessResult> {
  const { signal, timeoutMs, keepBytes = DEFAULT_KEEP_BYTES } = command
  signal?.throwIfAborted()
  const child = start(command)
  const stop = stopper(child, graceMs)
  const stdout = tailKeeper(keepBytes)
  const stderr = tailKeeper(keepBytes)
  let failure: Error | undefined
  const fail = (error: unknown): void => {
    failure ??= error instanceof Error ? error : new Error(String(error))
    stop.now()
  }
  const drained = [
    read(child.stdout, stdout.add, command.onStdoutLine, fail),
    read(child.stderr, stderr.add, command.onStderrLine, fail),
  ]
  feed(child, command.stdin, fail)

  let timedOut = false
  const onTimeout = (): void => {
    timedOut = true
    stop.now()
  }
  const timer = timeoutMs === undefined ? undefined : setTimeout(onTimeout, timeoutMs)
  const onAbort = (): void => stop.now()
  signal?.addEventListener('abort', onAbort, { once: true })
  try {
    const exitCode = await ended(child, command)
    stop.done()
    await drain(child, drained)
    if (failure !== undefined) throw failure
    signal?.throwIfAborted()
    return { exitCode, stdout: stdout.text(), stderr: stderr.text(), timedOut }
  } finally {
    clearTimeout(timer)
    signal?.removeEventListener('abort', onAbort)
    stop.done()
  }
}

function start({ file, args, env, cwd, stdin, inheritStderr }: Command): ChildProcess {
  const stdio: StdioOptions = [
    stdin === undefined ? 'ignore' : 'pipe',
    'pipe',
    inheritStderr === true ? 'inherit' : 'pipe',
  ]
  return spawn(file, args, { env: { ...env }, stdio, detached: true, ...(cwd === undefined ? {} : { cwd }) })
}

function ended(child: ChildProcess, command: Command): Promise<number> {
  return new Promise((settle, reject) => {
    child.once('error', (error: NodeJS.ErrnoException) => reject(notStarted(error, command)))
    child.once('exit', (code, signal) => settle(code ?? 128 + (signal === null ? 0 : constants.signals[signal])))
  })
}

function notStarted(error: NodeJS.ErrnoException, { file, cwd }: Command): SlipwayError {
  if (cwd !== undefined && !existsSync(cwd)) {
    return new SlipwayError('CONFIG_INVALID', `the working directory ${cwd} does not exist`, { cause: error })
  }
  if (error.code === 'ENOENT') {
    return new SlipwayError('ENVIRONMENT_ENGINE', `the program ${file} is not installed`, {
      help: `install ${file}, or put its folder on the PATH`,
      facts: { program: file },
      cause: error,
    })
  }
  return new SlipwayError(
    'ENVIRONMENT_ENGINE',
    `the program ${file} cannot be started: ${error.code ?? error.message}`,
    {
      help: `check that ${file} is executable and made for this machine`,
      facts: { program: file },
      cause: error,
    },
  )
}

/** Sends the group one signal after the other, each harder, until it is told that the program is gone. */
function stopper(child: ChildProcess, graceMs: number): { now(): void; done(): void } {
  let next: NodeJS.Timeout | undefined
  let state: 'running' | 'stopping' | 'gone' = 'running'
  const signals = ['SIGINT', 'SIGTERM', 'SIGKILL'] as const
  const send = (index: number): void => {
    const signal = signals[index]
    if (signal === undefined) return
    signalGroup(child, signal)
    next = setTimeout(() => send(index + 1), graceMs)
  }
  return {
    now: () => {
      if (state !== 'running') return
      state = 'stopping'
      send(0)
    },
    done: () => {
      clearTimeout(next)
      // The leader is gone; whatever it started and left behind goes too.
      if (state === 'stopping') signalGroup(child, 'SIGKILL')
      state = 'gone'
    },
  }
}

function signalGroup({ pid }: ChildProcess, signal: NodeJS.Signals): void {
  if (pid === undefined) return
  try {
    process.kill(-pid, signal)
  } catch (error) {
    // ESRCH: every process of the group has ended already, which is what was wanted.
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error
  }
}

function read(
  stream: NodeJS.ReadableStream | null,
  keep: (chunk: Buffer) => void,
  onLine: ((line: string) => void) | undefined,
  fail: (error: unknown) => void,
): Promise<void> {
  if (stream === null) return Promise.resolve()
  const lines = onLine === undefined ? undefined : lineReader(onLine)
  const guarded = (work: () => void): void => {
    try {
      work()
    } catch (error) {
      fail(error)
    }
  }
  return new Promise((settle) => {
    stream.on('data', (chunk: Buffer) =>
      guarded(() => {
        keep(chunk)
        lines?.add(chunk)
      }),
    )
    stream.once('error', fail)
    stream.once('close', () => {
      guarded(() => lines?.end())
      settle()
    })
  })
}

function feed(child: ChildProcess, stdin: string | Uint8Array | undefined, fail: (error: unknown) => void): void {
  if (child.stdin === null || stdin === undefined) return
  child.stdin.on('error', (error: NodeJS.ErrnoException) => {
    // EPIPE: the program did not want all of its input; its exit code says whether that was wrong.
    if (error.code !== 'EPIPE') fail(error)
  })
  child.stdin.end(stdin)
}

async function drain(child: ChildProcess, streams: readonly Promise<void>[]): Promise<void> {
  const timer = setTimeout(() => {
    child.stdout?.destroy()
    child.stderr?.destroy()
  }, DRAIN_MS)
  await Promise.all(streams)
  clearTimeout(timer)
}
