import { generateKeyPairSync, sign, X509Certificate, type KeyObject } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { envelopeJson, preAuthenticationEncoding, type Envelope } from '../../../src/sign/dsse.ts'
import { logEnvelope } from '../../../src/sign/sigstore/rekor-v1.ts'
import { parseTrustedRoot } from '../../../src/sign/sigstore/trusted-root.ts'
import { failures, IN_TOTO } from '../../support/sign/bundle-sketch.ts'
import { pushIndex, stoppedClock } from '../../support/sign/images.ts'
import {
  bundleBeside,
  entryOf,
  flip,
  replaceBundle,
  type BundleJson,
  type LogChoice,
} from '../../support/sign/keyless.ts'
import { keylessSetting } from '../../support/sign/keyless-setting.ts'
import { startSigstore, type Sigstore } from '../../support/sigstore/sigstore.ts'

const setting = keylessSetting()
let stranger: Sigstore

beforeAll(async () => {
  stranger = await startSigstore()
})

afterAll(() => stranger.close())

/** Signs, changes the bundle, and tells which checks fail. */
async function afterChange(
  change: (bundle: BundleJson) => void,
  log: LogChoice = 'v1+tsa',
): Promise<readonly string[]> {
  await setting.signIndex(log)
  const bundle = await bundleBeside(setting.repository, setting.image.index)
  change(bundle)
  await replaceBundle(setting.repository, setting.image.index, bundle)
  const result = await setting.verify({ logThreshold: log === 'tsa' ? 0 : 1 })
  expect(result.verified).toBe(false)
  return failures(result)[0] ?? []
}

/** A statement about the same image that says something else. */
function withOtherPredicate(payload: string): string {
  const statement = JSON.parse(Buffer.from(payload, 'base64').toString()) as object
  return Buffer.from(JSON.stringify({ ...statement, predicate: { forged: true } })).toString('base64')
}

