import type { Readable } from 'node:stream'
import type { Annotations, Descriptor } from './descriptor.ts'
import type { Digest } from './digest.ts'
import type { ManifestContent } from './manifest.ts'

export interface Cancellable {
  readonly signal?: AbortSignal
}

/**
 * Reads one repository's content, whatever holds it: a registry, an OCI layout, an archive. Every byte is checked against
 * its digest and size: a manifest before it is returned, a blob while it streams (the stream then ends in
 * REGISTRY_DIGEST_MISMATCH). A missing thing is REGISTRY_NOT_FOUND.
 */
export interface ImageSource {
  /** How messages name it: `registry.example/app`, `oci:DIR`. */
  readonly name: string
  /** The descriptor behind a tag or digest (HEAD in a registry, then GET where HEAD says too little). */
  resolve(reference: string, options?: Cancellable): Promise<Descriptor>
  readManifest(reference: string, options?: Cancellable): Promise<ManifestContent>
  /** The whole blob as a stream; resumes by itself where the holder can. Destroy the stream to stop. */
  openBlob(blob: Descriptor, options?: Cancellable): Promise<Readable>
  /** Manifests whose subject is this digest, in no order; by the API and by the fallback tag, merged. */
  listReferrers(
    subject: Digest,
    options?: Cancellable & { readonly artifactType?: string },
  ): Promise<readonly Descriptor[]>
}

/** A blob that can be opened again, so that a failed upload can be retried from any offset. */
export interface BlobContent {
  readonly descriptor: Descriptor
  open(offset: number): Promise<Readable>
}

/** Writes one repository's content. Every method is idempotent: what is there already is left alone. */
export interface ImageTarget {
  readonly name: string
  hasBlob(blob: Descriptor, options?: Cancellable): Promise<boolean>
  /** `existing` when nothing was sent, `mounted` when the registry took it from a sister repository. */
  putBlob(
    blob: BlobContent,
    options?: Cancellable & { readonly mountFrom?: string; readonly onProgress?: (bytes: number) => void },
  ): Promise<'existing' | 'mounted' | 'written'>
  /** Puts manifest bytes by digest, or under each of `tags`. Its blobs and children must be there. */
  putManifest(content: ManifestContent, options?: Cancellable & { readonly tags?: readonly string[] }): Promise<void>
  /**
   * Puts the manifests, all with `subject`, and makes each listed as its referrer: by the API, or on a registry without it by
   * the fallback tag, written once for all of them and read back until every entry stays (distribution-spec, Referrers Tag Schema).
   */
  attach(subject: Descriptor, manifests: readonly Referrer[], options?: Cancellable): Promise<void>
}

/** A manifest to attach, with what its entry in the list of referrers says. */
export interface Referrer {
  readonly content: ManifestContent
  readonly artifactType: string
  readonly annotations?: Annotations
}

/** One repository of a registry, or a layout: everything. */
export interface Repository extends ImageSource, ImageTarget {
  /** All tags; pages are fetched as they are consumed. */
  listTags(options?: Cancellable): AsyncIterable<string>
  /** Deletes a tag, or a manifest by digest with its entry in the fallback tag, unless that tag is going to be deleted as well. */
  delete(reference: string, options?: Cancellable & { readonly leaveListed?: boolean }): Promise<void>
}
