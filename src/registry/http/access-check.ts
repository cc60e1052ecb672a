import { repositoryScope } from '../scope.ts'
import { pushScope } from './upload-session.ts'
import { apiUrl, refused, type Session } from './session.ts'
import { discard } from './answer.ts'
import type { RegistryRequest } from './transport.ts'

/** An upload that no registry opened: the right to write to it is checked before it is looked for. */
const NO_UPLOAD = '00000000-0000-4000-8000-000000000000'

/**
 * Asks whether a repository may be read, or written to, and changes nothing: its tags are listed, or a piece is sent to an upload
 * that does not exist. A repository that is not there yet is no fault.
 * @throws REGISTRY_DENIED, REGISTRY_UNREACHABLE and what else a registry answers.
 */
export async function askForAccess(
  session: Session,
  repository: string,
  access: 'pull' | 'push',
  signal: AbortSignal | undefined,
): Promise<void> {
  const request: RegistryRequest =
    access === 'pull'
      ? {
          method: 'GET',
          url: apiUrl(session, repository, 'tags/list?n=1'),
          operation: `read ${repository}`,
          scopes: [repositoryScope(repository, 'pull')],
          signal,
        }
      : {
          method: 'PATCH',
          url: apiUrl(session, repository, `blobs/uploads/${NO_UPLOAD}`),
          operation: `push to ${repository}`,
          scopes: [pushScope(repository)],
          headers: { 'content-length': '0', 'content-type': 'application/octet-stream' },
          signal,
        }
  const answer = await session.send(request)
  const isFault = [401, 403, 429].includes(answer.status) || answer.status >= 500
  if (isFault) throw await refused(session, answer, request)
  await discard(answer.body)
}
