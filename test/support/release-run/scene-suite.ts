import { afterAll, beforeAll, describe } from '@jest/globals'
import { findHttpBackend } from '../git/http-backend.ts'
import { missingPeer } from '../missing-peer.ts'
import { openStage, type Stage } from './scene.ts'

/** A group of tests with servers of their own; where git came without its HTTP program, that is reported as missing. */
export function describeReleases(name: string, tests: (stage: () => Stage) => void): void {
  const missing = findHttpBackend() === undefined
  if (missing) missingPeer(`git-http-backend: git came without it, so ${name} was not tried`)
  const group = missing ? describe.skip : describe
  group(name, () => {
    let stage: Stage | undefined
    beforeAll(async () => {
      stage = await openStage()
    })
    afterAll(async () => {
      await stage?.close()
    })
    tests(() => stage ?? neverStarted())
  })
}

function neverStarted(): never {
  throw new Error('used before the tests began')
}
