import type { Ecosystem, OperatingSystem } from '../image/inventory.ts'

/** The OSV ecosystem whose advisories count for a system's packages, or why there is none. */
export type Coverage =
  | {
      readonly kind: 'covered'
      readonly ecosystem: string
      /** Further ecosystems of the same system, which divides its packages among several. */
      readonly furtherEcosystems?: readonly string[]
      readonly packages: Ecosystem
      /** Whether advisories name the source package or the binary one. */
      readonly namedBy: 'source' | 'binary'
      /** Whether the versions in advisories begin with the epoch, also when it is 0. */
      readonly withEpoch?: boolean
    }
  | { readonly kind: 'uncovered'; readonly system: string; readonly reason: string }

/** Systems that OSV has advisories for, whose names and versions nobody has checked against the packages yet. */
const UNCHECKED = new Set(['openeuler', 'azurelinux', 'mariner', 'photon', 'mageia'])

/** Systems without a feed in OSV (its list of sources, reference of 2026-08). */
const WITHOUT_FEED = new Set([
  'amzn',
  'ol',
  'fedora',
  'centos',
  'arch',
  'gentoo',
  'kali',
  'raspbian',
  'devuan',
  'linuxmint',
])

const SUSE = 'SUSE:'

/** Rolling systems have one list of advisories for all time. */
const ROLLING: Readonly<Record<string, string>> = { wolfi: 'Wolfi', chainguard: 'Chainguard', minimos: 'MinimOS' }

/** `Debian:12`, `Alpine:v3.20`, `Ubuntu:24.04:LTS`, … from os-release's ID and VERSION_ID (osv-schema, "Defined ecosystems"). */
export function coverageOf(os: OperatingSystem | undefined): Coverage {
  if (os === undefined)
    return {
      kind: 'uncovered',
      system: 'unknown operating system',
      reason: 'the image has no os-release that names its system',
    }
  const system = systemName(os)
  const rolling = ROLLING[os.id]
  if (rolling !== undefined) return { kind: 'covered', ecosystem: rolling, packages: 'apk', namedBy: 'source' }
  const ecosystem = versionedEcosystem(os)
  if (ecosystem !== undefined)
    return { kind: 'covered', ecosystem, packages: os.id === 'alpine' ? 'apk' : 'deb', namedBy: 'source' }
  return rpmCoverage(os) ?? { kind: 'uncovered', system, reason: reasonFor(os) }
}

function versionedEcosystem({ id, versionId }: OperatingSystem): string | undefined {
  if (id === 'debian') {
    const major = /^(\d+)(?:\.|$)/.exec(versionId)?.[1]
    return major === undefined ? undefined : `Debian:${major}`
  }
  if (id === 'alpine') {
    const minor = /^(\d+\.\d+)(?:\.\d+)*$/.exec(versionId)?.[1]
    return minor === undefined ? undefined : `Alpine:v${minor}`
  }
  if (id === 'ubuntu') {
    const release = /^(\d+)\.(\d+)$/.exec(versionId)
    if (release === null) return undefined
    const longTerm = Number(release[1]) % 2 === 0 && release[2] === '04'
    return `Ubuntu:${versionId}${longTerm ? ':LTS' : ''}`
  }
  return undefined
}

