import { writeFile } from 'node:fs/promises'
import { SlipwayError } from '../../errors.ts'
import { requireConsent } from '../../pipeline/public-log.ts'
import type { Artifact } from '../../sign/artifact.ts'
import { verifyArtifactBundle } from '../../sign/sigstore/artifact-bundle.ts'
import { signArtifact, signStatementFile } from '../../sign/sigstore/artifact-signer.ts'
import { CertificateSource } from '../../sign/sigstore/fulcio-client.ts'
import type { KeylessParts, SigstoreServices } from '../../sign/sigstore/keyless-identity.ts'
import { ownIdentity } from '../../sign/sigstore/own-identity.ts'
import { servicesFrom } from '../../sign/sigstore/signing-config.ts'
import { attempt } from '../../sign/policy.ts'
import { parseStatement } from '../../sign/statement.ts'
import { nodeHttpClient } from '../../system/node/http.ts'
import { VERSION } from '../../version.ts'
import { openArtifact } from '../artifact-file.ts'
import type { CommandResult } from '../host.ts'
import { readTrustedRoot } from '../read-trusted-root.ts'
import { isPublicService, openIdentityToken, sigstoreServices } from '../wire-identity.ts'
import { takeArguments, type CommandContext } from './context.ts'
import { failures } from '../../pipeline/signing.ts'

const FILE_LIMIT_BYTES = 16 << 20

/** `sign-bundle --bundle FILE FILE`: with the identity of the job, verified under the trusted root before it is written. */
export async function signBundle(context: CommandContext): Promise<CommandResult> {
  const { inputs, problems, env, ports } = context
  const [named = ''] = takeArguments(context, ['FILE'])
  if (inputs.bundle === undefined) problems.add('bundle', 'is missing', 'write --bundle FILE')
  if (inputs.key !== undefined)
    problems.add('key', 'cannot sign a bundle', 'sign with the identity of a job, or use cosign')
  if (inputs.staging && (inputs.signingConfig === undefined || inputs.trustedRoot === undefined))
    problems.add('staging', 'needs signing-config and trusted-root of that instance')
  problems.throwIfAny()
  const http = nodeHttpClient({ userAgent: `slipway/${VERSION}`, env })
  try {
    const services = await servicesOf(context)
    await requirePublicConsent(context, services)
    const token = await openIdentityToken({ inputs, env, clock: ports.clock, http })
    if (token === undefined)
      throw new SlipwayError('ENVIRONMENT_IDENTITY', 'there is no identity token to sign with', {
        help: 'give --identity-token, or the job an id_tokens entry SIGSTORE_ID_TOKEN (GitLab) or id-token: write (GitHub)',
      })
    const certificates = new CertificateSource({ http, clock: ports.clock, token, url: services.fulcio })
    const parts = { token, services, http, clock: ports.clock, certificates }
    const bundle = await signAndVerify(context, named, parts)
    await writeFile(inputs.bundle ?? '', bundle)
    return {
      exit: 0,
      json: JSON.parse(Buffer.from(bundle).toString('utf8')),
      text: `signed ${named}: ${inputs.bundle ?? ''}`,
    }
  } finally {
    http.close()
  }
}

async function servicesOf({ inputs, ports, readFile }: CommandContext): Promise<SigstoreServices> {
  if (inputs.signingConfig === undefined) return sigstoreServices({ inputs })
  const text = Buffer.from(await readFile(inputs.signingConfig, FILE_LIMIT_BYTES)).toString('utf8')
  try {
    return servicesFrom(JSON.parse(text) as unknown, ports.clock.now())
  } catch (cause) {
    if (!(cause instanceof SyntaxError)) throw cause
    const message = `${inputs.signingConfig} is not JSON: ${cause.message}`
    throw new SlipwayError('CONFIG_INVALID', message, { problems: [{ input: 'signing-config', message }], cause })
  }
}

async function requirePublicConsent(context: CommandContext, { fulcio, rekor, tsa }: SigstoreServices): Promise<void> {
  const urls = [fulcio, rekor?.url, tsa].flatMap((url) => (url === undefined ? [] : [url.href]))
  const publicInstance = urls.some(isPublicService)
  if (publicInstance) requireConsent({ publicInstance }, await context.facts(), context.inputs.publicLog)
}

async function signAndVerify(
  { inputs, readFile, signal }: CommandContext,
  named: string,
  parts: KeylessParts & { readonly certificates: CertificateSource },
): Promise<Uint8Array> {
  const statement = inputs.inToto ? await readFile(named, FILE_LIMIT_BYTES) : undefined
  const artifact = statement === undefined ? await openArtifact(named, { signal }) : subjectOf(statement, named)
  const bundle =
    statement === undefined
      ? await signArtifact(parts, artifact, { signal })
      : await signStatementFile(parts, statement, { signal })
  const policy = {
    signer: { kind: 'identity', ...(await ownIdentity(parts.certificates, { signal })) },
    trustedRoot: await readTrustedRoot(inputs.trustedRoot),
    logThreshold: parts.services.rekor === undefined ? 0 : 1,
  } as const
  const document: unknown = JSON.parse(Buffer.from(bundle).toString('utf8'))
  const result = await verifyArtifactBundle(policy, document, artifact, { signal })
  if (result.verified) return bundle
  throw new SlipwayError('VERIFY_FAILED', `what was just signed does not verify: ${failures(result)}`)
}

/** The first thing that a statement is about. */
function subjectOf(bytes: Uint8Array, named: string): Artifact {
  const { check, value: statement } = attempt('statement', () => parseStatement(bytes, named))
  const hex = statement?.subject[0]?.digest['sha256']
  if (hex !== undefined && /^[0-9a-f]{64}$/.test(hex))
    return { digests: [{ algorithm: 'sha256', bytes: Buffer.from(hex, 'hex') }] }
  const message = check.reason ?? `the statement ${named} names no subject by its SHA-256`
  throw new SlipwayError('CONFIG_INVALID', 'the statement cannot be signed', { problems: [{ input: 'FILE', message }] })
}
