import { createHash, sign, type KeyObject } from 'node:crypto'
import { Readable } from 'node:stream'
import type { Artifact } from '../../../src/sign/artifact.ts'
import { messageBundleBytes } from '../../../src/sign/bundle.ts'
import { publicKeyHint } from '../../../src/sign/key/public-key.ts'
import { logPayload } from '../../../src/sign/sigstore/rekor-v1.ts'
import type { HttpClient } from '../../../src/system/http.ts'
import type { Sigstore } from '../sigstore/sigstore.ts'
import { stoppedClock } from './images.ts'
import { flip } from './keyless.ts'

/** A file in memory, that is read in pieces. */
export function fileOf(text: string): Artifact {
  const bytes = Buffer.from(text)
  return {
    digests: (['sha256', 'sha384', 'sha512'] as const).map((algorithm) => ({
      algorithm,
      bytes: digestOf(algorithm, bytes),
    })),
    open: () => Promise.resolve(Readable.from([bytes.subarray(0, 2), bytes.subarray(2)], { objectMode: false })),
  }
}

/** What is known of the same file when only its SHA-256 is. */
export function digestOnly({ digests }: Artifact): Artifact {
  return { digests: digests.slice(0, 1) }
}

function digestOf(algorithm: string, bytes: Uint8Array): Buffer {
  return createHash(algorithm).update(bytes).digest()
}

/** A bundle over a text by a key, logged under `logged`: its own public key unless a test wants another. */
export async function keyedBundle(
  text: string,
  { privateKey, publicKey }: { readonly privateKey: KeyObject; readonly publicKey: KeyObject },
  log?: { readonly stack: Sigstore; readonly http: HttpClient; readonly logged?: KeyObject },
): Promise<MessageBundle> {
  const bytes = Buffer.from(text)
  const signature = sign(privateKey.asymmetricKeyType === 'ed25519' ? null : 'sha256', bytes, privateKey)
  const sha256 = digestOf('sha256', bytes)
  const material = { publicKey: { hint: publicKeyHint(publicKey) } }
  if (log === undefined) return parse(messageBundleBytes(sha256, signature, material))
  const pem = (log.logged ?? publicKey).export({ type: 'spki', format: 'pem' }).toString()
  const rekor = { http: log.http, clock: stoppedClock(), url: new URL(log.stack.rekorUrl) }
  const entry = await logPayload(rekor, sha256.toString('hex'), signature, pem, {})
  return parse(messageBundleBytes(sha256, signature, { ...material, tlogEntries: [entry] }))
}

/** The parts of bundles that tests change. */
export interface MessageBundle {
  mediaType: string
  verificationMaterial: {
    certificate?: { rawBytes: string }
    x509CertificateChain?: { certificates: { rawBytes: string }[] }
    publicKey?: { hint: string }
    tlogEntries?: {
      logIndex: string
      integratedTime?: string
      canonicalizedBody: string
      inclusionPromise?: { signedEntryTimestamp: string } | undefined
      inclusionProof?: { rootHash: string; hashes: string[]; checkpoint: { envelope: string } } | undefined
    }[]
    timestampVerificationData?: { rfc3161Timestamps?: { signedTimestamp: string }[] }
  }
  messageSignature?: { messageDigest: { algorithm?: string; digest?: string }; signature: string }
  dsseEnvelope?: { payload: string; payloadType: string; signatures: { sig: string; keyid?: string }[] }
}

export function parse(bundle: Uint8Array): MessageBundle {
  return JSON.parse(Buffer.from(bundle).toString('utf8')) as MessageBundle
}

/** The log entry of a bundle. */
export function loggedIn({
  verificationMaterial,
}: MessageBundle): NonNullable<MessageBundle['verificationMaterial']['tlogEntries']>[number] {
  const [entry] = verificationMaterial.tlogEntries ?? []
  if (entry === undefined) throw new Error('no log entry')
  return entry
}

export function changeCheckpoint(b: MessageBundle, change: (text: string) => string): void {
  const { inclusionProof } = loggedIn(b)
  if (inclusionProof === undefined) throw new Error('no proof')
  inclusionProof.checkpoint.envelope = change(inclusionProof.checkpoint.envelope)
}

/** Another signature in its place. */
export function changeSignature({ messageSignature, dsseEnvelope }: MessageBundle): void {
  if (messageSignature !== undefined) messageSignature.signature = flip(messageSignature.signature)
  const [first] = dsseEnvelope?.signatures ?? []
  if (first !== undefined) first.sig = flip(first.sig)
}
