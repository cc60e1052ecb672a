import type { Cancellable } from '../image/store.ts'

/** A git tag as it stands on the remote. `commit` is what it peels to; `message` only of an annotated one. */
export interface RemoteTag {
  readonly name: string
  /** Object the ref points at: the tag object of an annotated tag, else the commit. */
  readonly object: string
  readonly commit: string
  readonly message?: string
}

/** The claim of a version: an annotated tag whose content follows from these values alone, so two runs make the same object. */
export interface TagClaim {
  readonly name: string
  /** Full hash of the commit. */
  readonly commit: string
  /** Subject, blank line, `Slipway-Image` trailers. */
  readonly message: string
  /** Seconds since 1970; the commit's. */
  readonly time: number
}

/** How a claim ended. `lost`: the tag stands with other content; `tag` is what stands. */
export type ClaimOutcome =
  { readonly kind: 'claimed' | 'already'; readonly tag: RemoteTag } | { readonly kind: 'lost'; readonly tag: RemoteTag }

/**
 * Tags of the remote repository, changed by compare-and-swap only. RELEASE_DENIED names the permission or the rule that
 * refuses; RELEASE_UNREACHABLE is retryable.
 */
export interface TagStore {
  /** Without messages: reading one costs a request. */
  list(call?: Cancellable): Promise<readonly RemoteTag[]>
  find(name: string, call?: Cancellable): Promise<RemoteTag | undefined>
  /** Makes the tag if and only if no tag of that name exists. Idempotent for equal content. */
  claim(claim: TagClaim, call?: Cancellable): Promise<ClaimOutcome>
}

/** One file of a release. Names use only `[A-Za-z0-9._-]`. */
export interface ReleaseAsset {
  readonly name: string
  readonly mediaType: string
  readonly bytes: Uint8Array
}

export interface ReleaseContent {
  readonly tag: string
  readonly title: string
  /** Markdown. */
  readonly notes: string
  readonly prerelease: boolean
  readonly assets: readonly ReleaseAsset[]
  /** Images by reference with digest, for hosts that link them. */
  readonly images: readonly { readonly name: string; readonly reference: string }[]
}

export type EnsureOutcome = 'done' | 'already'

/**
 * Releases of one repository on GitHub or GitLab. Every method is idempotent: it asks first and changes only what differs.
 * Errors: RELEASE_DENIED (permission or setting named), RELEASE_REFUSED, RELEASE_UNREACHABLE (retryable), RELEASE_LOST (another
 * run works on the same release), ENVIRONMENT_CREDENTIALS (no token; nothing was asked).
 */
export interface ReleaseHost {
  readonly kind: 'github' | 'gitlab'
  /** Read-only, before anything is built: the token, its rights as far as the host tells, and that the version is not burnt. */
  preflight(tag: string, call?: Cancellable): Promise<void>
  /** Everything but visibility: on GitHub a draft with its assets, on GitLab packages (and links where a release stands). */
  draft(content: ReleaseContent, call?: Cancellable): Promise<EnsureOutcome>
  /** Makes the release visible. `latest`: whether it is the highest stable version. */
  publish(content: ReleaseContent, latest: boolean, call?: Cancellable): Promise<EnsureOutcome>
  /** Makes a visible release the latest one, where the host lets one choose; a tag without one is left alone. */
  makeLatest(tag: string, call?: Cancellable): Promise<void>
  /** Web address of the release, once it is visible. */
  address(tag: string): string
}
