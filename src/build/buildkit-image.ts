/**
 * BuildKit for the container builders that we make: v0.33.1, the index of all its platforms. docs/decisions tells where the digest
 * was read. buildx by itself would take whatever the tag `buildx-stable-1` names at that time.
 */
export const BUILDKIT_IMAGE =
  'moby/buildkit:v0.33.1@sha256:cec9f139f45e93c5c69c60f8b07cfad9f43f4ef6b6a6cd917527fea5ff2e3dea'
