import { spawnSync } from 'node:child_process'
import { describe, expect, it } from '@jest/globals'
import * as fc from 'fast-check'
import { compareDebVersions } from '../../../src/scan/deb-version.ts'
import { debVersions } from '../../support/scan/deb-versions.ts'

const PAIRS = 150

function dpkgSays(a: string, relation: 'lt' | 'eq', b: string): boolean {
  const { status } = spawnSync('dpkg', ['--compare-versions', a, relation, b], { stdio: 'ignore' })
  if (status !== 0 && status !== 1) throw new Error(`dpkg ended with ${String(status)} over ${a} and ${b}`)
  return status === 0
}

const dpkg = spawnSync('dpkg', ['--version'], { stdio: 'ignore' }).status === 0

describe('dpkg as a judge', () => {
  if (dpkg) {
    it(`agrees with our order over ${PAIRS} random pairs`, () => {
      fc.assert(
        fc.property(debVersions(), debVersions(), (a, b) => {
          const expected = dpkgSays(a, 'lt', b) ? -1 : dpkgSays(a, 'eq', b) ? 0 : 1
          expect([a, b, Math.sign(compareDebVersions(a, b))]).toEqual([a, b, expected])
        }),
        { numRuns: PAIRS },
      )
    })
  } else {
    it.todo('cannot be asked: there is no dpkg on this machine, so our order was checked against our own tables only')
  }
})
