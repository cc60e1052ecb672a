import { describe, expect, it } from '@jest/globals'
import type { Facts } from '../../../src/pipeline/facts.ts'
import { provenanceFacts, provenanceSources } from '../../../src/pipeline/provenance-facts.ts'

const FORGE_COMMIT = 'a'.repeat(40)
const OTHER_COMMIT = 'b'.repeat(40)

const GITHUB = {
  GITHUB_ACTIONS: 'true',
  GITHUB_SERVER_URL: 'https://github.com',
  GITHUB_REPOSITORY: 'acme/app',
  GITHUB_REPOSITORY_ID: '11',
  GITHUB_REPOSITORY_OWNER_ID: '22',
  GITHUB_REF: 'refs/heads/main',
  GITHUB_EVENT_NAME: 'push',
  GITHUB_RUN_ID: '33',
  GITHUB_RUN_ATTEMPT: '2',
  GITHUB_WORKFLOW_REF: 'acme/app/.github/workflows/release.yml@refs/heads/main',
  RUNNER_ENVIRONMENT: 'github-hosted',
  GITHUB_TOKEN: 'SECRET',
  INPUT_PASSWORD: 'SECRET',
}

const GITLAB = {
  GITLAB_CI: 'true',
  CI_SERVER_FQDN: 'gitlab.example:8443',
  CI_PROJECT_URL: 'https://gitlab.example:8443/acme/app',
  CI_PROJECT_PATH: 'acme/app',
  CI_PROJECT_ID: '11',
  CI_PIPELINE_ID: '44',
  CI_PIPELINE_SOURCE: 'push',
  CI_COMMIT_REF_NAME: 'main',
  CI_JOB_ID: '55',
  CI_JOB_NAME: 'release',
  CI_JOB_URL: 'https://gitlab.example:8443/acme/app/-/jobs/55',
  CI_RUNNER_ID: '7',
  CI_RUNNER_VERSION: '18.4.0',
  CI_RUNNER_EXECUTABLE_ARCH: 'linux/amd64',
  CI_JOB_TOKEN: 'SECRET',
  CI_REGISTRY_PASSWORD: 'SECRET',
}

