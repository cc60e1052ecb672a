import { SlipwayError } from '../../errors.ts'
import { resolvePredicateType } from '../../sign/predicate-type.ts'
import type { BundlePolicy } from '../../sign/sigstore/artifact-bundle.ts'
import type { CommandResult } from '../host.ts'
import { openArtifact } from '../artifact-file.ts'
import { givenPassword } from '../key-password.ts'
import { publicKeyOf, readKey } from '../read-key.ts'
import { readTrustedRoot } from '../read-trusted-root.ts'
import { namedPolicy, thresholdOf } from '../wire-identity.ts'
import { takeArguments, type CommandContext } from './context.ts'
import { verdict } from './sign.ts'

const BUNDLE_LIMIT_BYTES = 32 << 20

/** `verify-bundle --bundle FILE … FILE|sha256:DIGEST`, as the clients of Sigstore's conformance suite are called. */
export async function verifyBundle(context: CommandContext): Promise<CommandResult> {
  const { inputs, problems, signal } = context
  const [named = ''] = takeArguments(context, ['FILE'])
  if (inputs.bundle === undefined) problems.add('bundle', 'is missing', 'write --bundle FILE')
  checkSigner(context)
  if (inputs.staging && inputs.trustedRoot === undefined)
    problems.add(
      'trusted-root',
      'is missing',
      "only the public instance's is built in; give that of the staging instance",
    )
  problems.throwIfAny()
  const policy = await bundlePolicy(context)
  const artifact = await openArtifact(named, { signal })
  const document = parseDocument(await context.readFile(inputs.bundle ?? '', BUNDLE_LIMIT_BYTES), inputs.bundle ?? '')
  const { verifyArtifactBundle } = await import('../../sign/sigstore/artifact-bundle.ts')
  return verdict(context, named, await verifyArtifactBundle(policy, document, artifact, { signal }))
}

function checkSigner({ inputs, problems }: CommandContext): void {
  const { key, identity, identityPattern, issuer } = inputs
  const named = identity !== undefined || identityPattern !== undefined || issuer !== undefined
  if (key !== undefined && named)
    problems.add('key', 'stands beside an identity', 'a bundle is signed by one of them: name the one')
  if (key === undefined && !named) problems.add('key', 'is missing', 'write --key FILE, or --identity and --issuer')
}

async function bundlePolicy({ inputs, env }: CommandContext): Promise<BundlePolicy> {
  const noLog = inputs.rekorUrl === 'off' ? 0 : undefined
  const logThreshold = thresholdOf('log-threshold', inputs.logThreshold) ?? noLog
  const timestampThreshold = thresholdOf('timestamp-threshold', inputs.timestampThreshold)
  const who =
    inputs.key === undefined
      ? ({ kind: 'identity', ...namedPolicy({ inputs }) } as const)
      : ({
          kind: 'key',
          key: await publicKeyOf(await readKey(inputs.key.reveal(), env), givenPassword({ inputs, env })),
        } as const)
  return {
    signer: who,
    trustedRoot: await readTrustedRoot(inputs.trustedRoot),
    ...(logThreshold === undefined ? {} : { logThreshold }),
    ...(timestampThreshold === undefined ? {} : { timestampThreshold }),
    ...(inputs.type.length === 0 ? {} : { predicateTypes: inputs.type.map(resolvePredicateType) }),
  }
}

function parseDocument(bytes: Uint8Array, path: string): unknown {
  try {
    return JSON.parse(Buffer.from(bytes).toString('utf8')) as unknown
  } catch (cause) {
    const message = `${path} is not JSON: ${cause instanceof Error ? cause.message : String(cause)}`
    throw new SlipwayError('CONFIG_INVALID', 'the bundle cannot be read', {
      problems: [{ input: 'bundle', message }],
      cause,
    })
  }
}
