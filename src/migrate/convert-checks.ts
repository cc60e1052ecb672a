import { isFalse, isTrue, listOf, stepOutput } from './expression.ts'
import type { JobDraft } from './job-draft.ts'
import type { Step } from './workflow-job.ts'

const LEVELS = ['low', 'medium', 'high', 'critical'] as const
type Level = (typeof LEVELS)[number]

/** What a scan step asks of an image. `failOn` is `none` for one that only reports; undefined when the file does not say. */
interface Demand {
  readonly failOn: Level | 'none' | undefined
  readonly unknown: boolean
  readonly ignoreUnfixed: string | undefined
}

const TRIVY = 'aquasecurity/trivy-action'
const GRYPE = 'anchore/scan-action'
const SBOM = 'anchore/sbom-action'

// What these say is done in any case, or is about the program that is no longer run.
const TRIVY_DETAILS = new Set(
  'image-ref scan-type severity exit-code ignore-unfixed format output version cache cache-dir hide-progress timeout token-setup-trivy github-pat limit-severities-for-sarif list-all-pkgs skip-setup-trivy trivy-config'.split(
    ' ',
  ),
)
const GRYPE_DETAILS = new Set(
  'image severity-cutoff fail-build only-fixed output-format output-file grype-version cache-db by-cve registry-username registry-password'.split(
    ' ',
  ),
)

/** Scan steps of our images become the gate of the build. */
export function convertScans(draft: JobDraft): void {
  const scans = [
    ...draft.stepsOf(TRIVY).map((step) => ({ step, image: step.inputs.get('image-ref'), demand: trivyDemand })),
    ...draft.stepsOf(GRYPE).map((step) => ({ step, image: step.inputs.get('image'), demand: grypeDemand })),
  ]
  const ours = scans.filter(({ step, image }) => isScanOfOurs(draft, step, image))
  for (const { step, demand } of ours) {
    applyDemand(draft, step, demand(draft, step))
    draft.remove(step, 'every image is scanned before it has a name; the reports are files of the run')
    leadUploads(draft, step)
  }
  if (ours.length === 0 && draft.builds.length > 0)
    draft.findings.leave(
      'the gate',
      'a finding rated critical refuses the image, which was not judged before: fail-on: none only reports',
    )
}

function isScanOfOurs(draft: JobDraft, step: Step, image: string | undefined): boolean {
  const type = step.inputs.get('scan-type') ?? 'image'
  if (type !== 'image' || image === undefined) {
    draft.findings.leave(step.title, 'scans no image: it stays')
    return false
  }
  if (draft.isOurs(image) && draft.buildBefore(step) !== undefined) return true
  draft.findings.leave(step.title, `scans ${image}, which is not built before it: it stays`)
  return false
}

function trivyDemand(draft: JobDraft, step: Step): Demand {
  const { inputs } = step
  noteTrivyInputs(draft, step)
  noteReport(draft, step, inputs.get('format') ?? 'table', inputs.get('output'))
  const severities = listOf(inputs.get('severity') ?? 'UNKNOWN,LOW,MEDIUM,HIGH,CRITICAL').map((one) =>
    one.toLowerCase(),
  )
  const exit = inputs.get('exit-code') ?? '0'
  const lowest = LEVELS.find((level) => severities.includes(level))
  const isPlain = /^\d*$/.test(exit) && severities.every((one) => one === 'unknown' || isLevel(one))
  const failing = isFalse(exit) ? 'none' : lowest
  return {
    failOn: isPlain ? failing : undefined,
    unknown: severities.includes('unknown') && !isFalse(exit),
    ignoreUnfixed: inputs.get('ignore-unfixed'),
  }
}

function isLevel(text: string): boolean {
  return LEVELS.some((level) => level === text)
}

function noteTrivyInputs(draft: JobDraft, { inputs }: Step): void {
  for (const name of inputs.keys()) {
    if (name === 'trivyignores')
      draft.findings.leave(
        `${TRIVY} trivyignores`,
        'ignore-file has a format of its own: each finding with a reason and a day when that ends; see docs/scan.md',
      )
    else if (name === 'scanners' && inputs.get(name) !== 'vuln')
      draft.findings.leave(
        `${TRIVY} scanners: ${inputs.get(name) ?? ''}`,
        'vulnerabilities are looked for; secrets and settings are not',
      )
    else if (name === 'vuln-type' || name === 'pkg-types') noteKinds(draft, name, inputs.get(name) ?? '')
    else if (!TRIVY_DETAILS.has(name) && name !== 'scanners')
      draft.findings.leave(`${TRIVY} ${name}`, 'there is no such input here')
  }
}

function noteKinds({ findings }: JobDraft, name: string, text: string): void {
  const kinds = listOf(text).toSorted().join(',')
  if (kinds !== 'library,os')
    findings.leave(`${TRIVY} ${name}: ${text}`, 'packages of the system and of languages are both scanned')
}

