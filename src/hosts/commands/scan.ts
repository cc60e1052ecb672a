import { scanImage } from '../../pipeline/existing-image.ts'
import { chooseOnePlatform, openImage, type OpenedImage } from '../../pipeline/open-image.ts'
import { applyScanPolicy, type ScannedSubject, type ScanPolicy } from '../../pipeline/scan-policy.ts'
import { readReferencedBill } from '../../report/cyclonedx-bill.ts'
import { readBill } from '../../sbom/cyclonedx/read-bill.ts'
import type { ScanReport } from '../../scan/scan-report.ts'
import type { CommandResult } from '../host.ts'
import { takeArguments, type CommandContext } from './context.ts'
import { platformsOf, wrongInput } from './inspect.ts'
import { checkRegistryVex, withRegistryVex } from './registry-vex.ts'
import { judged, scanFormat, type Scan } from './scan-output.ts'
import { readScanPolicy } from './scan-policy.ts'

const BILL_LIMIT_BYTES = 64 << 20

/** `scan REF`, or `scan --sbom FILE`: one ScanReport over all platforms; the gate decides the exit code. */
export async function scan(context: CommandContext): Promise<CommandResult> {
  const { inputs, problems } = context
  const [ref] = takeArguments(context, ['REF'], inputs.sbom === undefined ? 0 : 1)
  const format = scanFormat(inputs.format, problems)
  const platforms = platformsOf(context)
  checkRegistryVex(context, ref)
  const policy = await readScanPolicy(context)
  problems.throwIfAny()
  const asked = { platforms, policy, format }
  const found =
    inputs.sbom === undefined
      ? await scanReference(context, ref ?? '', asked)
      : await scanBill(context, inputs.sbom, ref, asked)
  return judged(found, format, context)
}

interface Asked {
  readonly platforms: ReturnType<typeof platformsOf>
  readonly policy: ScanPolicy
  readonly format: string
}

async function scanReference(
  context: CommandContext,
  ref: string,
  { platforms, policy, format }: Asked,
): Promise<Scan> {
  const { ports, signal } = context
  const { source, reference, name } = await context.locate(ref)
  const image = await openImage(source, reference, { signal })
  // What cannot be written is not scanned for.
  if (format === 'cyclonedx') chooseOnePlatform(image, platforms)
  const digest = image.root.descriptor.digest
  const ours = await scanImage(image, `${name}@${digest}`, platforms, ports, { signal })
  const report = withPolicy(context, ours, await withRegistryVex(context, policy, ref, image), name, image)
  return { report, name: `${name}@${digest}`, bill: () => billOf(context, image, name) }
}

/** The document's components are matched instead of the image's; with REF it must be about that image. */
async function scanBill(
  context: CommandContext,
  path: string,
  ref: string | undefined,
  { policy, format }: Asked,
): Promise<Scan> {
  const { ports, signal } = context
  const text = Buffer.from(await context.readFile(path, BILL_LIMIT_BYTES)).toString('utf8')
  const { inventory, imageDigests, unread, serialNumber } = readBill(text)
  if (format === 'cyclonedx') readReferencedBill(text)
  const image = ref === undefined ? undefined : await openReference(context, ref)
  if (image !== undefined && imageDigests.length > 0 && !namesImage(imageDigests, image))
    wrongInput('sbom', `${path} is about another image than ${ref ?? ''}`)
  const name = ref ?? path
  const matched = await ports.matcher.match(name, [inventory], { signal })
  const ours = { ...matched, notCovered: [...matched.notCovered, ...unread] }
  const billed = { digests: imageDigests, bills: serialNumber === '' ? [] : [serialNumber] }
  const heard = ref === undefined || image === undefined ? policy : await withRegistryVex(context, policy, ref, image)
  return { report: withPolicy(context, ours, heard, name, image, billed), name, bill: () => Promise.resolve(text) }
}

async function openReference(context: CommandContext, ref: string): Promise<OpenedImage> {
  const { source, reference } = await context.locate(ref)
  return openImage(source, reference, { signal: context.signal })
}

function namesImage(digests: readonly string[], { root, children }: OpenedImage): boolean {
  const own = [root.descriptor.digest, ...children.map(({ content }) => content.descriptor.digest)]
  return own.some((digest) => digests.includes(digest))
}

function withPolicy(
  { ports }: CommandContext,
  ours: ScanReport,
  policy: ScanPolicy,
  name: string,
  image: OpenedImage | undefined,
  billed: ScannedSubject['billed'] = { digests: [], bills: [] },
): ScanReport {
  const root = image?.root.descriptor.digest
  const subject = { name, digests: root === undefined ? [] : [root], children: image?.children ?? [], billed }
  const { report, warnings } = applyScanPolicy(ours, policy, subject, ports.clock.now())
  for (const warning of warnings) ports.log.warn(warning)
  return report
}

async function billOf(context: CommandContext, image: OpenedImage, name: string): Promise<string> {
  const { ports, signal } = context
  const { platform, content } = chooseOnePlatform(image, platformsOf(context))
  const inventory = await ports.cataloguer.catalogue(image.source, content, platform, { signal })
  return ports.bill.write(inventory, { name, digest: content.descriptor.digest })
}
