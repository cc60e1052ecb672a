import type { BuildOptions } from '../build/builder.ts'
import { isSbomAttest, keptAttests } from '../build/attests.ts'
import { parseOutputs, type ImageExport, type Outputs } from '../build/outputs.ts'
import { parseSecretValues } from '../build/build-secrets.ts'
import { readTagLines } from '../build/tag-references.ts'
import { secretEntries } from '../config/secret-entries.ts'
import type { Inputs } from '../config/values.ts'
import { SlipwayError, type Problems } from '../errors.ts'
import type { Annotations } from '../image/descriptor.ts'
import { formatPlatform, parsePlatform, type Platform } from '../image/platform.ts'
import { parseReference, type Reference } from '../image/reference.ts'
import type { SignatureFormat } from '../sign/signer.ts'
import type { Environment } from './environment.ts'
import type { GateRule } from './gate-stage.ts'
import { provenanceFacts } from './provenance-facts.ts'
import { releaseRequest } from './release-request.ts'
import type { ReleaseRequest } from './release-decision.ts'

/** What a run of the pipeline was asked to do, every input understood. */
export interface PipelineRequest {
  readonly images: readonly Reference[]
  readonly tagLines: readonly string[]
  readonly flavor: readonly string[]
  readonly push: boolean
  readonly load: boolean
  /** Copies of the admitted image on this machine. */
  readonly exports: readonly ImageExport[]
  readonly sign: 'auto' | 'off'
  readonly formats: readonly SignatureFormat[]
  readonly gate: GateRule
  /** Absent: no release is made. */
  readonly release?: ReleaseRequest
  /** Whether a repository that is not known to be public may appear in the public Sigstore log. */
  readonly publicLog: boolean
  /** Where the advisories come from. */
  readonly feed: string
  readonly platforms: readonly Platform[]
  readonly indexAnnotations: Annotations
  /** Without labels and times that come from facts. */
  readonly build: BuildOptions
}

/** Understands the inputs of a pipeline; every fault becomes a problem, and the result is only meaningful without any. */
export function pipelineRequest(inputs: Inputs, env: Environment, problems: Problems, id?: string): PipelineRequest {
  const outputs = parseOutputs(inputs.outputs, problems)
  const push = inputs.push || outputs.push
  const lines = readTagLines(inputs.tags, inputs.images.length === 0 ? outputs.names : inputs.images, problems)
  const named = lines.images.length === 0 && inputs.images.length === 0 ? ownImage(env, id) : lines.images
  const names = imageNames(inputs, outputs, named, problems)
  const images = names.flatMap((text) => imageName(text, problems))
  const platforms = inputs.platforms.flatMap((text) => attempt(problems, 'platforms', () => parsePlatform(text)))
  refuseRepeats('platforms', platforms.map(formatPlatform), problems)
  if (inputs.key !== undefined && inputs.identityToken !== undefined)
    problems.add('identity-token', 'stands beside key', 'sign with one of the two')
  if (inputs.release && !push) problems.add('release', 'needs push', 'a release names an image in a registry: --push')
  if (push && images.length === 0 && names.length === 0)
    problems.add('images', 'is missing', 'push needs a name: --images registry/owner/app')
  checkExports(outputs, platforms, problems)
  const annotations = splitAnnotations(pairs('annotations', inputs.annotations, problems))
  return {
    images,
    platforms,
    tagLines: lines.rules,
    flavor: inputs.flavor,
    push,
    load: inputs.load || outputs.load,
    exports: outputs.exports,
    sign: inputs.sign,
    formats: signatureFormats(inputs, problems),
    ...(inputs.release ? { release: releaseRequest(inputs, problems) } : {}),
    publicLog: inputs.publicLog,
    feed: inputs.osvUrl,
    gate: {
      failOn: inputs.failOn,
      unknownSeverity: inputs.unknownSeverity,
      failOnSecrets: inputs.failOnSecrets,
      ignoreUnfixed: inputs.ignoreUnfixed,
      mode: inputs.gate,
    },
    indexAnnotations: annotations.index,
    build: { ...buildOptions(inputs, platforms, annotations.manifest, env, problems), exporter: outputs.exporter },
  }
}

function buildOptions(
  inputs: Inputs,
  platforms: readonly Platform[],
  annotations: Annotations,
  env: Environment,
  problems: Problems,
): BuildOptions {
  return {
    context: withDefaultContext(inputs.context),
    dockerfile: inputs.file ?? '',
    tags: [],
    buildArgs: buildArguments(inputs.buildArgs, env),
    noCache: inputs.noCache,
    pull: inputs.pull,
    squash: inputs.squash,
    platforms,
    labels: pairs('labels', inputs.labels, problems),
    annotations,
    secretEnvs: checkedPairs('secret-envs', inputs.secretEnvs, problems),
    secretFiles: checkedPairs('secret-files', inputs.secretFiles, problems),
    buildContexts: checkedPairs('build-contexts', inputs.buildContexts, problems).map(withDefaultContext),
    cacheFrom: inputs.cacheFrom,
    cacheTo: inputs.cacheTo,
    noCacheFilters: inputs.noCacheFilters,
    addHosts: inputs.addHosts,
    allow: inputs.allow,
    ulimit: inputs.ulimit,
    ssh: inputs.ssh,
    attests: buildAttests(inputs, env, problems),
    secretValues: inputs.secrets === undefined ? [] : parseSecretValues(secretEntries(inputs.secrets), problems),
    ...(inputs.target === undefined ? {} : { target: inputs.target }),
    ...(inputs.network === undefined ? {} : { network: inputs.network }),
    ...(inputs.cgroupParent === undefined ? {} : { cgroupParent: inputs.cgroupParent }),
    ...(inputs.shmSize === undefined ? {} : { shmSize: inputs.shmSize }),
    ...(inputs.builder === undefined ? {} : { builder: inputs.builder }),
  }
}

