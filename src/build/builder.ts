import type { Problems } from '../errors.ts'
import type { Annotations, Descriptor } from '../image/descriptor.ts'
import type { ImageManifest } from '../image/image-manifest.ts'
import type { ManifestContent } from '../image/manifest.ts'
import type { Platform } from '../image/platform.ts'
import type { ImageSpec } from '../image/spec.ts'
import type { Cancellable, ImageSource } from '../image/store.ts'
import type { SecretValue } from './build-secrets.ts'

/**
 * How to build one image. The first eight names are part of the contract; the others are optional and named as docker's
 * flags are. A build secret is named here and read from our environment by docker itself, so its value is in no argument.
 */
export interface BuildOptions {
  /** Folder, or a git or https URL that BuildKit reads itself. */
  readonly context: string
  /** Path of the Dockerfile, relative to the working directory; `Dockerfile` in the context when empty. */
  readonly dockerfile: string
  readonly tags: readonly string[]
  readonly buildArgs: Readonly<Record<string, string>>
  readonly target?: string
  readonly noCache: boolean
  readonly pull: boolean
  readonly squash: boolean

  readonly platforms?: readonly Platform[]
  readonly labels?: Annotations
  readonly annotations?: Annotations
  /** `id=ENVIRONMENT_VARIABLE` pairs, given to RUN --mount=type=secret. */
  readonly secretEnvs?: readonly string[]
  /** `id=path` pairs. */
  readonly secretFiles?: readonly string[]
  /** Secrets whose values the caller has; docker reads them from its environment. */
  readonly secretValues?: readonly SecretValue[]
  readonly buildContexts?: readonly string[]
  readonly cacheFrom?: readonly string[]
  readonly cacheTo?: readonly string[]
  readonly noCacheFilters?: readonly string[]
  readonly network?: string
  readonly addHosts?: readonly string[]
  readonly allow?: readonly string[]
  readonly shmSize?: string
  readonly ulimit?: readonly string[]
  readonly ssh?: readonly string[]
  /** Logins of the caller stay out of base images and caches: the Dockerfile is a stranger's. */
  readonly withoutLogins?: boolean
  readonly cgroupParent?: string
  readonly builder?: string
  /** BuildKit's own attestations that stay beside the platforms, as `--attest` takes them (`type=sbom`); none by default. */
  readonly attests?: readonly string[]
  /** How BuildKit writes layers: `compression=zstd` and its like. */
  readonly exporter?: readonly string[]
  /** Seconds since 1970 that every file and the image claim as their time; the commit's by default, for equal digests. */
  readonly sourceDateEpoch?: number
  /**
   * `pinned`: a Dockerfile that brings its own frontend (`# syntax=`, BUILDKIT_SYNTAX) is refused unless it is named by digest,
   * as a release wants it. Default `any`.
   */
  readonly frontends?: 'any' | 'pinned'
}

/** The seed's builder: from a context to an image in the local engine or a layout. */
export interface ImageBuilder {
  build(options: BuildOptions, call?: Cancellable): Promise<ImageSpec>
  buildMultiArch(options: BuildOptions, platforms: readonly Platform[], call?: Cancellable): Promise<ImageManifest>
  buildFromSource(source: string, options: BuildOptions, call?: Cancellable): Promise<ImageSpec>
}

/** The manifest of one platform in the private layout. */
export interface BuiltPlatform {
  readonly platform: Platform
  readonly descriptor: Descriptor
  /** BuildKit's attestation manifest for this platform, in the same layout; pushed only if `attests` asked for it. */
  readonly attestation?: Descriptor
}

/** What a build left: a private OCI layout that no one else reads, gone when `dispose` has run. Nothing is in a registry. */
export interface BuildResult {
  readonly source: ImageSource
  readonly layoutDirectory: string
  /** In the order the platforms were asked for; without BuildKit's attestation manifests. */
  readonly platforms: readonly BuiltPlatform[]
  dispose(): Promise<void>
}

/** Builds images with an engine. BUILD_FAILED shows the failing line; ENVIRONMENT_ENGINE and ENVIRONMENT_BUILDER the remedy. */
export interface BuildEngine {
  /** Adds a problem for everything the build would read from this machine and that is not there. Starts nothing. */
  check(options: BuildOptions, problems: Problems): Promise<void>
  build(options: BuildOptions, call?: Cancellable): Promise<BuildResult>
  /**
   * What the `buildContexts` of a later build take for this one, before its result is disposed of: `NAME=` and the value. `root` is
   * the index over its platforms, which is put beside them, or the only platform's manifest.
   */
  contextOf(result: BuildResult, root: ManifestContent): Promise<string>
  /** Puts one platform of a built image into the local daemon under these names. */
  load(result: BuildResult, names: readonly string[], call?: Cancellable): Promise<void>
}
