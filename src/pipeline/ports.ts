import type { BuildEngine, BuiltPlatform } from '../build/builder.ts'
import type { Digest } from '../image/digest.ts'
import type { Inventory } from '../image/inventory.ts'
import type { Platform } from '../image/platform.ts'
import type { ManifestContent } from '../image/manifest.ts'
import type { Cancellable, ImageSource } from '../image/store.ts'
import type { RegistryClient } from '../registry/registry.ts'
import type { Cataloguer } from '../sbom/cataloguer.ts'
import type { InventoryMatcher } from '../scan/scanner.ts'
import type { StatementSigner, StatementVerifier } from '../sign/signer.ts'
import type { Clock } from '../system/clock.ts'
import type { Log } from '../system/log.ts'
import type { ReleasePorts } from './release-decision.ts'

/** What a bill of materials is about. */
export interface BillSubject {
  readonly name: string
  readonly digest: Digest
  /** RFC 3339. */
  readonly created?: string
}

/** Writes a CycloneDX document (JSON text) for one platform's inventory; equal input gives equal bytes. */
export interface BillOfMaterials {
  write(inventory: Inventory, subject: BillSubject): Promise<string>
  /** For an index: its parts are the images of its platforms. `size` is config and compressed layers in bytes. */
  writeIndex(
    subject: BillSubject,
    platforms: readonly { readonly platform: Platform; readonly digest: Digest; readonly size: number }[],
  ): Promise<string>
}

/** Who signs: what users verify with. */
export type Signatory =
  { readonly kind: 'key' } | { readonly kind: 'identity'; readonly identity: string; readonly issuer: string }

/** What signs, and what checks with the policy that users will use. */
export interface Signing {
  /** Whether what is signed appears in the logs of the public Sigstore instance. */
  readonly publicInstance: boolean
  /**
   * Reads the key or gets the certificate, so that a bad one is known before any work is done for it.
   * @throws SIGN_KEY, SIGN_IDENTITY
   */
  ready(call?: Cancellable): Promise<Signatory>
  readonly signer: StatementSigner
  readonly verifier: StatementVerifier
}

/** Writes an admitted image into a file or folder of this machine; what is in the file before is replaced. */
export interface ImageExporter {
  /** The whole image with every platform. `names` are full names with tags. */
  exportImage(
    image: { readonly source: ImageSource; readonly root: ManifestContent; readonly names: readonly string[] },
    kind: 'oci-layout' | 'oci-archive',
    path: string,
    call: Cancellable,
  ): Promise<void>
  /** One platform: as `docker save` has it, or its files. */
  exportPlatform(
    image: { readonly source: ImageSource; readonly built: BuiltPlatform; readonly names: readonly string[] },
    kind: 'docker-archive' | 'folder' | 'tar',
    path: string,
    call: Cancellable,
  ): Promise<void>
}

/** Everything a run touches. Adapters are loaded when first called, so a run pays only for what it uses. */
export interface Ports {
  readonly engine: BuildEngine
  readonly exporter: ImageExporter
  readonly registry: RegistryClient
  readonly cataloguer: Cataloguer
  readonly bill: BillOfMaterials
  readonly matcher: InventoryMatcher
  /** Absent: nothing to sign with. */
  readonly signing?: Signing
  /** Absent: nothing is released. */
  readonly release?: ReleasePorts
  readonly clock: Clock
  readonly log: Log
}
