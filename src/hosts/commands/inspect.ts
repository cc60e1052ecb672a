import { Problems } from '../../errors.ts'
import type { Inventory } from '../../image/inventory.ts'
import { parsePlatform, platformFileName, type Platform } from '../../image/platform.ts'
import { billImage } from '../../pipeline/existing-image.ts'
import { openImage } from '../../pipeline/open-image.ts'
import type { BillSubject } from '../../pipeline/ports.ts'
import type { CycloneDxVersion } from '../../sbom/cyclonedx/bom.ts'
import { purlList } from '../../sbom/purl-list.ts'
import { spdxJson } from '../../sbom/spdx-document.ts'
import { VERSION } from '../../version.ts'
import type { CommandResult } from '../host.ts'
import { takeArguments, type CommandContext } from './context.ts'

const BILL_FORMATS = ['cyclonedx', 'spdx', 'purls']

/** `sbom REF`: the CycloneDX or SPDX document, or the package URLs, of one platform. */
export async function sbom(context: CommandContext): Promise<CommandResult> {
  const { inputs, problems, ports, signal } = context
  const [ref = ''] = takeArguments(context, ['REF'])
  const format = inputs.format ?? 'cyclonedx'
  if (!BILL_FORMATS.includes(format))
    problems.add('format', `${JSON.stringify(format)} is not one of ${BILL_FORMATS.join(', ')}`)
  else if (format !== 'cyclonedx' && inputs.specVersion !== undefined)
    problems.add('spec-version', `is a version of CycloneDX, and the format is ${format}`)
  const platforms = platformsOf(context)
  problems.throwIfAny()
  const { source, reference, name } = await context.locate(ref)
  const image = await openImage(source, reference, { signal })
  const { inventory, bill, subject } = await billImage(image, name, platforms, ports, { signal })
  const { specVersion } = inputs
  const text = specVersion === undefined ? bill : await billOfVersion(inventory, subject, specVersion)
  const documents = { bills: new Map([[platformFileName(inventory.platform), text]]) }
  if (format === 'purls')
    return { exit: 0, documents, json: inventory.components.map(({ purl }) => purl), text: purlList(inventory) }
  if (format === 'cyclonedx') return { exit: 0, documents, json: JSON.parse(text) as unknown, text }
  const { knownSpdxIds } = await import('../../sbom/cyclonedx/spdx-ids.ts')
  const document = spdxJson(inventory, { ...subject, toolVersion: VERSION }, await knownSpdxIds())
  return { exit: 0, documents, json: JSON.parse(document) as unknown, text: document }
}

/** The bill in the version of CycloneDX that its reader knows. */
async function billOfVersion(
  inventory: Inventory,
  subject: BillSubject,
  specVersion: CycloneDxVersion,
): Promise<string> {
  const { cycloneDxJson } = await import('../../sbom/cyclonedx/bom.ts')
  return cycloneDxJson(inventory, { ...subject, toolVersion: VERSION }, specVersion)
}

/** The platforms that were asked for; a wrong one becomes a problem. */
export function platformsOf({ inputs, problems }: CommandContext): readonly Platform[] {
  return inputs.platforms.flatMap((text) => {
    try {
      return [parsePlatform(text)]
    } catch (thrown) {
      problems.add('platforms', thrown instanceof Error ? thrown.message : String(thrown))
      return []
    }
  })
}

/** One wrong input, found when the command was already reading. */
export function wrongInput(input: string, message: string, help?: string): never {
  const problems = new Problems()
  problems.add(input, message, help)
  problems.throwIfAny()
  throw new Error('unreachable')
}
