import { SlipwayError } from '../errors.ts'
import type { Descriptor } from '../image/descriptor.ts'
import {
  canonicalRegistry,
  formatReference,
  parseImageLocation,
  parseReference,
  type ImageLocation,
  type Reference,
} from '../image/reference.ts'
import type { ImageSpec } from '../image/spec.ts'
import type { Cancellable, ImageSource, Repository } from '../image/store.ts'
import type { CopyOptions, CopyProgress, CopyResult } from './copy-options.ts'
import type { AddSignatures } from './copy-referrers.ts'
import { copyWithReferrers } from './copy-with-referrers.ts'
import { copyImage } from './copy.ts'
import { readImageManifest, readImageSpec } from './image-spec.ts'
import type { Credentials, ImageRegistry, RegistryAuth, RegistryCall, RegistryClient } from './registry.ts'

type LocalLocation = Exclude<ImageLocation, { readonly kind: 'registry' }>

interface ImageRegistryDeps {
  /** A client for these credentials; for those of the machine when there are none. */
  readonly connect: (credentials?: Credentials) => RegistryClient
  /** Reads an image on this machine: layout, archive, daemon. Resolving `''` in it gives its only image. */
  readonly openSource: (location: LocalLocation) => Promise<ImageSource>
  /** Opens a layout folder to write to, made where there is none. */
  readonly createLayout: (directory: string) => Promise<Repository>
  /** How signatures join those that a copy's target has under the same tag. */
  readonly addSignatures: AddSignatures
  readonly onProgress?: (progress: CopyProgress) => void
}

export interface CopyCall extends RegistryCall {
  /** Take signatures and attestations along. */
  readonly referrers?: boolean
}

/** The seed's registry, and a copy between two registries that moves no byte where the registry can do it alone. */
export interface CopyingRegistry extends ImageRegistry {
  push(source: string, reference: string, call?: CopyCall): Promise<ImageSpec>
  pull(reference: string, directory: string, call?: CopyCall): Promise<ImageSpec>
  copy(source: string, reference: string, call?: CopyCall): Promise<ImageSpec>
}

/** The registry operations by reference, over any client and layout. */
export function imageRegistry(deps: ImageRegistryDeps): CopyingRegistry {
  return {
    push: (source, reference, call = {}) => push(deps, source, reference, call),
    pull: (reference, directory, call = {}) => pull(deps, reference, directory, call),
    copy: (source, reference, call = {}) => copy(deps, source, reference, call),

    listTags: async (name, call = {}) => {
      const { registry, repository } = parseReference(name)
      const client = clientFor(deps, registry, call)
      const pages = client.repository({ registry, repository }, { access: 'pull' }).listTags(signalOf(call))
      return Array.fromAsync(pages)
    },

    delete: async (reference, call = {}) => {
      const from = parseReference(reference)
      if (from.tag === undefined && from.digest === undefined) {
        throw new SlipwayError('CONFIG_REFERENCE', `${reference} names no tag and no digest to delete`, {
          help: 'write repository:tag or repository@sha256:…',
        })
      }
      await clientFor(deps, from.registry, call).repository(from).delete(target(from), signalOf(call))
    },

    getManifest: async (reference, call = {}) => {
      const from = withDefaultTag(parseReference(reference))
      const repository = clientFor(deps, from.registry, call).repository(from, { access: 'pull' })
      return readImageManifest(repository, await repository.readManifest(target(from), signalOf(call)), signalOf(call))
    },
  }
}

async function push(deps: ImageRegistryDeps, source: string, reference: string, call: CopyCall): Promise<ImageSpec> {
  const location = parseImageLocation(source)
  if (location.kind === 'registry') {
    throw new SlipwayError('CONFIG_REFERENCE', `cannot push from ${JSON.stringify(source)}`, {
      help: 'push takes an image on this machine, such as oci:DIR or oci:DIR:tag; between registries use copy',
    })
  }
  const to = withDefaultTag(parseReference(reference))
  const local = await deps.openSource(location)
  const tag = 'tag' in location ? location.tag : undefined
  const root = await local.resolve(tag ?? '', signalOf(call))
  return copyTo(clientFor(deps, to.registry, call), local, root, to, copyOptions(deps, call))
}

