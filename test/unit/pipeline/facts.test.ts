import { describe, expect, it } from '@jest/globals'
import { gatherFacts, type EventPayload } from '../../../src/pipeline/facts.ts'
import type { GitFacts } from '../../../src/release/git-facts.ts'

const git: GitFacts = { revision: 'a'.repeat(40), commitTime: 1_700_000_000, branch: 'main', tags: [] }
const github = {
  GITHUB_ACTIONS: 'true',
  GITHUB_REPOSITORY: 'acme/app',
  GITHUB_REF: 'refs/heads/main',
  GITHUB_SHA: 'b'.repeat(40),
  GITHUB_EVENT_NAME: 'push',
}

function pullRequest(head: string | undefined): EventPayload {
  return {
    repository: { full_name: 'acme/app', default_branch: 'main' },
    pull_request: { head: { repo: head === undefined ? null : { full_name: head } } },
  }
}

describe('gatherFacts', () => {
  it('knows only git on a developer machine', () => {
    expect(gatherFacts({}, undefined, git)).toEqual({ git, event: 'local', fork: false, ref: 'refs/heads/main' })
  })

  it('takes a version tag on HEAD for the ref on a developer machine', () => {
    expect(gatherFacts({}, undefined, { ...git, tags: ['nightly', 'v1.2.3'] }).ref).toBe('refs/tags/v1.2.3')
  })

  it('works outside a repository', () => {
    expect(gatherFacts({}, undefined, undefined)).toEqual({ event: 'local', fork: false })
  })

  it('reads GitHub variables and the payload', () => {
    expect(gatherFacts(github, { repository: { default_branch: 'main' } }, git)).toMatchObject({
      event: 'push',
      ref: 'refs/heads/main',
      revision: 'b'.repeat(40),
      defaultBranch: 'main',
      source: 'https://github.com/acme/app',
      fork: false,
    })
  })

  it.each([
    ['the same repository', 'pull_request', 'acme/app', false],
    ['the same repository in other letters', 'pull_request', 'Acme/App', false],
    ['a fork', 'pull_request', 'mallory/app', true],
    ['a deleted fork', 'pull_request', undefined, true],
    ['a fork through pull_request_target', 'pull_request_target', 'mallory/app', true],
  ])('treats a pull request from %s as it must', (_, event, head, fork) => {
    const env = { ...github, GITHUB_EVENT_NAME: event }
    expect(gatherFacts(env, pullRequest(head), undefined).fork).toBe(fork)
  })

  it.each<[string, Readonly<Record<string, string>>, EventPayload, object]>([
    [
      'a pull_request_target as the pull request',
      { GITHUB_EVENT_NAME: 'pull_request_target' },
      { number: 7, pull_request: { base: { ref: 'main' } } },
      { ref: 'refs/pull/7/merge', baseRef: 'main' },
    ],
    [
      'where a pull request goes',
      { GITHUB_EVENT_NAME: 'pull_request' },
      { number: 7, pull_request: { base: { ref: 'next' } } },
      { baseRef: 'next' },
    ],
    [
      'the head of a pull request where that is wanted',
      { GITHUB_EVENT_NAME: 'pull_request', DOCKER_METADATA_PR_HEAD_SHA: 'true' },
      { pull_request: { head: { sha: 'd'.repeat(40) } } },
      { sha: 'd'.repeat(40) },
    ],
    ['no head else', { GITHUB_EVENT_NAME: 'pull_request' }, { pull_request: { head: { sha: 'd' } } }, {}],
    ['the branch that a tag was pushed from', {}, { base_ref: 'refs/heads/main' }, { baseRef: 'refs/heads/main' }],
    ['the length of short hashes', { DOCKER_METADATA_SHORT_SHA_LENGTH: '12' }, {}, { shortShaLength: 12 }],
    ['no length that is none', { DOCKER_METADATA_SHORT_SHA_LENGTH: '-1' }, {}, {}],
  ])('lets tag rules see %s', (_, variables, payload, tagging) => {
    expect(gatherFacts({ ...github, ...variables }, payload, undefined).tagging).toEqual(tagging)
  })

  it('takes a pull request without a payload for a fork', () => {
    expect(gatherFacts({ ...github, GITHUB_EVENT_NAME: 'pull_request' }, undefined, undefined).fork).toBe(true)
  })

  it.each([
    [{ CI_COMMIT_TAG: 'v1.0.0', CI_COMMIT_REF_NAME: 'v1.0.0' }, 'refs/tags/v1.0.0'],
    [{ CI_COMMIT_BRANCH: 'main' }, 'refs/heads/main'],
    [{ CI_MERGE_REQUEST_IID: '7' }, 'refs/merge-requests/7/head'],
  ])('reads the ref of GitLab from %j', (variables, ref) => {
    const env = { GITLAB_CI: 'true', CI_COMMIT_SHA: 'c'.repeat(40), ...variables }
    expect(gatherFacts(env, undefined, undefined)).toMatchObject({ ref, revision: 'c'.repeat(40), fork: false })
  })

  it('takes a merge request from another project for a fork', () => {
    const env = { GITLAB_CI: 'true', CI_MERGE_REQUEST_PROJECT_ID: '1', CI_MERGE_REQUEST_SOURCE_PROJECT_ID: '2' }
    expect(gatherFacts(env, undefined, undefined).fork).toBe(true)
  })
})
