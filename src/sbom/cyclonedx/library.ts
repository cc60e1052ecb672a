import type * as Enums from '@cyclonedx/cyclonedx-library/Enums'
import type * as Models from '@cyclonedx/cyclonedx-library/Models'
import type * as Serialize from '@cyclonedx/cyclonedx-library/Serialize'
import type * as Spec from '@cyclonedx/cyclonedx-library/Spec'

type ModelsModule = typeof Models

/** What is used of the CycloneDX library; it is loaded when a document is written. */
export interface Library extends ModelsModule {
  readonly types: typeof Enums.ComponentType
  readonly hashes: typeof Enums.HashAlgorithm
  readonly JsonSerializer: typeof Serialize.JsonSerializer
  readonly NormalizerFactory: typeof Serialize.JSON.Normalize.Factory
  readonly specs: {
    readonly '1.4': typeof Spec.Spec1dot4
    readonly '1.5': typeof Spec.Spec1dot5
    readonly '1.6': typeof Spec.Spec1dot6
  }
  readonly isSpdxId: (text: string) => boolean
}

export async function loadLibrary(): Promise<Library> {
  const [models, enums, serialize, spec, spdx] = await Promise.all([
    import('@cyclonedx/cyclonedx-library/Models'),
    import('@cyclonedx/cyclonedx-library/Enums'),
    import('@cyclonedx/cyclonedx-library/Serialize'),
    import('@cyclonedx/cyclonedx-library/Spec'),
    import('@cyclonedx/cyclonedx-library/SPDX'),
  ])
  return {
    ...models,
    types: enums.ComponentType,
    hashes: enums.HashAlgorithm,
    JsonSerializer: serialize.JsonSerializer,
    NormalizerFactory: serialize.JSON.Normalize.Factory,
    specs: { '1.4': spec.Spec1dot4, '1.5': spec.Spec1dot5, '1.6': spec.Spec1dot6 },
    isSpdxId: (text) => spdx.isSupportedSpdxId(text),
  }
}

/** Who wrote the document. */
export function slipwayTool(library: Library, version: string): InstanceType<Library['Tools']> {
  const { Component, ComponentRepository, Tools, types } = library
  return new Tools({
    components: new ComponentRepository([new Component(types.Application, 'slipway', { version })]),
  })
}

/** Facts without a value are left out. */
export function properties(
  { Property, PropertyRepository }: Library,
  facts: readonly (readonly [string, string | undefined])[],
): InstanceType<Library['PropertyRepository']> {
  return new PropertyRepository(
    facts.flatMap(([name, value]) => (value === undefined || value === '' ? [] : [new Property(name, value)])),
  )
}

/** The image's time; what is no date of four-digit years is left out. */
export function timeOf(created: string | undefined): Date | undefined {
  if (created === undefined || !/^\d{4}-/.test(created)) return undefined
  const time = new Date(created)
  return Number.isNaN(time.getTime()) ? undefined : time
}
