import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { ROOT } from './repository.ts'

export interface Outcome {
  /** Exit code; 1 for a program that was killed. */
  readonly exit: number
  /** Standard output and standard error as they arrived. */
  readonly output: string
}

/** Runs a program in the checkout with the repository's own Node and tools first in PATH. */
export function runCommand(file: string, args: readonly string[]): Promise<Outcome> {
  const path = `${join(ROOT, 'node_modules', '.bin')}:${process.env['PATH'] ?? ''}`
  return new Promise((resolve, reject) => {
    const stdio = ['ignore', 'pipe', 'pipe'] as const
    const child = spawn(file, args, { cwd: ROOT, env: { ...process.env, PATH: path }, stdio: [...stdio] })
    const chunks: Buffer[] = []
    child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk))
    child.stderr.on('data', (chunk: Buffer) => chunks.push(chunk))
    child.on('error', reject)
    child.on('close', (code) => resolve({ exit: code ?? 1, output: Buffer.concat(chunks).toString() }))
  })
}
