import { describe, expect, it } from '@jest/globals'
import { parseRegistryAuth } from '../../../src/config/registry-auth.ts'
import { Problems } from '../../../src/errors.ts'
import { Secret } from '../../../src/system/secret.ts'

describe('parseRegistryAuth', () => {
  it.each([
    ['no list', 'registry: a.example\npassword: hunter2'],
    ['no YAML', '- {password: hunter2'],
    ['no password', '- {registry: a.example, username: hunter2}'],
    ['a scope', '- {username: me, password: hunter2, scope: "@push"}'],
    ['an alias', 'a: &a hunter2\nb: *a'],
  ])('refuses %s and shows no value', (_, text) => {
    const problems = new Problems()
    expect(parseRegistryAuth(new Secret(text), problems)).toEqual([])
    expect(problems.list).toMatchObject([{ input: 'registry-auth' }])
    expect(JSON.stringify(problems.list)).not.toContain('hunter2')
  })

  it('reads several, Docker Hub without a name', () => {
    const text = '- username: me\n  password: 1234\n- {registry: GHCR.io, username: you, password: "s p"}\n'
    const logins = parseRegistryAuth(new Secret(text), new Problems())
    expect(logins.map(({ registry, username, password }) => [registry, username, password.reveal()])).toEqual([
      ['docker.io', 'me', '1234'],
      ['ghcr.io', 'you', 's p'],
    ])
  })
})
