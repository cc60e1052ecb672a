import type { Cancellable } from '../image/store.ts'
import { isStable, versionTags } from '../release/version-tag.ts'
import type { ReleaseContent } from '../release/release-host.ts'
import type { Claim } from './claim.ts'
import type { Floated } from './floating.ts'
import type { Named } from './naming.ts'
import type { ReleasePorts } from './release-decision.ts'
import { already, done, type StageResult } from './stage.ts'

declare const drafted: unique symbol
declare const published: unique symbol

/** The release stands on its host with everything in it; nobody sees it. */
export interface Drafted {
  readonly [drafted]: true
  readonly content: ReleaseContent
}

/** Everyone sees the release. */
export interface Published {
  readonly [published]: true
  readonly address: string
}

/** Prepares the release on its host. Only what is claimed and named can be drafted, all images of it. */
export async function draft(
  _from: readonly (Named & { readonly claim: Claim })[],
  content: ReleaseContent,
  ports: Pick<ReleasePorts, 'host'>,
  call: Cancellable,
): Promise<StageResult<Drafted>> {
  const outcome = await ports.host.draft(content, call)
  const evidence = { content } as unknown as Drafted
  return outcome === 'done' ? done(evidence) : already(evidence, 'the release stands on its host')
}

/**
 * Makes the release visible, last of all. It is the latest when no higher stable version is tagged; this is asked again afterwards,
 * for a run that was faster with a higher version may just have been overtaken.
 */
export async function publish(
  _from: readonly Floated[],
  { content }: Drafted,
  { host, tags }: Pick<ReleasePorts, 'host' | 'tags'>,
  prefix: string | undefined,
  call: Cancellable,
): Promise<StageResult<Published>> {
  const isLatest = !content.prerelease && (await highestStable(tags, prefix, call)) === content.tag
  const outcome = await host.publish(content, isLatest, call)
  const evidence = { address: host.address(content.tag) } as unknown as Published
  if (outcome === 'already') return already(evidence, 'the release is visible')
  const highest = isLatest ? await highestStable(tags, prefix, call) : undefined
  if (highest !== undefined && highest !== content.tag) await host.makeLatest(highest, call)
  return done(evidence)
}

async function highestStable(
  tags: ReleasePorts['tags'],
  prefix: string | undefined,
  call: Cancellable,
): Promise<string | undefined> {
  return versionTags(await tags.list(call), prefix).find(isStable)?.tag.name
}
