import { SlipwayError } from '../../errors.ts'
import { MEDIA_TYPES, type Annotations, type Descriptor } from '../../image/descriptor.ts'
import type { Digest } from '../../image/digest.ts'
import { ifThere } from '../../image/if-there.ts'
import type { ManifestContent, SingleManifest } from '../../image/manifest.ts'
import { readBlob } from '../../image/read-blob.ts'
import type { Cancellable, ImageSource } from '../../image/store.ts'
import { ANNOTATIONS, ENVELOPE_MEDIA_TYPE, SIMPLE_SIGNING_MEDIA_TYPE } from '../attachment.ts'
import { BUNDLE_MEDIA_TYPE_PREFIX, parseBundle } from '../bundle.ts'
import { parseEnvelope } from '../dsse.ts'
import { mapConcurrently } from '../../system/concurrency.ts'
import { legacyTag, type LegacyKind } from '../legacy-tag.ts'
import { attempt, bundleManifestCheck, check as checkThat } from '../policy.ts'
import type { SignatureFormat, VerificationCheck } from '../signer.ts'
import type { SignedEntity } from '../signing-identity.ts'
import { PREDICATE_TYPES } from '../statement.ts'

/** Limits against hostile content beside an image; more than this is refused, not ignored. */
export const CANDIDATE_LIMITS = { referrers: 1000, layers: 1000, blobBytes: 32 << 20, payloadBytes: 1 << 20 } as const

const PARALLEL_READS = 6
const LEGACY_REFERRER_TYPE = /^application\/vnd\.dev\.cosign\.artifact\.(?:sig|att)\.v1\+json$/

/** A signature found beside a manifest; `entity` is missing when it could not be read, and a check says why. */
export interface Candidate {
  readonly format: SignatureFormat
  readonly checks: readonly VerificationCheck[]
  readonly entity?: SignedEntity
  /** When its manifest says it was made. Nobody has signed that. */
  readonly created?: Date
}

/** What `visit` made of each candidate. */
export interface Visited<T> {
  readonly visited: readonly T[]
  /** Whether any bundle is attached, also of other types: cosign 3 then looks at bundles only. */
  readonly hasBundles: boolean
}

/** One reading of one subject. Candidates are visited as they arrive, so that no more than a few blobs are in memory. */
interface Reading<T> extends Cancellable {
  readonly source: ImageSource
  readonly subject: Digest
  readonly wanted: ReadonlySet<string>
  visit(candidate: Candidate): Promise<T>
}

/**
 * Visits all that could be a statement of one of the predicate types about the subject: bundles, legacy tags, and legacy
 * signatures attached as referrers. What is named as another type is not fetched.
 * @throws REGISTRY_LIMIT when there is more beside the image than can be judged; the registry's errors.
 */
export async function visitCandidates<T>(
  source: ImageSource,
  subject: Digest,
  predicateTypes: readonly string[],
  visit: (candidate: Candidate) => Promise<T>,
  call: Cancellable = {},
): Promise<Visited<T>> {
  const reading: Reading<T> = { ...call, source, subject, wanted: new Set(predicateTypes), visit }
  const [referrers, tagged] = await Promise.all([
    visitReferrers(reading),
    mapConcurrently(legacyKinds(reading.wanted), 2, async (kind) => await visitLegacyTag(reading, kind)),
  ])
  return { hasBundles: referrers.hasBundles, visited: [...referrers.visited, ...tagged.flat()] }
}

function legacyKinds(wanted: ReadonlySet<string>): readonly LegacyKind[] {
  const others = [...wanted].some((type) => type !== PREDICATE_TYPES.sign)
  return [...(wanted.has(PREDICATE_TYPES.sign) ? ['sig' as const] : []), ...(others ? ['att' as const] : [])]
}

async function visitReferrers<T>(reading: Reading<T>): Promise<Visited<T>> {
  const { source, subject } = reading
  const listed = (await source.listReferrers(subject, callOf(reading))).filter(mayBeSignature)
  if (listed.length > CANDIDATE_LIMITS.referrers)
    throw new SlipwayError(
      'REGISTRY_LIMIT',
      `${source.name}@${subject} has ${listed.length} referrers that may be signatures, more than ${CANDIDATE_LIMITS.referrers}`,
    )
  const each = await mapConcurrently(listed, PARALLEL_READS, async (referrer) => await visitReferrer(reading, referrer))
  return {
    hasBundles: each.some(({ hasBundles }) => hasBundles),
    visited: each.flatMap(({ visited }) => visited),
  }
}

/** cosign writes the empty config's type, or none, into the fallback index: only the manifest then tells what it is. */
function mayBeSignature({ artifactType, mediaType }: Descriptor): boolean {
  if (mediaType !== MEDIA_TYPES.ociManifest && mediaType !== MEDIA_TYPES.dockerManifest) return false
  if (artifactType === undefined || artifactType === '' || artifactType === MEDIA_TYPES.ociEmpty) return true
  return artifactType.startsWith(BUNDLE_MEDIA_TYPE_PREFIX) || LEGACY_REFERRER_TYPE.test(artifactType)
}

async function visitReferrer<T>(reading: Reading<T>, referrer: Descriptor): Promise<Visited<T>> {
  const { source, visit } = reading
  if (isUnwanted(reading, referrer.annotations)) return { visited: [], hasBundles: true }
  const { check, value } = await fetchOrFault('manifest', () => source.readManifest(referrer.digest, callOf(reading)))
  if (value === undefined) return { visited: [await visit({ format: 'bundle', checks: [check] })], hasBundles: true }
  const { manifest } = value
  if (manifest.kind === 'index') return { visited: [], hasBundles: false }
  if (LEGACY_REFERRER_TYPE.test(manifest.config.mediaType))
    return { visited: await visitLegacyLayers(reading, manifest), hasBundles: false }
  if (!isBundleManifest(manifest)) return { visited: [], hasBundles: false }
  if (isUnwanted(reading, manifest.annotations)) return { visited: [], hasBundles: true }
  return { visited: [await visit(await readBundle(reading, manifest))], hasBundles: true }
}

