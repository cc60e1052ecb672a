import { generateKeyPairSync, type KeyObject } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll } from '@jest/globals'
import { enforcePolicy } from '../../../src/hosts/enforced-policy.ts'
import type { Descriptor } from '../../../src/image/descriptor.ts'
import type { Platform } from '../../../src/image/platform.ts'
import { keySigner } from '../../../src/sign/key/key-identity.ts'
import { parseVerificationPolicy, placeOf } from '../../../src/sign/parse-policy.ts'
import { resolvePredicateType } from '../../../src/sign/predicate-type.ts'
import { verifyByPolicy } from '../../../src/sign/registry/verify-policy.ts'
import type { SignatureFormat, StatementSigner, VerificationResult } from '../../../src/sign/signer.ts'
import type { HttpClient } from '../../../src/system/http.ts'
import { nodeHttpClient } from '../../../src/system/node/http.ts'
import { memoryRepository, type MemoryRepository } from '../../fakes/memory-repository.ts'
import { startSigstore, type Sigstore } from '../sigstore/sigstore.ts'
import { pushIndex, stoppedClock, type PushedIndex } from './images.ts'
import { signerOf, tokenOf, type LogChoice } from './keyless.ts'

export type Signer = 'alice' | 'bob' | 'github' | 'gitlab'

export interface PolicySetting {
  readonly stack: Sigstore
  /** Where keys (`alice.pub`, `bob.pub`) and the trusted root (`trusted_root.json`) are. */
  readonly folder: string
  /** The public keys' PEM. */
  readonly pem: Readonly<Record<'alice' | 'bob', string>>
  /** An image of its own, in a repository of its own. */
  push(): Promise<PolicyImage>
  /** What the policy says about the image that the reference names. */
  judge(image: PolicyImage, document: unknown, change?: JudgeChange): Promise<VerificationResult>
}

export interface JudgeChange {
  readonly now?: Date
  readonly reference?: string
  readonly platforms?: readonly Platform[]
}

export interface PolicyImage extends PushedIndex {
  readonly repository: MemoryRepository
  /** Attests this about each of these manifests. */
  attest(by: Signer, type: string, predicate: object, about: readonly Descriptor[], more?: AttestChange): Promise<void>
}

export interface AttestChange {
  readonly log?: LogChoice
  readonly formats?: readonly SignatureFormat[]
  /** What the signer takes for the time. */
  readonly time?: string
}

/** Call it once at the top of a test file. */
export function policySetting(): PolicySetting {
  const parts: { stack?: Sigstore; http?: HttpClient; folder?: string } = {}
  const alice = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const bob = generateKeyPairSync('ed25519')
  const pem = { alice: pemOf(alice.publicKey), bob: pemOf(bob.publicKey) }
  beforeAll(async () => {
    parts.http = nodeHttpClient({ env: {} })
    parts.stack = await startSigstore()
    parts.folder = await mkdtemp(join(tmpdir(), 'slipway-policy-'))
    await writeFile(join(parts.folder, 'trusted_root.json'), JSON.stringify(parts.stack.trustedRoot))
    await writeFile(join(parts.folder, 'alice.pub'), pem.alice)
    await writeFile(join(parts.folder, 'bob.pub'), pem.bob)
  })
  afterAll(async () => {
    parts.http?.close()
    await parts.stack?.close()
    if (parts.folder !== undefined) await rm(parts.folder, { recursive: true, force: true })
  })
  const started = <T>(part: T | undefined): T => {
    if (part === undefined) throw new Error('used before the tests began')
    return part
  }
  const signerFor = (by: Signer, { log = 'v1+tsa', time }: AttestChange): StatementSigner => {
    const clock = stoppedClock(time)
    if (by === 'alice' || by === 'bob')
      return keySigner({ key: by === 'alice' ? alice.privateKey : bob.privateKey, clock })
    const stack = started(parts.stack)
    return signerOf({ stack, http: started(parts.http), clock, log, token: tokenOf(stack, by) })
  }
  return {
    get stack() {
      return started(parts.stack)
    },
    get folder() {
      return started(parts.folder)
    },
    pem,
    push: async () => {
      const repository = memoryRepository('registry.test/acme/app')
      const image = await pushIndex(repository, '1.0')
      return {
        ...image,
        repository,
        attest: async (by, type, predicate, about, more = {}) => {
          const predicateType = resolvePredicateType(type)
          const requests = about.map((subject) => ({ subject, predicateType, predicate }))
          await signerFor(by, more).attach(repository, requests, { formats: more.formats ?? ['bundle'] })
        },
      }
    },
    judge: async ({ repository }, document, { now = new Date(), reference = '1.0', platforms = [] } = {}) => {
      const folder = started(parts.folder)
      const place = { folder, trustedRoot: join(folder, 'trusted_root.json'), locate: placeOf }
      const policy = await enforcePolicy(parseVerificationPolicy(document), place)
      const separator = reference.startsWith('sha256:') ? '@' : ':'
      const name = `registry.test/acme/app${separator}${reference}`
      return await verifyByPolicy(() => repository, name, policy, { now, platforms })
    },
  }
}

function pemOf(key: KeyObject): string {
  return key.export({ type: 'spki', format: 'pem' }).toString()
}
