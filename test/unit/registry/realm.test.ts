import { describe, expect, it } from '@jest/globals'
import { SlipwayError } from '../../../src/errors.ts'
import { registryOrigin } from '../../../src/registry/origin.ts'
import { parseTokenHostPairs, realmTrust } from '../../../src/registry/realm.ts'

function trust(registry: string, realm: string, pairs: readonly string[] = []): string {
  try {
    return realmTrust({
      registry,
      origin: registryOrigin(registry),
      realm: new URL(realm),
      pairs: parseTokenHostPairs(pairs),
    })
  } catch (error) {
    return error instanceof SlipwayError ? error.code : String(error)
  }
}

describe('realmTrust', () => {
  it.each([
    ['ghcr.io', 'https://ghcr.io/token'],
    ['registry.example.com', 'https://auth.example.com/token'],
    ['registry.example.com:5000', 'https://auth.example.com/token'],
    ['docker.io', 'https://auth.docker.io/token'],
    ['registry.gitlab.com', 'https://gitlab.com/jwt/auth'],
    ['europe-docker.pkg.dev', 'https://oauth2.googleapis.com/token'],
    ['mine.azurecr.io', 'https://mine.azurecr.io/oauth2/token'],
    ['localhost:5000', 'http://localhost:5000/token'],
  ])('%s trusts %s by itself', (registry, realm) => {
    expect(trust(registry, realm)).toBe('trusted')
  })

  it.each([
    ['registry.example.com', 'https://evil.com/token'],
    ['registry.example.com', 'https://example.com.evil.com/token'],
    ['registry.example.com', 'https://notexample.com/token'],
    ['registry.example.com', 'https://registry.example.com:8443/token'],
    ['registry.example.com', 'https://auth.example.com:8443/token'],
    ['localhost:5000', 'http://localhost:5001/token'],
    ['127.0.0.1:5000', 'http://127.0.0.2:5000/token'],
    ['me.github.io', 'https://you.github.io/token'],
    ['a.azurecr.io', 'https://b.azurecr.io/token'],
    ['registry.co.uk', 'https://evil.co.uk/token'],
    ['ghcr.io', 'https://auth.docker.io/token'],
    ['docker.io', 'https://auth.docker.io.evil.com/token'],
    ['docker.io', 'https://auth.docker.io:8443/token'],
  ])('%s does not trust %s', (registry, realm) => {
    expect(trust(registry, realm)).toBe('foreign')
  })

  it.each([
    ['registry.example.com', 'http://registry.example.com/token'],
    ['registry.example.com', 'http://auth.example.com/token'],
    ['registry.example.com', 'https://user:pass@auth.example.com/token'],
    ['registry.example.com', 'https://169.254.169.254/token'],
    ['registry.example.com', 'https://[::1]/token'],
    ['registry.example.com', 'https://localhost/token'],
    ['registry.example.com', 'file:///etc/passwd'],
  ])('%s may not send anyone to %s', (registry, realm) => {
    expect(trust(registry, realm, [`${registry}=auth.example.com`])).toBe('REGISTRY_REALM')
  })

  it.each([
    ['localhost:5000', 'http://localhost:5001/token', 'localhost:5000=localhost:5001', 'trusted'],
    ['registry.example.com', 'https://sso.other.org/token', 'registry.example.com=sso.other.org', 'trusted'],
    ['registry.example.com', 'https://sso.other.org/token', 'registry.example.com=SSO.other.org:443', 'trusted'],
    ['registry.example.com', 'https://sso.other.org:8443/token', 'registry.example.com=sso.other.org', 'foreign'],
    ['registry.example.com', 'https://sso.other.org/token', 'registry.example.org=sso.other.org', 'foreign'],
    ['docker.io', 'https://sso.other.org/token', 'index.docker.io=sso.other.org', 'trusted'],
  ])('%s and %s with %s: %s', (registry, realm, pair, expected) => {
    expect(trust(registry, realm, [pair])).toBe(expected)
  })
})

describe('parseTokenHostPairs', () => {
  it('reports every line that is no pair', () => {
    const lines = ['a.example=b.example', 'alone', '=b', 'a=', 'https://a=b', 'a=b=c', 'a=u@b']
    const failure = (() => {
      try {
        return parseTokenHostPairs(lines)
      } catch (error) {
        return error
      }
    })()
    expect(failure).toMatchObject({ code: 'CONFIG_INVALID' })
    expect((failure as SlipwayError).problems).toHaveLength(6)
  })

  it('reads host and port of both ends', () => {
    expect(parseTokenHostPairs([' Registry.example:5000 = auth.example:5001 '])).toEqual([
      { registry: 'registry.example:5000', tokenHost: 'auth.example:5001' },
    ])
  })
})
