import type { UncataloguedKind } from '../image/inventory.ts'
import type { DatabaseVersion } from './attribution.ts'
import type { GoBuild } from './go-build.ts'
import type { NpmManifest } from './npm.ts'
import type { PythonMetadata } from './python.ts'

/** A file's bytes as a layer wrote them. */
export interface Written {
  readonly layer: number
  readonly bytes: Buffer
}

/** What is kept of a file, as small as its use allows. */
export type Content =
  /** The bytes, newest last, with those of earlier layers for databases. */
  | { readonly kind: 'text'; readonly versions: readonly Written[] }
  | { readonly kind: 'npm'; readonly manifest: NpmManifest }
  | { readonly kind: 'python'; readonly metadata: PythonMetadata }
  /** Of programs built before Go 1.18 only that they are Go's is known. */
  | { readonly kind: 'go'; readonly build: GoBuild | undefined }
  /** A list of the files of a dpkg package. */
  | { readonly kind: 'list'; readonly bytes: Buffer }
  /** rpm's database. It is too large to keep each version: of earlier ones stay the names. */
  | { readonly kind: 'rpm'; readonly written: Written; readonly earlier: readonly DatabaseVersion[] }
  /** Declares packages that are not catalogued. */
  | { readonly kind: 'uncatalogued'; readonly of: UncataloguedKind }
  /** Might be a manifest under another name, but is too large or sparse: an error for who opens it as one. */
  | { readonly kind: 'unread' }

/** Limits on what one image may hold. */
export interface ContentLimits {
  readonly entries: number
  readonly pathLength: number
  /** Bytes of all files kept at once. */
  readonly keptBytes: number
}

export const CONTENT_LIMITS: ContentLimits = { entries: 4_000_000, pathLength: 4096, keptBytes: 192 << 20 }
