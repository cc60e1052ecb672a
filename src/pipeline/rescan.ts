import { SlipwayError } from '../errors.ts'
import type { Digest } from '../image/digest.ts'
import type { Inventory } from '../image/inventory.ts'
import { formatPlatform } from '../image/platform.ts'
import type { Cancellable, Repository } from '../image/store.ts'
import { differenceBetween, type ScanDifference } from '../scan/difference.ts'
import { mergeReports } from '../scan/merge-reports.ts'
import type { NotCovered, ScanReport } from '../scan/scan-report.ts'
import { reportIn, reportOnPlatform, vulnPredicate, type ScanCircumstances } from '../scan/vuln-predicate.ts'
import type {
  AcceptedStatement,
  AttachedSignature,
  SignatureFormat,
  StatementRequest,
  StatementVerifier,
  VerificationDemand,
} from '../sign/signer.ts'
import { PREDICATE_TYPES } from '../sign/statement.ts'
import type { ImageChild, OpenedImage } from './open-image.ts'
import type { Ports, Signing } from './ports.ts'
import { applyScanPolicy, type ScanPolicy } from './scan-policy.ts'
import { failures } from './signing.ts'

/** A bill of materials, read. */
export interface AttestedBill {
  readonly inventory: Inventory
  readonly imageDigests: readonly Digest[]
  readonly unread: readonly NotCovered[]
}

/** The released image, opened where its attestations stand. */
export interface ReleasedImage {
  readonly repository: Repository
  readonly image: OpenedImage
  /** The platforms that are asked about. */
  readonly children: readonly ImageChild[]
}

/** What was attested of the image by the named key or identity. */
export interface Attested {
  /** CycloneDX documents (JSON text) by the digest of the platform's manifest. */
  readonly bills: ReadonlyMap<Digest, string>
  /** The scan of the release; undefined when it was another scanner's. */
  readonly before: ScanReport | undefined
}

export interface Rescan {
  readonly report: ScanReport
  readonly difference: ScanDifference
}

/**
 * Reads what was attested of the chosen platforms: bill of materials and scan. The image must be signed, and each platform carry both.
 * Of several bills it is the first that was made; of several scans the one that says that it is the oldest, that of the release.
 * @throws VERIFY_FAILED with the failed checks.
 */
export async function readAttested(
  { repository, image, children }: ReleasedImage,
  verifier: StatementVerifier,
  call: Cancellable,
): Promise<Attested> {
  const demands = demandsOf(image, children)
  const accepted = await verifier.read(repository, demands, { ...call, every: true })
  const isThere = (digest: Digest, type: string): boolean =>
    accepted.some((one) => one.digest === digest && one.predicateType === type)
  const isWhole = demands.every(({ subject, predicateTypes }) =>
    predicateTypes.every((type) => isThere(subject.digest, type)),
  )
  if (!isWhole) throw await unattested(repository, image, demands, verifier, call)
  const bills = [...Map.groupBy(ofType(accepted, PREDICATE_TYPES.cyclonedx), ({ digest }) => digest)].map(
    ([digest, [first]]) => [digest, JSON.stringify(first?.predicate)] as const,
  )
  return { bills: new Map(bills), before: firstScan(ofType(accepted, PREDICATE_TYPES.vuln)) }
}

/** Index and platforms must be signed; bill and scan are of platforms. */
function demandsOf({ root }: OpenedImage, children: readonly ImageChild[]): readonly VerificationDemand[] {
  const { sign, cyclonedx, vuln } = PREDICATE_TYPES
  const about = children.map(({ content }) => content.descriptor)
  const isOnly = about.some(({ digest }) => digest === root.descriptor.digest)
  return [
    ...(isOnly ? [] : [{ subject: root.descriptor, predicateTypes: [sign] }]),
    ...about.map((subject) => ({ subject, predicateTypes: [sign, cyclonedx, vuln] })),
  ]
}

function ofType(accepted: readonly AcceptedStatement[], type: string): readonly AcceptedStatement[] {
  return accepted.filter(({ predicateType }) => predicateType === type)
}

/** One report over the platforms, of the oldest of each; undefined when another scanner made all that one of them has. */
function firstScan(statements: readonly AcceptedStatement[]): ScanReport | undefined {
  const reports = [...Map.groupBy(statements, ({ digest }) => digest).values()].map((all) => {
    const own = all.flatMap(({ predicate }) => reportIn(predicate) ?? [])
    return own.toSorted((a, b) => Date.parse(a.scanTime) - Date.parse(b.scanTime))[0]
  })
  const [first, ...others] = reports.filter((report) => report !== undefined)
  return first === undefined || others.length + 1 < reports.length ? undefined : mergeReports([first, ...others])
}