function grypeDemand(draft: JobDraft, step: Step): Demand {
  const { inputs } = step
  for (const name of inputs.keys()) {
    if (name === 'vex') {
      for (const build of draft.builds) build.inputs.set('vex', inputs.get(name))
      draft.findings.carry(`${GRYPE} vex`, 'vex')
    } else if (!GRYPE_DETAILS.has(name)) draft.findings.leave(`${GRYPE} ${name}`, 'there is no such input here')
  }
  noteReport(draft, step, inputs.get('output-format') ?? 'sarif', inputs.get('output-file'))
  const cutoff = (inputs.get('severity-cutoff') ?? 'medium').toLowerCase()
  const fails = inputs.get('fail-build') ?? 'true'
  const level = cutoff === 'negligible' ? 'low' : LEVELS.find((one) => one === cutoff)
  return {
    failOn: isFalse(fails) ? 'none' : isTrue(fails) ? level : undefined,
    unknown: false,
    ignoreUnfixed: inputs.get('only-fixed'),
  }
}

/** Where the report for code scanning is. */
const SARIF = '${{ runner.temp }}/slipway-out/scan.sarif'

/** A step that uploads what the scan step wrote gets the file of ours. */
function leadUploads(draft: JobDraft, scan: Step): void {
  const written = scan.inputs.get('output') ?? scan.inputs.get('output-file') ?? 'results.sarif'
  for (const step of draft.stepsOf('github/codeql-action')) {
    const file = step.inputs.get('sarif_file')?.trim()
    if (file === undefined) continue
    const output = stepOutput(file)
    if (file !== written && (output === undefined || output.step !== scan.id)) continue
    draft.rewrite(step, 'sarif_file', SARIF)
    draft.findings.carry(`${step.title} sarif_file`, SARIF)
  }
}

/** A file that the step wrote is not there any more; ours has another name. */
function noteReport(draft: JobDraft, step: Step, format: string, file: string | undefined): void {
  if (file === undefined || file === '') return
  const own = format === 'sarif' ? SARIF : SARIF.replace('scan.sarif', 'scan.json')
  const where = ['sarif', 'json'].includes(format) ? `the report is ${own}` : 'docs/scan.md lists the reports'
  draft.findings.leave(`${step.title}: the file ${file}`, `is no longer written; ${where}`)
}

function applyDemand(draft: JobDraft, step: Step, { failOn, unknown, ignoreUnfixed }: Demand): void {
  const action = step.action ?? ''
  const first = draft.buildBefore(step)
  const builds = draft.builds.filter((build) => build === first || build.step.place.start > step.place.start)
  const give = (from: string, name: string, value: string): void => {
    for (const { inputs } of builds) inputs.set(name, value)
    draft.findings.carry(`${action} ${from}`, name)
  }
  if (ignoreUnfixed !== undefined && !isFalse(ignoreUnfixed))
    give(action === TRIVY ? 'ignore-unfixed' : 'only-fixed', 'ignore-unfixed', ignoreUnfixed)
  if (failOn === undefined) {
    draft.findings.leave(`${action}: what fails`, 'is not said in plain words: set fail-on, which is critical now')
    return
  }
  if (builds.every(({ inputs }) => isStricter(failOn, inputs.text('fail-on')))) give('severity', 'fail-on', failOn)
  if (unknown) give('severity UNKNOWN', 'unknown-severity', failOn)
}

/** Of several scans of an image the strictest counts: one that only writes a report often stands beside one that fails. */
function isStricter(level: Level | 'none', than: string | undefined): boolean {
  const order: readonly string[] = ['critical', 'high', 'medium', 'low']
  if (than === undefined || than === 'none') return true
  return level !== 'none' && order.indexOf(level) > order.indexOf(than)
}

/** An SBOM of our image is made in any case. */
export function convertSboms(draft: JobDraft): void {
  for (const step of draft.stepsOf(SBOM)) {
    const { inputs } = step
    const image = inputs.get('image')
    if (image === undefined || !draft.isOurs(image) || draft.buildBefore(step) === undefined) {
      draft.findings.leave(step.title, 'is not about an image that is built before it: it stays')
      continue
    }
    const file = inputs.get('output-file')
    if (file !== undefined && draft.staying.some(({ text, step: other }) => other !== step && text.includes(file))) {
      draft.findings.leave(step.title, `stays: ${file} is used elsewhere in the job`)
      continue
    }
    draft.remove(step, 'an SBOM of each platform is made and attested; output sbom names the files')
    if (!/cyclonedx/.test(inputs.get('format') ?? 'spdx-json'))
      draft.findings.leave(`${SBOM} format`, 'the SBOM is CycloneDX; for SPDX: command sbom with format spdx')
    if (!isFalse(inputs.get('upload-artifact') ?? 'true'))
      draft.findings.leave(
        `${SBOM}: the artifact`,
        'is not uploaded; actions/upload-artifact does, with the output sbom as path',
      )
  }
}
