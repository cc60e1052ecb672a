import { describe, expect, it } from '@jest/globals'
import { SlipwayError } from '../../../src/errors.ts'
import { readPolicyFile } from '../../../src/sign/policy-file.ts'
import { parseVerificationPolicy } from '../../../src/sign/parse-policy.ts'
import { rulesFor } from '../../../src/sign/verification-policy.ts'

const WHOLE = `
schema: 1
authorities:
  release:
    identity: https://github.com/acme/app/.github/workflows/release.yml@refs/heads/main
    issuer: https://token.actions.githubusercontent.com
    claims: { sourceRepositoryUri: https://github.com/acme/app }
    logThreshold: 1
  security:
    key: security.pub
rules:
  - images: [ghcr.io/acme/*]
    platforms: [linux/amd64, linux/arm/v7]
    signatures:
      - authorities: [release]
    attestations:
      - type: slsaprovenance1
        authorities: [release]
        builderIdPattern: https://github\\.com/acme/.+
      - type: vuln
        authorities: [release, security]
        threshold: 2
        maxAge: 7d
        maxSeverity: medium
        recursive: false
`

/** The problems of a file, without its name. */
function faults(text: string): readonly string[] {
  try {
    readPolicyFile(text, 'policy.yml')
  } catch (error) {
    if (!(error instanceof SlipwayError)) throw error
    expect(error.code).toBe('CONFIG_INVALID')
    return error.problems.map(({ message }) => message.replace(/^policy\.yml:/, ''))
  }
  return []
}

describe('a policy file', () => {
  it('is read as it is written', () => {
    const { policy } = readPolicyFile(WHOLE, 'policy.yml')
    expect(policy).toEqual({
      schema: 1,
      authorities: {
        release: {
          kind: 'identity',
          identity: 'https://github.com/acme/app/.github/workflows/release.yml@refs/heads/main',
          issuer: 'https://token.actions.githubusercontent.com',
          claims: { sourceRepositoryUri: 'https://github.com/acme/app' },
          logThreshold: 1,
        },
        security: { kind: 'key', key: 'security.pub' },
      },
      rules: [
        {
          images: ['ghcr.io/acme/*'],
          recursive: true,
          platforms: [
            { os: 'linux', architecture: 'amd64' },
            { os: 'linux', architecture: 'arm', variant: 'v7' },
          ],
          requirements: [
            {
              place: 'rules[0].signatures[0]',
              predicateType: 'https://sigstore.dev/cosign/sign/v1',
              authorities: ['release'],
              threshold: 1,
              count: 1,
              recursive: true,
              demand: {},
            },
            {
              place: 'rules[0].attestations[0]',
              predicateType: 'https://slsa.dev/provenance/v1',
              authorities: ['release'],
              threshold: 1,
              count: 1,
              recursive: true,
              demand: { builderId: /https:\/\/github\.com\/acme\/.+/u },
            },
            {
              place: 'rules[0].attestations[1]',
              predicateType: 'https://cosign.sigstore.dev/attestation/vuln/v1',
              authorities: ['release', 'security'],
              threshold: 2,
              count: 1,
              recursive: false,
              demand: { maxAge: 7 * 86_400_000, maxSeverity: 'medium' },
            },
          ],
        },
      ],
    })
  })

  it('may be JSON', () => {
    const json = '{"schema":1,"authorities":{"a":{"key":"a.pub"}},"rules":[{"images":["**"],"signatures":[{}]}]}'
    expect(faults(json)).toEqual([])
    expect(faults(json.replace('"schema":1', '"schema":2'))).toEqual(['1:11: schema: is 2, not 1'])
  })

  it('names its only authority once', () => {
    const { rules } = parseVerificationPolicy({
      schema: 1,
      authorities: { a: { key: 'a.pub' } },
      rules: [{ images: ['**'], signatures: [{}] }],
    })
    expect(rules[0]?.requirements[0]?.authorities).toEqual(['a'])
  })

  it('tells all its faults at once, with their places', () => {
    const text = `schema: 1
authorities:
  release: { identity: me, issuer: them, keyy: a.pub }
  old: { key: a.pub, issuer: them }
rules:
  - images: [nginx, ghcr.io/acme/app:1.0]
    signatures:
      - authorities: [nobody]
      - maxAge: soon
    attestations:
      - type: cyclonedx
        authorities: [release]
        maxSeverity: high
`
    expect(faults(text).toSorted()).toEqual([
      '11:9: rules[0].attestations[0]: maxSeverity is for the type vuln',
      '3:48: authorities.release.keyy: is not known here',
      '4:8: authorities.old: issuer is for identities, not for a key',
      '6:14: rules[0].images[0]: names no registry and repository; Docker Hub is docker.io/library/NAME or docker.io/OWNER/NAME',
      '6:21: rules[0].images[1]: names a tag; a policy is about repositories',
      '8:23: rules[0].signatures[0].authorities[0]: names "nobody", who is not among authorities (release, old)',
      '9:17: rules[0].signatures[1].maxAge: is no time span: write 90m, 12h, 7d or 2w',
      '9:9: rules[0].signatures[1]: names no authorities, and there are 2',
    ])
  })

  const with_ = (change: (text: string) => string): readonly string[] => faults(change(WHOLE))
  it.each<[string, (text: string) => string, string]>([
    ['no authority', (t) => t.replace(/authorities:\n[^]*rules:/, 'authorities: {}\nrules:'), 'names nobody'],
    [
      'an authority without anybody',
      (t) => t.replace('key: security.pub', 'logThreshold: 1'),
      'names nobody: write key',
    ],
    [
      'a key and an identity',
      (t) => t.replace('key: security.pub', 'key: a.pub\n    identity: x'),
      'names key and identity',
    ],
    ['an identity without an issuer', (t) => t.replace(/ {4}issuer: .*\n/, ''), 'names no issuer'],
    ['two issuers', (t) => t.replace('logThreshold: 1', 'issuerPattern: .+'), 'names issuer and issuerPattern'],
    [
      'a broken pattern',
      (t) => t.replace('builderIdPattern: https', 'builderIdPattern: (https'),
      'is not a regular expression',
    ],
    ['an unknown claim', (t) => t.replace('sourceRepositoryUri', 'repository'), 'claims.repository: is not known here'],
    ['an unknown type', (t) => t.replace('type: vuln', 'type: scan'), '"scan" is neither'],
    ['a type of signatures', (t) => t.replace('type: slsaprovenance1', 'type: sign'), 'write them under signatures'],
    ['an unknown rating', (t) => t.replace('maxSeverity: medium', 'maxSeverity: bad'), 'maxSeverity: is "bad", not'],
    ['a rating for nothing', (t) => t.replace('maxSeverity: medium', 'unknownSeverity: high'), 'means nothing without'],
    ['a threshold of none', (t) => t.replace('threshold: 2', 'threshold: 0'), 'threshold'],
    ['a broken platform', (t) => t.replace('linux/amd64', 'linux/z80'), 'unknown architecture z80'],
    [
      'an authority twice',
      (t) => t.replace('[release, security]', '[release, release, security]'),
      'names something twice',
    ],
    [
      'an idle authority',
      (t) => t.replace('[release, security]', '[release]'),
      'authorities.security: is named by no rule',
    ],
    ['no rule', (t) => t.replace(/rules:\n[^]*/, 'rules: []'), 'rules: is empty'],
    ['a rule that demands nothing', (t) => t.replace(/ {4}signatures:[^]*/, ''), 'demands nothing'],
    [
      'a rule without images',
      (t) => t.replace('- images: [ghcr.io/acme/*]\n    p', '- p'),
      'rules[0].images: is missing',
    ],
    ['no schema', (t) => t.replace('schema: 1\n', ''), 'schema: is missing'],
    ['a member twice', (t) => t.replace('schema: 1\n', 'schema: 1\nschema: 1\n'), 'Map keys must be unique'],
    ['a text', () => 'sign everything', 'is "sign everything", not Object'],
    ['nothing', () => '', 'is null, not Object'],
    ['no YAML', () => 'schema: [', 'policy'],
    [
      'platforms that it leaves out',
      (t) => t.replace('    signatures:', '    recursive: false\n    signatures:'),
      'leaves them out',
    ],
    ['a broken pointer', (t) => t.replace('maxAge: 7d', 'predicate: { a/b: 1 }'), 'is no JSON pointer'],
  ])('with %s is refused', (_, change, sentence) => {
    const found = with_(change)
    expect(found.length).toBeGreaterThan(0)
    if (sentence !== 'policy') expect(found.join('\n')).toContain(sentence)
  })

  it('may not multiply itself by aliases', () => {
    const bomb = [
      'a: &a [x,x,x,x,x,x,x,x,x]',
      ...'bcdefgh'.split('').map((n, at) => `${n}: &${n} [${`*${'abcdefg'[at] ?? ''},`.repeat(9)}]`),
    ]
    expect(faults(bomb.join('\n'))[0]).toContain('alias')
  })
})

