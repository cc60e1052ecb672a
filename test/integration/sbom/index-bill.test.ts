import { beforeAll, describe, expect, it } from '@jest/globals'
import type { ValidateFunction } from 'ajv'
import { digestOf } from '../../../src/image/digest.ts'
import { indexBill, type BilledPlatform } from '../../../src/sbom/cyclonedx/index-bill.ts'
import { cycloneDxValidator } from '../../support/sbom/published-schema.ts'

const INDEX = { name: 'ghcr.io/acme/app', digest: digestOf('index'), created: '2026-02-03T04:05:06Z' }
const AMD64: BilledPlatform = {
  platform: { os: 'linux', architecture: 'amd64' },
  digest: digestOf('amd64'),
  size: 1234,
}
const ARMS: readonly BilledPlatform[] = ['v6', 'v7'].map((variant) => ({
  platform: { os: 'linux', architecture: 'arm', variant },
  digest: digestOf(variant),
  size: 99,
}))
const PLATFORMS = [AMD64, ...ARMS]

interface Bom {
  readonly serialNumber: string
  readonly metadata: {
    readonly timestamp?: string
    readonly component: { readonly 'bom-ref': string; readonly version: string; readonly purl: string }
  }
  readonly components: readonly { readonly 'bom-ref': string; readonly purl: string }[]
  readonly dependencies: readonly { readonly ref: string; readonly dependsOn?: readonly string[] }[]
}

async function bomOf(
  platforms: readonly BilledPlatform[],
  index: Parameters<typeof indexBill>[0] = INDEX,
): Promise<Bom> {
  return JSON.parse(await indexBill(index, platforms, '1.2.3')) as Bom
}

describe('bill of an index', () => {
  let validate: ValidateFunction

  beforeAll(async () => {
    validate = await cycloneDxValidator('1.6')
  })

  it.each([
    ['several platforms', PLATFORMS],
    ['one platform', [AMD64]],
    ['none', []],
    ['a platform with a sha512 digest', [{ ...AMD64, digest: digestOf('x', 'sha512') }]],
  ])('over %s is valid against the published schema', async (_, platforms) => {
    const bom = await bomOf(platforms)
    expect(validate(bom)).toBe(true)
    expect(bom).toMatchObject({ specVersion: '1.6' })
    expect(validate({ ...bom, surprise: 1 })).toBe(false)
  })

  it('is about the index, which has no architecture', async () => {
    const { metadata, serialNumber } = await bomOf(PLATFORMS)
    expect(metadata.timestamp).toBe('2026-02-03T04:05:06.000Z')
    expect(metadata.component).toMatchObject({
      type: 'container',
      name: 'ghcr.io/acme/app',
      version: INDEX.digest,
      purl: `pkg:oci/app@${INDEX.digest}?repository_url=ghcr.io%2Facme%2Fapp`,
    })
    expect(metadata).toMatchObject({ tools: { components: [{ name: 'slipway', version: '1.2.3' }] } })
    expect(serialNumber).toMatch(/^urn:uuid:/)
    expect((await bomOf(PLATFORMS, { ...INDEX, digest: digestOf('other') })).serialNumber).not.toBe(serialNumber)
  })

  it('lists the image of each platform with digest, architecture and size', async () => {
    const { components } = await bomOf(PLATFORMS)
    expect(components).toHaveLength(3)
    expect(components).toContainEqual(
      expect.objectContaining({
        type: 'container',
        version: AMD64.digest,
        purl: `pkg:oci/app@${AMD64.digest}?arch=amd64&repository_url=ghcr.io%2Facme%2Fapp`,
        hashes: [{ alg: 'SHA-256', content: AMD64.digest.slice('sha256:'.length) }],
        properties: [
          { name: 'slipway:platform', value: 'linux/amd64' },
          { name: 'slipway:size', value: '1234' },
        ],
      }),
    )
    expect(JSON.stringify(components)).toContain('linux/arm/v7')
  })

  it('makes the index depend on every platform', async () => {
    const bom = await bomOf(PLATFORMS)
    const root = bom.dependencies.find(({ ref }) => ref === bom.metadata.component['bom-ref'])
    expect(root?.dependsOn?.toSorted()).toEqual(bom.components.map((part) => part['bom-ref']).toSorted())
    expect(root?.dependsOn).toHaveLength(3)
  })

  it('has the same bytes in whatever order the platforms come', async () => {
    const [one, other] = await Promise.all([
      indexBill(INDEX, PLATFORMS, '1'),
      indexBill(INDEX, PLATFORMS.toReversed(), '1'),
    ])
    expect(other).toBe(one)
  })

  it('has no time for an index without one', async () => {
    const { created: _, ...index } = INDEX
    expect((await bomOf(PLATFORMS, index)).metadata).not.toHaveProperty('timestamp')
  })
})
