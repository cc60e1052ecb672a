import type { RawInput } from '../config/values.ts'
import type { ImageDocuments, PipelineResult } from '../pipeline/outcome.ts'
import type { ImageMetadata } from '../report/docker-metadata.ts'
import type { Report } from '../report/report.ts'
import type { Log } from '../system/log.ts'
import type { Secret } from '../system/secret.ts'

/** What a command leaves for its caller. */
export interface CommandResult {
  readonly exit: number
  /** The document for `--json`. */
  readonly json: unknown
  /** The same for people, on standard output; absent when the log has said it. */
  readonly text?: string
  readonly pipeline?: PipelineResult
  /** What a command about an image that exists has found out about it. */
  readonly documents?: ImageDocuments
  readonly report?: Report
  /** How the images of a pipeline are named and labelled. */
  readonly metadata?: ImageMetadata
}

/** Where Slipway runs: how inputs reach it and how outputs leave it. Holds no decisions. */
export interface Host {
  readonly kind: 'action' | 'gitlab' | 'cli'
  /** Inputs from the environment, as this host sets them. */
  readonly inputs: readonly RawInput[]
  /** Texts pass through redaction before they reach this log. */
  readonly log: Log
  /** Folder that the host expects documents in, when the user names none. */
  readonly outDirectory?: string
  mask(secrets: readonly Secret[]): void
  /** Remembers the private folder, so that a later step can remove it after a kill. */
  saveRunDirectory(directory: string): void
  /** Writes outputs and summaries. `files` maps document names to paths in the out folder. */
  finish(result: CommandResult, files: ReadonlyMap<string, string>): Promise<void>
}
