import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { ROOT } from '../support/architecture/read-sources.ts'
import { examplesOf, expectedExit, runnable, type Example } from '../support/readme/examples.ts'
import { openPageBench, type PageBench } from '../support/readme/page-bench.ts'
import { testStack } from '../support/stack/test-stack.ts'

/** Pages with examples to run. `docs/README.md` makes the image that the pages behind it start from. */
const PAGES = ['README.md', 'docs/README.md', ...pagesBelow('docs').filter((page) => page !== 'docs/README.md')]
  .map((page) => [page, runnable(examplesOf(readFileSync(join(ROOT, page), 'utf8')))] as const)
  .filter(([, examples]) => examples.length > 0)

function pagesBelow(folder: string): readonly string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => `${folder}/${name}`)
    .toSorted()
}

it('sees the README and a page for most commands', () => {
  expect(PAGES.slice(0, 2).map(([page]) => page)).toEqual(['README.md', 'docs/README.md'])
  expect(PAGES.length).toBeGreaterThanOrEqual(15)
})

describe.each(PAGES)('%s', (_, examples) => {
  let bench: PageBench | undefined

  beforeAll(async () => {
    bench = await openPageBench(await testStack())
  }, 600_000)

  afterAll(() => bench?.close())

  // In the order of the page: later examples use what earlier ones made.
  it.each(examples.map((example): readonly [string, Example] => [`line ${example.line}`, example]))(
    'the example at %s ends as it says',
    async (__, example) => {
      const { exit, seen } = (await bench?.run(example.text)) ?? {}
      expect({ exit, seen }).toEqual({ exit: expectedExit(example), seen })
    },
    180_000,
  )
})
