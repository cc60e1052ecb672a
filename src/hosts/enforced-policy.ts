import { readFile } from 'node:fs/promises'
import { basename, dirname, resolve } from 'node:path'
import { SlipwayError } from '../errors.ts'
import type { EnforcedPolicy } from '../sign/registry/verify-policy.ts'
import type { SignatureChecker } from '../sign/signing-identity.ts'
import type { TrustedRootJson } from '../sign/sigstore/trusted-root.ts'
import type { Authority, IdentityAuthority, VerificationPolicy } from '../sign/verification-policy.ts'
import { once } from './once.ts'
import { publicKeyOf, readKey } from './read-key.ts'
import { readTrustedRoot } from './read-trusted-root.ts'

/** Where keys and trusted roots of a policy are looked for, and how a fault of one is called. */
export interface PolicyPlace {
  /** Paths in the policy start here. */
  readonly folder: string
  /** The trusted root of authorities that name none: a path, or the public instance's when absent. */
  readonly trustedRoot?: string
  locate(path: readonly (string | number)[]): string
}

/**
 * Reads a policy file and the keys and trusted roots that it names.
 * @throws CONFIG_INVALID with everything that is wrong and where.
 */
export async function openPolicyFile(path: string, trustedRoot: string | undefined): Promise<EnforcedPolicy> {
  const { POLICY_LIMIT_BYTES, readPolicyFile, wrongPolicy } = await import('../sign/policy-file.ts')
  const name = basename(path)
  const text = await readFile(path, 'utf8').catch((cause: unknown) => {
    throw wrongPolicy(path, [`${path} cannot be read: ${cause instanceof Error ? cause.message : String(cause)}`])
  })
  if (text.length > POLICY_LIMIT_BYTES) throw wrongPolicy(path, [`it is larger than ${POLICY_LIMIT_BYTES} bytes`])
  const { policy, locate } = readPolicyFile(text, name)
  const place = { folder: dirname(path), locate, ...(trustedRoot === undefined ? {} : { trustedRoot }) }
  return await enforcePolicy(policy, place)
}

/** @throws CONFIG_INVALID with every key and trusted root that cannot be read. */
export async function enforcePolicy(policy: VerificationPolicy, place: PolicyPlace): Promise<EnforcedPolicy> {
  const checkers = new Map<string, SignatureChecker>()
  const faults: string[] = []
  const shared = once(() => readTrustedRoot(place.trustedRoot))
  for (const [name, authority] of Object.entries(policy.authorities)) {
    try {
      checkers.set(name, await checkerFor(authority, place, shared))
    } catch (error) {
      if (!(error instanceof SlipwayError)) throw error
      const member = authority.kind === 'key' ? 'key' : 'trustedRoot'
      const reasons = error.problems.length === 0 ? [error.message] : error.problems.map(({ message }) => message)
      faults.push(...reasons.map((reason) => `${place.locate(['authorities', name, member])}: ${reason}`))
    }
  }
  if (faults.length === 0) return { policy, checkers }
  const { wrongPolicy } = await import('../sign/policy-file.ts')
  throw wrongPolicy('', faults)
}

async function checkerFor(
  authority: Authority,
  place: PolicyPlace,
  shared: () => Promise<TrustedRootJson>,
): Promise<SignatureChecker> {
  if (authority.kind === 'identity') return identityCheckerFor(authority, place, shared)
  const { keyChecker } = await import('../sign/key/key-identity.ts')
  const { key } = authority
  const pem = await readKey(key.includes('-----BEGIN') ? key : resolve(place.folder, key), {})
  return keyChecker(await publicKeyOf(pem, undefined))
}

async function identityCheckerFor(
  authority: IdentityAuthority,
  { folder }: PolicyPlace,
  shared: () => Promise<TrustedRootJson>,
): Promise<SignatureChecker> {
  const { sigstoreChecker } = await import('../sign/sigstore/sigstore-checker.ts')
  const { identity, issuer, claims, logThreshold, timestampThreshold, trustedRoot } = authority
  return sigstoreChecker({
    identity,
    issuer,
    claims,
    trustedRoot: await (trustedRoot === undefined ? shared() : readTrustedRoot(resolve(folder, trustedRoot))),
    ...(logThreshold === undefined ? {} : { logThreshold }),
    ...(timestampThreshold === undefined ? {} : { timestampThreshold }),
  })
}
