import { isIndexType, type Descriptor } from '../../image/descriptor.ts'
import { MANIFEST_LIMITS } from '../../image/manifest.ts'
import { formatPlatform, samePlatform, type Platform } from '../../image/platform.ts'
import { parseReference, type Reference } from '../../image/reference.ts'
import type { Cancellable, Repository } from '../../image/store.ts'
import { SlipwayError } from '../../errors.ts'
import type { Clock } from '../../system/clock.ts'
import type { Secret } from '../../system/secret.ts'
import { predicateOf, resolvePredicateType } from '../predicate-type.ts'
import type { ImageSigner, Key, StatementSigner, StatementVerifier } from '../signer.ts'
import { PREDICATE_TYPES } from '../statement.ts'
import { keySigner, keyVerifier } from './key-identity.ts'

export interface ImageSignerParts {
  /** The repository of a reference; no request is made yet. */
  readonly open: (reference: Reference) => Repository
  readonly clock: Clock
  /** Of encrypted keys. */
  readonly password?: Secret
}

/**
 * The seed's signer with keys. An image index is signed with each of its children, also BuildKit's attestation manifests, because
 * podman and skopeo verify the child they pull; an attestation is made of the named manifest alone unless `recursive` is set.
 */
export function imageSigner(parts: ImageSignerParts): ImageSigner {
  const { password, clock } = parts
  const signerFor = (key: Key): StatementSigner =>
    keySigner({ key, clock, ...(password === undefined ? {} : { password }) })
  return {
    sign: async (image, key, call = {}) => {
      const { recursive = true } = call
      const { repository, subjects } = await openImage(parts.open, image, { ...call, recursive })
      const requests = subjects.map((subject) => ({ subject, predicateType: PREDICATE_TYPES.sign, predicate: {} }))
      return await signerFor(key).attach(repository, requests, call)
    },
    attest: async (image, predicate, type, key, call = {}) => {
      const predicateType = resolvePredicateType(type)
      const content = predicateOf(predicateType, predicate, clock.now())
      const { repository, subjects } = await openImage(parts.open, image, call)
      const requests = subjects.map((subject) => ({ subject, predicateType, predicate: content }))
      return await signerFor(key).attach(repository, requests, call)
    },
    verify: async (image, key, call = {}) => await verifyImage(parts.open, image, keyVerifier({ key }), call),
  }
}

/** What to verify beside the named manifest. */
export interface ImageVerifyCall extends Cancellable {
  /** All children of an index too. */
  readonly recursive?: boolean
  /** These platforms of an index too; one that is not there is an error. */
  readonly platforms?: readonly Platform[]
  /** Predicate types that must be there; default: the image is signed. */
  readonly predicateTypes?: readonly string[]
}

/** Verifies an image by reference with any verifier. CONFIG_REFERENCE when a platform is not in the image. */
export async function verifyImage(
  open: ImageSignerParts['open'],
  image: string,
  verifier: StatementVerifier,
  call: ImageVerifyCall = {},
): ReturnType<StatementVerifier['verify']> {
  const { repository, subjects } = await openImage(open, image, call)
  const predicateTypes = call.predicateTypes ?? [PREDICATE_TYPES.sign]
  const demands = subjects.map((subject) => ({ subject, predicateTypes }))
  return await verifier.verify(repository, demands, call)
}

/** An image with the manifests in it that a call is about: the named one first, each once. */
export interface OpenImage {
  readonly repository: Repository
  readonly subjects: readonly Descriptor[]
}

export async function openImage(
  open: ImageSignerParts['open'],
  image: string,
  call: Cancellable & { readonly recursive?: boolean; readonly platforms?: readonly Platform[] } = {},
): Promise<OpenImage> {
  const reference = parseReference(image)
  const repository = open(reference)
  const root = await repository.resolve(reference.digest ?? reference.tag ?? 'latest', call)
  const { recursive = false, platforms = [] } = call
  if (!recursive && platforms.length === 0) return { repository, subjects: [root] }
  const all = await manifestsUnder(repository, root, call, 0)
  const wanted = recursive ? all : [root, ...platforms.map((platform) => childFor(all, platform, image))]
  return { repository, subjects: [...new Map(wanted.map((one) => [one.digest, one])).values()] }
}

async function manifestsUnder(
  repository: Repository,
  top: Descriptor,
  call: Cancellable,
  depth: number,
): Promise<readonly Descriptor[]> {
  if (!isIndexType(top.mediaType)) return [top]
  if (depth >= MANIFEST_LIMITS.depth)
    throw new SlipwayError(
      'REGISTRY_LIMIT',
      `${repository.name}@${top.digest} is an index nested more than ${depth} deep`,
    )
  const { manifest } = await repository.readManifest(top.digest, call)
  if (manifest.kind !== 'index') return [top]
  const below = []
  for (const child of manifest.manifests) below.push(...(await manifestsUnder(repository, child, call, depth + 1)))
  return [top, ...below]
}

function childFor(all: readonly Descriptor[], platform: Platform, image: string): Descriptor {
  const child = all.find((one) => one.platform !== undefined && samePlatform(one.platform, platform))
  if (child !== undefined) return child
  throw new SlipwayError('CONFIG_REFERENCE', `${image} has no manifest for ${formatPlatform(platform)}`)
}
