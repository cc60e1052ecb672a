// npm run bench -- NAME [--quick]: runs bench/NAME.ts and prints one JSON document on standard output.
import { readdirSync } from 'node:fs'
import { availableParallelism, cpus } from 'node:os'
import { pathToFileURL } from 'node:url'
import { join } from 'node:path'

export interface BenchOptions {
  /** A few rounds instead of enough: shows that it works, not how fast. */
  readonly quick: boolean
}

/** What every file beside this one exports. The result is JSON: ours, peers, ratios. */
interface Bench {
  run(options: BenchOptions): Promise<Readonly<Record<string, unknown>>>
}

function benchNames(): readonly string[] {
  return readdirSync(import.meta.dirname)
    .filter((file) => file.endsWith('.ts') && file !== 'main.ts')
    .map((file) => file.replace(/\.ts$/, ''))
    .toSorted()
}

async function main(): Promise<number> {
  const words = process.argv.slice(2)
  const [name, ...rest] = words.filter((word) => word !== '--quick')
  if (name === undefined || rest.length > 0 || !benchNames().includes(name)) {
    console.error(`usage: npm run bench -- NAME [--quick], where NAME is one of ${benchNames().join(', ')}`)
    return 2
  }
  const { run } = (await import(pathToFileURL(join(import.meta.dirname, `${name}.ts`)).href)) as Bench
  const quick = words.includes('--quick')
  const result = await run({ quick })
  const machine = { node: process.version, cpu: cpus()[0]?.model ?? 'unknown', cores: availableParallelism() }
  console.log(JSON.stringify({ bench: name, quick, machine, ...result }, undefined, 2))
  return 0
}

try {
  process.exitCode = await main()
} catch (thrown) {
  console.error(thrown instanceof Error ? thrown.message : thrown)
  process.exitCode = 1
}
