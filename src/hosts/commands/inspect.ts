import { parsePlatform } from '../../image/platform.ts'
import { billImage, scanImage } from '../../pipeline/existing-image.ts'
import { openImage } from '../../pipeline/open-image.ts'
import { judge } from '../../scan/gate.ts'
import { renderScanTable } from '../../scan/table.ts'
import type { CommandResult } from '../host.ts'
import { takeArguments, type CommandContext } from './context.ts'

/** `sbom REF`: the CycloneDX document, or the package URLs, of one platform. */
export async function sbom(context: CommandContext): Promise<CommandResult> {
  const { inputs, problems, ports, signal } = context
  const [ref = ''] = takeArguments(context, ['REF'])
  const format = inputs.format ?? 'cyclonedx'
  if (format !== 'cyclonedx' && format !== 'purls')
    problems.add('format', `${JSON.stringify(format)} is neither cyclonedx nor purls`)
  const platforms = platformsOf(context)
  problems.throwIfAny()
  const { source, reference, name } = await context.locate(ref)
  const image = await openImage(source, reference, { signal })
  const { inventory, bill } = await billImage(image, name, platforms, ports, { signal })
  const text = format === 'purls' ? inventory.components.map(({ purl }) => purl).join('\n') : bill
  return { exit: 0, json: JSON.parse(bill) as unknown, text }
}

/** `scan REF`: one ScanReport over all platforms; the gate decides the exit code. */
export async function scan(context: CommandContext): Promise<CommandResult> {
  const { inputs, problems, ports, signal } = context
  const [ref = ''] = takeArguments(context, ['REF'])
  const format = inputs.format ?? 'table'
  if (format !== 'table' && format !== 'json')
    problems.add('format', `${JSON.stringify(format)} is neither table nor json`)
  const platforms = platformsOf(context)
  problems.throwIfAny()
  const { source, reference, name } = await context.locate(ref)
  const image = await openImage(source, reference, { signal })
  const report = await scanImage(image, `${name}@${image.root.descriptor.digest}`, platforms, ports, { signal })
  const verdict = judge(report, { failOn: inputs.failOn, unknownSeverity: inputs.unknownSeverity })
  for (const warning of verdict.warnings) ports.log.warn(warning)
  if (verdict.refused) ports.log.error(verdict.summary)
  const refusedExit = inputs.gate === 'warn' ? 14 : 10
  const text = format === 'json' ? JSON.stringify(report, undefined, 2) : renderScanTable(report)
  return { exit: verdict.refused ? refusedExit : 0, json: report, text }
}

function platformsOf({ inputs, problems }: CommandContext): ReturnType<typeof parsePlatform>[] {
  return inputs.platforms.flatMap((text) => {
    try {
      return [parsePlatform(text)]
    } catch (thrown) {
      problems.add('platforms', thrown instanceof Error ? thrown.message : String(thrown))
      return []
    }
  })
}
