import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { ROOT } from './repository.ts'

export interface Outcome {
  /** Exit code; 128 + the signal's usual number is not attempted: a killed program counts as 1. */
  readonly exit: number
  /** Standard output and standard error as they arrived. */
  readonly output: string
}

interface CommandOptions {
  readonly env?: Readonly<Record<string, string>>
  /** Copy the output to our own standard error as it arrives. */
  readonly show?: boolean
}

/** Runs a program in the checkout with the repository's own Node and tools first in PATH. */
export function runCommand(file: string, args: readonly string[], options: CommandOptions = {}): Promise<Outcome> {
  const path = `${join(ROOT, 'node_modules', '.bin')}:${process.env['PATH'] ?? ''}`
  return new Promise((settle, reject) => {
    const child = spawn(file, args, {
      cwd: ROOT,
      env: { ...process.env, ...options.env, PATH: path },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let output = ''
    const take = (chunk: Buffer): void => {
      output += chunk.toString()
      if (options.show === true) process.stderr.write(chunk)
    }
    child.stdout.on('data', take)
    child.stderr.on('data', take)
    child.on('error', reject)
    child.on('close', (code) => settle({ exit: code ?? 1, output }))
  })
}
