import { mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runProgram } from '../../../tools/engine/run-program.ts'
import { startForges } from '../../../tools/stack/forges.ts'
import type { StackEnv } from '../../../tools/stack/environment.ts'
import { ROOT } from '../architecture/read-sources.ts'
import { RUN } from '../cli/run-slipway.ts'

/** Where the examples of one page run, one after the other. */
export interface PageBench {
  run(text: string): Promise<{ readonly exit: number; readonly seen: string }>
  close(): Promise<void>
}

/** What a CI job has set here is not a reader's, nor Slipway's own variables; an undefined one is left out. */
const OTHERS = Object.fromEntries(
  Object.keys(process.env)
    .filter((name) => /^(?:CI|GITHUB|GITLAB|RUNNER|ACTIONS|SLIPWAY|SIGSTORE)(?:_|$)/.test(name))
    .map((name) => [name, undefined]),
)

/** A reader's git knows who they are. */
const AUTHOR = {
  GIT_AUTHOR_NAME: 'Ada',
  GIT_AUTHOR_EMAIL: 'ada@example.com',
  GIT_COMMITTER_NAME: 'Ada',
  GIT_COMMITTER_EMAIL: 'ada@example.com',
}

/**
 * A folder of its own with `dist/` and `src/` as a reader of the checkout has them, and the variables of `.stack/env`. The git
 * remote and both release hosts are empty for each page, and repositories have names of this test run: a stack may be kept.
 */
export async function openPageBench(stack: StackEnv): Promise<PageBench> {
  const folder = mkdtempSync(join(tmpdir(), 'slipway-page-'))
  for (const name of ['dist', 'src']) symlinkSync(join(ROOT, name), join(folder, name))
  const forges = await startForges({
    directory: join(folder, '.forges'),
    port: () => 0,
    log: () => undefined,
  })
  const own = Object.assign({ REG: `${stack.REG}/run-${RUN}` }, ...forges.map(({ env }) => env)) as Partial<StackEnv>
  const env = { ...OTHERS, ...AUTHOR, NODE_OPTIONS: '', ...stack, ...own }
  return {
    async run(text) {
      const ended = await runProgram('bash', ['-euo', 'pipefail', '-c', text], { cwd: folder, env, timeoutMs: 170_000 })
      return { exit: ended.exitCode, seen: `${ended.stdout}${ended.stderr}`.slice(-4000) }
    },
    async close() {
      await Promise.all(forges.map(({ stop }) => stop()))
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
