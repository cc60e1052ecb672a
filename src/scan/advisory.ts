/** One point of a range; exactly one member is set. `introduced: "0"` is before every version. */
export interface RangeEvent {
  readonly introduced?: string
  readonly fixed?: string
  readonly lastAffected?: string
  readonly limit?: string
}

export interface AffectedRange {
  readonly events: readonly RangeEvent[]
}

/** What an advisory says about one package of one ecosystem. */
export interface AffectedPackage {
  /** As OSV writes it: `npm`, `Debian:12`. */
  readonly ecosystem: string
  readonly name: string
  readonly ranges: readonly AffectedRange[]
  /** Versions affected whatever the ranges say. */
  readonly versions: readonly string[]
  readonly ratings: readonly Rating[]
  /** The distribution's own word, such as Debian's `unimportant`. */
  readonly urgency?: string
}

/** A rating of the advisory: a CVSS vector (`CVSS_V3`), or a distribution's word (`Ubuntu`). */
export interface Rating {
  readonly type: string
  readonly score: string
}

/**
 * An advisory in the OSV format (osv-schema 1.7), cut down to what matching needs: ranges in git commits are left out, and
 * members that are absent stand as empty lists.
 */
export interface Advisory {
  readonly id: string
  readonly withdrawn: boolean
  /** The same vulnerability under other names. */
  readonly aliases: readonly string[]
  /** The vulnerabilities that this advisory passes on: a distribution's advisory names its CVEs here. */
  readonly upstream: readonly string[]
  readonly affected: readonly AffectedPackage[]
  /** Streams of rpm modules that its title names, such as `nodejs:18`. */
  readonly streams: readonly string[]
  readonly ratings: readonly Rating[]
  /** The database's own word, such as `MODERATE` in GHSA. */
  readonly rating?: string
}
