import { isRemoteContext } from '../build/build-context.ts'
import type { BuildInvocation, GithubInvocation, GitlabInvocation, SourceRevision } from '../build/provenance.ts'
import type { Facts } from './facts.ts'
import type { Environment } from './environment.ts'

/**
 * Who runs the build, from the variables of GitHub Actions or GitLab CI. Only the variables named here are read, so nothing that
 * a job carries besides can get into a statement. A CI system that says too little to be named counts as `local`.
 * `signer` is the identity in the certificate that signs, if one does. It knows what no variable says: which reusable workflow
 * does the work, and where GitLab found its configuration.
 */
export function provenanceFacts(env: Environment, signer?: string): BuildInvocation {
  if (env['GITHUB_ACTIONS'] === 'true') return githubInvocation(env, signer) ?? { host: 'local' }
  if (env['GITLAB_CI'] === 'true') return gitlabInvocation(env, signer) ?? { host: 'local' }
  return { host: 'local' }
}

function githubInvocation(env: Environment, signer: string | undefined): GithubInvocation | undefined {
  const repository = value(env, 'GITHUB_REPOSITORY')
  const ref = value(env, 'GITHUB_REF')
  if (repository === undefined || ref === undefined) return undefined
  const server = value(env, 'GITHUB_SERVER_URL') ?? 'https://github.com'
  const workflow = value(env, 'GITHUB_WORKFLOW_REF')
  const environment = value(env, 'RUNNER_ENVIRONMENT')
  const run = value(env, 'GITHUB_RUN_ID')
  const attempt = value(env, 'GITHUB_RUN_ATTEMPT') ?? '1'
  return {
    host: 'github',
    builderId: githubBuilder(server, signer, workflow, environment),
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

/** The workflow that does the work; where none is named, the kind of runner, as GitHub's own statements called it at first. */
function githubBuilder(
  server: string,
  signer: string | undefined,
  workflow: string | undefined,
  environment: string | undefined,
): string {
  if (signer?.startsWith(`${server}/`) === true && signer.includes('/.github/workflows/')) return signer
  return workflow === undefined ? `${server}/actions/runner/${environment ?? 'self-hosted'}` : `${server}/${workflow}`
}

/** `o/r/.github/workflows/x.yml@refs/heads/main` without repository and ref; both path and ref may hold an `@`. */
function workflowPath(workflow: string, repository: string, ref: string): string {
  const path = workflow.startsWith(`${repository}/`) ? workflow.slice(repository.length + 1) : workflow
  if (path.endsWith(`@${ref}`)) return path.slice(0, -ref.length - 1)
  return /^(.+\.ya?ml)@/.exec(path)?.[1] ?? path
}

function gitlabInvocation(env: Environment, signer: string | undefined): GitlabInvocation | undefined {
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
    ...named('configRef', gitlabConfigRef(env, signer)),
    ...named('projectId', value(env, 'CI_PROJECT_ID')),
    ...named('pipelineId', value(env, 'CI_PIPELINE_ID')),
    ...named('jobId', value(env, 'CI_JOB_ID')),
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
function gitlabConfigRef(env: Environment, signer: string | undefined): string | undefined {
  const path = value(env, 'CI_CONFIG_PATH') ?? '.gitlab-ci.yml'
  const host = value(env, 'CI_SERVER_FQDN') ?? value(env, 'CI_SERVER_HOST')
  const project = value(env, 'CI_PROJECT_PATH')
  if (host !== undefined && /^https:\/\/[^/]+\/.+\/\/.+@/.test(signer ?? '') && signer?.startsWith(`https://${host}/`))
    return signer.slice('https://'.length)
  const ref = gitlabRef(env)
  if (host === undefined || project === undefined || ref === undefined || /@|:\/\//.test(path)) return undefined
  return `${host}/${project}//${path}@${ref}`
}

/**
 * What was built, first what the forge names for the run. When another commit is checked out, or git alone knows one, that is
 * named as well: the statement must not pass off one for the other. A context that BuildKit fetches itself is none of these: its
 * commit is among the materials.
 */
export function provenanceSources({ git, source, ref, revision }: Facts, context: string): readonly SourceRevision[] {
  const repository = source ?? git?.source
  const elsewhere = isRemoteContext(context)
  if (repository === undefined || (elsewhere && revision === undefined)) return []
  const named = ref === undefined ? { repository } : { repository, ref }
  if (revision === undefined) return git === undefined ? [] : [{ ...named, commit: git.revision }]
  const own: SourceRevision = { ...named, commit: revision }
  if (elsewhere || git === undefined || git.revision === revision) return [own]
  return [own, { repository: git.source ?? repository, commit: git.revision }]
}

function value(env: Environment, name: string): string | undefined {
  const text = env[name]
  return text === '' ? undefined : text
}

function named<K extends string>(key: K, text: string | undefined): { readonly [P in K]?: string } {
  return text === undefined || text === '' ? {} : ({ [key]: text } as { readonly [P in K]?: string })
}
