/** What a value may be. `list`: newline- or comma-separated; `lines`: newline-separated, commas kept (docker's grammar). */
export type InputKind = 'text' | 'boolean' | 'list' | 'lines' | 'choice' | 'secret'

export interface Input {
  readonly name: string
  readonly kind: InputKind
  readonly text: string
  /** As a user would write it. Unset inputs without a default are absent. */
  readonly default?: string
  readonly choices?: readonly string[]
  /** Other spellings on the command line and in slipway.yml: docker's flags and github-builder's names. */
  readonly aliases?: readonly string[]
  /** Lines that begin with `#` are comments, as docker/metadata-action has it. */
  readonly comments?: boolean
  /** A secret that holds a list: given several times, the values stand one below the other. */
  readonly repeatable?: boolean
  /** One letter, as docker has it. */
  readonly short?: string
  /** An empty value on the command line is a mistake there, not "unset". */
  readonly refuseEmpty?: boolean
  /** Meaningful on the command line only; not offered as an input of the Action or of the GitLab component. */
  readonly commandLineOnly?: boolean
  /** Says where the file is, so it cannot stand in it. */
  readonly outsideFile?: boolean
}