async function pull(deps: ImageRegistryDeps, reference: string, directory: string, call: CopyCall): Promise<ImageSpec> {
  const from = withDefaultTag(parseReference(reference))
  const { path, tag = from.tag } = layoutLocation(directory)
  const repository = clientFor(deps, from.registry, call).repository(from, { access: 'pull' })
  const root = await repository.resolve(target(from), signalOf(call))
  const layout = await deps.createLayout(path)
  const { root: copied } = await copyChosen(repository, layout, root, {
    ...copyOptions(deps, call),
    ...(tag === undefined ? {} : { tags: [tag] }),
  })
  return readImageSpec(layout, copied, from, signalOf(call))
}

async function copy(deps: ImageRegistryDeps, source: string, reference: string, call: CopyCall): Promise<ImageSpec> {
  const [from, to] = [withDefaultTag(parseReference(source)), withDefaultTag(parseReference(reference))]
  const client = clientFor(deps, to.registry, call)
  // Both accesses are announced before the first request, so that one token serves both.
  const sister = from.registry === to.registry
  if (sister) client.repository(to, { access: 'push' })
  const repository = client.repository(from, { access: 'pull' })
  const root = await repository.resolve(target(from), signalOf(call))
  return copyTo(client, repository, root, to, {
    ...copyOptions(deps, call),
    ...(sister && from.repository !== to.repository ? { mountFrom: from.repository } : {}),
  })
}

function clientFor({ connect }: ImageRegistryDeps, registry: string, { auth }: RegistryCall): RegistryClient {
  return auth === undefined ? connect() : connect(onlyFor(registry, auth))
}

interface ChosenOptions extends CopyOptions {
  readonly tags?: readonly string[]
  /** There when referrers are taken along. */
  readonly addSignatures?: AddSignatures
}

function copyOptions({ onProgress, addSignatures }: ImageRegistryDeps, call: CopyCall): ChosenOptions {
  return {
    ...signalOf(call),
    ...(call.referrers === true ? { addSignatures } : {}),
    ...(onProgress === undefined ? {} : { onProgress }),
  }
}

async function copyChosen(
  source: ImageSource,
  to: Repository,
  root: Descriptor,
  { addSignatures, ...options }: ChosenOptions,
): Promise<CopyResult> {
  if (addSignatures === undefined) return await copyImage(source, to, root, options)
  return await copyWithReferrers(source, to, root, { ...options, addSignatures })
}

async function copyTo(
  client: RegistryClient,
  source: ImageSource,
  root: Descriptor,
  to: Reference,
  options: ChosenOptions,
): Promise<ImageSpec> {
  if (to.digest !== undefined && to.digest !== root.digest) {
    throw new SlipwayError(
      'CONFIG_REFERENCE',
      `${source.name} holds ${root.digest}, which cannot become ${formatReference(to)}`,
    )
  }
  const tags = to.tag === undefined ? {} : { tags: [to.tag] }
  const repository = client.repository(to, { access: 'push' })
  const copied = await copyChosen(source, repository, root, { ...options, ...tags })
  return readImageSpec(source, copied.root, to, signalOf(options))
}

/** A bare path, or `oci:DIR[:tag]`. */
function layoutLocation(text: string): { readonly path: string; readonly tag?: string } {
  if (!text.startsWith('oci:')) return { path: text }
  const location = parseImageLocation(text)
  if (location.kind === 'oci') return location
  throw new SlipwayError('INTERNAL', `${text} was not read as a layout`)
}

function target({ digest, tag = 'latest' }: Reference): string {
  return digest ?? tag
}

function withDefaultTag(reference: Reference): Reference {
  return reference.tag === undefined && reference.digest === undefined ? { ...reference, tag: 'latest' } : reference
}

function signalOf({ signal }: Cancellable): Cancellable {
  return signal === undefined ? {} : { signal }
}

function onlyFor(registry: string, auth: RegistryAuth): Credentials {
  return {
    lookup: (asked) => Promise.resolve(canonicalRegistry(asked) === registry ? auth : undefined),
  }
}
