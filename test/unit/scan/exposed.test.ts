import { describe, expect, it } from '@jest/globals'
import { digestOf } from '../../../src/image/digest.ts'
import type { ExposedSecret } from '../../../src/image/exposed-secret.ts'
import type { Inventory } from '../../../src/image/inventory.ts'
import { describeExposed, withExposed } from '../../../src/scan/exposed.ts'
import { readScanReport } from '../../../src/scan/scan-report.ts'
import { reportOnPlatform } from '../../../src/scan/vuln-predicate.ts'
import { reportOf } from '../../support/scan/vulnerability.ts'

function on(architecture: string, exposed: readonly ExposedSecret[]): Inventory {
  return { platform: { os: 'linux', architecture }, digest: digestOf(architecture), components: [], exposed }
}

const KEY: ExposedSecret = { kind: 'private-key', path: 'srv/tls.key', layer: digestOf('layer') }
const TOKEN: ExposedSecret = { kind: 'value', path: '', name: 'NPM_TOKEN', layer: digestOf('config') }

describe('a report with secrets', () => {
  it('has each once with its platforms, the certain ones first', () => {
    const { exposed } = withExposed(reportOf([]), [
      on('amd64', [KEY]),
      on('arm64', [{ ...KEY, layer: digestOf('other') }, TOKEN]),
    ])
    expect(exposed).toEqual([
      { ...TOKEN, platforms: ['linux/arm64'] },
      { ...KEY, platforms: ['linux/amd64', 'linux/arm64'] },
    ])
  })

  it('stays as it is without any', () => {
    const report = reportOf([])
    expect(withExposed(report, [on('amd64', [])])).toBe(report)
  })

  it('is read back whole, and divided by platform', () => {
    const report = withExposed(reportOf([]), [on('amd64', [KEY]), on('arm64', [KEY, TOKEN])])
    expect(readScanReport(JSON.parse(JSON.stringify(report)))).toEqual(report)
    expect(reportOnPlatform(report, 'linux/amd64', 'x').exposed).toEqual([{ ...KEY, platforms: ['linux/amd64'] }])
  })
})

describe('a secret in words', () => {
  it.each([
    [KEY, 'a private key in srv/tls.key'],
    [TOKEN, 'the secret NPM_TOKEN in the configuration of the image (variables, labels, history)'],
    [{ kind: 'credentials', path: '.npmrc' } as const, 'a login in .npmrc'],
  ])('%#', (secret, words) => {
    expect(describeExposed(secret)).toBe(words)
  })
})
