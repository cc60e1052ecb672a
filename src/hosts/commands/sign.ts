import { SlipwayError } from '../../errors.ts'
import { parsePlatform } from '../../image/platform.ts'
import { parseReference, repositoryOf } from '../../image/reference.ts'
import type { Signing } from '../../pipeline/ports.ts'
import { requireConsent } from '../../pipeline/public-log.ts'
import { signatureFormats } from '../../pipeline/request.ts'
import { failures } from '../../pipeline/signing.ts'
import { predicateOf, resolvePredicateType } from '../../sign/predicate-type.ts'
import { attestImage, signImage, verifyImage } from '../../sign/registry/image.ts'
import type { AttachedSignature, VerificationResult } from '../../sign/signer.ts'
import { PREDICATE_TYPES } from '../../sign/statement.ts'
import type { CommandResult } from '../host.ts'
import { takeArguments, type CommandContext } from './context.ts'
import { checkVerifier } from './verifier-inputs.ts'

const PREDICATE_LIMIT_BYTES = 16 << 20

/** `sign REF`: signs what the caller names, by digest. */
export async function sign(context: CommandContext): Promise<CommandResult> {
  const { inputs, problems, ports, signal } = context
  const [ref = ''] = takeArguments(context, ['REF'])
  const formats = signatureFormats(inputs, problems)
  problems.throwIfAny()
  const { signer } = await signingWithConsent(context)
  const byDigest = await pin(context, ref)
  const call = { signal, formats, recursive: inputs.recursive ?? true }
  return attached(await signImage((name) => ports.registry.repository(name), byDigest, signer, call))
}

/** `attest REF --predicate FILE --type TYPE`. */
export async function attest(context: CommandContext): Promise<CommandResult> {
  const { inputs, problems, ports, signal } = context
  const [ref = ''] = takeArguments(context, ['REF'])
  const formats = signatureFormats(inputs, problems)
  if (inputs.predicate === undefined) problems.add('predicate', 'is missing', 'write --predicate FILE')
  if (inputs.type.length !== 1)
    problems.add('type', 'names no single predicate type', 'write --type cyclonedx, vuln, … or a URI')
  problems.throwIfAny()
  const predicateType = resolvePredicateType(inputs.type[0] ?? '')
  const content = await context.readFile(inputs.predicate ?? '', PREDICATE_LIMIT_BYTES)
  const statement = { predicateType, predicate: predicateOf(predicateType, content, ports.clock.now()) }
  const { signer } = await signingWithConsent(context)
  const byDigest = await pin(context, ref)
  const call = { signal, formats, recursive: inputs.recursive ?? false }
  return attached(await attestImage((name) => ports.registry.repository(name), byDigest, statement, signer, call))
}

/** The reference by digest; what a tag stands for is said, so that it is known what was signed. */
async function pin({ ports, signal }: CommandContext, ref: string): Promise<string> {
  const reference = parseReference(ref)
  const named = reference.digest ?? reference.tag ?? 'latest'
  const { digest } = await ports.registry.repository(reference).resolve(named, { signal })
  if (digest !== named) ports.log.info(`${ref} is ${digest}`)
  return `${repositoryOf(reference)}@${digest}`
}

function attached(signatures: readonly AttachedSignature[]): CommandResult {
  const text = signatures.map((one) => `${one.digest} ${one.predicateType} (${one.formats.join(', ')})`).join('\n')
  return { exit: 0, json: signatures, text }
}

/** `verify REF`: exit 11 with every failed check when a demanded statement is missing or does not verify. */
export async function verify(context: CommandContext): Promise<CommandResult> {
  const { inputs, problems } = context
  if (inputs.printPolicy !== undefined) {
    if (inputs.policy !== undefined) problems.add('policy', 'stands beside print-policy', 'do one after the other')
    const { printPolicy } = await import('./print-policy.ts')
    return printPolicy(context, inputs.printPolicy)
  }
  if (inputs.policy !== undefined) {
    const { verifyWithPolicy } = await import('./verify-policy.ts')
    return await verifyWithPolicy(context, inputs.policy)
  }
  const [ref = ''] = takeArguments(context, ['REF'])
  checkVerifier(context)
  problems.throwIfAny()
  return verdict(context, ref, await verifyDemand(context, ref))
}

/** By the key or the identity that the inputs name: the image is signed, or carries what they name by `type`. */
export async function verifyDemand(context: CommandContext, ref: string): Promise<VerificationResult> {
  const { inputs, ports, signal } = context
  const platforms = inputs.platforms.map(parsePlatform)
  const { verifier } = neededSigning(context)
  const predicateTypes = inputs.type.length === 0 ? [PREDICATE_TYPES.sign] : inputs.type.map(resolvePredicateType)
  const recursive = inputs.recursive ?? platforms.length === 0
  const call = { signal, predicateTypes, recursive, platforms }
  return await verifyImage((name) => ports.registry.repository(name), ref, verifier, call)
}

/** Says what failed, or what was accepted. */
export function verdict({ ports }: CommandContext, ref: string, result: VerificationResult): CommandResult {
  if (!result.verified) ports.log.error(`${ref} does not verify:\n  ${failures(result)}`)
  const accepted = result.candidates.filter(({ checks }) => checks.every(({ ok }) => ok))
  const lines = accepted.map(({ digest, format }) => `verified ${digest} (${format})`)
  const text = [...new Set(lines)].join('\n')
  return { exit: result.verified ? 0 : 11, json: result, text: result.verified ? text : '' }
}

export async function signingWithConsent(context: CommandContext): Promise<Signing> {
  const signing = neededSigning(context)
  if (signing.publicInstance) requireConsent(signing, await context.facts(), context.inputs.publicLog)
  return signing
}

export function neededSigning({ ports }: CommandContext): Signing {
  if (ports.signing !== undefined) return ports.signing
  throw new SlipwayError('ENVIRONMENT_IDENTITY', 'there is neither a key nor an identity', {
    help: 'give a key (--key FILE), or an identity (--identity and --issuer to verify, an identity token to sign)',
  })
}
