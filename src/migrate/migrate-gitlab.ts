import { visit, type Document } from 'yaml'
import { applyEdits, outdented, type Edit } from './edits.ts'
import { componentItem, includeEdits, includesScan, isComponentName } from './gitlab-component.ts'
import { isTrivy, readTrivy, type ScanDemand } from './gitlab-scan.ts'
import { buildsImage, readScript, type ImageScript } from './gitlab-script.ts'
import { readGitlabJobs, type GitlabJob } from './gitlab-job.ts'
import { Findings, type FileMigration, type JobMigration, type Target } from './migration.ts'
import { renderItem } from './new-step.ts'
import { readYaml, wrong } from './read-yaml.ts'

const MOST_JOBS = 200
/** Members of a job that go with its script. The others stay, and GitLab adds them to the job of the component. */
const REPLACED = new Set('script before_script image services variables stage'.split(' '))
const OWN = new Set('artifacts after_script id_tokens'.split(' '))

interface Taken {
  readonly job: GitlabJob
  readonly findings: Findings
  readonly script: ImageScript
}

/**
 * A `.gitlab-ci.yml` with our component in the place of each job that does nothing but build and push an image.
 * @throws CONFIG_INVALID when it is no YAML, too large or too deep
 */
export function migrateGitlab(text: string, file: string, target: Target): FileMigration {
  const document = readYaml(text, file)
  const known = readGitlabJobs(document, text).filter((job) => buildsImage(job) || isTrivy(job))
  if (known.length > MOST_JOBS) throw wrong(file, [`has more than ${MOST_JOBS} jobs that build or scan images`])
  const findings = new Map(known.map((job) => [job.id, new Findings()]))
  const of = (job: GitlabJob): Findings => findings.get(job.id) ?? new Findings()
  const taken = known.filter(buildsImage).flatMap((job) => take(job, document, target, of(job)))
  const scanning = known.filter((job) => !buildsImage(job))
  const scans = taken.length === 0 ? [] : scanning.flatMap((job) => takeScan(job, document, of(job)))
  if (taken.length === 0)
    for (const job of scanning) of(job).leave(job.id, 'stays: no job that builds its image was changed')
  if (taken.length > 0 && includesScan(document))
    taken[0]?.findings.drop('the template Container-Scanning', 'the component scans, and reports container_scanning')
  const items = new Map(taken.map((one) => [one.job, componentItem(one, target.component, scans[0]?.demand)]))
  const edited = applyEdits(text, [
    ...taken.flatMap(jobEdits),
    ...scans.map(({ job }) => ({ start: job.place.lead, end: job.place.end, text: '' })),
    ...(items.size === 0 ? [] : includeEdits(document, text, [...items.values()])),
  ])
  readYaml(edited, file)
  const yamlOf = (job: GitlabJob): string => {
    const item = items.get(job)
    const own = taken.find((one) => one.job === job)
    if (item !== undefined && own !== undefined) return `include:\n${renderItem(item, 2)}${remaining(own, text)}`
    return scans.some((one) => one.job === job) ? '' : outdented(text.slice(job.place.start, job.place.end))
  }
  const jobs = known.map((job): JobMigration => {
    const { carried, dropped, left } = of(job)
    return { id: job.id, carried, dropped, left, yaml: yamlOf(job) }
  })
  return { kind: 'gitlab', text: edited, jobs }
}

