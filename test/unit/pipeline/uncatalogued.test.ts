import { describe, expect, it } from '@jest/globals'
import type { Inventory } from '../../../src/image/inventory.ts'
import { scanImage } from '../../../src/pipeline/existing-image.ts'
import type { Inventoried } from '../../../src/pipeline/inventory-stage.ts'
import { openImage } from '../../../src/pipeline/open-image.ts'
import { NO_SCAN_POLICY } from '../../../src/pipeline/scan-policy.ts'
import { scan } from '../../../src/pipeline/scan-stage.ts'
import { silentLog } from '../../../src/system/log.ts'
import { image } from '../../support/image/layers.ts'
import { patientClock } from '../../support/scan/patient-clock.ts'
import { reportOf } from '../../support/scan/vulnerability.ts'

const { source, content } = image(
  [],
  undefined,
  '{"os":"linux","architecture":"amd64","rootfs":{"type":"layers","diff_ids":[]}}',
)
const INVENTORY: Inventory = {
  platform: { os: 'linux', architecture: 'amd64' },
  digest: content.descriptor.digest,
  components: [],
  uncatalogued: [{ kind: 'java', files: 1 }],
}
const matcher = { match: async () => reportOf([]) }
const GAP = [{ system: 'Java archives', packages: 1, reason: 'this kind of package is not catalogued' }]

describe('packages that are not catalogued are no silence', () => {
  it('in the scan of an image that exists', async () => {
    const opened = await openImage(source, 'latest', {})
    const cataloguer = { catalogue: async () => INVENTORY }
    const report = await scanImage(opened, 'app', [], { cataloguer, matcher }, {})
    expect(report.notCovered).toEqual(GAP)
  })

  it('in the scan of an image that was built', async () => {
    const { root, children } = await openImage(source, 'latest', {})
    const from = {
      root,
      children: children.map((child) => ({ ...child, inventory: INVENTORY })),
    } as unknown as Inventoried
    const ports = { matcher, clock: patientClock(), log: silentLog }
    const { evidence } = await scan(from, 'app', NO_SCAN_POLICY, ports, {})
    expect(evidence.scan.notCovered).toEqual(GAP)
  })
})
