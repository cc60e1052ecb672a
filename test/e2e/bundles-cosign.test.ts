import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createHash } from 'node:crypto'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals'
import type { StackEnv } from '../../tools/stack/environment.ts'
import { runSlipway } from '../support/cli/run-slipway.ts'
import { complaint, trustFiles, type Judges } from '../support/sign/judges.ts'
import { startSigstore, type Sigstore } from '../support/sigstore/sigstore.ts'
import { testStack } from '../support/stack/test-stack.ts'

jest.setTimeout(120_000)

let stack: StackEnv
let sigstore: Sigstore
let judges: Judges
let trust: Awaited<ReturnType<typeof trustFiles>>
let file: string
let sha256: string

const path = (name: string): string => join(judges.folder, name)

beforeAll(async () => {
  stack = await testStack()
  sigstore = await startSigstore()
  judges = { env: { ...stack }, cosign2: stack.COSIGN2, folder: await mkdtemp(join(tmpdir(), 'slipway-bundles-')) }
  trust = await trustFiles(sigstore, judges.folder)
  file = path('artifact.bin')
  const content = Buffer.alloc(3_000_000, 'slipway')
  await writeFile(file, content)
  sha256 = createHash('sha256').update(content).digest('hex')
  for (const version of [1, 2] as const)
    await writeFile(path(`config${version}.json`), JSON.stringify(sigstore.signingConfig(version)))
  const statement = {
    _type: 'https://in-toto.io/Statement/v1',
    subject: [{ name: 'artifact.bin', digest: { sha256 } }],
    predicateType: 'https://example.com/review',
    predicate: { ok: true },
  }
  await writeFile(path('statement.json'), JSON.stringify(statement))
  await writeFile(path('predicate.json'), '{"ok":true}')
  for (const name of ['own', 'other'])
    await cosignMakes('cosign', ['generate-key-pair', '--output-key-prefix', path(name)])
})

afterAll(async () => {
  await sigstore.close()
  await rm(judges.folder, { recursive: true, force: true })
})

const who = (): readonly string[] => [
  '--certificate-identity',
  sigstore.identityOf({ kind: 'github' }),
  '--certificate-oidc-issuer',
  sigstore.issuer,
]

/** Exit codes of verify-bundle for the file and for its digest alone. */
async function verifyBoth(bundle: string, ...args: readonly string[]): Promise<readonly (number | undefined)[]> {
  const { PATH } = stack
  const call = ['verify-bundle', '--bundle', bundle, ...args, '--trusted-root', trust.root]
  const runs = [file, `sha256:${sha256}`].map((named) =>
    runSlipway([...call, named], { env: { PATH, HOME: judges.folder } }),
  )
  return (await Promise.all(runs)).map(({ exit }) => exit)
}

async function cosignMakes(
  program: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<void> {
  expect(await complaint(judges, program, args, env)).toBe('')
}

describe('bundles that cosign 3 makes', () => {
  it.each([1, 2] as const)('with an identity and a log of version %d are verified', async (version) => {
    const by = ['--signing-config', path(`config${version}.json`), '--trusted-root', trust.root]
    const token = ['--identity-token', sigstore.identityToken({ kind: 'github' })]
    const [blob, attested] = [path(`blob${version}.json`), path(`attested${version}.json`)]
    await cosignMakes('cosign', ['sign-blob', ...by, ...token, '--bundle', blob, file])
    const predicate = ['--predicate', path('predicate.json'), '--type', 'https://example.com/review']
    await cosignMakes('cosign', ['attest-blob', ...by, ...token, ...predicate, '--bundle', attested, file])
    expect(await verifyBoth(blob, ...who())).toEqual([0, 0])
    expect(await verifyBoth(attested, ...who())).toEqual([0, 0])
    expect(await verifyBoth(attested, ...who(), '--type', 'https://example.com/review')).toEqual([0, 0])
    expect(await verifyBoth(attested, ...who(), '--type', 'vuln')).toEqual([11, 11])
    expect(await verifyBoth(blob, ...who().with(1, 'me@example.com'))).toEqual([11, 11])
  })

  it('with a key are verified, and not with another one', async () => {
    const by = ['--signing-config', path('config1.json'), '--trusted-root', trust.root, '--key', path('own.key')]
    await cosignMakes('cosign', ['sign-blob', ...by, '--bundle', path('keyed.json'), file])
    expect(await verifyBoth(path('keyed.json'), '--key', path('own.pub'))).toEqual([0, 0])
    expect(await verifyBoth(path('keyed.json'), '--key', path('other.pub'))).toEqual([11, 11])
    expect(await verifyBoth(path('keyed.json'), '--key', path('own.pub'), ...who())).toEqual([2, 2])
  })
})

// Its keyless signing asks for an older protocol of Fulcio, which the stack does not speak.
describe('bundles that cosign 2 makes', () => {
  it('with a key and a log are verified', async () => {
    const by = ['--key', path('own.key'), '--rekor-url', sigstore.rekorUrl, '--new-bundle-format']
    await cosignMakes(judges.cosign2, ['sign-blob', ...by, '--bundle', path('older.json'), file], trust.env)
    expect(await verifyBoth(path('older.json'), '--key', path('own.pub'))).toEqual([0, 0])
    expect(await verifyBoth(path('older.json'), '--key', path('other.pub'))).toEqual([11, 11])
  })
})

describe('bundles that sign-bundle makes', () => {
  it.each([1, 2] as const)('with a log of version %d are verified by cosign and by verify-bundle', async (version) => {
    const { PATH } = stack
    const call = ['--signing-config', path(`config${version}.json`), '--trusted-root', trust.root]
    const token = ['--identity-token', sigstore.identityToken({ kind: 'github' })]
    for (const [named, ...more] of [[file], [path('statement.json'), '--in-toto']] as const) {
      const bundle = path(`ours${version}${more.length}.json`)
      const run = await runSlipway(['sign-bundle', ...more, ...token, '--bundle', bundle, ...call, named], {
        env: { PATH, HOME: judges.folder },
      })
      expect(run.exit === 0 ? '' : run.stderr).toBe('')
      expect(await verifyBoth(bundle, ...who())).toEqual([0, 0])
      const type = ['--type', 'https://example.com/review']
      const verb = more.length === 0 ? ['verify-blob'] : ['verify-blob-attestation', ...type]
      const judged = [...verb, '--bundle', bundle, ...who(), '--trusted-root', trust.root, file]
      expect(await complaint(judges, 'cosign', judged)).toBe('')
    }
  })
})
