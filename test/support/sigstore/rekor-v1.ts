import { createHash, createPublicKey, generateKeyPairSync, sign, verify, type KeyObject } from 'node:crypto'
import { canonicalJson } from './canonical-json.ts'
import { signedCheckpoint } from './checkpoint.ts'
import { leafHash, MerkleTree } from './merkle-tree.ts'

const TREE_ID = '1193050959916656506'

interface Stored {
  readonly body: Buffer
  readonly integratedTime: number
  readonly index: number
  readonly uuid: string
}

/** What the log answers: an HTTP status and a document, with the entry's UUID where there is one. */
export interface LogAnswer {
  readonly status: number
  readonly body: unknown
  readonly uuid?: string
}

/** The first generation of the transparency log: canonical entries, signed entry timestamps, inclusion proofs. */
export class RekorV1 {
  readonly #keys: { publicKey: KeyObject; privateKey: KeyObject } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  readonly #tree = new MerkleTree()
  readonly #entries = new Map<string, Stored>()
  readonly #name: string
  readonly #now: () => Date

  /** `name` is what checkpoints are signed as: the host without its port. */
  constructor(name: string, now: () => Date = () => new Date()) {
    this.#name = name
    this.#now = now
  }

  get size(): number {
    return this.#tree.size
  }

  get publicKey(): Buffer {
    return this.#keys.publicKey.export({ type: 'spki', format: 'der' })
  }

  get logId(): Buffer {
    return createHash('sha256').update(this.publicKey).digest()
  }

  /** POST /api/v1/log/entries */
  add(text: string): LogAnswer {
    let body: Buffer
    try {
      body = Buffer.from(canonicalJson(canonicalEntry(JSON.parse(text) as ProposedEntry)))
    } catch (error) {
      return { status: 400, body: { code: 400, message: error instanceof Error ? error.message : String(error) } }
    }
    const uuid = BigInt(TREE_ID).toString(16).padStart(16, '0') + leafHash(body).toString('hex')
    if (this.#entries.has(uuid))
      return {
        status: 409,
        uuid,
        body: { code: 409, message: 'an equivalent entry already exists in the transparency log' },
      }
    const index = this.#tree.append(body)
    this.#entries.set(uuid, { body, index, uuid, integratedTime: Math.floor(this.#now().getTime() / 1000) })
    return { status: 201, uuid, body: this.#answer(uuid) }
  }

  /** GET /api/v1/log/entries/UUID */
  get(uuid: string): LogAnswer {
    const answer = this.#answer(uuid)
    return answer === undefined
      ? { status: 404, body: { code: 404, message: 'no such entry' } }
      : { status: 200, body: answer }
  }

  #answer(uuid: string): object | undefined {
    const entry = this.#entries.get(uuid)
    if (entry === undefined) return undefined
    const proof = this.#tree.prove(entry.index)
    const core = {
      body: entry.body.toString('base64'),
      integratedTime: entry.integratedTime,
      logID: this.logId.toString('hex'),
      logIndex: entry.index,
    }
    const { privateKey } = this.#keys
    const origin = `${this.#name} - ${TREE_ID}`
    return {
      [uuid]: {
        ...core,
        verification: {
          inclusionProof: {
            checkpoint: signedCheckpoint({ ...proof, origin }, this.#name, this.logId, (note) =>
              sign('sha256', note, privateKey),
            ),
            hashes: proof.hashes.map((hash) => hash.toString('hex')),
            logIndex: proof.index,
            rootHash: proof.root.toString('hex'),
            treeSize: proof.size,
          },
          signedEntryTimestamp: sign('sha256', Buffer.from(canonicalJson(core)), privateKey).toString('base64'),
        },
      },
    }
  }
}

interface ProposedEntry {
  readonly kind?: string
  readonly apiVersion?: string
  readonly spec?: {
    readonly proposedContent?: { readonly envelope: string; readonly verifiers: readonly string[] }
    readonly data?: { readonly hash?: { readonly algorithm: string; readonly value: string } }
    readonly signature?: { readonly content: string; readonly publicKey: { readonly content: string } }
  }
}

interface Envelope {
  readonly payload: string
  readonly payloadType: string
  readonly signatures: readonly { readonly sig: string }[]
}

/** Those that Rekor knows, in the length of their values. */
const HASH_BITS: Readonly<Record<string, number>> = { sha256: 256, sha384: 384, sha512: 512 }

function algorithmOf(hash: { readonly algorithm: string; readonly value: string } | undefined): string {
  const { algorithm = '', value = '' } = hash ?? {}
  if (HASH_BITS[algorithm] !== value.length * 4) throw new Error('invalid value for hash')
  return algorithm
}

function canonicalEntry({ kind, apiVersion, spec }: ProposedEntry): object {
  if (apiVersion !== '0.0.1') throw new Error(`unsupported version ${String(apiVersion)}`)
  if (kind === 'dsse' && spec?.proposedContent !== undefined) {
    const { envelope, verifiers } = spec.proposedContent
    return { apiVersion, kind, spec: canonicalEnvelope(envelope, verifiers) }
  }
  if (kind === 'hashedrekord' && spec?.data?.hash !== undefined && spec.signature !== undefined) {
    const { data, signature } = spec
    createPublicKey(Buffer.from(signature.publicKey.content, 'base64'))
    return {
      apiVersion,
      kind,
      spec: {
        data: { hash: { algorithm: algorithmOf(data.hash), value: data.hash?.value } },
        signature: { content: signature.content, publicKey: { content: signature.publicKey.content } },
      },
    }
  }
  throw new Error(`unsupported entry ${String(kind)}`)
}

function canonicalEnvelope(text: string, verifiers: readonly string[]): object {
  const { payload, payloadType, signatures } = JSON.parse(text) as Envelope
  const bytes = Buffer.from(payload, 'base64')
  const signed = Buffer.concat([Buffer.from(`DSSEv1 ${payloadType.length} ${payloadType} ${bytes.length} `), bytes])
  const keys = verifiers.map((verifier) => ({ verifier, key: createPublicKey(Buffer.from(verifier, 'base64')) }))
  const verified = signatures.map(({ sig }) => {
    const match = keys.find(({ key }) => verifies(signed, key, Buffer.from(sig, 'base64')))
    if (match === undefined) throw new Error('a signature of the envelope does not verify')
    return { signature: sig, verifier: match.verifier }
  })
  const sha256 = (content: string | Buffer): object => ({
    algorithm: 'sha256',
    value: createHash('sha256').update(content).digest('hex'),
  })
  return { envelopeHash: sha256(text), payloadHash: sha256(bytes), signatures: verified }
}

function verifies(bytes: Buffer, key: KeyObject, signature: Buffer): boolean {
  return verify(key.asymmetricKeyType === 'ed25519' ? null : 'sha256', bytes, key, signature)
}