describe('the images of a policy', () => {
  const policy = (...images: readonly string[]) =>
    parseVerificationPolicy({ schema: 1, authorities: { a: { key: 'a' } }, rules: [{ images, signatures: [{}] }] })

  it.each([
    ['ghcr.io/acme/*', 'ghcr.io/acme/app', true],
    ['ghcr.io/acme/*', 'ghcr.io/acme/team/app', false],
    ['ghcr.io/acme/*', 'ghcr.io/acme2/app', false],
    ['ghcr.io/acme/**', 'ghcr.io/acme/team/app', true],
    ['ghcr.io/acme/app-*', 'ghcr.io/acme/app-web', true],
    ['ghcr.io/acme/app', 'ghcr.io/acme/app2', false],
    ['ghcr.io/acme/app', 'evil.example/ghcr.io/acme/app', false],
    ['ghcr.io/acme/app', 'ghcrxio/acme/app', false],
    ['localhost:5000/*', 'localhost:5000/app', true],
    ['*.example.com/**', 'registry.example.com/a/b', true],
    ['*.example.com/**', 'example.com.evil.org/a', false],
    ['docker.io/library/nginx', 'docker.io/library/nginx', true],
    ['**', 'docker.io/library/nginx', true],
  ])('%s is about %s: %s', (glob, repository, applies) => {
    expect(rulesFor(policy(glob), repository).length).toBe(applies ? 1 : 0)
  })

  it.each([
    'nginx',
    'acme/app',
    'ghcr.io',
    'ghcr.io/acme/app:1',
    'ghcr.io/acme/app@sha256:00',
    'ghcr.io//app',
    'GHCR.io/a',
    '',
  ])('%j is no glob', (glob) => {
    expect(() => policy(glob)).toThrow(SlipwayError)
  })
})
