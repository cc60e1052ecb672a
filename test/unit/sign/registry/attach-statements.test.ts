import { generateKeyPairSync } from 'node:crypto'
import { beforeEach, describe, expect, it } from '@jest/globals'
import { hexOf } from '../../../../src/image/digest.ts'
import type { SingleManifest } from '../../../../src/image/manifest.ts'
import type { Referrer, Repository } from '../../../../src/image/store.ts'
import { keySigner, keyVerifier } from '../../../../src/sign/key/key-identity.ts'
import type { StatementRequest, StatementSigner } from '../../../../src/sign/signer.ts'
import { PREDICATE_TYPES } from '../../../../src/sign/statement.ts'
import { memoryRepository, type MemoryRepository } from '../../../fakes/memory-repository.ts'
import { pushIndex, stoppedClock, type PushedIndex } from '../../../support/sign/images.ts'

const ours = generateKeyPairSync('ec', { namedCurve: 'P-256' })
const theirs = generateKeyPairSync('ec', { namedCurve: 'P-256' })
const clock = stoppedClock()
const signer = keySigner({ key: ours.privateKey, clock })

let repository: MemoryRepository
let image: PushedIndex

beforeEach(async () => {
  repository = memoryRepository('registry.test/app')
  image = await pushIndex(repository, '1.0')
})

function signing(): readonly StatementRequest[] {
  return [image.index, image.amd64, image.arm64].map((subject) => ({
    subject,
    predicateType: PREDICATE_TYPES.sign,
    predicate: {},
  }))
}

function bill(predicate: object = { bomFormat: 'CycloneDX' }): StatementRequest {
  return { subject: image.index, predicateType: PREDICATE_TYPES.cyclonedx, predicate }
}

async function layersOf(kind: 'sig' | 'att'): Promise<SingleManifest['layers']> {
  const { manifest } = await repository.readManifest(`sha256-${hexOf(image.index.digest)}.${kind}`)
  if (manifest.kind !== 'image') throw new Error('not an image')
  return manifest.layers
}

async function accepts(request: StatementRequest, key = ours.publicKey): Promise<boolean> {
  const { subject, predicateType } = request
  return (await keyVerifier({ key }).verify(repository, [{ subject, predicateTypes: [predicateType] }])).verified
}

/** Everything in the repository, to see that nothing was added. */
function content(): unknown {
  const { manifests, blobs, tags } = repository
  return { manifests: [...manifests.keys()].sort(), blobs: [...blobs.keys()].sort(), tags: [...tags] }
}

