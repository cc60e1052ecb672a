import { describe, expect, it } from '@jest/globals'
import { array, assert, constantFrom, option, property, record, stringMatching } from 'fast-check'
import { digestOf } from '../../../src/image/digest.ts'
import {
  canonicalRegistry,
  formatReference,
  isTag,
  parseImageLocation,
  parseReference,
  repositoryOf,
} from '../../../src/image/reference.ts'

const DIGEST = digestOf('content')
const REFUSED = expect.objectContaining({ code: 'CONFIG_REFERENCE' })

describe('parseReference', () => {
  it.each([
    ['app', 'docker.io', 'library/app', undefined],
    ['app:1.2', 'docker.io', 'library/app', '1.2'],
    ['a', 'docker.io', 'library/a', undefined],
    ['a/b', 'docker.io', 'a/b', undefined],
    ['team/app', 'docker.io', 'team/app', undefined],
    ['docker.io/app', 'docker.io', 'library/app', undefined],
    ['docker.io/library/app', 'docker.io', 'library/app', undefined],
    ['index.docker.io/team/app', 'docker.io', 'team/app', undefined],
    ['registry-1.docker.io/app:edge', 'docker.io', 'library/app', 'edge'],
    ['localhost/app', 'localhost', 'app', undefined],
    ['localhost:5000/app', 'localhost:5000', 'app', undefined],
    ['localhost:5000', 'docker.io', 'library/localhost', '5000'],
    ['127.0.0.1:5000/a/b/c:x', '127.0.0.1:5000', 'a/b/c', 'x'],
    ['[::1]:5000/app', '[::1]:5000', 'app', undefined],
    ['[2001:db8::1]/app', '[2001:db8::1]', 'app', undefined],
    ['REGISTRY.Example/app', 'registry.example', 'app', undefined],
    ['Host/app', 'host', 'app', undefined],
    ['host:65535/app', 'host:65535', 'app', undefined],
    ['xn--bcher-kva.example/app', 'xn--bcher-kva.example', 'app', undefined],
    ['r.example/a__b/c.d/e-f/g---h', 'r.example', 'a__b/c.d/e-f/g---h', undefined],
    [' r.example/app:1 ', 'r.example', 'app', '1'],
    [`r.example/app:${'t'.repeat(128)}`, 'r.example', 'app', 't'.repeat(128)],
    ['r.example/app:_hidden.and-more', 'r.example', 'app', '_hidden.and-more'],
    ['r.example/app:UPPER', 'r.example', 'app', 'UPPER'],
  ])('reads %s', (text, registry, repository, tag) => {
    expect(parseReference(text)).toEqual({ registry, repository, ...(tag === undefined ? {} : { tag }) })
  })

  it.each([
    [`r.example/app@${DIGEST}`, undefined],
    [`r.example/app:1.2@${DIGEST}`, '1.2'],
  ])('reads the digest of %s', (text, tag) => {
    const wanted = { registry: 'r.example', repository: 'app', digest: DIGEST }
    expect(parseReference(text)).toEqual(tag === undefined ? wanted : { ...wanted, tag })
  })

  it.each([
    ['nothing', ''],
    ['blanks', '   '],
    ['a scheme', 'https://r.example/app'],
    ['an upper-case repository', 'r.example/App'],
    ['an empty part', 'r.example//app'],
    ['a slash at the end', 'r.example/app/'],
    ['a slash at the start', '/app'],
    ['nothing behind the host', 'r.example/'],
    ['a dash at the start of a part', 'r.example/-app'],
    ['a dash at the end of a part', 'r.example/app-'],
    ['two dots', 'r.example/a..b'],
    ['three underscores', 'r.example/a___b'],
    ['a mixture of separators', 'r.example/a.-b'],
    ['a part that climbs', 'r.example/../etc'],
    ['an empty tag', 'r.example/app:'],
    ['two tags', 'r.example/app:1:2'],
    ['a tag with a slash', 'r.example/app:a/b'],
    ['a tag that starts with a dot', 'r.example/app:.1'],
    ['a tag that starts with a dash', 'r.example/app:-1'],
    ['a tag of 129 characters', `r.example/app:${'t'.repeat(129)}`],
    ['a tag in another alphabet', 'r.example/app:één'],
    ['an empty digest', 'r.example/app@'],
    ['half a digest', 'r.example/app@sha256:abc'],
    ['two digests', `r.example/app@${DIGEST}@${DIGEST}`],
    ['only a digest', `@${DIGEST}`],
    ['a digest in place of the tag', `r.example/app:${DIGEST}`],
    ['port 0', 'r.example:0/app'],
    ['a port over 65535', 'r.example:65536/app'],
    ['a port that is no number', 'r.example:http/app'],
    ['an empty label', 'r..example/app'],
    ['a label that starts with a dash', '-r.example/app'],
    ['an open bracket', '[::1/app'],
    ['user information', 'user:secret@r.example/app'],
    ['a blank inside', 'r.example/my app'],
    ['a line break inside', 'r.example/app\nid'],
    ['a workflow expression', '${{ github.sha }}'],
    ['a repository of 256 characters', `r.example/${'a/'.repeat(127)}aa`],
  ])('refuses %s', (_, text) => {
    expect(() => parseReference(text)).toThrow(REFUSED)
  })

  it('names the part that is wrong', () => {
    expect(() => parseReference('r.example/app:a/b@x')).toThrow(/not a (?:digest|tag|repository)/)
    expect(() => parseReference('r.example/app:bad tag')).toThrow(/"bad tag" is not a tag/)
    expect(() => parseReference('r.example/App')).toThrow(/lower case/)
  })

  it('reads back what formatReference writes', () => {
    const part = stringMatching(/^[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+){0,2}$/)
    const reference = record(
      {
        registry: constantFrom('r.example', 'localhost:5000', '[::1]:443', 'docker.io', '10.0.0.1'),
        parts: array(part, { minLength: 2, maxLength: 4 }),
        tag: option(stringMatching(/^[A-Za-z0-9_][A-Za-z0-9._-]{0,127}$/), { nil: undefined }),
        digest: constantFrom(undefined, DIGEST, digestOf('other', 'sha512')),
      },
      { requiredKeys: ['registry', 'parts', 'tag', 'digest'] },
    )
    assert(
      property(reference, ({ registry, parts, tag, digest }) => {
        const repository = parts
          .join('/')
          .slice(0, 255)
          .replace(/[^a-z0-9]+$/, '')
        const value = {
          registry,
          repository: repository.includes('/') ? repository : `a/${repository}`,
          ...(tag === undefined ? {} : { tag }),
          ...(digest === undefined ? {} : { digest }),
        }
        expect(parseReference(formatReference(value))).toEqual(value)
        expect(formatReference(value).startsWith(repositoryOf(value))).toBe(true)
      }),
    )
  })
})

