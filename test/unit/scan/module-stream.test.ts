import { describe, expect, it } from '@jest/globals'
import { findFindings } from '../../../src/scan/findings.ts'
import { findSubjects } from '../../../src/scan/subject.ts'
import { advisory, affected } from '../../support/scan/advisories.ts'
import { inventoryOf, rpm } from '../../support/scan/inventories.ts'

const ROCKY = { id: 'rocky', versionId: '8.10', name: 'Rocky Linux' }
const MODULE_18 = '1:18.19.1-1.module+el8.9.0+1787+aa11bb22'
const NO_MODULE = '1:16.20.2-1.el8'

/** Whether an advisory with this fix and title is about nodejs in this version, built for this module. */
function affects(
  installed: { version: string; module?: string },
  fixed: string | undefined,
  streams: readonly string[],
): boolean {
  const { version, module } = installed
  const component = { ...rpm('nodejs', version), ...(module === undefined ? {} : { module }) }
  const [subject] = findSubjects([inventoryOf([component], ROCKY)]).subjects
  if (subject === undefined) throw new Error('no subject')
  const events = [{ introduced: '0' }, ...(fixed === undefined ? [] : [{ fixed }])]
  const about = affected(events, { ecosystem: 'Rocky Linux:8', name: 'nodejs' })
  return findFindings(subject, [advisory('RLSA-2026:1', { affected: [about], streams })]).length === 1
}

describe('a package of a module', () => {
  const installed = { version: MODULE_18, module: 'nodejs:18' }

  it.each<[string, string | undefined, readonly string[], boolean]>([
    ['of its stream', '1:18.20.4-1.module+el8.10.0+1+c0ffee00', ['nodejs:18'], true],
    ['of its stream among others', '1:18.20.4-1.module+el8.10.0+1+c0ffee00', ['nodejs:16', 'nodejs:18'], true],
    ['of its stream, fixed before', '1:18.12.1-1.module+el8.7.0+1+c0ffee00', ['nodejs:18'], false],
    ['of a later stream', '1:20.11.1-1.module+el8.9.0+1+c0ffee00', ['nodejs:20'], false],
    ['of another module', '1:18.20.4-1.module+el8.10.0+1+c0ffee00', ['nodejs18:18'], false],
    ['outside of modules', '1:20.0.0-1.el8', [], false],
    ['of a module that does not say which', '1:20.11.1-1.module_el8.9.0+1+c0ffee00', [], true],
    ['without a fix', undefined, ['nodejs:20'], true],
  ])('hears an advisory %s: %s', (_, fixed, streams, heard) => {
    expect(affects(installed, fixed, streams)).toBe(heard)
  })

  it.each([
    ['1:18.20.4-1.module+el8.10.0+1+c0ffee00', true],
    ['1:20.11.1-1.module+el8.9.0+1+c0ffee00', true],
    ['1:20.0.0-1.el8', false],
  ])('that does not say of which stream hears all of modules: %s: %s', (fixed, heard) => {
    expect(affects({ version: MODULE_18 }, fixed, ['nodejs:20'])).toBe(heard)
  })

  it('and the same of another stream are asked about apart', () => {
    const both = ['nodejs:18', 'nodejs:20'].map((module) => ({ ...rpm('npm', '1-1.module+el8'), module }))
    expect(findSubjects([inventoryOf(both, ROCKY)]).subjects).toHaveLength(2)
  })
})

describe('a package outside of modules', () => {
  it.each([
    ['1:18.20.4-1.module+el8.10.0+1+c0ffee00', ['nodejs:18'], false],
    ['1:16.20.3-1.el8', [], true],
  ])('hears of %s: %s', (fixed, streams, heard) => {
    expect(affects({ version: NO_MODULE }, fixed, streams)).toBe(heard)
  })
})
