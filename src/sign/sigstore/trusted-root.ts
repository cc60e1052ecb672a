import * as v from 'valibot'
import { SlipwayError } from '../../errors.ts'
import { Base64Text } from '../dsse.ts'

declare const trusted: unique symbol

/** A trusted_root.json whose every part says from when it is valid. Only `parseTrustedRoot` makes one. */
export interface TrustedRootJson {
  readonly [trusted]: true
  readonly json: unknown
}

const validFor = v.object(
  { start: v.pipe(v.string(), v.isoTimestamp()), end: v.nullish(v.pipe(v.string(), v.isoTimestamp())) },
  'without validFor.start nobody knows from when it may be trusted',
)
const Log = v.object({
  baseUrl: v.string(),
  publicKey: v.object({ rawBytes: Base64Text, validFor }),
  logId: v.object({ keyId: Base64Text }),
})
const Authority = v.object({
  certChain: v.object({
    certificates: v.pipe(v.array(v.object({ rawBytes: Base64Text })), v.minLength(1)),
  }),
  validFor,
})
const TrustedRootSchema = v.object({
  mediaType: v.pipe(v.string(), v.startsWith('application/vnd.dev.sigstore.trustedroot')),
  tlogs: v.nullish(v.array(Log)),
  ctlogs: v.nullish(v.array(Log)),
  certificateAuthorities: v.nullish(v.array(Authority)),
  timestampAuthorities: v.nullish(v.array(Authority)),
})

/**
 * Takes a parsed trusted_root.json. Refuses a log or an authority without the start of its validity, which other clients accept
 * as valid since ever (Sigstore client spec, Trust Root).
 * @throws CONFIG_INVALID with the path to the fault.
 */
export function parseTrustedRoot(json: unknown): TrustedRootJson {
  const read = v.safeParse(TrustedRootSchema, json, { abortEarly: true })
  if (read.success) return { json } as TrustedRootJson
  const issue = read.issues[0]
  const message = `the trusted root is malformed at ${v.getDotPath(issue) ?? '(root)'}: ${issue.message}`
  const help = 'give a trusted_root.json as `cosign trusted-root create` writes it'
  throw new SlipwayError('CONFIG_INVALID', message, { help, problems: [{ input: 'trusted-root', message, help }] })
}
