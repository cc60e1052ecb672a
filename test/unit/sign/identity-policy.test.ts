import { describe, expect, it } from '@jest/globals'
import { CLAIM_OIDS, identityChecks, type ClaimName } from '../../../src/sign/identity-policy.ts'

const SAN = 'https://github.com/acme/app/.github/workflows/release.yml@refs/heads/main'
const ISSUER = 'https://token.actions.githubusercontent.com'
const found = { san: SAN, issuer: ISSUER, extensions: new Map([[14, 'refs/heads/main']]) }

const failed = (...args: Parameters<typeof identityChecks>): readonly string[] =>
  identityChecks(...args)
    .filter(({ ok }) => !ok)
    .map(({ name }) => name)

describe('identityChecks', () => {
  it.each<[string | RegExp]>([
    [''],
    [SAN.toUpperCase()],
    [`${SAN} `],
    [/.*release.yml/],
    [/^https:\/\/github.com\/acme/],
    [/main$/],
    [/x|http/],
    [new RegExp('github', 'g')],
  ])('refuses %s', (identity) => {
    expect(failed({ identity, issuer: ISSUER }, found)).toEqual(['identity'])
  })

  it('gives a pattern the same answer every time', () => {
    const identity = /https:.*/gy
    expect(failed({ identity, issuer: ISSUER }, found)).toEqual([])
    expect(failed({ identity, issuer: ISSUER }, found)).toEqual([])
  })

  it('refuses a certificate that names nobody', () => {
    const nobody = { san: undefined, issuer: undefined, extensions: new Map<number, string>() }
    expect(failed({ identity: /.*/, issuer: '' }, nobody)).toEqual(['identity', 'issuer'])
  })

  it.each(Object.entries(CLAIM_OIDS) as [ClaimName, number][])('compares %s with extension %d exactly', (name, oid) => {
    const policy = { identity: SAN, issuer: ISSUER, claims: { [name]: 'wanted' } }
    const having = (value: string): typeof found => ({ ...found, extensions: new Map([[oid, value]]) })
    expect(failed(policy, having('wanted'))).toEqual([])
    expect(failed(policy, having('wanted '))).toEqual([name])
    expect(failed(policy, { ...found, extensions: new Map() })).toEqual([name])
  })
})
