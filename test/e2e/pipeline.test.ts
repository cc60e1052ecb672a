import { execFile } from 'node:child_process'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Report } from '../../src/report/report.ts'
import { RUN, demoArguments, runSlipway, type SlipwayRun } from '../support/cli/run-slipway.ts'
import { testStack } from '../support/stack/test-stack.ts'

const run = promisify(execFile)
const PLATFORMS = ['--platforms', 'linux/amd64,linux/arm64']
const DIGEST = /^sha256:[0-9a-f]{64}$/

let stack: Readonly<Record<string, string>> = {}
let directory = ''

beforeAll(async () => {
  stack = { ...(await testStack()) }
  directory = await mkdtemp(join(tmpdir(), 'slipway-e2e-'))
}, 600_000)

afterAll(async () => {
  await rm(directory, { recursive: true, force: true })
})

function variable(name: string): string {
  const value = stack[name]
  if (value === undefined) throw new Error(`the stack sets no ${name}`)
  return value
}

async function pipeline(name: string, ...args: readonly string[]): Promise<SlipwayRun & { readonly report: Report }> {
  const image = ['--images', `${variable('REG')}/${name}`]
  const result = await runSlipway(['pipeline', ...demoArguments(stack), ...PLATFORMS, ...image, '--json', ...args], {
    env: stack,
  })
  return { ...result, report: JSON.parse(result.stdout) as Report }
}

function outcomes(report: Report): Readonly<Record<string, string>> {
  return Object.fromEntries(report.stages.map(({ name, outcome }) => [name, outcome]))
}

async function registryTags(name: string): Promise<readonly string[]> {
  const response = await fetch(`http://${variable('REG')}/v2/${name}/tags/list`)
  const body = (await response.json()) as { tags?: readonly string[] }
  return response.status === 404 ? [] : (body.tags ?? [])
}

