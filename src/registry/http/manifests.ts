import { SlipwayError } from '../../errors.ts'
import { isManifestType, MEDIA_TYPES, type Descriptor } from '../../image/descriptor.ts'
import { algorithmOf, digestOf, isDigest, type Digest } from '../../image/digest.ts'
import { MANIFEST_LIMITS, parseManifest, type ManifestContent } from '../../image/manifest.ts'
import type { Cancellable } from '../../image/store.ts'
import { mapConcurrently } from '../../system/concurrency.ts'
import { retryDelayMs } from '../retry.ts'
import { repositoryScope } from '../scope.ts'
import { discard, readBody, readProblem } from './answer.ts'
import { apiUrl, problemError, refused, type Session } from './session.ts'
import type { RegistryAnswer, RegistryRequest } from './transport.ts'

const ACCEPT = [MEDIA_TYPES.ociIndex, MEDIA_TYPES.ociManifest, MEDIA_TYPES.dockerList, MEDIA_TYPES.dockerManifest].join(
  ', ',
)
const TAGS_AT_ONCE = 4
/** Attempts at a manifest whose blobs the registry does not know yet, though it confirmed each of them. */
const SETTLING_ATTEMPTS = 4

/**
 * The descriptor behind a tag or digest. HEAD where it says type, size and digest; the digest of a tag is then the registry's
 * word until the manifest is read by it. GET and our own count where HEAD says too little.
 */
export async function resolve(
  session: Session,
  repository: string,
  reference: string,
  call: Cancellable = {},
): Promise<Descriptor> {
  const request = manifestRequest(session, repository, reference, 'HEAD', call)
  const answer = await session.send(request)
  if (answer.status === 404 || answer.status === 401 || answer.status === 403)
    throw await refused(session, answer, request)
  await discard(answer.body)
  const said = answer.status === 200 ? descriptorOf(answer, reference, session) : undefined
  return said ?? (await readManifest(session, repository, reference, call)).descriptor
}

function descriptorOf(answer: RegistryAnswer, reference: string, { registry }: Session): Descriptor | undefined {
  const mediaType = mediaTypeOf(answer)
  const size = Number(answer.headers['content-length'] ?? Number.NaN)
  const header = answer.headers['docker-content-digest']
  if (isDigest(reference) && isDigest(header)) checkDigest(reference, header, `manifest ${reference} of ${registry}`)
  const digest = isDigest(reference) ? reference : header
  if (mediaType === undefined || !isManifestType(mediaType) || !isDigest(digest)) return undefined
  if (!Number.isSafeInteger(size) || size <= 0) return undefined
  return { mediaType, digest, size }
}

/** Reads a manifest and recomputes its digest. @throws REGISTRY_DIGEST_MISMATCH, REGISTRY_MALFORMED, REGISTRY_LIMIT, REGISTRY_NOT_FOUND */
export async function readManifest(
  session: Session,
  repository: string,
  reference: string,
  call: Cancellable = {},
): Promise<ManifestContent> {
  const request = manifestRequest(session, repository, reference, 'GET', call)
  const what = `manifest ${nameOf(session, repository, reference)}`
  for (let attempt = 1; ; attempt += 1) {
    const answer = await session.send(request)
    if (answer.status !== 200) throw await refused(session, answer, request)
    const bytes = await bodyOrCut(answer, what)
    if (bytes !== undefined) {
      session.counters.bytesReceived += bytes.byteLength
      return contentOf(bytes, answer, reference, what)
    }
    if (attempt === SETTLING_ATTEMPTS) {
      const facts = { registry: session.registry, operation: request.operation }
      throw new SlipwayError('REGISTRY_UNREACHABLE', `${what} broke off again and again`, { facts, retryable: true })
    }
    await pauseBefore(session, attempt, call)
  }
}

/** Undefined when the connection was cut; what is too long is an error. */
async function bodyOrCut({ body }: RegistryAnswer, what: string): Promise<Buffer | undefined> {
  try {
    return await readBody(body, MANIFEST_LIMITS.pullBytes, what)
  } catch (error) {
    body.destroy()
    if ((error as { readonly code?: unknown }).code === 'ECONNRESET') return undefined
    throw error
  }
}

function contentOf(bytes: Buffer, answer: RegistryAnswer, reference: string, what: string): ManifestContent {
  const header = answer.headers['docker-content-digest']
  const expected = isDigest(reference) ? reference : isDigest(header) ? header : undefined
  const digest = digestOf(bytes, expected === undefined ? 'sha256' : algorithmOf(expected))
  if (expected !== undefined) checkDigest(expected, digest, what)
  const manifest = parseManifest(bytes, mediaTypeOf(answer), what)
  const { mediaType, artifactType } = manifest
  const descriptor: Descriptor = {
    mediaType,
    digest,
    size: bytes.byteLength,
    ...(artifactType === undefined ? {} : { artifactType }),
  }
  return { descriptor, bytes, manifest }
}

function checkDigest(expected: Digest, actual: Digest, what: string): void {
  if (expected === actual || algorithmOf(expected) !== algorithmOf(actual)) return
  throw new SlipwayError('REGISTRY_DIGEST_MISMATCH', `${what} has the digest ${actual} instead of ${expected}`, {
    facts: { expected, actual },
  })
}

