// The public API of the library, and the only barrel.
export { ERROR_KINDS, SlipwayError, type ErrorCode, type Facts, type Problem } from './errors.ts'
export { digestOf, isDigest, parseDigest, type Digest } from './image/digest.ts'
export type { Annotations, Descriptor } from './image/descriptor.ts'
export {
  parseImageManifest,
  parsePlatformManifest,
  type ImageManifest,
  type PlatformManifest,
} from './image/image-manifest.ts'
export { formatPlatform, parsePlatform, type Platform } from './image/platform.ts'
export { formatReference, parseReference, type Reference } from './image/reference.ts'
export { parseImageSpec, type ImageSpec } from './image/spec.ts'
export type { Cancellable } from './image/store.ts'
export type { BuildOptions, ImageBuilder } from './build/builder.ts'
export type { Credentials, ImageRegistry, RegistryAuth, RegistryCall } from './registry/registry.ts'
export type { CopyCall, CopyingRegistry } from './registry/image-registry.ts'
export {
  generateKey,
  type GenerateKeyOptions,
  type GeneratedKey,
  type PublicKeyFacts,
} from './sign/key/generate-key.ts'
export type { KeyType } from './sign/key/key-type.ts'
export {
  parseSignature,
  parseVerificationResult,
  type ImageSigner,
  type Key,
  type Signature,
  type SignatureFormat,
  type VerificationCandidate,
  type VerificationCheck,
  type VerificationResult,
} from './sign/signer.ts'
export { parseVerificationPolicy } from './sign/parse-policy.ts'
export type { VerificationPolicy } from './sign/verification-policy.ts'
export {
  parseScanReport,
  type NotCovered,
  type ScanReport,
  type ScanSummary,
  type Severity,
  type Vulnerability,
} from './scan/scan-report.ts'
export type { VulnerabilityScanner } from './scan/scanner.ts'
export type { ImageReport, Report, StageName, StageOutcome, StageReport } from './report/report.ts'
export { silentLog, type Log } from './system/log.ts'
export { Secret } from './system/secret.ts'
export { openBuilder, type BuilderOptions } from './hosts/library/open-builder.ts'
export type { PolicyCall, VerifyByPolicy } from './hosts/library/policy-verification.ts'
export { openSlipway, type Slipway, type SlipwayOptions } from './hosts/library/open-slipway.ts'
export { VERSION } from './version.ts'
