import { SlipwayError, type Problems } from '../errors.ts'
import { Secret } from '../system/secret.ts'

/** A build secret: the id that the Dockerfile mounts, and the variable or file it comes from. */
export interface SecretPair {
  readonly id: string
  readonly from: string
}

/** A build secret with its value. */
export interface SecretValue {
  readonly id: string
  readonly value: Secret
}

/** Linux takes no variable of more than 128 KiB. */
const VALUE_LIMIT_BYTES = 120 << 10

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

/**
 * Reads `ID=VALUE` entries of docker's `secrets`, each with its white space. Faults become problems that show the id at most.
 */
export function parseSecretValues(entries: readonly Secret[], problems: Problems): readonly SecretValue[] {
  return entries.flatMap((entry) => {
    const text = entry.reveal()
    const at = text.indexOf('=')
    const id = text.slice(0, Math.max(at, 0)).trim()
    if (at < 0 || !ID.test(id)) {
      problems.add(
        'secrets',
        'an entry is not ID=VALUE',
        'quote a value that spans lines as a whole: "ID=first line…", or use secret-files',
      )
      return []
    }
    const value = text.slice(at + 1)
    if (value === '' || value.includes('\0') || Buffer.byteLength(value) > VALUE_LIMIT_BYTES) {
      problems.add('secrets', `the value of ${id} is empty, binary or over 120 KiB`, 'give it as a file: secret-files')
      return []
    }
    return [{ id, value: new Secret(value) }]
  })
}

/** The variable by which docker is told the value at that place of `secretValues`. */
export function secretVariable(place: number): string {
  return `SLIPWAY_BUILD_SECRET_${place}`
}

/** The variables that carry the values to docker, which hands them to the steps that mount them and to nothing else. */
export function secretVariables({
  secretValues = [],
}: {
  readonly secretValues?: readonly SecretValue[]
}): Readonly<Record<string, string>> {
  return Object.fromEntries(secretValues.map(({ value }, place) => [secretVariable(place), value.reveal()]))
}

function wrong(input: string, message: string): SlipwayError {
  return new SlipwayError('CONFIG_INVALID', `${input}: ${message}`, { problems: [{ input, message }] })
}
