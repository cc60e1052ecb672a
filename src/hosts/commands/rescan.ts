import { parseImageLocation, repositoryOf, type Reference } from '../../image/reference.ts'
import { chooseOnePlatform, choosePlatforms, openImage } from '../../pipeline/open-image.ts'
import type { Signing } from '../../pipeline/ports.ts'
import { provenanceFacts } from '../../pipeline/provenance-facts.ts'
import { signatureFormats } from '../../pipeline/request.ts'
import { attestRescan, readAttested, rescan as scanAnew, type ReleasedImage } from '../../pipeline/rescan.ts'
import { runOf } from '../../pipeline/statements.ts'
import { readBill } from '../../sbom/cyclonedx/read-bill.ts'
import { differenceLines } from '../../scan/difference.ts'
import type { ScanReport } from '../../scan/scan-report.ts'
import type { SignatureFormat } from '../../sign/signer.ts'
import { VERSION } from '../../version.ts'
import type { CommandResult } from '../host.ts'
import { takeArguments, type CommandContext } from './context.ts'
import { platformsOf } from './inspect.ts'
import { checkRegistryVex, withRegistryVex } from './registry-vex.ts'
import { judged, scanFormat } from './scan-output.ts'
import { readScanPolicy } from './scan-policy.ts'
import { neededSigning, signingWithConsent } from './sign.ts'

/** `rescan REF`: what today's advisories say about a release, by its signed bills of materials; no layer is read. */
export async function rescan(context: CommandContext): Promise<CommandResult> {
  const { inputs, problems, ports, signal } = context
  const [ref = ''] = takeArguments(context, ['REF'])
  const format = scanFormat(inputs.format, problems)
  const formats = signatureFormats(inputs, problems)
  const platforms = platformsOf(context)
  const reference = registryReference(context, ref)
  checkRegistryVex(context, ref)
  const given = await readScanPolicy(context)
  problems.throwIfAny()
  const signing = inputs.attest ? await signingWithConsent(context) : neededSigning(context)
  if (inputs.attest) await signing.ready({ signal })
  const released = await open(context, reference, platforms)
  if (format === 'cyclonedx') chooseOnePlatform(released.image, platforms)
  const name = `${released.repository.name}@${released.image.root.descriptor.digest}`
  const attested = await readAttested(released, signing.verifier, { signal })
  const policy = await withRegistryVex(context, given, ref, released.image)
  const { report, difference } = await scanAnew(released, attested, ports, { signal, policy, readBill })
  if (inputs.attest) await attest(context, released, report, signing, formats)
  const bill = (): Promise<string> => {
    const { content } = chooseOnePlatform(released.image, platforms)
    return Promise.resolve(attested.bills.get(content.descriptor.digest) ?? '')
  }
  const scan = { report: { ...report, difference }, name, bill, lines: differenceLines(difference) }
  return judged(scan, format, context)
}

/** Signatures stand beside images in registries only. */
function registryReference({ problems }: CommandContext, ref: string): Reference {
  const nowhere = { registry: '', repository: '' }
  if (ref === '') return nowhere
  const location = parseImageLocation(ref)
  if (location.kind === 'registry') return location.reference
  problems.add(
    'REF',
    `${JSON.stringify(ref)} is in no registry`,
    'signed bills stand beside images in registries: use scan',
  )
  return nowhere
}

async function open(
  { ports, signal, inputs }: CommandContext,
  reference: Reference,
  platforms: ReturnType<typeof platformsOf>,
): Promise<ReleasedImage> {
  const repository = ports.registry.repository(reference, { access: inputs.attest ? 'push' : 'pull' })
  const named = reference.digest ?? reference.tag ?? 'latest'
  const image = await openImage(repository, named, { signal })
  const { digest } = image.root.descriptor
  if (digest !== named) ports.log.info(`${repositoryOf(reference)}:${named} is ${digest}`)
  return { repository, image, children: choosePlatforms(image, platforms) }
}

async function attest(
  { inputs, env, ports, signal }: CommandContext,
  released: ReleasedImage,
  report: ScanReport,
  signing: Signing,
  formats: readonly SignatureFormat[],
): Promise<void> {
  const feed = { uri: inputs.offline === undefined ? inputs.osvUrl : 'a folder of OSV records' }
  const circumstances = {
    toolVersion: VERSION,
    feed,
    ...runOf(provenanceFacts(env)),
    finishedOn: ports.clock.now().toISOString(),
  }
  const attached = await attestRescan(released, report, circumstances, signing, { signal, formats })
  for (const { digest } of attached) ports.log.info(`attested the scan of ${digest}`)
}
