import { describe, expect, it } from '@jest/globals'
import * as fc from 'fast-check'
import type { Digest } from '../../../src/image/digest.ts'
import { assetName, checksums, digestList, releaseAssets, textAsset } from '../../../src/release/assets.ts'

const digest = `sha256:${'a'.repeat(64)}` as Digest
const IMAGE = {
  name: 'ghcr.io/acme/app',
  digest,
  tags: ['1.2.3', '1.2'],
  platforms: [{ platform: 'linux/amd64', digest: `sha256:${'b'.repeat(64)}` as Digest, size: 1234 }],
}

describe('assetName', () => {
  it.each([
    [['app', '1.2.3', 'linux/amd64.cdx.json'], 'app-1.2.3-linux-amd64.cdx.json'],
    [['ghcr.io/acme/app', 'x.json'], 'ghcr.io-acme-app-x.json'],
    [['../../etc/passwd'], 'etc-passwd'],
    [['.hidden'], 'hidden'],
    [['Größe'], 'Gro-e'],
    [['café.json'], 'cafe.json'],
    [['###'], 'asset'],
  ])('of %j is %s', (parts, name) => expect(assetName(...parts)).toBe(name))

  it('has only characters that hosts keep', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' })), (parts) => {
        expect(assetName(...parts)).toMatch(/^[A-Za-z0-9_][A-Za-z0-9._-]{0,199}$/)
      }),
    )
  })
})

describe('checksums', () => {
  it('is what sha256sum --check reads, sorted by name', () => {
    const text = checksums([textAsset('b.txt', 'text/plain', 'abc'), textAsset('a.txt', 'text/plain', '')])
    expect(text).toBe(
      'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855  a.txt\n' +
        'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad  b.txt\n',
    )
  })
})

describe('digestList', () => {
  it('has a line for every tag, and for an image without one', () => {
    expect(digestList([IMAGE, { ...IMAGE, name: 'ghcr.io/acme/aaa', tags: [] }])).toBe(
      `${digest}  ghcr.io/acme/aaa\n${digest}  ghcr.io/acme/app:1.2\n${digest}  ghcr.io/acme/app:1.2.3\n`,
    )
  })
})

describe('releaseAssets', () => {
  it('adds the lists, the sums of all files last', () => {
    const assets = releaseAssets('1.2.3', [IMAGE], [textAsset('scan.json', 'application/json', '{}')])
    expect(assets.map(({ name }) => name)).toEqual(['scan.json', 'images.json', 'digests.txt', 'SHA256SUMS'])
    const text = (name: string) => new TextDecoder().decode(assets.find((one) => one.name === name)?.bytes)
    expect(JSON.parse(text('images.json'))).toEqual({
      schema: 1,
      version: '1.2.3',
      images: [{ ...IMAGE, reference: `ghcr.io/acme/app@${digest}` }],
    })
    expect(text('SHA256SUMS').match(/ {2}\S+/g)).toEqual(['  digests.txt', '  images.json', '  scan.json'])
  })

  it('refuses two files of one name', () => {
    const file = textAsset('images.json', 'application/json', '{}')
    expect(() => releaseAssets('1.2.3', [IMAGE], [file])).toThrow(expect.objectContaining({ code: 'RELEASE_CONFLICT' }))
  })
})
