import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import type { Descriptor } from '../../../src/image/descriptor.ts'
import { parseManifest, type ManifestContent } from '../../../src/image/manifest.ts'
import type { Referrer, Repository } from '../../../src/image/store.ts'
import { copyWithReferrers } from '../../../src/registry/copy-with-referrers.ts'
import { copyImage } from '../../../src/registry/copy.ts'
import { fallbackTag } from '../../../src/registry/referrers.ts'
import { startRegistry, type RegistryServer } from '../../support/registry/registry-server.ts'
import { hurriedClock, testClient, type TestClient } from '../../support/registry-client/client.ts'
import { addSignatures } from '../../support/registry-client/add-signatures.ts'
import { addImage, addReferrer, countedBlob, memoryContent } from '../../support/registry-client/image.ts'

const NOTE = 'application/vnd.example.note'
const content = memoryContent()
const image = addImage(content)
const notes = Array.from({ length: 8 }, (_, index) => addReferrer(content, image.descriptor, `note ${index}`))

let server: RegistryServer
let clients: TestClient[]

afterEach(async () => {
  for (const client of clients) client.close()
  await server.close()
})

async function start(referrers: boolean): Promise<void> {
  server = await startRegistry({ referrers, ociTag: false })
  clients = []
  const repository = open()
  await copyImage(content, repository, image, { tags: ['1'] })
  for (const note of notes) {
    for (const { digest } of [note.content.manifest].flatMap((manifest) =>
      manifest.kind === 'image' ? [manifest.config, ...manifest.layers] : [],
    )) {
      await repository.putBlob(countedBlob(content.blobs.get(digest) ?? Buffer.alloc(0)))
    }
  }
  server.clearRequests()
}

function open(clock = hurriedClock()): Repository {
  const client = testClient({ clock, random: Math.random })
  clients.push(client)
  return client.client.repository({ registry: server.host, repository: 'app' })
}

function fallbackEntries(): readonly Descriptor[] {
  const state = server.state.repositories.get('app')
  const digest = state?.tags.get(fallbackTag(image.descriptor.digest)) ?? ''
  const stored = state?.manifests.get(digest)
  if (stored === undefined) return []
  const manifest = parseManifest(stored.bytes, stored.mediaType, 'the fallback tag')
  return manifest.kind === 'index' ? manifest.manifests : []
}

function digests(entries: readonly { readonly digest: string }[]): readonly string[] {
  return entries.map(({ digest }) => digest).sort()
}

function contents(referrers: readonly Referrer[]): readonly ManifestContent['descriptor'][] {
  return referrers.map(({ content: { descriptor } }) => descriptor)
}

describe('on a registry with the referrers API', () => {
  beforeEach(() => start(true))

  it('attaching writes no fallback tag, and listing shows type and annotations', async () => {
    await open().attach(image.descriptor, notes.slice(0, 2))
    expect(fallbackEntries()).toEqual([])
    const listed = await open().listReferrers(image.descriptor.digest)
    expect(digests(listed)).toEqual(digests(contents(notes.slice(0, 2))))
    expect(listed.map(({ artifactType }) => artifactType)).toEqual([NOTE, NOTE])
  })

  it('attaching without OCI-Subject trusts the list', async () => {
    const headers = { 'oci-subject': undefined }
    server.faults.inject({ method: 'PUT', path: /manifests/, times: 9, effect: { kind: 'headers', headers } })
    await open().attach(image.descriptor, notes.slice(0, 1))
    expect(fallbackEntries()).toEqual([])
  })

  it('listing merges what an older client left under the fallback tag', async () => {
    const old = await startOldWriter()
    await open().attach(image.descriptor, notes.slice(1, 2))
    const listed = await open().listReferrers(image.descriptor.digest)
    expect(digests(listed)).toEqual(digests([...old, ...contents(notes.slice(1, 2))]))
  })

  it('listing filters by type', async () => {
    await open().attach(image.descriptor, notes.slice(0, 1))
    const wanted = { artifactType: NOTE }
    expect(await open().listReferrers(image.descriptor.digest, wanted)).toHaveLength(1)
    const other = { artifactType: 'application/vnd.example.other' }
    expect(await open().listReferrers(image.descriptor.digest, other)).toEqual([])
  })

  async function startOldWriter(): Promise<readonly Descriptor[]> {
    // An answer that is no index makes a client believe that there is no API.
    server.faults.inject({ path: /referrers/, effect: { kind: 'status', status: 404 } })
    const headers = { 'oci-subject': undefined }
    server.faults.inject({ method: 'PUT', path: /manifests/, effect: { kind: 'headers', headers } })
    await open().attach(image.descriptor, notes.slice(0, 1))
    expect(fallbackEntries()).toHaveLength(1)
    return contents(notes.slice(0, 1))
  }
})

