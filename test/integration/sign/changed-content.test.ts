import { describe, expect, it } from '@jest/globals'
import type { Descriptor } from '../../../src/image/descriptor.ts'
import { digestOf, type Digest } from '../../../src/image/digest.ts'
import { manifestContent } from '../../../src/image/manifest.ts'
import { verifyImage } from '../../../src/sign/registry/image.ts'
import { sigstoreVerifier } from '../../../src/sign/sigstore/sigstore-checker.ts'
import { parseTrustedRoot } from '../../../src/sign/sigstore/trusted-root.ts'
import type { VerificationResult } from '../../../src/sign/signer.ts'
import { PREDICATE_TYPES } from '../../../src/sign/statement.ts'
import { failures } from '../../support/sign/bundle-sketch.ts'
import { stoppedClock } from '../../support/sign/images.ts'
import { signerOf } from '../../support/sign/keyless.ts'
import { keylessSetting } from '../../support/sign/keyless-setting.ts'

const setting = keylessSetting()

/** Signs the index and both platforms. */
async function signAll(): Promise<void> {
  const { stack, http, repository, image } = setting
  const requests = [image.index, image.amd64, image.arm64].map((subject) => ({
    subject,
    predicateType: PREDICATE_TYPES.sign,
    predicate: {},
  }))
  await signerOf({ stack, http, clock: stoppedClock() }).attach(repository, requests)
}

/** As a user does, by the tag unless told otherwise. */
function verify(reference = 'registry.test/app:1.0'): Promise<VerificationResult> {
  const { stack } = setting
  const identity = stack.identityOf({ kind: 'github' })
  const policy = { trustedRoot: parseTrustedRoot(stack.trustedRoot), identity, issuer: stack.issuer }
  return verifyImage(() => setting.repository, reference, sigstoreVerifier(policy), { recursive: true })
}

/** What a registry does that answers with other bytes than those it was given. */
function damage<T>(held: Map<Digest, T>, digest: Digest, change: (value: T) => T): void {
  const value = held.get(digest)
  if (value === undefined) throw new Error(`nothing is held under ${digest}`)
  held.set(digest, change(value))
}

function flipped(bytes: Uint8Array): Buffer {
  const copy = Buffer.from(bytes)
  copy.writeUInt8(copy.readUInt8(copy.length - 3) ^ 1, copy.length - 3)
  return copy
}

/** Puts a manifest in place of the amd64 one, and moves the tag to an index with it: what an attacker with push rights can do. */
async function replaceChild(change: (layers: readonly Descriptor[]) => readonly Descriptor[]): Promise<Descriptor> {
  const { repository, image } = setting
  const { manifest } = await repository.readManifest(image.amd64.digest)
  if (manifest.kind !== 'image') throw new Error('expected an image')
  const child = manifestContent({ ...manifest, layers: change(manifest.layers) })
  await repository.putManifest(child)
  const { manifest: index } = await repository.readManifest(image.index.digest)
  if (index.kind !== 'index') throw new Error('expected an index')
  const manifests = index.manifests.map((one) =>
    one.digest === image.amd64.digest ? { ...child.descriptor, platform: { os: 'linux', architecture: 'amd64' } } : one,
  )
  const moved = manifestContent({ ...index, manifests })
  await repository.putManifest(moved, { tags: ['1.0'] })
  return moved.descriptor
}

describe('an image that was signed', () => {
  it('does not verify once the tag names an index with another layer in it', async () => {
    await signAll()
    expect(failures(await verify()).flat()).toEqual([])
    const other = Buffer.from('another layer')
    const descriptor = {
      mediaType: 'application/vnd.oci.image.layer.v1.tar',
      digest: digestOf(other),
      size: other.length,
    }
    setting.repository.blobs.set(descriptor.digest, other)
    const index = await replaceChild(() => [descriptor])
    const result = await verify()
    expect(result.verified).toBe(false)
    const unsigned = result.candidates.filter(({ checks }) => checks.some(({ name }) => name === 'present'))
    expect(unsigned).toHaveLength(2)
    expect(unsigned.map(({ digest }) => digest)).toContain(index.digest)
  })

  it('does not verify with a manifest that has the same layers in another number', async () => {
    await signAll()
    await replaceChild((layers) => [...layers, ...layers])
    expect((await verify()).verified).toBe(false)
  })

  it.each(['index', 'amd64'] as const)('is refused when the registry changes its %s manifest', async (part) => {
    await signAll()
    const { repository, image } = setting
    damage(repository.manifests, image[part].digest, ({ mediaType, bytes }) => ({
      mediaType,
      bytes: Buffer.concat([bytes, Buffer.from('\n')]),
    }))
    const verifying = verify(`registry.test/app@${image[part].digest}`)
    await expect(verifying).rejects.toMatchObject({ code: 'REGISTRY_DIGEST_MISMATCH' })
  })

  it('is refused when the registry changes the bytes of its signatures', async () => {
    await signAll()
    const { repository, image } = setting
    const [referrer] = await repository.listReferrers(image.index.digest)
    const { manifest } = await repository.readManifest(referrer?.digest ?? '')
    const [layer] = manifest.kind === 'image' ? manifest.layers : []
    const legacy = await repository.readManifest(`${image.index.digest.replace(':', '-')}.sig`)
    const [payload] = legacy.manifest.kind === 'image' ? legacy.manifest.layers : []
    for (const one of [layer, payload]) if (one !== undefined) damage(repository.blobs, one.digest, flipped)
    const result = await verify()
    expect(result.verified).toBe(false)
    const ofIndex = result.candidates.filter(({ digest }) => digest === image.index.digest)
    expect(failures({ verified: false, candidates: ofIndex })).toEqual([['blob'], ['blob'], ['present']])
  })
})
