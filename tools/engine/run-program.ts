import { spawn } from 'node:child_process'

export interface RunOptions {
  readonly cwd?: string
  readonly env?: Readonly<Record<string, string | undefined>>
  readonly signal?: AbortSignal
  readonly timeoutMs?: number
}

export interface RunOutput {
  readonly exitCode: number
  readonly stdout: string
  readonly stderr: string
}

/** Runs a program to its end, never through a shell. A non-zero exit is a result; a program that is missing is exit 127. */
export function runProgram(file: string, args: readonly string[], options: RunOptions = {}): Promise<RunOutput> {
  return new Promise((resolve) => {
    const child = spawn(file, args, {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, ...options.env },
      ...(options.cwd === undefined ? {} : { cwd: options.cwd }),
      ...(options.signal === undefined ? {} : { signal: options.signal }),
      ...(options.timeoutMs === undefined ? {} : { timeout: options.timeoutMs }),
    })
    const stdout: Buffer[] = []
    const stderr: Buffer[] = []
    child.stdout.on('data', (chunk: Buffer) => stdout.push(chunk))
    child.stderr.on('data', (chunk: Buffer) => stderr.push(chunk))
    child.on('error', (error) => resolve({ exitCode: 127, stdout: '', stderr: error.message }))
    child.on('close', (code) =>
      resolve({
        exitCode: code ?? 143,
        stdout: Buffer.concat(stdout).toString('utf8'),
        stderr: Buffer.concat(stderr).toString('utf8'),
      }),
    )
  })
}

/** Like {@link runProgram}, but a non-zero exit is an error that shows the end of the program's standard error. */
export async function mustRun(file: string, args: readonly string[], options: RunOptions = {}): Promise<string> {
  const { exitCode, stdout, stderr } = await runProgram(file, args, options)
  if (exitCode === 0) return stdout
  const said = (stderr.trim() === '' ? stdout : stderr).trim().split('\n').slice(-12).join('\n')
  const verb = args.find((argument) => /^[a-z][a-z-]+$/.test(argument)) ?? ''
  throw new Error(`${file} ${verb} failed with exit ${exitCode}: ${said}`)
}
