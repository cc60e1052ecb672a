import { parseImageLocation } from '../../image/reference.ts'
import type { OpenedImage } from '../../pipeline/open-image.ts'
import { readRegistryVex } from '../../pipeline/registry-vex.ts'
import type { ScanPolicy } from '../../pipeline/scan-policy.ts'
import type { CommandContext } from './context.ts'
import { neededSigning } from './sign.ts'

/** VEX beside an image counts only if whom the caller names has signed it; what is missing becomes a problem. */
export function checkRegistryVex({ inputs, problems }: CommandContext, ref: string | undefined): void {
  const { vexFromRegistry, key, identity, identityPattern } = inputs
  if (!vexFromRegistry) return
  if (key === undefined && identity === undefined && identityPattern === undefined)
    problems.add(
      'vex-from-registry',
      'needs someone whose word counts',
      'name who signs the VEX documents: --key FILE, or --identity and --issuer',
    )
  if (ref === undefined || parseImageLocation(ref).kind !== 'registry')
    problems.add(
      'vex-from-registry',
      'needs an image in a registry',
      'name it by registry/repository and tag or digest',
    )
}

/** The caller's policy, with the signed VEX documents beside the image where they are asked for. */
export async function withRegistryVex(
  context: CommandContext,
  policy: ScanPolicy,
  ref: string,
  image: OpenedImage,
): Promise<ScanPolicy> {
  const { inputs, ports, signal } = context
  if (!inputs.vexFromRegistry) return policy
  const { verifier } = neededSigning(context)
  const { repository } = context.repository(ref)
  const attested = await readRegistryVex(repository, image, verifier, ports.log, { signal })
  return { ...policy, vex: [...attested, ...policy.vex] }
}
