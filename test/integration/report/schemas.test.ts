import { beforeAll, describe, expect, it } from '@jest/globals'
import type { ValidateFunction } from 'ajv'
import { digestOf } from '../../../src/image/digest.ts'
import { addVulnerabilities } from '../../../src/report/cyclonedx-vulnerabilities.ts'
import { joinContainerScanning, renderContainerScanning } from '../../../src/report/gitlab-container-scanning.ts'
import { renderSarif } from '../../../src/report/sarif.ts'
import { CYCLONEDX_VERSIONS, cycloneDxJson } from '../../../src/sbom/cyclonedx/bom.ts'
import { breachesOf } from '../../support/report/container-scanning-rules.ts'
import { scanReport, vulnerability } from '../../support/report/reports.ts'
import { variedScan } from '../../support/report/scans.ts'
import { cycloneDxValidator, sarifValidator } from '../../support/report/schemas.ts'
import { deb, inventoryOf, npm } from '../../support/scan/inventories.ts'

const CONTEXT = { imageReference: 'ghcr.io/o/app:1.2.3', toolVersion: '1.2.3' }

describe('SARIF', () => {
  let validate: ValidateFunction
  beforeAll(async () => {
    validate = await sarifValidator()
  })

  it.each([
    ['of everything', variedScan()],
    ['of nothing', scanReport([])],
  ])('%s follows the published schema', (_, report) => {
    const log: unknown = JSON.parse(renderSarif(report, { ...CONTEXT, dockerfile: 'images/web app/Dockerfile' }))
    expect([validate(log), validate.errors]).toEqual([true, null])
  })

  it('would not follow it with a member that the format has not', () => {
    const log = JSON.parse(renderSarif(scanReport([vulnerability()]), CONTEXT)) as { runs: [{ results: object[] }] }
    log.runs[0].results = [{ ruleId: 'x' }]
    expect(validate(log)).toBe(false)
  })
})

describe('CycloneDX with vulnerabilities', () => {
  const inventory = inventoryOf([deb('openssl', '3.0.1-1'), npm('@scope/left-pad', '1.0.0')])
  const subject = { name: 'ghcr.io/o/app', digest: digestOf('image'), toolVersion: '1.2.3' }

  it.each(CYCLONEDX_VERSIONS)('%s follows the published schema', async (version) => {
    const validate = await cycloneDxValidator(version)
    const bill = addVulnerabilities(await cycloneDxJson(inventory, subject, version), variedScan())
    const document = JSON.parse(bill) as { readonly vulnerabilities: readonly unknown[] }
    expect([validate(document), validate.errors]).toEqual([true, null])
    expect(document.vulnerabilities).toHaveLength(5)
    expect(validate({ ...document, vulnerabilities: [{ severity: 'high' }] })).toBe(false)
  })
})

describe("GitLab's container scanning report", () => {
  it.each([
    ['of everything', variedScan()],
    ['of nothing', scanReport([])],
  ])('%s keeps the rules of the format', (_, report) => {
    expect(breachesOf(JSON.parse(renderContainerScanning(report, CONTEXT)))).toEqual([])
  })

  it('of several images keeps them as well, with what is known of each', () => {
    const [one, other] = ['ghcr.io/o/a:1', 'ghcr.io/o/b:1'].map((imageReference) =>
      renderContainerScanning(variedScan(), { ...CONTEXT, imageReference }),
    )
    const joined = JSON.parse(joinContainerScanning([one ?? '', other ?? ''])) as {
      readonly vulnerabilities: readonly { readonly location: { readonly image: string } }[]
    }
    expect(breachesOf(joined)).toEqual([])
    const images = joined.vulnerabilities.map(({ location }) => location.image)
    expect([...new Set(images)]).toEqual(['ghcr.io/o/a:1', 'ghcr.io/o/b:1'])
    expect(images).toHaveLength(2 * variedScan().vulnerabilities.length)
  })

  it('is judged by rules that can be broken', () => {
    expect(breachesOf({ version: '15', scan: {}, vulnerabilities: [{}] }).length).toBeGreaterThan(15)
  })
})
