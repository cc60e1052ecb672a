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

/** Stages of the run as a whole: there is one git tag and one release, however many images it has. */
const OF_THE_RUN: ReadonlySet<StageName> = new Set(['claimed', 'drafted', 'published'])

/** The stages of one image, or of the run as a whole. */
export interface Stages {
  /** @throws what the stage throws, after it is noted as failed. */
  run<Evidence>(name: StageName, stage: () => Promise<StageResult<Evidence>>): Promise<Evidence>
  skip(name: StageName, reason: string): void
}

/** Keeps how each stage ended, of each image and of the run. */
export class StageLog {
  readonly #clock: Clock
  readonly #log: Log
  readonly #images: readonly (string | undefined)[]
  readonly #reports: StageReport[] = []

  /** `images`: what the report calls the images of the run; undefined for a run about one image only, as without it. */
  constructor(clock: Clock, log: Log, images: readonly (string | undefined)[] = [undefined]) {
    this.#clock = clock
    this.#log = log
    this.#images = images
  }

  /** The stages of an image; without a name those of a run about one image, or of the run as a whole. */
  of(image?: string): Stages {
    return {
      run: (name, stage) => this.#run(name, image, stage),
      skip: (name, reason) => this.#note({ name, ...about(image), outcome: 'skipped', reason, ms: 0 }),
    }
  }

  /** Every stage: image by image until they are signed, then in order. Those that were never reached are skipped, and say why. */
  reports(error?: SlipwayError): readonly StageReport[] {
    const names = STAGE_NAMES.indexOf('claimed')
    const each = (stages: readonly StageName[]) => (image: string | undefined) =>
      stages.map((name) => this.#report(name, image, error))
    return [
      ...this.#images.flatMap(each(STAGE_NAMES.slice(0, names))),
      ...STAGE_NAMES.slice(names).flatMap((name) =>
        (OF_THE_RUN.has(name) ? [undefined] : this.#images).flatMap(each([name])),
      ),
    ]
  }

  async #run<Evidence>(
    name: StageName,
    image: string | undefined,
    stage: () => Promise<StageResult<Evidence>>,
  ): Promise<Evidence> {
    const start = this.#clock.now().getTime()
    const elapsed = (): number => this.#clock.now().getTime() - start
    try {
      const { evidence, outcome, reason } = await stage()
      this.#note({ name, ...about(image), outcome, ms: elapsed(), ...(reason === undefined ? {} : { reason }) })
      return evidence
    } catch (thrown) {
      const error = asSlipwayError(thrown)
      const stopped = error.code === 'CANCELLED' && this.#reports.some(({ outcome }) => outcome === 'failed')
      this.#note({
        name,
        ...about(image),
        ...(stopped
          ? { outcome: 'skipped', reason: 'another image failed' }
          : { outcome: 'failed', reason: error.message }),
        ms: elapsed(),
      })
      throw error
    }
  }

  #report(name: StageName, image: string | undefined, error: SlipwayError | undefined): StageReport {
    const noted = this.#reports.findLast((one) => one.name === name && one.image === image)
    const reason = error === undefined ? 'not part of this command' : 'an earlier step failed'
    return noted ?? { name, ...about(image), outcome: 'skipped', reason, ms: 0 }
  }

  #note(report: StageReport): void {
    this.#reports.push(report)
    const { name, image, outcome, reason, ms } = report
    const seconds = `${(ms / 1000).toFixed(1)} s`
    if (outcome === 'failed') return
    const what = image === undefined ? name : `${image} ${name}`
    this.#log.info(outcome === 'done' ? `${what} (${seconds})` : `${what}: ${outcome} (${reason ?? ''})`)
  }
}

function about(image: string | undefined): Pick<StageReport, 'image'> {
  return image === undefined ? {} : { image }
}
