import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import {
  certificateTrust,
  readAuthorities,
  type CertificateOptions,
} from '../../../src/registry/certs-d/trust-store.ts'
import type { RegistryTrust } from '../../../src/registry/trust.ts'
import { certificateAuthority, selfSignedCertificate } from '../../support/registry/certificate.ts'

const REGISTRY = 'registry.example:5000'
const authority = certificateAuthority('authority of a company')
const pem = authority.pem.trim()
const other = selfSignedCertificate('another').pem.trim()
const client = authority.issue({ commonName: 'builder' })
let home: string

beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'slipway-test-'))
})

afterEach(async () => {
  await rm(home, { recursive: true, force: true })
})

async function file(path: string, text: string): Promise<string> {
  const full = join(home, path)
  await mkdir(dirname(full), { recursive: true })
  await writeFile(full, text)
  return full
}

/** What is found for the registry, where /etc and the like are `etc` below the home. */
function lookup(options: Partial<CertificateOptions> = {}, registry = REGISTRY): Promise<RegistryTrust> {
  return certificateTrust({ env: {}, home, folders: [join(home, 'one'), join(home, 'two')], ...options }).lookup(
    registry,
  )
}

describe('where certificates are looked for', () => {
  it('finds none on a machine without any', async () => {
    await expect(lookup()).resolves.toEqual({ isNamed: false })
  })

  it.each<[string, string, Readonly<Record<string, string>>]>([
    ['~/.docker', '.docker/certs.d', {}],
    ['the folder DOCKER_CONFIG', 'elsewhere/certs.d', { DOCKER_CONFIG: 'elsewhere' }],
    ["rootless docker's folder", '.config/docker/certs.d', {}],
    ["podman's folder", '.config/containers/certs.d', {}],
    ['the folder XDG_CONFIG_HOME', 'xdg/containers/certs.d', { XDG_CONFIG_HOME: 'xdg' }],
  ])('reads %s', async (_, path, variables) => {
    await file(`${path}/${REGISTRY}/ca.crt`, pem)
    const env = Object.fromEntries(Object.entries(variables).map(([name, value]) => [name, join(home, value)]))
    const found = await certificateTrust({ env, home }).lookup('Registry.Example:5000')
    expect(found).toEqual({ tls: { ca: [pem] }, isNamed: true })
  })

  it('takes the first folder that has certificates for just this host and port', async () => {
    await file('one/registry.example/ca.crt', other)
    await file(`one/${REGISTRY}/hosts.toml`, '')
    await file(`two/${REGISTRY}/ca.crt`, pem)
    await expect(lookup()).resolves.toEqual({ tls: { ca: [pem] }, isNamed: true })
    await expect(lookup({}, 'registry.example')).resolves.toEqual({ tls: { ca: [other] }, isNamed: true })
    await expect(lookup({}, 'registry.example:443')).resolves.toEqual({ isNamed: false })
  })

  it('adds what holds for all registries, and for the one of the CI system', async () => {
    const path = await file('runner.pem', pem)
    const ci = { registry: REGISTRY, file: path }
    await expect(lookup({ ca: [other], ci })).resolves.toEqual({ tls: { ca: [other, pem] }, isNamed: false })
    await expect(lookup({ ca: [other], ci }, 'ghcr.io')).resolves.toEqual({ tls: { ca: [other] }, isNamed: false })
  })

  it('gives the same object each time, so that connections are used again', async () => {
    const trust = certificateTrust({ env: {}, home, ca: [pem] })
    expect((await trust.lookup(REGISTRY)).tls).toBe((await trust.lookup(REGISTRY)).tls)
  })
})

describe('a folder for a registry', () => {
  it('holds authorities and a certificate of the client', async () => {
    await file(`one/${REGISTRY}/a.crt`, `${pem}\n${other}\n`)
    await file(`one/${REGISTRY}/client.cert`, client.pem)
    await file(`one/${REGISTRY}/client.key`, client.privateKeyPem)
    const { tls } = await lookup()
    expect(tls?.ca).toEqual([pem, other])
    expect(tls?.client?.certificate).toBe(client.pem.trim())
    expect(tls?.client?.key.reveal()).toBe(client.privateKeyPem)
    expect(JSON.stringify(tls)).not.toContain('PRIVATE KEY')
  })

  it.each<[string, Readonly<Record<string, string>>, RegExp]>([
    ['a certificate without its key', { 'client.cert': client.pem }, /client\.key is missing$/],
    ['a key without its certificate', { 'client.key': client.privateKeyPem }, /client\.cert is missing$/],
    ['a key of another certificate', { 'c.cert': other, 'c.key': client.privateKeyPem }, /not the key of c\.cert$/],
    ['a key that is none', { 'c.cert': client.pem, 'c.key': 'hello' }, /c\.key cannot be used/],
    ['no certificate in a .crt', { 'ca.crt': 'hello' }, /ca\.crt cannot be used: there is no PEM certificate in it$/],
    [
      'a damaged certificate',
      { 'ca.crt': '-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----' },
      /ca\.crt cannot be used/,
    ],
  ])('with %s is an error, never as if there were nothing', async (_, files, message) => {
    for (const [name, text] of Object.entries(files)) await file(`one/${REGISTRY}/${name}`, text)
    await expect(lookup()).rejects.toMatchObject({
      code: 'ENVIRONMENT_CREDENTIALS',
      message: expect.stringMatching(message),
      help: expect.stringContaining('NAME.cert with NAME.key'),
    })
  })
})

describe('registry-cacert', () => {
  it('is the path of a file, or the text itself', async () => {
    const path = await file('ca.pem', `# the company\n${pem}\n${other}\n`)
    await expect(readAuthorities(path)).resolves.toEqual([pem, other])
    await expect(readAuthorities(authority.pem)).resolves.toEqual([pem])
  })

  it.each(['hello', '', '-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----'])(
    'with %j in the file is a mistake that is named',
    async (text) => {
      const path = await file('ca.pem', text)
      await expect(readAuthorities(path)).rejects.toMatchObject({
        code: 'CONFIG_INVALID',
        message: `the file ${path} of registry-cacert cannot be used`,
        problems: [{ input: 'registry-cacert' }],
      })
    },
  )

  it('that does not exist is a mistake too', async () => {
    await expect(readAuthorities(join(home, 'none.pem'))).rejects.toMatchObject({
      code: 'CONFIG_INVALID',
      problems: [{ input: 'registry-cacert', message: expect.stringContaining('ENOENT') }],
    })
  })
})
