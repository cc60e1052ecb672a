import { publicUri, uniteDependencies, type ResolvedDependency } from './dependency.ts'
import type { PublicParameters } from './public-parameters.ts'

/**
 * Templates by which a predicate is read (`docs/provenance.md` describes ours). GitHub's own is maintained in actions/buildtypes,
 * workflow/v1.
 */
export const BUILD_TYPES = {
  github: 'https://actions.github.io/buildtypes/workflow/v1',
  gitlab: 'urn:slipway:buildtype:gitlab-ci:v1',
  local: 'urn:slipway:buildtype:local:v1',
} as const

/** A machine that nobody vouches for: a statement by this builder is worth as much as the key that signed it. */
export const LOCAL_BUILDER = 'urn:slipway:builder:local'

/** A run of a GitHub Actions workflow. */
export interface GithubInvocation {
  readonly host: 'github'
  /** The workflow whose identity signs, `https://github.com/o/r/.github/workflows/x.yml@refs/heads/main`; reusable ones included. */
  readonly builderId: string
  /** `https://github.com/o/r`. */
  readonly repository: string
  readonly ref: string
  /** Of the top-level workflow, in the repository; empty when the runner does not say. */
  readonly workflowPath: string
  readonly event: string
  readonly repositoryId?: string
  readonly ownerId?: string
  /** `github-hosted` or `self-hosted`. */
  readonly runnerEnvironment?: string
  /** Address of the attempt. */
  readonly invocationId?: string
}

/** A job of a GitLab pipeline. */
export interface GitlabInvocation {
  readonly host: 'gitlab'
  /** Address of the runner. */
  readonly builderId: string
  /** `https://gitlab.com/group/project`. */
  readonly project: string
  readonly ref?: string
  /** `gitlab.com/group/project//.gitlab-ci.yml@refs/heads/main`; absent when it cannot be known. */
  readonly configRef?: string
  readonly job: string
  readonly event: string
  readonly projectId?: string
  readonly pipelineId?: string
  readonly jobId?: string
  readonly runnerId?: string
  readonly runnerArchitecture?: string
  readonly runnerVersion?: string
  /** Address of the job. */
  readonly invocationId?: string
}

export type BuildInvocation = GithubInvocation | GitlabInvocation | { readonly host: 'local' }

/** The repository that was built, at a commit. */
export interface SourceRevision {
  /** Web or clone address. */
  readonly repository: string
  /** Full ref. */
  readonly ref?: string
  /** Full hash. */
  readonly commit: string
}

export interface ProvenanceInput {
  readonly invocation: BuildInvocation
  readonly parameters: PublicParameters
  /** The workflow's repository and, where it is another one or another commit, the one that was built. */
  readonly sources: readonly SourceRevision[]
  /** Of every platform. */
  readonly materials: readonly (readonly ResolvedDependency[])[]
  readonly toolVersion: string
}

/** The predicate of type https://slsa.dev/provenance/v1. */
export interface SlsaProvenance {
  readonly buildDefinition: {
    readonly buildType: string
    readonly externalParameters: Readonly<Record<string, unknown>>
    readonly internalParameters: Readonly<Record<string, unknown>>
    readonly resolvedDependencies: readonly ResolvedDependency[]
  }
  readonly runDetails: {
    readonly builder: { readonly id: string; readonly version: Readonly<Record<string, string>> }
    readonly metadata?: { readonly invocationId: string }
  }
}

/**
 * SLSA Provenance v1 for an image, the same for its index and every platform. Equal input gives equal bytes: there are no
 * times in it (SLSA has them as optional; the signature bears one), so that the same attempt, run again, finds its own statement.
 * GitHub's template forbids external parameters that it does not know, so there the image's stand among the internal ones: they
 * follow from the workflow file anyway.
 */
export function slsaProvenance({ invocation, parameters, ...input }: ProvenanceInput): SlsaProvenance {
  const image = imageParameters(parameters)
  return {
    buildDefinition: {
      buildType: BUILD_TYPES[invocation.host],
      ...parametersOf(invocation, image, input.sources[0]),
      resolvedDependencies: uniteDependencies([input.sources.flatMap(sourceDependency), ...input.materials]),
    },
    runDetails: runDetails(invocation, input.toolVersion),
  }
}

/** Picks by name: what else a caller's record may hold does not get in. */
function imageParameters({ images, platforms, context, dockerfile, target, squash, version, tags }: PublicParameters) {
  return {
    images,
    platforms,
    ...(context === undefined ? {} : { context }),
    dockerfile,
    ...(target === undefined ? {} : { target }),
    ...(squash === undefined ? {} : { squash }),
    ...(version === undefined ? {} : { version }),
    ...(tags === undefined ? {} : { tags }),
  }
}

interface Parameters {
  readonly externalParameters: Readonly<Record<string, unknown>>
  readonly internalParameters: Readonly<Record<string, unknown>>
}

function parametersOf(
  invocation: BuildInvocation,
  image: Readonly<Record<string, unknown>>,
  source: SourceRevision | undefined,
): Parameters {
  if (invocation.host === 'github') return githubParameters(invocation, image)
  if (invocation.host === 'gitlab') return gitlabParameters(invocation, image)
  return {
    externalParameters: { ...present({ source: source === undefined ? undefined : gitUri(source) }), image },
    internalParameters: {},
  }
}

/** actions/buildtypes, workflow/v1, as actions/attest fills it. */
function githubParameters(run: GithubInvocation, image: Readonly<Record<string, unknown>>): Parameters {
  return {
    externalParameters: { workflow: { ref: run.ref, repository: run.repository, path: run.workflowPath } },
    internalParameters: {
      github: present({
        event_name: run.event,
        repository_id: run.repositoryId,
        repository_owner_id: run.ownerId,
        runner_environment: run.runnerEnvironment,
      }),
      slipway: { image },
    },
  }
}

function gitlabParameters(run: GitlabInvocation, image: Readonly<Record<string, unknown>>): Parameters {
  return {
    externalParameters: {
      source: run.project,
      entryPoint: run.job,
      ...present({ configRef: run.configRef, ref: run.ref }),
      image,
    },
    internalParameters: {
      gitlab: present({
        pipeline_source: run.event,
        project_id: run.projectId,
        pipeline_id: run.pipelineId,
        job_id: run.jobId,
        runner_id: run.runnerId,
        architecture: run.runnerArchitecture,
      }),
    },
  }
}

function runDetails(invocation: BuildInvocation, toolVersion: string): SlsaProvenance['runDetails'] {
  if (invocation.host === 'local') return { builder: { id: LOCAL_BUILDER, version: { slipway: toolVersion } } }
  const runner = invocation.host === 'gitlab' ? present({ 'gitlab-runner': invocation.runnerVersion }) : {}
  const { builderId, invocationId } = invocation
  return {
    builder: { id: builderId, version: { slipway: toolVersion, ...runner } },
    ...(invocationId === undefined ? {} : { metadata: { invocationId } }),
  }
}

/** SPDX's download location: `git+https://github.com/o/r@refs/heads/main`. A commit that is no full hash proves nothing. */
function sourceDependency(source: SourceRevision): readonly ResolvedDependency[] {
  if (!/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(source.commit)) return []
  return [{ uri: gitUri(source), digest: { gitCommit: source.commit } }]
}

function gitUri({ repository, ref }: SourceRevision): string {
  return `git+${publicUri(repository)}${ref === undefined ? '' : `@${ref}`}`
}

function present(record: Readonly<Record<string, string | undefined>>): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(record).filter((entry): entry is [string, string] => entry[1] !== undefined && entry[1] !== ''),
  )
}
