import { Readable } from 'node:stream'
import { SlipwayError } from '../../src/errors.ts'
import type { Descriptor } from '../../src/image/descriptor.ts'
import { algorithmOf, digestOf, isDigest, type Digest } from '../../src/image/digest.ts'
import { parseManifest, successorsOf, type ManifestContent } from '../../src/image/manifest.ts'
import { isTag } from '../../src/image/reference.ts'
import type { BlobContent, Cancellable, Referrer, Repository } from '../../src/image/store.ts'

/** A repository in memory, with what tests want to look at, or to damage. */
export interface MemoryRepository extends Repository {
  readonly manifests: Map<Digest, { readonly mediaType: string; readonly bytes: Uint8Array }>
  readonly tags: Map<string, Digest>
  readonly blobs: Map<Digest, Uint8Array>
  /** Entries by subject, as `attach` was told them. */
  readonly referrers: Map<Digest, Descriptor[]>
}

type State = Pick<MemoryRepository, 'name' | 'manifests' | 'tags' | 'blobs' | 'referrers'>

/** An empty repository that keeps the contract of Repository, as a registry with the referrers API does. */
export function memoryRepository(name = 'memory.test/app'): MemoryRepository {
  const state: State = { name, manifests: new Map(), tags: new Map(), blobs: new Map(), referrers: new Map() }
  return { ...state, ...reading(state), ...writing(state), ...naming(state) }
}

function reading(state: State): Pick<Repository, 'resolve' | 'readManifest' | 'openBlob' | 'listReferrers'> {
  return {
    resolve: async (reference, call) => {
      const { mediaType, digest, size } = (await read(state, reference, call)).descriptor
      return { mediaType, digest, size }
    },
    readManifest: (reference, call) => read(state, reference, call),
    openBlob: async (blob, { signal } = {}) => {
      signal?.throwIfAborted()
      const bytes = state.blobs.get(blob.digest)
      if (bytes === undefined) throw new SlipwayError('REGISTRY_NOT_FOUND', `${state.name} has no blob ${blob.digest}`)
      return Promise.resolve(Readable.from(checked(state, blob, bytes), { objectMode: false }))
    },
    listReferrers: async (subject, { signal, artifactType } = {}) => {
      signal?.throwIfAborted()
      const all = new Map([...ownReferrers(state, subject), ...(state.referrers.get(subject) ?? [])].map(byDigest))
      const list = [...all.values()].filter(
        (entry) => artifactType === undefined || entry.artifactType === artifactType,
      )
      return Promise.resolve(list)
    },
  }
}

function byDigest(entry: Descriptor): [Digest, Descriptor] {
  return [entry.digest, entry]
}

function ownReferrers(state: State, subject: Digest): readonly Descriptor[] {
  return [...state.manifests].flatMap(([digest, { mediaType, bytes }]) => {
    const manifest = parseManifest(bytes, mediaType, digest)
    if (manifest.subject?.digest !== subject) return []
    const artifactType = manifest.artifactType ?? (manifest.kind === 'image' ? manifest.config.mediaType : undefined)
    const { annotations } = manifest
    return [
      {
        mediaType,
        digest,
        size: bytes.byteLength,
        ...(artifactType === undefined ? {} : { artifactType }),
        ...(annotations === undefined ? {} : { annotations }),
      },
    ]
  })
}

async function read(state: State, reference: string, { signal }: Cancellable = {}): Promise<ManifestContent> {
  signal?.throwIfAborted()
  const digest = isDigest(reference) ? reference : state.tags.get(reference)
  const found = digest === undefined ? undefined : state.manifests.get(digest)
  if (digest === undefined || found === undefined)
    throw new SlipwayError('REGISTRY_NOT_FOUND', `${state.name} has no manifest ${reference}`)
  const { mediaType, bytes } = found
  if (digestOf(bytes, algorithmOf(digest)) !== digest) throw mismatch(state, digest)
  const manifest = parseManifest(bytes, mediaType, `manifest ${digest}`)
  return Promise.resolve({ descriptor: { mediaType, digest, size: bytes.byteLength }, bytes, manifest })
}

