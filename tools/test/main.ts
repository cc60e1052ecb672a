// npm test: runs the layers of tests and ends with the line `N passed, N failed`.
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { stackDown } from '../stack/stack.ts'
import { select, type Selection } from './layers.ts'
import { runLayer } from './run-jest.ts'
import { layerLines, type Tally } from './tally.ts'

interface Session {
  /** Where tests write a line for each thing they could not run for want of a peer. */
  readonly missing: string
  /** Folder of the services that this run's tests share. */
  readonly stack: string
  readonly scratch: string
}

async function main(): Promise<number> {
  const scratch = mkdtempSync(join(tmpdir(), 'slipway-test-'))
  const session = { scratch, missing: join(scratch, 'missing'), stack: join(scratch, 'stack') }
  try {
    const { tallies, lines } = await runLayers(select(process.argv.slice(2)), session)
    const passed = tallies.reduce((sum, tally) => sum + tally.passed, 0)
    const failed = tallies.reduce((sum, tally) => sum + tally.failed, 0)
    const missing = readMissing(session.missing)
    const further = [...(passed + failed === 0 ? ['no test ran'] : []), ...(isCi() ? missing : [])]
    const report = [
      ...lines,
      ...missing.map((line) => `could not run: ${line}`),
      ...further.map((line) => `counts as failed: ${line}`),
      `${passed} passed, ${failed + further.length} failed`,
    ]
    process.stdout.write(`${report.join('\n')}\n`)
    return failed + further.length === 0 ? 0 : 1
  } finally {
    if (existsSync(session.stack)) await stackDown(session.stack)
    rmSync(scratch, { recursive: true, force: true })
  }
}

async function runLayers(
  { layers, jest }: Selection,
  { scratch, missing, stack }: Session,
): Promise<{ readonly tallies: readonly Tally[]; readonly lines: readonly string[] }> {
  const interrupted = listenForInterrupts()
  const tallies: Tally[] = []
  const lines: string[] = []
  for (const layer of layers) {
    const start = performance.now()
    const env = { SLIPWAY_TEST_MISSING: missing, SLIPWAY_TEST_STACK: stack }
    const result = await runLayer(layer, { jest, scratch, env })
    tallies.push(result)
    lines.push(...layerLines(layer.name, result, (performance.now() - start) / 1000))
    if (interrupted.aborted) {
      tallies.push({ passed: 0, failed: 1, skipped: 0, suites: 0, notes: [] })
      lines.push('counts as failed: the run was interrupted')
      break
    }
  }
  return { tallies, lines }
}

/** Jest gets the signal as well and ends; we stay to clean up. */
function listenForInterrupts(): AbortSignal {
  const abort = new AbortController()
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => abort.abort())
  return abort.signal
}

function readMissing(file: string): readonly string[] {
  if (!existsSync(file)) return []
  const lines = readFileSync(file, 'utf8').split('\n')
  return [...new Set(lines.map((line) => line.trim()).filter((line) => line !== ''))].toSorted()
}

function isCi(): boolean {
  return !['', 'false', '0'].includes(process.env['CI'] ?? '')
}

process.exitCode = await main()
