import { describe, expect, it } from '@jest/globals'
import { squashedConfig } from '../../../src/build/squash-config.ts'
import { digestOf } from '../../../src/image/digest.ts'

const diffId = digestOf('the layer')

describe('the config of a squashed image', () => {
  it('has one layer and a history that says so, and is as it was in everything else', () => {
    const before = {
      architecture: 'arm64',
      os: 'linux',
      variant: 'v8',
      created: '2026-01-02T03:04:05Z',
      config: { Env: ['A=b'], Entrypoint: ['/x'], OnBuild: null, Unheard: { of: 1 } },
      rootfs: { type: 'layers', diff_ids: ['sha256:1', 'sha256:2'], more: true },
      history: [{ created_by: 'RUN echo s3cret' }, { created_by: 'ENV A=b', empty_layer: true }],
      'moby.buildkit.buildinfo.v1': 'x',
    }
    const { history, rootfs, ...after } = JSON.parse(
      squashedConfig(JSON.stringify(before), 12, diffId),
    ) as typeof before
    const { history: _, rootfs: __, ...rest } = before
    expect(after).toEqual(rest)
    expect(rootfs).toEqual({ type: 'layers', diff_ids: [diffId], more: true })
    expect(history).toEqual([
      { created: '2026-01-02T03:04:05Z', created_by: 'slipway squash', comment: 'squashed from 12 layers' },
    ])
  })

  it.each([
    ['no JSON', 'x'],
    ['no rootfs', '{}'],
    ['a list', '[]'],
  ])('refuses %s', (_, config) => {
    expect(() => squashedConfig(config, 1, diffId)).toThrow(expect.objectContaining({ code: 'REGISTRY_MALFORMED' }))
  })
})
