import { describe, expect, it } from '@jest/globals'
import { readTagLines } from '../../../src/build/tag-references.ts'
import { Problems } from '../../../src/errors.ts'

describe('readTagLines', () => {
  it.each([
    ['a reference that is none', ['ghcr.io/A/b:1'], [], /lower case/],
    ['a digest', [`ghcr.io/a/b@sha256:${'0'.repeat(64)}`], [], /has a digest/],
    [
      'images with different tags',
      ['ghcr.io/a/b:1', 'ghcr.io/a/b:2', 'ghcr.io/a/c:1'],
      [],
      /a\/c has not the same tags/,
    ],
    ['another image than those of images', ['ghcr.io/a/c:1'], ['ghcr.io/a/b'], /not among images/],
  ])('refuses %s', (_, lines, images, message) => {
    const problems = new Problems()
    readTagLines(lines, images, problems)
    expect(problems.list).toMatchObject([{ input: 'tags', message: expect.stringMatching(message) }])
  })

  it.each<[readonly string[], readonly string[], readonly string[], readonly string[]]>([
    [['user/app'], [], ['docker.io/user/app'], ['type=raw,value=latest']],
    [['app:1'], [], ['docker.io/library/app'], ['type=raw,value=1']],
    [
      ['user/app:1.2.3,user/app:latest', 'ghcr.io/user/app:latest, ghcr.io/user/app:1.2.3'],
      [],
      ['docker.io/user/app', 'ghcr.io/user/app'],
      ['type=raw,value=1.2.3', 'type=raw,value=latest'],
    ],
    [['localhost:5000/a:1', 'type=sha'], [], ['localhost:5000/a'], ['type=sha', 'type=raw,value=1']],
    [
      ['1.2.3', 'type=raw,value=a/b:c', 'x/y,enable=true', '{{branch}}/x:y'],
      [],
      [],
      ['1.2.3', 'type=raw,value=a/b:c', 'x/y,enable=true', '{{branch}}/x:y'],
    ],
    [['feature/x', 'edge'], ['a.example/b'], ['a.example/b'], ['feature/x', 'edge']],
    [['docker.io/library/b:1', 'edge'], ['b'], ['b'], ['edge', 'type=raw,value=1']],
  ])('reads %j with images %j', (lines, given, images, rules) => {
    const problems = new Problems()
    expect(readTagLines(lines, given, problems)).toEqual({ images, rules })
    expect(problems.list).toEqual([])
  })
})
