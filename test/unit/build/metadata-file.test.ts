import { describe, expect, it } from '@jest/globals'
import { parseMetadataFile } from '../../../src/build/metadata-file.ts'

const DIGEST = `sha256:${'c'.repeat(64)}`

describe('parseMetadataFile', () => {
  it.each([
    ['', /JSON/],
    ['null', /cannot be read/],
    ['{"containerimage.digest": "sha256:short"}', /digest/],
  ])('refuses %j', (json, message) => {
    expect(() => parseMetadataFile(json)).toThrow(
      expect.objectContaining({ code: 'BUILD_OUTPUT', message: expect.stringMatching(message) }),
    )
  })

  it('reads the digest and the warnings with their places', () => {
    const json = JSON.stringify({
      'buildx.build.ref': 'default/default/x',
      'containerimage.digest': DIGEST,
      'buildx.build.warnings': [
        {
          short: Buffer.from('SecretsUsedInArgOrEnv: do not').toString('base64'),
          url: 'https://docs.example/',
          sourceInfo: { filename: 'Dockerfile' },
          range: [{ start: { line: 3 }, end: { line: 3 } }],
        },
        { short: null },
      ],
    })
    expect(parseMetadataFile(json)).toEqual({
      digest: DIGEST,
      warnings: [
        { message: 'SecretsUsedInArgOrEnv: do not', url: 'https://docs.example/', at: { file: 'Dockerfile', line: 3 } },
        { message: 'build check' },
      ],
    })
  })

  it('is content with nothing', () => {
    expect(parseMetadataFile('{}')).toEqual({ warnings: [] })
  })
})
