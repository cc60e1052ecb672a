import type { SlipwayError } from '../errors.ts'
import { asSlipwayError } from '../errors.ts'
import { STAGE_NAMES, type StageName, type StageOutcome, type StageReport } from '../report/report.ts'
import type { Clock } from '../system/clock.ts'
import type { Log } from '../system/log.ts'

/** What a stage hands on: its evidence, and whether it had to do anything. */
export interface StageResult<Evidence> {
  readonly evidence: Evidence
  readonly outcome: Exclude<StageOutcome, 'failed'>
  readonly reason?: string
}

export function done<Evidence>(evidence: Evidence): StageResult<Evidence> {
  return { evidence, outcome: 'done' }
}

export function already<Evidence>(evidence: Evidence, reason: string): StageResult<Evidence> {
  return { evidence, outcome: 'already', reason }
}

export function skipped<Evidence>(evidence: Evidence, reason: string): StageResult<Evidence> {
  return { evidence, outcome: 'skipped', reason }
}

/** Runs stages one after the other and keeps how each ended. */
export class StageLog {
  readonly #clock: Clock
  readonly #log: Log
  readonly #reports = new Map<StageName, StageReport>()

  constructor(clock: Clock, log: Log) {
    this.#clock = clock
    this.#log = log
  }

  /** @throws what the stage throws, after it is noted as failed. */
  async run<Evidence>(name: StageName, stage: () => Promise<StageResult<Evidence>>): Promise<Evidence> {
    const start = this.#clock.now().getTime()
    const elapsed = (): number => this.#clock.now().getTime() - start
    try {
      const { evidence, outcome, reason } = await stage()
      this.#note({ name, outcome, ms: elapsed(), ...(reason === undefined ? {} : { reason }) })
      return evidence
    } catch (thrown) {
      const error = asSlipwayError(thrown)
      this.#note({ name, outcome: 'failed', reason: error.message, ms: elapsed() })
      throw error
    }
  }

  skip(name: StageName, reason: string): void {
    this.#note({ name, outcome: 'skipped', reason, ms: 0 })
  }

  /** Every stage, in order; those that were never reached are skipped, and say why. */
  reports(error?: SlipwayError): readonly StageReport[] {
    const reason = error === undefined ? 'not part of this command' : 'an earlier step failed'
    return STAGE_NAMES.map((name) => this.#reports.get(name) ?? { name, outcome: 'skipped', reason, ms: 0 })
  }

  #note(report: StageReport): void {
    this.#reports.set(report.name, report)
    const { name, outcome, reason, ms } = report
    const seconds = `${(ms / 1000).toFixed(1)} s`
    if (outcome === 'failed') return
    this.#log.info(outcome === 'done' ? `${name} (${seconds})` : `${name}: ${outcome} (${reason ?? ''})`)
  }
}
