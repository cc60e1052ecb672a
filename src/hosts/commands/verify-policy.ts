import { parsePlatform } from '../../image/platform.ts'
import { verifyByPolicy } from '../../sign/registry/verify-policy.ts'
import type { VerificationResult } from '../../sign/signer.ts'
import type { CommandResult } from '../host.ts'
import { openPolicyFile } from '../enforced-policy.ts'
import { takeArguments, type CommandContext } from './context.ts'
import { verdict, verifyDemand } from './sign.ts'
import { checkVerifier } from './verifier-inputs.ts'

/**
 * `verify REF --policy FILE`. A key or an identity beside it is demanded as well, with what `type` names; `platforms` must be there
 * beside those of the policy. Nothing on the command line weakens the file.
 */
export async function verifyWithPolicy(context: CommandContext, path: string): Promise<CommandResult> {
  const [ref = ''] = takeArguments(context, ['REF'])
  const check = policyCheck(context, path)
  context.problems.throwIfAny()
  return verdict(context, ref, await check(ref))
}

/** Checks images by the policy file and what is demanded beside it; wrong inputs become problems at once. */
export function policyCheck(context: CommandContext, path: string): (ref: string) => Promise<VerificationResult> {
  const { inputs, ports, signal } = context
  const platforms = inputs.platforms.map(parsePlatform)
  const named = inputs.key !== undefined || inputs.identity !== undefined || inputs.identityPattern !== undefined
  if (named) checkVerifier(context)
  else checkIdle(context)
  return async (ref) => {
    const policy = await openPolicyFile(path, inputs.trustedRoot)
    const call = { signal, platforms, now: ports.clock.now() }
    const byPolicy = await verifyByPolicy((name) => ports.registry.repository(name), ref, policy, call)
    if (!named) return byPolicy
    const byInputs = await verifyDemand(context, ref)
    return {
      verified: byPolicy.verified && byInputs.verified,
      candidates: [...byPolicy.candidates, ...byInputs.candidates],
    }
  }
}

/** What would change nothing must not look as if it did. */
function checkIdle({ inputs, problems }: CommandContext): void {
  const idle = {
    issuer: inputs.issuer !== undefined,
    type: inputs.type.length > 0,
    recursive: inputs.recursive !== undefined,
    'log-threshold': inputs.logThreshold !== undefined,
    'timestamp-threshold': inputs.timestampThreshold !== undefined,
  }
  for (const [name, given] of Object.entries(idle))
    if (given)
      problems.add(name, 'means nothing beside policy', 'say it in the policy, or name a key or an identity too')
}
