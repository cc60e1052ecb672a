import { createHash, generateKeyPairSync, sign, type KeyObject } from 'node:crypto'
import { canonicalJson } from './canonical-json.ts'
import { signedCheckpoint } from './checkpoint.ts'
import { MerkleTree } from './merkle-tree.ts'
import type { LogAnswer } from './rekor-v1.ts'

interface HashedRekordRequest {
  readonly digest: string
  readonly signature: {
    readonly content: string
    readonly verifier: {
      readonly x509Certificate?: { readonly rawBytes: string }
      readonly publicKey?: { readonly rawBytes: string }
      readonly keyDetails: string
    }
  }
}

/** The second generation of the transparency log: hashes only, no time of its own, an Ed25519 checkpoint. */
export class RekorV2 {
  readonly #keys: { publicKey: KeyObject; privateKey: KeyObject } = generateKeyPairSync('ed25519')
  readonly #tree = new MerkleTree()
  readonly #origin: string

  /** `origin` is the host without its port, as sigstore-go computes it from the base URL. */
  constructor(origin: string) {
    this.#origin = origin
  }

  get size(): number {
    return this.#tree.size
  }

  get publicKey(): Buffer {
    return this.#keys.publicKey.export({ type: 'spki', format: 'der' })
  }

  /** The key's identifier in signed notes: over name, algorithm and raw key. */
  get logId(): Buffer {
    const raw = this.publicKey.subarray(-32)
    return createHash('sha256').update(`${this.#origin}\n`).update(Buffer.of(1)).update(raw).digest()
  }

  /** POST /api/v2/log/entries */
  add(text: string): LogAnswer {
    const { hashedRekordRequestV002: request } = JSON.parse(text) as {
      readonly hashedRekordRequestV002?: HashedRekordRequest
    }
    if (request === undefined) return { status: 400, body: { code: 3, message: 'invalid type, must be hashedrekord' } }
    const { digest, signature } = request
    const entry = {
      apiVersion: '0.0.2',
      kind: 'hashedrekord',
      spec: {
        hashedRekordV002: {
          data: { algorithm: `SHA2_${Buffer.from(digest, 'base64').byteLength * 8}`, digest },
          signature,
        },
      },
    }
    const body = Buffer.from(canonicalJson(entry))
    const proof = this.#tree.prove(this.#tree.append(body))
    const checkpoint = signedCheckpoint({ ...proof, origin: this.#origin }, this.#origin, this.logId, (note) =>
      sign(null, note, this.#keys.privateKey),
    )
    return {
      status: 201,
      body: {
        logIndex: String(proof.index),
        logId: { keyId: this.logId.toString('base64') },
        kindVersion: { kind: 'hashedrekord', version: '0.0.2' },
        integratedTime: '0',
        inclusionPromise: null,
        inclusionProof: {
          logIndex: String(proof.index),
          rootHash: proof.root.toString('base64'),
          treeSize: String(proof.size),
          hashes: proof.hashes.map((hash) => hash.toString('base64')),
          checkpoint: { envelope: checkpoint },
        },
        canonicalizedBody: body.toString('base64'),
      },
    }
  }
}
