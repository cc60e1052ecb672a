export type TemplateName = 'pipeline' | 'build' | 'build-matrix' | 'scan' | 'sign' | 'release'

export type Spec = Readonly<Record<string, unknown>>

/** Where the job image of a version is published; `gitlab/Dockerfile` makes it. */
const JOB_IMAGE = 'registry.gitlab.com/slipway/slipway'

/** Not `image`: that is a keyword of GitLab's, and a job cannot have its name. */
const JOB = 'slipway'

/** Our own claim of a version, which makes GitLab start a pipeline for its tag: the one that made it goes on with the release. */
const CLAIMED = { if: '$CI_COMMIT_TAG && $CI_COMMIT_TAG_MESSAGE =~ /Slipway-Image: /', when: 'never' }
const TAG = { if: '$CI_COMMIT_TAG' }
const DEFAULT_BRANCH = { if: '$CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH' }
const MERGE_REQUEST = '$CI_PIPELINE_SOURCE == "merge_request_event"'
/** A branch with an open merge request would run twice. */
const NOT_TWICE = { if: '$CI_COMMIT_BRANCH && $CI_OPEN_MERGE_REQUESTS', when: 'never' }
const BRANCH = '$CI_COMMIT_BRANCH'

const BUILD = [
  CLAIMED,
  TAG,
  { if: MERGE_REQUEST, variables: { SLIPWAY_PUSH: 'false' } },
  DEFAULT_BRANCH,
  NOT_TWICE,
  { if: BRANCH },
]

/** When jobs run: a merge request builds and judges, and leaves nothing; only the default branch and tags release. */
export const RULES = {
  /** Defaults of inputs that templates pass, though the table says otherwise. */
  preset: { push: 'true' } as Readonly<Record<string, string>>,
  pipeline: [
    CLAIMED,
    TAG,
    { if: MERGE_REQUEST, variables: { SLIPWAY_PUSH: 'false', SLIPWAY_RELEASE: 'false' } },
    DEFAULT_BRANCH,
    NOT_TWICE,
    { if: BRANCH, variables: { SLIPWAY_RELEASE: 'false' } },
  ],
  build: BUILD,
  'build-matrix': BUILD,
  scan: [CLAIMED, TAG, DEFAULT_BRANCH],
  sign: [CLAIMED, TAG, DEFAULT_BRANCH],
  release: [CLAIMED, TAG, DEFAULT_BRANCH],
} as const

const STAGES: Readonly<Record<TemplateName, string>> = {
  pipeline: 'build',
  build: 'build',
  'build-matrix': 'build',
  scan: 'test',
  sign: 'deploy',
  release: 'deploy',
}

/** Inputs about the job itself, before those of the table. */
export function jobInputs(name: TemplateName, version: string): Spec {
  const builds = name === 'pipeline' || name === 'build' || name === 'build-matrix'
  return {
    stage: { description: 'Stage of the job.', default: STAGES[name] },
    job: {
      description: builds ? 'Name of the job.' : 'Name of the build job; this one is called after it.',
      default: JOB,
      regex: '^[a-z][a-z0-9-]{0,40}$',
    },
    'job-image': {
      description: 'Image the job runs in; a mirror of it, where the runners reach no other registry.',
      default: `${JOB_IMAGE}:${version}`,
    },
    rules: { description: 'When the job runs.', type: 'array', default: RULES[name] },
    ...(name === 'build-matrix' ? { runners: RUNNERS } : {}),
    ...(builds ? engineInputs() : needsInput()),
    ...(name === 'scan'
      ? { ref: { description: 'Image to scan; that of the build job when empty.', default: '' } }
      : {}),
  }
}

const RUNNERS: Spec = {
  description:
    'Platforms and the tag of the runner that builds each, as the items PLATFORM and RUNNER_TAG of a matrix.',
  type: 'array',
}

function engineInputs(): Spec {
  return {
    engine: {
      description:
        'Engine that builds: dind starts one beside the job on a privileged runner, host takes the one that the runner offers (DOCKER_HOST, or its socket).',
      default: 'dind',
      options: ['dind', 'host'],
    },
    'engine-image': { description: 'Image of the engine beside the job.', default: 'docker:29-dind' },
  }
}

function needsInput(): Spec {
  return { needs: { description: 'Jobs this one waits for.', type: 'array', default: [JOB] } }
}

/** Hidden jobs that `engine` chooses from. */
export const ENGINES: Readonly<Record<string, unknown>> = {
  // GitLab refuses an empty hidden job, so each says its name.
  '.slipway-engine-host': { variables: { SLIPWAY_ENGINE: 'host' } },
  '.slipway-engine-dind': {
    services: [{ name: '$[[ inputs.engine-image ]]', alias: 'docker' }],
    variables: {
      SLIPWAY_ENGINE: 'dind',
      DOCKER_HOST: 'tcp://docker:2376',
      DOCKER_TLS_CERTDIR: '/certs',
      DOCKER_TLS_VERIFY: '1',
      DOCKER_CERT_PATH: '/certs/client',
    },
  },
}
