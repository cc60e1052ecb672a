import { SlipwayError } from '../../errors.ts'
import { parsePlatform } from '../../image/platform.ts'
import { attestImage, verifyImage } from '../../pipeline/existing-image.ts'
import { failures } from '../../pipeline/signing.ts'
import { signatureFormats } from '../../pipeline/request.ts'
import type { Signing } from '../../pipeline/ports.ts'
import { predicateOf, resolvePredicateType } from '../../sign/predicate-type.ts'
import { PREDICATE_TYPES } from '../../sign/statement.ts'
import type { CommandResult } from '../host.ts'
import { takeArguments, type CommandContext } from './context.ts'

const PREDICATE_LIMIT_BYTES = 16 << 20

/** `sign REF`: signs what the caller names, by digest. */
export async function sign(context: CommandContext): Promise<CommandResult> {
  const { inputs, problems } = context
  const [ref = ''] = takeArguments(context, ['REF'])
  const formats = signatureFormats(inputs, problems)
  problems.throwIfAny()
  const recursive = inputs.recursive ?? true
  return attach(context, ref, { predicateType: PREDICATE_TYPES.sign, predicate: {} }, { recursive, formats })
}

/** `attest REF --predicate FILE --type TYPE`. */
export async function attest(context: CommandContext): Promise<CommandResult> {
  const { inputs, problems, ports } = context
  const [ref = ''] = takeArguments(context, ['REF'])
  const formats = signatureFormats(inputs, problems)
  if (inputs.predicate === undefined) problems.add('predicate', 'is missing', 'write --predicate FILE')
  if (inputs.type.length !== 1)
    problems.add('type', 'names no single predicate type', 'write --type cyclonedx, vuln, … or a URI')
  problems.throwIfAny()
  const predicateType = resolvePredicateType(inputs.type[0] ?? '')
  const content = await context.readFile(inputs.predicate ?? '', PREDICATE_LIMIT_BYTES)
  const predicate = predicateOf(predicateType, content, ports.clock.now())
  return attach(context, ref, { predicateType, predicate }, { recursive: inputs.recursive ?? false, formats })
}

async function attach(
  context: CommandContext,
  ref: string,
  statement: { readonly predicateType: string; readonly predicate: unknown },
  options: Parameters<typeof attestImage>[3],
): Promise<CommandResult> {
  const { signer } = neededSigning(context)
  const { repository, reference } = context.repository(ref)
  const { digest } = await repository.resolve(reference, { signal: context.signal })
  if (digest !== reference) context.ports.log.info(`${ref} is ${digest}`)
  const signatures = await attestImage(repository, digest, statement, options, signer, { signal: context.signal })
  const text = signatures.map((one) => `${one.digest} ${one.predicateType} (${one.formats.join(', ')})`).join('\n')
  return { exit: 0, json: signatures, text }
}

/** `verify REF`: exit 11 with every failed check when a demanded statement is missing or does not verify. */
export async function verify(context: CommandContext): Promise<CommandResult> {
  const { inputs, problems, ports, signal } = context
  const [ref = ''] = takeArguments(context, ['REF'])
  const platforms = inputs.platforms.map(parsePlatform)
  problems.throwIfAny()
  const { verifier } = neededSigning(context)
  const predicateTypes = inputs.type.length === 0 ? [PREDICATE_TYPES.sign] : inputs.type.map(resolvePredicateType)
  const { repository, reference } = context.repository(ref)
  const demand = { predicateTypes, recursive: inputs.recursive ?? true, platforms }
  const result = await verifyImage(repository, reference, demand, verifier, { signal })
  if (!result.verified) ports.log.error(`${ref} does not verify: ${failures(result)}`)
  const accepted = result.candidates.filter(({ checks }) => checks.every(({ ok }) => ok))
  const text = accepted.map(({ digest, format }) => `verified ${digest} (${format})`).join('\n')
  return { exit: result.verified ? 0 : 11, json: result, text }
}

function neededSigning({ ports }: CommandContext): Signing {
  if (ports.signing !== undefined) return ports.signing
  throw new SlipwayError('ENVIRONMENT_IDENTITY', 'there is neither a key nor an identity', {
    help: 'give a key: --key FILE',
  })
}
