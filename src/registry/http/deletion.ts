import { SlipwayError } from '../../errors.ts'
import { isDigest, type Digest } from '../../image/digest.ts'
import type { Cancellable } from '../../image/store.ts'
import { repositoryScope } from '../scope.ts'
import { discard, readProblem, type RegistryProblem } from './answer.ts'
import { nameOf, readManifest } from './manifests.ts'
import { removeFromFallback } from './referrers-attach.ts'
import { apiUrl, problemError, type Session } from './session.ts'
import type { RegistryAnswer, RegistryRequest } from './transport.ts'

/**
 * Deletes a tag, or a manifest by digest together with its entry in its subject's fallback tag. A tag is never deleted through its
 * digest, because that would take every other tag of the image along.
 */
export async function deleteReference(
  session: Session,
  repository: string,
  reference: string,
  { leaveListed = false, ...call }: Cancellable & { readonly leaveListed?: boolean } = {},
): Promise<void> {
  const subject =
    isDigest(reference) && !leaveListed ? await subjectOf(session, repository, reference, call) : undefined
  const request: RegistryRequest = {
    method: 'DELETE',
    url: apiUrl(session, repository, `manifests/${reference}`),
    operation: `delete ${nameOf(session, repository, reference)}`,
    scopes: [repositoryScope(repository, ...session.quirks.deleteActions)],
    signal: call.signal,
  }
  const answer = await session.send(request)
  if (answer.status !== 202 && answer.status !== 200 && answer.status !== 204)
    throw await undeleted(session, repository, reference, answer, request)
  await discard(answer.body)
  if (subject !== undefined && isDigest(reference))
    await removeFromFallback(session, repository, subject, reference, call)
}

async function undeleted(
  session: Session,
  repository: string,
  reference: string,
  answer: RegistryAnswer,
  { operation }: RegistryRequest,
): Promise<SlipwayError> {
  const { registry, quirks } = session
  const problem = await readProblem(answer)
  if (!isUnsupported(answer.status, problem)) return problemError(session, answer.status, operation, problem)
  const isByDigest = isDigest(reference)
  const what = isByDigest ? 'deletes nothing' : 'deletes no tags, only whole images by digest'
  const name = `${registry}/${repository}`
  const help = isByDigest
    ? 'allow deletion in its configuration (docker registry: storage.delete.enabled), or delete in its web interface'
    : `look up the digest with \`slipway registry manifest ${name}:${reference}\` and delete ${name}@DIGEST: this removes the image with all its other tags too`
  return new SlipwayError(
    'REGISTRY_REFUSED',
    `${registry} ${what}: ${nameOf(session, repository, reference)} is still there`,
    {
      facts: {
        registry,
        operation,
        status: answer.status,
        ...(problem.code === '' ? {} : { registryCode: problem.code }),
      },
      help: quirks.deleteTagHelp ?? help,
    },
  )
}

// docker-registry 2.8 takes the tag for a malformed digest and answers 400 DIGEST_INVALID; others 405 UNSUPPORTED.
function isUnsupported(status: number, { code }: RegistryProblem): boolean {
  return status === 405 || status === 501 || (status === 400 && (code === 'DIGEST_INVALID' || code === 'UNSUPPORTED'))
}

async function subjectOf(
  session: Session,
  repository: string,
  digest: Digest,
  call: Cancellable,
): Promise<Digest | undefined> {
  try {
    return (await readManifest(session, repository, digest, call)).manifest.subject?.digest
  } catch (error) {
    // What we cannot read as a manifest may be deleted all the same; it just has no subject that we know of.
    if (error instanceof SlipwayError && error.code === 'REGISTRY_MALFORMED') return undefined
    throw error
  }
}
