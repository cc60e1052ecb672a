import type { Cancellable } from '../image/store.ts'
import { platformFileName } from '../image/platform.ts'
import { assetName, releaseAssets, textAsset } from '../release/assets.ts'
import type { ReleaseAsset, ReleaseContent } from '../release/release-host.ts'
import { renderReleaseNotes } from '../report/release-notes.ts'
import type { ImageReport } from '../report/report.ts'
import { allTags } from './floating.ts'
import type { Named } from './naming.ts'
import { imageReportOf } from './outcome.ts'
import type { PipelinePlan } from './plan.ts'
import type { Signatory } from './ports.ts'
import type { ReleaseDecision } from './release-decision.ts'
import type { Statements } from './statements.ts'
import { tagsThatMove } from './tag-choice.ts'

interface ContentParts {
  readonly plan: PipelinePlan
  readonly named: Named
  readonly release: ReleaseDecision
  readonly statements: Statements
  readonly signatory: Signatory | undefined
  readonly call: Cancellable
}

/** What the release host is given: notes, files, images. Equal evidence gives equal bytes but for the scan's time. */
export async function releaseContent(parts: ContentParts): Promise<ReleaseContent> {
  const { plan, named, release } = parts
  const images = await Promise.all(plan.names.map((name, at) => releasedImage(name, at, parts)))
  const { version, tag, changes, previous } = release
  const compareUrl = compareAddress(plan, previous, tag)
  return {
    tag,
    title: tag,
    notes: renderReleaseNotes({
      version: tag,
      changes,
      images,
      scan: named.scan.summary,
      ...(previous === undefined ? {} : { previous: `${prefixOf(plan)}${previous}` }),
      ...(compareUrl === undefined ? {} : { compareUrl }),
      ...signatoryOf(parts.signatory),
    }),
    prerelease: version.includes('-'),
    assets: releaseAssets(version, images.map(released), assetsOf(parts)),
    images: images.map(({ name, reference = '' }) => ({ name, reference })),
  }
}

/** The image with the tags it will have in this repository when the release is out. */
async function releasedImage(name: string, at: number, { plan, named, call }: ContentParts): Promise<ImageReport> {
  const repository = named.repositories[at]
  const existing = repository === undefined ? [] : await allTags(repository, call)
  const tags = [...plan.tags.immutable, ...tagsThatMove(plan.tags, existing)]
  return { ...imageReportOf(name, { built: named, staged: named, signed: named }), tags }
}

function released(image: ImageReport): Parameters<typeof releaseAssets>[1][number] {
  if (image.digest === undefined) throw new Error('a named image has a digest')
  return { name: image.name, digest: image.digest, tags: image.tags, platforms: image.platforms }
}

function assetsOf({ plan, named, release, statements }: ContentParts): readonly ReleaseAsset[] {
  const stem = plan.names[0]?.split('/').at(-1) ?? 'image'
  const bills = named.children.map(({ platform, bill }) =>
    textAsset(
      `${assetName(stem, release.version, platformFileName(platform))}.cdx.json`,
      'application/vnd.cyclonedx+json',
      bill,
    ),
  )
  return [
    ...bills,
    textAsset(`${assetName(stem, release.version)}.provenance.json`, 'application/json', statements.provenance),
    textAsset(`${assetName(stem, release.version)}.scan.json`, 'application/json', `${JSON.stringify(named.scan)}\n`),
  ]
}

function signatoryOf(signatory: Signatory | undefined): Pick<Parameters<typeof renderReleaseNotes>[0], 'signatory'> {
  if (signatory === undefined) return {}
  return { signatory: signatory.kind === 'key' ? { kind: 'key', publicKey: 'cosign.pub' } : signatory }
}

function prefixOf({ request }: PipelinePlan): string {
  return request.release?.rules.prefix ?? 'v'
}

/** Where the forge shows the difference; GitLab has it below `/-/`. */
function compareAddress(plan: PipelinePlan, previous: string | undefined, tag: string): string | undefined {
  const { source } = plan.facts
  if (source === undefined || previous === undefined) return undefined
  const path = plan.invocation().host === 'gitlab' ? '-/compare' : 'compare'
  return `${source}/${path}/${prefixOf(plan)}${previous}...${tag}`
}
