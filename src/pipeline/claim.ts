declare const claimed: unique symbol

/** The right to name: here, because the run is no release and no git tag binds it. Claims come with releases. */
export interface NotARelease {
  readonly [claimed]: 'not a release'
}

export function notARelease(): NotARelease {
  return {} as unknown as NotARelease
}
