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
import { RUN } from '../support/cli/run-slipway.ts'
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