describe('pipeline on a real engine and a real registry', () => {
  it('takes the demo from Dockerfile to a named, signed, verified image, and finds its work done the second time', async () => {
    const out = join(directory, 'out')
    const args = ['--tags', '1.2.3', '--push', '--key', variable('KEY')]
    const first = await pipeline(`e2e-${RUN}/app`, ...args, '--out', out)
    expect(first).toMatchObject({ exit: 0 })
    const [image] = first.report.images
    expect(first.report).toMatchObject({ schema: 1, command: 'pipeline', exit: 0, version: '1.2.3' })
    expect(image?.tags).toEqual(['1.2.3', '1.2', '1', 'latest'])
    expect(image?.digest).toMatch(DIGEST)
    expect(image?.platforms.map(({ platform }) => platform)).toEqual(['linux/amd64', 'linux/arm64'])
    expect(image?.sbom?.components).toBeGreaterThanOrEqual(50)
    expect(image?.signatures).toHaveLength(3)
    expect(image?.signatures.every(({ formats }) => formats.join() === 'bundle,legacy')).toBe(true)

    const files = (await readdir(out)).sort()
    expect(files).toEqual([
      'gate.junit.xml',
      'gl-container-scanning-report.json',
      'linux-amd64.cdx.json',
      'linux-amd64.vulnerabilities.cdx.json',
      'linux-arm64.cdx.json',
      'linux-arm64.vulnerabilities.cdx.json',
      'provenance.json',
      'report.html',
      'report.json',
      'scan.json',
      'scan.sarif',
      'summary.md',
    ])
    const scan = JSON.parse(await readFile(join(out, 'scan.json'), 'utf8')) as {
      vulnerabilities: readonly { id: string; severity: string; why: { advisory: string; purl: string } }[]
    }
    const planted = scan.vulnerabilities.find(({ severity }) => severity === 'high')
    expect(planted?.why.advisory).toMatch(/^SLIPWAY-DEMO-/)
    expect(planted?.why.purl).toMatch(/^pkg:npm\//)

    const second = await pipeline(`e2e-${RUN}/app`, ...args)
    expect(second.exit).toBe(0)
    expect(second.report.images[0]?.digest).toBe(image?.digest)
    expect(outcomes(second.report)).toMatchObject({
      staged: 'already',
      signed: 'already',
      claimed: 'skipped',
      named: 'already',
      floated: 'already',
    })
  }, 120_000)

  it('satisfies cosign 3 for index and platforms, cosign 2 by the legacy signature, and our own verify', async () => {
    const { report } = await pipeline(`e2e-${RUN}/judged`, '--tags', '2.0.0', '--push', '--key', variable('KEY'))
    const [image] = report.images
    const digests = [image?.digest ?? '', ...(image?.platforms ?? []).map(({ digest }) => digest)]
    expect(digests).toHaveLength(3)
    const keyed = ['verify', '--key', variable('PUB'), '--insecure-ignore-tlog=true']
    for (const digest of digests) {
      const reference = `${image?.name ?? ''}@${digest}`
      const env = { ...process.env, ...stack }
      await expect(run('cosign', [...keyed, reference], { env })).resolves.toMatchObject({})
      await expect(run(variable('COSIGN2'), [...keyed, reference], { env })).resolves.toMatchObject({})
    }
    const child = `${image?.name ?? ''}@${digests[1] ?? ''}`
    const attestation = ['verify-attestation', '--type', 'cyclonedx', ...keyed.slice(1), child]
    await expect(run('cosign', attestation, { env: { ...process.env, ...stack } })).resolves.toMatchObject({})
    const ours = await runSlipway(['verify', `${image?.name ?? ''}:2.0.0`, '--key', variable('PUB'), '--json'], {
      env: stack,
    })
    expect(ours.exit).toBe(0)
    expect(JSON.parse(ours.stdout)).toMatchObject({ verified: true })
  }, 180_000)

  it('refuses a finding at the limit with exit 10 and leaves no manifest and no tag behind', async () => {
    const { exit, report } = await pipeline(
      `e2e-${RUN}/refused`,
      '--tags',
      '1.0.0',
      '--push',
      '--fail-on',
      'high',
      '--key',
      variable('KEY'),
    )
    expect(exit).toBe(10)
    expect(report.error).toMatchObject({ code: 'GATE_REFUSED' })
    expect(report.error?.message).toContain('SLIPWAY-DEMO-')
    expect(outcomes(report)).toMatchObject({ admitted: 'failed', staged: 'skipped', floated: 'skipped' })
    expect(await registryTags(`e2e-${RUN}/refused`)).toEqual([])
    const digest = report.images[0]?.digest ?? ''
    const manifest = await fetch(`http://${variable('REG')}/v2/e2e-${RUN}/refused/manifests/${digest}`)
    expect(manifest.status).toBe(404)
  }, 120_000)

  it('lets the same finding through with exit 14 when the gate only warns', async () => {
    const { exit, report } = await pipeline(
      `e2e-${RUN}/warned`,
      '--tags',
      '1.0.0',
      '--push',
      '--fail-on',
      'high',
      '--gate',
      'warn',
      '--key',
      variable('KEY'),
    )
    expect(exit).toBe(14)
    expect(report.error?.code).toBe('GATE_WARNED')
    expect(await registryTags(`e2e-${RUN}/warned`)).toContain('1.0.0')
  }, 120_000)

  it('leaves nothing in the registry without push', async () => {
    const { exit, report } = await pipeline(`e2e-${RUN}/local`, '--tags', '1.0.0')
    expect(exit).toBe(0)
    expect(outcomes(report)).toMatchObject({ built: 'done', scanned: 'done', admitted: 'done', staged: 'skipped' })
    expect(await registryTags(`e2e-${RUN}/local`)).toEqual([])
  }, 120_000)

  it('prints a plan and touches nothing', async () => {
    const { exit, stdout } = await runSlipway(
      ['--plan', ...demoArguments(stack), ...PLATFORMS, '--images', `${variable('REG')}/e2e-${RUN}/planned`].concat([
        '--tags',
        '1.2.3',
        '--push',
        '--key',
        variable('KEY'),
        '--json',
      ]),
      { env: stack },
    )
    expect(exit).toBe(0)
    const name = `${variable('REG')}/e2e-${RUN}/planned`
    expect(JSON.parse(stdout)).toEqual({
      schema: 1,
      command: 'pipeline',
      version: '1.2.3',
      images: [{ name, tags: ['1.2.3', '1.2', '1', 'latest'], platforms: ['linux/amd64', 'linux/arm64'] }],
      effects: [
        { id: `stage ${name}`, stage: 'staged', target: name },
        { id: `sign ${name}`, stage: 'signed', target: name },
        { id: `tag ${name}:1.2.3`, stage: 'named', target: `${name}:1.2.3` },
        { id: `tag ${name}:1.2`, stage: 'floated', target: `${name}:1.2` },
        { id: `tag ${name}:1`, stage: 'floated', target: `${name}:1` },
        { id: `tag ${name}:latest`, stage: 'floated', target: `${name}:latest` },
      ],
    })
    expect(await registryTags(`e2e-${RUN}/planned`)).toEqual([])
  }, 60_000)

  it('never moves a full version, and never moves latest back', async () => {
    const key = ['--push', '--key', variable('KEY')]
    expect((await pipeline(`e2e-${RUN}/moves`, '--tags', '2.0.0', ...key)).exit).toBe(0)
    const older = await pipeline(`e2e-${RUN}/moves`, '--tags', '1.9.0', ...key)
    expect(older.exit).toBe(0)
    expect(older.report.images[0]?.tags).toEqual(['1.9.0', '1.9', '1'])
    const changed = await pipeline(`e2e-${RUN}/moves`, '--tags', '2.0.0', '--label', 'changed=yes', ...key)
    expect(changed.exit).toBe(30)
    expect(changed.report.error?.code).toBe('REGISTRY_TAG_CONFLICT')
    expect(changed.report.error?.help).toContain('new version')
  }, 180_000)

  it('runs from a copy of dist outside the repository', async () => {
    const copy = join(directory, 'dist')
    await run('cp', ['-r', join(process.cwd(), 'dist'), copy])
    await writeFile(join(directory, 'purls'), '')
    const name = `${variable('REG')}/e2e-${RUN}/app:1.2.3`
    const listed = await runSlipway(['sbom', name, '--platforms', 'linux/arm64', '--format', 'purls'], {
      env: stack,
      entry: join(copy, 'index.js'),
      cwd: directory,
    })
    expect(listed.exit).toBe(0)
    expect(listed.stdout.split('\n').filter((line) => line.startsWith('pkg:deb/debian/')).length).toBeGreaterThan(20)
  }, 60_000)
})
