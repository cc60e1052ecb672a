import { sign, type KeyObject } from 'node:crypto'
import { preAuthenticationEncoding } from '../../../src/sign/dsse.ts'
import type { VerificationResult } from '../../../src/sign/signer.ts'
import { PREDICATE_TYPES } from '../../../src/sign/statement.ts'

export const IN_TOTO = 'application/vnd.in-toto+json'
export const BUNDLE = 'application/vnd.dev.sigstore.bundle.v0.3+json'

/** A statement and bundle written by hand, so that each part can be wrong. */
export interface Sketch {
  readonly subject: string
  readonly statement?: Record<string, unknown>
  readonly predicateType?: string
  readonly payloadType?: string
  readonly key: KeyObject
  readonly keyid?: string
  /** Put in place of the payload after signing. */
  readonly payload?: object
  readonly signatures?: number
  readonly document?: Record<string, unknown>
}

export function bundleOf(sketch: Sketch): string {
  const { subject, predicateType = PREDICATE_TYPES.sign, payloadType = IN_TOTO, key } = sketch
  const statement = {
    _type: 'https://in-toto.io/Statement/v1',
    subject: [{ digest: { sha256: subject } }],
    predicateType,
    predicate: {},
    ...sketch.statement,
  }
  const payload = Buffer.from(JSON.stringify(statement))
  const sig = sign('sha256', preAuthenticationEncoding(payloadType, payload), key).toString('base64')
  const shown = sketch.payload === undefined ? payload : Buffer.from(JSON.stringify(sketch.payload))
  const signature = { sig, ...(sketch.keyid === undefined ? {} : { keyid: sketch.keyid }) }
  return JSON.stringify({
    mediaType: BUNDLE,
    verificationMaterial: { publicKey: { hint: 'aGludA==' } },
    dsseEnvelope: {
      payload: shown.toString('base64'),
      payloadType,
      signatures: Array.from({ length: sketch.signatures ?? 1 }, () => signature),
    },
    ...sketch.document,
  })
}

/** Names of the failed checks of each candidate. */
export function failures({ candidates }: VerificationResult): readonly string[][] {
  return candidates.map(({ checks }) => checks.filter(({ ok }) => !ok).map(({ name }) => name))
}
