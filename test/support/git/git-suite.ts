import { afterAll, beforeAll, describe } from '@jest/globals'
import { nodeProcessRunner } from '../../../src/system/node/process.ts'
import type { CloneOptions } from '../../../src/release/git/clone.ts'
import { missingPeer } from '../missing-peer.ts'
import { startGitServer, type BareRepository, type GitServer } from './git-server.ts'
import { findHttpBackend } from './http-backend.ts'
import { openWorkshop, type WorkingCopy, type Workshop } from './working-copy.ts'

/** What a test with a real git server works with. */
export interface GitBench {
  readonly server: GitServer
  readonly workshop: Workshop
  /** A new repository with a clone of it on the branch main. */
  repository(): Promise<{ readonly bare: BareRepository; readonly clone: WorkingCopy }>
  /** Options of the adapters for a clone. */
  options(clone: WorkingCopy, overrides?: Partial<CloneOptions>): CloneOptions
}

/** A group of tests with a git server of its own; where git came without its HTTP program, that is reported as missing. */
export function describeWithGit(name: string, token: string | undefined, tests: (bench: () => GitBench) => void): void {
  const missing = findHttpBackend() === undefined
  if (missing) missingPeer('git-http-backend: git came without it, so releases were not tried against a git server')
  const group = missing ? describe.skip : describe
  group(name, () => {
    let bench: GitBench | undefined
    beforeAll(async () => {
      bench = await openBench(token)
    })
    afterAll(async () => {
      await bench?.workshop.remove()
      await bench?.server.close()
    })
    tests(() => bench ?? neverStarted())
  })
}

function neverStarted(): never {
  throw new Error('the git server was not started')
}

async function openBench(token: string | undefined): Promise<GitBench> {
  const server = await startGitServer(token === undefined ? {} : { token })
  const workshop = await openWorkshop()
  const runner = nodeProcessRunner({ graceMs: 300 })
  let number = 0
  return {
    server,
    workshop,
    repository: async () => {
      number += 1
      const bare = await server.repository(`app-${number}`)
      const url = token === undefined ? bare.url : bare.url.replace('://', `://ada:${token}@`)
      const clone = await workshop.clone(url)
      await clone.git('checkout', '--quiet', '-B', 'main')
      return { bare, clone }
    },
    options: ({ directory }, overrides = {}) => ({
      runner,
      env: workshop.env,
      directory,
      scratch: workshop.folder,
      ...overrides,
    }),
  }
}
