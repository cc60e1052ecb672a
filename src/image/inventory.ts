import type { Digest } from './digest.ts'
import type { ExposedSecret } from './exposed-secret.ts'
import type { Platform } from './platform.ts'

/** Package ecosystems Slipway catalogues; the names are those of the package URL types. */
export type Ecosystem = 'deb' | 'apk' | 'rpm' | 'npm' | 'pypi' | 'golang'

/** One package found in an image. */
export interface Component {
  readonly ecosystem: Ecosystem
  readonly name: string
  /** As its ecosystem writes it; of rpm `[epoch:]version-release`, of a Go main module without a release `(devel)`. */
  readonly version: string
  /** Package URL (purl-spec), with `arch` and `distro` qualifiers for distribution packages. */
  readonly purl: string
  /** The source package, where advisories name that: dpkg's Source, apk's origin, rpm's source package. Equal to name and version when the package says nothing. */
  readonly source?: { readonly name: string; readonly version: string }
  readonly architecture?: string
  /** Of rpm: the module and its stream (`nodejs:18`) that the package was built for. */
  readonly module?: string
  /** SPDX expressions or the package's own words, as found. */
  readonly licenses: readonly string[]
  /** Digest of the (compressed) layer that last wrote the declaration. */
  readonly layer: Digest
  /** Path in the image where the package is declared, without a leading slash. */
  readonly path: string
  /** purl of the distribution package that owns the declaring file: its advisories count, not the language's. */
  readonly ownedBy?: string
}

/** From os-release; absent where an image has none. */
export interface OperatingSystem {
  /** `debian`, `alpine`, … (ID). */
  readonly id: string
  /** `13`, `3.22.1` (VERSION_ID); empty for rolling ones. */
  readonly versionId: string
  readonly name: string
}

/** Something that is installed, but of which it could not be told what packages it is made of. */
export interface UnreadProgram {
  readonly ecosystem: Ecosystem
  /** Path in the image, without a leading slash. */
  readonly path: string
  readonly reason: string
}

export const UNCATALOGUED_KINDS = ['dotnet', 'java', 'php', 'ruby'] as const
export type UncataloguedKind = (typeof UNCATALOGUED_KINDS)[number]

/** Files that declare packages of a kind that is not catalogued. */
export interface Uncatalogued {
  readonly kind: UncataloguedKind
  readonly files: number
}

/** Everything found in one platform's image. */
export interface Inventory {
  readonly platform: Platform
  /** Digest of the platform manifest that was catalogued. */
  readonly digest: Digest
  readonly os?: OperatingSystem
  readonly components: readonly Component[]
  readonly unread?: readonly UnreadProgram[]
  /** One entry a kind; absent when there are none. */
  readonly uncatalogued?: readonly Uncatalogued[]
  /** Secrets that the image shows; absent when none was found, and where layers were not read. */
  readonly exposed?: readonly ExposedSecret[]
}
