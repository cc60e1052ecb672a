import { initializeTSA, type TSA } from '@sigstore/mock/dist/timestamp/index.js'
import { generateKeyPair } from '@sigstore/mock/dist/util/key.js'
import { DER_TAGS, derAt, readDer } from './der.ts'
import { bufferOf } from './fulcio.ts'

const POLICY = '1.3.6.1.4.1.57264.2'
const HASH_PREFIX = '2.16.840.1.101.3.4.2.'
/** The last byte of the OID of SHA-256, SHA-384, SHA-512. */
const HASHES: Readonly<Record<number, string>> = { 1: `${HASH_PREFIX}1`, 2: `${HASH_PREFIX}2`, 3: `${HASH_PREFIX}3` }

interface Request {
  readonly hash: Buffer
  readonly algorithm: string
  /** Big-endian bytes as the client wrote them. */
  readonly nonce: Buffer | undefined
  readonly certificates: boolean
}

interface TstInfo {
  nonce: unknown
}

/** A time-stamping authority (RFC 3161) that takes requests in DER and in Sigstore's JSON. */
export class TimestampAuthority {
  readonly #tsa: TSA
  readonly #time: Date
  readonly #now: () => Date
  /** Timestamps given so far. */
  issued = 0

  static async start(now: () => Date = () => new Date()): Promise<TimestampAuthority> {
    const time = new Date()
    return new TimestampAuthority(await initializeTSA(generateKeyPair('prime256v1'), time), time, now)
  }

  private constructor(tsa: TSA, time: Date, now: () => Date) {
    this.#tsa = tsa
    this.#time = time
    this.#now = now
  }

  /** Leaf first, then root. */
  get chain(): readonly Buffer[] {
    return [bufferOf(this.#tsa.intCertificate), bufferOf(this.#tsa.rootCertificate)]
  }

  async answer(body: Buffer, contentType: string): Promise<Buffer> {
    const request = contentType.startsWith('application/json') ? readJson(body) : readQuery(body)
    this.#time.setTime(Math.floor(this.#now().getTime() / 1000) * 1000)
    const answer = await withNonce(this.#tsa, request).timestamp({
      artifactHash: request.hash,
      hashAlgorithmOID: request.algorithm,
      nonce: 1,
      policyOID: POLICY,
      certReq: request.certificates,
    })
    this.issued++
    return bufferOf(answer)
  }
}

/** The library takes a nonce as a number, which is too small for the 64 bits and more of real clients. */
function withNonce(tsa: TSA, { nonce }: Request): TSA {
  const inner = tsa as TSA & { tstInfo: (request: unknown) => TstInfo }
  const patched = Object.create(inner) as typeof inner
  patched.tstInfo = (request) => {
    const info = inner.tstInfo(request)
    const { constructor: AsnInteger } = info.nonce as object as { constructor: new (value: object) => unknown }
    info.nonce = nonce === undefined ? undefined : new AsnInteger({ valueHex: nonce })
    return info
  }
  return patched
}

function readJson(body: Buffer): Request {
  const { artifactHash, hashAlgorithm, nonce, certificates } = JSON.parse(body.toString()) as {
    readonly artifactHash: string
    readonly hashAlgorithm: string
    readonly nonce?: number
    readonly certificates?: boolean
  }
  const algorithm = HASHES[['sha256', 'sha384', 'sha512'].indexOf(hashAlgorithm) + 1]
  if (algorithm === undefined) throw new Error(`unknown hash ${hashAlgorithm}`)
  const bytes = Buffer.alloc(9)
  bytes.writeBigUInt64BE(BigInt(nonce ?? 0), 1)
  return {
    hash: Buffer.from(artifactHash, 'base64'),
    algorithm,
    nonce: nonce === undefined ? undefined : bytes.subarray(bytes.findIndex((byte, at) => byte !== 0 || at === 8)),
    certificates: certificates ?? false,
  }
}

/** TimeStampReq: version, message imprint, then optional policy, nonce and certReq. */
function readQuery(body: Buffer): Request {
  const [version, imprint, ...optional] = readDer(derAt(body, 0).content)
  if (version === undefined || imprint === undefined) throw new Error('not a timestamp request')
  const oid = derAt(imprint.content, 0, 0)
  const algorithm = HASHES[oid.content.at(-1) ?? 0]
  if (algorithm === undefined) throw new Error('unknown hash algorithm')
  const hash = readDer(imprint.content)[1]?.content
  if (hash === undefined) throw new Error('the request has no hash')
  return {
    hash,
    algorithm,
    nonce: optional.find(({ tag }) => tag === DER_TAGS.integer)?.content,
    certificates: optional.find(({ tag }) => tag === DER_TAGS.boolean)?.content.readUInt8(0) === 0xff,
  }
}
