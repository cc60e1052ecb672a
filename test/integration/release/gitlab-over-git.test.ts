import { expect, it } from '@jest/globals'
import { gitTagStore } from '../../../src/release/git/tag-store.ts'
import { gitlabTagStore } from '../../../src/release/gitlab/gitlab-tag-store.ts'
import type { TagStore } from '../../../src/release/release-host.ts'
import { silentLog } from '../../../src/system/log.ts'
import { nodeHttpClient } from '../../../src/system/node/http.ts'
import { Secret } from '../../../src/system/secret.ts'
import { bareGit } from '../../support/forge/bare-git.ts'
import { startGitlab } from '../../support/forge/gitlab.ts'
import { describeWithGit, type GitBench } from '../../support/git/git-suite.ts'
import { claimOf } from '../../support/release/claim.ts'
import { patientClock } from '../../support/scan/patient-clock.ts'

interface ProjectBench {
  /** Claims through the Releases API, reads through git, as a job does that may not push. */
  readonly api: TagStore
  /** Pushes and reads through git. */
  readonly git: TagStore
  readonly commit: string
}

/** A project whose API and git server have one repository. */
async function withProject(bench: GitBench, act: (project: ProjectBench) => Promise<void>): Promise<void> {
  const { bare, clone } = await bench.repository()
  const commit = await clone.commit('feat: a')
  await clone.git('push', '--quiet', 'origin', 'main')
  const gitlab = await startGitlab({ git: bareGit(bare.path) })
  const http = nodeHttpClient()
  const git = gitTagStore(bench.options(clone))
  const { apiUrl, project, jobToken } = gitlab
  const token = { kind: 'job', value: new Secret(jobToken) } as const
  const api = gitlabTagStore({ http, apiUrl, project, token, clock: patientClock(), log: silentLog, reader: git })
  try {
    await act({ api, git, commit })
    expect(gitlab.state.malformed).toEqual([])
  } finally {
    http.close()
    await gitlab.close()
  }
}

describeWithGit('a claim through the API of GitLab', undefined, (bench) => {
  it('makes a tag that git has, annotated and with the whole message', async () => {
    await withProject(bench(), async ({ api, git, commit }) => {
      const outcome = await api.claim(claimOf(commit))
      expect(outcome).toMatchObject({ kind: 'claimed', tag: { name: 'v1.0.0', commit } })
      expect(await git.find('v1.0.0')).toEqual(outcome.tag)
      expect(await api.claim(claimOf(commit))).toEqual({ kind: 'already', tag: outcome.tag })
    })
  })

  it('respects a claim that was pushed, and the other way round', async () => {
    await withProject(bench(), async ({ api, git, commit }) => {
      expect(await git.claim(claimOf(commit, 'a'))).toMatchObject({ kind: 'claimed' })
      expect(await api.claim(claimOf(commit, 'a'))).toMatchObject({ kind: 'already' })
      expect(await api.claim(claimOf(commit, 'b'))).toMatchObject({ kind: 'lost' })
      const other = { ...claimOf(commit, 'c'), name: 'v1.1.0' }
      expect(await api.claim(other)).toMatchObject({ kind: 'claimed' })
      expect(await git.claim({ ...claimOf(commit, 'd'), name: 'v1.1.0' })).toMatchObject({ kind: 'lost' })
    })
  })
})
