import type { Input } from './input.ts'
import { INPUTS } from './inputs.ts'
import type { RawInput } from './values.ts'

type Variables = Readonly<Record<string, string | undefined>>

/** Inputs set by `SLIPWAY_INPUT_NAME` variables: `SLIPWAY_OSV_URL` is osv-url. */
export function inputsFromVariables(env: Variables): readonly RawInput[] {
  return read(env, (name) => `SLIPWAY_${name.toUpperCase().replaceAll('-', '_')}`)
}

/** Inputs as the Actions runner sets them: `INPUT_FAIL-ON`, also for docker's other spellings. */
export function inputsFromRunner(env: Variables): readonly RawInput[] {
  return read(env, (name) => `INPUT_${name.toUpperCase()}`)
}

function read(env: Variables, variable: (name: string) => string): readonly RawInput[] {
  return INPUTS.flatMap((input: Input) =>
    [input.name, ...(input.aliases ?? [])].flatMap((name): readonly RawInput[] => {
      const value = env[variable(name)]
      return value === undefined || value === '' || input.commandLineOnly === true
        ? []
        : [{ name: input.name, values: [value], source: 'environment' }]
    }),
  )
}
