import type { ExposedSecret } from '../image/exposed-secret.ts'
import { redact, type NamedSecret } from '../system/secret.ts'
import type { FoundSecret } from './found.ts'
import { fingerprintOf, soughtValue, type SoughtValue } from './value-search.ts'

/** The secrets of a run as an image is searched for them. */
export interface KnownValues {
  /** What is told to whoever reads the layers; their order is that of the candidates' `value`. */
  readonly sought: readonly SoughtValue[]
  readonly isEmpty: boolean
  /** The name of the secret, when the candidate really is it. */
  nameOf(candidate: Extract<FoundSecret, { kind: 'value' }>): string | undefined
  /** The text without the secrets in it. */
  hide(text: string): string
  /** Names of the secrets that stand in the texts of a JSON document, in the order given. */
  namesIn(json: string): readonly string[]
}

/** Shorter ones stand in any text by chance. */
const SHORTEST_IN_TEXT = 8

/** Ends of lines around a secret, such as those of a file, are not part of it. */
export function knownValues(secrets: readonly NamedSecret[]): KnownValues {
  const values = secrets.map(({ name, value, encoding }) => ({
    name,
    bytes: encoding === undefined ? Buffer.from(value.reveal().trim()) : Buffer.from(value.reveal(), encoding),
  }))
  const searched = values.flatMap(({ name, bytes }) => {
    const sought = soughtValue(bytes)
    return sought === undefined ? [] : [{ name, sought, fingerprint: fingerprintOf(bytes) }]
  })
  return {
    sought: searched.map(({ sought }) => sought),
    isEmpty: secrets.length === 0,
    nameOf: ({ value, fingerprint }) => {
      const secret = searched[value]
      return secret?.fingerprint === fingerprint ? secret.name : undefined
    },
    hide: (text) =>
      redact(
        text,
        secrets.map(({ value }) => value),
      ),
    namesIn: (json) => {
      const long = values.filter(({ bytes }) => bytes.length >= SHORTEST_IN_TEXT)
      // Go writes &, < and > in another form than we do: read, then written by one hand.
      const canonical = rewritten(json)
      const found = long.filter(({ bytes }) => canonical.includes(JSON.stringify(bytes.toString('utf8')).slice(1, -1)))
      return [...new Set(found.map(({ name }) => name))]
    },
  }
}

function rewritten(json: string): string {
  try {
    return JSON.stringify(JSON.parse(json))
  } catch {
    // What is no configuration has nothing to be read; its text is still looked through.
    return json
  }
}

interface ExposedInLayer extends Omit<ExposedSecret, 'layer'> {
  readonly layer: number
}

/** A path is one character for one byte until here; what no secret of the run is falls away. */
export function confirmed(found: readonly FoundSecret[], known: KnownValues): readonly ExposedInLayer[] {
  const exposed = found.flatMap((one): readonly ExposedInLayer[] => {
    const place = { path: known.hide(Buffer.from(one.path, 'latin1').toString('utf8')), layer: one.layer }
    if (one.kind !== 'value') return [{ kind: one.kind, ...place }]
    const name = known.nameOf(one)
    return name === undefined ? [] : [{ kind: one.kind, ...place, name }]
  })
  return [...new Map(exposed.map((one) => [JSON.stringify(one), one])).values()]
}
