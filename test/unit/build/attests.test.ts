import { describe, expect, it } from '@jest/globals'
import { isOfType, isSbomAttest, keptAttests, type AttestInputs } from '../../../src/build/attests.ts'
import { Problems } from '../../../src/errors.ts'

const RUN = 'https://github.com/acme/app/actions/runs/7/attempts/1'

function kept(inputs: Partial<AttestInputs>, builder?: string): readonly string[] {
  const problems = new Problems()
  const attests = keptAttests({ attests: [], ...inputs }, builder, problems)
  problems.throwIfAny()
  return attests
}

describe('keptAttests', () => {
  it.each<[Partial<AttestInputs>, string]>([
    [{ provenance: 'max' }, 'provenance'],
    [{ sbom: 'bom.json' }, 'sbom'],
    [{ attests: ['mode=max'] }, 'attests'],
    [{ attests: ['type=licences'] }, 'attests'],
  ])('refuses %j', (inputs, input) => {
    const problems = new Problems()
    keptAttests({ attests: [], ...inputs }, undefined, problems)
    expect(problems.list).toMatchObject([{ input }])
  })

  it.each<[string, Partial<AttestInputs>]>([
    ['nothing is said', {}],
    ['both are off', { provenance: 'false', sbom: 'False' }],
    ['provenance is off', { provenance: 'false' }],
    ['it is switched off by attributes', { attests: ['type=provenance,disabled=true', 'type=sbom,disabled=1'] }],
    ['an input switches off what the list asks for', { provenance: 'false', attests: ['type=provenance,mode=max'] }],
  ])('keeps none when %s', (_, inputs) => {
    expect(kept(inputs)).toEqual([])
  })

  it.each<[Partial<AttestInputs>, readonly string[]]>([
    [{ provenance: 'true' }, ['type=provenance']],
    [{ provenance: 'mode=max,version=v1' }, ['type=provenance,mode=max,version=v1']],
    [{ sbom: 'true' }, ['type=sbom']],
    [{ sbom: 'generator=example.com/scanner:1' }, ['type=sbom,generator=example.com/scanner:1']],
    [{ provenance: 'false', sbom: 'true' }, ['type=provenance,disabled=true', 'type=sbom']],
    [
      { provenance: 'mode=min', attests: ['type=provenance,mode=max', 'type=sbom'] },
      ['type=provenance,mode=min', 'type=sbom'],
    ],
    [{ attests: ['type=sbom,"generator=a,b"'] }, ['type=sbom,"generator=a,b"']],
  ])('reads %j', (inputs, expected) => {
    expect(kept(inputs)).toEqual(expected)
  })

  it('names the run as the builder, unless the caller names one', () => {
    expect(kept({ provenance: 'mode=max', sbom: 'true' }, RUN)).toEqual([
      `type=provenance,mode=max,builder-id=${RUN}`,
      'type=sbom',
    ])
    expect(kept({ provenance: 'builder-id=me' }, RUN)).toEqual(['type=provenance,builder-id=me'])
  })
})

describe('isOfType', () => {
  it('looks at the whole field', () => {
    expect(isOfType('type=sbom,generator=x', 'sbom')).toBe(true)
    expect(isOfType('type=sbom,generator=type=provenance', 'provenance')).toBe(false)
  })
})

describe('isSbomAttest', () => {
  it.each(['true', 'False', 'generator=a', 'disabled=true'])('takes %s for docker’s', (value) => {
    expect(isSbomAttest(value)).toBe(true)
  })
  it.each(['bom.json', './true', 'a=b.json', 'trueish'])('takes %s for a file', (value) => {
    expect(isSbomAttest(value)).toBe(false)
  })
})
