// A process of its own for bench/sign.ts: what the pipeline's stage Signed does with a key, REF KEY_FILE PREDICATE_FILE.
import { readFile } from 'node:fs/promises'
import { parseReference } from '../../src/image/reference.ts'
import { sign } from '../../src/pipeline/signing.ts'
import type { Staged } from '../../src/pipeline/staging.ts'
import { httpRegistryClient } from '../../src/registry/http/client.ts'
import { createPublicKey } from 'node:crypto'
import { keySigner, keyVerifier } from '../../src/sign/key/key-identity.ts'
import { loadPrivateKey } from '../../src/sign/key/private-key.ts'
import type { StatementRequest } from '../../src/sign/signer.ts'
import { PREDICATE_TYPES } from '../../src/sign/statement.ts'
import { systemClock } from '../../src/system/node/clock.ts'
import { nodeHttpClient } from '../../src/system/node/http.ts'
import { Secret } from '../../src/system/secret.ts'

const [reference = '', keyFile = '', predicateFile = ''] = process.argv.slice(2)
const start = performance.now()
const http = nodeHttpClient({ env: {} })
const clock = systemClock
const client = httpRegistryClient({ http, clock, credentials: { lookup: () => Promise.resolve(undefined) } })
const repository = client.repository(parseReference(reference))
const key = await loadPrivateKey(await readFile(keyFile, 'utf8'), new Secret(''))
const predicate = JSON.parse(await readFile(predicateFile, 'utf8')) as unknown
const { descriptor: index, manifest } = await repository.readManifest(parseReference(reference).tag ?? '')
const children = manifest.kind === 'index' ? manifest.manifests : []
const requests: readonly StatementRequest[] = [
  ...[index, ...children].map((subject) => ({ subject, predicateType: PREDICATE_TYPES.sign, predicate: {} })),
  ...(['cyclonedx', 'slsaprovenance1', 'vuln'] as const).map((type) => ({
    subject: index,
    predicateType: PREDICATE_TYPES[type],
    predicate,
  })),
]
const signing = {
  publicInstance: false,
  ready: () => Promise.resolve({ kind: 'key' as const }),
  signer: keySigner({ key, clock }),
  verifier: keyVerifier({ key: createPublicKey(key) }),
}
await sign({ repositories: [repository] } as unknown as Staged, requests, signing, ['bundle', 'legacy'], {})
http.close()
console.log(JSON.stringify({ ms: performance.now() - start, ...client.stats() }))
