import { afterAll, beforeAll, beforeEach } from '@jest/globals'
import { sigstoreVerifier, type SigstoreVerifierParts } from '../../../src/sign/sigstore/sigstore-checker.ts'
import { parseTrustedRoot } from '../../../src/sign/sigstore/trusted-root.ts'
import type { SignatureFormat, VerificationResult } from '../../../src/sign/signer.ts'
import { PREDICATE_TYPES } from '../../../src/sign/statement.ts'
import type { HttpClient } from '../../../src/system/http.ts'
import { nodeHttpClient } from '../../../src/system/node/http.ts'
import { memoryRepository, type MemoryRepository } from '../../fakes/memory-repository.ts'
import { startSigstore, type Sigstore } from '../sigstore/sigstore.ts'
import { pushIndex, stoppedClock, type PushedIndex } from './images.ts'
import { signerOf, type LogChoice, type SignerSketch } from './keyless.ts'

/** A stack for the file, and for each test an image in an empty repository. */
export interface KeylessSetting {
  readonly stack: Sigstore
  readonly http: HttpClient
  readonly repository: MemoryRepository
  image: PushedIndex
  /** Signs the index. */
  signIndex(log?: LogChoice, formats?: readonly SignatureFormat[], parts?: Partial<SignerSketch>): Promise<void>
  /** Verifies that the index is signed by the stack's GitHub job, unless something else is wanted. */
  verify(change?: Partial<SigstoreVerifierParts>): Promise<VerificationResult>
}

/** Call it once at the top of a test file: it registers what is to be started and stopped. */
export function keylessSetting(): KeylessSetting {
  const parts: { stack?: Sigstore; http?: HttpClient; repository?: MemoryRepository; image?: PushedIndex } = {}
  beforeAll(async () => {
    parts.http = nodeHttpClient({ env: {} })
    parts.stack = await startSigstore()
  })
  afterAll(async () => {
    parts.http?.close()
    await parts.stack?.close()
  })
  beforeEach(async () => {
    parts.repository = memoryRepository('registry.test/app')
    parts.image = await pushIndex(parts.repository, '1.0')
  })
  const setting: KeylessSetting = {
    get stack() {
      return started(parts.stack)
    },
    get http() {
      return started(parts.http)
    },
    get repository() {
      return started(parts.repository)
    },
    get image() {
      return started(parts.image)
    },
    set image(image) {
      parts.image = image
    },
    signIndex: async (log = 'v1+tsa', formats = ['bundle'], change = {}) => {
      const { stack, http, repository, image } = setting
      const request = { subject: image.index, predicateType: PREDICATE_TYPES.sign, predicate: {} }
      const signer = signerOf({ stack, http, clock: stoppedClock(), log, ...change })
      await signer.attach(repository, [request], { formats })
    },
    verify: async (change = {}) => {
      const { stack, repository, image } = setting
      const identity = stack.identityOf({ kind: 'github' })
      const policy = { trustedRoot: parseTrustedRoot(stack.trustedRoot), identity, issuer: stack.issuer, ...change }
      const demand = { subject: image.index, predicateTypes: [PREDICATE_TYPES.sign] }
      return await sigstoreVerifier(policy).verify(repository, [demand])
    },
  }
  return setting
}

function started<T>(part: T | undefined): T {
  if (part === undefined) throw new Error('used before the tests began')
  return part
}
