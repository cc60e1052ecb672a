import { bareGit } from '../forge/bare-git.ts'
import { attachedFiles, releasesOf } from './forge-view.ts'
import { viewRepository, type RegistryView } from './registry-view.ts'
import type { Scene } from './scene.ts'

/** What stands for everyone to see, without what two equal releases may differ in: addresses, times, digests. */
export interface EndState {
  /** By repository: each tag with what it names. */
  readonly tags: Readonly<Record<string, Readonly<Record<string, string>>>>
  /** By repository: `INDEX bundle https://…` with how often it is there. */
  readonly statements: Readonly<Record<string, Readonly<Record<string, number>>>>
  readonly gitTags: readonly unknown[]
  readonly releases: readonly unknown[]
  /** Files of the release that are not what was attested. */
  readonly wrongFiles: readonly string[]
}

/** Looks at registry, git and release host from outside. `version` is the image tag of the release. */
export async function endState(scene: Scene, version = '1.0.0'): Promise<EndState> {
  const views = scene.images.map((image) => ({ image, view: viewRepository(image) }))
  const roles = await rolesOf(views[0]?.view, version)
  const neutral = neutralizer(scene, roles)
  const inEach = async <T>(read: (view: RegistryView) => Promise<T>): Promise<Readonly<Record<string, T>>> =>
    Object.fromEntries(
      await Promise.all(views.map(async ({ image, view }) => [neutral(image), await read(view)] as const)),
    )
  const gitTags = await bareGit(scene.bare.path).listTags()
  return {
    tags: await inEach((view) => tagsOf(view, neutral)),
    statements: await inEach((view) => statementsOf(view, roles)),
    gitTags: gitTags.map(({ name, commit, message }) => ({
      name,
      commit: neutral(commit),
      message: neutral(message ?? ''),
    })),
    releases: releasesOf(scene, neutral),
    wrongFiles: views[0] === undefined ? [] : await wrongFiles(views[0].view, roles, attachedFiles(scene)),
  }
}

/** The manifests of the release by digest: INDEX, and each platform. */
type Roles = ReadonlyMap<string, string>

async function rolesOf(view: RegistryView | undefined, version: string): Promise<Roles> {
  const index = await view?.manifest(version)
  if (index === undefined) return new Map()
  const children = index.children.map(({ digest, architecture }) => [digest, architecture.toUpperCase()] as const)
  return new Map([[index.digest, 'INDEX'], ...children])
}

function neutralizer({ images, github, gitlab, bare, commit }: Scene, roles: Roles): (text: string) => string {
  const replaced: readonly (readonly [string | undefined, string])[] = [
    [images[0]?.split('/')[0], 'REGISTRY'],
    [github?.serverUrl, 'FORGE'],
    [gitlab?.serverUrl, 'FORGE'],
    [bare.url, 'GIT'],
    [commit, 'COMMIT'],
    [commit.slice(0, 7), 'SHORT'],
    ...[...roles].flatMap(([digest, role]) => [[digest, role] as const, [digest.replace(':', '-'), role] as const]),
  ]
  return (text) => replaced.reduce((all, [from, to]) => (from === undefined ? all : all.replaceAll(from, to)), text)
}

/** Tags that hang signatures on manifests count as part of those. */
async function tagsOf(
  view: RegistryView,
  neutral: (text: string) => string,
): Promise<Readonly<Record<string, string>>> {
  const tags = (await view.tags()).filter((tag) => !/^sha256-[0-9a-f]{64}/.test(tag)).toSorted()
  const named = tags.map(async (tag) => [tag, neutral((await view.manifest(tag))?.digest ?? 'nothing')] as const)
  return Object.fromEntries(await Promise.all(named))
}

interface Statement {
  /** `INDEX bundle TYPE` */
  readonly name: string
  /** Digest of the blob with the statement. */
  readonly blob: string
}

async function statementsOf(view: RegistryView, roles: Roles): Promise<Readonly<Record<string, number>>> {
  const counts: Record<string, number> = {}
  for (const { name } of [...(await bundlesIn(view, roles)), ...(await legacyIn(view, roles))])
    counts[name] = (counts[name] ?? 0) + 1
  return Object.fromEntries(Object.entries(counts).toSorted(([a], [b]) => (a < b ? -1 : 1)))
}

