import { generateKeyPairSync, type KeyObject } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Artifact } from '../../../src/sign/artifact.ts'
import { verifyArtifactBundle, type BundlePolicy } from '../../../src/sign/sigstore/artifact-bundle.ts'
import { parseTrustedRoot } from '../../../src/sign/sigstore/trusted-root.ts'
import type { HttpClient } from '../../../src/system/http.ts'
import { nodeHttpClient } from '../../../src/system/node/http.ts'
import { digestOnly, fileOf, keyedBundle } from '../../support/sign/artifacts.ts'
import { startSigstore, type Sigstore } from '../../support/sigstore/sigstore.ts'

const TEXT = 'a file that is signed'
const FILE = fileOf(TEXT)
const OTHER = fileOf('another file')

let stack: Sigstore
let http: HttpClient

beforeAll(async () => {
  http = nodeHttpClient({ env: {} })
  stack = await startSigstore()
})

afterAll(async () => {
  http.close()
  await stack.close()
})

/** Names of the failed checks; empty when it is verified. */
async function failed(
  document: unknown,
  artifact: Artifact,
  policy: Pick<BundlePolicy, 'signer'>,
): Promise<readonly string[]> {
  const parts = { trustedRoot: parseTrustedRoot(stack.trustedRoot), ...policy }
  const { verified, candidates } = await verifyArtifactBundle(parts, document, artifact)
  const names = candidates.flatMap(({ checks }) => checks.filter(({ ok }) => !ok).map(({ name }) => name))
  expect(verified).toBe(names.length === 0)
  return names
}

describe('a bundle of a key', () => {
  const pairs = {
    'P-256': generateKeyPairSync('ec', { namedCurve: 'P-256' }),
    'P-384': generateKeyPairSync('ec', { namedCurve: 'P-384' }),
    'P-521': generateKeyPairSync('ec', { namedCurve: 'P-521' }),
    RSA: generateKeyPairSync('rsa', { modulusLength: 2048 }),
    Ed25519: generateKeyPairSync('ed25519'),
  }
  const by = (key: KeyObject, more: Partial<BundlePolicy> = {}): Pick<BundlePolicy, 'signer'> => ({
    signer: { kind: 'key', key },
    ...more,
  })

  it.each(Object.entries(pairs))('is verified: %s', async (_, pair) => {
    const document = await keyedBundle(TEXT, pair, { stack, http })
    expect(await failed(document, FILE, by(pair.publicKey))).toEqual([])
    expect(await failed(document, OTHER, by(pair.publicKey))).toContain('subject')
    expect(await failed(document, FILE, by(generateKeyPairSync('ed25519').publicKey))).toEqual(['signature', 'log-key'])
  })

  it.each(Object.entries(pairs))(
    'by a digest alone is verified, or refused for want of the file: %s',
    async (kind, pair) => {
      const document = await keyedBundle(TEXT, pair, { stack, http })
      expect(await failed(document, digestOnly(FILE), by(pair.publicKey))).toEqual(
        kind.startsWith('P-') ? [] : ['signature'],
      )
    },
  )

  it('must be in a log, unless none is asked for', async () => {
    const pair = pairs['P-256']
    const document = await keyedBundle(TEXT, pair)
    expect(await failed(document, FILE, by(pair.publicKey))).toEqual(['log'])
    expect(await failed(document, FILE, by(pair.publicKey, { logThreshold: 0 }))).toEqual([])
    expect(await failed(document, FILE, by(pair.publicKey, { logThreshold: 0, timestampThreshold: 1 }))).toEqual([
      'timestamp',
    ])
  })

  it('need not be in a log when the trust root names none', async () => {
    const pair = pairs['P-256']
    const mediaType = 'application/vnd.dev.sigstore.trustedroot+json;version=0.1'
    const trustedRoot = parseTrustedRoot({ mediaType })
    expect(await failed(await keyedBundle(TEXT, pair), FILE, by(pair.publicKey, { trustedRoot }))).toEqual([])
    const logged = await keyedBundle(TEXT, pair, { stack, http })
    expect(await failed(logged, FILE, by(pair.publicKey, { trustedRoot }))).toEqual(['log'])
  })

  it('must be in the log under this key', async () => {
    const pair = pairs['P-256']
    const document = await keyedBundle(TEXT, pair, { stack, http, logged: pairs['P-384'].publicKey })
    expect(await failed(document, FILE, by(pair.publicKey))).toEqual(['log-key'])
  })

  it('is not one of an identity', async () => {
    const document = await keyedBundle(TEXT, pairs['P-256'], { stack, http })
    const signer = { kind: 'identity', identity: stack.identityOf({ kind: 'github' }), issuer: stack.issuer } as const
    expect(await failed(document, FILE, { signer })).toEqual(['certificate'])
  })
})
