import type { Descriptor } from '../image/descriptor.ts'
import { platformFileName } from '../image/platform.ts'
import { assetName, releaseAssets, textAsset } from '../release/assets.ts'
import type { ReleaseAsset, ReleaseContent } from '../release/release-host.ts'
import { renderReleaseNotes } from '../report/release-notes.ts'
import type { ImageReport } from '../report/report.ts'
import { parseScanReport, type ScanSummary } from '../scan/scan-report.ts'
import type { Named } from './naming.ts'
import { imageReportOf } from './outcome.ts'
import type { ImagePlan } from './plan.ts'
import type { Signatory } from './ports.ts'
import type { ReleaseDecision } from './release-decision.ts'
import { documentOf } from './statements.ts'

interface ContentParts {
  readonly images: readonly NamedImage[]
  readonly release: ReleaseDecision
  /** Text before the version in git tags. */
  readonly prefix: string | undefined
  readonly signatory: Signatory | undefined
}

interface NamedImage {
  readonly image: ImagePlan
  readonly named: Named
}

/**
 * What the release host is given: notes, files, images. All of it follows from the commits and from what was signed first, so
 * that a run that finds the release already there would say the same; hence floating tags, which move on, are not named.
 */
export function releaseContent({ images, release, prefix = 'v', signatory }: ContentParts): ReleaseContent {
  const reports = images.flatMap((one) => one.image.names.map((name) => releasedImage(name, one)))
  const { version, tag, changes, previous } = release
  const before = previous === undefined ? undefined : `${prefix}${previous}`
  const compareUrl = before === undefined ? undefined : compareAddress(images, before, tag)
  return {
    tag,
    title: tag,
    notes: renderReleaseNotes({
      version: tag,
      changes,
      images: reports,
      ...(before === undefined ? {} : { previous: before }),
      ...(compareUrl === undefined ? {} : { compareUrl }),
      ...signatoryOf(signatory),
    }),
    prerelease: version.includes('-'),
    assets: releaseAssets(
      version,
      reports.map(released),
      images.flatMap((one) => assetsOf(one, version)),
    ),
    images: reports.map(({ name, reference = '' }) => ({ name, reference })),
  }
}

function releasedImage(name: string, { image, named }: NamedImage): ImageReport {
  const report = imageReportOf(name, { built: named, staged: named, signed: named, scanned: named })
  const scan = { summary: scanSummary(named), notCovered: report.scan?.notCovered ?? [] }
  return { ...report, scan, tags: image.tags.immutable }
}

function released(image: ImageReport): Parameters<typeof releaseAssets>[1][number] {
  if (image.digest === undefined) throw new Error('a named image has a digest')
  return { name: image.name, digest: image.digest, tags: image.tags, platforms: image.platforms }
}

/** A bill for each platform; and, when they were signed, where the image comes from and what the scan found. */
function assetsOf({ image, named }: NamedImage, version: string): readonly ReleaseAsset[] {
  const stem = image.names[0]?.split('/').at(-1) ?? 'image'
  const root = named.root.descriptor
  const asset = (part: string | undefined, suffix: string, mediaType: string, text: string | undefined) =>
    text === undefined
      ? []
      : [textAsset(`${assetName(stem, version, ...(part === undefined ? [] : [part]))}.${suffix}`, mediaType, text)]
  return [
    ...named.children.flatMap(({ platform, content, bill }) => {
      const signed = documentOf(named.statements, content.descriptor, 'cyclonedx')
      return asset(platformFileName(platform), 'cdx.json', 'application/vnd.cyclonedx+json', signed ?? bill)
    }),
    ...asset(undefined, 'provenance.json', 'application/json', documentOf(named.statements, root, 'slsaprovenance1')),
    ...asset(undefined, 'scan.json', 'application/json', scanDocument(named, root)),
  ]
}

/** The report within the statement about the scan. */
function scanDocument({ statements }: Named, root: Descriptor): string | undefined {
  const text = documentOf(statements, root, 'vuln')
  if (text === undefined) return undefined
  const { scanner } = JSON.parse(text) as { readonly scanner?: { readonly result?: unknown } }
  return `${JSON.stringify(scanner?.result ?? {}, undefined, 2)}\n`
}

function scanSummary(named: Named): ScanSummary {
  const signed = scanDocument(named, named.root.descriptor)
  return signed === undefined ? named.scan.summary : parseScanReport(signed).summary
}

function signatoryOf(signatory: Signatory | undefined): Pick<Parameters<typeof renderReleaseNotes>[0], 'signatory'> {
  if (signatory === undefined) return {}
  return { signatory: signatory.kind === 'key' ? { kind: 'key', publicKey: 'cosign.pub' } : signatory }
}

/** Where the forge shows the difference; GitLab has it below `/-/`. */
function compareAddress(images: readonly NamedImage[], before: string, tag: string): string | undefined {
  const [first] = images
  if (first?.image.facts.source === undefined) return undefined
  const path = first.image.invocation().host === 'gitlab' ? '-/compare' : 'compare'
  return `${first.image.facts.source}/${path}/${before}...${tag}`
}
