import type { Secret } from '../system/secret.ts'

/** What a registry is opened with, for base images and caches that the build reads. */
export interface RegistryLogin {
  readonly registry: string
  readonly username: string
  readonly password: Secret
}
