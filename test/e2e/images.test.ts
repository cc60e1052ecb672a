import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { pinImages } from '../../tools/images/pod.ts'
import { ROOT } from '../support/architecture/read-sources.ts'
import { agentSuite } from '../support/images/agent-suite.ts'
import { configOf, NAMES, openImagesBench, PLATFORMS, type ImagesBench } from '../support/images/images-bench.ts'
import { initSuite } from '../support/images/init-suite.ts'
import { packageSuite } from '../support/images/package-suite.ts'
import { podFaults, type PodManifest } from '../support/images/restricted-pod.ts'
import { workerSuite } from '../support/images/worker-suite.ts'

jest.setTimeout(300_000)

const EACH = NAMES.flatMap((name) => PLATFORMS.map((platform) => [name, platform] as const))

/** What config and compressed layers of a platform may weigh, in 10^6 bytes; images/README.md says what they do weigh. */
const MEGABYTES = { init: 2, 'agent-slim': 60, worker: 60, agent: 220 } as const

let bench: ImagesBench

beforeAll(async () => {
  bench = await openImagesBench()
}, 900_000)

afterAll(() => bench.dispose())

describe('images/slipway.yml', () => {
  it('gives four images for both platforms, each after what it is built on, scanned, pushed, signed and named', async () => {
    expect(bench.report.images.map(({ name }) => name)).toEqual(
      NAMES.map((name) => `${bench.stack['REG']}/e2e/tachikoma/${name}`),
    )
    const outcomes = bench.report.stages.map(({ name, image, outcome }) => `${image ?? ''} ${name} ${outcome}`)
    for (const name of NAMES) expect(outcomes).toEqual(expect.arrayContaining([`${name} signed done`]))
    for (const name of NAMES) {
      const { platforms, tags, signatures, sbom } = bench.imageOf(name)
      expect(platforms.map(({ platform }) => platform)).toEqual(PLATFORMS)
      expect(tags).toEqual(['latest'])
      expect(signatures).toHaveLength(3)
      expect(sbom?.components).toBeGreaterThan(0)
    }
  })

  it.each(PLATFORMS)('builds worker and agent on the layers of agent-slim for %s', async (platform) => {
    const { rootfs } = await configOf(bench, 'agent-slim', platform)
    for (const name of ['worker', 'agent'] as const) {
      const upper = await configOf(bench, name, platform)
      expect(upper.rootfs.diff_ids.slice(0, rootfs.diff_ids.length)).toEqual(rootfs.diff_ids)
    }
  })

  it('gives the pod of spec 527 its digests', () => {
    const built = bench.report.images.map(({ name, digest = '' }) => ({ name, digest }))
    const pod = pinImages(readFileSync(join(ROOT, 'images', 'pod.yaml'), 'utf8'), built)
    expect(podFaults(parse(pod) as PodManifest)).toEqual([])
    for (const name of ['init', 'worker', 'agent'] as const)
      expect(pod).toContain(`image: ${bench.imageOf(name).name}@${bench.imageOf(name).digest}`)
  })
})

describe.each(EACH)('%s for %s', (name, platform) => {
  it('runs as a fixed user, is labelled and says how it is started and stopped', async () => {
    const { architecture, config } = await configOf(bench, name, platform)
    expect(`linux/${architecture}`).toBe(platform)
    expect(config).toMatchObject({ User: '10001:10001', StopSignal: 'SIGTERM' })
    expect(config.Entrypoint[0]).toBe(name === 'init' ? '/usr/bin/busybox' : '/usr/bin/tini')
    for (const label of ['title', 'description', 'licenses', 'created', 'revision'])
      expect(config.Labels[`org.opencontainers.image.${label}`]).toMatch(/./)
    expect(config.Env.join()).not.toMatch(/TOKEN|KEY|PASS/)
  })

  it('weighs no more than it is allowed', () => {
    const bytes = bench.imageOf(name).platforms.find((one) => one.platform === platform)?.size ?? 0
    expect(bytes).toBeGreaterThan(100_000)
    expect(bytes / 1e6).toBeLessThanOrEqual(MEGABYTES[name])
  })
})

packageSuite(() => bench)
agentSuite(() => bench)
workerSuite(() => bench)
initSuite(() => bench)
