import { describe, expect, it } from '@jest/globals'
import { digestOf } from '../../../src/image/digest.ts'
import type { Inventory, Uncatalogued } from '../../../src/image/inventory.ts'
import { withUncatalogued } from '../../../src/scan/uncatalogued.ts'
import { reportOf } from '../../support/scan/vulnerability.ts'

function on(architecture: string, uncatalogued?: readonly Uncatalogued[]): Inventory {
  return {
    platform: { os: 'linux', architecture },
    digest: digestOf(architecture),
    components: [],
    ...(uncatalogued === undefined ? {} : { uncatalogued }),
  }
}

describe('a report on an image with packages that are not catalogued', () => {
  it('lists them as not covered after the gaps of the feed, with the largest count of its platforms', () => {
    const gap = { system: 'Plan 9', packages: 1, reason: 'the system is not known' }
    const { notCovered } = withUncatalogued({ ...reportOf([]), notCovered: [gap] }, [
      on('amd64', [{ kind: 'java', files: 2 }]),
      on('arm64', [
        { kind: 'java', files: 3 },
        { kind: 'ruby', files: 1 },
      ]),
    ])
    const reason = 'this kind of package is not catalogued'
    expect(notCovered).toEqual([
      gap,
      { system: 'Java archives', packages: 3, reason },
      { system: 'Ruby gems', packages: 1, reason },
    ])
  })

  it('stays as it is without any', () => {
    const report = reportOf([])
    expect(withUncatalogued(report, [on('amd64')])).toBe(report)
  })
})
