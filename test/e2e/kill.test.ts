import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Report } from '../../src/report/report.ts'
import { RUN, demoArguments, runSlipway } from '../support/cli/run-slipway.ts'
import { testStack } from '../support/stack/test-stack.ts'

const TAGS = ['1', '1.2', '1.2.3', 'latest']
/** Moments over a run of some three seconds: starting, building, cataloguing, sending, signing, naming. */
const MOMENTS_MS = [150, 1500, 2400, 2900]

let stack: Readonly<Record<string, string>> = {}
let directory = ''

beforeAll(async () => {
  stack = { ...(await testStack()) }
  directory = await mkdtemp(join(tmpdir(), 'slipway-kill-'))
}, 600_000)

afterAll(async () => {
  await rm(directory, { recursive: true, force: true })
})

function variable(name: string): string {
  const value = stack[name]
  if (value === undefined) throw new Error(`the stack sets no ${name}`)
  return value
}

function args(name: string): readonly string[] {
  const image = ['--images', `${variable('REG')}/${name}`, '--tags', '1.2.3', '--platforms', 'linux/amd64,linux/arm64']
  return ['pipeline', ...demoArguments(stack), ...image, '--push', '--key', variable('KEY'), '--json']
}

async function tagsOf(name: string): Promise<readonly string[]> {
  const response = await fetch(`http://${variable('REG')}/v2/${name}/tags/list`)
  const { tags } = (await response.json()) as { tags?: readonly string[] | null }
  return (tags ?? []).filter((tag) => !tag.startsWith('sha256-')).sort()
}

async function digestOf(name: string, tag: string): Promise<string | null> {
  const accept = 'application/vnd.oci.image.index.v1+json'
  const response = await fetch(`http://${variable('REG')}/v2/${name}/manifests/${tag}`, { headers: { accept } })
  return response.headers.get('docker-content-digest')
}

describe('a run that is killed', () => {
  it.each(MOMENTS_MS)(
    'after %i ms leaves no partial image under a name, and the next run ends like any other',
    async (killAfterMs) => {
      const name = `kill-${RUN}/at-${killAfterMs}`
      const env = { ...stack, TMPDIR: join(directory, String(killAfterMs)) }
      await runSlipway(args(name), { env, killAfterMs })
      for (const tag of await tagsOf(name)) {
        const verified = await runSlipway(['verify', `${variable('REG')}/${name}:${tag}`, '--key', variable('PUB')], {
          env,
        })
        expect({ tag, exit: verified.exit }).toEqual({ tag, exit: 0 })
      }
      const again = await runSlipway(args(name), { env })
      expect(again.exit).toBe(0)
      const report = JSON.parse(again.stdout) as Report
      const digest = report.images[0]?.digest
      expect(await tagsOf(name)).toEqual(TAGS)
      for (const tag of TAGS) expect(await digestOf(name, tag)).toBe(digest)
      // The folder of the killed run is gone as well.
      expect(await readdir(env.TMPDIR)).toEqual([])
    },
    120_000,
  )
})
