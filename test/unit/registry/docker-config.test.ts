import { inspect } from 'node:util'
import { describe, expect, it } from '@jest/globals'
import { SlipwayError } from '../../../src/errors.ts'
import {
  helperFor,
  helperServer,
  hostOfKey,
  inlineAuth,
  isCredentialsNotFound,
  parseDockerConfig,
  parseHelperAnswer,
} from '../../../src/registry/docker-config.ts'
import type { RegistryAuth } from '../../../src/registry/registry.ts'

function base64(text: string): string {
  return Buffer.from(text).toString('base64')
}

function config(value: object): ReturnType<typeof parseDockerConfig> {
  return parseDockerConfig(JSON.stringify(value), 'config.json')
}

/** As plain text, to be compared. */
function shown(auth: RegistryAuth | undefined): object | undefined {
  if (auth === undefined) return undefined
  const { username, password, identityToken } = auth
  return {
    username,
    password: password.reveal(),
    ...(identityToken === undefined ? {} : { identityToken: identityToken.reveal() }),
  }
}

describe('hostOfKey', () => {
  it.each([
    ['r.example', 'r.example'],
    ['R.Example:5000', 'r.example:5000'],
    ['https://r.example', 'r.example'],
    ['https://r.example/', 'r.example'],
    ['http://r.example:80/v2/', 'r.example:80'],
    ['r.example/v1', 'r.example'],
    ['https://index.docker.io/v1/', 'docker.io'],
    ['index.docker.io', 'docker.io'],
    ['docker.io', 'docker.io'],
    ['registry-1.docker.io', 'docker.io'],
    ['[::1]:5000', '[::1]:5000'],
  ])('takes %s for %s', (key, host) => {
    expect(hostOfKey(key)).toBe(host)
  })

  it.each(['r.example/team', 'https://r.example/team/app', 'r.example/v3', '', 'https://', '/v2/', 'r example'])(
    'takes %p for no registry',
    (key) => {
      expect(hostOfKey(key)).toBeUndefined()
    },
  )
})

describe('inlineAuth', () => {
  it.each([
    ['user and password in base64', { auth: base64('alice:pass:word') }, { username: 'alice', password: 'pass:word' }],
    ['zeros at the end', { auth: base64('alice:s3cret\0\0') }, { username: 'alice', password: 's3cret' }],
    ['an empty password', { auth: base64('alice:') }, { username: 'alice', password: '' }],
    ['members of their own', { username: 'alice', password: 's3cret' }, { username: 'alice', password: 's3cret' }],
    [
      'auth before members of their own',
      { auth: base64('alice:s3cret'), username: 'bob', password: 'other' },
      { username: 'alice', password: 's3cret' },
    ],
    [
      'an identity token',
      { auth: base64('alice:'), identitytoken: 'refresh' },
      { username: 'alice', password: '', identityToken: 'refresh' },
    ],
    [
      'a user name that means a token',
      { auth: base64('<token>:refresh') },
      { username: '<token>', password: 'refresh', identityToken: 'refresh' },
    ],
    ['nothing, as docker login leaves it beside a store', {}, undefined],
    ['empty members', { auth: '', username: '', password: null }, undefined],
  ])('reads %s', (_, entry, wanted) => {
    expect(shown(inlineAuth(config({ auths: { 'r.example': entry } }), 'r.example'))).toEqual(wanted)
  })

  it.each([
    ['registry.example.evil.example', 'registry.example'],
    ['evil-registry.example', 'registry.example'],
    ['registry.example', 'evil-registry.example'],
    ['registry.example:5000', 'registry.example'],
    ['registry.example', 'registry.example:5000'],
    ['example', 'registry.example'],
    ['registry.example/team', 'registry.example'],
  ])('keeps the credentials of %s from %s', (key, asked) => {
    expect(inlineAuth(config({ auths: { [key]: { auth: base64('alice:s3cret') } } }), asked)).toBeUndefined()
  })

  it('prefers the key that is the host itself', () => {
    const auths = {
      'https://r.example/v1/': { auth: base64('old:1') },
      'r.example': { auth: base64('new:2') },
    }
    expect(inlineAuth(config({ auths }), 'r.example')?.username).toBe('new')
  })

  it.each(['%%%', base64('no colon'), 'a b c'])('refuses %p without showing it', (auth) => {
    const bad = config({ auths: { 'r.example': { auth } } })
    expect(() => inlineAuth(bad, 'r.example')).toThrow(
      expect.objectContaining({ code: 'ENVIRONMENT_CREDENTIALS', message: expect.not.stringContaining(auth) }),
    )
    expect(inlineAuth(bad, 'other.example')).toBeUndefined()
  })
})

