import { generateKeyPairSync } from 'node:crypto'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { openSlipway } from '../../../src/index.ts'
import { copyImage } from '../../../src/registry/copy.ts'
import { ROOT } from '../../support/architecture/read-sources.ts'
import { runSlipway, type SlipwayRun } from '../../support/cli/run-slipway.ts'
import { certificateAuthority, type Authority } from '../../support/registry/certificate.ts'
import type { RegistryServer } from '../../support/registry/registry-server.ts'
import { credentialsFor } from '../../support/registry-client/client.ts'
import { addImage, memoryContent } from '../../support/registry-client/image.ts'
import { client, closeAll, registry } from '../../support/registry-client/servers.ts'

// Each run is a process of its own: Node reads its authorities when it starts.
let home: string
let authority: Authority
let server: RegistryServer
let cacert: string

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'slipway-test-'))
  authority = certificateAuthority('authority of a company')
  cacert = await file('company.pem', authority.pem)
  const tls = authority.issue({ commonName: 'registry.test', hosts: ['127.0.0.1'] })
  server = await registry({ tls, auth: { basic: { username: 'alice', password: 's3cret' } } })
  await file(
    '.docker/config.json',
    JSON.stringify({ auths: { [server.host]: { auth: Buffer.from('alice:s3cret').toString('base64') } } }),
  )
  const trust = { lookup: () => Promise.resolve({ tls: { ca: [authority.pem] }, isNamed: true }) }
  const { client: opened } = client({ trust, credentials: credentialsFor(server.host) })
  const source = memoryContent()
  const target = opened.repository({ registry: server.host, repository: 'team/app' }, { access: 'push' })
  await copyImage(source, target, addImage(source), { tags: ['1.0.0'] })
})

afterAll(async () => {
  await closeAll()
  await rm(home, { recursive: true, force: true })
})

async function file(path: string, text: string): Promise<string> {
  const full = join(home, path)
  await mkdir(dirname(full), { recursive: true })
  await writeFile(full, text)
  return full
}

function slipway(args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<SlipwayRun> {
  return runSlipway(args, { entry: join(ROOT, 'src/main.ts'), env: { HOME: home, ...env }, cwd: home })
}

describe('an authority of one’s own', () => {
  it('that is given nowhere ends in exit 30, the remedy, and no request', async () => {
    server.clearRequests()
    const run = await slipway(['registry', 'tags', `${server.host}/team/app`, '--json'], { SSL_CERT_FILE: '/dev/null' })
    expect(run.exit).toBe(30)
    expect(JSON.parse(run.stdout)).toMatchObject({
      error: { code: 'REGISTRY_CERTIFICATE', help: expect.stringContaining('--registry-cacert FILE') },
    })
    expect(server.requests).toEqual([])
  })

  it.each<[string, (path: string) => Readonly<Record<string, string>>]>([
    ['the variable of registry-cacert', (path) => ({ SLIPWAY_REGISTRY_CACERT: path })],
    ['NODE_EXTRA_CA_CERTS', (path) => ({ NODE_EXTRA_CA_CERTS: path })],
    ['SSL_CERT_FILE', (path) => ({ SSL_CERT_FILE: path })],
  ])('may be given in %s', async (_, env) => {
    const run = await slipway(['registry', 'tags', `${server.host}/team/app`], env(cacert))
    expect([run.exit, JSON.parse(run.stdout), run.stderr]).toEqual([0, ['1.0.0'], ''])
  })

  it('may lie where docker looks for it', async () => {
    const folder = join(home, 'docker')
    await file(`docker/certs.d/${server.host}/ca.crt`, authority.pem)
    await file(
      'docker/config.json',
      JSON.stringify({ auths: { [server.host]: { username: 'alice', password: 's3cret' } } }),
    )
    const run = await slipway(['registry', 'tags', `${server.host}/team/app`], { DOCKER_CONFIG: folder })
    expect([run.exit, JSON.parse(run.stdout)]).toEqual([0, ['1.0.0']])
  })

  it('may be an option of any command', async () => {
    const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
    const key = await file('cosign.key', privateKey.export({ type: 'pkcs8', format: 'pem' }).toString())
    const pub = await file('cosign.pub', publicKey.export({ type: 'spki', format: 'pem' }).toString())
    const image = `${server.host}/team/app:1.0.0`
    const option = ['--registry-cacert', cacert]
    const signed = await slipway(['sign', image, '--key', key, '--rekor-url', 'off', '--tsa-url', 'off', ...option])
    expect([signed.exit, signed.stderr]).toEqual([0, expect.any(String)])
    const verified = await slipway(['verify', image, '--key', pub, ...option])
    expect(verified.exit).toBe(0)
  })

  it('may be an option of the library', async () => {
    const auth = credentialsFor(server.host)
    const given = openSlipway({ credentials: auth, registryCacert: cacert })
    await expect(given.registry.listTags(`${server.host}/team/app`)).resolves.toContain('1.0.0')
    given.close()
    const wrong = openSlipway({ credentials: auth, registryCacert: join(home, 'none.pem') })
    await expect(wrong.registry.listTags(`${server.host}/team/app`)).rejects.toMatchObject({ code: 'CONFIG_INVALID' })
    wrong.close()
  })
})

describe('the lists of connections', () => {
  it('are checked before anything is touched, all mistakes at once', async () => {
    const args = ['registry', 'tags', `${server.host}/team/app`, '--plain-http-registries', '*.lan,true', '--json']
    const run = await slipway(args)
    expect(run.exit).toBe(2)
    expect(JSON.parse(run.stdout)).toMatchObject({ error: { code: 'CONFIG_INVALID', problems: [{}, {}] } })
  })
})
