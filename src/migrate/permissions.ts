import { isMap } from 'yaml'
import { pushesTo } from './convert-setup.ts'
import { needsIdentity } from './convert-signing.ts'
import { columnOf, lineStart, valueLineEnd, type Edit } from './edits.ts'
import type { JobDraft } from './job-draft.ts'
import { entriesOf, mapOf, rangeOf, textOf } from './read-yaml.ts'

type Rights = ReadonlyMap<string, string>

const UPLOAD_SARIF = 'github/codeql-action'

/** What the new steps need, by name. */
function neededRights(draft: JobDraft): Rights {
  const releases = draft.builds.some(({ inputs }) => inputs.has('release'))
  return new Map([
    ['contents', releases ? 'write' : 'read'],
    ...(pushesTo(draft, 'ghcr.io') ? [['packages', 'write'] as const] : []),
    ...(needsIdentity(draft) ? [['id-token', 'write'] as const] : []),
  ])
}

/** Adds the rights that the job does not have yet. Rights of the workflow are repeated in the job, so that no other job gets more. */
export function permissionEdits(draft: JobDraft, text: string): readonly Edit[] {
  const { job, findings } = draft
  const { document } = job
  const own = job.node.get('permissions', true)
  const ofWorkflow = mapOf(document.contents, document)?.get('permissions', true)
  const needed = neededRights(draft)
  const rights = rightsOf(own ?? ofWorkflow, document)
  const missing = [...needed].filter(([name, right]) => !satisfies(rights.get(name), right))
  if (missing.length === 0 || textOf(own ?? ofWorkflow, document) === 'write-all') return []
  for (const [name, right] of missing) findings.carry('permissions', `${name}: ${right}`)
  if (isMap(own) && own.flow !== true && own.items.length > 0) return addToBlock(own, draft, text, missing)
  const isSaid = mapOf(own ?? ofWorkflow, document) !== undefined
  const base = isSaid ? rights : unsaid(draft)
  if (base !== rights)
    findings.leave(
      'permissions',
      'were not listed; they are now, and what is not listed is denied: add what other steps need',
    )
  const all = new Map([...base, ...missing])
  return own === undefined ? [insertBlock(draft, text, all)] : replaceValue(draft, text, own, all)
}

/** What other steps of the job are known to need, where nobody has said it. */
function unsaid(draft: JobDraft): Rights {
  const uploads = draft.job.steps.some((step) => step.action === UPLOAD_SARIF && !draft.isRemoved(step))
  return new Map([['contents', 'read'], ...(uploads ? [['security-events', 'write'] as const] : [])])
}

function rightsOf(node: unknown, document: JobDraft['job']['document']): Rights {
  const found = entriesOf(node, document).map(({ name, value }) => [name, textOf(value, document) ?? ''] as const)
  return new Map(found)
}

function satisfies(given: string | undefined, needed: string): boolean {
  return given === 'write' || (given === 'read' && needed === 'read')
}

function addToBlock(
  own: NonNullable<ReturnType<typeof mapOf>>,
  { job }: JobDraft,
  text: string,
  missing: readonly (readonly [string, string])[],
): readonly Edit[] {
  const { document } = job
  const range = rangeOf(own)
  const keys = entriesOf(own, document)
  const column = columnOf(text, rangeOf(keys[0]?.key)?.start ?? 0)
  const end = valueLineEnd(text, rangeOf(keys.at(-1)?.value)?.end ?? range?.end ?? 0)
  const changed = missing.flatMap(([name, right]) => {
    const place = rangeOf(keys.find((key) => key.name === name)?.value)
    return place === undefined ? [] : [{ ...place, text: right }]
  })
  const added = missing.filter(([name]) => !keys.some((key) => key.name === name))
  const lines = added.map(([name, right]) => `${' '.repeat(column)}${name}: ${right}\n`).join('')
  const lead = lines !== '' && text[end - 1] !== '\n' ? '\n' : ''
  return [...changed, ...(lines === '' ? [] : [{ start: end, end, text: lead + lines }])]
}

function insertBlock({ job }: JobDraft, text: string, rights: Rights): Edit {
  const column = /^ */.exec(text.slice(job.stepsLine))?.[0].length ?? 4
  const pad = ' '.repeat(column)
  const lines = [...rights].map(([name, right]) => `${pad}  ${name}: ${right}\n`)
  return { start: job.stepsLine, end: job.stepsLine, text: `${pad}permissions:\n${lines.join('')}` }
}

/** In place of a text, of braces, or of nothing. */
function replaceValue({ job }: JobDraft, text: string, own: unknown, rights: Rights): readonly Edit[] {
  const range = rangeOf(own)
  if (range === undefined) return []
  const written = [...rights].map(([name, right]) => `${name}: ${right}`).join(', ')
  const space = /\s$/.test(text.slice(lineStart(text, range.start), range.start)) ? '' : ' '
  return job.unfit === undefined ? [{ start: range.start, end: range.end, text: `${space}{ ${written} }` }] : []
}
