import type { Component, OperatingSystem, UnreadProgram } from '../image/inventory.ts'

/** A component before its layer has a digest: `layer` counts from the base, beginning with 0. */
export interface FoundComponent extends Omit<Component, 'layer'> {
  readonly layer: number
}

/** What a pass over an image's layers finds. */
export interface Found {
  readonly os?: OperatingSystem
  readonly components: readonly FoundComponent[]
  readonly unread?: readonly UnreadProgram[]
}

/** Limits of one answer: counts and characters. Longer names than these are no names. */
export const FOUND_LIMITS = { components: 500_000, text: 4096, licenses: 256 } as const
