import { describe, expect, it } from '@jest/globals'
import { digestOf } from '../../../src/image/digest.ts'
import { parseManifest } from '../../../src/image/manifest.ts'
import { findYankedMark, YANKED_BLOB, YANKED_TYPE, yankedMark } from '../../../src/release/yanked-mark.ts'

const SUBJECT = { mediaType: 'application/vnd.oci.image.index.v1+json', digest: digestOf('index'), size: 5 }
const MARK = { version: '1.2.4', reason: 'loses sessions', time: new Date('2026-06-01T02:03:04.567Z') }

describe('the mark on a version that was rolled back', () => {
  it('is no other referrer', () => {
    const other = { ...SUBJECT, artifactType: 'application/vnd.dev.sigstore.bundle.v0.3+json' }
    expect(findYankedMark([])).toBeUndefined()
    expect(findYankedMark([other, { ...other, annotations: { reason: 'none' } }])).toBeUndefined()
  })

  it('is read from the list of referrers', () => {
    const { content, artifactType, annotations = {} } = yankedMark(SUBJECT, MARK)
    const found = { digest: content.descriptor.digest, version: '1.2.4', reason: 'loses sessions' }
    expect(findYankedMark([SUBJECT, { ...content.descriptor, artifactType, annotations }])).toEqual(found)
    // A list that was written by others may lack one of the two.
    expect(
      findYankedMark([{ ...content.descriptor, artifactType: 'application/vnd.oci.empty.v1+json', annotations }]),
    ).toEqual(found)
    expect(findYankedMark([{ ...content.descriptor, artifactType }])).toEqual({ ...found, version: '', reason: '' })
  })

  it('is a manifest about the image, of one type whichever field a registry lists, and needs one blob', () => {
    const { content } = yankedMark(SUBJECT, { ...MARK, reason: '' })
    const manifest = parseManifest(content.bytes, content.descriptor.mediaType, 'mark')
    expect(manifest).toMatchObject({
      kind: 'image',
      artifactType: YANKED_TYPE,
      config: { mediaType: YANKED_TYPE },
      subject: SUBJECT,
    })
    expect(manifest.annotations).toEqual({
      'slipway.yanked.version': '1.2.4',
      'org.opencontainers.image.created': '2026-06-01T02:03:04Z',
    })
    const blobs = manifest.kind === 'image' ? [manifest.config, ...manifest.layers] : []
    expect(blobs.map(({ digest }) => digest)).toEqual([digestOf(YANKED_BLOB), digestOf(YANKED_BLOB)])
  })
})