async function unattested(
  repository: Repository,
  { root }: OpenedImage,
  demands: readonly VerificationDemand[],
  verifier: StatementVerifier,
  call: Cancellable,
): Promise<SlipwayError> {
  const result = await verifier.verify(repository, demands, call)
  const reference = `${repository.name}@${root.descriptor.digest}`
  return new SlipwayError('VERIFY_FAILED', `${reference} cannot be scanned anew: ${failures(result)}`, {
    facts: { reference },
    help: 'name who signed the release; an image without a signed bill of materials and scan is read from its layers: slipway scan REF',
  })
}

/** How the bills are read, and what is done with the findings. */
export interface RescanCall extends Cancellable {
  readonly readBill: (text: string) => AttestedBill
  readonly policy: ScanPolicy
}

/**
 * Matches the attested bills against today's advisories, and compares with the scan of the release. No layer is read.
 * @throws VERIFY_FAILED when a bill is about another image; SCAN_CONTENT, SCAN_FEED.
 */
export async function rescan(
  { repository, image, children }: ReleasedImage,
  { bills, before }: Attested,
  ports: Pick<Ports, 'matcher' | 'clock' | 'log'>,
  { readBill, policy, ...call }: RescanCall,
): Promise<Rescan> {
  const read = children.map((child) => inventoryOf(child, image, bills, readBill))
  const { digest } = image.root.descriptor
  const matched = await ports.matcher.match(
    `${repository.name}@${digest}`,
    read.map(({ inventory }) => inventory),
    call,
  )
  const ours = { ...matched, notCovered: [...matched.notCovered, ...distinct(read.flatMap(({ unread }) => unread))] }
  const subject = { name: repository.name, digests: [digest], children: image.children }
  const { report, warnings } = applyScanPolicy(ours, policy, subject, ports.clock.now())
  for (const warning of warnings) ports.log.warn(warning)
  if (before === undefined)
    ports.log.warn('the scan of the release was made by another scanner: nothing to compare with')
  return { report, difference: differenceBetween(before, report) }
}

function inventoryOf(
  { content, platform }: ImageChild,
  { root }: OpenedImage,
  bills: ReadonlyMap<Digest, string>,
  readBill: RescanCall['readBill'],
): AttestedBill {
  const { digest } = content.descriptor
  const read = readBill(bills.get(digest) ?? '')
  const own = [digest, content.manifest.config.digest, root.descriptor.digest]
  if (read.imageDigests.length > 0 && !read.imageDigests.some((named) => own.includes(named)))
    throw new SlipwayError('VERIFY_FAILED', `the bill of materials attested of ${digest} is about another image`, {
      facts: { digest, named: read.imageDigests.slice(0, 3).join(', ') },
      help: 'attest the bill of this image, or read its layers: slipway scan REF',
    })
  return { ...read, inventory: { ...read.inventory, platform, digest } }
}

/** What cannot be read of several platforms is told once, with the largest count. */
function distinct(gaps: readonly NotCovered[]): readonly NotCovered[] {
  const ordered = gaps.toSorted((a, b) => a.packages - b.packages)
  return [...new Map(ordered.map((gap) => [[gap.system, gap.reason].join('\n'), gap])).values()]
}

/**
 * Attests the new scan of each chosen platform, and of the index where all of its platforms were scanned, beside what stands there;
 * then verifies it. The scan of the release stays: later scans are compared with it.
 * @throws SIGN_FAILED and the like; VERIFY_FAILED.
 */
export async function attestRescan(
  { repository, image, children }: ReleasedImage,
  report: ScanReport,
  circumstances: ScanCircumstances,
  { signer, verifier }: Pick<Signing, 'signer' | 'verifier'>,
  call: Cancellable & { readonly formats: readonly SignatureFormat[] },
): Promise<readonly AttachedSignature[]> {
  const predicateType = PREDICATE_TYPES.vuln
  const { root } = image
  const about = children.map(({ content, platform }): StatementRequest => {
    const { descriptor } = content
    const own = reportOnPlatform(report, formatPlatform(platform), `${repository.name}@${descriptor.digest}`)
    return { subject: descriptor, predicateType, predicate: vulnPredicate(own, circumstances) }
  })
  const isIndex = about.every(({ subject }) => subject.digest !== root.descriptor.digest)
  const isWhole = isIndex && children.length === image.children.length
  const index = { subject: root.descriptor, predicateType, predicate: vulnPredicate(report, circumstances) }
  const requests = isWhole ? [index, ...about] : about
  const attached = await signer.attach(repository, requests, call)
  const demands = requests.map(({ subject }) => ({ subject, predicateTypes: [predicateType] }))
  const result = await verifier.verify(repository, demands, call)
  if (!result.verified)
    throw new SlipwayError(
      'VERIFY_FAILED',
      `the scan just attested in ${repository.name} does not verify: ${failures(result)}`,
    )
  return attached
}
