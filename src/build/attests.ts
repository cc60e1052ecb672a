import type { Problems } from '../errors.ts'
import { csvRecord, parseCsvRecord } from './csv-record.ts'

/** docker/build-push-action's three inputs about BuildKit's attestations, as they were written. */
export interface AttestInputs {
  /** `true`, `false`, or attributes such as `mode=max`. */
  readonly provenance?: string
  /** `true`, `false`, or `generator=IMAGE`. */
  readonly sbom?: string
  /** Records with a `type`. */
  readonly attests: readonly string[]
}

type AttestType = 'provenance' | 'sbom'

interface Attest {
  readonly type: AttestType
  /** Without `type` and `disabled`. */
  readonly attributes: readonly string[]
  readonly disabled: boolean
}

/** True for a value of `sbom` that speaks to BuildKit; others name a file. */
export function isSbomAttest(value: string): boolean {
  return /^(?:true|false)$/i.test(value) || /(?:^|,)(?:generator|disabled)=/.test(value)
}

/**
 * The attestations of BuildKit that stay in the index, as `--attest` takes them; none when nothing asks for any. `provenance` and
 * `sbom` win over an entry of the same type in `attests`; `builderId` stands in provenance that names no builder. Where only an
 * SBOM is asked for, BuildKit's provenance in its least revealing form comes with it, as with docker, unless it is switched off.
 */
export function keptAttests(
  inputs: AttestInputs,
  builderId: string | undefined,
  problems: Problems,
): readonly string[] {
  const listed = inputs.attests.flatMap((line) => parseListed(line, problems))
  const chosen = (type: AttestType): Attest | undefined =>
    parseInput(type, inputs[type], problems) ?? listed.findLast((attest) => attest.type === type)
  const provenance = chosen('provenance')
  const sbom = chosen('sbom')
  const all = [provenance, sbom].filter((attest) => attest !== undefined)
  if (!all.some(({ disabled }) => !disabled)) return []
  return all.filter(({ type, disabled }) => type === 'provenance' || !disabled).map((one) => written(one, builderId))
}

/** True for an `--attest` value of this type. */
export function isOfType(attest: string, type: AttestType): boolean {
  return parseCsvRecord(attest).includes(`type=${type}`)
}

function parseInput(type: AttestType, value: string | undefined, problems: Problems): Attest | undefined {
  if (value === undefined || value === '') return undefined
  if (/^(?:true|false)$/i.test(value)) return { type, attributes: [], disabled: value.toLowerCase() === 'false' }
  const fields = parseCsvRecord(value)
  if (fields.every((field) => field.indexOf('=') > 0)) return attestOf(type, fields)
  problems.add(type, `${JSON.stringify(value)} is neither true nor false nor NAME=VALUE`, hint(type))
  return undefined
}

function hint(type: AttestType): string {
  return type === 'provenance' ? 'write mode=min or mode=max' : 'write generator=IMAGE'
}

function parseListed(line: string, problems: Problems): readonly Attest[] {
  const fields = parseCsvRecord(line)
  const type = fields.find((field) => field.startsWith('type='))?.slice('type='.length)
  if (type === 'provenance' || type === 'sbom') return [attestOf(type, fields)]
  problems.add('attests', `${JSON.stringify(line)} is not of type=provenance or type=sbom`)
  return []
}

function attestOf(type: AttestType, fields: readonly string[]): Attest {
  const attributes = fields.filter((field) => !/^(?:type|disabled)=/.test(field))
  return { type, attributes, disabled: fields.some((field) => /^disabled=(?:1|t|true)$/i.test(field)) }
}

function written({ type, attributes, disabled }: Attest, builderId: string | undefined): string {
  if (disabled) return csvRecord([`type=${type}`, 'disabled=true'])
  const named = attributes.some((attribute) => attribute.startsWith('builder-id='))
  const builder = type === 'provenance' && !named && builderId !== undefined ? [`builder-id=${builderId}`] : []
  return csvRecord([`type=${type}`, ...attributes, ...builder])
}
