import type { Digest } from '../../image/digest.ts'
import { REPORT_LIMIT_BYTES } from '../../pipeline/from-report.ts'
import { namedDigests, type NamedBuild } from '../../pipeline/merge.ts'
import type { PipelineRequest } from '../../pipeline/request.ts'
import type { CommandContext } from './context.ts'

/** The digests of `--digests`, reports read; empty when there are none. */
export async function mergedBuilds(
  { inputs, problems, readFile }: CommandContext,
  { images, platforms, push }: PipelineRequest,
): Promise<readonly Digest[]> {
  const { digests, fromReport } = inputs
  if (digests.length === 0) return []
  if (!push) problems.add('digests', 'needs push', 'what it names is in the registry already: --push')
  if (fromReport !== undefined) problems.add('digests', 'cannot stand beside from-report')
  if (platforms.length === 0 && inputs.platforms.length === 0)
    problems.add('platforms', 'is missing', 'name every platform of the image, so that none is forgotten')
  const builds = await Promise.all(
    digests.map(async (line): Promise<NamedBuild> => {
      if (/@sha\d+:/.test(line)) return { reference: line }
      return { report: Buffer.from(await readFile(line, REPORT_LIMIT_BYTES)).toString('utf8') }
    }),
  )
  return namedDigests(builds, images, problems)
}
