import { SlipwayError } from '../../src/errors.ts'
import { digestOf } from '../../src/image/digest.ts'
import type { EnsureOutcome, ReleaseContent, ReleaseHost, TagStore } from '../../src/release/release-host.ts'

export interface MemoryRelease {
  readonly title: string
  readonly notes: string
  readonly prerelease: boolean
  readonly assets: ReadonlyMap<string, Uint8Array>
  readonly visible: boolean
}

export type ReleaseStep = 'preflight' | 'draft' | 'publish'

export interface MemoryReleaseHostOptions {
  readonly kind?: ReleaseHost['kind']
  /** Publishing requires the tag to be here. Without it, any tag is taken to stand. */
  readonly tags?: Pick<TagStore, 'find'>
  /** Thrown instead of taking a step. */
  readonly refuse?: (step: ReleaseStep, tag: string) => Error | undefined
}

export interface MemoryReleaseHost extends ReleaseHost {
  readonly releases: ReadonlyMap<string, MemoryRelease>
  /** Steps that were asked for, such as `draft v1.2.3`. */
  readonly steps: readonly string[]
  /** Tag of the release that was published as the latest. */
  latest(): string | undefined
}

/** A release host in memory with drafts, as GitHub has them. */
export function memoryReleaseHost(options: MemoryReleaseHostOptions = {}): MemoryReleaseHost {
  const releases = new Map<string, MemoryRelease>()
  const steps: string[] = []
  let latestTag: string | undefined

  function begin(step: ReleaseStep, tag: string, signal: AbortSignal | undefined): void {
    signal?.throwIfAborted()
    steps.push(`${step} ${tag}`)
    const refused = options.refuse?.(step, tag)
    if (refused !== undefined) throw refused
  }

  function ensure(content: ReleaseContent, visible: boolean): EnsureOutcome {
    const standing = releases.get(content.tag)
    const wanted = releaseOf(content, standing, visible)
    releases.set(content.tag, wanted)
    return standing !== undefined && isEqual(standing, wanted) ? 'already' : 'done'
  }

  return {
    kind: options.kind ?? 'github',
    releases,
    steps,
    latest: () => latestTag,
    preflight: async (tag, call) => begin('preflight', tag, call?.signal),
    draft: async (content, call) => {
      begin('draft', content.tag, call?.signal)
      return ensure(content, releases.get(content.tag)?.visible ?? false)
    },
    publish: async (content, latest, call) => {
      begin('publish', content.tag, call?.signal)
      if (options.tags !== undefined && (await options.tags.find(content.tag)) === undefined)
        throw new SlipwayError('RELEASE_REFUSED', `the git tag ${content.tag} is not there`)
      const moves = latest && latestTag !== content.tag
      if (latest) latestTag = content.tag
      const outcome = ensure(content, true)
      return moves ? 'done' : outcome
    },
    makeLatest: async (tag) => {
      if (releases.get(tag)?.visible === true) latestTag = tag
    },
    address: (tag) => `https://forge.example/octo/app/releases/tag/${encodeURIComponent(tag)}`,
  }
}

/** Files that are not of this content stay. */
function releaseOf(
  { title, notes, prerelease, assets }: ReleaseContent,
  standing: MemoryRelease | undefined,
  visible: boolean,
): MemoryRelease {
  const files = new Map([...(standing?.assets ?? []), ...assets.map(({ name, bytes }) => [name, bytes] as const)])
  return { title, notes, prerelease, assets: files, visible }
}

function isEqual(one: MemoryRelease, other: MemoryRelease): boolean {
  return JSON.stringify(plain(one)) === JSON.stringify(plain(other))
}

function plain({ assets, ...rest }: MemoryRelease): unknown {
  return { ...rest, assets: [...assets].map(([name, bytes]) => `${name} ${digestOf(bytes)}`).toSorted() }
}
