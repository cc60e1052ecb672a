import type { ErrorCode, Facts, Problem } from '../errors.ts'
import type { Digest } from '../image/digest.ts'
import type { ExposedFinding } from '../scan/exposed.ts'
import type { NotCovered, ScanSummary } from '../scan/scan-report.ts'
import type { SignatureFormat } from '../sign/signer.ts'

/** Every stage of a run, in the order of execution. */
export const STAGE_NAMES = [
  'built',
  'inventoried',
  'scanned',
  'admitted',
  'staged',
  'signed',
  'claimed',
  'named',
  'drafted',
  'floated',
  'published',
] as const
export type StageName = (typeof STAGE_NAMES)[number]

export type StageOutcome = 'done' | 'already' | 'skipped' | 'failed'

/**
 * How one stage ended. `image` is what slipway.yml calls the image, in a run about several; `ms` is wall time; `reason` says why it
 * was skipped, already so, or failed.
 */
export interface StageReport {
  readonly name: StageName
  readonly image?: string
  readonly outcome: StageOutcome
  readonly reason?: string
  readonly ms: number
}

export interface PlatformReport {
  readonly platform: string
  readonly digest: Digest
  /** Config and compressed layers in bytes. */
  readonly size: number
}

/** What became of one image. Parts that the run did not reach are absent; `tags` are names without the repository. */
export interface ImageReport {
  readonly name: string
  readonly digest?: Digest
  readonly reference?: string
  readonly tags: readonly string[]
  readonly platforms: readonly PlatformReport[]
  readonly sbom?: { readonly components: number }
  /** `exposed`: secrets that the image shows; absent when there are none. */
  readonly scan?: {
    readonly summary: ScanSummary
    readonly notCovered: readonly NotCovered[]
    readonly exposed?: readonly ExposedFinding[]
  }
  readonly signatures: readonly { readonly digest: Digest; readonly formats: readonly SignatureFormat[] }[]
}

export interface ErrorReport {
  readonly code: ErrorCode
  readonly message: string
  readonly help?: string
  readonly facts: Facts
  readonly problems: readonly Problem[]
}

/** The result of a run as versioned JSON (`schema: 1`); its names are part of the contract. */
export interface Report {
  readonly schema: 1
  readonly command: string
  readonly exit: number
  readonly version?: string
  readonly images: readonly ImageReport[]
  readonly stages: readonly StageReport[]
  /** Versions that a rollback took back: no run moves a floating tag to them any more. */
  readonly yanked?: readonly { readonly version: string; readonly digest: Digest; readonly reason?: string }[]
  /** The git tag of a release, and where people see it once it is visible. */
  readonly release?: { readonly tag: string; readonly address?: string }
  readonly error?: ErrorReport
}
