import { stringify } from 'yaml'
import { BUILD_INPUTS } from '../../src/config/build-inputs.ts'
import type { Input } from '../../src/config/input.ts'
import { RELEASE_INPUTS } from '../../src/config/release-inputs.ts'
import { SIGN_INPUTS } from '../../src/config/sign-inputs.ts'
import { VERSION } from '../../src/version.ts'
import { ENGINES, jobInputs, RULES, type Spec, type TemplateName } from './template-parts.ts'
import { sentence } from './text.ts'

type Yaml = Readonly<Record<string, unknown>>

interface Template {
  readonly about: string
  /** Inputs of the table that the job does not take. */
  readonly without: ReadonlySet<string>
  readonly job: Yaml
  readonly variables: Yaml
}

/** Of no use in a job, or set by the template itself. Secrets travel in CI/CD variables: an input shows in the merged file. */
const NEVER = words`command arguments out load from-report release-host format to referrers stats artifact-type
  identity identity-pattern issuer type predicate recursive sep-tags sep-labels sep-annotations`
const NAMING = words`images tags flavor platforms push`

const OUT = 'slipway-out'
const EXIT_WARNED = 14
const EXIT_RACE = 75

/** What every job has: it never repeats a failure but a lost race, and a warning of the gate is orange, not red. */
const BASE: Yaml = {
  image: { name: '$[[ inputs.job-image ]]', entrypoint: [''] },
  rules: '$[[ inputs.rules ]]',
  script: ['slipway'],
  allow_failure: { exit_codes: [EXIT_WARNED] },
  retry: { max: 2, exit_codes: [EXIT_RACE] },
}

const IDENTITY: Yaml = { id_tokens: { SIGSTORE_ID_TOKEN: { aud: 'sigstore' } } }
const ONE_AT_A_TIME: Yaml = { resource_group: '$[[ inputs.job ]]/$CI_COMMIT_REF_SLUG' }
const ENGINE: Yaml = { extends: '.slipway-engine-$[[ inputs.engine ]]' }
const SCAN_REPORT = `${OUT}/gl-container-scanning-report.json`
const REPORTS: Yaml = {
  dotenv: 'slipway.env',
  container_scanning: SCAN_REPORT,
  // Each platform once: the bill with what the scan found in it. Of several images each has a folder.
  cyclonedx: `${OUT}/**/*.vulnerabilities.cdx.json`,
  junit: `${OUT}/**/gate.junit.xml`,
}
const ARTIFACTS: Yaml = artifacts(REPORTS)
// The report of the build job, or those of a matrix, each in the folder of its platform.
const FROM_BUILD: Yaml = { SLIPWAY_PUSH: 'true', SLIPWAY_FROM_REPORT: OUT }

/** One job for each platform, on a runner with a tag of its own. Variables of a matrix would write over each other: no dotenv report. */
const MATRIX: Yaml = {
  parallel: { matrix: '$[[ inputs.runners ]]' },
  tags: ['$RUNNER_TAG'],
  artifacts: artifacts({
    container_scanning: `${OUT}/**/gl-container-scanning-report.json`,
    cyclonedx: `${OUT}/**/*.vulnerabilities.cdx.json`,
    junit: `${OUT}/**/gate.junit.xml`,
  }),
}

