import type { SlipwayError } from '../errors.ts'
import { errorReport } from '../report/error-report.ts'
import type { ErrorReport } from '../report/report.ts'
import type { KeptTag, Removal } from './prune-plan.ts'

/** What `prune` says with `--json`. */
export interface PruneDocument {
  readonly schema: 1
  readonly command: 'prune'
  readonly exit: number
  readonly repository: string
  /** True: nothing was deleted, and `deleted` is what would be. */
  readonly dryRun: boolean
  readonly kept: readonly KeptTag[]
  readonly deleted: readonly Removal[]
  readonly notSeen: string
  readonly error?: ErrorReport
}

/** The specification has no list of manifests: https://github.com/opencontainers/distribution-spec, Content Discovery. */
const NOT_SEEN =
  'registries list tags only: an image without any tag, and with nothing under a tag that hangs on it, cannot be seen and is left to the garbage collection of the registry'

export function pruneDocument(
  repository: string,
  {
    kept,
    removed,
    error,
  }: { readonly kept: readonly KeptTag[]; readonly removed: readonly Removal[]; readonly error?: SlipwayError },
  dryRun: boolean,
): PruneDocument {
  return {
    schema: 1,
    command: 'prune',
    exit: error?.exit ?? 0,
    repository,
    dryRun,
    kept: kept.toSorted((a, b) => (a.tag < b.tag ? -1 : 1)),
    deleted: removed,
    notSeen: NOT_SEEN,
    ...(error === undefined ? {} : { error: errorReport(error) }),
  }
}

/** The same for people. */
export function pruneText({ kept, deleted, dryRun, notSeen }: PruneDocument): string {
  const manifests = deleted.reduce((sum, one) => sum + one.manifests.length, 0)
  const count = `${deleted.length} ${deleted.length === 1 ? 'image' : 'images'} (${manifests} manifests)`
  const end = dryRun
    ? `${count} would be deleted${deleted.length === 0 ? '' : '; --force deletes them'}`
    : `${count} deleted`
  return [
    ...kept.map(({ tag, why }) => `keep    ${tag}: ${why}`),
    ...deleted.map(({ digest, tags, why, manifests: all }) => {
      const name = tags.length === 0 ? digest : tags.join(', ')
      return `delete  ${name}: ${why}${all.length === 0 ? ' (the name only: its image is needed)' : ''}`
    }),
    `${end}; ${notSeen}`,
  ].join('\n')
}
