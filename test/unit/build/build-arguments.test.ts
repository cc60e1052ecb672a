import { describe, expect, it } from '@jest/globals'
import { assert, constantFrom, dictionary, property, string, stringMatching } from 'fast-check'
import { buildCommand, type BuildRun } from '../../../src/build/build-arguments.ts'
import type { BuildOptions } from '../../../src/build/builder.ts'
import { parsePlatform } from '../../../src/image/platform.ts'
import { Secret } from '../../../src/system/secret.ts'

const OPTIONS: BuildOptions = {
  context: '.',
  dockerfile: '',
  tags: ['app:1'],
  buildArgs: {},
  noCache: false,
  pull: false,
  squash: false,
}
const RUN: BuildRun = { layoutDirectory: '/t/layout', metadataFile: '/t/m.json', progress: 'plain', provenance: true }

function argumentsOf(options: Partial<BuildOptions>, run: Partial<BuildRun> = {}): readonly string[] {
  return buildCommand({ ...OPTIONS, ...options }, { ...RUN, ...run }).args
}

/** Values of a flag, in order. */
function values(args: readonly string[], flag: string): readonly string[] {
  return args.flatMap((argument, at) => (argument === flag ? [args[at + 1] ?? ''] : []))
}

describe('buildCommand', () => {
  it('refuses a secret whose name smuggles attributes in', () => {
    expect(() => argumentsOf({ secretEnvs: ['a,src=/etc/shadow=X'] })).toThrow(
      expect.objectContaining({ code: 'CONFIG_INVALID' }),
    )
  })

  it('does not show the value that someone wrote where a variable belongs', () => {
    expect(() => argumentsOf({ secretEnvs: ['token=ghp_secret-value'] })).toThrow(
      expect.objectContaining({ message: expect.not.stringContaining('ghp_') }),
    )
  })

  it.each([-1, 1.5, Number.NaN])('refuses %d as SOURCE_DATE_EPOCH', (sourceDateEpoch) => {
    expect(() => argumentsOf({ sourceDateEpoch })).toThrow(expect.objectContaining({ code: 'CONFIG_INVALID' }))
  })

  it('says what no option changes', () => {
    expect(argumentsOf({})).toEqual([
      'buildx',
      'build',
      '--output',
      'type=oci,tar=false,dest=/t/layout',
      '--provenance=mode=min',
      '--sbom=false',
      '--metadata-file',
      '/t/m.json',
      '--progress',
      'plain',
      '--',
      '.',
    ])
  })

  it('names nothing: tags are not for BuildKit', () => {
    expect(argumentsOf({}).join(' ')).not.toContain('app:1')
  })

  it.each<[string, Partial<BuildOptions>, string, readonly string[]]>([
    ['hosts', { addHosts: ['db:10.0.0.1', 'x:1.1.1.1'] }, '--add-host', ['db:10.0.0.1', 'x:1.1.1.1']],
    ['entitlements', { allow: ['network.host'] }, '--allow', ['network.host']],
    [
      'annotations',
      { annotations: { a: 'b=c', 'manifest:d': 'e', 'index:f': 'g', 'index,manifest:h': 'i' } },
      '--annotation',
      ['manifest:a=b=c', 'manifest:d=e', 'manifest:h=i'],
    ],
    [
      'build contexts',
      { buildContexts: ['base=docker-image://alpine'] },
      '--build-context',
      ['base=docker-image://alpine'],
    ],
    ['cache sources', { cacheFrom: ['type=gha'] }, '--cache-from', ['type=gha']],
    ['cache destinations', { cacheTo: ['type=local,dest=x'] }, '--cache-to', ['type=local,dest=x']],
    ['the Dockerfile', { dockerfile: 'a b/Dockerfile' }, '--file', ['a b/Dockerfile']],
    ['labels', { labels: { a: 'b,c="d"' } }, '--label', ['a=b,c="d"']],
    ['stages without cache', { noCacheFilters: ['deps'] }, '--no-cache-filter', ['deps']],
    ['platforms', { platforms: ['amd64', 'linux/arm'].map(parsePlatform) }, '--platform', ['linux/amd64,linux/arm/v7']],
    ['secrets from variables', { secretEnvs: ['npm=NPM_TOKEN'] }, '--secret', ['id=npm,env=NPM_TOKEN']],
    ['secrets from files', { secretFiles: ['key=/a,b/"c"'] }, '--secret', ['id=key,"src=/a,b/""c"""']],
    ['shared memory', { shmSize: '1g' }, '--shm-size', ['1g']],
    ['ssh', { ssh: ['default'] }, '--ssh', ['default']],
    ['the target', { target: 'test' }, '--target', ['test']],
    ['ulimits', { ulimit: ['nofile=1'] }, '--ulimit', ['nofile=1']],
    ['the network', { network: 'none' }, '--network', ['none']],
    ['the parent cgroup', { cgroupParent: 'ci' }, '--cgroup-parent', ['ci']],
    [
      'attestations',
      { attests: ['type=sbom', 'type=provenance,mode=max'] },
      '--attest',
      ['type=sbom', 'type=provenance,mode=max'],
    ],
    [
      'how layers are written',
      { exporter: ['compression=zstd'] },
      '--output',
      ['type=oci,tar=false,dest=/t/layout,compression=zstd'],
    ],
    [
      'secrets by value',
      { secretValues: [{ id: 'a', value: new Secret('shown-to-nobody') }] },
      '--secret',
      ['id=a,env=SLIPWAY_BUILD_SECRET_0'],
    ],
  ])('hands on %s', (_, options, flag, expected) => {
    expect(values(argumentsOf(options), flag)).toEqual(expected)
  })

  it('hands on the switches', () => {
    expect(argumentsOf({ noCache: true, pull: true })).toEqual(expect.arrayContaining(['--no-cache', '--pull']))
  })

  it('takes the builder that was chosen, and no provenance when that is unwanted', () => {
    const args = argumentsOf({ builder: 'asked-for' }, { builder: 'chosen', provenance: false })
    expect(values(args, '--builder')).toEqual(['chosen'])
    expect(args).toContain('--provenance=false')
  })

  it.each<[readonly string[], readonly string[]]>([
    [[], ['--provenance=mode=min', '--sbom=false']],
    [['type=sbom'], ['--provenance=mode=min']],
    [['type=provenance,mode=max'], ['--sbom=false']],
    [['type=provenance', 'type=sbom'], []],
  ])('with the attestations %j leaves to the engine nothing that it would choose itself', (attests, expected) => {
    expect(argumentsOf({ attests }).filter((word) => /^--(?:provenance|sbom)/.test(word))).toEqual(expected)
  })

  it('makes reproducible images of a commit time', () => {
    const { args, env } = buildCommand({ ...OPTIONS, sourceDateEpoch: 1_700_000_000 }, RUN)
    expect(values(args, '--output')).toEqual(['type=oci,tar=false,dest=/t/layout,rewrite-timestamp=true'])
    expect(env).toEqual({ SOURCE_DATE_EPOCH: '1700000000' })
  })

  it('does not take a context for an option', () => {
    expect(argumentsOf({ context: '--push' }).slice(-2)).toEqual(['--', '--push'])
  })

  it('carries the values of build arguments in the environment', () => {
    const { args, env } = buildCommand({ ...OPTIONS, buildArgs: { TOKEN: 'abc', EMPTY: '' } }, RUN)
    expect(values(args, '--build-arg')).toEqual(['TOKEN', 'EMPTY'])
    expect(env).toEqual({ TOKEN: 'abc', EMPTY: '' })
  })

  it.each([
    'PATH',
    'HTTP_PROXY',
    'http_proxy',
    'DOCKER_HOST',
    'BUILDKIT_SYNTAX',
    'LD_PRELOAD',
    'GODEBUG',
    'SOURCE_DATE_EPOCH',
    'SLIPWAY_BUILD_SECRET_0',
  ])('does not let the build argument %s change docker itself', (name) => {
    const { args, env } = buildCommand({ ...OPTIONS, buildArgs: { [name]: 'x' } }, RUN)
    expect(values(args, '--build-arg')).toEqual([`${name}=x`])
    expect(env).toEqual({})
  })

  it('does not give a secret in place of a build argument of the same name', () => {
    const { args, env } = buildCommand({ ...OPTIONS, buildArgs: { TOKEN: 'public' }, secretEnvs: ['t=TOKEN'] }, RUN)
    expect(values(args, '--build-arg')).toEqual(['TOKEN=public'])
    expect(env).toEqual({})
  })

  it('never shows the value of an ordinary build argument', () => {
    const name = stringMatching(/^[A-Z][A-Z0-9]{0,8}_?$/).map((text) => `ARG_${text}`)
    const value = string({ minLength: 1 }).map((text) => `<<${text}>>`)
    assert(
      property(dictionary(name, value, { minKeys: 1 }), constantFrom(true, false), (buildArgs, provenance) => {
        const { args, env } = buildCommand({ ...OPTIONS, buildArgs }, { ...RUN, provenance })
        expect(env).toEqual(buildArgs)
        for (const secret of Object.values(buildArgs)) expect(args.join('\n')).not.toContain(secret)
      }),
    )
  })
})
