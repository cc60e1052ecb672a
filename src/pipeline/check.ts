import type { Cancellable } from '../image/store.ts'
import { SlipwayError } from '../errors.ts'

/** What was found out about one thing that a run needs. `help` beside `ok` is advice, else the remedy. */
export interface Check {
  readonly name: string
  readonly ok: boolean
  readonly detail: string
  readonly help?: string
}

/** Something to look at: it answers with what it saw, or throws what a run would stop with. */
export interface NamedCheck {
  readonly name: string
  look(call: Cancellable): Promise<Seen>
}

export interface Seen {
  /** False: it is missing. */
  readonly ok?: false
  readonly detail: string
  /** Advice, or the remedy. */
  readonly help?: string
}

/** What `doctor` answers with; its names are part of the contract. */
export interface Checks {
  readonly ok: boolean
  readonly checks: readonly Check[]
}

/** What a failed look says: the first wrong input, or the error itself. */
export function failedCheck(name: string, thrown: unknown): Check {
  if (!(thrown instanceof SlipwayError))
    return { name, ok: false, detail: thrown instanceof Error ? thrown.message : String(thrown) }
  const [problem] = thrown.problems
  const detail = problem === undefined ? thrown.message : `${problem.input}: ${problem.message}`
  const help = problem?.help ?? thrown.help
  return { name, ok: false, detail, ...(help === undefined ? {} : { help }) }
}

/** One line a check: its mark, its name, what was seen; advice and remedies below. */
export function renderChecks({ checks }: Checks): string {
  const width = Math.max(0, ...checks.map(({ name }) => name.length))
  return checks
    .map(({ name, ok, detail, help }) => {
      const mark = ok ? (help === undefined ? 'ok  ' : 'note') : 'MISS'
      const line = `${mark}  ${name.padEnd(width)}  ${detail.replaceAll('\n', ' ')}`
      return help === undefined ? line : `${line}\n${' '.repeat(width + 8)}${help}`
    })
    .join('\n')
}
