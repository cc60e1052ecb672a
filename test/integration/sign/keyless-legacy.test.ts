import { describe, expect, it } from '@jest/globals'
import { digestOf } from '../../../src/image/digest.ts'
import { failures } from '../../support/sign/bundle-sketch.ts'
import { flip } from '../../support/sign/keyless.ts'
import { keylessSetting } from '../../support/sign/keyless-setting.ts'

const setting = keylessSetting()

describe('a legacy keyless signature', () => {
  async function failuresAfter(change: (annotations: Record<string, string>) => void): Promise<readonly string[][]> {
    await setting.signIndex('v1', ['legacy'])
    const [tag] = [...setting.repository.tags.keys()].filter((name) => name.endsWith('.sig'))
    const content = await setting.repository.readManifest(tag ?? '')
    const document = JSON.parse(Buffer.from(content.bytes).toString()) as {
      layers: { annotations: Record<string, string> }[]
    }
    change(document.layers[0]?.annotations ?? {})
    const bytes = Buffer.from(JSON.stringify(document))
    setting.repository.manifests.set(digestOf(bytes), { mediaType: content.descriptor.mediaType, bytes })
    setting.repository.tags.set(tag ?? '', digestOf(bytes))
    return failures(await setting.verify())
  }

  it.each<[string, (annotations: Record<string, string>) => void, string]>([
    [
      'without its certificate',
      (all) => {
        delete all['dev.sigstore.cosign/certificate']
      },
      'certificate',
    ],
    [
      'without its log entry',
      (all) => {
        delete all['dev.sigstore.cosign/bundle']
      },
      'timestamp',
    ],
    [
      'with a log entry that is no JSON',
      (all) => {
        all['dev.sigstore.cosign/bundle'] = '{'
      },
      'certificate',
    ],
    [
      'with another signature',
      (all) => {
        all['dev.cosignproject.cosign/signature'] = flip(all['dev.cosignproject.cosign/signature'] ?? '')
      },
      'log',
    ],
  ])('is refused %s', async (_, change, failed) => {
    expect(await failuresAfter(change)).toEqual([[failed], ['present']])
  })
})
