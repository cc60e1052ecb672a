import { YANKED_TYPE } from '../../../src/release/yanked-mark.ts'
import type { StageReport } from '../../../src/report/report.ts'
import type { RegistryOptions } from '../registry/registry-server.ts'
import { openBench, type Bench, type Inputs, type Run, type RunOptions } from './bench.ts'

/** 1.2.2, 1.2.3 and 1.2.4 of an image, with the floating tags at the last one. */
export interface VersionsScene {
  readonly bench: Bench
  /** The repository's full name. */
  readonly app: string
  /** By version. */
  readonly digests: Readonly<Record<string, string>>
  /** Pushes the content of a version under these tags. */
  push(version: string, tags: readonly string[]): Promise<void>
  rollback(to: string, inputs?: Inputs, more?: RunOptions): Promise<Run>
  /** Which version each tag names. */
  named(): Readonly<Record<string, string | undefined>>
  /** The reasons in the marks on what a tag names. */
  marks(tag: string): Promise<readonly (string | undefined)[]>
}

export const BEFORE = {
  '1.2.2': '1.2.2',
  '1.2.3': '1.2.3',
  '1.2.4': '1.2.4',
  '1.2': '1.2.4',
  '1': '1.2.4',
  latest: '1.2.4',
} as const

/** When 1.2.4 was taken back to 1.2.3. */
export const AFTER: Readonly<Record<string, string>> = { ...BEFORE, '1.2': '1.2.3', '1': '1.2.3', latest: '1.2.3' }

export async function openVersions(options: RegistryOptions): Promise<VersionsScene> {
  const bench = await openBench(options)
  const app = `${bench.server.host}/team/app`
  const digests: Record<string, string> = {}
  const scene: VersionsScene = {
    bench,
    app,
    digests,
    push: async (version, tags) => {
      digests[version] = (await bench.push('team/app', tags, { content: version })).index.digest
    },
    rollback: (to, inputs = {}, more = {}) =>
      bench.run('rollback', [app], { to, key: bench.publicKey, ...inputs }, more),
    named: () => {
      const versions = new Map(Object.entries(digests).map(([version, digest]) => [digest, version]))
      const tags = Object.entries(bench.tags('team/app'))
      return Object.fromEntries(tags.map(([tag, digest]) => [tag, versions.get(digest)]))
    },
    marks: async (tag) => {
      const repository = bench.repository('team/app')
      const { digest } = await repository.resolve(tag)
      const found = await repository.listReferrers(digest, { artifactType: YANKED_TYPE })
      return found.map(({ annotations }) => annotations?.['slipway.yanked.reason'])
    },
  }
  await scene.push('1.2.2', ['1.2.2'])
  await scene.push('1.2.3', ['1.2.3'])
  await scene.push('1.2.4', ['1.2.4', '1.2', '1', 'latest'])
  return scene
}

/** How each stage ended. */
export function outcomes({ report }: Run): Readonly<Record<string, StageReport['outcome']>> {
  return Object.fromEntries(report.stages.map(({ name, outcome }) => [name, outcome]))
}
