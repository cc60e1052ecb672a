import { SlipwayError } from '../../errors.ts'
import { isDigest, type Digest } from '../../image/digest.ts'
import type { ManifestContent } from '../../image/manifest.ts'
import { isTag } from '../../image/reference.ts'
import type { BlobContent, Cancellable, Repository } from '../../image/store.ts'
import type { Descriptor } from '../../image/descriptor.ts'
import { openBlob, uncheckedBlob } from './blob-download.ts'
import { putBlob } from './blob-upload.ts'
import { deleteReference } from './deletion.ts'
import { nameOf, putManifest, readManifest, resolve } from './manifests.ts'
import { attach } from './referrers-attach.ts'
import { listReferrers } from './referrers-list.ts'
import type { Session } from './session.ts'
import { listTags } from './tags.ts'
import { hasBlob } from './upload-session.ts'

/** Bytes of manifests kept by digest, so that copying, describing and verifying an image read each only once. */
const KEPT_BYTES = 16 << 20

/** One repository of a registry. */
export interface RegistryRepository extends Repository {
  /** The blob for a receiver that computes its digest itself, so that it is not computed twice. */
  uncheckedBlob(blob: Descriptor, call?: Cancellable): BlobContent
}

export function openRepository(session: Session, repository: string): RegistryRepository {
  const kept = new Map<Digest, ManifestContent>()
  let keptBytes = 0
  const keep = (content: ManifestContent): void => {
    const { digest, size } = content.descriptor
    if (kept.has(digest) || keptBytes + size > KEPT_BYTES) return
    kept.set(digest, content)
    keptBytes += size
  }
  const forget = (digest: Digest): void => {
    keptBytes -= kept.get(digest)?.descriptor.size ?? 0
    kept.delete(digest)
  }

  return {
    name: `${session.registry}/${repository}`,
    resolve: async (reference, call) => resolve(session, repository, checked(reference), call),
    readManifest: async (reference, call) => {
      const known = isDigest(reference) ? kept.get(reference) : undefined
      if (known !== undefined) return known
      const content = await readManifest(session, repository, checked(reference), call)
      keep(content)
      return content
    },
    openBlob: (blob, call) => openBlob(session, repository, blob, call),
    uncheckedBlob: (blob, call) => uncheckedBlob(session, repository, blob, call),
    listReferrers: (subject, options) => listReferrers(session, repository, subject, options),
    hasBlob: (blob, call) => hasBlob(session, repository, blob.digest, call),
    putBlob: (blob, options) => putBlob(session, repository, blob, options),
    putManifest: async (content, options = {}) => {
      for (const tag of options.tags ?? []) checked(tag)
      await putManifest(session, repository, content, options)
    },
    attach: (subject, manifests, call) => attach(session, repository, subject, manifests, call),
    listTags: (call) => listTags(session, repository, call),
    delete: async (reference, call) => {
      await deleteReference(session, repository, checked(reference), call)
      if (isDigest(reference)) forget(reference)
    },
  }

  // References become parts of a URL; only the two grammars may get there.
  function checked(reference: string): string {
    if (isDigest(reference) || isTag(reference)) return reference
    throw new SlipwayError(
      'CONFIG_REFERENCE',
      `${nameOf(session, repository, reference.slice(0, 160))} names no tag or digest`,
    )
  }
}