it('listing follows the pages of the API', async () => {
  await start(true)
  await server.close()
  server = await startRegistry({ referrersPageSize: 3 })
  const repository = open()
  await copyWithReferrers(content, repository, image, { addSignatures })
  expect(digests(await open().listReferrers(image.descriptor.digest))).toEqual(digests(contents(notes)))
  expect(server.requests.filter(({ path }) => path.includes('next=')).length).toBeGreaterThanOrEqual(2)
})

describe('on a registry without the referrers API', () => {
  beforeEach(() => start(false))

  it('attaching keeps all entries with one write, in the form of the specification', async () => {
    await open().attach(image.descriptor, notes)
    const writes = server.requests.filter(({ method, path }) => method === 'PUT' && path.includes('/sha256-'))
    expect(writes).toHaveLength(1)
    expect(digests(fallbackEntries())).toEqual(digests(contents(notes)))
    expect(fallbackEntries()[0]).toMatchObject({ artifactType: NOTE, annotations: { 'org.example.text': 'note 0' } })
    expect(digests(await open().listReferrers(image.descriptor.digest))).toEqual(digests(contents(notes)))
  })

  it('attaching again changes nothing', async () => {
    await open().attach(image.descriptor, notes)
    const before = JSON.stringify(fallbackEntries())
    server.clearRequests()
    await open().attach(image.descriptor, notes)
    expect(JSON.stringify(fallbackEntries())).toBe(before)
    expect(server.requests.filter(({ method, path }) => method === 'PUT' && path.includes('/sha256-'))).toEqual([])
  })

  it('an update that another writer overwrote is written again', async () => {
    const repository = open()
    server.faults.inject({ method: 'PUT', path: /manifests\/sha256-/, times: 3, effect: { kind: 'lost-tag' } })
    await repository.attach(image.descriptor, notes.slice(0, 1))
    expect(fallbackEntries()).toHaveLength(1)
  })

  it('a tag that never keeps what is written is an error, not a success', async () => {
    const repository = open()
    server.faults.inject({ method: 'PUT', path: /manifests\/sha256-/, times: 1e6, effect: { kind: 'lost-tag' } })
    await expect(repository.attach(image.descriptor, notes.slice(0, 1))).rejects.toMatchObject({
      code: 'REGISTRY_REFUSED',
      retryable: true,
    })
  })

  it('eight clients that attach at the same time keep eight of eight entries', async () => {
    const slowedTenfold = {
      now: () => new Date(),
      sleep: (ms: number) => new Promise<void>((r) => setTimeout(r, ms / 10)),
    }
    const repositories = notes.map(() => open({ ...slowedTenfold, slept: [] }))
    await Promise.all(notes.map(async (note, index) => repositories[index]?.attach(image.descriptor, [note])))
    expect(digests(fallbackEntries())).toEqual(digests(contents(notes)))
  })

  it('deleting a referrer takes its entry out of the fallback tag', async () => {
    const repository = open()
    await repository.attach(image.descriptor, notes.slice(0, 3))
    const [first] = notes
    await repository.delete(first?.content.descriptor.digest ?? '')
    expect(digests(fallbackEntries())).toEqual(digests(contents(notes.slice(1, 3))))
    expect(await open().listReferrers(image.descriptor.digest)).toHaveLength(2)
  })

  it('the list of an image without referrers is empty, and the API is asked for only once', async () => {
    const repository = open()
    expect(await repository.listReferrers(image.descriptor.digest)).toEqual([])
    expect(await repository.listReferrers(image.descriptor.digest)).toEqual([])
    expect(server.requests.filter(({ path }) => path.includes('/referrers/'))).toHaveLength(1)
  })

  it('a registry that cannot answer is an error and never an empty list', async () => {
    server.faults.inject({ path: /referrers/, times: 99, effect: { kind: 'status', status: 500 } })
    await expect(open().listReferrers(image.descriptor.digest)).rejects.toMatchObject({ code: 'REGISTRY_REFUSED' })
  })

  it('a fallback tag that holds an image is refused and not overwritten', async () => {
    await open().putManifest(image, { tags: [fallbackTag(image.descriptor.digest)] })
    await expect(open().attach(image.descriptor, notes.slice(0, 1))).rejects.toMatchObject({
      code: 'REGISTRY_MALFORMED',
    })
  })
})

it('refuses to attach a manifest that has another subject', async () => {
  await start(false)
  const other = addImage(memoryContent(), { layers: ['other'] })
  await expect(open().attach(other.descriptor, notes.slice(0, 1))).rejects.toMatchObject({ code: 'INTERNAL' })
  expect(server.requests).toEqual([])
})
