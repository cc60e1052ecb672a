import { LineCounter, parseDocument, type Document } from 'yaml'
import { SlipwayError, type Problem } from '../errors.ts'
import { placeOf, readVerificationPolicy, type PolicyFault } from './parse-policy.ts'
import type { VerificationPolicy } from './verification-policy.ts'

export const POLICY_LIMIT_BYTES: number = 1 << 20

/** A policy, and how messages name a place in its file: `policy.yml:7:5: authorities.release`. */
export interface PolicyFile {
  readonly policy: VerificationPolicy
  locate(path: readonly (string | number)[]): string
}

/**
 * Reads a policy in YAML or JSON; `name` is how messages call the file.
 * @throws CONFIG_INVALID with every fault and where it is: `policy.yml:12:7: rules[0].attestations[1].maxAge: …`.
 */
export function readPolicyFile(text: string, name: string): PolicyFile {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, schema: 'core', prettyErrors: false })
  if (document.errors.length > 0) {
    const faults = document.errors.map(({ message, pos }) => {
      const { line, col } = lines.linePos(pos[0])
      return `${name}:${line}:${col}: ${(message.split('\n')[0] ?? '').replace(/:$/, '')}`
    })
    throw wrongPolicy(name, faults)
  }
  const locate = (path: readonly (string | number)[]): string => {
    const { line, col } = lines.linePos(offsetOf(document, path))
    return [`${name}:${line}:${col}`, ...(path.length === 0 ? [] : [placeOf(path)])].join(': ')
  }
  const reading = readVerificationPolicy(valueOf(document, name))
  if (reading.policy !== undefined) return { policy: reading.policy, locate }
  throw wrongPolicy(
    name,
    reading.faults.map(({ path, message }: PolicyFault) => `${locate(path)}: ${message}`),
  )
}

/** @returns CONFIG_INVALID with these faults. */
export function wrongPolicy(name: string, faults: readonly string[]): SlipwayError {
  const problems = faults.map((message): Problem => ({ input: 'policy', message }))
  return new SlipwayError('CONFIG_INVALID', `the verification policy${name === '' ? '' : ` ${name}`} is wrong`, {
    problems,
    help: 'see docs/verification-policy.md; verification-policy.schema.json describes the file for editors',
  })
}

/** Aliases may multiply a small file. */
function valueOf(document: Document, name: string): unknown {
  try {
    return document.toJS({ maxAliasCount: 100 }) as unknown
  } catch (error) {
    throw wrongPolicy(name, [`${name}: ${error instanceof Error ? error.message : String(error)}`])
  }
}

/** Where the deepest part of the path that is written stands: a member that is missing is told at its parent. */
function offsetOf(document: Document, path: readonly (string | number)[]): number {
  for (let length = path.length; length >= 0; length--) {
    const node: unknown = length === 0 ? document.contents : document.getIn(path.slice(0, length), true)
    const start = rangeStart(node)
    if (start !== undefined) return start
  }
  return 0
}

function rangeStart(node: unknown): number | undefined {
  if (typeof node !== 'object' || node === null || !('range' in node)) return undefined
  const range: unknown = node.range
  return Array.isArray(range) && typeof range[0] === 'number' ? range[0] : undefined
}
