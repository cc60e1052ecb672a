import { describe, expect, it } from '@jest/globals'
import { Problems } from '../../../src/errors.ts'
import { digestOf } from '../../../src/image/digest.ts'
import { promotionRequest, tagsOfDestination, type PromotionRequest } from '../../../src/pipeline/promotion-request.ts'

const DIGEST = digestOf('image')
const FACTS = { event: 'local', fork: false }
const NOW = new Date('2026-06-01T00:00:00Z')

function understood(
  ref: string,
  to: readonly string[] = [],
  tags: readonly string[] = [],
  flavor: readonly string[] = [],
) {
  const problems = new Problems()
  const request = promotionRequest(ref, { to, tags, flavor }, problems)
  return { request, problems, texts: problems.list.map(({ input, message }) => `${input}: ${message}`) }
}

function namesIn({ destinations, flavor }: PromotionRequest, problems: Problems): readonly string[] {
  return destinations.flatMap((one) => {
    const { immutable, floating, moving } = tagsOfDestination(one, flavor, FACTS, NOW, problems)
    return [...immutable, ...floating.map(({ tag }) => tag), ...moving]
  })
}

describe('what promote refuses', () => {
  it.each<[string, string, readonly string[], readonly string[], string]>([
    ['a REF that is none', 'r.test/App:1.2.3', [], ['1.2.3'], 'REF: not an image reference: "r.test/App:1.2.3"'],
    ['a digest without tags', `r.test/app@${DIGEST}`, ['r.test/prod'], [], 'tags: is missing'],
    ['a tag that is no full version', 'r.test/app:latest', ['r.test/prod'], [], 'tags: is missing'],
    ['a tag that only looks like one', 'r.test/app:v1.2.3', ['r.test/prod'], [], 'tags: is missing'],
    [
      'a destination without tags beside one with',
      'r.test/app:edge',
      ['r.test/a:1.0.0', 'r.test/b'],
      [],
      'tags: is missing',
    ],
    ['a destination by digest', 'r.test/app:1.2.3', [`r.test/prod@${DIGEST}`], [], 'to: "r.test/prod@'],
    ['a destination twice', 'r.test/app:1.2.3', ['r.test/prod:a', 'r.test/prod:b'], [], 'to: r.test/prod stands twice'],
    ['a destination that is none', 'r.test/app:1.2.3', ['http://r.test/prod'], [], 'to: not an image reference'],
  ])('%s', (_, ref, to, tags, message) => {
    const { texts } = understood(ref, to, tags)
    expect(texts).toEqual([expect.stringContaining(message)])
  })

  it('tags that say several versions', () => {
    const { request, problems } = understood('r.test/app:1.2.3', ['r.test/prod:1.2.3'], ['1.2.4'])
    namesIn(request, problems)
    expect(problems.list).toMatchObject([{ input: 'tags', message: 'the tags say several versions: 1.2.3, 1.2.4' }])
  })
})

describe('the names that promote gives', () => {
  it.each<[string, string, readonly string[], readonly string[], readonly string[]]>([
    ['the version of REF', 'r.test/app:1.2.3', ['r.test/prod'], [], ['1.2.3', '1.2', '1', 'latest']],
    ['the version of REF beside its digest', `r.test/app:1.2.3@${DIGEST}`, [], [], ['1.2.3', '1.2', '1', 'latest']],
    ['the tag of the destination', 'r.test/app:edge', ['r.test/prod:2.0.0'], [], ['2.0.0', '2.0', '2', 'latest']],
    ['those of tags', 'r.test/app:edge', ['r.test/prod'], ['0.3.0'], ['0.3.0', '0.3', 'latest']],
    [
      'both, once each',
      'r.test/app:edge',
      ['r.test/prod:1.2.3'],
      ['1.2.3', 'stable'],
      ['1.2.3', '1.2', '1', 'latest', 'stable'],
    ],
    ['only the one of a raw rule', 'r.test/app:edge', [], ['type=raw,value=1.2.3'], ['1.2.3']],
    ['no floating one for a pre-release', 'r.test/app:2.0.0-rc.1', ['r.test/prod'], [], ['2.0.0-rc.1']],
  ])('%s', (_, ref, to, tags, names) => {
    const { request, problems, texts } = understood(ref, to, tags)
    expect(texts).toEqual([])
    expect(namesIn(request, problems)).toEqual(names)
    expect(problems.list).toEqual([])
  })

  it('as the flavor spells them', () => {
    const { request, problems } = understood(
      'r.test/app:1.2.3',
      ['r.test/prod'],
      [],
      ['prefix=v', 'suffix=-slim', 'latest=false'],
    )
    expect(namesIn(request, problems)).toEqual(['v1.2.3-slim', 'v1.2-slim', 'v1-slim'])
  })

  it('without to, where the image stands', () => {
    const { request } = understood('r.test/app:edge', [], ['1.0.0'])
    expect(request.destinations).toEqual([
      { reference: { registry: 'r.test', repository: 'app' }, tagLines: ['1.0.0'] },
    ])
  })
})
