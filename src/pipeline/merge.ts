import { Problems, SlipwayError } from '../errors.ts'
import type { Annotations } from '../image/descriptor.ts'
import { isDigest, type Digest } from '../image/digest.ts'
import { formatPlatform, samePlatform, type Platform } from '../image/platform.ts'
import { parseReference, repositoryOf, type Reference } from '../image/reference.ts'
import { digestFromReport } from './from-report.ts'

/** What a build run on one machine left, as its caller names it: the text of its Report, `REPOSITORY@DIGEST`, or a bare digest. */
export interface NamedBuild {
  readonly report?: string
  readonly reference?: string
}

/**
 * The digests that earlier build runs put into the repositories, to be made one image. Names only: everything is read again,
 * scanned again and judged again under them. Faults become problems of `digests`.
 */
export function namedDigests(
  builds: readonly NamedBuild[],
  images: readonly Reference[],
  problems: Problems,
): readonly Digest[] {
  return builds.flatMap(({ report, reference = '' }) => {
    const found =
      report === undefined ? digestOfReference(reference, images, problems) : ofReport(report, images, problems)
    return found === undefined ? [] : [found]
  })
}

function ofReport(report: string, images: readonly Reference[], problems: Problems): Digest | undefined {
  const faults = new Problems()
  const digest = digestFromReport(report, images, faults)
  for (const { message, help } of faults.list) problems.add('digests', `a report ${message}`, help)
  return digest
}

function digestOfReference(text: string, images: readonly Reference[], problems: Problems): Digest | undefined {
  if (isDigest(text)) return text
  const [name = '', digest = ''] = text.split('@')
  if (!isDigest(digest) || text.split('@').length !== 2) {
    problems.add(
      'digests',
      `${JSON.stringify(text.slice(0, 200))} is neither a digest, REPOSITORY@DIGEST nor a report file`,
    )
    return undefined
  }
  const repository = repositoryNamed(name, problems)
  if (repository === undefined) return undefined
  if (images.some((image) => repositoryOf(image) === repository)) return digest
  problems.add('digests', `${repository} is not among the images`, 'build and merge under the same name')
  return undefined
}

function repositoryNamed(name: string, problems: Problems): string | undefined {
  try {
    return repositoryOf(parseReference(name))
  } catch (thrown) {
    if (!(thrown instanceof SlipwayError)) throw thrown
    problems.add('digests', thrown.message, thrown.help)
    return undefined
  }
}

/** The platform images of several builds. */
interface Child {
  readonly platform: Platform
  readonly content: { readonly descriptor: { readonly digest: Digest } }
}

/**
 * Each platform that was asked for, once, in that order.
 * @throws CONFIG_INVALID with a problem for each platform that is missing, comes twice, or was not asked for.
 */
export function mergePlatforms<C extends Child>(children: readonly C[], wanted: readonly Platform[]): readonly C[] {
  const problems = new Problems()
  const chosen = wanted.flatMap((platform) => {
    const found = children.filter((child) => samePlatform(child.platform, platform))
    const name = formatPlatform(platform)
    if (found.length === 0) problems.add('digests', `${name} is missing`, `build it, or take it out of platforms`)
    if (found.length > 1) {
      const digests = found.map(({ content }) => content.descriptor.digest).join(' and ')
      problems.add('digests', `${name} comes ${found.length} times: ${digests}`, 'name one build for each platform')
    }
    return found.slice(0, 1)
  })
  for (const { platform } of children)
    if (!wanted.some((one) => samePlatform(one, platform)))
      problems.add('digests', `${formatPlatform(platform)} is not among platforms`)
  problems.throwIfAny()
  return chosen
}

/** What a merged image shall be: its platforms in order, the annotations of its index, and those among them that the user wrote. */
export interface MergeRequest {
  readonly platforms: readonly Platform[]
  readonly annotations: Annotations
  readonly own: Annotations
}

const VERSION = 'org.opencontainers.image.version'
const REVISION = 'org.opencontainers.image.revision'
const SOURCE = 'org.opencontainers.image.source'

interface Labelled {
  readonly platform: Platform
  readonly config: { readonly labels: Annotations }
}

/**
 * Platforms that were built from the commit that `run` speaks of, by their labels. Those of another repository (`--source`), and
 * those that name no commit, are let through.
 * @throws CONFIG_INVALID with a problem for each platform of another commit.
 */
export function refuseOtherCommits(
  children: readonly Labelled[],
  run: Annotations,
  input: 'digests' | 'from-report',
): void {
  const problems = new Problems()
  for (const { platform, config } of children) {
    const { [REVISION]: commit, [SOURCE]: source = run[SOURCE] } = config.labels
    if (commit === undefined || run[REVISION] === undefined || source !== run[SOURCE]) continue
    if (commit !== run[REVISION])
      problems.add(
        input,
        `${formatPlatform(platform)} was built from the commit ${commit}, not from ${run[REVISION]}`,
        'build and go on in one run, or check that commit out',
      )
  }
  problems.throwIfAny()
}

/**
 * The annotations that the index would have if one machine had built it: without the version that only the run that merges knows, when
 * no platform carries it as a label. What the user wrote stays.
 */
export function annotationsOfMerged(children: readonly Labelled[], { annotations, own }: MergeRequest): Annotations {
  const { [VERSION]: version, ...others } = annotations
  if (version === undefined || own[VERSION] !== undefined) return annotations
  return children.some(({ config }) => config.labels[VERSION] === version) ? annotations : others
}