describe('attaching statements', () => {
  it('writes both formats, and reports them in the order of the requests', async () => {
    const requests = [...signing(), bill()]
    const attached = await signer.attach(repository, requests)
    expect(attached).toEqual(
      requests.map(({ subject, predicateType }) => ({
        digest: subject.digest,
        predicateType,
        signature: expect.stringMatching(/^ME[A-Za-z0-9+/]+=*$/),
        timestamp: '2026-11-25T01:02:03Z',
        formats: ['bundle', 'legacy'],
      })),
    )
    for (const request of requests) expect(await accepts(request)).toBe(true)
    expect(await layersOf('sig')).toHaveLength(1)
    expect(await layersOf('att')).toHaveLength(1)
  })

  it('attaches all statements about a subject by one call', async () => {
    const calls: (readonly Referrer[])[] = []
    const watched: Repository = {
      ...repository,
      attach: async (subject, referrers, call) => {
        calls.push(referrers)
        await repository.attach(subject, referrers, call)
      },
    }
    await signer.attach(watched, [...signing(), bill()])
    expect(calls.map(({ length }) => length).sort((a, b) => a - b)).toEqual([1, 1, 2])
  })

  it('has stored everything about all subjects before it attaches anything', async () => {
    const attached: ReadonlySet<string>[] = []
    const watched: Repository = {
      ...repository,
      attach: async (...args) => {
        attached.push(new Set(repository.blobs.keys()))
        await repository.attach(...args)
      },
    }
    await signer.attach(watched, [...signing(), bill()])
    expect(attached).toHaveLength(3)
    const { config } = (await repository.readManifest(`sha256-${hexOf(image.index.digest)}.sig`))
      .manifest as SingleManifest
    const layers = [...(await layersOf('sig')), ...(await layersOf('att'))]
    for (const { digest } of layers) expect(attached[0]).toContain(digest)
    expect(attached[0]).not.toContain(config.digest)
  })

  it('attaches nothing when one of the subjects cannot be signed', async () => {
    const before = repository.manifests.size
    const large = { ...bill({ text: 'x'.repeat(26 << 20) }), subject: image.arm64 }
    await expect(signer.attach(repository, [...signing(), large])).rejects.toMatchObject({ code: 'SIGN_FAILED' })
    expect(repository.manifests.size).toBe(before)
  })

  it('adds nothing when it is repeated, and reports what is there', async () => {
    const requests = [...signing(), bill()]
    const first = await signer.attach(repository, requests)
    const before = content()
    const again = keySigner({ key: ours.privateKey, clock: stoppedClock('2027-01-01T00:00:00Z') })
    expect(await again.attach(repository, requests)).toEqual(first)
    expect(content()).toEqual(before)
  })

  it('adds what is missing only', async () => {
    await signer.attach(repository, signing(), { formats: ['bundle'] })
    const [first] = await signer.attach(repository, [...signing(), bill()])
    expect(first?.formats).toEqual(['bundle', 'legacy'])
    expect((await repository.listReferrers(image.index.digest)).length).toBe(2)
    expect(await layersOf('sig')).toHaveLength(1)
  })

  it('adds a statement whose predicate differs', async () => {
    await signer.attach(repository, [bill()])
    await signer.attach(repository, [bill({ bomFormat: 'CycloneDX', version: 2 })])
    expect(await layersOf('att')).toHaveLength(2)
    expect((await repository.listReferrers(image.index.digest)).length).toBe(2)
  })

  it('takes equal predicates with members in another order for equal', async () => {
    await signer.attach(repository, [bill({ a: 1, b: { c: 1, d: 2 } })])
    await signer.attach(repository, [bill({ b: { d: 2, c: 1 }, a: 1 })])
    expect(await layersOf('att')).toHaveLength(1)
  })

  it('keeps the signatures of others', async () => {
    await keySigner({ key: theirs.privateKey, clock }).attach(repository, signing())
    await signer.attach(repository, signing())
    for (const request of signing()) {
      expect(await accepts(request, theirs.publicKey)).toBe(true)
      expect(await accepts(request)).toBe(true)
    }
    expect(await layersOf('sig')).toHaveLength(2)
  })

  it('does not take the signature of another key for its own', async () => {
    await keySigner({ key: theirs.privateKey, clock }).attach(repository, signing())
    expect(await accepts(signing()[0] as StatementRequest)).toBe(false)
  })

  it.each([[['bundle']], [['legacy']]] as const)('writes only %j when that is asked for', async (formats) => {
    const [one] = await signer.attach(repository, signing(), { formats })
    expect(one?.formats).toEqual(formats)
    const referrers = await repository.listReferrers(image.index.digest)
    const tags = [...repository.tags.keys()].filter((tag) => tag.endsWith('.sig'))
    expect([referrers.length > 0, tags.length > 0]).toEqual([formats[0] === 'bundle', formats[0] === 'legacy'])
  })

  it('adds a bundle where one is attached already, because cosign 3 then sees no legacy signature', async () => {
    await keySigner({ key: theirs.privateKey, clock }).attach(repository, [bill()], { formats: ['bundle'] })
    const [one] = await signer.attach(repository, signing(), { formats: ['legacy'] })
    expect(one?.formats).toEqual(['bundle', 'legacy'])
  })

  it('lists each bundle with its true artifact type and predicate type', async () => {
    await signer.attach(repository, [bill()])
    expect(await repository.listReferrers(image.index.digest)).toMatchObject([
      {
        artifactType: 'application/vnd.dev.sigstore.bundle.v0.3+json',
        annotations: { 'dev.sigstore.bundle.predicateType': PREDICATE_TYPES.cyclonedx },
      },
    ])
  })

  it.each([['text'], [null], [[1]]])('refuses the predicate %j before anything is written', async (predicate) => {
    const before = content()
    const request = { subject: image.index, predicateType: 'https://example.com/p', predicate }
    await expect(signer.attach(repository, [request])).rejects.toMatchObject({ code: 'CONFIG_INVALID' })
    expect(content()).toEqual(before)
  })

  it('refuses an attestation that no verifier would read', async () => {
    const request = bill({ text: 'x'.repeat(25 << 20) })
    await expect(signer.attach(repository, [request])).rejects.toMatchObject({ code: 'SIGN_FAILED' })
  })

  it('stops when it is cancelled', async () => {
    const signal = AbortSignal.abort(new DOMException('stop', 'AbortError'))
    await expect(signer.attach(repository, signing(), { signal })).rejects.toThrow('stop')
    expect(await repository.listReferrers(image.index.digest)).toEqual([])
  })

  it('tells of a bad key at the first use', async () => {
    const bad = keySigner({ key: 'no key', clock })
    await expect(bad.attach(repository, signing())).rejects.toMatchObject({ code: 'SIGN_KEY' })
  })
})

describe('legacy tags without compare-and-swap', () => {
  const tag = (): string => `sha256-${hexOf(image.index.digest)}.sig`

  /** Another writer puts its own image over ours, the given number of times, after we have read and before we read back. */
  function raced(rival: StatementSigner, times: number): Repository {
    let left = times
    return {
      ...repository,
      putManifest: async (manifest, options) => {
        const before = repository.tags.get(tag())
        await repository.putManifest(manifest, options)
        if (options?.tags?.[0] !== tag() || left-- <= 0) return
        if (before === undefined) repository.tags.delete(tag())
        else repository.tags.set(tag(), before)
        await rival.attach(repository, [signing()[0] as StatementRequest], { formats: ['legacy'] })
      },
    }
  }

  it('end with both signatures when another writer overwrites ours', async () => {
    const rival = keySigner({ key: theirs.privateKey, clock })
    await signer.attach(raced(rival, 1), signing(), { formats: ['legacy'] })
    const [request] = signing()
    if (request === undefined) throw new Error('no request')
    expect([await accepts(request), await accepts(request, theirs.publicKey)]).toEqual([true, true])
  })

  it('end in an error when ours never stays', async () => {
    const rival = keySigner({ key: theirs.privateKey, clock })
    const attaching = signer.attach(raced(rival, 100), signing(), { formats: ['legacy'] })
    await expect(attaching).rejects.toMatchObject({ code: 'SIGN_FAILED', retryable: true })
  })
})
