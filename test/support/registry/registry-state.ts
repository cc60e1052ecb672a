import { mkdirSync, readFileSync } from 'node:fs'
import { rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { diskBlobs, memoryBlobs, type BlobStore, type Upload } from './blob-store.ts'

export interface StoredDescriptor {
  readonly mediaType: string
  readonly digest: string
  readonly size: number
  readonly urls?: readonly string[]
}

/** A manifest as it was put, with what lists of referrers need to know about it. */
export interface StoredManifest {
  readonly mediaType: string
  readonly bytes: Buffer
  readonly subject?: string
  readonly artifactType?: string
  readonly annotations?: Readonly<Record<string, string>>
}

/** One repository. Tests read it, and may write it to set a scene. */
export interface RepositoryState {
  readonly manifests: Map<string, StoredManifest>
  readonly tags: Map<string, string>
  /** Digests of the blobs that this repository holds; their bytes are shared by all repositories. */
  readonly blobs: Set<string>
  readonly uploads: Map<string, Upload>
}

export interface RegistryState {
  readonly repositories: Map<string, RepositoryState>
  readonly blobs: BlobStore
  /** To be called when manifests, tags or blobs have changed; writes them to disk where there is one. */
  changed(): void
  /** Resolves when all changes are on disk. */
  settled(): Promise<void>
}

export function emptyRepository(): RepositoryState {
  return { manifests: new Map(), tags: new Map(), blobs: new Set(), uploads: new Map() }
}

export function repositoryState(state: RegistryState, name: string): RepositoryState {
  const existing = state.repositories.get(name)
  if (existing !== undefined) return existing
  const created = emptyRepository()
  state.repositories.set(name, created)
  return created
}

export function memoryState(): RegistryState {
  return {
    repositories: new Map(),
    blobs: memoryBlobs(),
    changed: () => undefined,
    settled: () => Promise.resolve(),
  }
}

interface SavedManifest extends Omit<StoredManifest, 'bytes'> {
  readonly digest: string
  readonly base64: string
}

interface SavedRepository {
  readonly name: string
  readonly manifests: readonly SavedManifest[]
  readonly tags: readonly (readonly [string, string])[]
  readonly blobs: readonly string[]
}

/** Everything below `directory`, found again by the next server that is given the same folder. */
export function diskState(directory: string): RegistryState {
  mkdirSync(directory, { recursive: true })
  const file = join(directory, 'repositories.json')
  const repositories = load(file)
  let writing: Promise<void> | undefined
  let dirty = false
  const write = async (): Promise<void> => {
    while (dirty) {
      dirty = false
      await writeFile(`${file}.tmp`, JSON.stringify(save(repositories)))
      await rename(`${file}.tmp`, file)
    }
    writing = undefined
  }
  return {
    repositories,
    blobs: diskBlobs(directory),
    changed() {
      dirty = true
      writing ??= write()
    },
    async settled() {
      await writing
    },
  }
}

function save(repositories: ReadonlyMap<string, RepositoryState>): readonly SavedRepository[] {
  return [...repositories].map(([name, { manifests, tags, blobs }]) => ({
    name,
    manifests: [...manifests].map(([digest, { bytes, ...rest }]) => ({
      digest,
      base64: bytes.toString('base64'),
      ...rest,
    })),
    tags: [...tags],
    blobs: [...blobs],
  }))
}

function load(file: string): Map<string, RepositoryState> {
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return new Map()
    throw error
  }
  return new Map(
    (JSON.parse(text) as readonly SavedRepository[]).map(({ name, manifests, tags, blobs }) => [
      name,
      {
        manifests: new Map(
          manifests.map(({ digest, base64, ...rest }) => [digest, { ...rest, bytes: Buffer.from(base64, 'base64') }]),
        ),
        tags: new Map(tags),
        blobs: new Set(blobs),
        uploads: new Map(),
      },
    ]),
  )
}
