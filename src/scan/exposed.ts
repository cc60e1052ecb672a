import { EXPOSED_KINDS, type ExposedKind, type ExposedSecret } from '../image/exposed-secret.ts'
import type { Inventory } from '../image/inventory.ts'
import { formatPlatform } from '../image/platform.ts'
import { visible } from './visible.ts'

/** A secret that an image shows, with the platforms of the image that do. JSON names are part of the contract. */
export interface ExposedFinding extends Omit<ExposedSecret, 'layer'> {
  /** Digest of the layer (or of the configuration) of the first of the platforms. */
  readonly layer: string
  readonly platforms: readonly string[]
}

/** The report with what the inventories show, each once, whatever number of platforms show it; values of this run first. */
export function withExposed<Report extends object>(
  report: Report,
  inventories: readonly Inventory[],
): Report & { readonly exposed?: readonly ExposedFinding[] } {
  const exposed = exposedSecrets(inventories)
  return exposed.length === 0 ? report : { ...report, exposed }
}

function exposedSecrets(inventories: readonly Inventory[]): readonly ExposedFinding[] {
  const all = inventories.flatMap(({ exposed = [], platform }) =>
    exposed.map((secret) => ({ secret, platform: formatPlatform(platform) })),
  )
  const groups = Map.groupBy(all, ({ secret }) => JSON.stringify([rank(secret), secret.path, secret.name ?? '']))
  return [...groups]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, group]) => {
      const [first] = group
      const platforms = [...new Set(group.map(({ platform }) => platform))].toSorted()
      return first === undefined ? [] : [{ ...first.secret, platforms }]
    })
}

/** `the secret NPM_TOKEN in etc/npmrc`: what a person needs to find it, and never the secret. */
export function describeExposed({ kind, path, name }: Pick<ExposedFinding, 'kind' | 'path' | 'name'>): string {
  const where = path === '' ? 'the configuration of the image (variables, labels, history)' : visible(path)
  return `${SUBJECTS[kind]}${name === undefined ? '' : ` ${name}`} in ${where}`
}

/** What to do about it. */
export const EXPOSED_REMEDY =
  'whoever pulls the image can read it, also where a later layer deletes the file: mount it with RUN --mount=type=secret, write it to no file and pass it as no build argument; list such files in .dockerignore'

const SUBJECTS: Readonly<Record<ExposedKind, string>> = {
  value: 'the secret',
  credentials: 'a login',
  'private-key': 'a private key',
}

function rank({ kind }: ExposedSecret): number {
  return EXPOSED_KINDS.indexOf(kind)
}