describe('parseDockerConfig', () => {
  it.each([
    ['an empty object', {}],
    ['null members', { auths: null, credHelpers: null, credsStore: null }],
    ['members of others', { psFormat: 'x', currentContext: 'y', plugins: {} }],
  ])('finds nothing in %s', (_, value) => {
    const { auths, credHelpers, credsStore } = config(value)
    expect([auths.size, credHelpers.size, credsStore]).toEqual([0, 0, undefined])
  })

  it.each([
    ['no JSON', 'secret{', 'it is not JSON'],
    ['a list', '[]', 'it is a list'],
    ['a number', '7', 'it is not'],
    ['auths that are no object', '{"auths": 7}', 'auths is not'],
    ['an auth that is no text', '{"auths": {"r.example": {"auth": 7}}}', 'auths.r.example.auth is not'],
    ['a helper that is no text', '{"credHelpers": {"r.example": {}}}', 'credHelpers.r.example is not'],
  ])('refuses %s and names the place', (_, text, why) => {
    expect(() => parseDockerConfig(text, 'DOCKER_AUTH_CONFIG')).toThrow(
      expect.objectContaining({
        code: 'ENVIRONMENT_CREDENTIALS',
        message: expect.stringContaining(`DOCKER_AUTH_CONFIG cannot be read: ${why}`),
      }),
    )
  })

  it('says nothing of what it could not read', () => {
    let thrown: unknown
    try {
      parseDockerConfig('{"auths": s3cret', 'x')
    } catch (error) {
      thrown = error
    }
    expect(thrown).toBeInstanceOf(SlipwayError)
    expect(inspect(thrown)).not.toContain('s3cret')
  })
})

describe('helperFor', () => {
  const both = config({ credHelpers: { 'https://r.example': 'ecr-login', 'docker.io': '' }, credsStore: 'desktop' })

  it.each([
    ['r.example', 'ecr-login'],
    ['other.example', 'desktop'],
    ['docker.io', undefined],
  ])('asks for %s the helper %s', (registry, helper) => {
    expect(helperFor(both, registry)).toBe(helper)
  })

  it.each(['../../bin/sh', '/bin/sh', 'a b', '-x', 'x\0'])('refuses the name %p', (credsStore) => {
    expect(() => helperFor(config({ credsStore }), 'r.example')).toThrow(
      expect.objectContaining({ code: 'ENVIRONMENT_CREDENTIALS' }),
    )
  })

  it.each([
    ['docker.io', 'https://index.docker.io/v1/'],
    ['r.example:5000', 'r.example:5000'],
  ])('names %s to it as %s', (registry, server) => {
    expect(helperServer(registry)).toBe(server)
  })
})

describe('the answer of a helper', () => {
  it('holds a user and a secret', () => {
    const answer = JSON.stringify({ ServerURL: 'r.example', Username: 'alice', Secret: 's3cret' })
    expect(shown(parseHelperAnswer(answer))).toEqual({ username: 'alice', password: 's3cret' })
  })

  it('holds a token where the user is called so', () => {
    const answer = JSON.stringify({ ServerURL: 'r.example', Username: '<token>', Secret: 'refresh' })
    expect(shown(parseHelperAnswer(answer))).toMatchObject({ identityToken: 'refresh' })
  })

  it.each(['', 'null', '[]', '{}', '{"Username":"alice"}', '{"Username":"alice","Secret":7}', 'alice'])(
    'is none when it is %p',
    (text) => {
      expect(parseHelperAnswer(text)).toBeUndefined()
    },
  )

  it.each([
    ['credentials not found in native keychain\n', true],
    ['Credentials not found in native keychain', true],
    ['no credentials server URL', false],
    ['error getting credentials: credentials not found in native keychain because it is locked', false],
    ['', false],
  ])('%p means there are none: %p', (text, none) => {
    expect(isCredentialsNotFound(text)).toBe(none)
  })
})
