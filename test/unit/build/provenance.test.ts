import { describe, expect, it } from '@jest/globals'
import {
  BUILD_TYPES,
  LOCAL_BUILDER,
  slsaProvenance,
  type BuildInvocation,
  type GithubInvocation,
  type GitlabInvocation,
  type ProvenanceInput,
} from '../../../src/build/provenance.ts'

const COMMIT = 'c0ffee'.padEnd(40, '0')
const BASE = { uri: 'pkg:docker/base@1?platform=linux%2Famd64', digest: { sha256: 'a'.repeat(64) } }
const ARM_BASE = { uri: 'pkg:docker/base@1?platform=linux%2Farm64', digest: { sha256: 'b'.repeat(64) } }
const IMAGE = { images: ['ghcr.io/acme/app'], version: '1.2.3', tags: ['1.2.3'] }
const PARAMETERS = { ...IMAGE, platforms: ['linux/amd64', 'linux/arm64'], dockerfile: 'Dockerfile' }

const GITHUB: GithubInvocation = {
  host: 'github',
  builderId: 'https://github.com/acme/app/.github/workflows/release.yml@refs/heads/main',
  repository: 'https://github.com/acme/app',
  ref: 'refs/heads/main',
  workflowPath: '.github/workflows/release.yml',
  event: 'push',
  repositoryId: '11',
  ownerId: '22',
  runnerEnvironment: 'github-hosted',
  invocationId: 'https://github.com/acme/app/actions/runs/33/attempts/1',
}

const GITLAB: GitlabInvocation = {
  host: 'gitlab',
  builderId: 'https://gitlab.com/acme/app/-/runners/7',
  project: 'https://gitlab.com/acme/app',
  ref: 'refs/tags/v1.2.3',
  configRef: 'gitlab.com/acme/app//.gitlab-ci.yml@refs/tags/v1.2.3',
  job: 'release',
  event: 'push',
  projectId: '11',
  pipelineId: '44',
  jobId: '55',
  runnerId: '7',
  runnerArchitecture: 'linux/amd64',
  runnerVersion: '18.4.0',
  invocationId: 'https://gitlab.com/acme/app/-/jobs/55',
}

const SOURCE = { repository: 'https://github.com/acme/app', ref: 'refs/heads/main', commit: COMMIT }

function input(invocation: BuildInvocation, more: Partial<ProvenanceInput> = {}): ProvenanceInput {
  return {
    invocation,
    parameters: PARAMETERS,
    sources: [SOURCE],
    materials: [[BASE], [ARM_BASE, BASE]],
    toolVersion: '0.1.0',
    ...more,
  }
}

const SOURCE_DEPENDENCY = {
  uri: 'git+https://github.com/acme/app@refs/heads/main',
  digest: { gitCommit: COMMIT },
}

