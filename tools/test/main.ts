// npm test: runs the layers of tests and ends with the line `N passed, N failed`.
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { stackDown } from '../stack/stack.ts'
import { select } from './layers.ts'
import { runLayer } from './run-jest.ts'

/** Lines that tests wrote about what they could not run for want of a peer. */
function readMissing(file: string): readonly string[] {
  if (!existsSync(file)) return []
  const lines = readFileSync(file, 'utf8').split('\n')
  return [...new Set(lines.map((line) => line.trim()).filter((line) => line !== ''))].toSorted()
}

function isCi(): boolean {
  return !['', 'false', '0'].includes(process.env['CI'] ?? '')
}

async function main(): Promise<number> {
  const { layers, jest } = select(process.argv.slice(2))
  const scratch = mkdtempSync(join(tmpdir(), 'slipway-test-'))
  const missingFile = join(scratch, 'missing')
  const stack = join(scratch, 'stack')
  let interrupted = false
  const interrupt = (): void => void (interrupted = true)
  process.on('SIGINT', interrupt).on('SIGTERM', interrupt)
  let passed = 0
  let failed = 0
  const lines: string[] = []
  try {
    for (const layer of layers) {
      if (interrupted) break
      const start = performance.now()
      const result = await runLayer(layer, {
        jest,
        scratch,
        env: { SLIPWAY_TEST_MISSING: missingFile, SLIPWAY_TEST_STACK: stack },
      })
      const seconds = ((performance.now() - start) / 1000).toFixed(1)
      passed += result.passed
      failed += result.failed
      const skipped = result.skipped === 0 ? '' : `, ${result.skipped} not run`
      lines.push(
        `${layer.name.padEnd(12)} ${result.passed} passed, ${result.failed} failed${skipped} in ${result.suites} files, ${seconds} s`,
        ...result.notes.map((note) => `${' '.repeat(12)} failed: ${note}`),
      )
    }
    if (interrupted) {
      failed += 1
      lines.push('failed: interrupted')
    }
    if (passed + failed === 0) {
      failed = 1
      lines.push('failed: no test ran')
    }
    const missing = readMissing(missingFile)
    lines.push(...missing.map((line) => `could not run: ${line}`))
    if (isCi() && missing.length > 0) {
      failed += missing.length
      lines.push('what could not run counts as failed in CI')
    }
  } finally {
    if (existsSync(stack)) await stackDown(stack)
    rmSync(scratch, { recursive: true, force: true })
  }
  process.stdout.write(`${lines.join('\n')}\n${passed} passed, ${failed} failed\n`)
  return failed === 0 ? 0 : 1
}

process.exitCode = await main()
