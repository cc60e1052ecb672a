import * as v from 'valibot'
import { SlipwayError } from '../../errors.ts'
import { UNCATALOGUED_KINDS } from '../../image/inventory.ts'
import { FOUND_LIMITS, type Found } from '../found.ts'

/** An answer that can be trusted to have the right shape. Its texts still come from the image. */
export type CheckedAnswer =
  { readonly found: Found } | { readonly refused: { readonly message: string; readonly layer: number } }

const Text = v.pipe(v.string(), v.maxLength(FOUND_LIMITS.text))
const Name = v.pipe(Text, v.minLength(1))
const Purl = v.pipe(Text, v.startsWith('pkg:'))
const Layer = v.pipe(v.number(), v.safeInteger(), v.minValue(0))

const EcosystemSchema = v.picklist(['deb', 'apk', 'rpm', 'npm', 'pypi', 'golang'])

const ComponentSchema = v.strictObject({
  ecosystem: EcosystemSchema,
  name: Name,
  version: Name,
  purl: Purl,
  source: v.exactOptional(v.strictObject({ name: Name, version: Name })),
  architecture: v.exactOptional(Text),
  module: v.exactOptional(Text),
  licenses: v.pipe(v.array(Text), v.maxLength(FOUND_LIMITS.licenses)),
  layer: Layer,
  path: Name,
  ownedBy: v.exactOptional(Purl),
})

const SecretSchema = v.variant('kind', [
  v.strictObject({ kind: v.picklist(['credentials', 'private-key']), path: Text, layer: Layer }),
  v.strictObject({
    kind: v.literal('value'),
    path: Text,
    layer: Layer,
    value: Layer,
    fingerprint: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
  }),
])

const FoundSchema: v.GenericSchema<unknown, Found> = v.strictObject({
  os: v.exactOptional(v.strictObject({ id: Name, versionId: Text, name: Text })),
  components: v.pipe(v.array(ComponentSchema), v.maxLength(FOUND_LIMITS.components)),
  unread: v.exactOptional(
    v.pipe(
      v.array(v.strictObject({ ecosystem: EcosystemSchema, path: Name, reason: Text })),
      v.maxLength(FOUND_LIMITS.components),
    ),
  ),
  uncatalogued: v.exactOptional(
    v.pipe(
      v.array(
        v.strictObject({
          kind: v.picklist(UNCATALOGUED_KINDS),
          files: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
        }),
      ),
      v.maxLength(UNCATALOGUED_KINDS.length),
    ),
  ),
  secrets: v.exactOptional(v.pipe(v.array(SecretSchema), v.maxLength(FOUND_LIMITS.secrets))),
})

const AnswerSchema: v.GenericSchema<unknown, CheckedAnswer> = v.union([
  v.strictObject({ found: FoundSchema }),
  v.strictObject({ refused: v.strictObject({ message: v.pipe(v.string(), v.maxLength(16_384)), layer: Layer }) }),
])

/**
 * Reads what the child answered. It was in touch with hostile bytes, so its answer is outside data like any other.
 * @throws SCAN_CONTENT when it is not what a cataloguer says about so many layers.
 */
export function parseAnswer(text: string, layers: number): CheckedAnswer {
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch (cause) {
    throw nonsense('it is not JSON', cause)
  }
  const result = v.safeParse(AnswerSchema, json, { abortEarly: true })
  if (!result.success) throw nonsense(result.issues[0].message)
  const answer = result.output
  const places = 'found' in answer ? [...answer.found.components, ...(answer.found.secrets ?? [])] : []
  if (places.some(({ layer }) => layer >= layers)) throw nonsense('it names a layer that the image does not have')
  return answer
}

function nonsense(why: string, cause?: unknown): SlipwayError {
  return new SlipwayError('SCAN_CONTENT', `the process that reads the image answered nonsense: ${why}`, { cause })
}
