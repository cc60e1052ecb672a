import { describe, expect, it } from '@jest/globals'
import { readInputs } from '../../../src/config/values.ts'
import { Problems } from '../../../src/errors.ts'
import { checkVerifier } from '../../../src/hosts/commands/verifier-inputs.ts'

/** What is wrong with these inputs, by the name of the input. */
function faultsOf(given: Readonly<Record<string, string>>): readonly string[] {
  const problems = new Problems()
  const raw = Object.entries(given).map(([name, value]) => ({ name, values: [value], source: 'command line' as const }))
  checkVerifier({ inputs: readInputs(raw, problems), problems })
  return problems.list.map(({ input }) => input)
}

const ISSUER = 'https://issuer.example'

describe('who must have signed', () => {
  it.each([
    [{ key: 'cosign.pub' }],
    [{ identity: 'someone', issuer: ISSUER }],
    [{ 'identity-pattern': 'some.*', issuer: ISSUER }],
  ])('is said by %j', (given) => {
    expect(faultsOf(given)).toEqual([])
  })

  it.each([
    [{}, 'key'],
    [{ issuer: ISSUER }, 'identity'],
    [{ identity: '', issuer: ISSUER }, 'identity'],
    [{ identity: 'someone' }, 'issuer'],
    [{ key: 'cosign.pub', identity: 'someone', issuer: ISSUER }, 'key'],
    [{ key: 'cosign.pub', issuer: ISSUER }, 'key'],
  ])('is not said by %j', (given, input) => {
    expect(faultsOf(given)).toEqual([input])
  })
})
