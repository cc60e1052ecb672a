import { buffer } from 'node:stream/consumers'
import { expect } from '@jest/globals'
import { SlipwayError } from '../../../src/errors.ts'
import type { Descriptor } from '../../../src/image/descriptor.ts'
import { digestOf, type Digest } from '../../../src/image/digest.ts'
import { parseManifest, type ManifestContent } from '../../../src/image/manifest.ts'
import type { Repository } from '../../../src/image/store.ts'

export const MISSING: Digest = digestOf('nothing has this content')
export const REGISTRY_ERROR: unknown = expect.stringMatching(/^REGISTRY_/)

/** Where holders may differ. */
export interface RepositoryAbilities {
  /** Deletes a tag and keeps its manifest. False: refuses with REGISTRY_REFUSED. */
  readonly tagDelete: boolean
}

/** The repository of the running test. */
export type Get = () => Repository

/** The tags, sorted. A registry may say of a repository without tags that it is not there. */
export async function tagsOf(repository: Repository): Promise<readonly string[]> {
  const tags: string[] = []
  try {
    for await (const tag of repository.listTags()) tags.push(tag)
  } catch (error) {
    if (!(error instanceof SlipwayError) || error.code !== 'REGISTRY_NOT_FOUND') throw error
  }
  return tags.sort()
}

export async function read(repository: Repository, blob: Descriptor): Promise<Buffer> {
  return buffer(await repository.openBlob(blob))
}

export function digests(list: readonly Descriptor[]): readonly Digest[] {
  return list.map(({ digest }) => digest).sort()
}

export function expectSame(actual: ManifestContent, wanted: ManifestContent): void {
  const { mediaType, digest, size } = wanted.descriptor
  expect(actual.descriptor).toMatchObject({ mediaType, digest, size })
  expect(Buffer.from(actual.bytes).toString()).toBe(Buffer.from(wanted.bytes).toString())
  expect(actual.manifest).toEqual(parseManifest(wanted.bytes, mediaType, 'wanted'))
}
