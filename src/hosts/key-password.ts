import type { Inputs } from '../config/values.ts'
import type { Environment } from '../pipeline/environment.ts'
import { Secret } from '../system/secret.ts'

export interface PasswordParts {
  readonly inputs: Pick<Inputs, 'keyPassword'>
  readonly env: Environment
  readonly signal?: AbortSignal
}

/** The password that was given: by the input, or by cosign's variable, which may also say that there is none. */
export function givenPassword({ inputs, env }: PasswordParts): Secret | undefined {
  const value = env['COSIGN_PASSWORD']
  return inputs.keyPassword ?? (value === undefined ? undefined : new Secret(value))
}

/** The password of this key: the one that was given, else, for an encrypted key and in a terminal, what the person there answers. */
export async function passwordOf(pem: string, parts: PasswordParts): Promise<Secret | undefined> {
  const given = givenPassword(parts)
  if (given !== undefined || !isEncryptedKey(pem)) return given
  const { askSecrets } = await import('../system/node/terminal.ts')
  return (await askSecrets(['Password of the key'], parts))?.[0]
}

function isEncryptedKey(pem: string): boolean {
  return /^-----BEGIN ENCRYPTED [A-Z ]*PRIVATE KEY-----|^Proc-Type: 4,ENCRYPTED/m.test(pem)
}
