import type { Cancellable } from '../image/store.ts'
import { versionOfTag, versionTags, isStable } from '../release/version-tag.ts'
import type { ReleaseContent } from '../release/release-host.ts'
import type { Claim } from './claim.ts'
import type { Floated } from './floating.ts'
import type { Named } from './naming.ts'
import type { ReleaseDecision, ReleasePorts } from './release-decision.ts'
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

/** Prepares the release on its host. Only what is claimed and named can be drafted. */
export async function draft(
  _from: Named & { readonly claim: Claim },
  content: ReleaseContent,
  ports: Pick<ReleasePorts, 'host'>,
  call: Cancellable,
): Promise<StageResult<Drafted>> {
  const outcome = await ports.host.draft(content, call)
  const evidence = { content } as unknown as Drafted
  return outcome === 'done' ? done(evidence) : already(evidence, 'the release stands on its host')
}

/** Makes the release visible, last of all. It is the latest when no higher stable version is tagged. */
export async function publish(
  _from: Floated,
  { content }: Drafted,
  decision: ReleaseDecision,
  ports: Pick<ReleasePorts, 'host' | 'tags'>,
  prefix: string | undefined,
  call: Cancellable,
): Promise<StageResult<Published>> {
  const stable = versionTags(await ports.tags.list(call), prefix).filter(isStable)
  const own = versionOfTag(decision.tag, prefix)
  const latest = own !== undefined && !content.prerelease && stable.every(({ version }) => version.compare(own) <= 0)
  const outcome = await ports.host.publish(content, latest, call)
  const evidence = { address: ports.host.address(content.tag) } as unknown as Published
  return outcome === 'done' ? done(evidence) : already(evidence, 'the release is visible')
}
