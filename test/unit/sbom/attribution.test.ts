import { describe, expect, it } from '@jest/globals'
import { layerOf } from '../../../src/sbom/attribution.ts'

const versions = [
  { layer: 0, packages: new Set(['base', 'gone']) },
  { layer: 2, packages: new Set(['base', 'curl 1', 'back']) },
  { layer: 3, packages: new Set(['base', 'curl 2']) },
  { layer: 5, packages: new Set(['base', 'curl 2', 'jq', 'back']) },
]

describe('layer of a package', () => {
  it.each([
    ['base', 0],
    ['curl 2', 3],
    ['jq', 5],
    ['back', 5],
  ])('%s came with layer %i', (key, layer) => {
    expect(layerOf(key, versions)).toBe(layer)
  })
})
