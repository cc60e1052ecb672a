import { describe, expect, it } from '@jest/globals'
import { Problems } from '../../../src/errors.ts'
import { digestOf } from '../../../src/image/digest.ts'
import { parsePlatform } from '../../../src/image/platform.ts'
import { parseReference } from '../../../src/image/reference.ts'
import {
  annotationsOfMerged,
  mergePlatforms,
  namedDigests,
  refuseOtherCommits,
  type NamedBuild,
} from '../../../src/pipeline/merge.ts'

const [A, B] = [digestOf('a'), digestOf('b')]
const IMAGES = [parseReference('registry.example/o/app')]

function child(platform: string, digest = digestOf(platform)) {
  return { platform: parsePlatform(platform), content: { descriptor: { digest } } }
}

function merged(children: readonly ReturnType<typeof child>[], ...wanted: readonly string[]): readonly string[] {
  return mergePlatforms(children, wanted.map(parsePlatform)).map(({ content }) => content.descriptor.digest)
}

describe('the platforms of several builds', () => {
  it('are put in the order that was asked for', () => {
    const children = [child('linux/arm64'), child('linux/amd64')]
    expect(merged(children, 'linux/amd64', 'linux/arm64')).toEqual([digestOf('linux/amd64'), digestOf('linux/arm64')])
  })

  it('are the same with and without the variant that goes without saying', () => {
    expect(merged([child('linux/arm64/v8')], 'linux/arm64')).toHaveLength(1)
  })

  it.each<[string, readonly string[], readonly string[], readonly string[]]>([
    ['one is missing', ['linux/amd64'], ['linux/amd64', 'linux/arm64'], ['linux/arm64 is missing']],
    ['one comes twice', ['linux/amd64', 'linux/amd64'], ['linux/amd64'], ['linux/amd64 comes 2 times']],
    ['one was not asked for', ['linux/amd64', 'linux/s390x'], ['linux/amd64'], ['linux/s390x is not among platforms']],
    ['there are none', [], ['linux/amd64'], ['linux/amd64 is missing']],
    [
      'all of that is wrong',
      ['linux/amd64', 'linux/amd64', 'linux/s390x'],
      ['linux/amd64', 'linux/arm64'],
      ['linux/amd64 comes 2 times', 'linux/arm64 is missing', 'linux/s390x is not'],
    ],
  ])('are refused when %s', (_, built, wanted, messages) => {
    const children = built.map((platform, at) => child(platform, digestOf(String(at))))
    expect(() => merged(children, ...wanted)).toThrow(
      expect.objectContaining({
        code: 'CONFIG_INVALID',
        problems: messages.map((message) =>
          expect.objectContaining({ input: 'digests', message: expect.stringContaining(message) }),
        ),
      }),
    )
  })
})

describe('builds by name', () => {
  const report = (digest: string, name = 'registry.example/o/app'): string =>
    JSON.stringify({ schema: 1, images: [{ name, digest, reference: `${name}@${digest}` }] })

  it('are digests, with or without the image, and reports of runs', () => {
    const problems = new Problems()
    const builds = [{ reference: `registry.example/o/app@${A}` }, { report: report(B) }, { reference: A }]
    expect(namedDigests(builds, IMAGES, problems)).toEqual([A, B, A])
    expect(problems.list).toEqual([])
  })

  it.each<[string, NamedBuild, string]>([
    ['a tag', { reference: 'registry.example/o/app:1@sha' }, 'neither'],
    ['a digest that is cut off', { reference: `registry.example/o/app@${A.slice(0, -1)}` }, 'neither'],
    ['another repository', { reference: `registry.example/o/other@${A}` }, 'not among the images'],
    ['a name that is none', { reference: `UPPER@${A}` }, ''],
    ['a report of another image', { report: report(A, 'registry.example/o/other') }, 'a report names no image'],
    [
      'a report of a run that did not push',
      { report: JSON.stringify({ schema: 1, images: [{ name: 'registry.example/o/app', digest: A }] }) },
      'pushed',
    ],
  ])('are a problem of digests when they are %s', (_, build, message) => {
    const problems = new Problems()
    expect(namedDigests([build], IMAGES, problems)).toEqual([])
    expect(problems.list).toEqual([
      expect.objectContaining({ input: 'digests', message: expect.stringContaining(message) }),
    ])
  })
})

describe('the commit that platforms were built from', () => {
  const labels = (revision: string, source = 'https://forge.example/o/app'): Readonly<Record<string, string>> => ({
    'org.opencontainers.image.revision': revision,
    'org.opencontainers.image.source': source,
  })
  const built = (platform: string, config: Readonly<Record<string, string>>) => ({
    platform: parsePlatform(platform),
    config: { labels: config },
  })
  const ONE = 'a'.repeat(40)
  const OTHER = 'b'.repeat(40)

  it('is refused when it is not the one that is merged, for each platform', () => {
    const children = [
      built('linux/amd64', labels(ONE)),
      built('linux/arm64', labels(OTHER)),
      built('linux/arm/v7', { 'org.opencontainers.image.revision': OTHER }),
    ]
    expect(() => refuseOtherCommits(children, labels(ONE), 'digests')).toThrow(
      expect.objectContaining({
        code: 'CONFIG_INVALID',
        problems: ['linux/arm64', 'linux/arm/v7'].map((platform) =>
          expect.objectContaining({
            input: 'digests',
            message: `${platform} was built from the commit ${OTHER}, not from ${ONE}`,
          }),
        ),
      }),
    )
  })

  it.each<[string, Readonly<Record<string, string>>, Readonly<Record<string, string>>]>([
    ['it is the same', labels(ONE), labels(ONE)],
    ['the image names none', {}, labels(ONE)],
    ['the run knows none', labels(OTHER), {}],
    ['the sources are those of another repository', labels(OTHER, 'https://forge.example/o/other'), labels(ONE)],
  ])('is let through when %s', (_, image, run) => {
    expect(() => refuseOtherCommits([built('linux/amd64', image)], run, 'from-report')).not.toThrow()
  })
})

describe('the annotations of a merged index', () => {
  const VERSION = 'org.opencontainers.image.version'
  const annotations = { [VERSION]: '1.2.3', title: 'app' }

  it.each<[string, Readonly<Record<string, string>>, Readonly<Record<string, string>>, object]>([
    ['leave out a version that the builds did not know', {}, {}, { title: 'app' }],
    ['leave out a version that the builds had otherwise', { [VERSION]: 'main' }, {}, { title: 'app' }],
    ['keep a version that the platforms carry', { [VERSION]: '1.2.3' }, {}, annotations],
    ['keep a version that the user wrote', {}, { [VERSION]: '1.2.3' }, annotations],
  ])('%s', (_, labels, own, expected) => {
    const children = [{ platform: parsePlatform('linux/amd64'), config: { labels } }]
    expect(annotationsOfMerged(children, { platforms: [], annotations, own })).toEqual(expected)
  })
})
