import { generateKeyPairSync } from 'node:crypto'
import { beforeEach, describe, expect, it } from '@jest/globals'
import { parsePlatform } from '../../../../src/image/platform.ts'
import { imageSigner } from '../../../../src/sign/key/image-signer.ts'
import { verifyImage } from '../../../../src/sign/registry/image.ts'
import { keyVerifier } from '../../../../src/sign/key/key-identity.ts'
import { PREDICATE_TYPES } from '../../../../src/sign/statement.ts'
import { memoryRepository, type MemoryRepository } from '../../../fakes/memory-repository.ts'
import { pushIndex, stoppedClock, type PushedIndex } from '../../../support/sign/images.ts'

const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
const other = generateKeyPairSync('ed25519')
const key = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()

let repository: MemoryRepository
let image: PushedIndex
const open = (): MemoryRepository => repository
const signer = imageSigner({ open, clock: stoppedClock() })

beforeEach(async () => {
  repository = memoryRepository('registry.test/app')
  image = await pushIndex(repository, 'latest')
})

describe('imageSigner', () => {
  it.each([
    ['registry.test/app:none', 'REGISTRY_NOT_FOUND'],
    [`registry.test/app@sha256:${'0'.repeat(64)}`, 'REGISTRY_NOT_FOUND'],
    ['registry.test/App', 'CONFIG_REFERENCE'],
  ])('refuses to sign %s', async (reference, code) => {
    await expect(signer.sign(reference, key)).rejects.toMatchObject({ code })
  })

  it('does not verify what is not signed, and not with another key', async () => {
    expect((await signer.verify('registry.test/app', publicKey)).verified).toBe(false)
    await signer.sign('registry.test/app', key)
    expect((await signer.verify('registry.test/app', other.publicKey)).verified).toBe(false)
    expect((await signer.verify('registry.test/app', publicKey)).verified).toBe(true)
  })

  it('signs the index and each child, and every tag of the same digest with it', async () => {
    const signatures = await signer.sign('registry.test/app:latest', key)
    expect(signatures.map(({ digest }) => digest)).toEqual([image.index.digest, image.amd64.digest, image.arm64.digest])
    for (const { digest } of [image.index, image.amd64, image.arm64])
      expect((await signer.verify(`registry.test/app@${digest}`, publicKey)).verified).toBe(true)
  })

  it('signs the named manifest alone when recursive is off', async () => {
    expect(await signer.sign('registry.test/app', key, { recursive: false })).toHaveLength(1)
    const verifier = keyVerifier({ key: publicKey })
    const verify = async (call: Parameters<typeof verifyImage>[3]): Promise<boolean> =>
      (await verifyImage(open, 'registry.test/app', verifier, call)).verified
    expect(await verify({})).toBe(true)
    expect(await verify({ recursive: true })).toBe(false)
    expect(await verify({ platforms: [parsePlatform('linux/arm64')] })).toBe(false)
  })

  it('names a platform that is not there', async () => {
    await signer.sign('registry.test/app', key)
    const verifier = keyVerifier({ key: publicKey })
    const call = { platforms: [parsePlatform('linux/s390x')] }
    await expect(verifyImage(open, 'registry.test/app', verifier, call)).rejects.toThrow('linux/s390x')
    const there = { platforms: [parsePlatform('linux/arm64')] }
    expect((await verifyImage(open, 'registry.test/app', verifier, there)).verified).toBe(true)
  })

  it('attests a file under a short name of its type', async () => {
    const predicate = Buffer.from('{"bomFormat":"CycloneDX"}')
    const [one] = await signer.attest('registry.test/app', predicate, 'cyclonedx', key)
    expect(one).toMatchObject({ digest: image.index.digest, predicateType: PREDICATE_TYPES.cyclonedx })
    const verifier = keyVerifier({ key: publicKey })
    const call = { predicateTypes: [PREDICATE_TYPES.cyclonedx] }
    expect((await verifyImage(open, 'registry.test/app', verifier, call)).verified).toBe(true)
    expect((await signer.verify('registry.test/app', publicKey)).verified).toBe(false)
  })

  it.each([
    ['a word that is no type', 'sbom', '{}'],
    ['a file that is no object', 'cyclonedx', '[]'],
  ])('refuses %s', async (_, type, content) => {
    const attesting = signer.attest('registry.test/app', Buffer.from(content), type, key)
    await expect(attesting).rejects.toMatchObject({ code: 'CONFIG_INVALID' })
    expect(await repository.listReferrers(image.index.digest)).toEqual([])
  })
})
