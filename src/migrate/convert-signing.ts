import { pushes } from './convert-build.ts'
import { wholeExpression } from './expression.ts'
import type { JobDraft } from './job-draft.ts'
import { shellCommands, type ShellCommand } from './shell-commands.ts'
import type { Step } from './workflow-job.ts'

const INSTALLER = 'sigstore/cosign-installer'
const ATTESTERS = ['actions/attest-build-provenance', 'actions/attest-sbom', 'actions/attest']

/** Commands that only prepare what cosign is given. */
const AROUND = /^(?:for|do|done|echo|set|then|fi|if|\[|\[\[|true|:)$|^\w+\+?=/

/** Shell steps that do nothing but `cosign sign` an image of ours go; the program is no longer installed where nobody needs it. */
export function convertCosign(draft: JobDraft): void {
  for (const step of draft.job.steps) {
    if (step.run === undefined || !/\bcosign\b/.test(step.run)) continue
    const commands = shellCommands(step.run)
    const why = unfitScript(draft, step, commands)
    if (why !== undefined) draft.findings.leave(step.title, `${why}: it stays`)
    else if (carryKey(draft, step, commands ?? []))
      draft.remove(step, 'the image and each of its platforms are signed and verified before they have a name')
  }
  for (const step of draft.stepsOf(INSTALLER)) {
    if (draft.staying.some((piece) => piece.step !== undefined && /\bcosign\b/.test(piece.step.run ?? '')))
      draft.findings.leave(step.title, 'stays: a step of the job runs cosign')
    else draft.remove(step, 'nothing runs cosign any more')
  }
}

function unfitScript(draft: JobDraft, step: Step, commands: readonly ShellCommand[] | undefined): string | undefined {
  if (draft.buildBefore(step) === undefined) return 'no image is built before it'
  if (commands === undefined) return 'its script cannot be read command by command'
  for (const { words, text } of commands) {
    const own = cosignWords(words)
    if (own === undefined && AROUND.test(words[0] ?? '')) continue
    if (own?.[1] !== 'sign') return `it runs ${text.slice(0, 80)}`
    const annotation = own.find((word) => /^(?:-a|--annotations?)(?:=|$)/.test(word))
    if (annotation !== undefined) return 'annotations of a signature are not made'
  }
  const texts = [step.run ?? '', ...step.env.values()].join('\n')
  return draft.isOurs(texts) || mentionsName(draft, texts)
    ? undefined
    : 'it does not say that it signs an image of this job'
}

function mentionsName(draft: JobDraft, text: string): boolean {
  const known = draft.known(text)
  return draft.builds.flatMap(({ names }) => names).some((name) => known.includes(draft.known(name)))
}

/** The words from `cosign` on, behind xargs or a variable for this command; undefined when it is not run. */
function cosignWords(words: readonly string[]): readonly string[] | undefined {
  const at = words.indexOf('cosign')
  if (at < 0) return undefined
  const before = words.slice(0, at)
  const isPlain = before[0] === 'xargs' || before.every((word) => /^\w+=/.test(word) || word === 'do')
  return isPlain ? words.slice(at) : ['cosign', '?']
}

/** The key of `cosign sign --key`, as an input; false when it is one that only cosign can use. */
function carryKey(draft: JobDraft, step: Step, commands: readonly ShellCommand[]): boolean {
  const keys = commands.flatMap(({ words }) => optionOf(words, '--key'))
  const [key] = keys
  if (key === undefined) return true
  const value = new Set(keys).size > 1 ? undefined : keyInput(draft, step, key)
  if (value === undefined) {
    for (const { inputs } of draft.builds.filter(pushes)) inputs.set('sign', 'off')
    draft.findings.leave(
      step.title,
      `stays: the key ${key} is not one that is read here. The image is named before it is signed`,
    )
    return false
  }
  const password = step.env.get('COSIGN_PASSWORD') ?? draft.job.env.get('COSIGN_PASSWORD')
  for (const { inputs } of draft.builds.filter(pushes)) {
    inputs.set('key', value)
    if (password !== undefined && password !== '') inputs.set('key-password', password)
  }
  draft.findings.carry('cosign sign --key', 'key')
  if (password !== undefined && password !== '') draft.findings.carry('COSIGN_PASSWORD', 'key-password')
  return true
}

/** The value for our input: what the variable holds, or a file. A key in a service is none. */
function keyInput({ job }: JobDraft, step: Step, key: string): string | undefined {
  const variable = /^env:\/\/(\w+)$/.exec(key)?.[1]
  if (variable !== undefined) return step.env.get(variable) ?? job.env.get(variable)
  return /:\/\/|\$/.test(key) ? undefined : key
}

function optionOf(words: readonly string[], name: string): readonly string[] {
  return words.flatMap((word, at) => {
    if (word.startsWith(`${name}=`)) return [word.slice(name.length + 1)]
    return word === name ? [words[at + 1] ?? ''] : []
  })
}

/** Provenance and SBOM are attested in any case; statements of the user's own stay. */
export function convertAttestations(draft: JobDraft): void {
  for (const step of draft.stepsOf(...ATTESTERS)) {
    const { inputs } = step
    const subject = [inputs.get('subject-name') ?? '', inputs.get('subject-digest') ?? ''].join('\n')
    const own = step.action === 'actions/attest' && (inputs.has('predicate') || inputs.has('predicate-path'))
    if (own || inputs.has('subject-path') || inputs.has('subject-checksums') || !draft.isOurs(subject)) {
      draft.findings.leave(
        step.title,
        'attests something else than provenance or SBOM of an image built here: it stays',
      )
      continue
    }
    draft.remove(step, 'provenance, SBOM and scan are attested beside the image, as referrers')
    draft.findings.leave(
      'gh attestation verify',
      'GitHub’s own store of attestations gets none; verify with slipway verify or cosign verify-attestation',
    )
  }
}

/** What a signature is made with, in words; undefined when the build neither pushes nor signs. */
export function needsIdentity(draft: JobDraft): boolean {
  return draft.builds.filter(pushes).some(({ inputs }) => inputs.text('sign') !== 'off' && !inputs.has('key'))
}

/** Whether `id-token: write` was there for something. */
export function wasSigned(draft: JobDraft): boolean {
  return draft.job.steps.some(
    ({ action, run }) => (action !== undefined && ATTESTERS.includes(action)) || /\bcosign sign\b/.test(run ?? ''),
  )
}

/** The condition of a step as an expression to be used in `with`. */
export function asExpression(condition: string): string {
  return `\${{ ${wholeExpression(condition) ?? condition.trim()} }}`
}
