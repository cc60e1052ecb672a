import { describe, expect, it } from '@jest/globals'
import { baseImages } from '../../../src/build/dockerfile.ts'

const DIGEST = `sha256:${'a'.repeat(64)}`

function references(dockerfile: string, args: Record<string, string> = {}, target?: string): readonly string[] {
  return baseImages(dockerfile, args, target).map(({ reference }) => reference)
}

describe('baseImages', () => {
  it.each<[string, string, readonly string[]]>([
    ['an empty file has none', '', []],
    ['scratch is none', 'FROM scratch\nCOPY a /', []],
    ['a stage is none', 'FROM alpine:3 AS base\nFROM BASE\nCOPY --from=0 /a /a', ['alpine:3']],
    [
      'a stage may not be used before it is there',
      'FROM later\nFROM alpine AS later\nCOPY --from=0 / /',
      ['later', 'alpine'],
    ],
    [
      'what COPY and RUN mounts take from counts',
      'FROM a\nCOPY --from=b:1 /x /x\nRUN --mount=type=bind,from=c:2,target=/c \\\n --mount=type=cache,from=d,target=/d true',
      ['a', 'b:1', 'c:2', 'd'],
    ],
    ['text in a here-document is no instruction', 'FROM a\nRUN <<EOF\nFROM b\nEOF\n', ['a']],
    ['stages that are not built do not count', 'FROM a AS unused\nRUN x\nFROM b', ['b']],
    ['an image stands once', 'FROM a AS x\nFROM a\nCOPY --from=x / /', ['a']],
    ['a default is filled in', 'ARG V=3\nFROM alpine:$V', ['alpine:3']],
    ['an argument may use the one before', 'ARG V=3\nARG I="alpine:${V}"\nFROM $I', ['alpine:3']],
    ['the default of an unset variable is taken', 'ARG V\nFROM alpine:${V:-9}', ['alpine:9']],
    ['an alternative is taken when the variable is set', 'ARG V=1\nFROM alpine${V:+:2}', ['alpine:2']],
    ['what only BuildKit knows stays', 'FROM app-${TARGETARCH}', ['app-${TARGETARCH}']],
    ['the platform of a stage is not its image', 'FROM --platform=$BUILDPLATFORM golang:1 AS b', ['golang:1']],
  ])('%s', (_, dockerfile, expected) => {
    expect(references(dockerfile)).toEqual(expected)
  })

  it('prefers a build argument to a default, also an empty one', () => {
    expect(references('ARG V=3\nFROM alpine:${V:-9}', { V: '4' })).toEqual(['alpine:4'])
    expect(references('ARG V=3\nFROM alpine:${V:-9}', { V: '' })).toEqual(['alpine:9'])
  })

  it('does not let an argument of the prototype in', () => {
    expect(references('ARG constructor\nFROM a$constructor')).toEqual(['a'])
  })

  it('goes no further than the target', () => {
    const file = 'FROM a AS one\nFROM b AS two\nFROM c\nCOPY --from=one / /'
    expect(references(file, {}, 'TWO')).toEqual(['b'])
    expect(references(file)).toEqual(['a', 'c'])
  })

  it('says where an image stands and whether it is pinned', () => {
    expect(baseImages(`# base\nFROM alpine@${DIGEST}\n`)).toEqual([
      { reference: `alpine@${DIGEST}`, pinned: true, line: 2 },
    ])
  })
})
