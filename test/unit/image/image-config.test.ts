import { describe, expect, it } from '@jest/globals'
import { digestOf } from '../../../src/image/digest.ts'
import { parseImageConfig } from '../../../src/image/image-config.ts'

const LAYERS = { type: 'layers', diff_ids: [digestOf('layer')] }

describe('parseImageConfig', () => {
  it('reads what Slipway needs', () => {
    const config = {
      architecture: 'arm',
      os: 'linux',
      variant: 'v6',
      created: '2026-01-02T03:04:05Z',
      config: { Labels: { a: 'b' }, Env: ['PATH=/bin'], User: 'app', Cmd: ['x'] },
      rootfs: LAYERS,
      history: [{ created_by: 'COPY . .' }, { empty_layer: true, created: '2026-01-02T03:04:05Z' }],
    }
    expect(parseImageConfig(JSON.stringify(config))).toEqual({
      platform: { os: 'linux', architecture: 'arm', variant: 'v6' },
      created: '2026-01-02T03:04:05Z',
      labels: { a: 'b' },
      env: ['PATH=/bin'],
      user: 'app',
      diffIds: LAYERS.diff_ids,
      history: config.history,
    })
  })

  it.each([
    [{ architecture: 'amd64', os: 'linux', rootfs: { type: 'layers', diff_ids: null } }],
    [{ architecture: 'amd64', os: 'linux', config: null, history: null, created: null, rootfs: { type: 'layers' } }],
    [
      {
        architecture: 'amd64',
        os: 'linux',
        config: { Labels: null, Env: null, User: null },
        rootfs: { type: 'layers' },
      },
    ],
  ])('takes what is missing for empty: case %#', (config) => {
    expect(parseImageConfig(JSON.stringify(config))).toEqual({
      platform: { os: 'linux', architecture: 'amd64' },
      labels: {},
      env: [],
      user: '',
      diffIds: [],
      history: [],
    })
  })

  it.each([
    ['architecture', { os: 'linux', rootfs: LAYERS }],
    ['rootfs', { architecture: 'amd64', os: 'linux' }],
    ['rootfs.type', { architecture: 'amd64', os: 'linux', rootfs: { ...LAYERS, type: 'files' } }],
    ['rootfs.diff_ids[0]', { architecture: 'amd64', os: 'linux', rootfs: { ...LAYERS, diff_ids: ['sha256:/etc'] } }],
    ['config.Labels.a', { architecture: 'amd64', os: 'linux', rootfs: LAYERS, config: { Labels: { a: 1 } } }],
  ])('refuses a fault at %s', (path, config) => {
    expect(() => parseImageConfig(JSON.stringify(config), 'config of app')).toThrow(
      expect.objectContaining({
        code: 'REGISTRY_MALFORMED',
        message: expect.stringContaining(`config of app is malformed at ${path}:`),
      }),
    )
  })
})
