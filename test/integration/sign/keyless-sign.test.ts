import { X509Certificate } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import { githubToken, givenToken } from '../../../src/sign/sigstore/identity-token.ts'
import { keylessIdentity } from '../../../src/sign/sigstore/keyless-identity.ts'
import { sigstoreVerifier } from '../../../src/sign/sigstore/sigstore-checker.ts'
import { parseTrustedRoot } from '../../../src/sign/sigstore/trusted-root.ts'
import type { StatementRequest } from '../../../src/sign/signer.ts'
import { PREDICATE_TYPES } from '../../../src/sign/statement.ts'
import type { Clock } from '../../../src/system/clock.ts'
import type { HttpClient } from '../../../src/system/http.ts'
import { nodeHttpClient } from '../../../src/system/node/http.ts'
import { Secret } from '../../../src/system/secret.ts'
import { memoryRepository, type MemoryRepository } from '../../fakes/memory-repository.ts'
import { pushIndex, type PushedIndex } from '../../support/sign/images.ts'
import { bundleBeside, servicesOf, signerOf, type LogChoice } from '../../support/sign/keyless.ts'
import { startSigstore, type Fault, type Sigstore } from '../../support/sigstore/sigstore.ts'

type Counts = ReturnType<Sigstore['counts']>

let stack: Sigstore
let http: HttpClient
let repository: MemoryRepository
let image: PushedIndex
let now: Date
let slept: number[]
let before: Counts

const clock: Clock = {
  now: () => now,
  sleep: (ms) => {
    slept.push(ms)
    return Promise.resolve()
  },
}

beforeAll(async () => {
  http = nodeHttpClient({ env: {} })
  stack = await startSigstore()
})

afterAll(async () => {
  http.close()
  await stack.close()
})

beforeEach(async () => {
  stack.clearFaults()
  before = stack.counts()
  repository = memoryRepository('registry.test/app')
  image = await pushIndex(repository, '1.0')
  now = new Date()
  slept = []
})

/** What the services did for this test. */
function spent(): Counts {
  const { certificates, timestamps, entriesV1, entriesV2 } = stack.counts()
  return {
    certificates: certificates - before.certificates,
    timestamps: timestamps - before.timestamps,
    entriesV1: entriesV1 - before.entriesV1,
    entriesV2: entriesV2 - before.entriesV2,
  }
}

function requests(): readonly StatementRequest[] {
  return [image.index, image.amd64, image.arm64].flatMap((subject) => [
    { subject, predicateType: PREDICATE_TYPES.sign, predicate: {} },
    { subject, predicateType: PREDICATE_TYPES.cyclonedx, predicate: { bomFormat: 'CycloneDX' } },
  ])
}

function own(): Parameters<typeof sigstoreVerifier>[0] {
  const identity = stack.identityOf({ kind: 'github' })
  return { trustedRoot: parseTrustedRoot(stack.trustedRoot), identity, issuer: stack.issuer }
}

async function signAll(log: LogChoice = 'v1+tsa'): ReturnType<ReturnType<typeof signerOf>['attach']> {
  return await signerOf({ stack, http, clock, log, own: own() }).attach(repository, requests())
}

async function allVerify(): Promise<boolean> {
  const demands = [image.index, image.amd64, image.arm64].map((subject) => ({
    subject,
    predicateTypes: [PREDICATE_TYPES.sign, PREDICATE_TYPES.cyclonedx],
  }))
  return (await sigstoreVerifier(own()).verify(repository, demands)).verified
}

