import * as v from 'valibot'
import { SlipwayError, type Problem } from '../errors.ts'
import { PolicySchema, type PolicyDocument } from './policy-schema.ts'
import { PREDICATE_TYPES } from './statement.ts'
import type { Authority, PolicyRule, PredicateDemand, Requirement, VerificationPolicy } from './verification-policy.ts'

type Path = readonly (string | number)[]

/** A fault in a policy: where, by member names and list positions from the top, and what. */
export interface PolicyFault {
  readonly path: Path
  readonly message: string
}

export type PolicyReading =
  { readonly policy: VerificationPolicy } | { readonly policy?: undefined; readonly faults: readonly PolicyFault[] }

/**
 * A policy from an object as it stands in a file.
 * @throws CONFIG_INVALID with one problem for each fault.
 */
export function parseVerificationPolicy(document: unknown): VerificationPolicy {
  const reading = readVerificationPolicy(document)
  if (reading.policy !== undefined) return reading.policy
  const problems = reading.faults.map(({ path, message }): Problem => ({
    input: 'policy',
    message: `${placeOf(path) || 'the policy'}: ${message}`,
  }))
  throw new SlipwayError('CONFIG_INVALID', 'the verification policy is wrong', { problems })
}

/** The same with all faults and where they are. */
export function readVerificationPolicy(document: unknown): PolicyReading {
  const read = v.safeParse(PolicySchema, document)
  const faults = [...(read.issues ?? []).map(faultOf), ...nameFaults(document)]
  if (!read.success || faults.length > 0) return { faults }
  return { policy: policyOf(read.output) }
}

/** `rules[0].attestations[1].maxAge`. */
export function placeOf(path: Path): string {
  return path.reduce<string>((text, part) => {
    if (typeof part === 'number') return `${text}[${part}]`
    return text === '' ? part : `${text}.${part}`
  }, '')
}

function faultOf(issue: v.BaseIssue<unknown>): PolicyFault {
  const path = (issue.path ?? []).map(({ key }) => (typeof key === 'number' ? key : String(key)))
  const { kind, received, expected } = issue
  if (kind !== 'schema') return { path, message: issue.message }
  if (received === 'undefined') return { path, message: 'is missing' }
  if (expected === 'never') return { path, message: 'is not known here' }
  return { path, message: `is ${received}, not ${(expected ?? '').replaceAll(/^\(|\)$/g, '')}` }
}

/**
 * Rules that name an authority which is not there, or none where there are several; authorities that nobody names. Reads a
 * document that may be wrong elsewhere, so that all faults are told at once.
 */
function nameFaults(document: unknown): readonly PolicyFault[] {
  const { authorities, rules } = recordOf(document)
  const known = Object.keys(recordOf(authorities))
  if (known.length === 0) return []
  const uses = listOf(rules).flatMap((rule, at) =>
    (['signatures', 'attestations'] as const).flatMap((kind) =>
      listOf(recordOf(rule)[kind]).map((one, index) => ({
        path: ['rules', at, kind, index] satisfies Path,
        names: recordOf(one)['authorities'],
      })),
    ),
  )
  const named = uses.flatMap(({ path, names }) => listOf(names).map((name, at) => ({ path, at, name })))
  const unknown = named
    .filter(({ name }) => typeof name === 'string' && !known.includes(name))
    .map(({ path, at, name }) => ({
      path: [...path, 'authorities', at],
      message: `names ${JSON.stringify(name)}, who is not among authorities (${known.join(', ')})`,
    }))
  const open = uses.filter(({ names }) => names === undefined)
  const unclear = known.length === 1 ? [] : open
  const used = new Set<unknown>([...named.map(({ name }) => name), ...(unclear.length === open.length ? [] : known)])
  const idle = uses.length === 0 ? [] : known.filter((name) => !used.has(name))
  return [
    ...unknown,
    ...unclear.map(({ path }) => ({ path, message: `names no authorities, and there are ${known.length}` })),
    ...(unclear.length > 0
      ? []
      : idle.map((name) => ({ path: ['authorities', name], message: 'is named by no rule' }))),
  ]
}

function recordOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Readonly<Record<string, unknown>>)
    : {}
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? (value as readonly unknown[]) : []
}

function policyOf({ authorities, rules }: PolicyDocument): VerificationPolicy {
  const all = Object.keys(authorities)
  return {
    schema: 1,
    authorities: Object.fromEntries(Object.entries(authorities).map(([name, one]) => [name, authorityOf(one)])),
    rules: rules.map((rule, at) => ruleOf(rule, `rules[${at}]`, all)),
  }
}

function authorityOf(one: PolicyDocument['authorities'][string]): Authority {
  const { key, identity, identityPattern, issuer, issuerPattern, claims = {}, ...rest } = one
  if (key !== undefined) return { kind: 'key', key }
  return {
    kind: 'identity',
    identity: identity ?? identityPattern ?? '',
    issuer: issuer ?? issuerPattern ?? '',
    claims,
    ...rest,
  }
}

type WrittenRule = PolicyDocument['rules'][number]
type WrittenAttestation = NonNullable<WrittenRule['attestations']>[number]
type WrittenSignature = NonNullable<WrittenRule['signatures']>[number]

function ruleOf(rule: WrittenRule, place: string, all: readonly string[]): PolicyRule {
  const { images, platforms, recursive = true, signatures = [], attestations = [] } = rule
  return {
    images,
    recursive,
    ...(platforms === undefined ? {} : { platforms }),
    requirements: [
      ...signatures.map((one, at) => signatureOf(one, `${place}.signatures[${at}]`, all)),
      ...attestations.map((one, at) => attestationOf(one, `${place}.attestations[${at}]`, all)),
    ],
  }
}

function signatureOf(one: WrittenSignature, place: string, all: readonly string[]): Requirement {
  const { maxAge, ...rest } = one
  const type = PREDICATE_TYPES.sign
  return attestationOf({ type, ...rest, ...(maxAge === undefined ? {} : { maxAge }) }, place, all)
}

function attestationOf(one: WrittenAttestation, place: string, all: readonly string[]): Requirement {
  const {
    type,
    authorities = all,
    threshold = 1,
    count = 1,
    recursive = true,
    builderId,
    builderIdPattern,
    ...rest
  } = one
  const builder = builderId ?? builderIdPattern
  const demand: PredicateDemand = { ...rest, ...(builder === undefined ? {} : { builderId: builder }) }
  return { place, predicateType: type, authorities, threshold, count, recursive, demand }
}
