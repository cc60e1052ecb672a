import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process'
import { SlipwayError } from '../../errors.ts'
import { frameLength } from './frames.ts'

export interface ChildOptions {
  readonly file: string
  readonly readable: readonly string[]
  readonly heapMegabytes: number
  /** Milliseconds that may be spent waiting for the child, in all. */
  readonly busyMs: number
  readonly answerBytes: number
  readonly signal?: AbortSignal
}

/** The process that reads image content, as its parent sees it. */
export interface Child {
  readonly name: string
  /** Aborted when the caller's signal is, and when the child is gone: nobody needs more bytes then. */
  readonly signal: AbortSignal
  /** Sends one piece and waits while the pipe is full. A child that no longer reads gets nothing. */
  write(piece: Buffer): Promise<void>
  /** The child stopped reading: it has answered, or it is gone. */
  closed(): boolean
  /** No more pieces. */
  finish(): void
  /** Every piece was sent. */
  finished(): boolean
  /** @throws SCAN_CONTENT when it died, took too long or said too much; the signal's reason when aborted. */
  answer(): Promise<string>
  /** Kills it if it still runs, and waits until it is gone. */
  end(): Promise<void>
}

const NAME = 'the process that reads the image'
const KEPT_STDERR = 4096

/**
 * Starts a Node of our own version with no rights but to read some folders (nodejs.org, "Permissions"), no environment and
 * a bounded heap. Its network is not cut: Node 24 cannot do that; there is nothing in it that would open a connection.
 */
export function startChild(options: ChildOptions): Child {
  options.signal?.throwIfAborted()
  return new RunningChild(options)
}

class RunningChild implements Child {
  readonly name = NAME
  readonly signal: AbortSignal
  readonly #process: ChildProcessWithoutNullStreams
  readonly #gone = new AbortController()
  readonly #limits: ChildOptions
  readonly #exited: Promise<void>
  readonly #output: Buffer[] = []
  #outputBytes = 0
  #stderr = ''
  #finished = false
  #closed = false
  #fault: SlipwayError | undefined
  #waitedMs = 0

  constructor(options: ChildOptions) {
    this.#limits = options
    this.signal =
      options.signal === undefined ? this.#gone.signal : AbortSignal.any([options.signal, this.#gone.signal])
    const args = [
      '--permission',
      ...options.readable.map((path) => `--allow-fs-read=${path}`),
      `--max-old-space-size=${options.heapMegabytes}`,
      '--no-warnings',
      options.file,
    ]
    this.#process = spawn(process.execPath, args, { env: {}, stdio: 'pipe' })
    this.#exited = this.#watch(this.#process)
    options.signal?.addEventListener('abort', this.#kill, { once: true })
  }

  async write(piece: Buffer): Promise<void> {
    if (this.#closed) return
    const { stdin } = this.#process
    stdin.cork()
    stdin.write(frameLength(piece.length))
    const flowing = piece.length === 0 || stdin.write(piece)
    stdin.uncork()
    if (!flowing && !this.#closed) await this.#within(drained(stdin, this.#gone.signal))
    this.#limits.signal?.throwIfAborted()
  }

  closed(): boolean {
    return this.#closed
  }

  finish(): void {
    this.#finished = true
    this.#process.stdin.end()
  }

  finished(): boolean {
    return this.#finished
  }

  async answer(): Promise<string> {
    await this.#within(this.#exited)
    this.#limits.signal?.throwIfAborted()
    if (this.#fault !== undefined) throw this.#fault
    const { exitCode, signalCode } = this.#process
    if (exitCode !== 0) {
      const how = signalCode === null ? `exit code ${String(exitCode)}` : signalCode
      throw new SlipwayError('SCAN_CONTENT', `${NAME} died (${how})`, {
        help: 'the image may be too large for the memory of this machine, or made to break its readers',
        cause: new Error(this.#stderr.trim() || 'it left no message'),
      })
    }
    return Buffer.concat(this.#output).toString('utf8')
  }

  async end(): Promise<void> {
    this.#kill()
    this.#limits.signal?.removeEventListener('abort', this.#kill)
    await this.#exited
  }

  readonly #kill = (): void => {
    this.#process.kill('SIGKILL')
  }

  #watch(child: ChildProcessWithoutNullStreams): Promise<void> {
    // EPIPE and the like: the child has stopped reading. Its answer or its exit code says why.
    child.stdin.on('error', () => {
      this.#closed = true
    })
    child.stdout.on('data', (chunk: Buffer) => {
      this.#outputBytes += chunk.length
      if (this.#outputBytes > this.#limits.answerBytes)
        this.#fail(`answered more than ${this.#limits.answerBytes} bytes`)
      else this.#output.push(chunk)
    })
    child.stderr.on('data', (chunk: Buffer) => {
      this.#stderr = (this.#stderr + chunk.toString('utf8')).slice(-KEPT_STDERR)
    })
    return new Promise((settle) => {
      const ended = (): void => {
        this.#closed = true
        this.#gone.abort(new SlipwayError('SCAN_CONTENT', `${NAME} is gone`))
        settle()
      }
      child.once('error', (cause) => {
        this.#fault ??= new SlipwayError('SCAN_CONTENT', `${NAME} cannot be started`, { cause })
        ended()
      })
      child.once('close', ended)
    })
  }

  #fail(why: string): void {
    this.#fault ??= new SlipwayError('SCAN_CONTENT', `${NAME} ${why}`)
    this.#kill()
  }

  /** Waits for the child, on its account. */
  async #within(event: Promise<void>): Promise<void> {
    const left = Math.max(0, this.#limits.busyMs - this.#waitedMs)
    const began = performance.now()
    const timer = setTimeout(() => this.#fail(`took longer than ${this.#limits.busyMs} ms`), left)
    try {
      await event
    } finally {
      clearTimeout(timer)
      this.#waitedMs += performance.now() - began
    }
  }
}

/** Resolves when the stream takes more, or can no longer take anything. */
function drained(stream: NodeJS.WritableStream, gone: AbortSignal): Promise<void> {
  return new Promise((settle) => {
    const done = (): void => {
      stream.off('drain', done)
      stream.off('error', done)
      stream.off('close', done)
      gone.removeEventListener('abort', done)
      settle()
    }
    stream.once('drain', done)
    stream.once('error', done)
    stream.once('close', done)
    gone.addEventListener('abort', done, { once: true })
  })
}
