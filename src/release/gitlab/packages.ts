import * as v from 'valibot'
import { digestOf, hexOf } from '../../image/digest.ts'
import type { Cancellable } from '../../image/store.ts'
import type { ReleaseAsset } from '../release-host.ts'
import { readAnswer } from './failure.ts'
import type { GitlabApi } from './gitlab-api.ts'

/** The generic package whose versions hold the files of releases. */
const PACKAGE = 'slipway'

const PackageSchema = v.object({ id: v.number(), name: v.string(), version: v.nullish(v.string()) })
const FileSchema = v.object({ id: v.number(), file_name: v.string(), file_sha256: v.nullish(v.string()) })

type PackageFile = v.InferOutput<typeof FileSchema>

/** Where people fetch a file of a release. */
export function fileUrl(api: GitlabApi, tag: string, name: string): string {
  return api.url(filePath(tag, name))
}

function filePath(tag: string, name: string): string {
  return `/packages/generic/${PACKAGE}/${versionOf(tag)}/${encodeURIComponent(name)}`
}

/** Versions of generic packages hold letters, digits and `. _ + -`. */
function versionOf(tag: string): string {
  return encodeURIComponent(tag.replaceAll(/[^\w.+-]/g, '-'))
}

/**
 * Stores the files of a release: equal ones (by SHA-256) are left, others replaced. A package holds a name many times and hands
 * out the newest; what is not the file of this release goes. Returns whether anything changed.
 */
export async function ensureFiles(
  api: GitlabApi,
  tag: string,
  assets: readonly ReleaseAsset[],
  call: Cancellable = {},
): Promise<boolean> {
  const packageId = assets.length === 0 ? undefined : await findPackage(api, tag, call)
  const standing = packageId === undefined ? [] : await listFiles(api, packageId, tag, call)
  let changed = false
  for (const asset of assets) {
    const same = standing.filter(({ file_name }) => file_name === asset.name)
    const sha256 = hexOf(digestOf(asset.bytes))
    const kept = same.findLast(({ file_sha256 }) => file_sha256 === sha256)
    for (const file of same) {
      if (file === kept || packageId === undefined) continue
      await deleteFile(api, packageId, file, tag, call)
      changed = true
    }
    if (kept !== undefined) continue
    await upload(api, tag, asset, call)
    changed = true
  }
  return changed
}

async function findPackage(api: GitlabApi, tag: string, call: Cancellable): Promise<number | undefined> {
  const query = { package_type: 'generic', package_name: PACKAGE, package_version: versionOf(tag) }
  const purpose = `list the packages of ${api.project}`
  const entries = await api.list({ path: '/packages', query, purpose, ...call })
  const packages = readAnswer(v.array(PackageSchema), entries, 'a list of packages')
  // The filter by name finds similar ones, too.
  return packages.find(({ name, version }) => name === PACKAGE && version === decodeURIComponent(versionOf(tag)))?.id
}

async function listFiles(
  api: GitlabApi,
  packageId: number,
  tag: string,
  call: Cancellable,
): Promise<readonly PackageFile[]> {
  const purpose = `list the files of ${tag} in ${api.project}`
  const entries = await api.list({ path: `/packages/${packageId}/package_files`, purpose, ...call })
  return readAnswer(v.array(FileSchema), entries, 'a list of files').toSorted((one, other) => one.id - other.id)
}

async function deleteFile(
  api: GitlabApi,
  packageId: number,
  { id, file_name }: PackageFile,
  tag: string,
  call: Cancellable,
): Promise<void> {
  await api.ask({
    method: 'DELETE',
    path: `/packages/${packageId}/package_files/${id}`,
    purpose: `replace ${file_name} of ${tag} in ${api.project}`,
    accept: [404],
    ...call,
  })
}

async function upload(api: GitlabApi, tag: string, { name, bytes }: ReleaseAsset, call: Cancellable): Promise<void> {
  await api.ask({
    method: 'PUT',
    path: filePath(tag, name),
    body: bytes,
    purpose: `take ${name} for ${tag} of ${api.project}`,
    once: true,
    ...call,
  })
}
