import type { BuildInvocation, GithubInvocation, GitlabInvocation, SourceRevision } from '../build/provenance.ts'
import type { Facts } from './facts.ts'
import type { Environment } from './request.ts'

/**
 * Claims of the identity token that no variable holds. With a reusable workflow the one that signs is not the one that was
 * started; without its claim the started one is named.
 */
export interface IdentityClaims {
  readonly job_workflow_ref?: string
  readonly ci_config_ref_uri?: string
  readonly runner_environment?: string
}

/**
 * Who runs the build, from the variables of GitHub Actions or GitLab CI. Only the variables named here are read, so nothing that
 * a job carries besides can get into a statement. A CI system that says too little to be named counts as `local`.
 */
export function provenanceFacts(env: Environment, claims: IdentityClaims = {}): BuildInvocation {
  if (env['GITHUB_ACTIONS'] === 'true') return githubInvocation(env, claims) ?? { host: 'local' }
  if (env['GITLAB_CI'] === 'true') return gitlabInvocation(env, claims) ?? { host: 'local' }
  return { host: 'local' }
}

function githubInvocation(env: Environment, claims: IdentityClaims): GithubInvocation | undefined {
  const repository = value(env, 'GITHUB_REPOSITORY')
  const ref = value(env, 'GITHUB_REF')
  if (repository === undefined || ref === undefined) return undefined
  const server = value(env, 'GITHUB_SERVER_URL') ?? 'https://github.com'
  const workflow = value(env, 'GITHUB_WORKFLOW_REF')
  const environment = claims.runner_environment ?? value(env, 'RUNNER_ENVIRONMENT')
  const signer = claims.job_workflow_ref ?? workflow
  const run = value(env, 'GITHUB_RUN_ID')
  const attempt = value(env, 'GITHUB_RUN_ATTEMPT') ?? '1'
  return {
    host: 'github',
    builderId:
      signer === undefined ? `${server}/actions/runner/${environment ?? 'self-hosted'}` : `${server}/${signer}`,
    repository: `${server}/${repository}`,
    ref,
    workflowPath: workflow === undefined ? '' : workflowPath(workflow, repository, ref),
    event: value(env, 'GITHUB_EVENT_NAME') ?? 'unknown',
    ...named('repositoryId', value(env, 'GITHUB_REPOSITORY_ID')),
    ...named('ownerId', value(env, 'GITHUB_REPOSITORY_OWNER_ID')),
    ...named('runnerEnvironment', environment),
    ...named('invocationId', run && `${server}/${repository}/actions/runs/${run}/attempts/${attempt}`),
  }
}

/** `o/r/.github/workflows/x.yml@refs/heads/main` without repository and ref; both path and ref may hold an `@`. */
function workflowPath(workflow: string, repository: string, ref: string): string {
  const path = workflow.startsWith(`${repository}/`) ? workflow.slice(repository.length + 1) : workflow
  if (path.endsWith(`@${ref}`)) return path.slice(0, -ref.length - 1)
  return /^(.+\.ya?ml)@/.exec(path)?.[1] ?? path
}

function gitlabInvocation(env: Environment, claims: IdentityClaims): GitlabInvocation | undefined {
  const project = value(env, 'CI_PROJECT_URL')
  const runner = value(env, 'CI_RUNNER_ID')
  if (project === undefined || runner === undefined) return undefined
  return {
    host: 'gitlab',
    builderId: `${project}/-/runners/${runner}`,
    project,
    job: value(env, 'CI_JOB_NAME') ?? 'unknown',
    event: value(env, 'CI_PIPELINE_SOURCE') ?? 'unknown',
    runnerId: runner,
    ...named('ref', gitlabRef(env)),
    ...named('configRef', claims.ci_config_ref_uri ?? gitlabConfigRef(env)),
    ...named('projectId', value(env, 'CI_PROJECT_ID')),
    ...named('pipelineId', value(env, 'CI_PIPELINE_ID')),
    ...named('jobId', value(env, 'CI_JOB_ID')),
    ...named('runnerEnvironment', claims.runner_environment),
    ...named('runnerArchitecture', value(env, 'CI_RUNNER_EXECUTABLE_ARCH')),
    ...named('runnerVersion', value(env, 'CI_RUNNER_VERSION')),
    ...named('invocationId', value(env, 'CI_JOB_URL')),
  }
}

function gitlabRef(env: Environment): string | undefined {
  const tag = value(env, 'CI_COMMIT_TAG')
  const name = value(env, 'CI_COMMIT_REF_NAME')
  if (tag !== undefined) return `refs/tags/${tag}`
  return name && `refs/heads/${name}`
}

/** As GitLab's token spells it. A configuration in another project or at a URL is not rebuilt: only the token knows its ref. */
function gitlabConfigRef(env: Environment): string | undefined {
  const path = value(env, 'CI_CONFIG_PATH') ?? '.gitlab-ci.yml'
  const host = value(env, 'CI_SERVER_FQDN') ?? value(env, 'CI_SERVER_HOST')
  const project = value(env, 'CI_PROJECT_PATH')
  const ref = gitlabRef(env)
  if (host === undefined || project === undefined || ref === undefined || /@|:\/\//.test(path)) return undefined
  return `${host}/${project}//${path}@${ref}`
}

/**
 * What was built, first what the forge names for the run. When another commit is checked out, or git alone knows one, that is
 * named as well: the statement must not pass off one for the other.
 */
export function provenanceSources({ git, source, ref, revision }: Facts): readonly SourceRevision[] {
  const repository = source ?? git?.source
  if (repository === undefined) return []
  const named = ref === undefined ? { repository } : { repository, ref }
  if (revision === undefined) return git === undefined ? [] : [{ ...named, commit: git.revision }]
  const own: SourceRevision = { ...named, commit: revision }
  if (git === undefined || git.revision === revision) return [own]
  return [own, { repository: git.source ?? repository, commit: git.revision }]
}

function value(env: Environment, name: string): string | undefined {
  const text = env[name]
  return text === '' ? undefined : text
}

function named<K extends string>(key: K, text: string | undefined): { readonly [P in K]?: string } {
  return text === undefined || text === '' ? {} : ({ [key]: text } as { readonly [P in K]?: string })
}
