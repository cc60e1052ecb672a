import type { PruneDocument } from '../../../src/pipeline/prune-document.ts'
import type { RegistryOptions } from '../registry/registry-server.ts'
import type { RepositoryState } from '../registry/registry-state.ts'
import type { PushedIndex } from '../sign/images.ts'
import { openBench, type Bench, type Inputs, type RunOptions } from './bench.ts'

export interface Pruned {
  readonly exit: number
  readonly document: PruneDocument
  readonly text: string
  readonly log: readonly string[]
  readonly writes: readonly string[]
}

/** A release, an old image and a new one, all signed: `1.2.3` with `latest`, `pr-1` and `pr-2`. */
export interface PruneScene {
  readonly bench: Bench
  /** The repository's full name. */
  readonly app: string
  readonly release: PushedIndex
  readonly one: PushedIndex
  readonly two: PushedIndex
  prune(inputs: Inputs, more?: RunOptions): Promise<Pruned>
  /** Tags that people gave. */
  tags(): readonly string[]
  state(): RepositoryState
  /** Whether an image verifies with all its platforms. */
  isWhole(tag: string): Promise<boolean>
  /** What is left of an image: its manifests, what hangs on them, tags about them. */
  leftOf(image: PushedIndex): readonly string[]
}

const OLD = { time: '2026-01-01T00:00:00Z' }

export async function openPruneScene(options: RegistryOptions): Promise<PruneScene> {
  const bench = await openBench(options)
  const app = `${bench.server.host}/team/app`
  const state = (): RepositoryState => bench.state('team/app')
  return {
    bench,
    app,
    release: await bench.push('team/app', ['1.2.3', 'latest'], OLD),
    one: await bench.push('team/app', ['pr-1'], OLD),
    two: await bench.push('team/app', ['pr-2']),
    state,
    prune: async (inputs, more = {}) => {
      const { exit, json, text, log, writes } = await bench.run('prune', [app], inputs, more)
      return { exit, document: json as PruneDocument, text, log, writes }
    },
    tags: () => Object.keys(bench.tags('team/app')),
    isWhole: async (tag) => (await bench.run('verify', [`${app}:${tag}`], { key: bench.publicKey })).exit === 0,
    leftOf: ({ index, amd64, arm64 }) => {
      const { manifests, tags } = state()
      return [index, amd64, arm64].flatMap(({ digest }) => [
        ...(manifests.has(digest) ? [digest] : []),
        ...[...manifests.values()].flatMap(({ subject }) => (subject === digest ? [`on ${digest}`] : [])),
        ...[...tags.keys()].filter((tag) => tag.includes(digest.slice('sha256:'.length))),
      ])
    },
  }
}
