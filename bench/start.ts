import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { BenchOptions } from './main.ts'
import { interleaved } from './support/rounds.ts'

const INDEX = join(resolve(import.meta.dirname, '..'), 'dist', 'index.js')

/** How long the bundle takes to answer, over a Node that does nothing. */
export function run({ quick }: BenchOptions): Promise<Readonly<Record<string, unknown>>> {
  if (!existsSync(INDEX)) throw new Error('there is no dist/index.js: run npm run bundle')
  const measured = interleaved(quick ? 3 : 15, {
    bareNode: () => time(['--input-type=module', '--eval', '']),
    version: () => time([INDEX, '--version']),
    help: () => time([INDEX, '--help']),
  })
  const over = (name: 'version' | 'help'): number => round(measured[name].median - measured.bareNode.median)
  return Promise.resolve({ unit: 'ms', ...measured, overBareNode: { version: over('version'), help: over('help') } })
}

/** Milliseconds from start to end of one Node. @throws when it fails. */
function time(args: readonly string[]): number {
  const start = performance.now()
  const { status, stderr } = spawnSync(process.execPath, args, {
    stdio: ['ignore', 'ignore', 'pipe'],
    encoding: 'utf8',
  })
  const ms = performance.now() - start
  if (status !== 0) throw new Error(`node ${args.join(' ')} ended with exit ${String(status)}: ${stderr}`)
  return ms
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}
