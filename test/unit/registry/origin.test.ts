import { describe, expect, it } from '@jest/globals'
import { SlipwayError } from '../../../src/errors.ts'
import {
  displayUrl,
  pageUrl,
  parsePlainHttpRegistries,
  redirectTarget,
  registryOrigin,
  uploadLocation,
} from '../../../src/registry/origin.ts'

function outcome(act: () => URL): string {
  try {
    return act().href
  } catch (error) {
    return error instanceof SlipwayError ? error.code : String(error)
  }
}

describe('registryOrigin', () => {
  it.each([
    ['docker.io', 'https://registry-1.docker.io/'],
    ['ghcr.io', 'https://ghcr.io/'],
    ['registry.example:5000', 'https://registry.example:5000/'],
    ['localhost:5000', 'http://localhost:5000/'],
    ['127.0.0.1:5000', 'http://127.0.0.1:5000/'],
    ['[::1]:5000', 'http://[::1]:5000/'],
    ['10.0.0.1:5000', 'https://10.0.0.1:5000/'],
    ['plain.example', 'http://plain.example/'],
    ['localhost.example', 'https://localhost.example/'],
    ['a b', 'CONFIG_REFERENCE'],
    ['user@host', 'CONFIG_REFERENCE'],
    ['host/path', 'CONFIG_REFERENCE'],
  ])('of %s is %s', (registry, expected) => {
    expect(outcome(() => registryOrigin(registry, ['plain.example']))).toBe(expected)
  })
})

describe('plain-http-registries', () => {
  it('are hosts as in references, in their one spelling', () => {
    const lines = ['Registry.LAN:5000', 'registry', '10.0.0.1', '[fe80::1]:5000', 'index.docker.io']
    expect(parsePlainHttpRegistries(lines)).toEqual([
      'registry.lan:5000',
      'registry',
      '10.0.0.1',
      '[fe80::1]:5000',
      'docker.io',
    ])
  })

  it.each([
    '*',
    '*.lan',
    '.lan',
    'true',
    'http://registry.lan',
    'registry.lan/app',
    'registry.lan:0',
    'a:65536',
    'a b',
  ])('cannot be %j: no rule for many, no address, no repository', (line) => {
    expect(() => parsePlainHttpRegistries(['registry.lan', line])).toThrow(
      expect.objectContaining({
        code: 'CONFIG_INVALID',
        problems: [expect.objectContaining({ input: 'plain-http-registries', message: `"${line}" is not a host` })],
      }),
    )
  })
})

describe('redirectTarget', () => {
  const from = new URL('https://registry.example/v2/app/blobs/x')
  const registry = new URL('https://registry.example/')
  it.each([
    ['/other', false, 'https://registry.example/other'],
    ['https://cdn.example/blob?sig=1', true, 'https://cdn.example/blob?sig=1'],
    ['https://cdn.example/blob', false, 'REGISTRY_REDIRECT'],
    ['https://registry.example:8443/blob', false, 'REGISTRY_REDIRECT'],
    ['http://cdn.example/blob', true, 'REGISTRY_REDIRECT'],
    ['http://registry.example/blob', true, 'REGISTRY_REDIRECT'],
    ['https://127.0.0.1/blob', true, 'REGISTRY_REDIRECT'],
    ['https://169.254.169.254/latest', true, 'REGISTRY_REDIRECT'],
    ['https://[fe80::1]/blob', true, 'REGISTRY_REDIRECT'],
    ['https://u:p@cdn.example/blob', true, 'REGISTRY_REDIRECT'],
    ['javascript:alert(1)', true, 'REGISTRY_REDIRECT'],
    ['https://[', true, 'REGISTRY_MALFORMED'],
    ['', true, 'REGISTRY_MALFORMED'],
    [undefined, true, 'REGISTRY_MALFORMED'],
  ])('to %j (cross-origin %s) is %s', (location, crossOrigin, expected) => {
    expect(outcome(() => redirectTarget({ location, from, registry, crossOrigin }))).toBe(expected)
  })

  it('lets a registry on a private address redirect to another one', () => {
    const near = new URL('http://10.0.0.1:5000/')
    const location = 'http://10.0.0.2/blob'
    expect(redirectTarget({ location, from: near, registry: near, crossOrigin: true }).href).toBe(location)
  })
})

describe('uploadLocation', () => {
  const from = new URL('https://registry.example/v2/app/blobs/uploads/')
  const registry = new URL('https://registry.example/')
  it.each([
    ['/v2/app/blobs/uploads/1?_state=a', 'https://registry.example/v2/app/blobs/uploads/1?_state=a'],
    ['1', 'https://registry.example/v2/app/blobs/uploads/1'],
    ['https://storage.example/1', 'https://storage.example/1'],
    ['http://registry.example/1', 'REGISTRY_REDIRECT'],
    ['http://storage.example/1', 'REGISTRY_REDIRECT'],
    ['https://192.168.0.1/1', 'REGISTRY_REDIRECT'],
    [undefined, 'REGISTRY_MALFORMED'],
  ])('%j is %s', (location, expected) => {
    expect(outcome(() => uploadLocation(location, from, registry))).toBe(expected)
  })
})

describe('pageUrl', () => {
  const from = new URL('https://registry.example/v2/app/tags/list?n=1')
  it.each([
    ['/v2/app/tags/list?last=a&n=1', 'https://registry.example/v2/app/tags/list?last=a&n=1'],
    ['?last=a', 'https://registry.example/v2/app/tags/list?last=a'],
    ['https://evil.example/', 'REGISTRY_REDIRECT'],
    ['//evil.example/', 'REGISTRY_REDIRECT'],
    ['http://registry.example/', 'REGISTRY_REDIRECT'],
  ])('%j is %s', (link, expected) => {
    expect(outcome(() => pageUrl(link, from))).toBe(expected)
  })
})

it('shows a URL without its query', () => {
  expect(displayUrl(new URL('https://cdn.example/blob?signature=secret'))).toBe('https://cdn.example/blob')
})
