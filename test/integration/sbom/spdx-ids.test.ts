import { describe, expect, it } from '@jest/globals'
import { knownSpdxIds } from '../../../src/sbom/cyclonedx/spdx-ids.ts'

describe('the SPDX licence list', () => {
  it.each([
    ['MIT', true],
    ['Classpath-exception-2.0', true],
    ['mit', false],
    ['Beerware-9', false],
  ])('has %s: %s', async (id, known) => {
    expect((await knownSpdxIds())(id)).toBe(known)
  })
})
