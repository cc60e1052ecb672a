import type { Edit } from './edits.ts'
import { stepMentions } from './expression.ts'
import type { Build, JobDraft } from './job-draft.ts'
import type { Step } from './workflow-job.ts'

/** Outputs of metadata-action that our step has too, under the same name. */
const OWN_OUTPUTS = new Set(['tags', 'tag-names', 'version', 'labels', 'annotations', 'json'])

interface Fates {
  /** `id` of each new step, by the order of the builds. */
  readonly ids: readonly (string | undefined)[]
  readonly rewrites: readonly Edit[]
}

/**
 * Takes away the metadata steps whose outputs nobody misses, and leads what speaks of them to the new step. A step that is spoken of
 * in another way stays.
 */
export function metadataFates(draft: JobDraft): Fates {
  const ids = draft.builds.map(({ step }) => step.id)
  const rewrites: Edit[] = []
  for (const step of draft.stepsOf('docker/metadata-action')) {
    const at = draft.builds.findIndex(({ metadata }) => metadata.includes(step))
    const build = draft.builds[at]
    const why = build === undefined ? 'no build takes its tags from it' : missed(draft, step, build)
    if (why !== undefined || build === undefined) {
      draft.findings.leave(step.title, `stays: ${why ?? ''}`)
      continue
    }
    draft.remove(step, 'its rules stand in tags, flavor and labels of the step')
    if (step.id === undefined) continue
    const mentions = draft.mentionsOf(step.id)
    if (mentions.length === 0) continue
    const id = ids[at] ?? step.id
    ids[at] = id
    if (id !== step.id)
      for (const { at: start } of mentions) rewrites.push({ start, end: start + step.id.length, text: id })
  }
  keepWhatIsMissed(draft)
  return { ids, rewrites }
}

/** Why the outputs of a metadata step are still needed. */
function missed(draft: JobDraft, step: Step, build: Build): string | undefined {
  const { id } = step
  if (id === undefined) return undefined
  const inNewSteps = draft.builds.flatMap(({ inputs }) => inputs.entries.map(([name]) => inputs.text(name) ?? ''))
  const own = inNewSteps.flatMap((text) => stepMentions(text)).find((mention) => mention.step === id)
  if (own !== undefined) return `its output ${own.output ?? ''} is used in the step that builds`
  const lost = draft.mentionsOf(id).find(({ output, inStep }) => {
    const isBefore = inStep !== undefined && inStep.place.start < build.step.place.start
    return output === undefined || !OWN_OUTPUTS.has(output) || isBefore
  })
  return lost === undefined ? undefined : `its output ${lost.output ?? '(in brackets or whole)'} is used in the job`
}

/** Any other step that would go, and is spoken of in what stays. */
function keepWhatIsMissed(draft: JobDraft): void {
  for (let again = true; again;) {
    again = false
    for (const [step] of draft.removed) {
      if (step.id === undefined || step.action === 'docker/metadata-action') continue
      if (draft.mentionsOf(step.id).length === 0) continue
      draft.keep(step, 'stays: another step refers to it')
      again = true
    }
  }
}