describe('provenanceFacts', () => {
  it('reads a run of GitHub Actions', () => {
    expect(provenanceFacts(GITHUB)).toEqual({
      host: 'github',
      builderId: 'https://github.com/acme/app/.github/workflows/release.yml@refs/heads/main',
      repository: 'https://github.com/acme/app',
      ref: 'refs/heads/main',
      workflowPath: '.github/workflows/release.yml',
      event: 'push',
      repositoryId: '11',
      ownerId: '22',
      runnerEnvironment: 'github-hosted',
      invocationId: 'https://github.com/acme/app/actions/runs/33/attempts/2',
    })
  })

  it('takes the reusable workflow that signs for the builder, and the started one for the parameter', () => {
    const signer = 'https://github.com/acme/shared/.github/workflows/build.yml@refs/tags/v1'
    expect(provenanceFacts(GITHUB, signer)).toMatchObject({
      builderId: signer,
      workflowPath: '.github/workflows/release.yml',
    })
  })

  it.each(['me@example.com', 'https://accounts.example/me', 'https://github.com.evil/x/.github/workflows/a.yml@main'])(
    'does not take the signer %s for a workflow',
    (signer) => {
      expect(provenanceFacts(GITHUB, signer)).toMatchObject({
        builderId: `https://github.com/${GITHUB.GITHUB_WORKFLOW_REF}`,
      })
    },
  )

  it.each([
    ['acme/app/.github/workflows/a@b.yml@refs/heads/x@y', 'refs/heads/x@y', '.github/workflows/a@b.yml'],
    ['acme/app/.github/workflows/a.yaml@refs/heads/main', 'refs/pull/1/merge', '.github/workflows/a.yaml'],
    ['acme/app/.github/workflows/a.yml', 'refs/heads/main', '.github/workflows/a.yml'],
  ])('finds the path in %s on %s', (workflow, ref, path) => {
    const env = { ...GITHUB, GITHUB_WORKFLOW_REF: workflow, GITHUB_REF: ref }
    expect(provenanceFacts(env)).toMatchObject({ workflowPath: path })
  })

  it('names the kind of runner where the runner names no workflow', () => {
    const env = { ...GITHUB, GITHUB_WORKFLOW_REF: '', RUNNER_ENVIRONMENT: '', GITHUB_RUN_ID: '' }
    const found = provenanceFacts(env)
    expect(found).toMatchObject({ builderId: 'https://github.com/actions/runner/self-hosted', workflowPath: '' })
    expect(found).not.toHaveProperty('invocationId')
  })

  it('reads a job of GitLab CI', () => {
    expect(provenanceFacts(GITLAB)).toEqual({
      host: 'gitlab',
      builderId: 'https://gitlab.example:8443/acme/app/-/runners/7',
      project: 'https://gitlab.example:8443/acme/app',
      ref: 'refs/heads/main',
      configRef: 'gitlab.example:8443/acme/app//.gitlab-ci.yml@refs/heads/main',
      job: 'release',
      event: 'push',
      projectId: '11',
      pipelineId: '44',
      jobId: '55',
      runnerId: '7',
      runnerArchitecture: 'linux/amd64',
      runnerVersion: '18.4.0',
      invocationId: 'https://gitlab.example:8443/acme/app/-/jobs/55',
    })
  })

  it.each([
    [{ CI_COMMIT_TAG: 'v1', CI_COMMIT_REF_NAME: 'v1' }, 'gitlab.example:8443/acme/app//.gitlab-ci.yml@refs/tags/v1'],
    [{ CI_CONFIG_PATH: 'ci/main.yml' }, 'gitlab.example:8443/acme/app//ci/main.yml@refs/heads/main'],
    [{ CI_CONFIG_PATH: '.gitlab-ci.yml@acme/shared:main' }, undefined],
    [{ CI_CONFIG_PATH: 'https://host.example/ci.yml' }, undefined],
    [{ CI_PROJECT_PATH: '' }, undefined],
  ])('with %j tells the configuration as the token would, or not at all', (more, configRef) => {
    expect(provenanceFacts({ ...GITLAB, ...more })).toMatchObject({ host: 'gitlab' })
    expect(provenanceFacts({ ...GITLAB, ...more })).toEqual(
      configRef === undefined
        ? expect.not.objectContaining({ configRef: expect.anything() })
        : expect.objectContaining({ configRef }),
    )
  })

  it('believes the certificate about the configuration', () => {
    const configRef = 'gitlab.example:8443/acme/shared//.gitlab-ci.yml@refs/heads/main'
    const env = { ...GITLAB, CI_CONFIG_PATH: '.gitlab-ci.yml@acme/shared:main' }
    expect(provenanceFacts(env, `https://${configRef}`)).toMatchObject({ configRef })
    expect(provenanceFacts(env, 'https://other.example/acme/shared//x.yml@y')).not.toHaveProperty('configRef')
  })

  it.each([
    ['outside CI', {}],
    ['where GitHub names no repository', { GITHUB_ACTIONS: 'true', GITHUB_REF: 'refs/heads/main' }],
    ['where GitHub names no ref', { ...GITHUB, GITHUB_REF: '' }],
    ['where GitLab names no runner', { ...GITLAB, CI_RUNNER_ID: undefined }],
    ['where CI only says that it is one', { CI: 'true', GITHUB_ACTIONS: 'false', GITLAB_CI: 'false' }],
  ])('names nobody %s', (_, env) => {
    expect(provenanceFacts(env)).toEqual({ host: 'local' })
  })

  it.each([GITHUB, GITLAB])('reads no variable that it does not name', (env) => {
    expect(JSON.stringify(provenanceFacts(env))).not.toContain('SECRET')
  })
})

describe('provenanceSources', () => {
  const git = { revision: FORGE_COMMIT, commitTime: 0, tags: [], source: 'https://host.example/acme/app' }
  const forge: Facts = {
    event: 'push',
    fork: false,
    source: 'https://github.com/acme/app',
    ref: 'refs/heads/main',
    revision: FORGE_COMMIT,
  }
  const workflow = { repository: forge.source, ref: forge.ref, commit: FORGE_COMMIT }

  it('names what the forge names for the run', () => {
    expect(provenanceSources({ ...forge, git }, '.')).toEqual([workflow])
    expect(provenanceSources(forge, '.')).toEqual([workflow])
  })

  it('names a commit besides that is checked out instead', () => {
    expect(provenanceSources({ ...forge, git: { ...git, revision: OTHER_COMMIT } }, '.')).toEqual([
      workflow,
      { repository: 'https://host.example/acme/app', commit: OTHER_COMMIT },
    ])
  })

  it('names what git knows outside CI', () => {
    const local: Facts = { event: 'local', fork: false, git, ref: 'refs/heads/main' }
    expect(provenanceSources(local, 'demo/app')).toEqual([
      { repository: 'https://host.example/acme/app', ref: 'refs/heads/main', commit: FORGE_COMMIT },
    ])
  })

  it.each<[string, Facts]>([
    ['outside a repository', { event: 'local', fork: false }],
    [
      'in a repository that came from nowhere',
      { event: 'local', fork: false, git: { ...git, source: undefined } as never },
    ],
    ['where the forge names no commit', { event: 'push', fork: false, source: 'https://host.example/x' }],
  ])('names nothing %s', (_, facts) => {
    expect(provenanceSources(facts, '.')).toEqual([])
  })

  it('does not pass off the working directory for a context that comes from elsewhere', () => {
    const elsewhere = 'https://host.example/other.git#v1'
    expect(provenanceSources({ event: 'local', fork: false, git }, elsewhere)).toEqual([])
    expect(provenanceSources({ ...forge, git: { ...git, revision: OTHER_COMMIT } }, elsewhere)).toEqual([workflow])
  })
})
