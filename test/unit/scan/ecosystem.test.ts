import { describe, expect, it } from '@jest/globals'
import { coverageOf, systemName } from '../../../src/scan/ecosystem.ts'

describe('the advisories of a system', () => {
  it.each([
    ['debian', '12', 'Debian:12'],
    ['debian', '13', 'Debian:13'],
    ['debian', '12.5', 'Debian:12'],
    ['alpine', '3.20.3', 'Alpine:v3.20'],
    ['alpine', '3.9', 'Alpine:v3.9'],
    ['ubuntu', '24.04', 'Ubuntu:24.04:LTS'],
    ['ubuntu', '22.04', 'Ubuntu:22.04:LTS'],
    ['ubuntu', '23.04', 'Ubuntu:23.04'],
    ['ubuntu', '24.10', 'Ubuntu:24.10'],
    ['wolfi', '20230201', 'Wolfi'],
    ['chainguard', '20230214', 'Chainguard'],
    ['almalinux', '9.4', 'AlmaLinux:9'],
    ['almalinux', '10', 'AlmaLinux:10'],
    ['rocky', '9.4', 'Rocky Linux:9'],
    ['rhel', '9.4', 'Red Hat:enterprise_linux:9::baseos'],
    ['rhel', '10.0', 'Red Hat:enterprise_linux:10::baseos'],
    ['opensuse-leap', '15.6', 'openSUSE:Leap 15.6'],
    ['opensuse-tumbleweed', '20260101', 'openSUSE:Tumbleweed'],
    ['sles', '15.6', 'SUSE:Linux Enterprise Server 15 SP6'],
    ['sles', '15', 'SUSE:Linux Enterprise Server 15'],
    ['sles', '12.5', 'SUSE:Linux Enterprise Server 12 SP5'],
    ['sles', '16.0', 'SUSE:Linux Enterprise Server 16.0'],
    ['sle-micro', '5.5', 'SUSE:Linux Enterprise Micro 5.5'],
    ['sl-micro', '6.2', 'SUSE:Linux Micro 6.2'],
  ])('%s %s are those of %s', (id, versionId, ecosystem) => {
    expect(coverageOf({ id, versionId, name: id })).toMatchObject({ kind: 'covered', ecosystem })
  })

  it.each([
    ['amzn', '2023', 'no advisories'],
    ['ol', '9.4', 'no advisories'],
    ['fedora', '41', 'no advisories'],
    ['centos', '9', 'no advisories'],
    ['almalinux', '', 'not known'],
    ['rhel', '7.9', 'not known'],
    ['openeuler', '24.03', 'not matched yet'],
    ['azurelinux', '3.0', 'not matched yet'],
    ['debian', '', 'development release'],
    ['debian', 'sid', 'development release'],
    ['alpine', '3.23_alpha20260101', 'development release'],
    ['alpine', '', 'development release'],
    ['ubuntu', '', 'development release'],
    ['plan9', '4', 'not known'],
    ['', '', 'not known'],
  ])('%s %s do not exist, and it says why', (id, versionId, reason) => {
    const coverage = coverageOf({ id, versionId, name: 'Some System' })
    expect(coverage).toMatchObject({ kind: 'uncovered', reason: expect.stringContaining(reason) })
  })

  it('of Red Hat are divided by repository', () => {
    expect(coverageOf({ id: 'rhel', versionId: '9.4', name: 'RHEL' })).toMatchObject({
      furtherEcosystems: ['Red Hat:enterprise_linux:9::appstream', 'Red Hat:enterprise_linux:9::crb'],
    })
  })

  it('of SUSE Linux Enterprise 15 are those of its modules, too', () => {
    expect(coverageOf({ id: 'sles', versionId: '15.6', name: 'SLES' })).toMatchObject({
      furtherEcosystems: expect.arrayContaining([
        'SUSE:Linux Enterprise Server 15 SP6-LTSS',
        'SUSE:Linux Enterprise Module for Basesystem 15 SP6',
        'SUSE:Linux Enterprise Module for Web and Scripting 15 SP6',
        'SUSE:Package Hub 15 SP6',
      ]) as unknown,
    })
    expect(coverageOf({ id: 'sles', versionId: '15', name: 'SLES' })).toMatchObject({
      furtherEcosystems: expect.arrayContaining(['SUSE:Linux Enterprise Module for Basesystem 15']) as unknown,
    })
    expect(coverageOf({ id: 'sles', versionId: '12.5', name: 'SLES' })).toMatchObject({ furtherEcosystems: [] })
  })

  it('do not exist for an image that does not name its system', () => {
    expect(coverageOf(undefined)).toMatchObject({ kind: 'uncovered', system: 'unknown operating system' })
  })

  it.each([
    ['Debian GNU/Linux', '12', 'Debian GNU/Linux 12'],
    ['Amazon Linux', '2023', 'Amazon Linux 2023'],
    ['Amazon Linux 2023', '2023', 'Amazon Linux 2023'],
    ['Arch Linux', '', 'Arch Linux'],
    ['', '4', 'x 4'],
  ])('belong to a system whose name %j and version %j read %j', (name, versionId, expected) => {
    expect(systemName({ id: 'x', name, versionId })).toBe(expected)
  })
})
