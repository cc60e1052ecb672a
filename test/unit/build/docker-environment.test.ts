import { describe, expect, it } from '@jest/globals'
import type { BuildOptions } from '../../../src/build/builder.ts'
import { dockerEnvironment } from '../../../src/build/docker-environment.ts'

const OPTIONS: BuildOptions = {
  context: '.',
  dockerfile: '',
  tags: [],
  buildArgs: {},
  noCache: false,
  pull: false,
  squash: false,
}

const OWN = {
  PATH: '/bin',
  HOME: '/root',
  DOCKER_HOST: 'unix:///x',
  https_proxy: 'http://proxy',
  UNSET: undefined,
  GITHUB_TOKEN: 'forge',
  ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'identity',
  ACTIONS_RUNTIME_TOKEN: 'cache',
  ACTIONS_RESULTS_URL: 'https://results',
  SIGSTORE_ID_TOKEN: 'identity',
  SLIPWAY_KEY: 'key',
  INPUT_KEY: 'key',
  CI_JOB_TOKEN: 'job',
  COSIGN_PASSWORD: 'pass',
  DOCKER_PASSWORD: 'login',
  AWS_SECRET_ACCESS_KEY: 'aws',
  NPM_TOKEN: 'npm',
  SSH_AUTH_SOCK: '/agent',
  SOURCE_DATE_EPOCH: '1',
}

function given(options: Partial<BuildOptions>): readonly string[] {
  return Object.keys(dockerEnvironment(OWN, { ...OPTIONS, ...options })).filter((name) => name in OWN)
}

describe('dockerEnvironment', () => {
  const usual = ['PATH', 'HOME', 'DOCKER_HOST', 'https_proxy']

  it.each<[string, Partial<BuildOptions>, readonly string[]]>([
    ['no token, key or login of ours', {}, []],
    ['the variables that secrets name', { secretEnvs: ['npm=NPM_TOKEN'] }, ['NPM_TOKEN']],
    [
      'the cache of the runner when it is asked for',
      { cacheTo: ['type=gha,mode=max'] },
      ['ACTIONS_RUNTIME_TOKEN', 'ACTIONS_RESULTS_URL'],
    ],
    [
      'the bucket credentials when such a cache is asked for',
      { cacheFrom: ['type=s3,bucket=b'] },
      ['AWS_SECRET_ACCESS_KEY'],
    ],
    ['the agent when ssh is asked for', { ssh: ['default'] }, ['SSH_AUTH_SOCK']],
    ['nothing for a cache that only looks alike', { cacheFrom: ['type=registry,ref=x/type=gha'] }, []],
  ])('gives docker %s', (_, options, extra) => {
    expect(given(options).toSorted()).toEqual([...usual, ...extra].toSorted())
  })

  it('keeps the event out of the metadata file', () => {
    expect(dockerEnvironment({}, undefined)).toMatchObject({ BUILDX_METADATA_PROVENANCE: 'false' })
  })
})
