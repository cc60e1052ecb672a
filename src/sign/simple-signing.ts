import * as v from 'valibot'
import { DigestSchema } from '../image/descriptor.ts'
import type { Digest } from '../image/digest.ts'
import { parseJson } from '../image/parse.ts'
import { textOf } from './dsse.ts'

export const SIMPLE_SIGNING_TYPE = 'cosign container image signature'

/** What a legacy `.sig` layer says: this manifest, under this name. */
export interface SimpleSigning {
  readonly digest: Digest
  readonly dockerReference: string
  readonly type: string
}

/**
 * The legacy payload, byte for byte as cosign writes it (containers/image, containers-signature(5)). `dockerReference` is the
 * repository; skopeo and podman compare it with what is pulled.
 */
export function simpleSigningBytes(digest: Digest, dockerReference: string): Uint8Array {
  const critical = {
    identity: { 'docker-reference': dockerReference },
    image: { 'docker-manifest-digest': digest },
    type: SIMPLE_SIGNING_TYPE,
  }
  return Buffer.from(JSON.stringify({ critical, optional: null }))
}

const SimpleSigningSchema = v.pipe(
  v.object({
    critical: v.strictObject({
      identity: v.strictObject({ 'docker-reference': v.string() }),
      image: v.strictObject({ 'docker-manifest-digest': DigestSchema }),
      type: v.string(),
    }),
    optional: v.nullish(v.record(v.string(), v.unknown())),
  }),
  v.transform(({ critical }): SimpleSigning => ({
    digest: critical.image['docker-manifest-digest'],
    dockerReference: critical.identity['docker-reference'],
    type: critical.type,
  })),
)

/** @throws REGISTRY_MALFORMED with the path to the fault; an unknown member of `critical` is one. */
export function parseSimpleSigning(payload: Uint8Array, what = 'signature payload'): SimpleSigning {
  const text = textOf(payload)
  return parseJson(SimpleSigningSchema, text, what)
}
