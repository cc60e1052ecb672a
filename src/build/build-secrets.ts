import { SlipwayError } from '../errors.ts'

/** A build secret: the id that the Dockerfile mounts, and the variable or file it comes from. */
export interface SecretPair {
  readonly id: string
  readonly from: string
}

const ID = /^[A-Za-z0-9_][A-Za-z0-9_.-]*$/
const VARIABLE = /^[A-Za-z_][A-Za-z0-9_]*$/

/**
 * Reads `ID=VARIABLE` (secret-envs) or `ID=PATH` (secret-files). The id may not smuggle further attributes.
 * @throws CONFIG_INVALID; its message shows the id only, for people paste values where names belong.
 */
export function parseSecretPair(input: 'secret-envs' | 'secret-files', pair: string): SecretPair {
  const at = pair.indexOf('=')
  const id = at < 0 ? pair : pair.slice(0, at)
  const from = at < 0 ? '' : pair.slice(at + 1)
  const wanted = input === 'secret-envs' ? 'ID=VARIABLE' : 'ID=PATH'
  if (at < 0 || from === '') throw wrong(input, `an entry is not ${wanted}`)
  if (!ID.test(id)) throw wrong(input, `${JSON.stringify(id.slice(0, 80))} cannot be the id of a secret`)
  if (input === 'secret-envs' && !VARIABLE.test(from)) {
    throw wrong(input, `the entry ${id} does not name an environment variable`)
  }
  return { id, from }
}

function wrong(input: string, message: string): SlipwayError {
  return new SlipwayError('CONFIG_INVALID', `${input}: ${message}`, { problems: [{ input, message }] })
}
