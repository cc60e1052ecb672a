import { SlipwayError } from '../errors.ts'
import type { Signing } from '../pipeline/ports.ts'
import type { StatementSigner } from '../sign/signer.ts'
import type { IdentityTokenSource } from '../sign/sigstore/identity-token.ts'
import type { SigstoreServices } from '../sign/sigstore/keyless-identity.ts'
import { Secret } from '../system/secret.ts'
import { once } from './once.ts'
import { readTrustedRoot } from './read-trusted-root.ts'
import type { SigningParts } from './signing-parts.ts'

/** Signing without a key, by the identity of the job; or only verifying, by an identity that is named. */
export function wireIdentity(parts: SigningParts): Signing | undefined {
  const { inputs } = parts
  const token = tokenSource(parts)
  const named = inputs.identity !== undefined || inputs.identityPattern !== undefined
  if (token === undefined && !named) return undefined
  const session = once(() => openSession(parts, token))
  const verifier = once(async () => {
    const { sigstoreVerifier } = await import('../sign/sigstore/sigstore-checker.ts')
    const policy = named ? namedPolicy(parts) : (await session()).policy
    return sigstoreVerifier({ ...policy, ...thresholds(parts), trustedRoot: await readTrustedRoot(inputs.trustedRoot) })
  })
  return {
    publicInstance: [inputs.fulcioUrl, inputs.rekorUrl, inputs.tsaUrl].some(isPublicService),
    async ready() {
      const { policy } = await session()
      return { kind: 'identity', identity: policy.identity, issuer: policy.issuer }
    },
    signer: { attach: async (...args) => (await session()).signer.attach(...args) },
    verifier: {
      verify: async (...args) => (await verifier()).verify(...args),
      read: async (...args) => (await verifier()).read(...args),
    },
  }
}

/** One of the services that the Sigstore project runs for everyone. */
export function isPublicService(address: string): boolean {
  return URL.canParse(address) && /(?:^|\.)sigstore\.dev$/.test(new URL(address).hostname)
}

interface TokenSource {
  readonly open: () => Promise<IdentityTokenSource>
}

/** A given token, then that of GitLab's `id_tokens`, then GitHub's token service. */
function tokenSource({ inputs, env, http, clock }: SigningParts): TokenSource | undefined {
  const variable = env['SIGSTORE_ID_TOKEN']
  const given = inputs.identityToken ?? (variable === undefined || variable === '' ? undefined : new Secret(variable))
  if (given !== undefined)
    return { open: async () => (await import('../sign/sigstore/identity-token.ts')).givenToken(given) }
  const requestUrl = env['ACTIONS_ID_TOKEN_REQUEST_URL']
  const requestToken = env['ACTIONS_ID_TOKEN_REQUEST_TOKEN']
  if (requestUrl === undefined || requestToken === undefined || !URL.canParse(requestUrl)) return undefined
  return {
    open: async () => {
      const { githubToken } = await import('../sign/sigstore/identity-token.ts')
      return githubToken({ requestUrl: new URL(requestUrl), requestToken: new Secret(requestToken), http, clock })
    },
  }
}

/** Where the token of this job comes from; undefined when there is none. Nothing is asked for yet. */
export async function openIdentityToken(parts: SigningParts): Promise<IdentityTokenSource | undefined> {
  return await tokenSource(parts)?.open()
}

interface Session {
  readonly signer: StatementSigner
  readonly policy: { readonly identity: string; readonly issuer: string }
}

/** One key and one certificate for the whole run; the policy is who the certificate says we are. */
async function openSession(parts: SigningParts, source: TokenSource | undefined): Promise<Session> {
  if (source === undefined)
    throw new SlipwayError('ENVIRONMENT_IDENTITY', 'there is no identity token to sign with', {
      help: 'give the job the permission id-token: write (GitHub), an id_tokens entry SIGSTORE_ID_TOKEN (GitLab), or a key',
    })
  const { inputs, http, clock } = parts
  const { sigstoreSigner } = await import('../sign/sigstore/sigstore-signer.ts')
  const { ownIdentity } = await import('../sign/sigstore/own-identity.ts')
  const { CertificateSource } = await import('../sign/sigstore/fulcio-client.ts')
  const token = await source.open()
  const services = sigstoreServices(parts)
  const certificates = new CertificateSource({ http, clock, token, url: services.fulcio })
  const policy = await ownIdentity(certificates)
  const own = { ...policy, ...thresholds(parts), trustedRoot: await readTrustedRoot(inputs.trustedRoot) }
  return { policy, signer: sigstoreSigner({ token, services, http, clock, own, certificates }) }
}

