import { SlipwayError } from '../errors.ts'
import type { Digest } from '../image/digest.ts'
import type { SingleManifest } from '../image/manifest.ts'
import { BUNDLE_MEDIA_TYPE_PREFIX } from './bundle.ts'
import { IN_TOTO_PAYLOAD_TYPE, type Envelope } from './dsse.ts'
import type { VerificationCheck } from './signer.ts'
import { parseSimpleSigning, SIMPLE_SIGNING_TYPE } from './simple-signing.ts'
import { isAbout, parseStatement, PREDICATE_TYPES, type Statement } from './statement.ts'

/** What one candidate must be about. */
export interface Expectation {
  readonly subject: Digest
  /** Of these any one; whatever it is when absent. */
  readonly predicateTypes?: readonly string[]
  /** Whether a key verifies it; then the envelope's keyid must be empty, else cosign refuses it. */
  readonly keyed: boolean
}

/** The checks of what was said, with the statement when it could be read. */
export interface ContentChecks {
  readonly checks: readonly VerificationCheck[]
  readonly predicateType?: string
  readonly statement?: Statement
}

export function check(name: string, ok: boolean, reason: string): VerificationCheck {
  return ok ? { name, ok } : { name, ok, reason }
}

/** Runs a parser; its error becomes the reason of a failed check. Anything but a SlipwayError is a defect and passes through. */
export function attempt<T>(name: string, parse: () => T): { readonly check: VerificationCheck; readonly value?: T } {
  try {
    return { value: parse(), check: { name, ok: true } }
  } catch (error) {
    if (!(error instanceof SlipwayError)) throw error
    return { check: { name, ok: false, reason: error.message } }
  }
}

export function isAccepted(checks: readonly VerificationCheck[]): boolean {
  return checks.length > 0 && checks.every(({ ok }) => ok)
}

/** A bundle referrer: exactly one layer, which is a bundle. */
export function bundleManifestCheck({ layers }: SingleManifest): VerificationCheck {
  if (layers.length !== 1)
    return check('layers', false, `has ${layers.length} layers; a bundle referrer has exactly one`)
  const mediaType = layers[0]?.mediaType ?? ''
  return check('layers', mediaType.startsWith(BUNDLE_MEDIA_TYPE_PREFIX), `its layer is ${mediaType}, not a bundle`)
}

/** Everything about an attestation but the signature: payload type, strict statement, subject, predicate type. */
export function envelopeChecks(envelope: Envelope, expected: Expectation): ContentChecks {
  const { payloadType, payload, signatures } = envelope
  const keyids = signatures.map(({ keyid }) => keyid).filter((keyid) => keyid !== '')
  const outer = [
    check(
      'payload-type',
      payloadType === IN_TOTO_PAYLOAD_TYPE,
      `the payload is ${payloadType}, not an in-toto statement`,
    ),
    check('one-signature', signatures.length === 1, `the envelope holds ${signatures.length} signatures, not one`),
    ...(expected.keyed
      ? [check('keyid', keyids.length === 0, `the envelope names the key ${JSON.stringify(keyids[0] ?? '')}`)]
      : []),
  ]
  const { check: strict, value: statement } = attempt('statement', () => parseStatement(payload))
  if (statement === undefined) return { checks: [...outer, strict] }
  const { predicateType } = statement
  return {
    statement,
    predicateType,
    checks: [
      ...outer,
      strict,
      check('subject', isAbout(statement, expected.subject), `the statement is not about ${expected.subject}`),
      predicateTypeCheck(predicateType, expected.predicateTypes),
    ],
  }
}

/** Everything about a legacy signature but the signature itself. It stands for the sign statement. */
export function payloadChecks(payload: Uint8Array, { subject, predicateTypes }: Expectation): ContentChecks {
  const { check: strict, value: signed } = attempt('payload', () => parseSimpleSigning(payload))
  if (signed === undefined) return { checks: [strict] }
  return {
    predicateType: PREDICATE_TYPES.sign,
    checks: [
      strict,
      check('payload-type', signed.type === SIMPLE_SIGNING_TYPE, `the payload is a ${JSON.stringify(signed.type)}`),
      check('subject', signed.digest === subject, `the payload is about ${signed.digest}, not ${subject}`),
      predicateTypeCheck(PREDICATE_TYPES.sign, predicateTypes),
    ],
  }
}

function predicateTypeCheck(predicateType: string, wanted: readonly string[] | undefined): VerificationCheck {
  if (wanted === undefined) return { name: 'predicate-type', ok: true }
  const reason = `the predicate type is ${predicateType}, not ${wanted.join(' or ')}`
  return check('predicate-type', wanted.includes(predicateType), reason)
}
