import { spawnSync } from 'node:child_process'
import { describe, expect, it } from '@jest/globals'
import * as fc from 'fast-check'
import { comparePythonVersions } from '../../../src/scan/python-version.ts'
import { missingPeer } from '../../support/missing-peer.ts'
import { pythonVersions } from '../../support/scan/python-versions.ts'

const PAIRS = 5000

/** pip carries the reference implementation of PEP 440. */
const PROGRAM = `
import json, sys
from pip._vendor.packaging.version import Version
print(json.dumps([(Version(a) > Version(b)) - (Version(a) < Version(b)) for a, b in json.load(sys.stdin)]))
`

describe('packaging as a judge', () => {
  const pairs = fc.sample(fc.tuple(pythonVersions(), pythonVersions()), { numRuns: PAIRS, seed: 440 })
  const { status, stdout } = spawnSync('python3', ['-c', PROGRAM], { input: JSON.stringify(pairs), encoding: 'utf8' })
  if (status === 0) {
    it(`agrees with our order over ${PAIRS} random pairs`, () => {
      const verdicts = JSON.parse(stdout) as readonly number[]
      const expected = pairs.map(([a, b], index) => `${a} ${b} ${verdicts[index] ?? 'unjudged'}`)
      expect(pairs.map(([a, b]) => `${a} ${b} ${Math.sign(comparePythonVersions(a, b) ?? 9)}`)).toEqual(expected)
    })
  } else {
    missingPeer('python3 with pip: PEP 440 versions were checked against our own tables only')
    it.todo('cannot be asked: there is no python3 with pip on this machine')
  }
})