/**
 * The services that the inputs name.
 * @throws CONFIG_INVALID
 */
export function sigstoreServices({ inputs }: Pick<SigningParts, 'inputs'>): SigstoreServices {
  const { fulcioUrl, rekorUrl, rekorVersion, tsaUrl } = inputs
  return {
    fulcio: serviceAddress('fulcio-url', fulcioUrl),
    ...(rekorUrl === 'off'
      ? {}
      : { rekor: { url: serviceAddress('rekor-url', rekorUrl), version: rekorVersion === '2' ? 2 : 1 } }),
    ...(tsaUrl === 'off' ? {} : { tsa: serviceAddress('tsa-url', tsaUrl) }),
  }
}

function serviceAddress(input: string, text: string): URL {
  if (URL.canParse(text) && /^https?:$/.test(new URL(text).protocol)) return new URL(text)
  const message = `${JSON.stringify(text)} is not an http or https address`
  throw new SlipwayError('CONFIG_INVALID', 'one input is wrong', { problems: [{ input, message }] })
}

interface Thresholds {
  readonly logThreshold: number
  readonly legacyLogThreshold: number
  readonly timestampThreshold: number
}

/**
 * Without a log there is nothing to find in one; a legacy signature cannot hold an entry of a log of version 2.
 * @throws CONFIG_INVALID
 */
function thresholds({ inputs }: SigningParts): Thresholds {
  const { rekorUrl, rekorVersion } = inputs
  const logThreshold = thresholdOf('log-threshold', inputs.logThreshold) ?? (rekorUrl === 'off' ? 0 : 1)
  const timestampThreshold = thresholdOf('timestamp-threshold', inputs.timestampThreshold) ?? 1
  return { logThreshold, legacyLogThreshold: rekorVersion === '1' ? logThreshold : 0, timestampThreshold }
}

/**
 * A number of witnesses, as it was written.
 * @throws CONFIG_INVALID
 */
export function thresholdOf(
  input: 'log-threshold' | 'timestamp-threshold',
  text: string | undefined,
): number | undefined {
  if (text === undefined) return undefined
  const least = input === 'log-threshold' ? 0 : 1
  if (/^\d$/.test(text) && Number(text) >= least) return Number(text)
  const message = `${JSON.stringify(text)} is not a number from ${least} to 9`
  throw new SlipwayError('CONFIG_INVALID', 'one input is wrong', { problems: [{ input, message }] })
}

/**
 * Whom the inputs name as signer.
 * @throws CONFIG_INVALID
 */
export function namedPolicy({ inputs }: Pick<SigningParts, 'inputs'>): {
  readonly identity: string | RegExp
  readonly issuer: string
} {
  const { identity, identityPattern, issuer } = inputs
  const problems: { input: string; message: string; help?: string }[] = []
  if (issuer === undefined)
    problems.push({ input: 'issuer', message: 'is missing', help: 'an identity counts only with its issuer' })
  if (identity !== undefined && identityPattern !== undefined)
    problems.push({ input: 'identity-pattern', message: 'stands beside identity', help: 'give one of the two' })
  const pattern = identityPattern === undefined ? undefined : parsePattern(identityPattern)
  if (identityPattern !== undefined && pattern === undefined)
    problems.push({ input: 'identity-pattern', message: 'is not a regular expression' })
  if (problems.length > 0) throw new SlipwayError('CONFIG_INVALID', 'the identity to verify is not clear', { problems })
  return { identity: identity ?? pattern ?? '', issuer: issuer ?? '' }
}

function parsePattern(text: string): RegExp | undefined {
  try {
    // Not `v`: it refuses what cosign's patterns hold, such as `[^/]+`.
    return new RegExp(text, 'u')
  } catch {
    return undefined
  }
}
