import { isFalse, linesOf, listOf, stepOutput } from './expression.ts'
import { splitReference } from './image-name.ts'
import type { Build, JobDraft } from './job-draft.ts'
import { carryMetadata, imagesOf } from './convert-metadata.ts'
import { NewInputs } from './new-step.ts'
import type { Step } from './workflow-job.ts'

export const BUILD_ACTION = 'docker/build-push-action'

const NO_SUCH_INPUT = 'there is no such input here'

/** Why this build cannot be done by one step of ours; undefined when it can. */
export function unfitBuild(step: Step): string | undefined {
  const outputs = step.inputs.get('outputs') ?? ''
  if (/push-by-digest/.test(outputs))
    return 'each runner pushes one platform by digest: that is done by the reusable workflow with runners, or by hand with command build and digests; see docs/github.md'
  const call = step.inputs.get('call')
  if (call !== undefined && call !== '' && call !== 'build') return `call: ${call} builds no image`
  return undefined
}

/** Turns a step of docker/build-push-action, with the metadata it refers to, into inputs of ours. */
export function convertBuild(draft: JobDraft, step: Step): Build {
  const inputs = new NewInputs()
  const metadata = metadataOf(draft, step)
  for (const one of metadata) carryMetadata(draft, one, inputs)
  const tags = carryTags(draft, step, metadata, inputs)
  for (const { name, text, node, comment } of draft.inputsOf(step)) {
    if (name === 'tags' || (name === 'call' && ['', 'build'].includes(text.trim()))) continue
    if (name === 'labels' || name === 'annotations') carryLines(draft, name, text, metadata, inputs)
    else if (name === 'context') carryContext(draft, text, node, inputs)
    else if (name === 'file') carryFile(draft, step, text, node, inputs)
    else if (name === 'builder') carryBuilder(draft, text, node, inputs)
    else carryPlain(draft, name, node, inputs)
    if (inputs.has(name)) inputs.comment(name, comment ?? undefined)
  }
  const names = [...new Set([...metadata.flatMap((one) => imagesOf(one)), ...tags])]
  return { step, inputs, metadata, names }
}

/** The metadata steps before it that its tags, labels or annotations come from. */
function metadataOf(draft: JobDraft, step: Step): readonly Step[] {
  const lines = ['tags', 'labels', 'annotations'].flatMap((name) => linesOf(step.inputs.get(name) ?? ''))
  const ids = lines.map((line) => stepOutput(line)?.step)
  const found = draft
    .stepsOf('docker/metadata-action')
    .filter(({ id, place }) => id !== undefined && ids.includes(id) && place.start < step.place.start)
  const forTags = linesOf(step.inputs.get('tags') ?? '').map((line) => stepOutput(line)?.step)
  // Rules of two steps cannot be told apart in one; the one that gives the tags counts.
  return found.filter(({ id }) => id !== undefined && forTags.includes(id)).slice(0, 1)
}

/** What docker/metadata-action does without rules. */
const DEFAULT_RULES = ['type=schedule', 'type=ref,event=branch', 'type=ref,event=tag', 'type=ref,event=pr']

/** Lines of `tags`: those of the metadata are in already. Answers with the names of the images in the others. */
function carryTags(draft: JobDraft, step: Step, metadata: readonly Step[], inputs: NewInputs): readonly string[] {
  const given = draft.inputsOf(step).find(({ name }) => name === 'tags')
  if (given === undefined) return []
  const isRule = (line: string): boolean => {
    const output = stepOutput(line)
    return output?.output === 'tags' && metadata.some(({ id }) => id === output.step)
  }
  const lines = listOf(given.text)
  const rest = lines.filter((line) => !isRule(line))
  const from = `${BUILD_ACTION} tags`
  const references = rest.filter((line) => stepOutput(line) === undefined)
  const names = references.map((line) => splitReference(line).name)
  if (rest.length === 0) return []
  draft.findings.carry(from, 'tags')
  if (metadata.length === 0) {
    inputs.set('tags', given.text.includes(',') ? `${rest.join('\n')}\n` : given.node)
    return names
  }
  // With images, every line of tags is a rule.
  const images = metadata.flatMap((one) => imagesOf(one)).map((one) => draft.known(one))
  const asRules = references.flatMap((line) => {
    const { name, tag = 'latest' } = splitReference(line)
    if (images.includes(draft.known(name))) return [`type=raw,value=${tag}`]
    draft.findings.leave(
      `${from}: ${line}`,
      'its name is not among images, which get every tag; use a second step for it',
    )
    return []
  })
  if (asRules.length > 0 && !inputs.has('tags')) inputs.set('tags', DEFAULT_RULES.join('\n'))
  inputs.addLines('tags', asRules)
  return names
}

function carryLines(draft: JobDraft, name: string, text: string, metadata: readonly Step[], inputs: NewInputs): void {
  const own = linesOf(text).filter((line) => {
    const output = stepOutput(line)
    return output === undefined || !metadata.some(({ id }) => id === output.step)
  })
  if (own.length === 0) return
  inputs.addLines(name, own)
  draft.findings.carry(`${BUILD_ACTION} ${name}`, name)
}

const DEFAULT_CONTEXT = /^\{\{\s*defaultContext\s*\}\}(?::(.*))?$/

function carryContext(draft: JobDraft, text: string, node: unknown, inputs: NewInputs): void {
  const place = DEFAULT_CONTEXT.exec(text.trim())
  if (text.trim() === '' || (place !== null && (place[1] ?? '') === '')) return
  const isGit = /^(?:git@|git:\/\/)|\.git(?:#|$)/.test(text.trim())
  const to = isGit ? 'source' : 'context'
  inputs.set(to, place?.[1] ?? node)
  draft.findings.carry(`${BUILD_ACTION} context`, to)
}

/** In a context that is a folder of the repository, docker looks for the file from there; a path of ours starts at the checkout. */
function carryFile(draft: JobDraft, step: Step, text: string, node: unknown, inputs: NewInputs): void {
  const folder = DEFAULT_CONTEXT.exec((step.inputs.get('context') ?? '').trim())?.[1]
  inputs.set('file', folder === undefined || folder === '' ? node : `${folder.replace(/\/+$/, '')}/${text.trim()}`)
  draft.findings.carry(`${BUILD_ACTION} file`, 'file')
}

function carryBuilder(draft: JobDraft, text: string, node: unknown, inputs: NewInputs): void {
  const made = stepOutput(text)?.step
  const setUp = draft.stepsOf('docker/setup-buildx-action').find(({ id }) => id !== undefined && id === made)
  if (setUp !== undefined && draft.isRemoved(setUp)) return
  inputs.set('builder', node)
  draft.findings.carry(`${BUILD_ACTION} builder`, 'builder')
}

function carryPlain(draft: JobDraft, name: string, node: unknown, inputs: NewInputs): void {
  const input = draft.target.inputOf(name)
  if (input === undefined) {
    draft.findings.leave(`${BUILD_ACTION} ${name}`, NO_SUCH_INPUT)
    return
  }
  inputs.set(input.name, node)
  draft.findings.carry(`${BUILD_ACTION} ${name}`, input.name)
}

/** Whether the image leaves the machine, as far as the file says. */
export function pushes({ step }: Build): boolean {
  return !isFalse(step.inputs.get('push')) || /type=registry|push=true/.test(step.inputs.get('outputs') ?? '')
}

/** Whether a platform besides the usual one of runners is built, or may be. */
export function isForeign({ step }: Build): boolean {
  const platforms = listOf(step.inputs.get('platforms') ?? '')
  return platforms.some((platform) => !/^linux\/amd64$/.test(platform))
}
