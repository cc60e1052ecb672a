import { describe, expect, it } from '@jest/globals'
import { metadataOutputs, metadataVariables } from '../../../src/report/docker-metadata.ts'

const METADATA = {
  version: '1.2.3',
  tags: ['localhost:5000/a/b:1.2.3', 'localhost:5000/a/b:latest', 'ghcr.io/a/b:1.2.3'],
  labels: { z: 'last', a: 'x=y' },
  annotations: { k: 'v' },
}

describe('metadataOutputs', () => {
  it('has the outputs of docker/metadata-action in its forms', () => {
    expect(metadataOutputs(METADATA)).toEqual({
      version: '1.2.3',
      tags: 'localhost:5000/a/b:1.2.3\nlocalhost:5000/a/b:latest\nghcr.io/a/b:1.2.3',
      'tag-names': '1.2.3\nlatest',
      labels: 'a=x=y\nz=last',
      annotations: 'manifest:k=v',
      json: JSON.stringify({
        tags: METADATA.tags,
        'tag-names': ['1.2.3', 'latest'],
        labels: { a: 'x=y', z: 'last' },
        annotations: ['manifest:k=v'],
      }),
    })
  })

  it('separates and prefixes as it is told', () => {
    const separators = { tags: ',', labels: ';', annotations: '|' }
    expect(metadataOutputs({ ...METADATA, separators }, ['manifest', 'index'])).toMatchObject({
      tags: METADATA.tags.join(','),
      labels: 'a=x=y;z=last',
      annotations: 'manifest:k=v|index:k=v',
    })
  })

  it('gives no version where there is none', () => {
    const { version: _, ...rest } = METADATA
    expect(metadataOutputs(rest)).not.toHaveProperty('version')
  })
})

describe('metadataVariables', () => {
  it('spells the names as docker does', () => {
    expect(metadataVariables({ 'tag-names': 'a', json: '{}' })).toEqual({
      DOCKER_METADATA_OUTPUT_TAG_NAMES: 'a',
      DOCKER_METADATA_OUTPUT_JSON: '{}',
    })
  })
})
