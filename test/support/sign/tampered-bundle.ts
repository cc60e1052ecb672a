import type { Descriptor } from '../../../src/image/descriptor.ts'
import { readBlob } from '../../../src/image/read-blob.ts'
import type { Repository } from '../../../src/image/store.ts'
import { ANNOTATIONS, bundleReferrer, pieceOf } from '../../../src/sign/attachment.ts'
import { BUNDLE_MEDIA_TYPE } from '../../../src/sign/bundle.ts'
import { putPiece } from '../../../src/sign/registry/blob.ts'

interface BundleText {
  dsseEnvelope: { payload: string }
}

/** What someone does who may write to the registry: the statement says something else, under the signature that it had. */
export async function tamper(
  repository: Repository,
  subject: Descriptor,
  predicateType: string,
  change: (statement: string) => string,
): Promise<void> {
  for (const referrer of await repository.listReferrers(subject.digest)) {
    const { manifest } = await repository.readManifest(referrer.digest)
    const layer = manifest.kind === 'image' ? manifest.layers[0] : undefined
    if (layer === undefined || manifest.annotations?.[ANNOTATIONS.predicateType] !== predicateType) continue
    const bundle = JSON.parse((await readBlob(repository, layer, 1 << 24)).toString()) as BundleText
    const payload = Buffer.from(bundle.dsseEnvelope.payload, 'base64').toString()
    bundle.dsseEnvelope.payload = Buffer.from(change(payload)).toString('base64')
    const piece = pieceOf(BUNDLE_MEDIA_TYPE, Buffer.from(JSON.stringify(bundle)))
    await putPiece(repository, piece, {})
    await repository.delete(referrer.digest)
    await repository.attach(subject, [bundleReferrer(subject, piece, predicateType, new Date())])
    return
  }
  throw new Error(`no ${predicateType} stands beside ${subject.digest}`)
}
