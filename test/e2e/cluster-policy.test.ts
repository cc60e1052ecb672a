import { generateKeyPairSync } from 'node:crypto'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals'
import { parseReference } from '../../src/image/reference.ts'
import { containersPolicy, containersRegistries, policyYaml } from '../../src/report/cluster-policy.ts'
import { imageSigner } from '../../src/sign/key/image-signer.ts'
import { systemClock } from '../../src/system/node/clock.ts'
import type { StackEnv } from '../../tools/stack/environment.ts'
import { RUN, runSlipway } from '../support/cli/run-slipway.ts'
import { testClient, type TestClient } from '../support/registry-client/client.ts'
import { pushIndex } from '../support/sign/images.ts'
import { complaint, type Judges } from '../support/sign/judges.ts'
import { testStack } from '../support/stack/test-stack.ts'

jest.setTimeout(300_000)

let stack: StackEnv
let judges: Judges
let client: TestClient

beforeAll(async () => {
  stack = await testStack()
  judges = { env: { ...stack }, cosign2: stack.COSIGN2, folder: await mkdtemp(join(tmpdir(), 'slipway-policy-')) }
  client = testClient()
})

afterAll(async () => {
  client.close()
  await rm(judges.folder, { recursive: true, force: true })
})

describe('the policy for podman, CRI-O and skopeo', () => {
  const key = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  let copies = 0

  /** The two printed files, where skopeo is told to find them. */
  async function policyFiles(image: string): Promise<readonly string[]> {
    const policy = join(judges.folder, 'policy.json')
    const registries = join(judges.folder, 'registries.d')
    await mkdir(registries, { recursive: true })
    const pem = key.publicKey.export({ type: 'spki', format: 'pem' }).toString()
    const images = [parseReference(image)]
    await writeFile(policy, JSON.stringify(containersPolicy(images, pem)))
    await writeFile(join(registries, 'app.yaml'), policyYaml(containersRegistries(images)))
    return ['--policy', policy, '--registries.d', registries]
  }

  async function pull(policy: readonly string[], architecture: string, reference: string): Promise<string> {
    const platform = ['--override-os', 'linux', '--override-arch', architecture]
    const plain = ['copy', '--remove-signatures', '--src-tls-verify=false']
    const to = `dir:${join(judges.folder, `copy${copies++}`)}`
    return await complaint(judges, 'skopeo', [...policy, ...platform, ...plain, `docker://${reference}`, to])
  }

  it('lets skopeo pull each platform of a signed image, and nothing that is not signed by the key', async () => {
    const [signed, other] = [`${stack.REG}/policy-${RUN}/signed`, `${stack.REG}/policy-${RUN}/other`]
    const open = client.client.repository.bind(client.client)
    for (const name of [signed, other]) await pushIndex(open(parseReference(name)), '1.0', name)
    const policy = await policyFiles(signed)
    expect(await pull(policy, 'amd64', `${signed}:1.0`)).toContain('signature was required')
    const signer = imageSigner({ open, clock: systemClock })
    await signer.sign(`${signed}:1.0`, generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey)
    expect(await pull(policy, 'amd64', `${signed}:1.0`)).not.toBe('')
    await signer.sign(`${signed}:1.0`, key.privateKey)
    for (const architecture of ['amd64', 'arm64']) expect(await pull(policy, architecture, `${signed}:1.0`)).toBe('')
    expect(await pull(policy, 'amd64', `${other}:1.0`)).toBe('')
  })
})

describe('verify --print-policy', () => {
  const IDENTITY = ['--identity', 'https://github.com/acme/app/.github/workflows/release.yml@refs/heads/main']
  const ISSUER = ['--issuer', 'https://token.actions.githubusercontent.com']
  const PATTERN = ['--identity-pattern', 'https://github.com/acme/(?!evil).+', ...ISSUER]

  it.each(['kyverno', 'policy-controller', 'containers-policy', 'containers-registries'])(
    'prints %s for a registry that does not exist, as it asks nobody',
    async (kind) => {
      const args = ['verify', 'registry.invalid/app', '--print-policy', kind, '--key', stack.PUB]
      const { exit, stdout } = await runSlipway(args)
      expect(exit).toBe(0)
      expect(stdout).toContain('registry.invalid/app')
      const json = await runSlipway([...args, '--json'])
      expect(JSON.stringify(JSON.parse(json.stdout))).toContain('registry.invalid/app')
    },
  )

  it('writes the public half of a private key, and never the private one', async () => {
    const { stdout } = await runSlipway(['verify', 'ghcr.io/acme/app', '--print-policy', 'kyverno', '--key', stack.KEY])
    expect(stdout).toContain('BEGIN PUBLIC KEY')
    expect(stdout).not.toContain('PRIVATE')
  })

  it.each([
    ['no image', [], ['kyverno', '--key', 'key.pub'], 'NAME'],
    ['nobody who signs', ['ghcr.io/acme/app'], ['kyverno'], 'key'],
    ['an identity for containers/image', ['ghcr.io/acme/app'], ['containers-policy', ...IDENTITY, ...ISSUER], 'key'],
    ['an identity without issuer', ['ghcr.io/acme/app'], ['kyverno', ...IDENTITY], 'issuer'],
    ['a pattern that looks ahead', ['ghcr.io/acme/app'], ['kyverno', ...PATTERN], 'identity-pattern'],
    [
      'an identity of a private instance',
      ['ghcr.io/acme/app'],
      ['policy-controller', ...IDENTITY, ...ISSUER, '--fulcio-url', 'https://fulcio.example.com'],
      'trusted-root',
    ],
  ])('refuses %s, and prints no weaker policy', async (_, names, rest, problem) => {
    const { exit, stdout, stderr } = await runSlipway(['verify', ...names, '--print-policy', ...rest])
    expect({ exit, stdout }).toEqual({ exit: 2, stdout: '' })
    expect(stderr).toMatch(new RegExp(`^ +${problem}: `, 'm'))
  })
})