describe('slsaProvenance', () => {
  it("fills GitHub's template and adds no external parameter to it", () => {
    expect(slsaProvenance(input(GITHUB))).toEqual({
      buildDefinition: {
        buildType: 'https://actions.github.io/buildtypes/workflow/v1',
        externalParameters: {
          workflow: {
            ref: 'refs/heads/main',
            repository: 'https://github.com/acme/app',
            path: '.github/workflows/release.yml',
          },
        },
        internalParameters: {
          github: {
            event_name: 'push',
            repository_id: '11',
            repository_owner_id: '22',
            runner_environment: 'github-hosted',
          },
          slipway: { image: PARAMETERS },
        },
        resolvedDependencies: [SOURCE_DEPENDENCY, BASE, ARM_BASE],
      },
      runDetails: {
        builder: { id: GITHUB.builderId, version: { slipway: '0.1.0' } },
        metadata: { invocationId: 'https://github.com/acme/app/actions/runs/33/attempts/1' },
      },
    })
  })

  it('describes a GitLab job by configuration, project, pipeline and runner', () => {
    const source = { repository: GITLAB.project, ref: 'refs/tags/v1.2.3', commit: COMMIT }
    expect(slsaProvenance(input(GITLAB, { sources: [source] }))).toEqual({
      buildDefinition: {
        buildType: BUILD_TYPES.gitlab,
        externalParameters: {
          source: 'https://gitlab.com/acme/app',
          entryPoint: 'release',
          configRef: 'gitlab.com/acme/app//.gitlab-ci.yml@refs/tags/v1.2.3',
          ref: 'refs/tags/v1.2.3',
          image: PARAMETERS,
        },
        internalParameters: {
          gitlab: {
            pipeline_source: 'push',
            project_id: '11',
            pipeline_id: '44',
            job_id: '55',
            runner_id: '7',
            architecture: 'linux/amd64',
          },
        },
        resolvedDependencies: [
          { uri: 'git+https://gitlab.com/acme/app@refs/tags/v1.2.3', digest: { gitCommit: COMMIT } },
          BASE,
          ARM_BASE,
        ],
      },
      runDetails: {
        builder: { id: GITLAB.builderId, version: { slipway: '0.1.0', 'gitlab-runner': '18.4.0' } },
        metadata: { invocationId: 'https://gitlab.com/acme/app/-/jobs/55' },
      },
    })
  })

  it('says that a machine outside CI is nobody in particular', () => {
    expect(slsaProvenance(input({ host: 'local' }))).toEqual({
      buildDefinition: {
        buildType: BUILD_TYPES.local,
        externalParameters: { source: SOURCE_DEPENDENCY.uri, image: PARAMETERS },
        internalParameters: {},
        resolvedDependencies: [SOURCE_DEPENDENCY, BASE, ARM_BASE],
      },
      runDetails: { builder: { id: LOCAL_BUILDER, version: { slipway: '0.1.0' } } },
    })
  })

  it('names no source where there is none', () => {
    const { buildDefinition } = slsaProvenance(input({ host: 'local' }, { sources: [] }))
    expect(buildDefinition.externalParameters).toEqual({ image: PARAMETERS })
    expect(buildDefinition.resolvedDependencies).toEqual([BASE, ARM_BASE])
  })

  it('has equal bytes for an equal run, whatever order the engine found the materials in', () => {
    const [one, other] = [
      input(GITHUB, { materials: [[BASE], [ARM_BASE]] }),
      input(GITHUB, { materials: [[ARM_BASE], [BASE, BASE]] }),
    ].map((each) => JSON.stringify(slsaProvenance(each)))
    expect(other).toBe(one)
  })

  it.each([GITHUB, GITLAB, { host: 'local' } as const])(
    'has no times for $host, so that it can be found again',
    (run) => {
      expect(JSON.stringify(slsaProvenance(input(run)))).not.toMatch(/startedOn|finishedOn|\d{2}:\d{2}:\d{2}/)
    },
  )

  it.each(['', 'main', COMMIT.toUpperCase(), `${COMMIT}00`])('takes no %j for a commit', (commit) => {
    const { buildDefinition } = slsaProvenance(input(GITHUB, { sources: [{ ...SOURCE, commit }] }))
    expect(buildDefinition.resolvedDependencies).toEqual([BASE, ARM_BASE])
  })

  it('keeps credentials of a remote out', () => {
    const repository = 'https://oauth2:SECRET@host.example/acme/app.git'
    const written = JSON.stringify(slsaProvenance(input({ host: 'local' }, { sources: [{ ...SOURCE, repository }] })))
    expect(written).toContain('git+https://host.example/acme/app.git@refs/heads/main')
    expect(written).not.toContain('SECRET')
  })

  it('picks parameters by name, so that nothing else a record holds is published', () => {
    const more = { ...PARAMETERS, buildArgs: { TOKEN: 'SECRET' }, secretEnvs: ['a=SECRET'] }
    for (const run of [GITHUB, GITLAB, { host: 'local' } as const])
      expect(JSON.stringify(slsaProvenance(input(run, { parameters: more })))).not.toContain('SECRET')
  })

  it('leaves out what the CI system did not say', () => {
    const { repositoryId: _, ownerId: __, invocationId: ___, runnerEnvironment: ____, ...rest } = GITHUB
    const { buildDefinition, runDetails } = slsaProvenance(input(rest))
    expect(buildDefinition.internalParameters['github']).toEqual({ event_name: 'push' })
    expect(runDetails).not.toHaveProperty('metadata')
  })
})