/** Systems with rpm; Red Hat's advisories are divided by repository, and every binary package is named in them. */
function rpmCoverage({ id, versionId }: OperatingSystem): Coverage | undefined {
  const [, major] = /^(\d+)(?:\.\d+)?$/.exec(versionId) ?? []
  const rpm = { kind: 'covered', packages: 'rpm' } as const
  if (id === 'opensuse-tumbleweed') return { ...rpm, ecosystem: 'openSUSE:Tumbleweed', namedBy: 'source' }
  if (major === undefined) return undefined
  switch (id) {
    case 'almalinux':
      return { ...rpm, ecosystem: `AlmaLinux:${major}`, namedBy: 'binary', withEpoch: true }
    case 'rocky':
      return { ...rpm, ecosystem: `Rocky Linux:${major}`, namedBy: 'source', withEpoch: true }
    case 'rhel': {
      if (Number(major) < 8) return undefined
      const [ecosystem = '', ...furtherEcosystems] = ['baseos', 'appstream', 'crb'].map(
        (repository) => `Red Hat:enterprise_linux:${major}::${repository}`,
      )
      return { ...rpm, ecosystem, furtherEcosystems, namedBy: 'binary', withEpoch: true }
    }
    case 'opensuse-leap':
      return { ...rpm, ecosystem: `openSUSE:Leap ${versionId}`, namedBy: 'source' }
    case 'sles':
    case 'sle-micro':
    case 'sl-micro': {
      const [ecosystem = '', ...furtherEcosystems] = suseProducts(id, versionId).map((product) => `${SUSE}${product}`)
      return { ...rpm, ecosystem, furtherEcosystems, namedBy: 'source' }
    }
    default:
      return undefined
  }
}

/** Where SLE 15 has its packages: hardly any is of the server itself, and updates after its general support are of the LTSS. */
const SLE_15_PRODUCTS: readonly ((release: string) => string)[] = [
  (release) => `Linux Enterprise Server ${release}`,
  (release) => `Linux Enterprise Server ${release}-LTSS`,
  ...[
    'Basesystem',
    'Server Applications',
    'Development Tools',
    'Containers',
    'Web and Scripting',
    'Python 3',
    'Legacy',
    'Public Cloud',
    'Desktop Applications',
    'Package Hub',
  ].map((module) => (release: string) => `Linux Enterprise Module for ${module} ${release}`),
  (release) => `Package Hub ${release}`,
]

/** By SUSE's names of its products, which are the suffixes of its ecosystem (osv-schema, "Defined ecosystems"). */
function suseProducts(id: string, versionId: string): readonly string[] {
  if (id === 'sle-micro') return [`Linux Enterprise Micro ${versionId}`]
  if (id === 'sl-micro') return [`Linux Micro ${versionId}`]
  const [major = '', servicePack = '0'] = versionId.split('.')
  if (Number(major) > 15) return [`Linux Enterprise Server ${versionId}`]
  const release = servicePack === '0' ? major : `${major} SP${servicePack}`
  return major === '15' ? SLE_15_PRODUCTS.map((product) => product(release)) : [`Linux Enterprise Server ${release}`]
}

/** Whether the ecosystem is one of several of its system of which some have no advisories at all, depending on the release. */
export function mayHaveNoAdvisories(ecosystem: string): boolean {
  return ecosystem.startsWith(SUSE)
}

function reasonFor({ id, versionId }: OperatingSystem): string {
  if (id === 'debian' || id === 'alpine' || id === 'ubuntu')
    return versionId === ''
      ? 'a development release: the feed has advisories for numbered releases only'
      : 'a development release, or a version the feed does not know'
  if (UNCHECKED.has(id)) return 'its advisories are not matched yet'
  if (WITHOUT_FEED.has(id)) return 'OSV has no advisories for this system'
  return 'the system is not known'
}

/** `Debian GNU/Linux 12`, from os-release's NAME and VERSION_ID. */
export function systemName({ id, name, versionId }: OperatingSystem): string {
  const base = name === '' ? id : name
  return versionId === '' || base.includes(versionId) ? base : `${base} ${versionId}`
}

const LANGUAGES: Partial<Readonly<Record<Ecosystem, string>>> = { npm: 'npm', pypi: 'PyPI', golang: 'Go' }

/** The OSV ecosystem of language packages; undefined for those that belong to a system. */
export function languageEcosystem(ecosystem: Ecosystem): string | undefined {
  return LANGUAGES[ecosystem]
}

/** Whether an advisory's ecosystem is the asked one: equal, but for the `:LTS` that not every source writes. */
export function sameEcosystem(a: string, b: string): boolean {
  return a === b || withoutLongTerm(a) === withoutLongTerm(b)
}

function withoutLongTerm(ecosystem: string): string {
  return ecosystem.startsWith('Ubuntu:') && ecosystem.endsWith(':LTS') ? ecosystem.slice(0, -':LTS'.length) : ecosystem
}
