import * as v from 'valibot'
import { SlipwayError } from '../errors.ts'
import type { Descriptor } from '../image/descriptor.ts'
import { readBlob } from '../image/read-blob.ts'
import type { Cancellable, ImageSource } from '../image/store.ts'
import { publicUri, uniteDependencies, type ResolvedDependency } from './dependency.ts'

/** Limits against hostile input. With mode=min a statement has some kilobytes. */
export const MATERIAL_LIMITS = { statementBytes: 8 << 20, entries: 4096, uriLength: 4096 } as const

const PROVENANCE = /^https:\/\/slsa\.dev\/provenance\/(?:v0\.2|v1)$/

/** Algorithms whose value is plain hex, with its length: what BuildKit writes, and git's own names. */
const HEX_LENGTHS: Readonly<Record<string, readonly number[]>> = {
  sha1: [40],
  sha256: [64],
  sha384: [96],
  sha512: [128],
  gitCommit: [40, 64],
}

const UriSchema = v.pipe(v.string(), v.minLength(1), v.maxLength(MATERIAL_LIMITS.uriLength))
const DigestSetSchema = v.pipe(
  v.record(v.string(), v.string()),
  v.check(
    (digests) => Object.entries(digests).every(([algorithm, value]) => !isKnown(algorithm) || isHex(algorithm, value)),
    'expected lower-case hex digits in the length of the algorithm',
  ),
)
const MaterialSchema = v.object({ uri: v.nullish(UriSchema), digest: v.nullish(DigestSetSchema) })
const MaterialsSchema = v.nullish(v.pipe(v.array(MaterialSchema), v.maxLength(MATERIAL_LIMITS.entries)))

const StatementSchema = v.object({
  predicateType: v.pipe(v.string(), v.regex(PROVENANCE, 'expected SLSA provenance v0.2 or v1')),
  predicate: v.object({
    materials: MaterialsSchema,
    buildDefinition: v.nullish(v.object({ resolvedDependencies: MaterialsSchema })),
  }),
})

/**
 * What BuildKit says went into a platform: base images, git repositories and downloads, each by digest. `attestation` is the
 * manifest that BuildKit attached to the platform; none of its other statements is looked at. Empty when it holds no provenance.
 * @throws BUILD_OUTPUT when the statement is malformed, too large, or not the only one.
 */
export async function readMaterials(
  source: ImageSource,
  attestation: Descriptor,
  call: Cancellable = {},
): Promise<readonly ResolvedDependency[]> {
  const { manifest } = await source.readManifest(attestation.digest, call)
  const layers = manifest.kind === 'image' ? manifest.layers : []
  const [statement, ...others] = layers.filter(({ annotations }) =>
    PROVENANCE.test(annotations?.['in-toto.io/predicate-type'] ?? ''),
  )
  if (statement === undefined) return []
  // A frontend may attach statements too: two accounts of one build leave it open which of them is the engine's.
  if (others.length > 0) throw malformed(`there are ${others.length + 1} of them for one platform`)
  if (statement.size > MATERIAL_LIMITS.statementBytes)
    throw malformed(`it is larger than ${MATERIAL_LIMITS.statementBytes} bytes`)
  return parseMaterials(await readBlob(source, statement, MATERIAL_LIMITS.statementBytes, call))
}

/**
 * The materials of BuildKit's provenance: `materials` of SLSA v0.2, `resolvedDependencies` of v1. What has no digest that could be
 * checked, such as a local folder, is left out: its name alone would say nothing to a reader but how this machine looks.
 * @throws BUILD_OUTPUT
 */
export function parseMaterials(statement: Uint8Array): readonly ResolvedDependency[] {
  const parsed = v.safeParse(StatementSchema, decode(statement), { abortEarly: true })
  if (!parsed.success) {
    const [issue] = parsed.issues
    throw malformed(`${v.getDotPath(issue) ?? '(root)'}: ${issue.message}`)
  }
  const { materials, buildDefinition } = parsed.output.predicate
  const found = (buildDefinition?.resolvedDependencies ?? materials ?? []).flatMap(dependencyOf)
  return uniteDependencies([found])
}

function dependencyOf({ uri, digest }: v.InferOutput<typeof MaterialSchema>): readonly ResolvedDependency[] {
  const known = Object.entries(digest ?? {}).filter(([algorithm]) => isKnown(algorithm))
  if (uri === null || uri === undefined || known.length === 0) return []
  return [{ uri: publicUri(uri), digest: Object.fromEntries(known) }]
}

function isKnown(algorithm: string): boolean {
  return Object.hasOwn(HEX_LENGTHS, algorithm)
}

function isHex(algorithm: string, value: string): boolean {
  return /^[0-9a-f]+$/.test(value) && HEX_LENGTHS[algorithm]?.includes(value.length) === true
}

function decode(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8'))
  } catch (cause) {
    throw malformed('it is not JSON', cause)
  }
}

function malformed(why: string, cause?: unknown): SlipwayError {
  return new SlipwayError('BUILD_OUTPUT', `the provenance that the build engine left cannot be used: ${why}`, { cause })
}