describe('signing with an identity', () => {
  it('takes one certificate for all signatures, and none when all are there', async () => {
    const first = await signAll()
    expect(await allVerify()).toBe(true)
    expect(spent()).toEqual({ certificates: 1, timestamps: 6, entriesV1: 9, entriesV2: 0 })
    expect(await signAll()).toEqual(first)
    expect(spent()).toEqual({ certificates: 1, timestamps: 6, entriesV1: 9, entriesV2: 0 })
  })

  it('reports certificate and time of the log', async () => {
    const [one] = await signAll()
    expect(new X509Certificate(one?.certificate ?? '').subjectAltName).toBe(`URI:${own().identity.toString()}`)
    const entry = (await bundleOfType(PREDICATE_TYPES.sign)).verificationMaterial.tlogEntries?.[0]
    expect(Date.parse(one?.timestamp ?? '') / 1000).toBe(Number(entry?.integratedTime))
  })

  async function bundleOfType(type: string): ReturnType<typeof bundleBeside> {
    const [wanted] = (await repository.listReferrers(image.index.digest)).filter(
      ({ annotations }) => annotations?.['dev.sigstore.bundle.predicateType'] === type,
    )
    const only = { ...repository, listReferrers: () => Promise.resolve(wanted === undefined ? [] : [wanted]) }
    return await bundleBeside(only, image.index)
  }

  it.each<[LogChoice, readonly string[], object]>([
    ['v1', ['bundle', 'legacy'], { timestamps: 0, entriesV1: 9, entriesV2: 0 }],
    ['v1+tsa', ['bundle', 'legacy'], { timestamps: 6, entriesV1: 9, entriesV2: 0 }],
    ['v2+tsa', ['bundle'], { timestamps: 6, entriesV1: 0, entriesV2: 6 }],
    ['tsa', ['bundle'], { timestamps: 6, entriesV1: 0, entriesV2: 0 }],
  ])('with %s writes %j', async (log, formats, counts) => {
    const attached = await signAll(log)
    expect(attached.map((one) => one.formats)).toEqual(attached.map(() => formats))
    expect(spent()).toMatchObject(counts)
  })

  it('renews a certificate that is about to expire', async () => {
    const identity = keylessIdentity({ token: tokenSource(), services: servicesOf(stack, 'v1'), http, clock })
    await identity.signPayload(Buffer.from('a'))
    now = new Date(now.getTime() + 7 * 60_000)
    await Promise.all([identity.signPayload(Buffer.from('b')), identity.signPayload(Buffer.from('c'))])
    expect(spent().certificates).toBe(1)
    now = new Date(now.getTime() + 2 * 60_000)
    await Promise.all([identity.signPayload(Buffer.from('d')), identity.signPayload(Buffer.from('e'))])
    expect(spent().certificates).toBe(2)
  })

  it('refuses to sign where nothing would say when', () => {
    const { fulcio } = servicesOf(stack, 'tsa')
    expect(() => keylessIdentity({ token: tokenSource(), services: { fulcio }, http, clock })).toThrow('time-stamping')
    const rekor = { url: new URL(stack.rekorV2Url), version: 2 } as const
    expect(() => keylessIdentity({ token: tokenSource(), services: { fulcio, rekor }, http, clock })).toThrow(
      'time-stamping',
    )
  })

  it('stops when it is cancelled', async () => {
    const signal = AbortSignal.abort(new DOMException('stop', 'AbortError'))
    await expect(signerOf({ stack, http, clock }).attach(repository, requests(), { signal })).rejects.toThrow('stop')
    expect(spent().certificates).toBe(0)
  })
})

function tokenSource(): ReturnType<typeof givenToken> {
  return givenToken(new Secret(stack.identityToken({ kind: 'github' })))
}

describe('identity tokens', () => {
  const requestToken = new Secret('request-token')

  it.each<[string, () => string, string]>([
    ['that has expired', () => stack.identityToken({ kind: 'github', expiresIn: -1 }), 'has expired'],
    ['for another audience', () => stack.identityToken({ kind: 'github', audience: 'registry' }), 'audience'],
    [
      'of another issuer',
      () => stack.identityToken({ kind: 'github', claims: { iss: 'https://other.example' } }),
      'issuer',
    ],
    ['that was changed', () => `${stack.identityToken({ kind: 'github' }).slice(0, -4)}AAAA`, 'signature'],
    ['that is none', () => 'token', 'not a JSON Web Token'],
    ['without a subject', () => `e30.${Buffer.from('{}').toString('base64url')}.AAAA`, 'no subject'],
    [
      'with an unverified address',
      () => `e30.${Buffer.from('{"email":"a@b.c","email_verified":false}').toString('base64url')}.AAAA`,
      'not verified',
    ],
  ])('are refused when one %s', async (_, make, reason) => {
    const token = make()
    const signing = signerOf({ stack, http, clock, token: givenToken(new Secret(token)) }).attach(
      repository,
      requests(),
    )
    const error: unknown = await signing.catch((thrown: unknown) => thrown)
    expect(error).toMatchObject({ code: 'SIGN_IDENTITY', message: expect.stringContaining(reason) })
    expect(JSON.stringify(error, Object.getOwnPropertyNames(error))).not.toContain(token.slice(0, 40).padEnd(20, '!'))
    expect(await repository.listReferrers(image.index.digest)).toEqual([])
  })

  it("come from GitHub's runner for Sigstore's audience", async () => {
    const requestUrl = new URL(stack.tokenRequestUrl)
    const token = githubToken({ http, clock, requestUrl, requestToken })
    await signerOf({ stack, http, clock, token }).attach(repository, requests())
    expect(await allVerify()).toBe(true)
    expect(requestUrl.searchParams.has('audience')).toBe(false)
  })

  it("are missing when the runner's token service refuses", async () => {
    const source = githubToken({
      http,
      clock,
      requestUrl: new URL(stack.tokenRequestUrl),
      requestToken: new Secret('other-token'),
    })
    await expect(source.fetch()).rejects.toMatchObject({ code: 'SIGN_IDENTITY', facts: { status: 401 } })
  })
})

