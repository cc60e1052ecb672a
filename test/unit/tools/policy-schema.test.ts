import { describe, expect, it } from '@jest/globals'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { readVerificationPolicy } from '../../../src/sign/parse-policy.ts'
import { policyFileSchema } from '../../../tools/generate/policy-schema.ts'

const validate = new Ajv2020({ strict: true, strictTypes: false }).compile(JSON.parse(policyFileSchema()) as object)

type Json = Readonly<Record<string, unknown>>

function policy(authority: Json, rule: Json = {}): Json {
  return {
    schema: 1,
    authorities: { one: authority },
    rules: [{ images: ['ghcr.io/acme/*'], signatures: [{}], ...rule }],
  }
}

const KEY = { key: 'a.pub' }
const attested = (one: Json): Json => policy(KEY, { attestations: [one] })

// What the schema cannot say, such as which members go together, is not here.
describe('the schema of policies', () => {
  it.each<[string, unknown]>([
    ['a key', policy(KEY)],
    ['an identity', policy({ identity: 'a', issuer: 'b', claims: { runnerEnvironment: 'c' }, logThreshold: 0 })],
    ['platforms', policy(KEY, { platforms: ['linux/amd64'] })],
    ['a scan', attested({ type: 'vuln', maxAge: '7d', maxSeverity: 'none', unknownSeverity: 'low', recursive: false })],
    [
      'provenance',
      attested({ type: 'slsaprovenance1', builderIdPattern: '.+', predicate: { '/a': [1, { b: null }] } }),
    ],
  ])('and their reader accept %s', (_, document) => {
    expect(validate(document)).toBe(true)
    expect(readVerificationPolicy(document).policy).toBeDefined()
  })

  it.each<[string, unknown]>([
    ['another version', { ...policy(KEY), schema: 2 }],
    ['a strange member', { ...policy(KEY), extends: 'x' }],
    ['no authority', { ...policy(KEY), authorities: {} }],
    ['a bad name', { ...policy(KEY), authorities: { 'A b': KEY } }],
    ['a strange member of an authority', policy({ ...KEY, keys: [] })],
    ['an empty key', policy({ key: '' })],
    ['a strange claim', policy({ identity: 'a', issuer: 'b', claims: { repository: 'c' } })],
    ['a threshold of ten', policy({ identity: 'a', issuer: 'b', logThreshold: 10 })],
    ['half a log', policy({ identity: 'a', issuer: 'b', logThreshold: 0.5 })],
    ['no images', policy(KEY, { images: [] })],
    ['an image twice', policy(KEY, { images: ['**', '**'] })],
    ['a bad span', attested({ type: 'vuln', maxAge: '7' })],
    ['a bad rating', attested({ type: 'vuln', maxSeverity: 'unknown' })],
    ['an attestation without a type', attested({})],
    ['a bad pointer', attested({ type: 'custom', predicate: { a: 1 } })],
    ['a list', []],
  ])('and their reader refuse %s', (_, document) => {
    expect(validate(document)).toBe(false)
    expect(readVerificationPolicy(document).policy).toBeUndefined()
  })
})
