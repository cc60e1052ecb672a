import { describe, expect, it } from '@jest/globals'
import { findSubjects } from '../../../src/scan/subject.ts'
import {
  ALPINE,
  apk,
  deb,
  DEBIAN,
  golang,
  inventoryOf,
  npm,
  platformInventory,
  rpm,
} from '../../support/scan/inventories.ts'

const BASH = deb('bash', '5.2-1')

describe('what the feed is asked about', () => {
  it('is the source package in its own version', () => {
    const { subjects } = findSubjects([
      inventoryOf([deb('libssl3', '3.0.1-1+b1', { name: 'openssl', version: '3.0.1-1' })]),
    ])
    expect(subjects.map(({ asked }) => asked)).toEqual([
      { ecosystem: 'Debian:12', name: 'openssl', version: '3.0.1-1' },
    ])
  })

  it('is each source once, with all that is installed of it', () => {
    const source = { name: 'openssl', version: '3.0.1-1' }
    const { subjects } = findSubjects([inventoryOf([deb('openssl', '3.0.1-1'), deb('libssl3', '3.0.1-1', source)])])
    expect(subjects.map(({ installed }) => installed.map(({ component }) => component.name))).toEqual([
      ['openssl', 'libssl3'],
    ])
  })

  it('is one package in each of its versions', () => {
    const { subjects } = findSubjects([inventoryOf([npm('a', '1.0.0'), npm('a', '2.0.0'), npm('a', '1.0.0'), BASH])])
    expect(subjects.map(({ asked }) => `${asked.name} ${asked.version}`)).toEqual(['a 1.0.0', 'a 2.0.0', 'bash 5.2-1'])
  })

  it('is what platforms share once, with the platforms in order', () => {
    const { subjects } = findSubjects([inventoryOf([BASH], DEBIAN, 's390x'), inventoryOf([BASH], DEBIAN, 'amd64')])
    expect(subjects).toHaveLength(1)
    expect(subjects[0]?.installed[0]?.platforms).toEqual(['linux/amd64', 'linux/s390x'])
  })

  it('is not a language package that belongs to a package of the system', () => {
    const owned = npm('a', '1.0.0', { ownedBy: 'pkg:deb/debian/node-a@1.0.0-1' })
    const found = findSubjects([inventoryOf([owned, BASH]), inventoryOf([owned, BASH], DEBIAN, 'arm64')])
    expect(found.subjects.map(({ asked }) => asked.name)).toEqual(['bash'])
    expect(found).toMatchObject({ owned: 1, notCovered: [] })
  })

  it('is such a package when nobody covers the system', () => {
    const owned = npm('a', '1.0.0', { ownedBy: 'pkg:rpm/fedora/node-a@1.0.0' })
    const found = findSubjects([inventoryOf([owned], { id: 'fedora', versionId: '41', name: 'Fedora Linux' })])
    expect(found.subjects.map(({ asked }) => asked)).toEqual([{ ecosystem: 'npm', name: 'a', version: '1.0.0' }])
    expect(found.owned).toBe(0)
  })
})

describe('what the feed is asked about rpm packages', () => {
  const LIBS = rpm('openssl-libs', '1:3.0.7-27.el9', { name: 'openssl', version: '1:3.0.7-27.el9' })
  const BASH_RPM = rpm('bash', '5.1.8-9.el9', { name: 'bash', version: '5.1.8-9.el9' })

  it.each([
    ['rocky', '9.4', ['Rocky Linux:9 openssl 1:3.0.7-27.el9', 'Rocky Linux:9 bash 0:5.1.8-9.el9']],
    ['almalinux', '9.4', ['AlmaLinux:9 openssl-libs 1:3.0.7-27.el9', 'AlmaLinux:9 bash 0:5.1.8-9.el9']],
    ['opensuse-leap', '15.6', ['openSUSE:Leap 15.6 openssl 3.0.7-27.el9', 'openSUSE:Leap 15.6 bash 5.1.8-9.el9']],
    [
      'rhel',
      '9.4',
      ['openssl-libs 1:3.0.7-27.el9', 'bash 0:5.1.8-9.el9'].flatMap((name) =>
        ['baseos', 'appstream', 'crb'].map((repository) => `Red Hat:enterprise_linux:9::${repository} ${name}`),
      ),
    ],
  ])('of %s is named and versioned as its advisories do', (id, versionId, expected) => {
    const { subjects, notCovered } = findSubjects([inventoryOf([LIBS, BASH_RPM], { id, versionId, name: id })])
    expect(subjects.map(({ asked }) => `${asked.ecosystem} ${asked.name} ${asked.version}`)).toEqual(expected)
    expect(notCovered).toEqual([])
  })

  it.each(['kernel-headers', 'kernel-devel', 'kernel-rt-devel'])('is not %s, headers of an absent kernel', (name) => {
    const headers = rpm(name, '5.14.0-1.el9', { name: 'kernel', version: '5.14.0-1.el9' })
    const { subjects, notCovered } = findSubjects([
      inventoryOf([headers], { id: 'almalinux', versionId: '9', name: 'AlmaLinux' }),
    ])
    expect(subjects).toEqual([])
    expect(notCovered).toMatchObject([{ system: 'Linux kernel headers', packages: 1 }])
  })
})

describe('what the feed is asked about Python packages', () => {
  it.each(['zope.interface', 'Zope_Interface', 'zope-interface'])('is %s in the spelling of the index', (name) => {
    const { subjects } = findSubjects([inventoryOf([BASH, { ...npm(name, '6.0.post1'), ecosystem: 'pypi' }])])
    expect(subjects[1]?.asked).toEqual({ ecosystem: 'PyPI', name: 'zope-interface', version: '6.0.post1' })
  })
})

