import { linesOf } from './expression.ts'
import type { JobDraft } from './job-draft.ts'
import type { NewInputs } from './new-step.ts'
import type { Step } from './workflow-job.ts'

const ACTION = 'docker/metadata-action'

/** Inputs with the same name and meaning here. */
function isOwn({ target }: JobDraft, name: string): boolean {
  return (
    /^(?:tags|flavor|labels|annotations|sep-(?:tags|labels|annotations))$/.test(name) &&
    target.inputOf(name) !== undefined
  )
}

/** What stands for the run that it is anyway. */
function isUsual(name: string, text: string): boolean {
  return name === 'github-token' || (name === 'context' && text.trim() !== 'git')
}

const REASONS: Readonly<Record<string, string>> = {
  context: 'ref and commit are those of the run',
  'bake-target': 'bake files are not written',
}

/** Names of `images`, without the attributes that docker allows there. */
export function imagesOf(step: Step): readonly string[] {
  return linesOf(step.inputs.get('images') ?? '').map((line) => attributesOf(line).name)
}

interface ImageLine {
  readonly name: string
  /** `enable=…` beside it. */
  readonly enable: string | undefined
}

function attributesOf(line: string): ImageLine {
  const name = /(?:^|,)name=((?:\$\{\{(?:(?!\$\{\{).)*?\}\}|[^,])*)/.exec(line)?.[1]
  const enable = /(?:^|,)enable=((?:\$\{\{(?:(?!\$\{\{).)*?\}\}|[^,])*)/.exec(line)?.[1]
  return { name: name ?? line, enable }
}

/** Takes the rules of a metadata step along. Its node keeps comments and style where nothing in it is changed. */
export function carryMetadata(draft: JobDraft, step: Step, inputs: NewInputs): void {
  const { findings } = draft
  for (const { name, text, node, comment } of draft.inputsOf(step)) {
    const from = `${ACTION} ${name}`
    if (name === 'images') carryImages(draft, text, node, inputs)
    else if (isOwn(draft, name)) inputs.set(name, node)
    else if (!isUsual(name, text)) findings.leave(from, REASONS[name] ?? 'there is no such input here')
    if (inputs.has(name)) {
      findings.carry(from, name)
      inputs.comment(name, comment ?? undefined)
    }
    if (name === 'tags') noteRules(draft, text)
  }
  for (const variable of step.env.keys())
    if (variable.startsWith('DOCKER_METADATA_'))
      findings.leave(`${ACTION} ${variable}`, 'set it in env of the new step')
  findings.leave(
    'labels title, description, url and licenses',
    'docker takes them from GitHub; add those you want to labels. source, revision, version and created are set',
  )
}

function carryImages(draft: JobDraft, text: string, node: unknown, inputs: NewInputs): void {
  const lines = linesOf(text).map(attributesOf)
  if (!/(?:^|,)(?:name|enable)=/m.test(text)) {
    inputs.set('images', node)
    return
  }
  const kept = lines.filter(({ enable }) => enable?.trim() !== 'false')
  inputs.set('images', kept.map(({ name }) => name).join('\n'))
  for (const { name, enable } of kept)
    if (enable !== undefined && enable.trim() !== 'true')
      draft.findings.leave(
        `${ACTION} images: enable=${enable}`,
        `${name} is pushed in every run now; use a second step with an if`,
      )
}

function noteRules({ findings }: JobDraft, text: string): void {
  if (/\{\{\s*[#/]/.test(text)) findings.leave(`${ACTION} tags`, 'blocks of handlebars are refused here')
}
