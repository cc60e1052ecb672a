import type { Inputs } from '../../config/values.ts'
import { parseReference, type Reference } from '../../image/reference.ts'
import {
  containersPolicy,
  containersRegistries,
  kyvernoPolicy,
  policyControllerPolicy,
  policyYaml,
  type PolicySigner,
} from '../../report/cluster-policy.ts'
import type { CommandResult } from '../host.ts'
import { passwordOf } from '../key-password.ts'
import { publicKeyOf, readKey } from '../read-key.ts'
import { isPublicService, namedPolicy } from '../wire-identity.ts'
import type { CommandContext } from './context.ts'

type PolicyKind = NonNullable<Inputs['printPolicy']>

/** `verify NAME... --print-policy KIND`: the file on standard output. Nothing is contacted. */
export async function printPolicy(context: CommandContext, kind: PolicyKind): Promise<CommandResult> {
  const { args, inputs, problems, ports } = context
  const images = [...args, ...inputs.images].map(parseReference)
  if (images.length === 0) problems.add('NAME', 'is missing', 'name the images that the policy is about')
  checkSigner(context, kind)
  problems.throwIfAny()
  if (kind === 'containers-registries') return yamlFile(containersRegistries(images))
  const signer = await signerOf(context)
  if (kind === 'kyverno') return yamlFile(kyvernoPolicy(images, signer))
  if (kind === 'policy-controller') return yamlFile(policyControllerPolicy(images, signer))
  ports.log.info(
    'this policy looks for signatures only where a file in registries.d says so: print containers-registries',
  )
  return jsonFile(images, signer)
}

function yamlFile(document: Readonly<Record<string, unknown>>): CommandResult {
  return { exit: 0, json: document, text: policyYaml(document).trimEnd() }
}

function jsonFile(images: readonly Reference[], signer: PolicySigner): CommandResult {
  const json = containersPolicy(images, signer.kind === 'key' ? signer.publicKey : '')
  return { exit: 0, json, text: JSON.stringify(json, undefined, 2) }
}

/** What the kind of policy cannot say becomes a problem: a policy that says less would let more through. */
function checkSigner({ inputs, problems }: CommandContext, kind: PolicyKind): void {
  if (kind === 'containers-registries' || inputs.key !== undefined) return
  if (kind === 'containers-policy') {
    const help = 'it knows no identity of a CI job: sign with a key as well, and name that'
    problems.add('key', 'is missing', help)
    return
  }
  if (inputs.identity === undefined && inputs.identityPattern === undefined)
    problems.add('key', 'is missing', 'write --key FILE, or --identity and --issuer')
  if (inputs.trustedRoot !== undefined || !isPublicService(inputs.fulcioUrl))
    problems.add(
      'trusted-root',
      'cannot be told to the policy',
      'identities are printed for the public Sigstore instance; add the roots of another one by hand, or sign with a key',
    )
  // RE2, which these programs use, has neither.
  if (/\(\?<?[=!]|\\[1-9k]/.test(inputs.identityPattern ?? ''))
    problems.add('identity-pattern', 'looks around or back, which the policy cannot', 'write it without (?=…) and \\1')
}

async function signerOf(context: CommandContext): Promise<PolicySigner> {
  const { inputs, env } = context
  if (inputs.key === undefined) {
    const { identity, issuer } = namedPolicy({ inputs })
    return typeof identity === 'string'
      ? { kind: 'identity', identity, issuer }
      : { kind: 'pattern', pattern: inputs.identityPattern ?? '', issuer }
  }
  const pem = await readKey(inputs.key.reveal(), env)
  const key = await publicKeyOf(pem, await passwordOf(pem, context))
  return { kind: 'key', publicKey: key.export({ type: 'spki', format: 'pem' }).toString() }
}
