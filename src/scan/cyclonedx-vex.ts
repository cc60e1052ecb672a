import * as v from 'valibot'
import { Prose, Text, Time, VEX_LIMITS } from './vex-limits.ts'
import { readPurl } from './vex-purl.ts'
import { identitiesOf, type VexProduct, type VexStatement, type VexStatus } from './vex-statement.ts'

/** CycloneDX 1.6, "Impact Analysis State", in OpenVEX's words. */
const STATES = {
  resolved: 'fixed',
  resolved_with_pedigree: 'fixed',
  exploitable: 'affected',
  in_triage: 'under_investigation',
  false_positive: 'not_affected',
  not_affected: 'not_affected',
} as const satisfies Record<string, VexStatus>

const STATE_WORDS = Object.keys(STATES) as readonly (keyof typeof STATES)[]

interface Component {
  readonly 'bom-ref'?: string | undefined
  readonly purl?: string | undefined
  readonly components: readonly Component[]
}

/** Far deeper than any tool nests components. */
const DEEPEST = 32

const ComponentSchema = componentSchema(DEEPEST)

function componentSchema(depth: number): v.GenericSchema<unknown, Component> {
  const nested: v.GenericSchema<unknown, readonly Component[]> =
    depth === 0
      ? v.pipe(
          v.array(v.never('is nested too deep')),
          v.transform(() => []),
        )
      : v.array(componentSchema(depth - 1))
  return v.object({ 'bom-ref': v.optional(Text), purl: v.optional(Text), components: v.optional(nested, []) })
}

const AnalysisSchema = v.pipe(
  v.object({
    state: v.exactOptional(v.picklist(STATE_WORDS, `is not one of ${STATE_WORDS.join(', ')}`)),
    justification: v.exactOptional(Text),
    detail: v.exactOptional(Prose),
    firstIssued: v.exactOptional(Time),
    lastUpdated: v.exactOptional(Time),
  }),
  v.check(
    ({ state, justification, detail = '' }) => state !== 'not_affected' || justification !== undefined || detail !== '',
    'says not_affected without a justification or a detail',
  ),
)

const AffectedSchema = v.object({
  ref: Text,
  versions: v.exactOptional(v.array(v.object({ version: v.exactOptional(Text) }))),
})

const EntrySchema = v.object({
  id: Text,
  references: v.exactOptional(v.array(v.object({ id: v.exactOptional(Text) })), []),
  updated: v.exactOptional(Time),
  analysis: v.exactOptional(AnalysisSchema),
  affects: v.exactOptional(v.array(AffectedSchema), []),
})
type Entry = v.InferOutput<typeof EntrySchema>

export const CycloneDxVexSchema = v.object({
  bomFormat: v.literal('CycloneDX'),
  specVersion: v.picklist(['1.4', '1.5', '1.6', '1.7'], 'is not one of 1.4, 1.5, 1.6, 1.7'),
  metadata: v.exactOptional(
    v.object({ timestamp: v.exactOptional(Time), component: v.exactOptional(ComponentSchema) }),
    {},
  ),
  components: v.exactOptional(v.array(ComponentSchema), []),
  vulnerabilities: v.pipe(
    v.array(EntrySchema, 'is missing: a bill of materials without vulnerabilities says nothing about any'),
    v.maxLength(VEX_LIMITS.statements, `has more than ${VEX_LIMITS.statements} entries`),
  ),
})

export function isCycloneDx(document: object): boolean {
  return 'bomFormat' in document && document.bomFormat === 'CycloneDX'
}

/** The vulnerabilities that were analysed; the others are findings, about which nobody has said anything yet. */
export function cycloneDxStatements(document: v.InferOutput<typeof CycloneDxVexSchema>): readonly VexStatement[] {
  const { metadata, components, vulnerabilities } = document
  const root = metadata.component
  const purls = purlsByReference(root === undefined ? components : [root, ...components])
  const image = root?.purl?.startsWith('pkg:oci/') === true ? root.purl : undefined
  return vulnerabilities.flatMap((entry, at): readonly VexStatement[] => {
    const state = entry.analysis?.state
    if (state === undefined) return []
    const { justification, detail } = entry.analysis ?? {}
    return [
      {
        vulnerabilities: namesOf(entry).map((name) => name.toLowerCase()),
        products: entry.affects.flatMap((affected) => productsOf(affected, purls, image)),
        status: STATES[state],
        ...(justification === undefined ? {} : { justification }),
        ...(detail === undefined || detail === '' ? {} : { detail }),
        time: timeOf(entry, metadata.timestamp),
        place: `vulnerabilities[${at}]`,
      },
    ]
  })
}

function namesOf({ id, references }: Entry): readonly string[] {
  return [id, ...references.flatMap((reference) => reference.id ?? [])]
}

function timeOf({ analysis, updated }: Entry, documentTime: number | undefined): number {
  return analysis?.lastUpdated ?? analysis?.firstIssued ?? updated ?? documentTime ?? Number.NEGATIVE_INFINITY
}

function purlsByReference(components: readonly Component[]): ReadonlyMap<string, string> {
  const purls = new Map<string, string>()
  const waiting = [...components]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const reference = next['bom-ref']
    if (reference !== undefined && next.purl !== undefined) purls.set(reference, next.purl)
    for (const nested of next.components) waiting.push(nested)
  }
  return purls
}

/** A component of this document, or by BOM-Link of another (`urn:cdx:SERIAL/VERSION#REFERENCE`). */
function productsOf(
  { ref, versions }: v.InferOutput<typeof AffectedSchema>,
  purls: ReadonlyMap<string, string>,
  image: string | undefined,
): readonly VexProduct[] {
  const link = /^urn:cdx:([0-9a-f-]{36})\/\d+(?:#(.*))?$/is.exec(ref)
  const [, serial, fragment] = link ?? []
  const named = link === null ? (purls.get(ref) ?? ref) : decoded(fragment ?? '')
  const listed = withVersions(named, versions)
  if (listed.length === 0) return [{ identities: [] }]
  return listed.map((purl): VexProduct => {
    const identities = identitiesOf([purl])
    if (serial !== undefined) return { identities, bill: `urn:uuid:${serial.toLowerCase()}` }
    return image === undefined || image === purl
      ? { identities }
      : { identities: identitiesOf([image]), parts: [{ identities }] }
  })
}

/** A package URL without a version stands for the listed ones only; what is listed as a range is not understood and matches nothing. */
function withVersions(text: string, versions: readonly { readonly version?: string }[] | undefined): readonly string[] {
  const purl = readPurl(text)
  if (purl === undefined || purl.version !== undefined || versions === undefined || versions.length === 0) return [text]
  const [, head = text, tail = ''] = /^([^?#]*)(.*)$/s.exec(text) ?? []
  return versions.flatMap(({ version }) =>
    version === undefined ? [] : [`${head}@${encodeURIComponent(version)}${tail}`],
  )
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    // A percent sign that stands for itself.
    return text
  }
}
