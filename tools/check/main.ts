// npm run check: everything that judges the code without running it. Ends with the line `N passed, N failed`.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { runCommand } from '../command.ts'
import { ROOT } from '../repository.ts'
import { staleGeneratedFiles } from '../generate/generate.ts'
import { faultsOfDist } from './fresh.ts'
import { missingFromLock } from './lock.ts'

interface Check {
  readonly name: string
  /** What is wrong; nothing when the check passes. */
  readonly run: () => Promise<string>
}

const CHECKS: readonly Check[] = [
  { name: 'lock', run: async () => missingFromLock(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')).join('\n') },
  { name: 'generated', run: async () => staleGeneratedFiles().join('\n') },
  { name: 'format', run: () => tool('prettier', '--check', '--log-level=warn', '.') },
  { name: 'types', run: () => tool('tsc', '-p', '.') },
  { name: 'lint', run: () => tool('oxlint', '--type-aware', '--deny-warnings') },
  { name: 'unused', run: () => tool('knip', '--no-progress') },
  { name: 'dist', run: async () => (await faultsOfDist()).join('\n') },
]

async function tool(file: string, ...args: readonly string[]): Promise<string> {
  const { exit, output } = await runCommand(file, args)
  return exit === 0 ? '' : output.trim() || `${file} ended with exit ${exit}`
}

async function main(): Promise<number> {
  const named = process.argv.slice(2)
  const unknown = named.filter((name) => !CHECKS.some((check) => check.name === name))
  if (unknown.length > 0) {
    console.error(`no such check: ${unknown.join(', ')}; there are ${CHECKS.map(({ name }) => name).join(', ')}`)
    return 2
  }
  const chosen = CHECKS.filter(({ name }) => named.length === 0 || named.includes(name))
  const failed: string[] = []
  for (const { name, run } of chosen) {
    const start = performance.now()
    const fault = await run().catch((thrown: unknown) => (thrown instanceof Error ? thrown.message : String(thrown)))
    const seconds = ((performance.now() - start) / 1000).toFixed(1)
    console.log(`${name.padEnd(10)} ${fault === '' ? 'ok' : 'FAILED'} (${seconds} s)`)
    if (fault === '') continue
    console.log(fault)
    failed.push(name)
  }
  if (failed.length > 0) console.log(`failed: ${failed.join(', ')}`)
  console.log(`${chosen.length - failed.length} passed, ${failed.length} failed`)
  return failed.length === 0 ? 0 : 1
}

process.exitCode = await main()
