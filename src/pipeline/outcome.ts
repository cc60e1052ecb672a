import { SlipwayError } from '../errors.ts'
import { formatPlatform, platformFileName } from '../image/platform.ts'
import { errorReport } from '../report/error-report.ts'
import { STAGE_NAMES, type ImageReport, type Report, type StageReport } from '../report/report.ts'
import { judge, type Verdict } from '../scan/gate.ts'
import type { ScanReport } from '../scan/scan-report.ts'
import type { SignatureFormat, StatementRequest } from '../sign/signer.ts'
import type { Built } from './build-stage.ts'
import type { Floated } from './floating.ts'
import type { Admitted } from './gate-stage.ts'
import { countComponents, type Inventoried } from './inventory-stage.ts'
import { versionOf, type ImagePlan, type RunPlan } from './plan.ts'
import type { Published } from './publishing.ts'
import type { Scanned } from './scan-stage.ts'
import type { Signed } from './signing.ts'
import type { Staged } from './staging.ts'
import { documentOf } from './statements.ts'

/** The furthest evidence a run came to, whatever stopped it. */
export interface Reached {
  readonly built?: Built
  readonly inventoried?: Inventoried
  readonly scanned?: Scanned
  readonly admitted?: Admitted
  readonly staged?: Staged
  readonly signed?: Signed
  /** What this run has to say about the image, whether signed or not. */
  readonly statements?: readonly StatementRequest[]
  readonly floated?: Floated
}

/** What a run leaves: the report, and the documents about each image. */
export interface PipelineResult {
  readonly report: Report
  /** In the order of building. */
  readonly images: readonly ImageDocuments[]
}

/** The documents about one image, as far as the run came. */
export interface ImageDocuments {
  /** What slipway.yml calls it; absent where the run is about one image only. */
  readonly id?: string
  /** How reports name it: by digest when it is in a registry. */
  readonly reference?: string
  readonly scan?: ScanReport
  /** What the gate says of the scan, also when it refuses. */
  readonly verdict?: Verdict
  /** SLSA provenance of the image, as it is attested (JSON text). */
  readonly provenance?: string
  /** Digest of the first platform's config: docker's image id. */
  readonly imageId?: string
  /** The labels of the first platform. */
  readonly labels?: Readonly<Record<string, string>>
  /** CycloneDX documents by file name stem, such as `linux-amd64`. */
  readonly bills: ReadonlyMap<string, string>
}

/** How far the images of a run came. */
interface Known {
  readonly plan: RunPlan
  readonly images: readonly { readonly image: ImagePlan; reached(): Reached }[]
  readonly published: Published | undefined
}

export function pipelineResult(
  { plan, images, published }: Known,
  stages: readonly StageReport[],
  error: SlipwayError | undefined,
): PipelineResult {
  const each = images.map(({ image, reached }) => ({ image, reached: reached() }))
  const failed = error ?? gateWarning(each)
  const version = versionOf(plan)
  const report: Report = {
    schema: 1,
    command: plan.command,
    exit: failed?.exit ?? 0,
    ...(version === undefined ? {} : { version }),
    images: each.flatMap(({ image, reached }) =>
      reached.built === undefined ? [] : image.names.map((name) => imageReportOf(name, reached)),
    ),
    stages,
    ...(plan.release === undefined ? {} : { release: releaseReport(plan.release.tag, published) }),
    ...(failed === undefined ? {} : { error: errorReport(failed) }),
  }
  return { report, images: each.map(({ image, reached }) => documentsOf(image, reached)) }
}

function documentsOf({ id, names, request }: ImagePlan, reached: Reached): ImageDocuments {
  const [name = ''] = names
  const { scanned, inventoried, built, staged } = reached
  const digest = built?.root.descriptor.digest
  const reference = digest === undefined || staged === undefined ? name : `${name}@${digest}`
  return {
    ...(id === undefined ? {} : { id }),
    reference,
    bills: new Map((inventoried?.children ?? []).map(({ platform, bill }) => [platformFileName(platform), bill])),
    ...imageIdOf(reached),
    ...(scanned === undefined ? {} : { scan: scanned.scan, verdict: judge(scanned.scan, request.gate) }),
    ...provenanceOf(reached),
  }
}

function imageIdOf({ built }: Reached): Pick<ImageDocuments, 'imageId' | 'labels'> {
  const [first] = built?.children ?? []
  return first === undefined ? {} : { imageId: first.content.manifest.config.digest, labels: first.config.labels }
}

/** As it is attested: what an earlier run signed stands before what this one would say. */
function provenanceOf({ staged, signed, statements = [] }: Reached): Pick<ImageDocuments, 'provenance'> {
  if (staged === undefined) return {}
  const all = [...(signed?.statements ?? []), ...statements]
  const provenance = documentOf(all, staged.root.descriptor, 'slsaprovenance1')
  return provenance === undefined ? {} : { provenance }
}

/** The report of a release that had nothing to do. */
export function nothingToRelease(command: string, reason: string): Report {
  const stages = STAGE_NAMES.map((name) => ({ name, outcome: 'skipped' as const, reason, ms: 0 }))
  return { schema: 1, command, exit: 0, images: [], stages }
}

function releaseReport(tag: string, published: Published | undefined): NonNullable<Report['release']> {
  return published === undefined ? { tag } : { tag, address: published.address }
}

function gateWarning(
  images: readonly { readonly image: ImagePlan; readonly reached: Reached }[],
): SlipwayError | undefined {
  const refused = images.flatMap(({ image: { id }, reached: { admitted } }) => {
    if (admitted?.verdict.refused !== true) return []
    return [`the gate would refuse ${id ?? 'the image'}: ${admitted.verdict.summary}`]
  })
  return refused.length === 0 ? undefined : new SlipwayError('GATE_WARNED', refused.join('; '))
}

/** What an image report says of the evidence there is. */
export function imageReportOf(name: string, reached: Reached): ImageReport {
  const { built, inventoried, scanned, staged, signed, floated } = reached
  const digest = built?.root.descriptor.digest
  return {
    name,
    ...(digest === undefined ? {} : { digest, ...(staged === undefined ? {} : { reference: `${name}@${digest}` }) }),
    tags: floated?.tags.get(name) ?? [],
    platforms: (built?.children ?? []).map((child) => ({
      platform: formatPlatform(child.platform),
      digest: child.content.descriptor.digest,
      size: child.size,
    })),
    ...(inventoried === undefined ? {} : { sbom: { components: countComponents(inventoried.children) } }),
    ...(scanned === undefined ? {} : { scan: scanOf(scanned.scan) }),
    signatures: signed === undefined ? [] : signatureReports(signed),
  }
}

function scanOf({ summary, notCovered, exposed }: ScanReport): NonNullable<ImageReport['scan']> {
  return { summary, notCovered, ...(exposed === undefined ? {} : { exposed }) }
}

/** One entry for each signed manifest, with every format that holds a statement about it. */
function signatureReports(signed: Signed): ImageReport['signatures'] {
  const bySubject = Map.groupBy(signed.signatures, ({ digest }) => digest)
  return [...bySubject].map(([digest, group]) => ({
    digest,
    formats: [...new Set(group.flatMap(({ formats }): readonly SignatureFormat[] => formats))].sort(),
  }))
}
