import type { Digest } from '../../image/digest.ts'
import type { Inventory } from '../../image/inventory.ts'
import { formatPlatform } from '../../image/platform.ts'
import { billEntries, type BillEntry } from '../bill-entry.ts'
import { imagePurl } from '../package-url.ts'
import { isSpdxExpression } from '../spdx-expression.ts'
import { serialNumber } from '../serial-number.ts'
import { loadLibrary, properties, slipwayTool, timeOf, type Library } from './library.ts'

/** What the bill is about and who wrote it. */
export interface BomSubject {
  /** The repository, such as `ghcr.io/o/app`. */
  readonly name: string
  readonly digest: Digest
  /** RFC 3339. */
  readonly created?: string
  readonly toolVersion: string
}

export const CYCLONEDX_VERSIONS = ['1.4', '1.5', '1.6'] as const
export type CycloneDxVersion = (typeof CYCLONEDX_VERSIONS)[number]

type Bom = InstanceType<Library['Bom']>
type CycloneDxComponent = InstanceType<Library['Component']>

/**
 * A CycloneDX document (JSON text, one line) for one platform's inventory, valid against the published schema. Equal input
 * gives equal bytes: the serial number comes from the image's digest, the time is the image's, everything is sorted.
 */
export async function cycloneDxJson(
  inventory: Inventory,
  subject: BomSubject,
  specVersion: CycloneDxVersion = '1.6',
): Promise<string> {
  const library = await loadLibrary()
  const bom = buildBom(library, inventory, subject)
  const { JsonSerializer, NormalizerFactory, specs } = library
  return new JsonSerializer(new NormalizerFactory(specs[specVersion])).serialize(bom)
}

function buildBom(library: Library, inventory: Inventory, subject: BomSubject): Bom {
  const { Bom, Metadata, ComponentRepository } = library
  const root = imageComponent(library, inventory, subject)
  const parts = billEntries(inventory.components).map((entry) => packageComponent(library, entry))
  const system = systemComponent(library, inventory)
  const components = system === undefined ? parts : [system, ...parts]
  for (const component of components) root.dependencies.add(component.bomRef)
  const time = timeOf(subject.created)
  return new Bom({
    serialNumber: serialNumber(subject.digest),
    components: new ComponentRepository(components),
    metadata: new Metadata({
      ...(time === undefined ? {} : { timestamp: time }),
      component: root,
      tools: slipwayTool(library, subject.toolVersion),
      properties: properties(library, [...gitlabProperties(inventory, subject), ...unreadProperties(inventory)]),
    }),
  })
}

function imageComponent(library: Library, { platform }: Inventory, { name, digest }: BomSubject): CycloneDxComponent {
  const purl = imagePurl({ name, digest }, platform)
  return new library.Component(library.types.Container, name, {
    version: digest,
    purl,
    bomRef: purl,
    properties: properties(library, [['slipway:platform', formatPlatform(platform)]]),
  })
}

function systemComponent(library: Library, { os }: Inventory): CycloneDxComponent | undefined {
  if (os === undefined) return undefined
  return new library.Component(library.types.OperatingSystem, os.id, {
    bomRef: `os:${os.id}@${os.versionId}`,
    ...(os.versionId === '' ? {} : { version: os.versionId }),
    description: os.name,
  })
}

function packageComponent(library: Library, { reference, component, places }: BillEntry): CycloneDxComponent {
  const { ecosystem, name, version, purl, source, architecture, module } = component
  // Whoever reads that a package is owned leaves it to its owner: so it must be owned in every place.
  const owners = places.every(({ ownedBy }) => ownedBy !== undefined)
    ? places.flatMap(({ ownedBy }) => ownedBy ?? [])
    : []
  const slash = ecosystem === 'npm' ? name.indexOf('/') : -1
  const facts: (readonly [string, string | undefined])[] = [
    ['slipway:architecture', architecture],
    ['slipway:module', module],
    ['slipway:source:name', source?.name],
    ['slipway:source:version', source?.version],
    ...unique(places.map(({ layer }) => layer)).map((layer) => ['slipway:layer', layer] as const),
    ...unique(places.map(({ path }) => path)).map((path) => ['slipway:path', path] as const),
    ...unique(owners).map((owner) => ['slipway:ownedBy', owner] as const),
  ]
  return new library.Component(library.types.Library, name.slice(slash + 1), {
    ...(slash < 0 ? {} : { group: name.slice(0, slash) }),
    version,
    purl,
    bomRef: reference,
    licenses: licenses(library, component.licenses),
    properties: properties(library, facts),
  })
}

/** An expression stands alone (CycloneDX 1.6, "licenseChoice"); several licences are named one by one. */
function licenses(library: Library, texts: readonly string[]): InstanceType<Library['LicenseRepository']> {
  const { LicenseExpression, LicenseRepository, NamedLicense, SpdxLicense, isSpdxId } = library
  const [only] = texts
  if (texts.length === 1 && only !== undefined && !isSpdxId(only) && isSpdxExpression(only, isSpdxId))
    return new LicenseRepository([new LicenseExpression(only)])
  return new LicenseRepository(
    unique(texts).map((text) => (isSpdxId(text) ? new SpdxLicense(text) : new NamedLicense(text))),
  )
}

/** What GitLab reads from a container's bill (its CycloneDX property taxonomy). */
function gitlabProperties({ os }: Inventory, { name }: BomSubject): readonly (readonly [string, string | undefined])[] {
  return [
    ['gitlab:meta:schema_version', '1'],
    ['gitlab:container_scanning:image:name', name],
    ['gitlab:container_scanning:operating_system:name', os?.id],
    ['gitlab:container_scanning:operating_system:version', os?.versionId],
  ]
}

/** A bill that does not list everything says so. */
function unreadProperties({ unread = [] }: Inventory): readonly (readonly [string, string])[] {
  return unread.map(({ path, reason }) => ['slipway:unread', `${path}: ${reason}`] as const)
}

function unique(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)]
}
