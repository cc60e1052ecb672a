import { describe, expect, it } from '@jest/globals'
import { readInputs, type RawInput } from '../../../src/config/values.ts'
import { Problems } from '../../../src/errors.ts'
import { repositoryOf } from '../../../src/image/reference.ts'
import { pipelineRequest, type PipelineRequest } from '../../../src/pipeline/request.ts'

function request(
  entries: Readonly<Record<string, string>>,
  env: Readonly<Record<string, string>> = {},
): { request: PipelineRequest; problems: readonly { input: string; message: string; help?: string }[] } {
  const raw = Object.entries(entries).map(([name, value]): RawInput => ({
    name,
    values: [value],
    source: 'command line',
  }))
  const problems = new Problems()
  return { request: pipelineRequest(readInputs(raw, problems), env, problems), problems: problems.list }
}

describe('pipelineRequest', () => {
  it('lists a bad platform, a bad choice and an empty name at once', () => {
    const { problems } = request({ platforms: 'nope', 'fail-on': 'maybe', images: '' })
    expect(problems.map(({ input }) => input).sort()).toEqual(['fail-on', 'images', 'platforms'])
  })

  it('names images in lower case, as github.repository is not', () => {
    const { problems, request: made } = request({ images: 'ghcr.io/Acme/App' })
    expect(problems).toEqual([])
    expect(made.images.map(repositoryOf)).toEqual(['ghcr.io/acme/app'])
  })

  it.each([
    [{ images: 'a.example/b:1' }, 'images', /has a tag/],
    [{ images: `a.example/b@sha256:${'0'.repeat(64)}` }, 'images', /has a digest/],
    [{ images: 'a.example/b c' }, 'images', /./],
    [{ push: 'true' }, 'images', /is missing/],
    [{ key: 'k.pem', 'identity-token': 'a.b.c' }, 'identity-token', /beside key/],
    [{ release: 'true', images: 'a.example/b' }, 'release', /needs push/],
    [{ platforms: 'linux/amd64,linux/x86_64' }, 'platforms', /linux\/amd64 stands twice/],
    [{ formats: 'bundle,paper' }, 'formats', /"paper" is neither/],
    [{ labels: 'no-equals' }, 'labels', /not NAME=VALUE/],
    [{ 'secret-envs': 'token' }, 'secret-envs', /not NAME=VALUE/],
    [{ secrets: 'token' }, 'secrets', /not ID=VALUE/],
    [{ sbom: 'bom.json' }, 'sbom', /neither true nor false/],
    [{ squash: 'true', provenance: 'mode=max' }, 'squash', /attestations/],
    [{ outputs: 'type=registry' }, 'images', /is missing/],
    [{ outputs: 'type=registry,name=a.example/c', images: 'a.example/b' }, 'outputs', /not among images/],
    [{ outputs: 'type=tar,dest=x', platforms: 'linux/amd64,linux/arm64' }, 'outputs', /one platform/],
  ])('refuses %j', (entries, input, message) => {
    const { problems } = request(entries)
    expect(problems).toHaveLength(1)
    expect(problems[0]).toMatchObject({ input })
    expect(problems[0]?.message).toMatch(message)
  })

  it('reads secrets by value, each with its lines', () => {
    const { request: made } = request({ secrets: 'a=one\n"b=two\n""three"" x"\n' })
    expect(made.build.secretValues?.map(({ id, value }) => [id, value.reveal()])).toEqual([
      ['a', 'one'],
      ['b', 'two\n"three" x'],
    ])
  })

  it('takes outputs for push and load and copies, and their names for images', () => {
    const { request: made, problems } = request({ outputs: 'type=registry,name=a.example/b\ntype=docker\n./out' })
    expect(problems).toEqual([])
    expect(made).toMatchObject({ push: true, load: true, exports: [{ kind: 'folder', path: './out' }] })
    expect(made.images.map(repositoryOf)).toEqual(['a.example/b'])
  })

  it('refuses to write two copies to one place', () => {
    const { problems } = request({ outputs: 'type=oci,dest=x\ntype=docker,dest=x' })
    expect(problems.map(({ message }) => message)).toContain('x is named twice')
  })

  it('names the run in provenance that is asked for', () => {
    const env = { GITHUB_ACTIONS: 'true', GITHUB_REPOSITORY: 'a/b', GITHUB_REF: 'refs/heads/x', GITHUB_RUN_ID: '7' }
    const { request: made } = request({ provenance: 'true', sbom: 'true' }, env)
    expect(made.build.attests).toEqual([
      'type=provenance,builder-id=https://github.com/a/b/actions/runs/7/attempts/1',
      'type=sbom',
    ])
  })

  it.each([
    ['{{defaultContext}}', '.'],
    ['{{ defaultContext }}:sub/folder', 'sub/folder'],
    ['sub', 'sub'],
  ])('builds %s from %s', (context, expected) => {
    expect(request({ context }).request.build.context).toBe(expected)
  })

  it('takes a build argument without a value from the environment, and leaves out one that is unset there', () => {
    const { request: made } = request({ 'build-args': 'A=1\nB\nC\nD=x=y' }, { B: 'from-env' })
    expect(made.build.buildArgs).toEqual({ A: '1', B: 'from-env', D: 'x=y' })
  })

  it('gives annotations to the level their prefix names', () => {
    const { request: made } = request({ annotations: 'both=1\nindex:top=2\nmanifest:leaf=3' })
    expect(made.indexAnnotations).toEqual({ both: '1', top: '2' })
    expect(made.build.annotations).toEqual({ both: '1', leaf: '3' })
  })

  it.each([
    [{ GITLAB_CI: 'true', CI_REGISTRY_IMAGE: 'r.example/acme/app' }, {}, ['r.example/acme/app']],
    [{ GITLAB_CI: 'true', CI_REGISTRY_IMAGE: 'r.example/acme/app' }, { images: 's.example/b' }, ['s.example/b']],
    [{ GITLAB_CI: 'true', CI_REGISTRY_IMAGE: '' }, {}, []],
    [{ CI_REGISTRY_IMAGE: 'r.example/acme/app' }, {}, []],
  ])('in %j with %j names the images %j', (env, entries, names) => {
    const { request: made } = request(entries, env)
    expect(made.images.map(repositoryOf)).toEqual(names)
  })
})
