import { beforeAll, describe, expect, it } from '@jest/globals'
import { parsePlatform } from '../../../src/image/platform.ts'
import type { VerificationResult } from '../../../src/sign/signer.ts'
import { policySetting, type PolicyImage } from '../../support/sign/policy-setting.ts'

const setting = policySetting()

const SAN = 'https://github.com/acme/app/.github/workflows/release.yml@refs/heads/main'
const PROVENANCE = {
  buildDefinition: {
    buildType: 'https://actions.github.io/buildtypes/workflow/v1',
    externalParameters: {
      workflow: { repository: 'https://github.com/acme/app', ref: 'refs/heads/main', path: '.github/workflows/x.yml' },
    },
    internalParameters: {},
    resolvedDependencies: [],
  },
  runDetails: { builder: { id: SAN } },
}

let image: PolicyImage

beforeAll(async () => {
  image = await setting.push()
  const { index, amd64, arm64 } = image
  const all = [index, amd64, arm64]
  await image.attest('github', 'sign', {}, all)
  await image.attest('alice', 'slsaprovenance1', PROVENANCE, [index])
  await image.attest('alice', 'custom', { Data: 'one' }, [index])
  await image.attest('bob', 'custom', { Data: 'one' }, [index])
})

type Json = Readonly<Record<string, unknown>>

/** A policy that the image fulfils, with what is given in place of its parts. */
function policy({ github = {}, rule = {}, alice }: { github?: Json; rule?: Json; alice?: Json } = {}): Json {
  return {
    schema: 1,
    authorities: {
      github: { identity: SAN, issuer: setting.stack.issuer, ...github },
      ...(alice === undefined ? {} : { alice }),
    },
    rules: [{ images: ['registry.test/acme/*'], signatures: [{ authorities: ['github'] }], ...rule }],
  }
}

/** Names of the checks that failed for any candidate; empty when it was accepted. */
function failed({ verified, candidates }: VerificationResult): readonly string[] {
  if (verified) return []
  return [...new Set(candidates.flatMap(({ checks }) => checks.filter(({ ok }) => !ok).map(({ name }) => name)))].sort()
}

const without = (name: string): Json => {
  const { identity, issuer } = { identity: SAN, issuer: setting.stack.issuer }
  return name === 'identity' ? { identity: undefined, issuer } : { identity, issuer: undefined }
}

/** An authority without the members that are undefined. */
function authority(members: Json): Json {
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined))
}

describe('an identity of a policy', () => {
  const judge = async (members: Json): Promise<readonly string[]> => {
    const document = policy()
    const github = authority({ identity: SAN, issuer: setting.stack.issuer, ...members })
    return failed(await setting.judge(image, { ...document, authorities: { github } }))
  }

  it.each<[string, () => Json, readonly string[]]>([
    ['another workflow', () => ({ identity: SAN.replace('release', 'test') }), ['identity']],
    ['a part of it', () => ({ identity: SAN.slice(0, -1) }), ['identity']],
    ['a pattern for a part', () => ({ ...without('identity'), identityPattern: 'acme/app' }), ['identity']],
    ['another issuer', () => ({ issuer: 'https://gitlab.example' }), ['issuer']],
    ['an issuer pattern for a part', () => ({ ...without('issuer'), issuerPattern: String.raw`127\.0` }), ['issuer']],
    [
      'another repository',
      () => ({ claims: { sourceRepositoryUri: 'https://github.com/acme/ap' } }),
      ['sourceRepositoryUri'],
    ],
    ['another ref', () => ({ claims: { sourceRepositoryRef: 'refs/heads/dev' } }), ['sourceRepositoryRef']],
    ['another runner', () => ({ claims: { runnerEnvironment: 'self-hosted' } }), ['runnerEnvironment']],
    ['two logs', () => ({ logThreshold: 2 }), ['log']],
    ['three dates', () => ({ timestampThreshold: 3 }), ['timestamp']],
  ])('refuses %s', async (_, members, names) => {
    expect(await judge(members())).toEqual([...names, 'present'].toSorted())
  })

  it.each<[string, () => Json]>([
    ['it', () => ({})],
    [
      'a pattern for all of it',
      () => ({ ...without('identity'), identityPattern: String.raw`https://github\.com/acme/.+` }),
    ],
    ['an issuer pattern', () => ({ ...without('issuer'), issuerPattern: String.raw`http://127\.0\.0\.1:\d+` })],
    [
      'its claims',
      () => ({
        claims: {
          sourceRepositoryUri: 'https://github.com/acme/app',
          sourceRepositoryRef: 'refs/heads/main',
          buildSignerUri: SAN,
          runnerEnvironment: 'github-hosted',
        },
      }),
    ],
    ['two dates', () => ({ timestampThreshold: 2 })],
    ['the trusted root beside the policy', () => ({ trustedRoot: 'trusted_root.json' })],
  ])('accepts %s', async (_, members) => {
    expect(await judge(members())).toEqual([])
  })
})

