import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { ScanReport } from '../../src/scan/scan-report.ts'
import { ROOT } from '../support/architecture/read-sources.ts'
import { RUN, demoArguments, runSlipway, type SlipwayRun } from '../support/cli/run-slipway.ts'
import { openVex } from '../support/scan/vex.ts'
import { complaint } from '../support/sign/judges.ts'
import { testStack } from '../support/stack/test-stack.ts'

const PLANTED = 'SLIPWAY-DEMO-2026-0001'

let stack: Readonly<Record<string, string>> = {}
let directory = ''
let image = ''

beforeAll(async () => {
  stack = { ...(await testStack()) }
  directory = await mkdtemp(join(tmpdir(), 'slipway-scan-'))
  image = `${stack['REG'] ?? ''}/scan-${RUN}/app`
  const args = [...demoArguments(stack), '--images', image, '--tags', '1.0.0', '--push', '--sign', 'off']
  const out = ['--out', join(directory, 'out'), '--platforms', 'linux/amd64,linux/arm64']
  const built = await runSlipway(['pipeline', ...args, ...out], { env: stack })
  if (built.exit !== 0) throw new Error(built.stderr)
}, 600_000)

afterAll(async () => {
  await rm(directory, { recursive: true, force: true })
})

function scan(...args: readonly string[]): Promise<SlipwayRun> {
  return runSlipway(['scan', ...args], { env: stack })
}

describe('scan of an image in a registry', () => {
  it('finds what was planted, names the layer, and ends by the gate', async () => {
    const open = await scan(`${image}:1.0.0`, '--json')
    expect(open.exit).toBe(0)
    const report = JSON.parse(open.stdout) as ScanReport
    const found = report.vulnerabilities.find(({ why }) => why.advisory === PLANTED)
    expect(found).toMatchObject({ severity: 'high', package: 'left-pad', platforms: ['linux/amd64', 'linux/arm64'] })
    expect(found?.why.layer).toMatch(/^sha256:/)
    expect((await scan(`${image}:1.0.0`, '--fail-on', 'high')).exit).toBe(10)
    expect((await scan(`${image}:1.0.0`, '--fail-on', 'high', '--gate', 'warn')).exit).toBe(14)
  }, 60_000)

  it.each([
    ['table', (text: string) => text.includes(PLANTED)],
    ['json', (text: string) => (JSON.parse(text) as ScanReport).summary.high === 1],
    ['sarif', (text: string) => (JSON.parse(text) as { version: string }).version === '2.1.0'],
    ['gitlab', (text: string) => (JSON.parse(text) as { scan: { type: string } }).scan.type === 'container_scanning'],
    ['junit', (text: string) => text.includes('<testsuite ')],
  ])('prints it as %s', async (format, holds) => {
    const { exit, stdout } = await scan(`${image}:1.0.0`, '--format', format)
    expect(exit).toBe(0)
    expect(holds(stdout)).toBe(true)
  })

  it('does not count what a rule ignores, and says why; a rule without a reason is refused before anything is read', async () => {
    const rules = join(directory, 'ignore.yml')
    await writeFile(rules, `ignore:\n  - {id: ${PLANTED}, reason: planted by the demo, expires: 2099-01-01}\n`)
    const ignored = await scan(`${image}:1.0.0`, '--fail-on', 'high', '--ignore-file', rules)
    expect(ignored.exit).toBe(0)
    expect(ignored.stdout).toContain('planted by the demo')
    await writeFile(rules, `ignore:\n  - {id: ${PLANTED}, expires: 2099-01-01}\n`)
    const refused = await scan(`${image}:1.0.0`, '--ignore-file', rules)
    expect(refused.exit).toBe(2)
    expect(refused.stderr).toContain('reason')
  }, 60_000)

  it('hears VEX documents that both cosigns attested, by the named key only', async () => {
    const judges = { env: stack, cosign2: stack['COSIGN2'] ?? '', folder: directory }
    const keys = join(directory, 'vex')
    expect(await complaint(judges, 'cosign', ['generate-key-pair', '--output-key-prefix', keys])).toBe('')
    const products = [{ '@id': 'pkg:npm/left-pad' }]
    const statement = { vulnerability: { name: PLANTED }, products, status: 'fixed' }
    const predicate = join(directory, 'vex.json')
    await writeFile(predicate, openVex([statement]))
    const attest = ['attest', '--yes', '--type', 'openvex', '--predicate', predicate, '--key', `${keys}.key`]
    const offline = ['--tlog-upload=false', `${image}:1.0.0`]
    expect(await complaint(judges, 'cosign', [...attest, '--use-signing-config=false', ...offline])).toBe('')
    expect(await complaint(judges, judges.cosign2, [...attest, ...offline])).toBe('')
    const hear = ['--fail-on', 'high', '--vex-from-registry', '--key']
    const heard = await scan(`${image}:1.0.0`, ...hear, `${keys}.pub`)
    expect(heard.exit).toBe(0)
    expect(heard.stdout).toContain(`does not count: ${PLANTED} in left-pad`)
    expect((await scan(`${image}:1.0.0`, ...hear, stack['PUB'] ?? '')).exit).toBe(10)
  }, 60_000)

  it('reads the bill that was written, and the same folder of advisories without a server', async () => {
    const bill = join(directory, 'out', 'linux-amd64.cdx.json')
    const byBill = JSON.parse((await scan('--sbom', bill, '--json')).stdout) as ScanReport
    expect(byBill.vulnerabilities.map(({ why }) => why.advisory)).toContain(PLANTED)
    const offline = await scan(
      `${image}:1.0.0`,
      '--offline',
      join(ROOT, 'demo', 'advisories'),
      '--json',
      '--osv-url',
      'http://127.0.0.1:1',
    )
    expect((JSON.parse(offline.stdout) as ScanReport).summary).toMatchObject({ high: 1, medium: 1, low: 1 })
  }, 60_000)

  it('reads a layout, an archive of it and the local daemon as it reads the registry', async () => {
    const layout = join(directory, 'layout')
    await runSlipway(['registry', 'pull', `${image}:1.0.0`, '--to', layout], { env: stack })
    const byLayout = JSON.parse((await scan(`oci:${layout}`, '--json')).stdout) as ScanReport
    expect(byLayout.summary).toMatchObject({ high: 1, medium: 1, low: 1 })
    const loaded = ['--load', '--images', `scan-${RUN}/loaded`, '--tags', '1.0.0', '--platforms', 'linux/amd64']
    expect((await runSlipway(['pipeline', ...demoArguments(stack), ...loaded], { env: stack })).exit).toBe(0)
    const byDaemon = JSON.parse((await scan(`docker-daemon:scan-${RUN}/loaded:1.0.0`, '--json')).stdout) as ScanReport
    expect(byDaemon.summary).toMatchObject({ high: 1, medium: 1, low: 1 })
  }, 120_000)

  it('writes the forms that forges read, for GitLab and GitHub', async () => {
    const read = async (name: string): Promise<string> => readFile(join(directory, 'out', name), 'utf8')
    expect(await read('scan.sarif')).toContain(PLANTED)
    expect(await read('gl-container-scanning-report.json')).toContain(PLANTED)
    expect(await read('gate.junit.xml')).toContain('<testsuite ')
    expect(await read('linux-arm64.vulnerabilities.cdx.json')).toContain(PLANTED)
  })
})
