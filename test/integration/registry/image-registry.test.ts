import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { digestOf } from '../../../src/image/digest.ts'
import { copyWithReferrers } from '../../../src/registry/copy-with-referrers.ts'
import { copyImage } from '../../../src/registry/copy.ts'
import { imageRegistry, type CopyingRegistry } from '../../../src/registry/image-registry.ts'
import type { RegistryClientDeps } from '../../../src/registry/http/client.ts'
import type { RegistryClient } from '../../../src/registry/registry.ts'
import { openArchive } from '../../../src/registry/layout/archive.ts'
import { openLayout } from '../../../src/registry/layout/layout.ts'
import type { RegistryServer } from '../../support/registry/registry-server.ts'
import { ALICE } from '../../support/registry-client/client.ts'
import { addSignatures } from '../../support/registry-client/add-signatures.ts'
import { addImage, addIndex, addReferrer, memoryContent, steadyNoise } from '../../support/registry-client/image.ts'
import { client, closeAll, registry, tokenServer } from '../../support/registry-client/servers.ts'

let directory: string
let server: RegistryServer

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'slipway-registry-'))
  server = await registry({})
})

afterEach(async () => {
  await closeAll()
  await rm(directory, { recursive: true })
})

function registryWith(connect: (deps: Partial<RegistryClientDeps>) => RegistryClient): CopyingRegistry {
  return imageRegistry({
    connect: (credentials) => connect(credentials === undefined ? {} : { credentials }),
    openSource: (location) => {
      if (location.kind === 'docker-daemon') throw new Error('no daemon here')
      return location.kind === 'oci' ? openLayout(location.path) : openArchive(location.path, location.kind)
    },
    createLayout: (path) => openLayout(path, { create: true }),
    addSignatures,
  })
}

function open(): CopyingRegistry {
  return registryWith((deps) => client(deps).client)
}

const content = memoryContent()
const index = addIndex(content)
const single = addImage(content, { layers: ['a', 'bc'], labels: { team: 'harbour' } })

async function writeLayout(name: string, tags: readonly string[]): Promise<string> {
  const path = join(directory, name)
  const layout = await openLayout(path, { create: true })
  await copyImage(content, layout, index, { tags: [...tags] })
  return path
}

