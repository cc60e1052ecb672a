import { algorithmOf, hexOf, type Digest } from '../../image/digest.ts'
import { formatPlatform, type Platform } from '../../image/platform.ts'
import { imagePurl } from '../package-url.ts'
import { serialNumber } from '../serial-number.ts'
import { loadLibrary, properties, slipwayTool, timeOf, type Library } from './library.ts'

/** The index that a bill is about. */
export interface BilledIndex {
  /** The repository, such as `ghcr.io/o/app`. */
  readonly name: string
  readonly digest: Digest
  /** RFC 3339. */
  readonly created?: string
}

/** One image of the index. */
export interface BilledPlatform {
  readonly platform: Platform
  readonly digest: Digest
  /** Config and compressed layers in bytes. */
  readonly size: number
}

/**
 * A CycloneDX 1.6 document (JSON text, one line) for an index: what it is made of are the images of its platforms, each with a
 * bill of its own. Equal input gives equal bytes, in whatever order the platforms come.
 */
export async function indexBill(
  index: BilledIndex,
  platforms: readonly BilledPlatform[],
  toolVersion: string,
): Promise<string> {
  const library = await loadLibrary()
  const { Bom, Component, ComponentRepository, JsonSerializer, Metadata, NormalizerFactory, specs, types } = library
  const purl = imagePurl(index)
  const root = new Component(types.Container, index.name, { version: index.digest, purl, bomRef: purl })
  const images = platforms.map((one) => platformComponent(library, index.name, one))
  for (const { bomRef } of images) root.dependencies.add(bomRef)
  const time = timeOf(index.created)
  const bom = new Bom({
    serialNumber: serialNumber(index.digest),
    components: new ComponentRepository(images),
    metadata: new Metadata({
      ...(time === undefined ? {} : { timestamp: time }),
      component: root,
      tools: slipwayTool(library, toolVersion),
    }),
  })
  return new JsonSerializer(new NormalizerFactory(specs['1.6'])).serialize(bom, { sortLists: true })
}

function platformComponent(
  library: Library,
  name: string,
  { platform, digest, size }: BilledPlatform,
): InstanceType<Library['Component']> {
  const purl = imagePurl({ name, digest }, platform)
  const algorithm = algorithmOf(digest) === 'sha256' ? library.hashes['SHA-256'] : library.hashes['SHA-512']
  return new library.Component(library.types.Container, name, {
    version: digest,
    purl,
    bomRef: purl,
    hashes: new library.HashDictionary([[algorithm, hexOf(digest)]]),
    properties: properties(library, [
      ['slipway:platform', formatPlatform(platform)],
      ['slipway:size', String(size)],
    ]),
  })
}