function isUnwanted<T>({ wanted }: Reading<T>, annotations: Annotations | undefined): boolean {
  const type = annotations?.[ANNOTATIONS.predicateType]
  return type !== undefined && !wanted.has(type)
}

function isBundleManifest({ artifactType, config, layers }: SingleManifest): boolean {
  return [artifactType, config.artifactType, config.mediaType, ...layers.map(({ mediaType }) => mediaType)].some(
    (type) => type?.startsWith(BUNDLE_MEDIA_TYPE_PREFIX) === true,
  )
}

async function readBundle<T>(reading: Reading<T>, manifest: SingleManifest): Promise<Candidate> {
  const layers = bundleManifestCheck(manifest)
  const layer = manifest.layers[0]
  if (!layers.ok || layer === undefined) return { format: 'bundle', checks: [layers] }
  const blob = await fetchOrFault('blob', () =>
    readBlob(reading.source, layer, CANDIDATE_LIMITS.blobBytes, callOf(reading)),
  )
  const { value: bytes } = blob
  if (bytes === undefined) return { format: 'bundle', checks: [layers, blob.check] }
  const { check, value: bundle } = attempt('bundle', () => parseBundle(bytes))
  const checks = [layers, check]
  if (bundle === undefined) return { format: 'bundle', checks }
  const created = new Date(manifest.annotations?.[ANNOTATIONS.created] ?? Number.NaN)
  const known = Number.isNaN(created.getTime()) ? {} : { created }
  return { format: 'bundle', checks, entity: { kind: 'bundle', bundle }, ...known }
}

async function visitLegacyTag<T>(reading: Reading<T>, kind: LegacyKind): Promise<readonly T[]> {
  const tag = legacyTag(reading.subject, kind)
  if (tag === undefined) return []
  const content = await readManifestIfAny(reading.source, tag, callOf(reading))
  if (content === undefined) return []
  const { manifest } = content
  if (manifest.kind === 'image') return await visitLegacyLayers(reading, manifest)
  const check = { name: 'layers', ok: false, reason: `the tag ${tag} names an index` }
  return [await reading.visit({ format: 'legacy', checks: [check] })]
}

/** The manifest behind a tag, or undefined when there is none. */
export async function readManifestIfAny(
  source: ImageSource,
  tag: string,
  call: Cancellable,
): Promise<ManifestContent | undefined> {
  return await ifThere(() => source.readManifest(tag, call))
}

async function visitLegacyLayers<T>(reading: Reading<T>, { layers }: SingleManifest): Promise<readonly T[]> {
  if (layers.length > CANDIDATE_LIMITS.layers)
    throw new SlipwayError(
      'REGISTRY_LIMIT',
      `${layers.length} legacy signatures stand beside ${reading.source.name}@${reading.subject}, more than ${CANDIDATE_LIMITS.layers}`,
    )
  const relevant = layers.filter(({ annotations }) => {
    const type = annotations?.[ANNOTATIONS.legacyPredicateType]
    return type === undefined || reading.wanted.has(type)
  })
  return await mapConcurrently(
    relevant,
    PARALLEL_READS,
    async (layer) => await reading.visit(await readLegacyLayer(reading, layer)),
  )
}

async function readLegacyLayer<T>(reading: Reading<T>, layer: Descriptor): Promise<Candidate> {
  const { mediaType, annotations = {} } = layer
  const isEnvelope = mediaType === ENVELOPE_MEDIA_TYPE
  const known = isEnvelope || mediaType === SIMPLE_SIGNING_MEDIA_TYPE
  const type = checkThat('layers', known, `its layer is ${mediaType}, which is no signature`)
  if (!known) return { format: 'legacy', checks: [type] }
  const limit = isEnvelope ? CANDIDATE_LIMITS.blobBytes : CANDIDATE_LIMITS.payloadBytes
  const blob = await fetchOrFault('blob', () => readBlob(reading.source, layer, limit, callOf(reading)))
  const { value: bytes } = blob
  if (bytes === undefined) return { format: 'legacy', checks: [type, blob.check] }
  if (!isEnvelope) {
    const signature = Buffer.from(annotations[ANNOTATIONS.signature] ?? '', 'base64')
    return { format: 'legacy', checks: [type], entity: { kind: 'payload', payload: bytes, signature, annotations } }
  }
  const { check, value: envelope } = attempt('envelope', () => parseEnvelope(bytes, 'envelope'))
  const checks = [type, check]
  if (envelope === undefined) return { format: 'legacy', checks }
  return { format: 'legacy', checks, entity: { kind: 'envelope', envelope, layer: bytes, annotations } }
}

function callOf({ signal }: Cancellable): Cancellable {
  return signal === undefined ? {} : { signal }
}

const FAULTS = new Set(['REGISTRY_MALFORMED', 'REGISTRY_DIGEST_MISMATCH', 'REGISTRY_NOT_FOUND', 'REGISTRY_LIMIT'])

/** A candidate that is broken is a failed candidate; a registry that is down is an error. */
async function fetchOrFault<T>(
  name: string,
  fetch: () => Promise<T>,
): Promise<{ readonly check: VerificationCheck; readonly value?: T }> {
  try {
    return { value: await fetch(), check: { name, ok: true } }
  } catch (error) {
    if (!(error instanceof SlipwayError) || !FAULTS.has(error.code)) throw error
    return { check: { name, ok: false, reason: error.message } }
  }
}
