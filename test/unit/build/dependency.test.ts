import { describe, expect, it } from '@jest/globals'
import { assert, constantFrom, property, stringMatching } from 'fast-check'
import { publicUri, uniteDependencies, type ResolvedDependency } from '../../../src/build/dependency.ts'

describe('publicUri', () => {
  it.each([
    ['https://token@github.com/acme/app.git#main', 'https://github.com/acme/app.git#main'],
    ['https://me:p@ss@host.example/x', 'https://host.example/x'],
    ['https://host.example/x?X-Signature=SECRET', 'https://host.example/x'],
    ['https://host.example?token=SECRET#part', 'https://host.example#part'],
    ['https://host.example/x?a=1?b=2#v1:sub', 'https://host.example/x#v1:sub'],
    ['ssh://git@host.example:22/acme/app.git', 'ssh://host.example:22/acme/app.git'],
    ['git+https://me:secret@host.example/x', 'git+https://host.example/x'],
    ['git@github.com:acme/app.git#v1', 'ssh://github.com/acme/app.git#v1'],
    ['HTTPS://a:b@HOST.example/', 'HTTPS://HOST.example/'],
  ])('keeps nothing of %s that only its user should know', (address, uri) => {
    expect(publicUri(address)).toBe(uri)
  })

  it.each([
    'pkg:docker/127.0.0.1%3A5000/base@1?platform=linux%2Famd64',
    'pkg:oci/base?digest=sha256:00&platform=linux%2Famd64',
    'docker-image://docker.io/library/alpine:3',
    'git://host.example/x.git#v1',
  ])('leaves %s alone', (uri) => {
    expect(publicUri(uri)).toBe(uri)
  })

  it.each([
    ['pkg:x\n::stop-commands::', 'pkg:x%0A::stop-commands::'],
    ['https://host.example/a b.git#ü', 'https://host.example/a%20b.git#%C3%BC'],
    ['git://host.example/\ud800', 'git://host.example/%EF%BF%BD'],
  ])('encodes what no URI may have in %j', (address, uri) => {
    expect(publicUri(address)).toBe(uri)
  })

  it('makes a URI of an image reference, as older engines write them', () => {
    expect(publicUri('docker.io/library/alpine:3')).toBe('docker-image://docker.io/library/alpine:3')
    expect(publicUri('localhost:5000/app')).toBe('docker-image://localhost:5000/app')
  })

  it('never lets a password through', () => {
    const part = stringMatching(/^[a-z0-9:@.-]{1,20}$/)
    assert(
      property(constantFrom('http', 'https', 'ssh', 'git', 'git+ssh'), part, (scheme, user) => {
        expect(publicUri(`${scheme}://${user}SECRET@host.example/path`)).toBe(`${scheme}://host.example/path`)
      }),
    )
  })
})

describe('uniteDependencies', () => {
  const one: ResolvedDependency = { uri: 'pkg:docker/b', digest: { sha256: 'b'.repeat(64) } }
  const other: ResolvedDependency = { uri: 'pkg:docker/a', digest: { sha256: 'a'.repeat(64) } }

  it('has each once, in the same order whatever comes first', () => {
    const united = uniteDependencies([[one], [other, one]])
    expect(united).toEqual([other, one])
    expect(uniteDependencies([[one, other], [], [one]])).toEqual(united)
  })

  it('keeps two contents behind one address apart', () => {
    const moved = { ...one, digest: other.digest }
    expect(uniteDependencies([[one], [moved]])).toHaveLength(2)
  })

  it('sees that the order of algorithms says nothing', () => {
    const both = { uri: 'x', digest: { sha1: 'a', sha256: 'b' } }
    const turned = { uri: 'x', digest: { sha256: 'b', sha1: 'a' } }
    expect(uniteDependencies([[both], [turned]])).toHaveLength(1)
  })
})
