import { isAlias, isMap, isScalar } from 'yaml'
import type { Edit } from './edits.ts'
import { listOf, stepMentions, withEnv, type StepMention } from './expression.ts'
import { splitReference } from './image-name.ts'
import { Findings, type Target } from './migration.ts'
import type { NewInputs } from './new-step.ts'
import { entriesOf, mapOf, rangeOf } from './read-yaml.ts'
import type { Step, WorkflowJob } from './workflow-job.ts'

/** A build step and the step that takes its place. */
export interface Build {
  readonly step: Step
  readonly inputs: NewInputs
  /** metadata-action steps whose rules went into it. */
  readonly metadata: readonly Step[]
  /** Names of its images, as written. */
  readonly names: readonly string[]
}

/** One entry of `with`. */
export interface GivenInput {
  /** In lower case: names do not depend on it. */
  readonly name: string
  readonly text: string
  /** The node, with comments and style; the text where it is an alias. */
  readonly node: unknown
  /** What stands above it. */
  readonly comment: string | null | undefined
}

/** What becomes of the steps of one job. */
export class JobDraft {
  readonly job: WorkflowJob
  readonly target: Target
  readonly findings = new Findings()
  readonly builds: Build[] = []
  readonly #text: string
  readonly #removed = new Map<Step, string>()
  readonly #rewritten = new Map<Step, Edit>()

  constructor(job: WorkflowJob, text: string, target: Target) {
    this.job = job
    this.#text = text
    this.target = target
  }

  remove(step: Step, why: string): void {
    this.#removed.set(step, why)
  }

  /** Another value for one of the inputs of a step that stays. */
  rewrite(step: Step, input: string, value: string): void {
    const range = rangeOf(mapOf(step.node.get('with', true), this.job.document)?.get(input, true))
    if (range !== undefined) this.#rewritten.set(step, { ...range, text: JSON.stringify(value) })
  }

  get rewrites(): readonly Edit[] {
    return [...this.#rewritten].filter(([step]) => !this.isRemoved(step)).map(([, edit]) => edit)
  }

  /** The step stays after all. */
  keep(step: Step, why: string): void {
    this.#removed.delete(step)
    this.findings.leave(step.title, why)
  }

  isRemoved(step: Step): boolean {
    return this.#removed.has(step)
  }

  get removed(): readonly (readonly [step: Step, why: string])[] {
    return this.job.steps.flatMap((step) => {
      const why = this.#removed.get(step)
      return why === undefined ? [] : [[step, why] as const]
    })
  }

  /** Steps of these actions, in order. */
  stepsOf(...actions: readonly string[]): readonly Step[] {
    return this.job.steps.filter(({ action }) => action !== undefined && actions.includes(action))
  }

  /** Entries of `with` of a step by lower-case name; an alias is given as the text it stands for. */
  inputsOf(step: Step): readonly GivenInput[] {
    const given = step.node.get('with', true)
    const above = isMap(given) ? (given.commentBefore ?? undefined) : undefined
    return entriesOf(given, this.job.document).map(({ name, key, value }, at) => {
      const text = step.inputs.get(name.toLowerCase()) ?? ''
      const comment = (isScalar(key) ? key.commentBefore : undefined) ?? (at === 0 ? above : undefined)
      return { name: name.toLowerCase(), text, node: isAlias(value) ? text : value, comment }
    })
  }

  /** Text with the variables of the file put in, to decide by. */
  known(text: string): string {
    return withEnv(text, this.job.env)
  }

  /** Texts of the job that stay: what is before and after its steps, and the steps that are not taken away or replaced. */
  get staying(): readonly { readonly text: string; readonly offset: number; readonly step: Step | undefined }[] {
    const { job } = this
    const inside = job.steps.filter(
      (step) => !this.isRemoved(step) && !this.isBuild(step) && !this.#rewritten.has(step),
    )
    const first = job.steps[0]?.place.start ?? job.end
    const last = job.steps.at(-1)?.place.end ?? job.end
    const piece = (start: number, end: number, step?: Step) => ({
      text: this.#text.slice(start, end),
      offset: start,
      step,
    })
    return [
      piece(job.start, first),
      ...inside.map((step) => piece(step.place.start, step.place.end, step)),
      piece(last, job.end),
    ]
  }

  isBuild(step: Step): boolean {
    return this.builds.some((build) => build.step === step)
  }

  /** Where what stays speaks of a step; places are those of the whole text. */
  mentionsOf(id: string): readonly (StepMention & { readonly inStep: Step | undefined })[] {
    return this.staying.flatMap(({ text, offset, step }) =>
      stepMentions(text)
        .filter((mention) => mention.step === id)
        .map((mention) => ({ ...mention, at: mention.at + offset, inStep: step })),
    )
  }

  /** Whether a text names an image of one of the builds: by its name, or by an output of the steps that make it. */
  isOurs(text: string): boolean {
    const ids = this.builds.flatMap(({ step, metadata }) => [step.id, ...metadata.map(({ id }) => id)])
    if (stepMentions(text).some(({ step }) => ids.includes(step))) return true
    const known = this.known(text)
    return this.builds
      .flatMap(({ names }) => names)
      .some((name) => listOf(known).some((one) => splitReference(one).name === this.known(name)))
  }

  /** The build whose image a step behind it looks at. */
  buildBefore(step: Step): Build | undefined {
    return this.builds.findLast((build) => build.step.place.start < step.place.start)
  }
}
