import { describe, expect, it } from '@jest/globals'
import { digestOf } from '../../../src/image/digest.ts'
import type { Component } from '../../../src/image/inventory.ts'
import { purlList } from '../../../src/sbom/purl-list.ts'

const digest = digestOf('x')

function component(purl: string): Component {
  return { ecosystem: 'npm', name: 'a', version: '1', purl, licenses: [], layer: digest, path: 'p' }
}

describe('purl list', () => {
  it.each([
    [[], ''],
    [['pkg:npm/b@1', 'pkg:npm/a@1', 'pkg:npm/b@1'], 'pkg:npm/a@1\npkg:npm/b@1\n'],
  ])('of %j is %j', (purls, text) => {
    const platform = { os: 'linux', architecture: 'amd64' }
    expect(purlList({ platform, digest, components: purls.map(component) })).toBe(text)
  })
})
