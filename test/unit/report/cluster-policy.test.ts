import { describe, expect, it } from '@jest/globals'
import { parse } from 'yaml'
import { parseReference } from '../../../src/image/reference.ts'
import {
  containersPolicy,
  containersRegistries,
  kyvernoPolicy,
  policyControllerPolicy,
  policyYaml,
  type PolicyDocument,
  type PolicySigner,
} from '../../../src/report/cluster-policy.ts'

const PEM = '-----BEGIN PUBLIC KEY-----\nMFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAE\n-----END PUBLIC KEY-----\n'
const ISSUER = 'https://token.actions.githubusercontent.com'
const WORKFLOW = 'https://github.com/acme/app/.github/workflows/release.yml@refs/heads/main'

const key: PolicySigner = { kind: 'key', publicKey: PEM }
const identity: PolicySigner = { kind: 'identity', identity: WORKFLOW, issuer: ISSUER }
const pattern: PolicySigner = { kind: 'pattern', pattern: 'https://github.com/acme/.+|other', issuer: ISSUER }
const images = ['ghcr.io/acme/app:1.2.3', 'nginx'].map(parseReference)

/** What stands at a path of member names and numbers. */
function at(document: PolicyDocument, path: string): unknown {
  return path.split('.').reduce<unknown>((value, name) => (value as Record<string, unknown>)[name], document)
}

/** As a cluster reads it: the file, not the object that was written. */
function read(document: PolicyDocument): PolicyDocument {
  return parse(policyYaml(document)) as PolicyDocument
}

describe('kyvernoPolicy', () => {
  it('refuses pods whose images are not signed, by tag and by digest, and no other images', () => {
    const policy = read(kyvernoPolicy(images, key))
    expect(policy['apiVersion']).toBe('policies.kyverno.io/v1')
    expect(policy['kind']).toBe('ImageValidatingPolicy')
    expect(at(policy, 'spec.validationActions')).toEqual(['Deny'])
    expect(at(policy, 'spec.failurePolicy')).toBe('Fail')
    expect(at(policy, 'spec.matchImageReferences')).toEqual([
      { glob: 'ghcr.io/acme/app:*' },
      { glob: 'ghcr.io/acme/app@*' },
      { glob: 'docker.io/library/nginx:*' },
      { glob: 'docker.io/library/nginx@*' },
    ])
  })

  it.each(['containers', 'initContainers', 'ephemeralContainers'])('asks for the signatures of %s', (group) => {
    const policy = kyvernoPolicy(images, key)
    const attestor = String(at(policy, 'spec.attestors.0.name'))
    // A name with a dash would be read as a subtraction there.
    expect(attestor).toMatch(/^[a-z]+$/)
    expect(at(policy, 'spec.validations.0.expression')).toContain(
      `images.${group}.map(image, verifyImageSignatures(image, [attestors.${attestor}])).all(e, e > 0)`,
    )
  })

  it('holds the key byte for byte, and does not ask a log for it', () => {
    const policy = read(kyvernoPolicy(images, key))
    expect(at(policy, 'spec.attestors.0.cosign.key.data')).toBe(PEM)
    expect(at(policy, 'spec.attestors.0.cosign.ctlog')).toEqual({
      url: 'https://rekor.sigstore.dev',
      insecureIgnoreTlog: true,
      insecureIgnoreSCT: true,
    })
  })

  it('holds an identity exactly, and then asks the log', () => {
    const cosign = at(read(kyvernoPolicy(images, identity)), 'spec.attestors.0.cosign')
    expect(cosign).toEqual({
      keyless: { identities: [{ issuer: ISSUER, subject: WORKFLOW }] },
      ctlog: { url: 'https://rekor.sigstore.dev' },
    })
  })
})

describe('policyControllerPolicy', () => {
  it('enforces the signature on every image with the name', () => {
    const policy = read(policyControllerPolicy(images, key))
    expect([policy['apiVersion'], policy['kind']]).toEqual(['policy.sigstore.dev/v1beta1', 'ClusterImagePolicy'])
    expect(at(policy, 'spec.mode')).toBe('enforce')
    expect(at(policy, 'spec.images')).toEqual([
      { glob: 'ghcr.io/acme/app*' },
      { glob: 'index.docker.io/library/nginx*' },
    ])
    expect(at(policy, 'spec.authorities')).toEqual([{ name: 'slipway', key: { data: PEM, hashAlgorithm: 'sha256' } }])
  })

  it('has globs of the characters that it takes', () => {
    const globs = at(policyControllerPolicy([parseReference('127.0.0.1:5000/a_b/c-d')], key), 'spec.images')
    expect((globs as readonly { readonly glob: string }[])[0]?.glob).toMatch(/^[a-zA-Z0-9\-_:/*.]+$/)
  })

  it('holds an identity exactly', () => {
    expect(at(read(policyControllerPolicy(images, identity)), 'spec.authorities.0')).toEqual({
      name: 'slipway',
      keyless: { url: 'https://fulcio.sigstore.dev', identities: [{ issuer: ISSUER, subject: WORKFLOW }] },
      ctlog: { url: 'https://rekor.sigstore.dev' },
    })
  })
})

describe.each([
  ['kyvernoPolicy', kyvernoPolicy, 'spec.attestors.0.cosign.keyless.identities.0'],
  ['policyControllerPolicy', policyControllerPolicy, 'spec.authorities.0.keyless.identities.0'],
] as const)('%s', (_, render, place) => {
  it('lets a pattern match only the whole of an identity', () => {
    const rule = at(read(render(images, pattern)), place) as { readonly subjectRegExp: string; readonly issuer: string }
    expect(rule.issuer).toBe(ISSUER)
    const theirs = new RegExp(rule.subjectRegExp)
    expect(theirs.test('https://github.com/acme/app')).toBe(true)
    expect(theirs.test('https://evil.example/?https://github.com/acme/app')).toBe(false)
    expect(theirs.test('another')).toBe(false)
  })

  it('has a name that Kubernetes takes, and another for other images', () => {
    const long = `registry.example.com/${'very-long-name/'.repeat(12)}app`
    const names = [['ghcr.io/a/b-c'], ['ghcr.io/a-b/c'], ['ghcr.io/a/b-c', 'ghcr.io/d'], [long], [`${long}2`]].map(
      (list) => String(at(render(list.map(parseReference), key), 'metadata.name')),
    )
    expect(new Set(names).size).toBe(names.length)
    for (const name of names) expect(name).toMatch(/^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/)
  })
})

describe('containersPolicy', () => {
  it('demands the key for the named repositories and leaves all others as they are', () => {
    const rule = { type: 'sigstoreSigned', keyData: btoa(PEM), signedIdentity: { type: 'matchRepository' } }
    expect(containersPolicy(images, PEM)).toEqual({
      default: [{ type: 'insecureAcceptAnything' }],
      transports: { docker: { 'ghcr.io/acme/app': [rule], 'docker.io/library/nginx': [rule] } },
    })
  })
})

describe('containersRegistries', () => {
  it('has signatures looked for beside the images', () => {
    expect(read(containersRegistries(images))).toEqual({
      docker: {
        'ghcr.io/acme/app': { 'use-sigstore-attachments': true },
        'docker.io/library/nginx': { 'use-sigstore-attachments': true },
      },
    })
  })
})