/** docker's `{{defaultContext}}:folder`: our default is the working directory, not the repository by git. */
function withDefaultContext(text: string): string {
  return text.replace(/\{\{\s*defaultContext\s*\}\}(?::\/*([^:]+))?/, (_, folder: string | undefined) => folder ?? '.')
}

/** BuildKit's own attestations. The input `sbom` is docker's here, and the name of a file for `scan`. */
function buildAttests(inputs: Inputs, env: Environment, problems: Problems): readonly string[] {
  const { provenance = '', sbom = '', attests, squash } = inputs
  if (sbom !== '' && !isSbomAttest(sbom))
    problems.add('sbom', `${JSON.stringify(sbom)} is neither true nor false nor generator=IMAGE`, 'scan takes a file')
  const run = provenanceFacts(env)
  const builderId = run.host === 'local' ? undefined : run.invocationId
  const kept = keptAttests({ provenance, sbom: isSbomAttest(sbom) ? sbom : '', attests }, builderId, problems)
  if (kept.length > 0 && squash)
    problems.add(
      'squash',
      "stands beside BuildKit's attestations",
      'they would be about the image before it was squashed',
    )
  return kept
}

/** The names of `images`, else those in `outputs` or `tags`, else the project's own. */
function imageNames(
  { images }: Inputs,
  outputs: Outputs,
  named: readonly string[],
  problems: Problems,
): readonly string[] {
  if (images.length === 0) return named
  for (const name of outputs.names)
    if (!images.includes(name)) problems.add('outputs', `${name} is not among images`, 'name it there as well')
  return images
}

function checkExports({ exports }: Outputs, platforms: readonly Platform[], problems: Problems): void {
  for (const { kind, path } of exports) {
    if (platforms.length > 1 && (kind === 'docker-archive' || kind === 'tar'))
      problems.add('outputs', `${path} holds one platform`, 'use type=oci or type=local for several')
    if (exports.filter((other) => other.path === path).length > 1) problems.add('outputs', `${path} is named twice`)
  }
}

/** GitLab gives a project one place in its registry; a job without `images` means that one, and below it one of several. */
function ownImage(env: Environment, id: string | undefined): readonly string[] {
  const image = env['GITLAB_CI'] === 'true' ? env['CI_REGISTRY_IMAGE'] : undefined
  if (image === undefined || image === '') return []
  return [id === undefined ? image : `${image}/${id}`]
}

function imageName(text: string, problems: Problems): readonly Reference[] {
  return attempt(problems, 'images', () => {
    const reference = parseReference(text)
    if (reference.tag === undefined && reference.digest === undefined) return reference
    throw new SlipwayError(
      'CONFIG_REFERENCE',
      `${JSON.stringify(text)} has a ${reference.tag === undefined ? 'digest' : 'tag'}`,
      {
        help: 'write the name alone, and the tag in tags',
      },
    )
  })
}

/** One or no value; what the function throws becomes a problem of the input. */
function attempt<T>(problems: Problems, input: string, read: () => T): readonly T[] {
  try {
    return [read()]
  } catch (thrown) {
    if (!(thrown instanceof SlipwayError)) throw thrown
    problems.add(input, thrown.message, thrown.help)
    return []
  }
}

function refuseRepeats(input: string, values: readonly string[], problems: Problems): void {
  for (const value of new Set(values.filter((one, at) => values.indexOf(one) !== at)))
    problems.add(input, `${value} stands twice`)
}

export function signatureFormats(inputs: Inputs, problems: Problems): readonly SignatureFormat[] {
  const formats = [...new Set(inputs.formats)]
  for (const format of formats)
    if (format !== 'bundle' && format !== 'legacy')
      problems.add('formats', `${JSON.stringify(format)} is neither bundle nor legacy`)
  return formats.filter((format): format is SignatureFormat => format === 'bundle' || format === 'legacy')
}

/** NAME=VALUE lines as a record. */
function pairs(input: string, lines: readonly string[], problems: Problems): Readonly<Record<string, string>> {
  return Object.fromEntries(
    checkedPairs(input, lines, problems).map((line) => {
      const equals = line.indexOf('=')
      return [line.slice(0, equals), line.slice(equals + 1)]
    }),
  )
}

function checkedPairs(input: string, lines: readonly string[], problems: Problems): readonly string[] {
  return lines.filter((line) => {
    const fine = line.indexOf('=') > 0
    if (!fine) problems.add(input, `${JSON.stringify(line)} is not NAME=VALUE`)
    return fine
  })
}

/** `NAME` alone takes its value from the environment, as docker does; one that is unset there is left out, also as docker does. */
function buildArguments(lines: readonly string[], env: Environment): Readonly<Record<string, string>> {
  const entries = lines.flatMap((line): readonly (readonly [string, string])[] => {
    const equals = line.indexOf('=')
    if (equals > 0) return [[line.slice(0, equals), line.slice(equals + 1)]]
    const value = env[line]
    return value === undefined ? [] : [[line, value]]
  })
  return Object.fromEntries(entries)
}

/** docker's prefixes: `index:NAME` belongs to the index, `manifest:NAME` to the manifests, a bare name to both. */
function splitAnnotations(all: Annotations): { readonly index: Annotations; readonly manifest: Annotations } {
  const of = (level: 'index' | 'manifest'): Annotations =>
    Object.fromEntries(
      Object.entries(all).flatMap(([key, value]) => {
        const match = /^(index|manifest):(.+)$/.exec(key)
        if (match === null) return [[key, value]]
        return match[1] === level ? [[match[2] ?? key, value]] : []
      }),
    )
  return { index: of('index'), manifest: of('manifest') }
}
