import { describe, expect, it } from '@jest/globals'
import { decideRelease } from '../../../src/pipeline/release-decision.ts'

type Facts = Parameters<typeof decideRelease>[1]

/** What is decided without asking git or the forge anything. */
async function decide(facts: Partial<Facts>): Promise<unknown> {
  const asked = (): never => {
    throw new Error('it was asked')
  }
  const ports = {
    tags: { list: asked, find: asked, claim: asked },
    history: { read: asked },
  }
  const request = { rules: { prefix: 'v' } } as unknown as Parameters<typeof decideRelease>[0]
  return decideRelease(request, { event: 'push', fork: false, ...facts }, ports, {})
}

describe('a release', () => {
  it.each<[string, Partial<Facts>]>([
    ['a pull request', { event: 'pull_request', ref: 'refs/pull/7/merge' }],
    ['a pull request of the target', { event: 'pull_request_target', ref: 'refs/heads/main' }],
    ['a merge request', { event: 'merge_request_event', ref: 'refs/merge-requests/7/head' }],
    ['the merge queue', { event: 'merge_group', ref: 'refs/heads/gh-readonly-queue/main/pr-7-abc' }],
    ['a git tag that is no version', { ref: 'refs/tags/nightly-1' }],
    ['a git tag of another image', { ref: 'refs/tags/web-v1.2.3' }],
  ])('is not made of %s, whatever its commits say', async (_, facts) => {
    expect(await decide(facts)).toEqual({ nothing: expect.stringMatching(/releases no version|is no version/) })
  })
})
