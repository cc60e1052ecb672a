/** The commit that was checked out. */
export interface SourceCommit {
  /** Address without credentials. */
  readonly repository: string
  /** Full hash. */
  readonly revision: string
  /** Committer time in seconds since 1970. */
  readonly commitTime: number
}

/** Sources on this machine, ready to be built. */
export interface PreparedSource {
  /** The build context. */
  readonly context: string
  readonly dockerfile: string
  /** The text of the Dockerfile, when the sources have none and it was made. */
  readonly generated?: string
  /** Where the sources come from, when that is a git repository. */
  readonly commit?: SourceCommit
}

export interface DisposableSource extends PreparedSource {
  /** Removes what was fetched or unpacked; a folder of the user stays. */
  dispose(): Promise<void>
}
