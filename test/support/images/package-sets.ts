/** One package as `name version`, the way the programs inside an image and our bill can both say it. */
export type PackageSet = ReadonlySet<string>

/** Lines of `dpkg-query -W -f '${Package} ${Version}\n'`. */
export function fromDpkgQuery(output: string): PackageSet {
  return new Set(output.split('\n').filter((line) => line !== ''))
}

interface NpmNode {
  readonly version?: string
  readonly dependencies?: Readonly<Record<string, NpmNode>>
}

/** `npm ls --all --json`. */
export function fromNpmList(output: string): PackageSet {
  const found = new Set<string>()
  const walk = ({ dependencies = {} }: NpmNode): void => {
    for (const [name, node] of Object.entries(dependencies)) {
      found.add(`${name} ${node.version ?? '?'}`)
      walk(node)
    }
  }
  walk(JSON.parse(output) as NpmNode)
  return found
}

/** `pip list --format json`. */
export function fromPipList(output: string): PackageSet {
  const listed = JSON.parse(output) as readonly { readonly name: string; readonly version: string }[]
  return new Set(listed.map(({ name, version }) => `${name.toLowerCase().replaceAll(/[-_.]+/g, '-')} ${version}`))
}

/** The components of a CycloneDX bill with package URLs of one type. */
export function fromBill(bill: string, type: 'deb' | 'npm' | 'pypi'): PackageSet {
  const { components } = JSON.parse(bill) as { readonly components: readonly { readonly purl?: string }[] }
  const purls = components.flatMap(({ purl = '' }) => (purl.startsWith(`pkg:${type}/`) ? [purl] : []))
  return new Set(
    purls.map((purl) => {
      const [, path = '', version = ''] = /^pkg:[a-z]+\/([^?]*)@([^?]*)/.exec(purl) ?? []
      const name = decodeURIComponent(path)
      return `${type === 'deb' ? name.replace(/^[^/]*\//, '') : name} ${decodeURIComponent(version)}`
    }),
  )
}

interface Stanza {
  readonly name: string
  readonly provides: readonly string[]
  readonly wants: readonly (readonly string[])[]
}

/**
 * Dependencies in a dpkg status file that no installed package meets, as `package -> alternatives`. Versions are not compared:
 * all come from one state of the archive.
 */
export function unmetDependencies(status: string): readonly string[] {
  const stanzas = status
    .split(/\n\n+/)
    .filter((text) => text.trim() !== '')
    .map(readStanza)
  const present = new Set(stanzas.flatMap(({ name, provides }) => [name, ...provides]))
  return stanzas
    .flatMap(({ name, wants }) =>
      wants
        .filter((alternatives) => !alternatives.some((one) => present.has(one)))
        .map((alternatives) => `${name} -> ${alternatives.join(' | ')}`),
    )
    .toSorted()
}

function readStanza(text: string): Stanza {
  const field = (name: string): string => new RegExp(`^${name}: (.*)$`, 'm').exec(text)?.[1] ?? ''
  const names = (list: string): readonly string[] =>
    list.split(',').flatMap((one) => (one.trim() === '' ? [] : [bareName(one)]))
  const wants = `${field('Pre-Depends')},${field('Depends')}`.split(',').filter((one) => one.trim() !== '')
  return {
    name: field('Package'),
    provides: names(field('Provides')),
    wants: wants.map((one) => one.split('|').map(bareName)),
  }
}

/** `perl:any (>= 5)` is `perl`. */
function bareName(text: string): string {
  return text.trim().replace(/[\s:(].*$/s, '')
}
