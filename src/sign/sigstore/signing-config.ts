import * as v from 'valibot'
import { SlipwayError } from '../../errors.ts'
import type { SigstoreServices } from './keyless-identity.ts'

const Time = v.pipe(
  v.string(),
  v.isoTimestamp(),
  v.transform((text) => new Date(text)),
)
const Service = v.object({
  url: v.pipe(
    v.string(),
    v.check((text) => URL.canParse(text) && /^https?:/.test(text), 'expected an http address'),
  ),
  majorApiVersion: v.number(),
  validFor: v.object({ start: Time, end: v.nullish(Time) }),
})
const Choice = v.nullish(v.object({ selector: v.optional(v.string(), 'ANY'), count: v.optional(v.number(), 1) }))
const SigningConfigSchema = v.object({
  mediaType: v.pipe(v.string(), v.startsWith('application/vnd.dev.sigstore.signingconfig')),
  caUrls: v.array(Service),
  rekorTlogUrls: v.nullish(v.array(Service), []),
  rekorTlogConfig: Choice,
  tsaUrls: v.nullish(v.array(Service), []),
  tsaConfig: Choice,
})

type ServiceEntry = v.InferOutput<typeof Service>

/**
 * The services that a signing_config.json (sigstore_trustroot.proto) names for this time: of each kind the one with the highest
 * version that is spoken here. One log and one authority are used, so a config that wants more is refused.
 * @throws CONFIG_INVALID
 */
export function servicesFrom(document: unknown, now: Date): SigstoreServices {
  const read = v.safeParse(SigningConfigSchema, document, { abortEarly: true })
  if (!read.success)
    throw wrong(`is malformed at ${v.getDotPath(read.issues[0]) ?? '(root)'}: ${read.issues[0].message}`)
  const { caUrls, rekorTlogUrls, rekorTlogConfig, tsaUrls, tsaConfig } = read.output
  requireOne('rekorTlogConfig', rekorTlogConfig, rekorTlogUrls)
  requireOne('tsaConfig', tsaConfig, tsaUrls)
  const fulcio = best(caUrls, [1], now)
  const rekor = best(rekorTlogUrls, [1, 2], now)
  const tsa = best(tsaUrls, [1], now)
  if (fulcio === undefined) throw wrong('names no certificate authority that is valid now')
  return {
    fulcio: new URL(fulcio.url),
    ...(rekor === undefined
      ? {}
      : { rekor: { url: new URL(rekor.url), version: rekor.majorApiVersion === 2 ? 2 : 1 } }),
    ...(tsa === undefined ? {} : { tsa: new URL(tsa.url) }),
  }
}

function requireOne(
  name: string,
  choice: { readonly selector: string; readonly count: number } | null | undefined,
  services: readonly ServiceEntry[],
): void {
  const selector = choice?.selector ?? 'ANY'
  if (selector === 'ANY' || (selector === 'EXACT' && choice?.count === 1)) return
  if (selector === 'ALL' && services.length <= 1) return
  throw wrong(`wants more than one service (${name}), which is not done here`)
}

function best(services: readonly ServiceEntry[], versions: readonly number[], now: Date): ServiceEntry | undefined {
  return services
    .filter(({ majorApiVersion }) => versions.includes(majorApiVersion))
    .filter(({ validFor: { start, end } }) => start <= now && (end === null || end === undefined || now <= end))
    .toSorted((a, b) => b.majorApiVersion - a.majorApiVersion)[0]
}

function wrong(what: string): SlipwayError {
  const message = `the signing config ${what}`
  return new SlipwayError('CONFIG_INVALID', message, { problems: [{ input: 'signing-config', message }] })
}
