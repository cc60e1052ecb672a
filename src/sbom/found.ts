import type { Component, OperatingSystem, Uncatalogued, UnreadProgram } from '../image/inventory.ts'

/** A component before its layer has a digest: `layer` counts from the base, beginning with 0. */
export interface FoundComponent extends Omit<Component, 'layer'> {
  readonly layer: number
}

/** A secret that a layer may show. What is no `value` is one for sure; of a `value` that says the fingerprint. */
export type FoundSecret =
  | { readonly kind: 'credentials' | 'private-key'; readonly path: string; readonly layer: number }
  | {
      readonly kind: 'value'
      readonly path: string
      readonly layer: number
      /** Place among the sought values. */
      readonly value: number
      /** SHA-256 of the bytes, as hex. */
      readonly fingerprint: string
    }

/** What a pass over an image's layers finds. */
export interface Found {
  readonly os?: OperatingSystem
  readonly components: readonly FoundComponent[]
  readonly unread?: readonly UnreadProgram[]
  readonly uncatalogued?: readonly Uncatalogued[]
  readonly secrets?: readonly FoundSecret[]
}

/** Limits of one answer: counts and characters. Longer names than these are no names. */
export const FOUND_LIMITS = { components: 500_000, text: 4096, licenses: 256, secrets: 100_000 } as const
