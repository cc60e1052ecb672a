import type { Platform } from '../image/platform.ts'
import type { Cancellable, Repository } from '../image/store.ts'
import type { ScanReport } from '../scan/scan-report.ts'
import type {
  AttachedSignature,
  SignatureFormat,
  StatementSigner,
  StatementVerifier,
  VerificationDemand,
  VerificationResult,
} from '../sign/signer.ts'
import type { Inventory } from '../image/inventory.ts'
import { CONFIG_LIMIT_BYTES, parseImageConfig } from '../image/image-config.ts'
import { readBlob } from '../image/read-blob.ts'
import { chooseOnePlatform, choosePlatforms, openImage, type OpenedImage } from './open-image.ts'
import type { Ports } from './ports.ts'

/** Matches every chosen platform of an image against the advisories; one report. */
export async function scanImage(
  image: OpenedImage,
  name: string,
  platforms: readonly Platform[],
  ports: Pick<Ports, 'cataloguer' | 'matcher'>,
  call: Cancellable,
): Promise<ScanReport> {
  const inventories = await Promise.all(
    choosePlatforms(image, platforms).map(({ content, platform }) =>
      ports.cataloguer.catalogue(image.source, content, platform, call),
    ),
  )
  return ports.matcher.match(name, inventories, call)
}

/** The inventory of one platform, and its CycloneDX document. */
export async function billImage(
  image: OpenedImage,
  name: string,
  platforms: readonly Platform[],
  ports: Pick<Ports, 'cataloguer' | 'bill'>,
  call: Cancellable,
): Promise<{ readonly inventory: Inventory; readonly bill: string }> {
  const { content, platform } = chooseOnePlatform(image, platforms)
  const config = parseImageConfig(
    (await readBlob(image.source, content.manifest.config, CONFIG_LIMIT_BYTES, call)).toString('utf8'),
  )
  const inventory = await ports.cataloguer.catalogue(image.source, content, platform, call)
  const { created } = config
  const subject = { name, digest: content.descriptor.digest, ...(created === undefined ? {} : { created }) }
  return { inventory, bill: await ports.bill.write(inventory, subject) }
}

/** Makes one statement about an image, and with `recursive` about each of its platforms. */
export async function attestImage(
  repository: Repository,
  reference: string,
  statement: { readonly predicateType: string; readonly predicate: unknown },
  options: { readonly recursive: boolean; readonly formats: readonly SignatureFormat[] },
  signer: StatementSigner,
  call: Cancellable,
): Promise<readonly AttachedSignature[]> {
  const image = await openImage(repository, reference, call)
  const requests = subjectsOf(image, options.recursive).map((subject) => ({ subject, ...statement }))
  return signer.attach(repository, requests, { ...call, formats: options.formats })
}

/** Demands the predicate types of the image and, with `recursive`, of each platform (all, or the chosen ones). */
export async function verifyImage(
  repository: Repository,
  reference: string,
  demand: {
    readonly predicateTypes: readonly string[]
    readonly recursive: boolean
    readonly platforms: readonly Platform[]
  },
  verifier: StatementVerifier,
  call: Cancellable,
): Promise<VerificationResult> {
  const image = await openImage(repository, reference, call)
  const chosen = { ...image, children: choosePlatforms(image, demand.platforms) }
  const demands = subjectsOf(chosen, demand.recursive).map((subject): VerificationDemand => ({
    subject,
    predicateTypes: demand.predicateTypes,
  }))
  return verifier.verify(repository, demands, call)
}

function subjectsOf(image: OpenedImage, recursive: boolean): readonly OpenedImage['root']['descriptor'][] {
  const root = image.root.descriptor
  const children = image.children.map(({ content }) => content.descriptor)
  return recursive ? [root, ...children.filter(({ digest }) => digest !== root.digest)] : [root]
}
