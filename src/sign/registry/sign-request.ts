import { SlipwayError } from '../../errors.ts'
import type { Descriptor } from '../../image/descriptor.ts'
import type { Cancellable } from '../../image/store.ts'
import { attestationLayer, pieceOf, signatureLayer, type Piece } from '../attachment.ts'
import { BUNDLE_MEDIA_TYPE, bundleBytes } from '../bundle.ts'
import { base64 } from '../dsse.ts'
import type { LegacyKind } from '../legacy-tag.ts'
import type { SignatureFormat, StatementRequest } from '../signer.ts'
import type { SignatureOrigin, SigningIdentity } from '../signing-identity.ts'
import { simpleSigningBytes } from '../simple-signing.ts'
import { PREDICATE_TYPES, statementBytes } from '../statement.ts'
import { CANDIDATE_LIMITS } from './candidates.ts'

/** What signing a request gave: a piece for each format. `signature` is base64. */
export interface SignedRequest extends SignatureOrigin {
  readonly signature: string
  readonly bundle?: Piece
  readonly layer?: { readonly kind: LegacyKind; readonly piece: Piece }
}

/**
 * Signs one statement in these formats; nothing is uploaded. `name` is that of the repository, which a legacy signature holds.
 * @throws SIGN_FAILED when verifiers would refuse it for its size; what the identity throws.
 */
export async function signRequest(
  identity: SigningIdentity,
  name: string,
  request: StatementRequest,
  formats: readonly SignatureFormat[],
  call: Cancellable,
): Promise<SignedRequest> {
  const { subject, predicateType } = request
  if (predicateType !== PREDICATE_TYPES.sign || !formats.includes('legacy'))
    return await signStatement(identity, request, formats, call)
  const payload = simpleSigningBytes(subject.digest, name)
  const [bundle, signed] = await Promise.all([
    formats.includes('bundle') ? signStatement(identity, request, ['bundle'], call) : undefined,
    identity.signPayload(payload, call),
  ])
  const signature = base64(signed.signature)
  const layer = { kind: 'sig', piece: signatureLayer(payload, signature, signed.layerProof) } as const
  return { ...originOf(signed), signature, ...bundle, layer }
}

async function signStatement(
  identity: SigningIdentity,
  { subject, predicateType, predicate }: StatementRequest,
  formats: readonly SignatureFormat[],
  call: Cancellable,
): Promise<SignedRequest> {
  const signed = await identity.signStatement(statementBytes(subject.digest, predicateType, predicate), formats, call)
  const { envelope, material, layer, layerProof } = signed
  const bundle = pieceOf(BUNDLE_MEDIA_TYPE, bundleBytes(envelope, material))
  checkSize(bundle.descriptor, predicateType)
  return {
    ...originOf(signed),
    signature: base64(envelope.signatures[0]?.sig ?? new Uint8Array()),
    ...(formats.includes('bundle') ? { bundle } : {}),
    ...(formats.includes('legacy')
      ? { layer: { kind: 'att', piece: attestationLayer(layer, predicateType, layerProof) } }
      : {}),
  }
}

function originOf({ certificate, signedAt }: SignatureOrigin): SignatureOrigin {
  return { ...(certificate === undefined ? {} : { certificate }), ...(signedAt === undefined ? {} : { signedAt }) }
}

function checkSize({ size }: Descriptor, predicateType: string): void {
  if (size <= CANDIDATE_LIMITS.blobBytes) return
  const message = `the attestation of type ${predicateType} has ${size} bytes; verifiers refuse more than ${CANDIDATE_LIMITS.blobBytes}`
  throw new SlipwayError('SIGN_FAILED', message, { help: 'attach the document as an artifact and attest its digest' })
}
