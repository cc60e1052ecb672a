import { SlipwayError } from '../../errors.ts'
import { digestOf } from '../../image/digest.ts'
import type { Cancellable } from '../../image/store.ts'
import { persist } from '../persist.ts'
import type { ReleaseAsset } from '../release-host.ts'
import { readAsset, readAssets, type Asset, type Release } from './answers.ts'
import { isTaken } from './failure.ts'
import { gone, type GithubRepository } from './releases.ts'

const PER_PAGE = 100

/**
 * Puts the files on the release, one after the other as GitHub asks: equal ones are left, others replaced, halves of uploads
 * that were cut removed. Files that are not ours stay. Returns whether anything changed.
 */
export async function ensureAssets(
  repository: GithubRepository,
  release: Release,
  assets: readonly ReleaseAsset[],
  call: Cancellable = {},
): Promise<boolean> {
  let changed = false
  for (const asset of assets) {
    const uploaded = await persist(
      repository.api.clock,
      async (attempt) => {
        const known = attempt === 1 ? release.assets : await listAssets(repository, release, call)
        const standing = known.find(({ name }) => name === asset.name)
        return (await ensureAsset(repository, release, asset, standing, call)) || attempt > 1
      },
      call.signal,
    )
    changed ||= uploaded
  }
  return changed
}

async function listAssets(
  { api, owner, repo }: GithubRepository,
  { id, tag_name }: Release,
  { signal }: Cancellable,
): Promise<readonly Asset[]> {
  const found: Asset[] = []
  for (let page = 1; ; page++) {
    const { data, headers } = await api.ask({
      route: 'GET /repos/{owner}/{repo}/releases/{release_id}/assets',
      parameters: { owner, repo, release_id: id, per_page: PER_PAGE, page },
      purpose: `list the files of ${tag_name} in ${owner}/${repo}`,
      ...(signal === undefined ? {} : { signal }),
    })
    found.push(...readAssets(data))
    if (!/\brel="?next"?/.test(headers['link'] ?? '')) return found
  }
}

async function ensureAsset(
  repository: GithubRepository,
  release: Release,
  asset: ReleaseAsset,
  standing: Asset | undefined,
  call: Cancellable,
): Promise<boolean> {
  if (standing !== undefined && isEqual(standing, asset, release)) return false
  if (standing !== undefined && release.immutable) throw final(release, asset)
  if (standing !== undefined) await deleteAsset(repository, release, standing, call)
  await upload(repository, release, asset, call)
  return true
}

/** Servers from before 2025 tell no digest: there a draft's file is replaced, a published one compared by its size. */
function isEqual({ state, digest, size }: Asset, { bytes }: ReleaseAsset, { draft }: Release): boolean {
  if (state !== 'uploaded') return false
  if (digest === undefined || digest === null) return !draft && size === bytes.byteLength
  return digest === digestOf(bytes)
}

function final({ tag_name }: Release, { name }: ReleaseAsset): SlipwayError {
  return new SlipwayError('RELEASE_REFUSED', `the immutable release ${tag_name} has another ${name}`, {
    help: 'the release is published and its files are final; release a new version',
    facts: { tag: tag_name, asset: name },
  })
}

async function deleteAsset(
  { api, owner, repo }: GithubRepository,
  { tag_name }: Release,
  { id, name }: Asset,
  { signal }: Cancellable,
): Promise<void> {
  await api.ask({
    route: 'DELETE /repos/{owner}/{repo}/releases/assets/{asset_id}',
    parameters: { owner, repo, asset_id: id },
    purpose: `replace ${name} of ${tag_name} in ${owner}/${repo}`,
    accept: [404],
    ...(signal === undefined ? {} : { signal }),
  })
}

/** Uncertain (see persist) when a file of that name is there already: another run's, or the half of a cut upload. */
async function upload(
  { api, owner, repo }: GithubRepository,
  release: Release,
  { name, mediaType, bytes }: ReleaseAsset,
  { signal }: Cancellable,
): Promise<void> {
  const { upload_url, tag_name } = release
  const purpose = `take ${name} for ${tag_name} of ${owner}/${repo}`
  const answer = await api.ask({
    // It comes as a template, https://…/assets{?name,label}; a label is not for us to give.
    route: `POST ${upload_url.replace(/\{.*$/, '')}{?name}`,
    parameters: { name, data: bytes, headers: { 'content-type': mediaType } },
    purpose,
    accept: [404, 422],
    once: true,
    ...(signal === undefined ? {} : { signal }),
  })
  if (answer.status === 404 && release.draft) throw gone(tag_name)
  if (answer.status === 404) throw api.refusal({ purpose }, answer)
  if (isTaken(answer)) throw api.uncertain({ purpose }, answer)
  if (answer.status === 422) throw api.refusal({ purpose }, answer)
  const stored = readAsset(answer.data)
  if (stored.state !== 'uploaded') throw api.uncertain({ purpose }, answer)
  if (stored.name !== name) throw renamed(name, stored.name)
}

function renamed(name: string, stored: string): SlipwayError {
  return new SlipwayError('RELEASE_REFUSED', `GitHub stored ${name} as ${stored}`, {
    help: 'names of release files hold only letters, digits, dots, hyphens and underscores',
  })
}