describe('services that fail', () => {
  const FULCIO = '/api/v2/signingCert'
  const REKOR = '/api/v1/log/entries'
  const REKOR_V2 = '/api/v2/log/entries'
  const TSA = '/api/v1/timestamp'
  const status = (code: number, retryAfter?: string): Fault => ({
    kind: 'status',
    status: code,
    ...(retryAfter === undefined ? {} : { retryAfter }),
  })

  it.each<[string, string, Fault, LogChoice]>([
    ['Fulcio is busy', FULCIO, status(503), 'v1'],
    ['Fulcio limits the rate', FULCIO, status(429), 'v1'],
    ["Fulcio's answer is lost", FULCIO, { kind: 'lost-answer' }, 'v1'],
    ['the log is busy', REKOR, status(502), 'v1'],
    ["the log's answer is lost, so that it has the entry already", REKOR, { kind: 'lost-answer' }, 'v1'],
    ['the second log is busy', REKOR_V2, status(500), 'v2+tsa'],
    ['the authority is busy', TSA, status(500), 'v2+tsa'],
    ["the authority's answer is lost", TSA, { kind: 'lost-answer' }, 'v1+tsa'],
  ])('are asked again when %s', async (_, path, fault, log) => {
    stack.fail(path, fault)
    await signAll(log)
    expect(slept).toEqual([500])
    expect(await allVerify()).toBe(true)
  })

  it('are given the time that they ask for', async () => {
    stack.fail(REKOR, status(429, '7'))
    await signAll()
    expect(slept).toEqual([7000])
  })

  it('are not waited for longer than half a minute', async () => {
    stack.fail(REKOR, status(429, '86400'))
    await signAll()
    expect(slept).toEqual([30_000])
  })

  it.each<[string, string, string, LogChoice]>([
    ['Fulcio', FULCIO, 'SIGN_IDENTITY', 'v1'],
    ['the log', REKOR, 'SIGN_LOG', 'v1'],
    ['the second log', REKOR_V2, 'SIGN_LOG', 'v2+tsa'],
    ['the authority', TSA, 'SIGN_TIMESTAMP', 'v2+tsa'],
  ])('end the signing when %s stays down, with nothing attached', async (_, path, code, log) => {
    for (let times = 0; times < 40; times++) stack.fail(path, status(503))
    await expect(signAll(log)).rejects.toMatchObject({ code, retryable: true, facts: { status: 503 } })
    expect(await repository.listReferrers(image.index.digest)).toEqual([])
  })

  it.each<[string, string, Fault, string, LogChoice]>([
    ['Fulcio refuses', FULCIO, status(403), 'SIGN_IDENTITY', 'v1'],
    ['Fulcio answers nonsense', FULCIO, { kind: 'body', body: '{"a":1}' }, 'SIGN_IDENTITY', 'v1'],
    [
      'Fulcio answers with no certificate',
      FULCIO,
      { kind: 'body', body: '{"signedCertificateEmbeddedSct":{"chain":{"certificates":["x"]}}}' },
      'SIGN_IDENTITY',
      'v1',
    ],
    ['the log refuses', REKOR, status(400), 'SIGN_LOG', 'v1'],
    ['the log answers nonsense', REKOR, { kind: 'body', body: '[]' }, 'SIGN_LOG', 'v1'],
    ['the log knows the entry, but not where', REKOR, status(409), 'SIGN_LOG', 'v1'],
    [
      'the second log answers without a proof',
      REKOR_V2,
      { kind: 'body', body: '{"logIndex":"1"}' },
      'SIGN_LOG',
      'v2+tsa',
    ],
    ['the authority answers with text', TSA, { kind: 'body', body: 'sorry' }, 'SIGN_TIMESTAMP', 'v2+tsa'],
    [
      'the authority rejects',
      TSA,
      { kind: 'body', body: '0\u00050\u0003\u0002\u0001\u0002' },
      'SIGN_TIMESTAMP',
      'v2+tsa',
    ],
  ])('end the signing at once when %s', async (_, path, fault, code, log) => {
    stack.fail(path, fault)
    await expect(signAll(log)).rejects.toMatchObject({ code })
    expect(slept).toEqual([])
  })

  it('that are not there end the signing', async () => {
    const services = { ...servicesOf(stack, 'v1'), rekor: { url: new URL('http://127.0.0.1:1/'), version: 1 as const } }
    const signing = signerOf({ stack, http, clock, services }).attach(repository, requests())
    await expect(signing).rejects.toMatchObject({ code: 'SIGN_LOG', message: expect.stringContaining('ECONNREFUSED') })
  })
})
