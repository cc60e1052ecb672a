import { sign } from 'node:crypto'
import type { Signer, Witness } from '@sigstore/sign'
import type { TransparencyLogEntry, VerificationMaterial } from '../bundle.ts'
import { envelopeJson, IN_TOTO_PAYLOAD_TYPE, type Envelope } from '../dsse.ts'
import type { SigningCertificate } from './fulcio-client.ts'

/** Who testifies to a signature: a log that records it, an authority that dates it. */
export interface Witnesses {
  /** Gets the envelope and its JSON. */
  readonly log: (envelope: Envelope, layer: Uint8Array) => Promise<TransparencyLogEntry | undefined>
  /** Gets the signature; answers a TimeStampResp in base64. */
  readonly date: ((signature: Uint8Array) => Promise<string | undefined>) | undefined
}

export interface BuiltBundle {
  readonly envelope: Envelope
  /** The envelope's JSON as it was logged. */
  readonly layer: Uint8Array
  readonly entry: TransparencyLogEntry | undefined
  readonly material: VerificationMaterial
}

/** Signs a statement and collects its proofs, in the shape of @sigstore/sign's builder; log and authority are asked at the same time. */
export async function buildBundle(
  certificate: SigningCertificate,
  statement: Buffer,
  { log, date }: Witnesses,
): Promise<BuiltBundle> {
  // The package's entry point would load an HTTP stack that nothing here needs.
  const [{ DSSEBundleBuilder }, specs] = await Promise.all([
    import('@sigstore/sign/dist/bundler/dsse.js'),
    import('@sigstore/protobuf-specs'),
  ])
  let entry: TransparencyLogEntry | undefined
  const logWitness: Witness = {
    testify: async (content) => {
      const envelope = envelopeIn(content)
      entry = await log(envelope, layerOf(envelope))
      return entry === undefined ? {} : { tlogEntries: [requireIds(specs.TransparencyLogEntry.fromJSON(entry))] }
    },
  }
  const dateWitness: Witness = {
    testify: async (content) => {
      const time = await date?.(envelopeIn(content).signatures[0]?.sig ?? new Uint8Array())
      return time === undefined ? {} : { rfc3161Timestamps: [{ signedTimestamp: Buffer.from(time, 'base64') }] }
    },
  }
  const builder = new DSSEBundleBuilder({ signer: signerOf(certificate), witnesses: [logWitness, dateWitness] })
  const { content, verificationMaterial } = await builder.create({ data: statement, type: IN_TOTO_PAYLOAD_TYPE })
  const envelope = envelopeIn(content)
  const material = specs.VerificationMaterial.toJSON(verificationMaterial) as VerificationMaterial
  return { envelope, layer: layerOf(envelope), entry, material }
}

function signerOf({ privateKey, pem }: SigningCertificate): Signer {
  return {
    sign: (data) =>
      Promise.resolve({
        signature: sign('sha256', data, privateKey),
        key: { $case: 'x509Certificate', certificate: pem },
      }),
  }
}

type Content = Parameters<Witness['testify']>[0]

function envelopeIn(content: Content): Envelope {
  if (content.$case !== 'dsseEnvelope') throw new TypeError('the builder made something else than an envelope')
  const { payload, payloadType, signatures } = content.dsseEnvelope
  return { payload, payloadType, signatures: signatures.map(({ sig }) => ({ sig, keyid: '' })) }
}

function layerOf(envelope: Envelope): Uint8Array {
  return Buffer.from(JSON.stringify(envelopeJson(envelope)))
}

type ProtoEntry = NonNullable<Awaited<ReturnType<Witness['testify']>>['tlogEntries']>[number]
type LooseEntry = Omit<ProtoEntry, 'logId' | 'kindVersion'> & {
  readonly logId: ProtoEntry['logId'] | undefined
  readonly kindVersion: ProtoEntry['kindVersion'] | undefined
}

function requireIds(entry: LooseEntry): ProtoEntry {
  const { logId, kindVersion } = entry
  if (logId === undefined || kindVersion === undefined) throw new TypeError('the log entry has no identity')
  return { ...entry, logId, kindVersion }
}
