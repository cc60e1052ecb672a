import { describe, expect, it } from '@jest/globals'
import { Problems } from '../../../src/errors.ts'
import { earlierBuilds, type EarlierBuilds } from '../../../src/hosts/commands/earlier-builds.ts'
import { digestOf, type Digest } from '../../../src/image/digest.ts'
import { parsePlatform } from '../../../src/image/platform.ts'
import { parseReference } from '../../../src/image/reference.ts'

const [A, B] = [digestOf('a'), digestOf('b')]
const NAME = 'registry.example/o/app'

const report = (digest: Digest): string =>
  JSON.stringify({ schema: 1, images: [{ name: NAME, digest, reference: `${NAME}@${digest}` }] })

interface Given {
  readonly digests?: readonly string[]
  readonly fromReport?: string
  readonly platforms?: readonly string[]
  readonly push?: boolean
  /** Path to text. */
  readonly files?: Readonly<Record<string, string>>
}

async function found({ digests = [], fromReport, platforms = ['linux/amd64'], push = true, files = {} }: Given) {
  const problems = new Problems()
  const paths = Object.keys(files).toSorted()
  const context = {
    inputs: { digests, platforms, fromReport },
    problems,
    readFile: (path: string) => Promise.resolve(Buffer.from(files[path] ?? '')),
    findFiles: (folder: string) => {
      const below = paths.filter((path) => path.startsWith(`${folder.replace(/\/$/, '')}/`))
      return Promise.resolve(folder in files ? undefined : below)
    },
  }
  const request = { images: [parseReference(NAME)], platforms: platforms.map(parsePlatform), push }
  const builds = await earlierBuilds(context, request)
  return { builds, problems: problems.list.map(({ input, message }) => `${input}: ${message}`) }
}

describe('what build jobs left', () => {
  it.each<[string, Given, EarlierBuilds]>([
    ['nothing, when nothing is named', {}, { pushed: undefined, merged: [] }],
    ['the digest of from-report', { fromReport: A }, { pushed: A, merged: [] }],
    ['the output images', { fromReport: report(A) }, { pushed: A, merged: [] }],
    ['a report', { fromReport: 'r.json', files: { 'r.json': report(A) } }, { pushed: A, merged: [] }],
    [
      'the report in a folder',
      { fromReport: 'out/', files: { 'out/report.json': report(A) } },
      { pushed: A, merged: [] },
    ],
    [
      'one platform from each folder of a folder',
      {
        fromReport: 'out',
        files: { 'out/linux/arm64/report.json': report(B), 'out/linux/amd64/report.json': report(A) },
      },
      { pushed: undefined, merged: [A, B] },
    ],
    [
      'digests and reports by line',
      { digests: [A, 'r.json'], files: { 'r.json': report(B) } },
      { pushed: undefined, merged: [A, B] },
    ],
  ])('is %s', async (_, given, builds) => {
    expect(await found(given)).toEqual({ builds, problems: [] })
  })

  it.each<[string, Given, string]>([
    ['the run does not push', { fromReport: A, push: false }, 'from-report: needs push'],
    ['digests do not come with push', { digests: [A], push: false }, 'digests: needs push'],
    ['both are named', { fromReport: A, digests: [B] }, 'digests: cannot stand beside from-report'],
    ['the folder is empty', { fromReport: 'out' }, 'from-report: out holds no report.json'],
    [
      'a report lies above those of platforms',
      { fromReport: 'out', files: { 'out/report.json': report(A), 'out/linux/arm64/report.json': report(B) } },
      'from-report: out holds the reports of several runs',
    ],
    ['no platform is named', { digests: [A], platforms: [] }, 'platforms: is missing'],
    [
      'no platform is named for a folder',
      { fromReport: 'out', platforms: [], files: { 'out/linux/arm64/report.json': report(A) } },
      'platforms: is missing',
    ],
  ])('is a problem when %s', async (_, given, problem) => {
    expect((await found(given)).problems).toEqual([problem])
  })
})
