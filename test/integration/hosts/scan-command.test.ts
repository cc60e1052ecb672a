import { generateKeyPairSync } from 'node:crypto'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals'
import { ROOT } from '../../support/architecture/read-sources.ts'
import { runSources, writeLeftPad } from '../../support/cli/layout-image.ts'

jest.setTimeout(60_000)

const PLANTED = 'SLIPWAY-DEMO-2026-0001'
const OFFLINE = ['--offline', join(ROOT, 'demo', 'advisories')]

let folder = ''
let ref = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'slipway-scan-'))
  ref = await writeLeftPad(join(folder, 'layout'), 'linux/amd64')
})
afterAll(async () => {
  await rm(folder, { recursive: true, force: true })
})

const written = async (name: string): Promise<string> => readFile(join(folder, name), 'utf8')

describe('scan --out', () => {
  it('writes the scan in every form that forges read, also when the gate refuses', async () => {
    const out = join(folder, 'refused')
    const { exit, stdout } = await runSources('scan', ref, ...OFFLINE, '--fail-on', 'high', '--json', '--out', out)
    expect(exit).toBe(10)
    expect((await readdir(out)).toSorted()).toEqual([
      'gate.junit.xml',
      'gl-container-scanning-report.json',
      'scan.json',
      'scan.sarif',
    ])
    expect(JSON.parse(await written('refused/scan.json'))).toEqual(JSON.parse(stdout))
    expect(await written('refused/scan.sarif')).toContain(PLANTED)
    expect(await written('refused/gl-container-scanning-report.json')).toContain(PLANTED)
    expect(await written('refused/gate.junit.xml')).toContain('<failure')
  })

  it('writes what the format prints', async () => {
    const result = await runSources('scan', ref, ...OFFLINE, '--out', join(folder, 'forms'), '--format', 'sarif')
    expect(result.exit).toBe(0)
    expect(JSON.parse(await written('forms/scan.sarif'))).toEqual(JSON.parse(result.stdout))
  })
})

describe('scan --format cyclonedx', () => {
  // No server answers there: whoever asks for advisories ends in another way.
  const NOBODY = ['--osv-url', 'http://127.0.0.1:1', '--format', 'cyclonedx', '--json']

  it('refuses an index of several platforms before it scans', async () => {
    const index = await writeLeftPad(join(folder, 'index'), 'linux/amd64', 'linux/arm64')
    const { exit, stdout } = await runSources('scan', index, ...NOBODY)
    expect(exit).toBe(2)
    expect(JSON.parse(stdout)).toMatchObject({ error: { problems: [{ input: 'platforms' }] } })
    const one = await runSources('scan', index, ...OFFLINE, '--format', 'cyclonedx', '--platforms', 'linux/arm64')
    expect(one.exit).toBe(0)
    expect(JSON.parse(one.stdout)).toMatchObject({ vulnerabilities: [{ id: PLANTED }] })
  })

  it('refuses a bill that is nested too deep before it scans', async () => {
    const bill = join(folder, 'deep.cdx.json')
    const components = '[{"type":"library","name":"left-pad","version":"1.0.0","purl":"pkg:npm/left-pad@1.0.0"}]'
    const deep = '['.repeat(20_000) + ']'.repeat(20_000)
    await writeFile(bill, `{"bomFormat":"CycloneDX","specVersion":"1.6","components":${components},"x":${deep}}`)
    const { exit, stdout } = await runSources('scan', '--sbom', bill, ...NOBODY)
    expect(exit).toBe(2)
    expect(JSON.parse(stdout)).toMatchObject({ error: { message: expect.stringContaining('more than 256 deep') } })
  })
})

describe('--out of other commands', () => {
  it('has the bill of materials, in the version that was asked for', async () => {
    const out = join(folder, 'bill')
    const args = ['--spec-version', '1.5', '--json', '--out', out]
    const { exit, stdout } = await runSources('sbom', ref, ...args)
    expect(exit).toBe(0)
    expect(await readdir(out)).toEqual(['linux-amd64.cdx.json'])
    expect(JSON.parse(await written('bill/linux-amd64.cdx.json'))).toEqual(JSON.parse(stdout))
  })

  it('has the report of a command that failed', async () => {
    const out = join(folder, 'failed')
    const { exit, stdout } = await runSources('scan', 'oci:nowhere', ...OFFLINE, '--json', '--out', out)
    expect(exit).not.toBe(0)
    expect(JSON.parse(await written('failed/report.json'))).toEqual(JSON.parse(stdout))
  })

  it('is not made when there is nothing to write', async () => {
    const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
    const key = join(folder, 'key.pem')
    await writeFile(key, privateKey.export({ type: 'pkcs8', format: 'pem' }))
    const { exit } = await runSources('key', 'public', '--key', key, '--out', join(folder, 'nothing'))
    expect(exit).toBe(0)
    expect(await readdir(folder)).not.toContain('nothing')
  })
})