async function bundlesIn(view: RegistryView, roles: Roles): Promise<readonly Statement[]> {
  const found = [...roles].map(async ([digest, role]) =>
    (await view.referrers(digest)).map(({ annotations, layers }) => ({
      name: `${role} bundle ${annotations['dev.sigstore.bundle.predicateType'] ?? 'unknown'}`,
      blob: layers[0]?.digest ?? '',
    })),
  )
  return (await Promise.all(found)).flat()
}

async function legacyIn(view: RegistryView, roles: Roles): Promise<readonly Statement[]> {
  const places = [...roles].flatMap(([digest, role]) => ['sig', 'att'].map((kind) => ({ digest, role, kind })))
  const found = places.map(async ({ digest, role, kind }) =>
    ((await view.manifest(`${digest.replace(':', '-')}.${kind}`))?.layers ?? []).map(
      ({ annotations, digest: blob }) => ({
        name: `${role} legacy ${annotations?.['predicateType'] ?? kind}`,
        blob,
      }),
    ),
  )
  return (await Promise.all(found)).flat()
}

const DOCUMENTS: readonly { readonly file: RegExp; readonly name: string; readonly isReport?: true }[] = [
  { file: /\.provenance\.json$/, name: 'INDEX bundle https://slsa.dev/provenance/v1' },
  { file: /\.scan\.json$/, name: 'INDEX bundle https://cosign.sigstore.dev/attestation/vuln/v1', isReport: true },
  { file: /amd64\.cdx\.json$/, name: 'AMD64 bundle https://cyclonedx.org/bom' },
  { file: /arm64\.cdx\.json$/, name: 'ARM64 bundle https://cyclonedx.org/bom' },
]

async function wrongFiles(
  view: RegistryView,
  roles: Roles,
  files: ReadonlyMap<string, string>,
): Promise<readonly string[]> {
  if (files.size === 0) return []
  const bundles = await bundlesIn(view, roles)
  const judged = DOCUMENTS.map(async ({ file, name, isReport }) => {
    const [path, text = ''] = [...files].find(([one]) => file.test(one)) ?? []
    if (path === undefined) return [`no file ${file.source}`]
    const { predicate } = await statementIn(view, bundles.find((one) => one.name === name)?.blob)
    const { scanner } = predicate as { scanner?: { result?: unknown } }
    const said = isReport === true ? scanner?.result : predicate
    return JSON.stringify(said) === JSON.stringify(JSON.parse(text)) ? [] : [`${path} is not what was attested`]
  })
  return (await Promise.all(judged)).flat()
}

async function statementIn(view: RegistryView, blob: string | undefined): Promise<{ readonly predicate: unknown }> {
  const bundle = blob === undefined ? undefined : await view.blob(blob)
  const { dsseEnvelope } = (bundle ?? {}) as { dsseEnvelope?: { payload: string } }
  const payload = Buffer.from(dsseEnvelope?.payload ?? '', 'base64').toString('utf8')
  return payload === '' ? { predicate: {} } : (JSON.parse(payload) as { predicate: unknown })
}

/**
 * Manifests in our own registry that are neither the release's nor attached to it: what an earlier run left by digest alone. The
 * legacy images that grew into those that are tagged now do not count.
 */
export async function strangers(scene: Scene, version = '1.0.0'): Promise<readonly string[]> {
  const [image = ''] = scene.images
  const roles = await rolesOf(viewRepository(image), version)
  const state = scene.registry?.state.repositories.get(image.slice(image.indexOf('/') + 1))
  if (state === undefined) return []
  const hung = new Set([...state.tags].filter(([tag]) => tag.startsWith('sha256-')).map(([, digest]) => digest))
  return [...state.manifests]
    .filter(([digest, { subject }]) => !roles.has(digest) && !roles.has(subject ?? '') && !hung.has(digest))
    .map(([digest]) => digest)
}
