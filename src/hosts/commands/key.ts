import { SlipwayError } from '../../errors.ts'
import type { PublicKeyFacts } from '../../sign/key/generate-key.ts'
import { Secret } from '../../system/secret.ts'
import type { CommandResult } from '../host.ts'
import { givenPassword, passwordOf } from '../key-password.ts'
import { publicKeyOf, readKey } from '../read-key.ts'
import { takeArguments, type Command, type CommandContext } from './context.ts'

const NO_PASSWORD = "for a key without a password set COSIGN_PASSWORD to ''"

const VERBS: Readonly<Record<string, Command>> = { generate, public: showPublic }

/** `key VERB`: keys in files, as cosign has them. */
export async function key(context: CommandContext): Promise<CommandResult> {
  const [word = '', ...args] = context.args
  const verb = Object.hasOwn(VERBS, word) ? VERBS[word] : undefined
  if (verb !== undefined) return await verb({ ...context, args })
  const words = Object.keys(VERBS).join(', ')
  context.problems.add('key', word === '' ? `wants one of ${words}` : `${JSON.stringify(word)} is not one of ${words}`)
  context.problems.throwIfAny()
  return { exit: 2, json: undefined }
}

/** `key generate`: both files or none, and never in the place of others. */
async function generate(context: CommandContext): Promise<CommandResult> {
  const { inputs, problems, signal } = context
  takeArguments(context, [])
  problems.throwIfAny()
  const { keyFilesOf, requireFree, writeKeyFiles } = await import('../../sign/key/key-files.ts')
  const { generateKey } = await import('../../sign/key/generate-key.ts')
  const files = keyFilesOf(inputs.outputKeyPrefix)
  await requireFree(files)
  const password = givenPassword(context) ?? (await askForNew(context))
  const made = await generateKey({ keyType: inputs.keyType, password })
  await writeKeyFiles(files, made, { signal })
  const { keyType, keyId, publicKey } = made
  const text = [
    `private key: ${files.privateKeyFile} (${keyType}, encrypted${password.reveal() === '' ? ' with an EMPTY password' : ''})`,
    `public key:  ${files.publicKeyFile}`,
    `key id:      ${keyId}`,
  ]
  return { exit: 0, json: { ...files, keyType, keyId, publicKey }, text: text.join('\n') }
}

/** Asked twice. An empty password has to be said by COSIGN_PASSWORD, so that nobody has one by accident. */
async function askForNew({ signal, problems }: CommandContext): Promise<Secret> {
  const { askSecrets } = await import('../../system/node/terminal.ts')
  const answers = await askSecrets(['Password for the new key', 'The same again'], { signal })
  if (answers === undefined)
    throw new SlipwayError(
      'ENVIRONMENT_CREDENTIALS',
      'there is no password for the new key, and no terminal to ask in',
      {
        help: `set COSIGN_PASSWORD, or give the input key-password; ${NO_PASSWORD}`,
      },
    )
  const [first = new Secret(''), second = first] = answers
  if (first.reveal() !== second.reveal()) problems.add('key-password', 'the two answers differ', 'run it again')
  else if (first.reveal() === '') problems.add('key-password', 'is empty', NO_PASSWORD)
  problems.throwIfAny()
  return first
}

/** `key public --key FILE`: the public half, of a public key too. */
async function showPublic(context: CommandContext): Promise<CommandResult> {
  const { inputs, problems, env } = context
  takeArguments(context, [])
  if (inputs.key === undefined) problems.add('key', 'is missing', 'write --key FILE')
  problems.throwIfAny()
  const pem = await readKey(inputs.key?.reveal() ?? '', env)
  const { publicKeyFacts } = await import('../../sign/key/generate-key.ts')
  const facts: PublicKeyFacts = publicKeyFacts(await publicKeyOf(pem, await passwordOf(pem, context)))
  return { exit: 0, json: facts, text: facts.publicKey.trimEnd() }
}
