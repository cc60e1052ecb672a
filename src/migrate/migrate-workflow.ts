import { SlipwayError } from '../errors.ts'
import { convertScans, convertSboms } from './convert-checks.ts'
import { BUILD_ACTION, convertBuild, pushes, unfitBuild } from './convert-build.ts'
import { convertRelease } from './convert-release.ts'
import { convertBuilder, convertEmulation, convertLogins, decideBuilder } from './convert-setup.ts'
import { convertAttestations, convertCosign, wasSigned } from './convert-signing.ts'
import { applyEdits, outdented, type Edit } from './edits.ts'
import { JobDraft, type Build } from './job-draft.ts'
import type { FileMigration, JobMigration, Target } from './migration.ts'
import { renderStep } from './new-step.ts'
import { permissionEdits } from './permissions.ts'
import { readYaml, wrong } from './read-yaml.ts'
import { metadataFates } from './step-outputs.ts'
import { readJobs, type Step, type WorkflowJob } from './workflow-job.ts'

/** Actions of the chain that this knows; a job with none of them is not spoken of. */
const KNOWN = new Set([
  BUILD_ACTION,
  'docker/bake-action',
  'docker/setup-qemu-action',
  'docker/setup-buildx-action',
  'docker/login-action',
  'docker/metadata-action',
  'sigstore/cosign-installer',
  'anchore/sbom-action',
  'anchore/scan-action',
  'aquasecurity/trivy-action',
  'actions/attest-build-provenance',
  'actions/attest-sbom',
  'actions/attest',
])

const MOST_JOBS = 200
const CHECKOUT = 'actions/checkout'
const CHECKOUT_STEP = 'actions/checkout@v6'

/**
 * A workflow of GitHub Actions with a step of ours in the place of each docker/build-push-action, and without the steps around it that
 * are not needed any more. `file` is how messages call it.
 * @throws CONFIG_INVALID when it is no YAML, too large, too deep, or no workflow
 */
export function migrateWorkflow(text: string, file: string, target: Target): FileMigration {
  const jobs = readJobs(readYaml(text, file), text).filter(({ steps, unfit, start, end }) =>
    unfit === undefined ? steps.some(isKnown) : text.slice(start, end).includes(BUILD_ACTION),
  )
  if (jobs.length > MOST_JOBS) throw wrong(file, [`has more than ${MOST_JOBS} jobs that build images`])
  let current = text
  const done: JobMigration[] = []
  // From the last to the first, so that places before it stay as they are.
  for (const job of jobs.toReversed()) {
    const { migration, edited } = migrateJob(job, current, target)
    current = edited
    done.unshift(migration)
  }
  if (isReadable(current, file)) return { kind: 'github', text: current, jobs: done }
  const why = 'the file has anchors, and what stays refers to what would be taken away: it is left as it was'
  return { kind: 'github', text, jobs: jobs.map((job) => untouched(job, text, why)) }
}

function isKnown({ action }: Step): boolean {
  return action !== undefined && KNOWN.has(action)
}

function isReadable(text: string, file: string): boolean {
  try {
    readYaml(text, file)
    return true
  } catch (error) {
    if (error instanceof SlipwayError) return false
    throw error
  }
}

function untouched({ id, start, end }: WorkflowJob, text: string, why: string): JobMigration {
  return { id, carried: [], dropped: [], left: [{ what: id, why }], yaml: outdented(text.slice(start, end)) }
}

interface Migrated {
  readonly migration: JobMigration
  readonly edited: string
}

function migrateJob(job: WorkflowJob, text: string, target: Target): Migrated {
  const draft = new JobDraft(job, text, target)
  const edited = applyEdits(text, convert(draft, text))
  for (const [step, why] of draft.removed) draft.findings.drop(step.title, why)
  const { carried, dropped, left } = draft.findings
  const yaml = outdented(edited.slice(job.start, job.end + edited.length - text.length))
  return { edited, migration: { id: job.id, carried, dropped, left, yaml } }
}

/** Decides what becomes of each step; answers with the changes of the text. */
function convert(draft: JobDraft, text: string): readonly Edit[] {
  const { job, findings } = draft
  const steps = draft.stepsOf(BUILD_ACTION)
  for (const bake of draft.stepsOf('docker/bake-action'))
    findings.leave(bake.title, 'bake files are not read: it stays')
  const unfit = job.unfit ?? steps.map(unfitBuild).find((why) => why !== undefined)
  if (unfit !== undefined) findings.leave(job.id, `stays as it is: ${unfit}`)
  else if (steps.length === 0)
    findings.leave(job.id, 'stays as it is: no docker/build-push-action builds an image in it')
  if (unfit !== undefined || steps.length === 0) return []
  decideBuilder(draft)
  for (const step of steps) draft.builds.push(convertBuild(draft, step))
  convertBuilder(draft)
  convertEmulation(draft)
  convertLogins(draft)
  convertScans(draft)
  convertSboms(draft)
  convertCosign(draft)
  convertAttestations(draft)
  convertRelease(draft)
  noteContext(draft)
  noteSignature(draft)
  const { ids, rewrites } = metadataFates(draft)
  return [
    ...draft.removed.map(([{ place }]) => ({ start: place.lead, end: place.end, text: '' })),
    ...draft.builds.map((build, at) => replacement(draft, build, ids[at])),
    ...rewrites,
    ...draft.rewrites,
    ...checkout(draft),
    ...permissionEdits(draft, text),
  ]
}

function replacement(draft: JobDraft, { step, inputs }: Build, id: string | undefined): Edit {
  const { start, end } = step.place
  return { start, end, text: renderStep(step, draft.target.action, id, inputs) }
}

/** The sources, where docker's builder fetched them itself. */
function checkout(draft: JobDraft): readonly Edit[] {
  const [first] = draft.builds
  if (first === undefined || hasCheckout(draft, first.step.place.start)) return []
  const { lead, column } = first.step.place
  return [{ start: lead, end: lead, text: `${' '.repeat(column)}- uses: ${CHECKOUT_STEP}\n` }]
}

function hasCheckout({ job }: JobDraft, before: number): boolean {
  return job.steps.some(({ action, place }) => action === CHECKOUT && place.start < before)
}

/** docker's default is the repository at the commit, fetched by the builder; ours is the folder. */
function noteContext(draft: JobDraft): void {
  const remote = draft.builds.filter(({ inputs }) => !inputs.has('context') && !inputs.has('source'))
  const [first] = remote
  if (first === undefined) return
  if (hasCheckout(draft, first.step.place.start))
    draft.findings.leave(
      'context',
      'is the folder now, with what earlier steps put there; it was the repository at the commit',
    )
  else draft.findings.carry(`${BUILD_ACTION} context (the repository at the commit)`, CHECKOUT)
}

function noteSignature(draft: JobDraft): void {
  if (wasSigned(draft) || !draft.builds.some(pushes)) return
  draft.findings.leave(
    'the signature',
    'what is pushed is signed with the identity of the workflow, which it was not before; a private repository needs public-log, a key, or sign: off',
  )
}
