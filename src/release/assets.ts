import { SlipwayError } from '../errors.ts'
import { digestOf, hexOf, type Digest } from '../image/digest.ts'
import type { ReleaseAsset } from './release-host.ts'

/** One image of a release, for those who fetch it by program. Sizes are compressed bytes, config and layers. */
export interface ReleasedImage {
  /** `registry/repository`. */
  readonly name: string
  readonly digest: Digest
  readonly tags: readonly string[]
  readonly platforms: readonly { readonly platform: string; readonly digest: Digest; readonly size: number }[]
}

/** A file name that every host keeps as it is: GitHub rewrites what is not of `[A-Za-z0-9._-]`, and a leading dot. */
export function assetName(...parts: readonly string[]): string {
  const name = parts
    .join('-')
    .normalize('NFKD')
    .replaceAll(/\p{M}+/gu, '')
    .replaceAll(/[^A-Za-z0-9._-]+/g, '-')
    .replaceAll(/^[.-]+|[.-]+$/g, '')
    .slice(0, 200)
  return name === '' ? 'asset' : name
}

/** `SHA256SUMS`, as `sha256sum --check` reads it; sorted by name. */
export function checksums(assets: readonly ReleaseAsset[]): string {
  return lines(assets.map(({ name, bytes }) => [name, `${hexOf(digestOf(bytes))}  ${name}`] as const))
}

/** `digests.txt`: one `sha256:…  registry/repository:tag` a line, for every tag; an image without one stands by its name. */
export function digestList(images: readonly ReleasedImage[]): string {
  return lines(
    images.flatMap(({ name, digest, tags }) =>
      (tags.length === 0 ? [name] : tags.map((tag) => `${name}:${tag}`)).map(
        (reference) => [reference, `${digest}  ${reference}`] as const,
      ),
    ),
  )
}

/** `images.json`: `{schema: 1, version, images[]}`. */
export function imagesDocument(version: string, images: readonly ReleasedImage[]): string {
  const entries = images.map(({ name, digest, tags, platforms }) => ({
    name,
    digest,
    reference: `${name}@${digest}`,
    tags,
    platforms: platforms.map(({ platform, digest, size }) => ({ platform, digest, size })),
  }))
  return `${JSON.stringify({ schema: 1, version, images: entries }, null, 2)}\n`
}

/**
 * The assets with the three lists about them: `images.json`, `digests.txt`, `SHA256SUMS` (which names all but itself).
 * @throws RELEASE_CONFLICT when two files have one name.
 */
export function releaseAssets(
  version: string,
  images: readonly ReleasedImage[],
  files: readonly ReleaseAsset[],
): readonly ReleaseAsset[] {
  const all = [
    ...files,
    textAsset('images.json', 'application/json', imagesDocument(version, images)),
    textAsset('digests.txt', 'text/plain', digestList(images)),
  ]
  const twice = all.find(({ name }, index) => all.findIndex((other) => other.name === name) !== index)
  if (twice !== undefined) {
    throw new SlipwayError('RELEASE_CONFLICT', `two files of the release are called ${twice.name}`, {
      help: 'give the images of the release different names',
    })
  }
  return [...all, textAsset('SHA256SUMS', 'text/plain', checksums(all))]
}

export function textAsset(name: string, mediaType: string, content: string): ReleaseAsset {
  return { name, mediaType, bytes: new TextEncoder().encode(content) }
}

// Not localeCompare: the order must be the same on every machine.
function lines(entries: readonly (readonly [key: string, line: string])[]): string {
  return entries
    .toSorted(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
    .map(([, line]) => `${line}\n`)
    .join('')
}
