import { SlipwayError } from '../../errors.ts'
import type { Cancellable } from '../../image/store.ts'
import type { NamedCheck, Seen } from '../../pipeline/check.ts'
import { systemClock } from '../../system/node/clock.ts'
import { openIdentityToken } from '../wire-identity.ts'
import type { CheckParts } from './check-parts.ts'

/** The key, or the identity and the root that its signatures are checked with. No certificate is asked for: it would be logged. */
export function signingChecks(parts: CheckParts): readonly NamedCheck[] {
  const { inputs } = parts
  const { key, sign, push, release } = inputs
  if (sign === 'off') return [{ name: 'signing', look: () => Promise.resolve({ detail: 'off' }) }]
  if (key !== undefined) return [{ name: 'key', look: (call) => lookAtKey(parts, call) }]
  return [
    { name: 'identity', look: (call) => lookAtIdentity(parts, push || release, call) },
    { name: 'trusted root', look: () => lookAtRoot(inputs.trustedRoot) },
  ]
}

async function lookAtKey({ ports }: CheckParts, call: Cancellable): Promise<Seen> {
  await ports.signing?.ready(call)
  return { detail: 'it can be read and used' }
}

async function lookAtIdentity({ inputs, env, http }: CheckParts, needed: boolean, call: Cancellable): Promise<Seen> {
  const source = await openIdentityToken({ inputs, env, http, clock: systemClock })
  const help =
    'give the job the permission id-token: write (GitHub), an id_tokens entry SIGSTORE_ID_TOKEN (GitLab), or a key'
  if (source === undefined) {
    if (needed) throw new SlipwayError('ENVIRONMENT_IDENTITY', 'there is no identity token, and no key', { help })
    return { detail: 'there is none; it is needed to push', help }
  }
  const { tokenSubject } = await import('../../sign/sigstore/identity-token.ts')
  return { detail: tokenSubject(await source.fetch(call)) }
}

async function lookAtRoot(path: string | undefined): Promise<Seen> {
  const { readTrustedRoot } = await import('../read-trusted-root.ts')
  await readTrustedRoot(path)
  return { detail: path ?? 'that of the public instance' }
}
