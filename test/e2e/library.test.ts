import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import {
  openSlipway,
  parseImageManifest,
  parseImageSpec,
  parseScanReport,
  parseVerificationPolicy,
  Secret,
  type Slipway,
} from '../../src/index.ts'
import { RUN, demoArguments, runSlipway } from '../support/cli/run-slipway.ts'
import { testStack } from '../support/stack/test-stack.ts'

let stack: Readonly<Record<string, string>> = {}
let directory = ''
let slipway: Slipway | undefined

beforeAll(async () => {
  stack = { ...(await testStack()) }
  directory = await mkdtemp(join(tmpdir(), 'slipway-library-'))
  slipway = openSlipway({
    osvUrl: variable('SLIPWAY_OSV_URL'),
    credentials: { lookup: () => Promise.resolve(undefined) },
  })
  const image = ['--images', `${variable('REG')}/library-${RUN}/app`, '--tags', '1.0.0']
  const args = [...demoArguments(stack), ...image, '--platforms', 'linux/amd64', '--push', '--sign', 'off']
  const built = await runSlipway(['pipeline', ...args], { env: stack })
  if (built.exit !== 0) throw new Error(built.stderr)
}, 600_000)

afterAll(async () => {
  slipway?.close()
  await rm(directory, { recursive: true, force: true })
})

function variable(name: string): string {
  const value = stack[name]
  if (value === undefined) throw new Error(`the stack sets no ${name}`)
  return value
}

function opened(): Slipway {
  if (slipway === undefined) throw new Error('not opened')
  return slipway
}

describe('the library', () => {
  it('pulls, pushes, lists, shows and deletes', async () => {
    const { registry } = opened()
    const name = `${variable('REG')}/library-${RUN}/app`
    const layout = join(directory, 'layout')
    const spec = await registry.pull(`${name}:1.0.0`, layout)
    expect(parseImageSpec(JSON.stringify(spec))).toEqual(spec)
    expect(spec).toMatchObject({
      registry: variable('REG'),
      repository: `library-${RUN}/app`,
      tag: '1.0.0',
      os: 'linux',
    })
    await registry.push(`oci:${layout}:1.0.0`, `${name}:copy`)
    expect([...(await registry.listTags(name))].sort()).toEqual(['1', '1.0', '1.0.0', 'copy', 'latest'])
    const manifest = await registry.getManifest(`${name}:copy`)
    expect(parseImageManifest(JSON.stringify(manifest))).toEqual(manifest)
    expect(manifest.manifests[0]?.digest).toBe(spec.digest)
    await registry.copy(`${name}:copy`, `${variable('REG')}/library-${RUN}/other:1`)
    await registry.delete(`${variable('REG')}/library-${RUN}/other@${spec.digest}`)
    await expect(registry.getManifest(`${variable('REG')}/library-${RUN}/other:1`)).rejects.toMatchObject({
      code: 'REGISTRY_NOT_FOUND',
    })
  }, 60_000)

  it('signs with a key, and verifies with the public one', async () => {
    const { signer } = opened()
    const image = `${variable('REG')}/library-${RUN}/app:1.0.0`
    const [key, pub] = [await readFile(variable('KEY'), 'utf8'), await readFile(variable('PUB'), 'utf8')]
    await expect(signer.verify(image, pub)).resolves.toMatchObject({ verified: false })
    const signatures = await signer.sign(image, key)
    expect(signatures.length).toBeGreaterThan(0)
    await expect(signer.verify(image, pub)).resolves.toMatchObject({ verified: true })
  }, 60_000)

  it('verifies by a policy that is a value', async () => {
    const policy = (type: string) =>
      parseVerificationPolicy({
        schema: 1,
        authorities: { ours: { key: variable('PUB') } },
        rules: [{ images: ['**'], signatures: [{}], ...(type === '' ? {} : { attestations: [{ type }] }) }],
      })
    const image = `${variable('REG')}/library-${RUN}/app:1.0.0`
    await expect(opened().verifyByPolicy(image, policy(''))).resolves.toMatchObject({ verified: true })
    await expect(opened().verifyByPolicy(image, policy('vuln'))).resolves.toMatchObject({ verified: false })
  }, 60_000)

  it('scans, and finds what was planted', async () => {
    const report = await opened().scanner.scan(`${variable('REG')}/library-${RUN}/app:1.0.0`)
    expect(parseScanReport(JSON.stringify(report))).toEqual(report)
    expect(report.vulnerabilities.map(({ why }) => why.advisory)).toContain('SLIPWAY-DEMO-2026-0001')
  }, 60_000)

  it('stops when it is told to', async () => {
    const signal = AbortSignal.abort(new Error('enough'))
    await expect(opened().scanner.scan(`${variable('REG')}/library-${RUN}/app:1.0.0`, { signal })).rejects.toThrow(
      'enough',
    )
  })

  it('shows no secret', () => {
    expect(JSON.stringify({ password: new Secret('hunter2') })).toBe('{"password":"***"}')
  })
})
