import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { StackEnv } from '../../tools/stack/environment.ts'
import { ROOT } from '../support/architecture/read-sources.ts'
import { examplesOf, expectedExit, runnable } from '../support/readme/examples.ts'
import { testStack } from '../support/stack/test-stack.ts'

const examples = runnable(examplesOf(readFileSync(join(ROOT, 'README.md'), 'utf8')))

describe('README', () => {
  let env: StackEnv | undefined
  let folder = ''

  beforeAll(async () => {
    env = await testStack()
    // A folder of its own, in which the examples leave their files; `dist/` is where a reader of the checkout has it.
    folder = mkdtempSync(join(tmpdir(), 'slipway-readme-'))
    symlinkSync(join(ROOT, 'dist'), join(folder, 'dist'))
  }, 600_000)

  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  it('has examples to run', () => {
    expect(examples.length).toBeGreaterThan(2)
  })

  // In the order of the page: later examples use what earlier ones made.
  it.each(examples.map((example) => [`line ${example.line}`, example] as const))(
    'the example at %s ends as it says',
    (_, example) => {
      const bash = spawnSync('bash', ['-euo', 'pipefail', '-c', example.text], {
        cwd: folder,
        env: { ...process.env, NODE_OPTIONS: '', ...env },
        encoding: 'utf8',
      })
      const seen = `${bash.stdout}${bash.stderr}`.slice(-4000)
      expect({ exit: bash.status, seen }).toEqual({ exit: expectedExit(example), seen })
    },
    180_000,
  )
})