const TEMPLATES: Readonly<Record<TemplateName, Template>> = {
  pipeline: {
    about: 'build, SBOM, scan, gate, push, sign, verify and name in one job',
    without: new Set([...NEVER, 'sbom']),
    job: { ...ENGINE, ...IDENTITY, ...ONE_AT_A_TIME, artifacts: ARTIFACTS },
    variables: {},
  },
  build: {
    about:
      'build, judge and push by digest: no name, no signature, and no identity in the job that runs the Dockerfile',
    without: new Set([...NEVER, 'sbom', ...names(SIGN_INPUTS), ...names(RELEASE_INPUTS)]),
    job: { ...ENGINE, artifacts: ARTIFACTS },
    variables: {},
  },
  'build-matrix': {
    about:
      'build each platform on a runner of its own, judge it and push it by digest; sign or release makes them one image',
    without: new Set([...NEVER, 'sbom', 'platforms', ...names(SIGN_INPUTS), ...names(RELEASE_INPUTS)]),
    job: { ...ENGINE, ...MATRIX },
    variables: { SLIPWAY_PLATFORMS: '$PLATFORM', SLIPWAY_OUT: `${OUT}/$PLATFORM` },
  },
  scan: {
    about: 'scan an image that is in a registry, and gate',
    without: new Set([...NEVER, ...NAMING, ...names(BUILD_INPUTS), ...names(SIGN_INPUTS), ...names(RELEASE_INPUTS)]),
    job: {
      needs: '$[[ inputs.needs ]]',
      script: [`mkdir -p ${OUT}`, `slipway scan "\${SLIPWAY_REF:-$IMAGE_REF}" > ${SCAN_REPORT}`],
      artifacts: artifacts({ container_scanning: SCAN_REPORT }),
    },
    variables: { SLIPWAY_FORMAT: 'gitlab', SLIPWAY_REF: '$[[ inputs.ref ]]' },
  },
  sign: {
    about: 'judge again what the build job pushed, sign it, verify that, and give it its tags',
    without: new Set([...NEVER, 'sbom', 'push', ...names(BUILD_INPUTS), ...names(RELEASE_INPUTS)]),
    job: { needs: '$[[ inputs.needs ]]', ...IDENTITY, ...ONE_AT_A_TIME, artifacts: ARTIFACTS },
    variables: FROM_BUILD,
  },
  release: {
    about:
      'judge again what the build job pushed, sign it, claim the version by a git tag, name the image and publish a release',
    without: new Set([...NEVER, 'sbom', 'push', 'release', ...names(BUILD_INPUTS)]),
    job: { needs: '$[[ inputs.needs ]]', ...IDENTITY, ...ONE_AT_A_TIME, artifacts: ARTIFACTS },
    variables: FROM_BUILD,
  },
}

const COMMAND: Readonly<Record<TemplateName, string>> = {
  pipeline: 'pipeline',
  build: 'build',
  'build-matrix': 'build',
  scan: 'scan',
  sign: 'pipeline',
  release: 'release',
}

function names(inputs: readonly Input[]): readonly string[] {
  return inputs.map(({ name }) => name)
}

function words(text: TemplateStringsArray): readonly string[] {
  return text.join('').split(/\s+/)
}

/** Path to content of each GitLab CI/CD component. */
export function templates(inputs: readonly Input[]): readonly (readonly [string, string])[] {
  return (Object.keys(TEMPLATES) as TemplateName[]).map((name) => [`templates/${name}.yml`, template(name, inputs)])
}

function template(name: TemplateName, inputs: readonly Input[]): string {
  const { about, without, job, variables } = TEMPLATES[name]
  const offered = inputs.filter((input) => offeredBy(input, without))
  const own = jobInputs(name, VERSION)
  const spec = { ...own, ...Object.fromEntries(offered.map((input) => [input.name, specOf(input)])) }
  const body = {
    ...(job['extends'] === undefined ? {} : ENGINES),
    [jobName(name)]: {
      stage: '$[[ inputs.stage ]]',
      ...BASE,
      ...job,
      variables: {
        ...(job['script'] === undefined ? { SLIPWAY_COMMAND: COMMAND[name] } : {}),
        ...variables,
        ...Object.fromEntries(offered.map((input) => [variable(input), `$[[ inputs.${input.name} ]]`])),
      },
    },
  }
  const head = `# Generated from src/config/inputs.ts by npm run bundle.\n# ${sentence(about)}\n`
  return `${head}${yaml({ spec: { inputs: spec } })}---\n${yaml(body)}`
}

function offeredBy(input: Input, without: ReadonlySet<string>): boolean {
  return input.commandLineOnly !== true && input.kind !== 'secret' && !without.has(input.name)
}

/** A default would reach the program as a value that was set, so that slipway.yml could not change it. */
function specOf(input: Input): Spec {
  const fallback = input.default === undefined || input.name in RULES.preset ? '' : ` Default "${input.default}".`
  const description = `${sentence(input.text)}${fallback}`
  const preset = RULES.preset[input.name] ?? ''
  const choices = input.kind === 'boolean' ? ['true', 'false'] : input.choices
  if (choices === undefined) return { description, default: preset }
  return { description, default: preset, options: preset === '' ? ['', ...choices] : choices }
}

function variable({ name }: Input): string {
  return `SLIPWAY_${name.toUpperCase().replaceAll('-', '_')}`
}

function artifacts(reports: Yaml): Yaml {
  return { when: 'always', expire_in: '30 days', paths: [`${OUT}/`], reports }
}

function jobName(name: TemplateName): string {
  return name === 'pipeline' || name.startsWith('build') ? '$[[ inputs.job ]]' : `$[[ inputs.job ]]-${name}`
}

function yaml(value: unknown): string {
  // GitLab reads YAML 1.1, where a bare `off` is no text.
  return stringify(value, { lineWidth: 0, version: '1.1' })
}
