import { describe, expect, it } from '@jest/globals'
import { parseOutputs, type Outputs } from '../../../src/build/outputs.ts'
import { Problems } from '../../../src/errors.ts'

const NONE: Outputs = { push: false, load: false, names: [], exports: [], exporter: [] }

function parsed(...lines: readonly string[]): Outputs {
  const problems = new Problems()
  const outputs = parseOutputs(lines, problems)
  problems.throwIfAny()
  return outputs
}

describe('parseOutputs', () => {
  it.each([
    ['type=cacheonly', /no type=cacheonly/, undefined],
    ['name=a', /no type=/, undefined],
    ['type=oci', /dest= is missing/, undefined],
    ['type=tar,dest=-', /standard output/, undefined],
    ['type=registry,dest=x', /dest is not taken/, undefined],
    ['type=local,dest=x,tar=false', /tar is not taken/, undefined],
    ['type=local,dest=x,compression=zstd', /compression is not taken/, undefined],
    ['type=image,push-by-digest=true,push=true', /push-by-digest is not taken/, /the command build/],
    ['type=image,push=maybe', /push is not taken/, undefined],
    ['type=image,annotation.a=b', /annotation\.a is not taken/, /annotations/],
    ['type=image,oci-mediatypes=false', /oci-mediatypes is not taken/, undefined],
    ['type=image,name=a.example/b:1,push=true', /has a tag/, /in tags/],
  ])('refuses %s', (line, message, help) => {
    const problems = new Problems()
    parseOutputs([line], problems)
    expect(problems.list).toMatchObject([{ input: 'outputs', message: expect.stringMatching(message) }])
    if (help !== undefined) expect(problems.list[0]?.help).toMatch(help)
  })

  it('refuses to build with two compressions', () => {
    const problems = new Problems()
    parseOutputs(['type=oci,dest=a,compression=zstd', 'type=oci,dest=b,compression=gzip'], problems)
    expect(problems.list).toMatchObject([{ input: 'outputs', message: expect.stringContaining('different') }])
  })

  it.each<[string, Partial<Outputs>]>([
    ['type=registry', { push: true }],
    ['type=image', {}],
    ['type=image,push=true', { push: true }],
    ['type=image,push=false', {}],
    ['type=image,"name=a.example/b,a.example/c",push=true', { push: true, names: ['a.example/b', 'a.example/c'] }],
    ['type=image,name=localhost:5000/b,name-canonical=true', { names: ['localhost:5000/b'] }],
    ['type=docker', { load: true }],
    ['type=docker,dest=a.tar', { exports: [{ kind: 'docker-archive', path: 'a.tar' }] }],
    ['type=oci,dest=a.tar', { exports: [{ kind: 'oci-archive', path: 'a.tar' }] }],
    ['type=oci,dest=a,tar=false', { exports: [{ kind: 'oci-layout', path: 'a' }] }],
    ['type=tar,dest=a.tar', { exports: [{ kind: 'tar', path: 'a.tar' }] }],
    ['type=local,dest=a', { exports: [{ kind: 'folder', path: 'a' }] }],
    ['./a b', { exports: [{ kind: 'folder', path: './a b' }] }],
    [
      'type=registry,compression=zstd,compression-level=19',
      { push: true, exporter: ['compression=zstd', 'compression-level=19'] },
    ],
  ])('reads %s', (line, expected) => {
    expect(parsed(line)).toEqual({ ...NONE, ...expected })
  })

  it('joins several', () => {
    const both = parsed('type=registry,compression=zstd', 'type=oci,dest=a.tar,compression=zstd', 'type=docker')
    expect(both).toEqual({
      push: true,
      load: true,
      names: [],
      exports: [{ kind: 'oci-archive', path: 'a.tar' }],
      exporter: ['compression=zstd'],
    })
  })
})