describe('the registry by reference', () => {
  it('pushes a layout, shows it, and pulls the same bytes into another layout', async () => {
    const layout = await writeLayout('from', ['v1'])
    const reference = `${server.host}/team/app:1.2.3`
    const pushed = await open().push(`oci:${layout}:v1`, reference)
    expect(pushed).toEqual({
      name: `${server.host}/team/app`,
      tag: '1.2.3',
      digest: index.descriptor.digest,
      registry: server.host,
      repository: 'team/app',
      architecture: 'amd64',
      os: 'linux',
      labels: {},
      created: '2026-01-02T03:04:05Z',
      size: expect.any(Number),
    })
    const shown = await open().getManifest(reference)
    expect(shown).toMatchObject({ schemaVersion: 2, mediaType: index.descriptor.mediaType })
    expect(shown.manifests.map(({ platform }) => platform.architecture)).toEqual(['amd64', 'arm64'])
    const to = join(directory, 'to')
    expect(await open().pull(reference, to)).toEqual(pushed)
    const hex = index.descriptor.digest.slice('sha256:'.length)
    expect(await readFile(join(to, 'blobs', 'sha256', hex))).toEqual(index.bytes)
    expect(await open().listTags(`${server.host}/team/app`)).toEqual(['1.2.3'])
    await open().delete(reference)
    expect(await open().listTags(`${server.host}/team/app`)).toEqual([])
  })

  it('pushes the only image of a layout when no tag is written, and tags it latest', async () => {
    const layout = await writeLayout('from', ['v1'])
    expect((await open().push(`oci:${layout}`, `${server.host}/app`)).tag).toBe('latest')
    expect(await open().listTags(`${server.host}/app`)).toEqual(['latest'])
  })

  it('pushes by digest without a tag, and refuses another digest', async () => {
    const layout = await writeLayout('from', ['v1'])
    const { digest } = index.descriptor
    expect((await open().push(`oci:${layout}`, `${server.host}/app@${digest}`)).tag).toBe('')
    expect(await open().listTags(`${server.host}/app`)).toEqual([])
    const other = `${server.host}/app@${single.descriptor.digest}`
    await expect(open().push(`oci:${layout}`, other)).rejects.toMatchObject({ code: 'CONFIG_REFERENCE' })
  })

  it('adds up config and layers, and shows one platform as one entry', async () => {
    const repository = client({}).client.repository({ registry: server.host, repository: 'single' })
    await copyImage(content, repository, single, { tags: ['1'] })
    const to = `oci:${join(directory, 'to')}:kept`
    const spec = await open().pull(`${server.host}/single:1`, to)
    if (single.manifest.kind !== 'image') throw new Error('not an image')
    expect(spec.size).toBe(single.manifest.config.size + 3)
    expect(spec.labels).toEqual({ team: 'harbour' })
    const { manifests } = await open().getManifest(`${server.host}/single:1`)
    const { digest, size } = single.descriptor
    expect(manifests).toEqual([{ digest, size, platform: { os: 'linux', architecture: 'amd64' } }])
    expect(await Array.fromAsync((await openLayout(join(directory, 'to'))).listTags())).toEqual(['kept'])
  })

  it('copies with signatures between registries', async () => {
    const other = await registry({ referrers: false })
    const note = addReferrer(content, single.descriptor, 'signed')
    const repository = client({}).client.repository({ registry: server.host, repository: 'single' })
    await copyWithReferrers(content, repository, single, { tags: ['1'], addSignatures })
    const spec = await open().copy(`${server.host}/single:1`, `${other.host}/copied:2`, { referrers: true })
    expect(spec).toMatchObject({ digest: single.descriptor.digest, registry: other.host, tag: '2' })
    const copied = client({}).client.repository({ registry: other.host, repository: 'copied' })
    const referrers = await copied.listReferrers(single.descriptor.digest)
    expect(referrers.map(({ digest }) => digest)).toEqual([note.content.descriptor.digest])
  })

  it('pulls with signatures into a layout, and pushes them from there, only when asked to', async () => {
    const note = addReferrer(content, single.descriptor, 'signed')
    const repository = client({}).client.repository({ registry: server.host, repository: 'single' })
    await copyWithReferrers(content, repository, single, { tags: ['1'], addSignatures })
    const other = await registry({})
    for (const referrers of [true, false]) {
      const path = join(directory, `layout-${referrers}`)
      await open().pull(`${server.host}/single:1`, path, { referrers })
      await open().push(`oci:${path}:1`, `${other.host}/with-${referrers}:1`, { referrers })
      await open().push(`oci:${path}:1`, `${other.host}/without-${referrers}:1`)
    }
    const listed = async (name: string): Promise<readonly string[]> => {
      const pushed = client({}).client.repository({ registry: other.host, repository: name })
      return (await pushed.listReferrers(single.descriptor.digest)).map(({ digest }) => digest)
    }
    expect(await listed('with-true')).toContain(note.content.descriptor.digest)
    for (const name of ['with-false', 'without-true', 'without-false']) expect(await listed(name)).toEqual([])
  })

  it('copies within a registry with one token and no bytes', async () => {
    const tokens = await tokenServer()
    const guarded = await registry({ auth: { token: tokens } })
    const pair = { registry: guarded.host, tokenHost: new URL(tokens.url).host }
    const guardedRegistry = registryWith((deps) => client({ ...deps, trustedTokenHosts: [pair] }).client)
    const layout = await writeLayout('from', ['v1'])
    await guardedRegistry.push(`oci:${layout}`, `${guarded.host}/from:1`, { auth: ALICE })
    const before = tokens.requests.length
    guarded.clearRequests()
    await guardedRegistry.copy(`${guarded.host}/from:1`, `${guarded.host}/to:1`, { auth: ALICE })
    expect(tokens.requests.length - before).toBe(1)
    const moving = guarded.requests.filter(({ path }) => /blobs/.test(path))
    expect(moving.filter(({ method }) => method !== 'POST').every(({ path }) => path.includes('/from/'))).toBe(true)
  })

  it.each([
    ['a flipped byte', (bytes: Buffer) => Buffer.concat([Buffer.from([(bytes[0] ?? 0) ^ 1]), bytes.subarray(1)])],
    ['a byte too many', (bytes: Buffer) => Buffer.concat([bytes, Buffer.from('x')])],
  ])('pulls no layer with %s', async (_, change) => {
    const repository = client({}).client.repository({ registry: server.host, repository: 'single' })
    await copyImage(content, repository, single, { tags: ['1'] })
    server.faults.inject({ method: 'GET', path: /blobs/, times: 99, effect: { kind: 'body', change } })
    const to = join(directory, 'to')
    await expect(open().pull(`${server.host}/single:1`, to)).rejects.toMatchObject({ code: 'REGISTRY_DIGEST_MISMATCH' })
    expect(await readdir(join(to, 'blobs', 'sha256'))).toEqual([])
  })

  it('resumes a cut layer on its way into a layout', async () => {
    const layer = steadyNoise(3 << 20)
    const image = addImage(content, { layers: [layer] })
    const repository = client({}).client.repository({ registry: server.host, repository: 'large' })
    await copyImage(content, repository, image, { tags: ['1'] })
    server.clearRequests()
    server.faults.inject({
      method: 'GET',
      path: new RegExp(digestOf(layer)),
      effect: { kind: 'cut', afterBytes: 1 << 20 },
    })
    await open().pull(`${server.host}/large:1`, join(directory, 'to'))
    expect(server.requests.filter(({ headers }) => headers['range'] !== undefined)).toHaveLength(1)
  })

  it('uses credentials given for a call only with that registry', async () => {
    const guarded = await registry({ auth: { basic: { username: 'alice', password: 's3cret' } } })
    const layout = await writeLayout('from', ['v1'])
    await open().push(`oci:${layout}`, `${guarded.host}/app:1`, { auth: ALICE })
    expect(await open().listTags(`${guarded.host}/app`, { auth: ALICE })).toEqual(['1'])
    await expect(open().listTags(`${guarded.host}/app`)).rejects.toMatchObject({ code: 'REGISTRY_DENIED' })
  })

  it.each([
    ['a source that is no image on this machine', () => open().push('registry.example/app:1', `${server.host}/app:1`)],
    ['a source that is not there', () => open().push(`oci:${join(directory, 'nowhere')}`, `${server.host}/app:1`)],
    ['a deletion of everything', () => open().delete(`${server.host}/app`)],
    ['a malformed reference', () => open().getManifest(`${server.host}/UPPER`)],
  ])('refuses %s before it asks any server', async (_, act) => {
    await expect(act()).rejects.toMatchObject({ code: 'CONFIG_REFERENCE' })
    expect(server.requests).toEqual([])
  })
})