function mediaTypeOf({ headers }: RegistryAnswer): string | undefined {
  const type = headers['content-type']?.split(';')[0]?.trim().toLowerCase()
  return type === '' ? undefined : type
}

function manifestRequest(
  session: Session,
  repository: string,
  reference: string,
  method: 'GET' | 'HEAD',
  { signal }: Cancellable,
): RegistryRequest {
  return {
    method,
    url: apiUrl(session, repository, `manifests/${reference}`),
    operation: `read manifest ${nameOf(session, repository, reference)}`,
    scopes: [repositoryScope(repository, 'pull')],
    headers: { accept: ACCEPT, 'accept-encoding': 'identity' },
    follow: 'anywhere',
    signal,
  }
}

/** `registry/repository:tag` or `registry/repository@digest`. */
export function nameOf({ registry }: Pick<Session, 'registry'>, repository: string, reference: string): string {
  return `${registry}/${repository}${isDigest(reference) ? '@' : ':'}${reference}`
}

interface PutCall extends Cancellable {
  /** Whether an answer that may be different in a moment is waited out. */
  readonly settles: boolean
}

interface PutOptions extends Partial<PutCall> {
  readonly tags?: readonly string[]
}

/**
 * Puts manifest bytes by digest, or under the tags: all with one PUT where the registry answers OCI-Tag (distribution-spec
 * end-7b), else one PUT each. Gives the subject that the registry says it has taken note of.
 */
export async function putManifest(
  session: Session,
  repository: string,
  content: ManifestContent,
  { signal, tags = [], settles = true }: PutOptions = {},
): Promise<string | undefined> {
  const { digest } = content.descriptor
  if (content.bytes.byteLength > MANIFEST_LIMITS.pushBytes) {
    throw new SlipwayError('REGISTRY_LIMIT', `manifest ${digest} is larger than ${MANIFEST_LIMITS.pushBytes} bytes`)
  }
  const call = { settles, ...(signal === undefined ? {} : { signal }) }
  if (tags.length === 0) return (await put(session, repository, content, digest, call)).headers['oci-subject']
  const named = tags.length > 1 ? await putManyTags(session, repository, content, tags, call) : new Set<string>()
  const rest = tags.filter((tag) => !named.has(tag))
  const answers = await mapConcurrently(rest, TAGS_AT_ONCE, (tag) => put(session, repository, content, tag, call))
  return answers[0]?.headers['oci-subject']
}

async function putManyTags(
  session: Session,
  repository: string,
  content: ManifestContent,
  tags: readonly string[],
  call: PutCall,
): Promise<ReadonlySet<string>> {
  if (session.capabilities.manyTags === false) return new Set()
  const query = tags.map((tag) => `tag=${encodeURIComponent(tag)}`).join('&')
  const { headers } = await put(session, repository, content, `${content.descriptor.digest}?${query}`, call)
  const named = new Set((headers['oci-tag'] ?? '').split(',').map((tag) => tag.trim()))
  session.capabilities.manyTags = tags.some((tag) => named.has(tag))
  return named
}

/**
 * Answers that may be different in a moment: blobs that were just sent are not known yet; and docker-registry 2.8 says
 * DIGEST_INVALID when it reads one of its own links while another request writes it (our bytes have their digest).
 */
export const UNSETTLED: ReadonlySet<string> = new Set(['MANIFEST_BLOB_UNKNOWN', 'BLOB_UNKNOWN', 'DIGEST_INVALID'])

async function put(
  session: Session,
  repository: string,
  content: ManifestContent,
  reference: string,
  call: PutCall,
): Promise<RegistryAnswer> {
  const { descriptor, bytes } = content
  const [target = reference] = reference.split('?')
  const request: RegistryRequest = {
    method: 'PUT',
    url: apiUrl(session, repository, `manifests/${reference}`),
    operation: `put manifest ${nameOf(session, repository, target)}`,
    scopes: [repositoryScope(repository, 'pull', 'push')],
    headers: { 'content-type': descriptor.mediaType, 'content-length': String(bytes.byteLength) },
    body: bytes,
    signal: call.signal,
  }
  for (let attempt = 1; ; attempt += 1) {
    const answer = await session.send(request)
    session.counters.bytesSent += bytes.byteLength
    if (answer.status === 201 || answer.status === 200 || answer.status === 202) {
      await discard(answer.body)
      const stored = answer.headers['docker-content-digest']
      if (isDigest(stored)) checkDigest(descriptor.digest, stored, `stored manifest ${target}`)
      return answer
    }
    const problem = await readProblem(answer)
    if (!call.settles || !UNSETTLED.has(problem.code ?? '') || attempt === SETTLING_ATTEMPTS)
      throw await problemError(session, answer.status, request.operation, problem)
    await pauseBefore(session, attempt, call)
  }
}

async function pauseBefore({ clock, random }: Session, attempt: number, { signal }: Cancellable): Promise<void> {
  await clock.sleep(retryDelayMs({ attempt, now: clock.now(), random: random() }), signal)
}
