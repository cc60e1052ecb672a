import type { Descriptor } from '../image/descriptor.ts'
import { ifThere } from '../image/if-there.ts'
import type { ManifestContent } from '../image/manifest.ts'
import type { Cancellable, Repository } from '../image/store.ts'
import { copyBlobs } from '../registry/copy-blobs.ts'
import type { Built } from './build-stage.ts'
import type { Admitted } from './gate-stage.ts'
import { already, done, type StageResult } from './stage.ts'

declare const staged: unique symbol

/** The manifests are in every repository, by digest; no tag names them. */
export interface Staged extends Admitted {
  readonly [staged]: true
  readonly repositories: readonly Repository[]
}

/** Blobs on their way to the repositories while the image is still being judged. No manifest is among them. */
export interface Upload {
  /** @throws what the upload failed with. */
  finish(): Promise<void>
  /** Stops it; resolves when nothing is under way any more. */
  stop(): Promise<void>
}

/** Starts sending the blobs of every platform to every repository. The failure, if any, comes out of `finish`. */
export function startUpload(from: Built, repositories: readonly Repository[], call: Cancellable): Upload {
  const abort = new AbortController()
  const signal = call.signal === undefined ? abort.signal : AbortSignal.any([call.signal, abort.signal])
  const manifests = below(from)
  const outcome = Promise.all(
    repositories.map((repository) => copyBlobs(from.build.source, repository, manifests, { signal })),
  ).then(
    () => undefined,
    (error: unknown) => ({ error }),
  )
  return {
    async finish() {
      const failed = await outcome
      if (failed !== undefined) throw failed.error
    },
    async stop() {
      abort.abort()
      await outcome
    },
  }
}

/** Puts the platform manifests and then the index, by digest, into every repository. */
export async function stage(
  from: Admitted,
  upload: Upload,
  repositories: readonly Repository[],
  call: Cancellable,
): Promise<StageResult<Staged>> {
  await upload.finish()
  const evidence = { ...from, repositories } as unknown as Staged
  const written = await Promise.all(repositories.map((repository) => putManifests(from, repository, call)))
  return written.some(Boolean) ? done(evidence) : already(evidence, 'the manifests are in the registry')
}

/** The manifests that the index names. */
function below({ children, attestations }: Built): readonly ManifestContent[] {
  return [...children, ...attestations].map(({ content }) => content)
}

async function putManifests(from: Admitted, repository: Repository, call: Cancellable): Promise<boolean> {
  const written = await Promise.all(below(from).map((content) => ensureManifest(repository, content, call)))
  const rootWritten = await ensureManifest(repository, from.root, call)
  return rootWritten || written.some(Boolean)
}

async function ensureManifest(repository: Repository, content: ManifestContent, call: Cancellable): Promise<boolean> {
  if ((await digestBehind(repository, content.descriptor.digest, call)) !== undefined) return false
  await repository.putManifest(content, call)
  return true
}

/** What a tag or digest names; undefined when there is no such name. */
export async function targetOf(
  repository: Repository,
  reference: string,
  call: Cancellable,
): Promise<Descriptor | undefined> {
  return await ifThere(() => repository.resolve(reference, call))
}

/** The digest that a tag or digest stands for, undefined when there is no such name. */
export async function digestBehind(
  repository: Repository,
  reference: string,
  call: Cancellable,
): Promise<string | undefined> {
  return (await targetOf(repository, reference, call))?.digest
}
