/** An input of the old job that the new one has under its own name. */
export interface Carried {
  /** `docker/metadata-action images`, `docker build --target`. */
  readonly from: string
  /** Name of our input. */
  readonly to: string
}

/** Something of the old job, and why it is not needed any more, or why it could not be taken along. */
export interface Remark {
  readonly what: string
  readonly why: string
}

/** One job as it would be with Slipway. */
export interface JobMigration {
  readonly id: string
  readonly carried: readonly Carried[]
  /** No longer needed. */
  readonly dropped: readonly Remark[]
  /** To be looked at by a person: it stays as it was, or it is different now. */
  readonly left: readonly Remark[]
  /** The new job; the old one where nothing of it was changed. */
  readonly yaml: string
}

/** One file with its jobs; jobs that have nothing to do with images are not listed. */
export interface FileMigration {
  readonly kind: 'github' | 'gitlab'
  /** The whole file with the new jobs. Everything else is as it was, byte for byte. */
  readonly text: string
  readonly jobs: readonly JobMigration[]
}

/** What the core must know of the product around it. */
export interface Target {
  /** How a step names the Action: `OWNER/slipway@main`. */
  readonly action: string
  /** How a pipeline includes the component. */
  readonly component: string
  /** The input with this name, alias or option; undefined when there is none. */
  readonly inputOf: (name: string) => TargetInput | undefined
  /** The same for the letter of a short option. */
  readonly shortOf: (letter: string) => TargetInput | undefined
}

export interface TargetInput {
  readonly name: string
  readonly boolean: boolean
  /** Several values stand one a line. */
  readonly list: boolean
  /** A secret is never written into a file. */
  readonly secret: boolean
}

/** What is found out about one job, in the order in which it was found. */
export class Findings {
  readonly carried: Carried[] = []
  readonly dropped: Remark[] = []
  readonly left: Remark[] = []

  carry(from: string, to: string): void {
    this.carried.push({ from, to })
  }

  drop(what: string, why: string): void {
    this.dropped.push({ what, why })
  }

  leave(what: string, why: string): void {
    this.left.push({ what, why })
  }
}