describe('what the feed is asked about Go programs', () => {
  it('is each module without the v of its tag, but not a development build of the program itself', () => {
    const { subjects, notCovered } = findSubjects([
      inventoryOf([
        BASH,
        golang('example.test/app', '(devel)'),
        golang('example.test/Dep', 'v1.2.3'),
        golang('stdlib', '1.22.3'),
        golang('stdlib', 'go1.22.4'),
      ]),
    ])
    expect(subjects.slice(1).map(({ asked }) => asked)).toEqual([
      { ecosystem: 'Go', name: 'example.test/Dep', version: '1.2.3' },
      { ecosystem: 'Go', name: 'stdlib', version: '1.22.3' },
      { ecosystem: 'Go', name: 'stdlib', version: '1.22.4' },
    ])
    expect(notCovered).toEqual([])
  })
})

describe('what the feed is asked about the standard library of Go', () => {
  it.each([
    ['go1.21', '1.21.0'],
    ['1.21', '1.21.0'],
    ['go1.21rc2', '1.21.0-rc.2'],
    ['go1.22beta1', '1.22.0-beta.1'],
    ['go1.21.3 X:boringcrypto', '1.21.3'],
    ['1.23.0-rc.1', '1.23.0-rc.1'],
    ['1.24.0-devel', '1.24.0-devel'],
  ])('of release %s is version %s', (version, expected) => {
    const { subjects, notCovered } = findSubjects([inventoryOf([BASH, golang('stdlib', version)])])
    expect(subjects[1]?.asked).toEqual({ ecosystem: 'Go', name: 'stdlib', version: expected })
    expect(notCovered).toEqual([])
  })

  it('is all that has such releases: another module at 1.21 is none', () => {
    const { notCovered } = findSubjects([inventoryOf([BASH, golang('example.test/a', 'v1.21')])])
    expect(notCovered).toMatchObject([{ system: 'Go', packages: 1 }])
  })
})

describe('what no feed covers', () => {
  it('is an image without a named system, and its packages are counted once for all platforms', () => {
    const { subjects, notCovered } = findSubjects([
      platformInventory([BASH]),
      platformInventory([BASH, deb('dash', '1')], 'arm64'),
    ])
    expect(subjects).toEqual([])
    expect(notCovered).toMatchObject([{ system: 'unknown operating system', packages: 2 }])
  })

  it('is a program of which it is not known what it is made of, once for all platforms', () => {
    const unread = [{ ecosystem: 'golang', path: 'usr/bin/app', reason: 'built before Go 1.18' }] as const
    const { subjects, notCovered } = findSubjects([
      { ...inventoryOf([BASH]), unread },
      { ...inventoryOf([BASH], DEBIAN, 'arm64'), unread },
    ])
    expect(subjects).toHaveLength(1)
    expect(notCovered).toEqual([{ system: 'Go programs', packages: 1, reason: 'built before Go 1.18' }])
  })

  it('is a system of which no package is known', () => {
    const { notCovered } = findSubjects([inventoryOf([], { id: 'amzn', versionId: '2023', name: 'Amazon Linux' })])
    expect(notCovered).toMatchObject([{ system: 'Amazon Linux 2023', packages: 0 }])
  })

  it('is a system whose package database is missing', () => {
    const { notCovered } = findSubjects([inventoryOf([npm('a', '1.0.0')], ALPINE)])
    expect(notCovered).toEqual([
      { system: 'Alpine Linux 3.20.3', packages: 0, reason: 'the image has no package database of its system' },
    ])
  })

  it('is nothing in an image where everything is', () => {
    expect(findSubjects([inventoryOf([BASH, npm('a', '1.0.0')])]).notCovered).toEqual([])
  })

  it('is a package manager that is foreign to the system', () => {
    const { subjects, notCovered } = findSubjects([inventoryOf([BASH, apk('musl', '1.2.5-r0')])])
    expect(subjects.map(({ asked }) => asked.name)).toEqual(['bash'])
    expect(notCovered).toMatchObject([{ system: 'apk packages', packages: 1 }])
  })

  it.each(['', 'latest', '1.x'])('is a language package of version %j', (version) => {
    const { subjects, notCovered } = findSubjects([inventoryOf([BASH, npm('a', version)])])
    expect(subjects).toHaveLength(1)
    expect(notCovered).toMatchObject([
      { system: 'npm', packages: 1, reason: expect.stringContaining('cannot be compared') },
    ])
  })

  it.each([
    ['linux-libc-dev', 'linux', true],
    ['linux-headers-6.1.0-18-amd64', 'linux', true],
    ['linux-kbuild-6.1', 'linux', true],
    ['linux-libc-dev', 'linux-hwe-6.8', true],
    ['linux-image-6.1.0-18-amd64', 'linux', false],
    ['linuxdoc-tools', 'linuxdoc-tools', false],
    ['libc6-dev', 'glibc', false],
  ])('of the package %s from %s: headers of a kernel that is not there (%s)', (name, source, skipped) => {
    const { subjects, notCovered } = findSubjects([
      inventoryOf([BASH, deb(name, '6.1-1', { name: source, version: '6.1-1' })]),
    ])
    expect(subjects).toHaveLength(skipped ? 1 : 2)
    expect(notCovered).toHaveLength(skipped ? 1 : 0)
  })
})
