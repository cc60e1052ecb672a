import { SlipwayError } from '../../errors.ts'
import { isIndexType, type Descriptor } from '../../image/descriptor.ts'
import type { Digest } from '../../image/digest.ts'
import { attestedDigest, MANIFEST_LIMITS } from '../../image/manifest.ts'
import { formatPlatform, samePlatform, type Platform } from '../../image/platform.ts'
import { parseReference, type Reference } from '../../image/reference.ts'
import type { Cancellable, Repository } from '../../image/store.ts'
import type {
  AttachedSignature,
  ImageSignCall,
  StatementSigner,
  StatementVerifier,
  VerificationResult,
} from '../signer.ts'
import { PREDICATE_TYPES } from '../statement.ts'

/** The repository of a reference; no request is made yet. */
export type OpenRepository = (reference: Reference) => Repository

/**
 * Signs an image by reference. An index is signed with each of its children, also BuildKit's attestation manifests, unless
 * `recursive` is false: podman and skopeo verify the child they pull.
 */
export async function signImage(
  open: OpenRepository,
  image: string,
  signer: StatementSigner,
  call: ImageSignCall = {},
): Promise<readonly AttachedSignature[]> {
  const { recursive = true } = call
  const { repository, subjects } = await manifestsOf(open, image, { ...call, recursive })
  const requests = subjects.map((subject) => ({ subject, predicateType: PREDICATE_TYPES.sign, predicate: {} }))
  return await signer.attach(repository, requests, call)
}

/** Attests a predicate of an image by reference: of the named manifest alone, unless `recursive` is set. */
export async function attestImage(
  open: OpenRepository,
  image: string,
  statement: { readonly predicateType: string; readonly predicate: unknown },
  signer: StatementSigner,
  call: ImageSignCall = {},
): Promise<readonly AttachedSignature[]> {
  const { repository, subjects } = await manifestsOf(open, image, call)
  const requests = subjects.map((subject) => ({ subject, ...statement }))
  return await signer.attach(repository, requests, call)
}

/** Which manifests of an index a call is about, beside the named one. */
export interface ManifestChoice extends Cancellable {
  /** All children too. */
  readonly recursive?: boolean
  /** The children for these platforms too; one that is not there is CONFIG_REFERENCE. */
  readonly platforms?: readonly Platform[]
}

export interface ImageVerifyCall extends ManifestChoice {
  /** Predicate types that must be there; default: the image is signed. */
  readonly predicateTypes?: readonly string[]
}

/**
 * Verifies an image by reference: the named manifest, and those that were chosen beside it. Of BuildKit's attestation manifests in
 * an index only a signature is demanded: SBOM, provenance and the like are about images.
 */
export async function verifyImage(
  open: OpenRepository,
  image: string,
  verifier: StatementVerifier,
  call: ImageVerifyCall = {},
): Promise<VerificationResult> {
  const { repository, subjects } = await manifestsOf(open, image, call)
  const predicateTypes = call.predicateTypes ?? [PREDICATE_TYPES.sign]
  const demands = subjects
    .map((subject) => ({ subject, predicateTypes: predicateTypes.filter((type) => mayDemand(subject, type)) }))
    .filter((demand) => demand.predicateTypes.length > 0)
  return await verifier.verify(repository, demands, call)
}

/** Whether a statement of this type may be demanded of a manifest: of BuildKit's attestations only that they are signed. */
export function mayDemand(subject: Descriptor, predicateType: string): boolean {
  return predicateType === PREDICATE_TYPES.sign || attestedDigest(subject) === undefined
}

async function manifestsOf(
  open: OpenRepository,
  image: string,
  choice: ManifestChoice,
): Promise<{ readonly repository: Repository; readonly subjects: readonly Descriptor[] }> {
  const reference = parseReference(image)
  const repository = open(reference)
  const root = await repository.resolve(reference.digest ?? reference.tag ?? 'latest', choice)
  const { recursive = false, platforms = [] } = choice
  if (!recursive && platforms.length === 0) return { repository, subjects: [root] }
  const all = await manifestsUnder(repository, root, choice, 0)
  const wanted = recursive ? all : [root, ...platforms.map((platform) => childFor(all, platform, image))]
  return { repository, subjects: [...new Map(wanted.map((one) => [one.digest, one])).values()] }
}

/**
 * A manifest with everything below it, each once; an index comes before its children.
 * @throws REGISTRY_LIMIT when indexes are nested too deeply or name too much.
 */
export async function manifestsUnder(
  repository: Repository,
  top: Descriptor,
  call: Cancellable,
  depth: number,
): Promise<readonly Descriptor[]> {
  const found = new Map<string, Descriptor>()
  const read = new Set<Digest>()
  const visit = async (one: Descriptor, level: number): Promise<void> => {
    const name = entryName(one)
    if (!found.has(name)) found.set(name, one)
    if (found.size > MANIFEST_LIMITS.entries)
      throw tooMuch(repository, top, `names more than ${MANIFEST_LIMITS.entries} manifests`)
    if (!isIndexType(one.mediaType) || read.has(one.digest)) return
    read.add(one.digest)
    if (level >= MANIFEST_LIMITS.depth) throw tooMuch(repository, one, `is an index nested more than ${level} deep`)
    const { manifest } = await repository.readManifest(one.digest, call)
    if (manifest.kind !== 'index') return
    for (const child of manifest.manifests) await visit(child, level + 1)
  }
  await visit(top, depth)
  return [...found.values()]
}

/** One manifest may stand in an index for several platforms: those are different entries. */
function entryName(entry: Descriptor): string {
  const { digest, platform } = entry
  return [digest, platform === undefined ? '' : formatPlatform(platform), attestedDigest(entry) ?? ''].join(' ')
}

function tooMuch(repository: Repository, { digest }: Descriptor, what: string): SlipwayError {
  return new SlipwayError('REGISTRY_LIMIT', `${repository.name}@${digest} ${what}`)
}

function childFor(all: readonly Descriptor[], platform: Platform, image: string): Descriptor {
  const child = all.find((one) => one.platform !== undefined && samePlatform(one.platform, platform))
  if (child !== undefined) return child
  throw new SlipwayError('CONFIG_REFERENCE', `${image} has no manifest for ${formatPlatform(platform)}`)
}