function* checked(state: State, { digest, size }: Descriptor, bytes: Uint8Array): Generator<Uint8Array> {
  for (let at = 0; at < bytes.byteLength; at += 1 << 16) yield bytes.subarray(at, at + (1 << 16))
  if (bytes.byteLength !== size || digestOf(bytes, algorithmOf(digest)) !== digest) throw mismatch(state, digest)
}

function mismatch({ name }: State, digest: Digest): SlipwayError {
  return new SlipwayError('REGISTRY_DIGEST_MISMATCH', `${digest} of ${name} is not what it should be`)
}

function writing(state: State): Pick<Repository, 'hasBlob' | 'putBlob' | 'putManifest' | 'attach'> {
  return {
    hasBlob: ({ digest }) => Promise.resolve(state.blobs.has(digest)),
    putBlob: (blob, options) => putBlob(state, blob, options),
    putManifest: async (content, { signal, tags = [] } = {}) => {
      signal?.throwIfAborted()
      await put(state, content)
      for (const tag of tags) {
        if (!isTag(tag)) throw new SlipwayError('CONFIG_REFERENCE', `${JSON.stringify(tag)} is not a tag`)
        state.tags.set(tag, content.descriptor.digest)
      }
    },
    attach: async (subject, referrers, { signal } = {}) => {
      signal?.throwIfAborted()
      for (const referrer of referrers) await attachOne(state, subject, referrer)
    },
  }
}

async function putBlob(
  state: State,
  { descriptor, open }: BlobContent,
  { signal, onProgress }: Parameters<Repository['putBlob']>[1] = {},
): Promise<'existing' | 'written'> {
  signal?.throwIfAborted()
  const { digest, size } = descriptor
  if (state.blobs.has(digest)) return 'existing'
  const chunks: Buffer[] = []
  for await (const chunk of await open(0)) {
    signal?.throwIfAborted()
    chunks.push(Buffer.from(chunk as Uint8Array))
    onProgress?.((chunk as Uint8Array).byteLength)
  }
  const bytes = Buffer.concat(chunks)
  if (bytes.byteLength !== size || digestOf(bytes, algorithmOf(digest)) !== digest) throw mismatch(state, digest)
  state.blobs.set(digest, bytes)
  return 'written'
}

async function put(state: State, { descriptor, bytes, manifest }: ManifestContent): Promise<void> {
  const { digest, mediaType } = descriptor
  if (digestOf(bytes, algorithmOf(digest)) !== digest) throw mismatch(state, digest)
  for (const needed of successorsOf(manifest)) {
    if (state.blobs.has(needed.digest) || state.manifests.has(needed.digest)) continue
    throw new SlipwayError('REGISTRY_REFUSED', `${state.name} lacks ${needed.digest}`, {
      facts: { registryCode: 'MANIFEST_BLOB_UNKNOWN' },
    })
  }
  state.manifests.set(digest, { mediaType, bytes })
  await Promise.resolve()
}

async function attachOne(state: State, subject: Descriptor, referrer: Referrer): Promise<void> {
  const { content, artifactType, annotations } = referrer
  await put(state, content)
  const { mediaType, digest, size } = content.descriptor
  const entry = { mediaType, digest, size, artifactType, ...(annotations === undefined ? {} : { annotations }) }
  const others = (state.referrers.get(subject.digest) ?? []).filter((one) => one.digest !== digest)
  state.referrers.set(subject.digest, [...others, entry])
}

function naming(state: State): Pick<Repository, 'listTags' | 'delete'> {
  return {
    async *listTags({ signal } = {}) {
      for (const tag of [...state.tags.keys()].sort()) {
        signal?.throwIfAborted()
        yield await Promise.resolve(tag)
      }
    },
    delete: async (reference, { signal } = {}) => {
      signal?.throwIfAborted()
      const { descriptor } = await read(state, reference)
      if (!isDigest(reference)) {
        state.tags.delete(reference)
        return
      }
      state.manifests.delete(descriptor.digest)
      for (const [tag, digest] of state.tags) if (digest === descriptor.digest) state.tags.delete(tag)
      for (const [subject, entries] of state.referrers)
        state.referrers.set(
          subject,
          entries.filter(({ digest }) => digest !== descriptor.digest),
        )
    },
  }
}
