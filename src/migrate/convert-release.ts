import type { Document } from 'yaml'
import { pushes } from './convert-build.ts'
import { asExpression } from './convert-signing.ts'
import { isFalse, wholeExpression } from './expression.ts'
import type { JobDraft } from './job-draft.ts'
import { entriesOf, itemsOf, mapOf, textOf } from './read-yaml.ts'
import type { Step } from './workflow-job.ts'

const ACTION = 'softprops/action-gh-release'

/** Inputs that our release decides by itself, with how. */
const DECIDED: Readonly<Record<string, string>> = {
  generate_release_notes: 'the notes are made from the commits',
  make_latest: 'latest is the highest version',
  prerelease: 'a version with a part behind a dash is a pre-release',
  fail_on_unmatched_files: 'there are no files to match',
  overwrite_files: 'files that differ are replaced',
}

const ON_A_TAG = /^(?:github\.ref_type\s*==\s*'tag'|startsWith\(\s*github\.ref\s*,\s*'refs\/tags\/[^']*'\s*\))$/

/** A release of what the job builds becomes part of the step; one with files or texts of its own stays. */
export function convertRelease(draft: JobDraft): void {
  for (const step of draft.stepsOf(ACTION)) {
    const why = unfitRelease(draft, step)
    const build = draft.builds.findLast((one) => pushes(one) && one.step.place.start < step.place.start)
    if (why !== undefined || build === undefined) {
      draft.findings.leave(step.title, `${why ?? 'no image is pushed before it'}: it stays`)
      continue
    }
    build.inputs.set('release', releaseOf(draft, step))
    draft.findings.carry(ACTION, 'release')
    for (const name of step.inputs.keys()) {
      const decided = DECIDED[name]
      if (decided !== undefined) draft.findings.drop(`${ACTION} ${name}`, decided)
      if (name === 'token') {
        build.inputs.set('github-token', step.inputs.get(name))
        draft.findings.carry(`${ACTION} token`, 'github-token')
      }
    }
    draft.remove(step, 'the release is made by the step, and published last')
  }
}

function unfitRelease(draft: JobDraft, step: Step): string | undefined {
  if (triggersOf(draft.job.document).has('release')) return 'a person has made the release already'
  const tag = step.inputs.get('tag_name')
  if (tag !== undefined && wholeExpression(tag) !== 'github.ref_name') return 'it names the tag by itself'
  const known = [...Object.keys(DECIDED), 'token', 'tag_name', 'draft']
  const own = [...step.inputs.keys()].filter((name) => !known.includes(name))
  if (own.length > 0) return `it has ${own.join(', ')}, which our release does not take`
  if (!isFalse(step.inputs.get('draft'))) return 'it leaves a draft'
  if (step.condition !== undefined && !ON_A_TAG.test(bare(step.condition)))
    return `its condition is ${step.condition.trim()}`
  return undefined
}

function bare(condition: string): string {
  return wholeExpression(condition) ?? condition.trim()
}

/** Only where the run is for a tag: on a branch, a release would choose a version and make the tag. */
function releaseOf({ job }: JobDraft, step: Step): string {
  if (step.condition !== undefined) return asExpression(step.condition)
  return isForTagsOnly(job.document) ? 'true' : "${{ github.ref_type == 'tag' }}"
}

function isForTagsOnly(document: Document): boolean {
  const on = mapOf(document.contents, document)?.get('on', true)
  const push = mapOf(mapOf(on, document)?.get('push', true), document)
  return triggersOf(document).size === 1 && push !== undefined && push.has('tags') && !push.has('branches')
}

function triggersOf(document: Document): ReadonlySet<string> {
  const on = mapOf(document.contents, document)?.get('on', true)
  const named = mapOf(on, document) === undefined ? itemsOf(on, document).map((one) => textOf(one, document) ?? '') : []
  return new Set([...named, ...entriesOf(on, document).map(({ name }) => name)])
}
