import type { ImageManifest } from '../image/image-manifest.ts'
import type { ImageSpec } from '../image/spec.ts'
import type { Cancellable, Repository } from '../image/store.ts'
import type { Secret } from '../system/secret.ts'

/** Credentials for one registry. `identityToken` is an OAuth2 refresh token and stands instead of the password. */
export interface RegistryAuth {
  readonly username: string
  readonly password: Secret
  readonly identityToken?: Secret
}

/**
 * Finds the credentials of a registry, by exact host. `undefined` means anonymous; a credential helper that fails is an
 * error (ENVIRONMENT_CREDENTIALS), never anonymous (CVE-2021-41092).
 */
export interface Credentials {
  lookup(registry: string, call?: Cancellable): Promise<RegistryAuth | undefined>
}

export interface RegistryCall extends Cancellable {
  readonly auth?: RegistryAuth
}

/** The seed's registry. References as `registry/repo:tag` or `registry/repo@sha256:…`. */
export interface ImageRegistry {
  /** From an OCI layout (`oci:DIR[:tag]`) to a reference. */
  push(source: string, reference: string, call?: RegistryCall): Promise<ImageSpec>
  /** The whole index into an OCI layout folder. */
  pull(reference: string, directory: string, call?: RegistryCall): Promise<ImageSpec>
  listTags(repository: string, call?: RegistryCall): Promise<readonly string[]>
  /** A tag, or a digest. */
  delete(reference: string, call?: RegistryCall): Promise<void>
  getManifest(reference: string, call?: RegistryCall): Promise<ImageManifest>
}

/** Counters of one client since it was made. */
export interface RegistryStats {
  readonly requests: number
  readonly tokens: number
  readonly bytesSent: number
  readonly bytesReceived: number
}

/** Opens repositories of any registry over one connection pool, one token cache and one memory of what registries can do. */
export interface RegistryClient {
  /**
   * `access` announces what the caller is going to do, so that one token serves all repositories announced before the first
   * request; without it the rights are asked for one by one as they are needed.
   */
  repository(
    name: { readonly registry: string; readonly repository: string },
    intent?: { readonly access: 'pull' | 'push' },
  ): Repository
  /**
   * Asks whether pushing to the repository will be allowed, before any work is done for it: starts an upload and cancels it.
   * ENVIRONMENT_CREDENTIALS when the registry wants credentials and there are none; REGISTRY_DENIED when it refuses the ones
   * there are; REGISTRY_UNREACHABLE.
   */
  checkPush(name: { readonly registry: string; readonly repository: string }, call?: Cancellable): Promise<void>
  /**
   * Asks whether a repository may be read or written to, and changes nothing. REGISTRY_DENIED when not, REGISTRY_UNREACHABLE when
   * nothing answers; a repository that is not there yet is no fault.
   */
  askForAccess(
    name: { readonly registry: string; readonly repository: string },
    access: 'pull' | 'push',
    call?: Cancellable,
  ): Promise<void>
  stats(): RegistryStats
}