describe('the proofs', () => {
  it.each<[string, LogChoice, (bundle: BundleJson) => void, string]>([
    [
      'a changed signature',
      'v1+tsa',
      ({ dsseEnvelope }) => {
        dsseEnvelope.signatures[0] = { sig: flip(dsseEnvelope.signatures[0]?.sig ?? '') }
      },
      'timestamp',
    ],
    [
      'a changed signature without timestamps',
      'v1',
      ({ dsseEnvelope }) => {
        dsseEnvelope.signatures[0] = { sig: flip(dsseEnvelope.signatures[0]?.sig ?? '') }
      },
      'log',
    ],
    [
      'a changed payload',
      'v1',
      ({ dsseEnvelope }) => {
        dsseEnvelope.payload = withOtherPredicate(dsseEnvelope.payload)
      },
      'log',
    ],
    [
      'a changed payload and no log that would hold the old one',
      'tsa',
      ({ dsseEnvelope }) => {
        dsseEnvelope.payload = withOtherPredicate(dsseEnvelope.payload)
      },
      'signature',
    ],
    [
      'a timestamp over something else',
      'v2+tsa',
      (bundle) => {
        const [time] = bundle.verificationMaterial.timestampVerificationData?.rfc3161Timestamps ?? []
        if (time !== undefined) time.signedTimestamp = flip(time.signedTimestamp)
      },
      'timestamp',
    ],
    [
      'no timestamp where the log gives none',
      'v2+tsa',
      (bundle) => {
        delete bundle.verificationMaterial.timestampVerificationData
      },
      'timestamp',
    ],
    [
      'a time that is invented for an entry without a promise',
      'v2+tsa',
      (bundle) => {
        delete bundle.verificationMaterial.timestampVerificationData
        entryOf(bundle).integratedTime = String(Math.floor(Date.now() / 1000))
      },
      'timestamp',
    ],
    [
      'no log entry',
      'v1+tsa',
      (bundle) => {
        bundle.verificationMaterial.tlogEntries = []
      },
      'log',
    ],
    [
      'a changed promise',
      'v1',
      (bundle) => {
        entryOf(bundle).inclusionPromise = {
          signedEntryTimestamp: flip(entryOf(bundle).inclusionPromise?.signedEntryTimestamp ?? ''),
        }
      },
      'log',
    ],
    [
      'another integrated time',
      'v1',
      (bundle) => {
        entryOf(bundle).integratedTime = String(Number(entryOf(bundle).integratedTime) + 1)
      },
      'log',
    ],
    [
      'an entry body that was changed',
      'v2+tsa',
      (bundle) => {
        const entry = entryOf(bundle)
        const body = Buffer.from(entry.canonicalizedBody, 'base64').toString().replace('SHA2_256', 'SHA2_384')
        entry.canonicalizedBody = Buffer.from(body).toString('base64')
      },
      'log',
    ],
    [
      'a checkpoint of another size',
      'v2+tsa',
      (bundle) => {
        const { checkpoint } = entryOf(bundle).inclusionProof ?? { checkpoint: { envelope: '' } }
        checkpoint.envelope = checkpoint.envelope.replace(/\n\d+\n/, '\n999\n')
      },
      'log',
    ],
    [
      'the name of another log',
      'v1',
      (bundle) => {
        entryOf(bundle).logId.keyId = flip(entryOf(bundle).logId.keyId)
      },
      'log',
    ],
    [
      'the same entry twice counted as one of two',
      'v1',
      (bundle) => {
        bundle.verificationMaterial.tlogEntries = [entryOf(bundle), entryOf(bundle)]
      },
      'timestamp',
    ],
    [
      'a changed certificate',
      'v1',
      ({ verificationMaterial: { certificate } }) => {
        if (certificate !== undefined) certificate.rawBytes = flip(certificate.rawBytes)
      },
      'certificate',
    ],
    [
      'something that is no certificate',
      'v1',
      ({ verificationMaterial: { certificate } }) => {
        if (certificate !== undefined) certificate.rawBytes = 'MIIB'
      },
      'certificate',
    ],
    [
      'a key instead of the certificate',
      'v1',
      ({ verificationMaterial }) => {
        delete verificationMaterial.certificate
        verificationMaterial.publicKey = { hint: 'aGludA==' }
      },
      'certificate',
    ],
  ])('do not hold with %s', async (_, log, change, failed) => {
    expect(await afterChange(change, log)).toEqual([failed])
  })

  it('do not hold with the log entry of another signature', async () => {
    await setting.signIndex('v1')
    const first = await bundleBeside(setting.repository, setting.image.index)
    setting.image = await pushIndex(setting.repository, '2.0')
    expect(
      await afterChange((bundle) => {
        bundle.verificationMaterial.tlogEntries = [entryOf(first)]
      }, 'v1'),
    ).toEqual(['log'])
  })

  it('do not hold with the signature of another key under our certificate', async () => {
    const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
    const failed = await afterChange(({ dsseEnvelope }) => {
      const signed = preAuthenticationEncoding(IN_TOTO, Buffer.from(dsseEnvelope.payload, 'base64'))
      dsseEnvelope.signatures[0] = { sig: sign('sha256', signed, privateKey).toString('base64') }
    }, 'v1')
    expect(failed).toEqual(['log'])
  })

  it('do not hold when the log names another certificate for the same key, so that its owner would not find it', async () => {
    const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
    const certificateFor = async (kind: 'github' | 'gitlab'): Promise<string> => {
      const token = setting.stack.identityToken({ kind })
      const { sub } = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString()) as { sub: string }
      const answer = await fetch(`${setting.stack.fulcioUrl}/api/v2/signingCert`, {
        method: 'POST',
        body: JSON.stringify({
          credentials: { oidcIdentityToken: token },
          publicKeyRequest: {
            publicKey: { algorithm: 'ECDSA', content: publicKey.export({ type: 'spki', format: 'pem' }) },
            proofOfPossession: sign('sha256', Buffer.from(sub), privateKey).toString('base64'),
          },
        }),
      })
      const chain = (await answer.json()) as { signedCertificateEmbeddedSct: { chain: { certificates: string[] } } }
      return chain.signedCertificateEmbeddedSct.chain.certificates[0] ?? ''
    }
    const [shown, logged] = [await certificateFor('github'), await certificateFor('gitlab')]
    const failed = await withCertificates(privateKey, shown, logged)
    expect(failed).toEqual([['log-certificate'], ['present']])
    expect(await withCertificates(privateKey, shown, shown)).toEqual([[]])
  })

  /** What fails for a signature that shows one certificate and was logged with another one. */
  async function withCertificates(key: KeyObject, shown: string, logged: string): Promise<readonly string[][]> {
    setting.image = await pushIndex(setting.repository, shown === logged ? 'same' : 'other')
    await setting.signIndex('v1')
    const bundle = await bundleBeside(setting.repository, setting.image.index)
    const { payload } = bundle.dsseEnvelope
    const sig = sign('sha256', preAuthenticationEncoding(IN_TOTO, Buffer.from(payload, 'base64')), key).toString(
      'base64',
    )
    const envelope: Envelope = {
      payloadType: IN_TOTO,
      payload: Buffer.from(payload, 'base64'),
      signatures: [{ sig: Buffer.from(sig, 'base64'), keyid: '' }],
    }
    const log = { http: setting.http, clock: stoppedClock(), url: new URL(setting.stack.rekorUrl) }
    const entry = await logEnvelope(log, Buffer.from(JSON.stringify(envelopeJson(envelope))), logged, {})
    bundle.dsseEnvelope.signatures[0] = { sig }
    bundle.verificationMaterial = {
      certificate: { rawBytes: new X509Certificate(shown).raw.toString('base64') },
      tlogEntries: [JSON.parse(JSON.stringify(entry)) as ReturnType<typeof entryOf>],
    }
    await replaceBundle(setting.repository, setting.image.index, bundle)
    return failures(await setting.verify())
  }

  it('do not hold under the trust root of strangers', async () => {
    await setting.signIndex()
    const result = await setting.verify({ trustedRoot: parseTrustedRoot(stranger.trustedRoot) })
    expect(failures(result)).toEqual([['timestamp'], ['present']])
    await setting.signIndex('v1+tsa', ['bundle'], { stack: stranger })
    expect((await setting.verify()).verified).toBe(true)
  })

  it('do not hold when a bundle was moved from another image', async () => {
    await setting.signIndex()
    const bundle = await bundleBeside(setting.repository, setting.image.index)
    setting.image = await pushIndex(setting.repository, '2.0')
    await replaceBundle(setting.repository, setting.image.index, bundle)
    expect(failures(await setting.verify())).toEqual([['subject'], ['present']])
  })

  it.each<[LogChoice, 'bundle' | 'legacy']>([
    ['v1', 'bundle'],
    ['v1+tsa', 'bundle'],
    ['v2+tsa', 'bundle'],
    ['v1', 'legacy'],
    ['v1+tsa', 'legacy'],
  ])('hold with %s as %s', async (log, format) => {
    await setting.signIndex(log, [format])
    expect(failures(await setting.verify())).toEqual([[]])
  })

  it('list every check that was made', async () => {
    await setting.signIndex()
    const { candidates } = await setting.verify({ claims: { buildTrigger: 'push' } })
    expect(candidates[0]?.checks.map(({ name }) => name)).toEqual([
      'layers',
      'bundle',
      'payload-type',
      'one-signature',
      'statement',
      'subject',
      'predicate-type',
      'timestamp',
      'certificate',
      'log',
      'signature',
      'log-certificate',
      'identity',
      'issuer',
      'buildTrigger',
    ])
  })
})
