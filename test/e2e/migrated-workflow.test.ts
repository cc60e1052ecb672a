import { writeFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { afterAll, beforeAll, expect, it, jest } from '@jest/globals'
import { migrateFile } from '../../src/migrate/migrate-file.ts'
import { ROOT } from '../support/architecture/read-sources.ts'
import { TARGET } from '../support/migrate/target.ts'
import { testStack } from '../support/stack/test-stack.ts'
import { runWorkflow } from '../support/workflow/run-workflow.ts'
import { failuresOf, openWorkbench, sample, tagsOf, type Workbench } from '../support/workflow/workbench.ts'

jest.setTimeout(120_000)

let workbench: Workbench

beforeAll(async () => {
  workbench = await openWorkbench(await testStack())
})

afterAll(() => workbench.close())

const CHAIN = `on: push
permissions:
  contents: read
  packages: write
jobs:
  image:
    runs-on: ubuntu-latest
    outputs:
      digest: \${{ steps.build.outputs.digest }}
    steps:
      - uses: actions/checkout@v6
      - uses: docker/setup-buildx-action@v4
      - uses: sigstore/cosign-installer@v4
      - uses: docker/login-action@v4
        with:
          registry: ghcr.io
          username: \${{ github.actor }}
          password: \${{ secrets.GITHUB_TOKEN }}
      - id: meta
        uses: docker/metadata-action@v6
        with:
          images: ghcr.io/\${{ github.repository }}
          tags: |
            type=ref,event=branch
            type=sha
      - id: build
        uses: docker/build-push-action@v7
        with:
          context: .
          push: \${{ github.event_name != 'pull_request' }}
          tags: \${{ steps.meta.outputs.tags }}
          labels: \${{ steps.meta.outputs.labels }}
      - uses: aquasecurity/trivy-action@0.36.0
        with:
          image-ref: ghcr.io/\${{ github.repository }}@\${{ steps.build.outputs.digest }}
          severity: CRITICAL
          exit-code: '1'
      - run: cosign sign --yes "ghcr.io/\${{ github.repository }}@\${{ steps.build.outputs.digest }}"
      - run: echo "\${{ steps.meta.outputs.tags }} is \${{ steps.build.outputs.digest }}"
`

it('does in one step what the chain of actions did: the tags, the gate, the signature, the outputs', async () => {
  const { text } = migrateFile(CHAIN, 'image.yml', TARGET)
  const file = join(await workbench.directory(), 'image.yml')
  await writeFile(file, text)
  const { github, runner, image } = await workbench.place('migrated', await sample())
  const run = await runWorkflow(relative(ROOT, file), runner)
  await github.close()
  expect(failuresOf(run)).toEqual([])
  expect(run.steps.map(({ step }) => step)).toEqual(['actions/checkout@v6', 'build', 'run'])
  expect(await tagsOf(image)).toEqual(['main', `sha-${String(runner.github['sha']).slice(0, 7)}`])
  expect(await workbench.verified(`${image}:main`)).toBe(true)
  const said = run.steps.at(-1)?.output ?? ''
  expect(said).toContain(`${image}:main\n`)
  expect(said).toMatch(/ is sha256:[0-9a-f]{64}\n$/)
})