describe('a key of a policy', () => {
  let both: PolicyImage
  beforeAll(async () => {
    both = await setting.push()
    const { index, amd64, arm64 } = both
    await both.attest('github', 'sign', {}, [index, amd64, arm64])
    await both.attest('alice', 'sign', {}, [index], { formats: ['legacy'] })
  })

  const keyed = (key: string): Json =>
    policy({
      alice: { key },
      rule: { signatures: [{ authorities: ['github'] }, { authorities: ['alice'], recursive: false }] },
    })

  it('accepts what it signed, from a file beside the policy or from the policy itself', async () => {
    expect(failed(await setting.judge(both, keyed('alice.pub')))).toEqual([])
    expect(failed(await setting.judge(both, keyed(setting.pem.alice)))).toEqual([])
  })

  it('refuses what another one signed', async () => {
    expect(failed(await setting.judge(both, keyed('bob.pub')))).toEqual(['certificate', 'present', 'signature'])
  })

  it('must have signed each platform, unless the policy asks for less', async () => {
    const document = policy({
      alice: { key: 'alice.pub' },
      rule: { signatures: [{ authorities: ['github'] }, { authorities: ['alice'] }] },
    })
    const { verified, candidates } = await setting.judge(both, document)
    expect(verified).toBe(false)
    const missing = candidates.filter(({ checks }) => checks.some(({ name, ok }) => name === 'present' && !ok))
    expect(missing.map(({ digest }) => digest)).toEqual([both.amd64.digest, both.arm64.digest])
  })
})

describe('the images of a rule', () => {
  it('are refused when no rule names them', async () => {
    const { verified, candidates } = await setting.judge(image, policy({ rule: { images: ['registry.test/other/*'] } }))
    expect(verified).toBe(false)
    expect(candidates).toEqual([
      {
        format: 'bundle',
        digest: image.index.digest,
        checks: [{ name: 'policy', ok: false, reason: 'no rule of the policy is about registry.test/acme/app' }],
      },
    ])
  })

  it('must fulfil every rule that names them, and none that does not', async () => {
    const rules = (images: string): Json => ({
      ...policy(),
      rules: [
        { images: ['registry.test/**'], signatures: [{}] },
        { images: [images], attestations: [{ type: 'cyclonedx' }] },
      ],
    })
    expect(failed(await setting.judge(image, rules('registry.test/acme/other')))).toEqual([])
    expect(failed(await setting.judge(image, rules('registry.test/acme/app')))).toEqual(['present'])
  })
})

describe('the platforms of a rule', () => {
  it('must be there', async () => {
    const { candidates } = await setting.judge(image, policy({ rule: { platforms: ['linux/amd64', 'linux/s390x'] } }))
    expect(candidates[0]).toEqual({
      format: 'bundle',
      digest: image.index.digest,
      checks: [{ name: 'platform', ok: false, reason: 'the image has nothing for linux/s390x' }],
    })
    expect(failed(await setting.judge(image, policy({ rule: { platforms: ['linux/amd64', 'linux/arm64'] } })))).toEqual(
      [],
    )
  })

  it('are joined by those of the caller', async () => {
    const platforms = [parsePlatform('linux/riscv64')]
    expect(failed(await setting.judge(image, policy(), { platforms }))).toEqual(['platform'])
  })

  it('are read from the config of an image without an index', async () => {
    const reference = image.amd64.digest
    expect(failed(await setting.judge(image, policy({ rule: { platforms: ['linux/amd64'] } }), { reference }))).toEqual(
      [],
    )
    expect(failed(await setting.judge(image, policy({ rule: { platforms: ['linux/arm64'] } }), { reference }))).toEqual(
      ['platform'],
    )
  })
})

