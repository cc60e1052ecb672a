import { describe, expect, it } from '@jest/globals'
import type { IdentityPolicy } from '../../../src/sign/identity-policy.ts'
import { failures } from '../../support/sign/bundle-sketch.ts'
import { tokenOf } from '../../support/sign/keyless.ts'
import { keylessSetting } from '../../support/sign/keyless-setting.ts'

const setting = keylessSetting()

describe('the identity', () => {
  const san = 'https://github.com/acme/app/.github/workflows/release.yml@refs/heads/main'

  it.each<[string, Partial<IdentityPolicy>, readonly string[]]>([
    ['another workflow', { identity: san.replace('release', 'test') }, ['identity']],
    ['a beginning of it', { identity: san.slice(0, -1) }, ['identity']],
    ['a text with it inside', { identity: `x${san}` }, ['identity']],
    ['a pattern that matches only a part', { identity: /acme\/app/ }, ['identity']],
    ['a pattern with alternatives that matches only a part', { identity: /acme|app/ }, ['identity']],
    ['a text whose dots would match as a pattern', { identity: san.replaceAll('.', '-') }, ['identity']],
    ['another issuer', { issuer: 'https://token.actions.githubusercontent.com' }, ['issuer']],
    [
      'a setting.repository that is not it',
      { claims: { sourceRepositoryUri: 'https://github.com/acme/ap' } },
      ['sourceRepositoryUri'],
    ],
    ['another branch', { claims: { sourceRepositoryRef: 'refs/heads/next' } }, ['sourceRepositoryRef']],
    ['another commit', { claims: { sourceRepositoryDigest: 'a'.repeat(40) } }, ['sourceRepositoryDigest']],
    ['a runner of its own', { claims: { runnerEnvironment: 'self-hosted' } }, ['runnerEnvironment']],
    ['a claim that the certificate does not make', { claims: { buildSignerDigest: '' } }, ['buildSignerDigest']],
  ])('does not pass for %s', async (_, change, failed) => {
    await setting.signIndex()
    expect(failures(await setting.verify(change))).toEqual([failed, ['present']])
  })

  it.each<[string, Partial<IdentityPolicy>]>([
    ['itself', {}],
    ['a pattern for all of it', { identity: /https:\/\/github\.com\/acme\/.+@refs\/heads\/(main|next)/ }],
    [
      'its claims',
      {
        claims: {
          buildSignerUri: san,
          sourceRepositoryUri: 'https://github.com/acme/app',
          sourceRepositoryIdentifier: '1001',
          sourceRepositoryOwnerIdentifier: '2001',
          buildTrigger: 'push',
          sourceRepositoryVisibility: 'public',
          runInvocationUri: 'https://github.com/acme/app/actions/runs/42/attempts/1',
        },
      },
    ],
  ])('passes for %s', async (_, change) => {
    await setting.signIndex()
    expect(failures(await setting.verify(change))).toEqual([[]])
  })

  it('of a GitLab pipeline is that of its configuration file', async () => {
    await setting.signIndex('v1', ['bundle'], { token: tokenOf(setting.stack, 'gitlab') })
    const identity = 'https://gitlab.example/acme/app//.gitlab-ci.yml@refs/heads/main'
    expect((await setting.verify({ identity, claims: { sourceRepositoryRef: 'refs/heads/main' } })).verified).toBe(true)
    expect((await setting.verify()).verified).toBe(false)
  })
})

describe('thresholds', () => {
  it('are not reached where fewer hold or date the signature', async () => {
    await setting.signIndex('v1+tsa')
    expect(failures(await setting.verify({ logThreshold: 2 }))[0]).toEqual(['log'])
    expect(failures(await setting.verify({ timestampThreshold: 3 }))[0]).toEqual(['timestamp'])
    expect(failures(await setting.verify({ certificateLogThreshold: 2 }))[0]).toEqual(['certificate'])
    expect((await setting.verify({ timestampThreshold: 2 })).verified).toBe(true)
  })

  it('want a log, unless none is allowed to be enough', async () => {
    await setting.signIndex('tsa')
    expect(failures(await setting.verify())[0]).toEqual(['log'])
    expect((await setting.verify({ logThreshold: 0 })).verified).toBe(true)
  })
})