/** The job with its script understood; none, with the reason among what is left, when it must stay. */
function take(job: GitlabJob, document: Document, target: Target, findings: Findings): readonly Taken[] {
  const trial = new Findings()
  const script = unfit(job, document) ?? readScript(job, target, trial)
  if (typeof script === 'string') {
    findings.leave(job.id, `stays as it is: ${script}`)
    return []
  }
  for (const { from, to } of trial.carried) findings.carry(from, to)
  for (const { what, why } of trial.dropped) findings.drop(what, why)
  for (const { what, why } of trial.left) findings.leave(what, why)
  findings.drop(...imageOf(job, script))
  if (script.kaniko)
    findings.leave(
      'kaniko',
      'needs no engine; the component builds with one: a privileged runner, or the engine host of the runner',
    )
  for (const name of ['artifacts', 'after_script'])
    if (job.members.has(name)) findings.leave(`${job.id}: ${name}`, 'was taken away: the component has its own')
  if (job.members.has('variables')) findings.drop(`${job.id}: variables`, 'are put in where the script uses them')
  if (job.members.has('id_tokens')) findings.drop(`${job.id}: id_tokens`, 'the component asks for its own')
  if (!job.members.has('rules'))
    findings.leave('rules', 'the component has its own: tags, merge requests (judged, not pushed) and branches')
  if (!script.push) findings.carry(`${job.id} pushes nothing`, 'push')
  findings.leave(
    'the gate and the signature',
    'a finding rated critical refuses the image, and what is pushed is signed, unless fail-on and sign say otherwise',
  )
  return [{ job, findings, script }]
}

function unfit(job: GitlabJob, document: Document): string | undefined {
  if (job.node.flow === true) return 'it is written in braces'
  if (job.commands === undefined) return 'its script cannot be read command by command'
  const old = ['only', 'except', 'extends', 'parallel', 'trigger'].find((name) => job.members.has(name))
  if (old !== undefined) return old === 'only' || old === 'except' ? `write ${old} as rules first` : `it has ${old}`
  const named = isComponentName(job.id) || ([...job.members.keys()].every(isReplaced) && !isNeeded(job.id, document))
  return named
    ? undefined
    : `${JSON.stringify(job.id)} is no name for the component, and the job is spoken of elsewhere`
}

/** Whether anything but its own key says the name of the job. */
function isNeeded(id: string, document: Document): boolean {
  let said = 0
  visit(document, {
    Scalar: (_, { value }) => {
      if (value === id) said += 1
      return said > 1 ? visit.BREAK : undefined
    },
  })
  return said > 1
}

interface TakenScan {
  readonly job: GitlabJob
  readonly demand: ScanDemand
}

/** A job that does nothing but scan. */
function takeScan(job: GitlabJob, document: Document, findings: Findings): readonly TakenScan[] {
  const demand = isNeeded(job.id, document) ? 'another job needs it' : readTrivy(job, findings)
  if (typeof demand === 'string') {
    findings.leave(job.id, `stays as it is: ${demand}`)
    return []
  }
  findings.drop(job.id, 'every image is scanned before it has a name')
  findings.carry('trivy --severity and --exit-code', 'fail-on')
  if (demand.ignoreUnfixed) findings.carry('trivy --ignore-unfixed', 'ignore-unfixed')
  return [{ job, demand }]
}

function imageOf(job: GitlabJob, script: ImageScript): readonly [what: string, why: string] {
  const parts = [job.image, job.members.has('services') ? 'services' : ''].filter((one) => one !== '')
  const why = script.kaniko ? 'the component builds with BuildKit' : 'the component brings image and engine'
  return [`${job.id}: ${parts.length === 0 ? 'script' : parts.join(' and ')}`, why]
}

function isReplaced(name: string): boolean {
  return REPLACED.has(name) || OWN.has(name)
}

/** Takes the members away that the component brings; the whole job when nothing else is in it. */
function jobEdits({ job }: Taken): readonly Edit[] {
  const gone = [...job.members].filter(([name]) => isReplaced(name))
  if (gone.length === job.members.size) return [{ start: job.place.lead, end: job.place.end, text: '' }]
  return gone.map(([, { lead, end }]) => ({ start: lead, end, text: '' }))
}

/** What stays of the job beside the component. */
function remaining(taken: Taken, text: string): string {
  const { start, end, lead } = taken.job.place
  const edits = jobEdits(taken)
  if (edits.some((edit) => edit.start === lead && edit.end === end)) return ''
  return outdented(
    applyEdits(
      text.slice(start, end),
      edits.map((edit) => ({ ...edit, start: edit.start - start, end: edit.end - start })),
    ),
  )
}