describe('signers of one statement', () => {
  const demand = (members: Json): Json => ({
    schema: 1,
    authorities: { alice: { key: 'alice.pub' }, bob: { key: 'bob.pub' } },
    rules: [
      {
        images: ['**'],
        recursive: false,
        attestations: [{ type: 'custom', authorities: ['alice', 'bob'], ...members }],
      },
    ],
  })

  it('are counted by keys, not by names or by statements', async () => {
    expect(failed(await setting.judge(image, demand({ threshold: 2 })))).toEqual([])
    const { verified, candidates } = await setting.judge(image, demand({ threshold: 3 }))
    expect(verified).toBe(false)
    expect(candidates.at(-1)?.checks[0]?.reason).toContain('rules[0].attestations[0]: statements of type')
    const twice = {
      ...demand({ threshold: 2 }),
      authorities: { alice: { key: 'alice.pub' }, bob: { key: setting.pem.alice } },
    }
    expect((await setting.judge(image, twice)).verified).toBe(false)
  })

  it('may say the same: that is one statement', async () => {
    expect((await setting.judge(image, demand({ count: 2 }))).verified).toBe(false)
    const other = await setting.push()
    await other.attest('alice', 'custom', { Data: 'one' }, [other.index])
    await other.attest('alice', 'custom', { Data: 'two' }, [other.index])
    const one = { ...demand({ count: 2, authorities: ['alice'] }), authorities: { alice: { key: 'alice.pub' } } }
    expect(failed(await setting.judge(other, one))).toEqual([])
  })
})

describe('provenance', () => {
  const judge = async (members: Json): Promise<readonly string[]> => {
    const rules = [{ images: ['**'], attestations: [{ type: 'slsaprovenance1', ...members }], recursive: false }]
    return failed(await setting.judge(image, { schema: 1, authorities: { alice: { key: 'alice.pub' } }, rules }))
  }

  it.each<[string, Json, string]>([
    ['builder', { builderId: SAN.replace('release', 'test') }, 'builder-id'],
    ['builder by a pattern for a part', { builderIdPattern: 'acme' }, 'builder-id'],
    ['build type', { buildType: 'https://slsa.dev/other' }, 'build-type'],
    ['repository', { sourceRepository: 'https://github.com/acme/app2' }, 'source-repository'],
    ['ref', { sourceRef: 'refs/heads/dev' }, 'source-ref'],
    ['member', { predicate: { '/runDetails/builder/id': 'me' } }, 'predicate'],
    ['member that is not there', { predicate: { '/runDetails/builder/version/slipway': null } }, 'predicate'],
  ])('of another %s is refused', async (_, members, name) => {
    expect(await judge(members)).toEqual([name, 'present'].toSorted())
  })

  it.each<[string, Json]>([
    ['builder', { builderId: SAN }],
    [
      'builder by a pattern',
      { builderIdPattern: String.raw`https://github\.com/acme/app/.+@refs/heads/(main|release-.+)` },
    ],
    ['build type', { buildType: 'https://actions.github.io/buildtypes/workflow/v1' }],
    ['repository', { sourceRepository: 'https://github.com/acme/app.git' }],
    ['ref', { sourceRef: 'refs/heads/main' }],
    ['members', { predicate: { '/buildDefinition/externalParameters/workflow/path': '.github/workflows/x.yml' } }],
  ])('of the %s is accepted', async (_, members) => {
    expect(await judge(members)).toEqual([])
  })
})
