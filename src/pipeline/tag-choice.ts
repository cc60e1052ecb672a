/** The tags of a run, chosen before anything is built. */
export interface TagChoice {
  /** Full version without a leading `v`, when the tags say one. */
  readonly version?: string
  /** Whether the version's floating tags (`1.2`, `1`, `latest`) move as well. */
  readonly floats: boolean
  /** Full versions: never moved once they stand. */
  readonly immutable: readonly string[]
  /** Tags that move with every run: a branch, `edge`, `pr-12`, a channel. */
  readonly moving: readonly string[]
}
