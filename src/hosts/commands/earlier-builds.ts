import { join } from 'node:path'
import { isDigest, type Digest } from '../../image/digest.ts'
import type { Reference } from '../../image/reference.ts'
import { digestFromReport, REPORT_LIMIT_BYTES } from '../../pipeline/from-report.ts'
import { namedDigests, type NamedBuild } from '../../pipeline/merge.ts'
import type { PipelineRequest } from '../../pipeline/request.ts'
import type { Inputs } from '../../config/values.ts'
import type { CommandContext } from './context.ts'

/** What build jobs pushed: one image that is taken as it is, or platforms to be made one image. */
export interface EarlierBuilds {
  readonly pushed: Digest | undefined
  readonly merged: readonly Digest[]
}

type Context = Pick<CommandContext, 'problems' | 'readFile' | 'findFiles'> & {
  readonly inputs: Pick<Inputs, 'digests' | 'fromReport' | 'platforms'>
}
type Request = Pick<PipelineRequest, 'images' | 'platforms' | 'push'>

/** What `from-report` or `digests` name; nothing when there are neither. */
export async function earlierBuilds(context: Context, request: Request): Promise<EarlierBuilds> {
  const { inputs, problems } = context
  const { digests, fromReport } = inputs
  const input = fromReport === undefined ? 'digests' : 'from-report'
  if (fromReport === undefined && digests.length === 0) return { pushed: undefined, merged: [] }
  if (!request.push) problems.add(input, 'needs push', 'what it names is in the registry already: --push')
  if (fromReport === undefined) return { pushed: undefined, merged: await mergeOf(digests, context, request) }
  if (digests.length > 0) problems.add('digests', 'cannot stand beside from-report')
  if (isDigest(fromReport)) return { pushed: fromReport, merged: [] }
  const reports = isJson(fromReport) ? undefined : await context.findFiles(fromReport, REPORT)
  if (reports === undefined) return { pushed: await pushedBy(fromReport, context, request.images), merged: [] }
  return ofFolder(fromReport, reports, context, request)
}

const REPORT = 'report.json'

function isJson(text: string): boolean {
  return /^[[{]/.test(text)
}

async function pushedBy(
  named: string,
  { problems, readFile }: Context,
  images: readonly Reference[],
): Promise<Digest | undefined> {
  const text = isJson(named) ? named : Buffer.from(await readFile(named, REPORT_LIMIT_BYTES)).toString('utf8')
  return digestFromReport(text, images, problems)
}

/** A folder has the report of one build job, or those of one job for each platform in folders of their own. */
async function ofFolder(
  folder: string,
  reports: readonly string[],
  context: Context,
  request: Request,
): Promise<EarlierBuilds> {
  const [first] = reports
  const own = reports.filter((path) => path === join(folder, REPORT))
  if (first === undefined) {
    context.problems.add('from-report', `${folder} holds no ${REPORT}`, 'keep what the build job wrote with --out')
    return { pushed: undefined, merged: [] }
  }
  if (own.length === 0) return { pushed: undefined, merged: await mergeOf(reports, context, request) }
  if (reports.length > 1) context.problems.add('from-report', `${folder} holds the reports of several runs`, 'name one')
  return { pushed: await pushedBy(first, context, request.images), merged: [] }
}

/** The digests behind the names of builds, reports read. */
async function mergeOf(
  names: readonly string[],
  { inputs, problems, readFile }: Context,
  { images, platforms }: Request,
): Promise<readonly Digest[]> {
  if (platforms.length === 0 && inputs.platforms.length === 0)
    problems.add('platforms', 'is missing', 'name every platform of the image, so that none is forgotten')
  const builds = await Promise.all(
    names.map(async (line): Promise<NamedBuild> => {
      if (/(?:^|@)sha\d+:/.test(line)) return { reference: line }
      return { report: Buffer.from(await readFile(line, REPORT_LIMIT_BYTES)).toString('utf8') }
    }),
  )
  return namedDigests(builds, images, problems)
}