describe('canonicalRegistry', () => {
  it.each([
    ['docker.io', 'docker.io'],
    ['index.docker.io', 'docker.io'],
    ['registry-1.docker.io', 'docker.io'],
    ['REGISTRY.hub.docker.com', 'docker.io'],
    ['GHCR.io', 'ghcr.io'],
    ['docker.io.evil.example', 'docker.io.evil.example'],
    ['evil-docker.io', 'evil-docker.io'],
    ['docker.io:443', 'docker.io:443'],
  ])('knows %s as %s', (host, canonical) => {
    expect(canonicalRegistry(host)).toBe(canonical)
  })
})

describe('isTag', () => {
  it.each(['latest', '1.2.3', '_', 'A-b_c.d', 'x'.repeat(128)])('accepts %s', (tag) => {
    expect(isTag(tag)).toBe(true)
  })

  it.each(['', '.', '-', '..', 'a/b', 'a:b', 'a b', 'a\n', 'x'.repeat(129), 'é'])('refuses %p', (tag) => {
    expect(isTag(tag)).toBe(false)
  })
})

describe('parseImageLocation', () => {
  it.each([
    ['oci:out', { kind: 'oci', path: 'out' }],
    ['oci:out:1.2', { kind: 'oci', path: 'out', tag: '1.2' }],
    ['oci:/var/a.b/out:latest', { kind: 'oci', path: '/var/a.b/out', tag: 'latest' }],
    ['oci:a:b/c', { kind: 'oci', path: 'a:b/c' }],
    ['oci:a:b/c:tag', { kind: 'oci', path: 'a:b/c', tag: 'tag' }],
    [`oci:out@${DIGEST}`, { kind: 'oci', path: 'out', tag: DIGEST }],
    ['oci-archive:image.tar', { kind: 'oci-archive', path: 'image.tar' }],
    ['oci-archive:./image.tar:v1', { kind: 'oci-archive', path: './image.tar', tag: 'v1' }],
    ['docker-archive:/tmp/image.tar', { kind: 'docker-archive', path: '/tmp/image.tar' }],
    ['docker-daemon:app:latest', { kind: 'docker-daemon', name: 'app:latest' }],
    ['ocidir/app', { kind: 'registry', reference: { registry: 'docker.io', repository: 'ocidir/app' } }],
    ['r.example/oci:1', { kind: 'registry', reference: { registry: 'r.example', repository: 'oci', tag: '1' } }],
  ])('reads %s', (text, location) => {
    expect(parseImageLocation(text)).toEqual(location)
  })

  it.each([
    'oci:',
    'oci-archive:',
    'docker-archive:',
    'docker-daemon:',
    'oci:out:',
    'oci:out:bad tag',
    'ocidir://out',
    '',
  ])('refuses %p', (text) => {
    expect(() => parseImageLocation(text)).toThrow(REFUSED)
  })
})
