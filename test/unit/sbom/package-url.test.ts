import { describe, expect, it } from '@jest/globals'
import { digestOf } from '../../../src/image/digest.ts'
import { distributionPurl, goPurl, imagePurl, npmPurl, pythonPurl } from '../../../src/sbom/package-url.ts'

const DEBIAN = { id: 'debian', versionId: '13', name: 'Debian GNU/Linux' }
const ALPINE = { id: 'alpine', versionId: '3.22.1', name: 'Alpine Linux' }
const ROLLING = { id: 'wolfi', versionId: '', name: 'Wolfi' }

describe('package URLs', () => {
  it.each([
    ['deb', 'curl', '8.14.1-2', 'amd64', DEBIAN, 'pkg:deb/debian/curl@8.14.1-2?arch=amd64&distro=debian-13'],
    [
      'deb',
      'libstdc++6',
      '14.2.0-19',
      'amd64',
      DEBIAN,
      'pkg:deb/debian/libstdc%2B%2B6@14.2.0-19?arch=amd64&distro=debian-13',
    ],
    ['deb', 'a', '1:2.0~rc1-1+b2', 'all', DEBIAN, 'pkg:deb/debian/a@1:2.0~rc1-1%2Bb2?arch=all&distro=debian-13'],
    ['deb', 'a', '1', undefined, undefined, 'pkg:deb/a@1'],
    ['apk', 'musl', '1.2.5-r10', 'x86_64', ALPINE, 'pkg:apk/alpine/musl@1.2.5-r10?arch=x86_64&distro=alpine-3.22.1'],
    ['apk', 'musl', '1.2.5-r10', 'x86_64', ROLLING, 'pkg:apk/wolfi/musl@1.2.5-r10?arch=x86_64&distro=wolfi'],
  ] as const)('of %s %s %s on %s', (type, name, version, architecture, os, purl) => {
    expect(distributionPurl({ type, name, version, architecture }, os)).toBe(purl)
  })

  it.each([
    ['left-pad', '1.3.0', 'pkg:npm/left-pad@1.3.0'],
    ['@scope/name', '1.0.0+build', 'pkg:npm/%40scope/name@1.0.0%2Bbuild'],
    ['a?b#c', '1', 'pkg:npm/a%3Fb%23c@1'],
  ])('of the npm package %s %s', (name, version, purl) => {
    expect(npmPurl(name, version)).toBe(purl)
  })

  it.each([
    [undefined, 'pkg:rpm/rocky/bash@5.1.8-9.el9?arch=x86_64&distro=rocky-9.4'],
    [1, 'pkg:rpm/rocky/bash@5.1.8-9.el9?arch=x86_64&distro=rocky-9.4&epoch=1'],
    [0, 'pkg:rpm/rocky/bash@5.1.8-9.el9?arch=x86_64&distro=rocky-9.4&epoch=0'],
  ])('of an rpm package of epoch %s', (epoch, purl) => {
    const found = { type: 'rpm', name: 'bash', version: '5.1.8-9.el9', architecture: 'x86_64' } as const
    const os = { id: 'rocky', versionId: '9.4', name: 'Rocky Linux' }
    expect(distributionPurl(epoch === undefined ? found : { ...found, epoch }, os)).toBe(purl)
  })

  it.each([
    ['Flask_SQLAlchemy', '3.0', 'pkg:pypi/flask-sqlalchemy@3.0'],
    ['zope.interface', '6.0+local', 'pkg:pypi/zope.interface@6.0%2Blocal'],
  ])('of the Python package %s %s', (name, version, purl) => {
    expect(pythonPurl(name, version)).toBe(purl)
  })

  it.each([
    ['golang.org/x/text', 'v0.14.0', 'pkg:golang/golang.org/x/text@v0.14.0'],
    [
      'github.com/BurntSushi/toml',
      'v1.0.0+incompatible',
      'pkg:golang/github.com/burntsushi/toml@v1.0.0%2Bincompatible',
    ],
    ['stdlib', '1.22.3', 'pkg:golang/stdlib@1.22.3'],
    ['example.test/app', '(devel)', 'pkg:golang/example.test/app@%28devel%29'],
  ])('of the Go module %s %s', (name, version, purl) => {
    expect(goPurl(name, version)).toBe(purl)
  })

  const digest = digestOf('x')
  it.each([
    ['ghcr.io/Acme/App', `pkg:oci/app@${digest}?arch=arm64&repository_url=ghcr.io%2Facme%2Fapp`],
    ['localhost:5000/app:1.2', `pkg:oci/app@${digest}?arch=arm64&repository_url=localhost%3A5000%2Fapp`],
    ['app@sha256:abc', `pkg:oci/app@${digest}?arch=arm64`],
    ['', `pkg:oci/image@${digest}?arch=arm64`],
  ])('of the image %s', (name, purl) => {
    expect(imagePurl({ name, digest }, { os: 'linux', architecture: 'arm64' })).toBe(purl)
  })

  it('has no architecture for an index', () => {
    expect(imagePurl({ name: 'ghcr.io/acme/app', digest })).toBe(
      `pkg:oci/app@${digest}?repository_url=ghcr.io%2Facme%2Fapp`,
    )
  })
})
