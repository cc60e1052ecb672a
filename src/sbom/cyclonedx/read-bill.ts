import { PackageURL } from 'packageurl-js'
import type * as v from 'valibot'
import { SlipwayError } from '../../errors.ts'
import { digestOf, isDigest, type Digest } from '../../image/digest.ts'
import type { Component, Ecosystem, Inventory, OperatingSystem } from '../../image/inventory.ts'
import { parseJson } from '../../image/parse.ts'
import { parsePlatform, type Platform } from '../../image/platform.ts'
import { normalPythonName } from '../../image/python-name.ts'
import { BillSchema, flatten, propertyOf, type BilledComponent } from './bill-schema.ts'

/** Packages of a bill that cannot be matched against advisories, in the words of a scan report. */
export interface UnreadPackages {
  readonly system: string
  readonly packages: number
  readonly reason: string
}

export interface ReadBill {
  /** `digest` is the image's where the bill names it, else that of the bill itself; so is the layer of a package. */
  readonly inventory: Inventory
  /** Digests that the bill gives its image; empty when it says nothing. */
  readonly imageDigests: readonly Digest[]
  readonly unread: readonly UnreadPackages[]
  /** `urn:uuid:…` in lower case; empty when the bill has none. */
  readonly serialNumber: string
}

/** A component with its package URL read. */
interface Package {
  readonly entry: BilledComponent
  readonly ecosystem: Ecosystem
  readonly purl: PackageURL
}

/** By type of the package URL: `system` packages belong to a distribution; the name of a `namespaced` one has its namespace in it. */
const KINDS: Readonly<Record<Ecosystem, 'system' | 'namespaced' | 'plain'>> = {
  deb: 'system',
  apk: 'system',
  rpm: 'system',
  npm: 'namespaced',
  golang: 'namespaced',
  pypi: 'plain',
}

// What a bill lists besides packages.
const NO_PACKAGES = new Set(['container', 'operating-system', 'file', 'platform', 'device', 'firmware', 'data'])

/**
 * Reads a CycloneDX JSON document (1.4 to 1.7) of ours, of trivy, syft or another tool as the inventory of one image. Source
 * packages come from properties or from `upstream` in the package URL, the system from its component or from `distro`. Packages of
 * kinds that are not catalogued, or without a package URL, are counted in `unread`.
 * @throws SCAN_CONTENT with the path to the fault; also for the bill of an index, which has no packages of its own.
 */
export function readBill(text: string): ReadBill {
  const bill = parseBill(text)
  const entries = flatten(bill.components)
  const { packages, unread } = sortEntries(entries)
  if (packages.length === 0 && entries.some((entry) => propertyOf(entry, 'slipway:platform') !== undefined))
    throw refusal('it is the bill of an index, which has no packages', 'scan the bills of its platforms')
  const root = bill.metadata.component
  const imageDigests = root === undefined ? [] : digestsOf(root)
  const itself = digestOf(text)
  const os = systemOf(entries, packages)
  const inventory = {
    platform: platformOf(root, packages),
    digest: imageDigests[0] ?? itself,
    ...(os === undefined ? {} : { os }),
    components: packages.map((one) => componentOf(one, itself)),
  }
  return {
    inventory,
    imageDigests,
    unread: [...unread, ...unreadPrograms(bill)],
    serialNumber: bill.serialNumber.toLowerCase(),
  }
}

/** Tools of Windows begin a file with it; JSON has none (RFC 8259, section 8.1), but lets readers pass over it. */
const BYTE_ORDER_MARK = /^\uFEFF/

function parseBill(text: string): v.InferOutput<typeof BillSchema> {
  try {
    return parseJson(BillSchema, text.replace(BYTE_ORDER_MARK, ''), 'the bill of materials', 'CONFIG_INVALID')
  } catch (cause) {
    if (!(cause instanceof SlipwayError)) throw cause
    throw refusal(cause.message, 'name a CycloneDX document in JSON, version 1.4 to 1.7', cause)
  }
}

/** What our own bills say they do not list: `PATH: REASON`. */
function unreadPrograms({ metadata }: v.InferOutput<typeof BillSchema>): readonly UnreadPackages[] {
  const told = metadata.properties.filter(({ name }) => name === 'slipway:unread').map(({ value }) => value)
  const byReason = Map.groupBy(told, (value) => value.slice(value.lastIndexOf(': ') + 1).trim())
  return Array.from(byReason, ([reason, group]) => ({ system: 'programs', packages: group.length, reason }))
}

function sortEntries(
  entries: readonly BilledComponent[],
): Pick<ReadBill, 'unread'> & { readonly packages: readonly Package[] } {
  const packages: Package[] = []
  const unread = new Map<string, UnreadPackages>()
  const count = (system: string, reason: string): void => {
    unread.set(system, { system, reason, packages: (unread.get(system)?.packages ?? 0) + 1 })
  }
  for (const entry of entries) {
    const purl = purlOf(entry)
    const ecosystem = purl === undefined ? undefined : ecosystemOf(purl)
    if (purl !== undefined && ecosystem !== undefined) packages.push({ entry, ecosystem, purl })
    else if (purl !== undefined && purl.type !== 'oci')
      count(`${purl.type} packages`, 'this kind of package is not catalogued')
    else if (purl === undefined && !NO_PACKAGES.has(entry.type))
      count('components without a package URL', 'what they are cannot be told')
  }
  return { packages, unread: [...unread.values()] }
}

function ecosystemOf({ type }: PackageURL): Ecosystem | undefined {
  return (Object.keys(KINDS) as Ecosystem[]).find((ecosystem) => ecosystem === type)
}

/** Undefined when there is none or it cannot be read. */
function purlOf({ purl }: BilledComponent): PackageURL | undefined {
  if (purl === '') return undefined
  try {
    return PackageURL.fromString(purl)
  } catch {
    // The library throws on what is no package URL; the component is then counted as one without.
    return undefined
  }
}

function componentOf({ entry, ecosystem, purl }: Package, itself: Digest): Component {
  const source = sourceOf(entry, purl, versionOf(entry, purl))
  const layer = propertyOf(entry, 'slipway:layer', 'aquasecurity:trivy:LayerDigest', 'syft:location:0:layerID')
  const architecture = propertyOf(entry, 'slipway:architecture') ?? purl.qualifiers?.['arch']
  const ownedBy = propertyOf(entry, 'slipway:ownedBy')
  const module = ecosystem === 'rpm' ? moduleOf(entry, purl) : undefined
  return {
    ecosystem,
    name: nameOf(entry, ecosystem, purl),
    version: versionOf(entry, purl),
    purl: entry.purl,
    ...(source === undefined ? {} : { source }),
    ...(architecture === undefined ? {} : { architecture }),
    ...(module === undefined ? {} : { module }),
    licenses: [],
    layer: isDigest(layer) ? layer : itself,
    path: propertyOf(entry, 'slipway:path', 'aquasecurity:trivy:FilePath', 'syft:location:0:path') ?? '',
    ...(ownedBy === undefined ? {} : { ownedBy }),
  }
}

/** `NAME:STREAM`; other tools write rpm's whole label, or what Red Hat puts into package URLs. */
function moduleOf(entry: BilledComponent, { qualifiers }: PackageURL): string | undefined {
  const label = propertyOf(
    entry,
    'slipway:module',
    'syft:metadata:modularityLabel',
    'aquasecurity:trivy:Modularitylabel',
  )
  return /^([^\s:]+:[^\s:]+)(?::[^\s:]*)*$/.exec(label ?? qualifiers?.['rpmmod'] ?? '')?.[1]
}

/** As the tool writes it where that is the same name; package URLs of PyPI have one spelling for all. */
function nameOf(entry: BilledComponent, ecosystem: Ecosystem, purl: PackageURL): string {
  if (KINDS[ecosystem] === 'namespaced') return fullName(entry, purl)
  const isSame = ecosystem === 'pypi' && normalPythonName(entry.name) === normalPythonName(purl.name)
  return isSame ? entry.name : purl.name
}

/** The package URL of a Go module is in lower case, the module may not be. */
function fullName({ group, name: told }: BilledComponent, { namespace, name }: PackageURL): string {
  const full = typeof namespace === 'string' && namespace !== '' ? `${namespace}/${name}` : name
  return [told, `${group}/${told}`].find((one) => one.toLowerCase() === full.toLowerCase()) ?? full
}

/** Some tools put the epoch of a version into a qualifier. */
function versionOf(entry: BilledComponent, { version, qualifiers }: PackageURL): string {
  const told = entry.version === '' ? (version ?? '') : entry.version
  const epoch = qualifiers?.['epoch']
  return epoch === undefined || epoch === '0' || /^\d+:/.test(told) ? told : `${epoch}:${told}`
}

function sourceOf(entry: BilledComponent, { qualifiers }: PackageURL, version: string): Component['source'] {
  const upstream = upstreamOf(qualifiers?.['upstream'] ?? '', version)
  const name =
    propertyOf(
      entry,
      'slipway:source:name',
      'aquasecurity:trivy:SrcName',
      'syft:metadata:source',
      'syft:metadata:originPackage',
    ) ?? upstream.name
  if (name === '') return undefined
  const told =
    propertyOf(entry, 'slipway:source:version', 'syft:metadata:sourceVersion') ??
    trivySourceVersion(entry) ??
    upstream.version
  return { name, version: told ?? version }
}

/** `name`, `name@version`, or the file name of a source package of rpm, which leaves the epoch out. */
function upstreamOf(text: string, packageVersion: string): { readonly name: string; readonly version?: string } {
  const [, rpm, rpmVersion] = /^(.+)-([^-]+-[^-]+)\.(?:no)?src\.rpm$/s.exec(text) ?? []
  if (rpm !== undefined && rpmVersion !== undefined)
    return { name: rpm, version: `${/^\d+:/.exec(packageVersion)?.[0] ?? ''}${rpmVersion}` }
  const [name = '', version] = text.split('@')
  return { name, ...(version === undefined || version === '' ? {} : { version }) }
}

/** Trivy takes the version of a source package apart. */
function trivySourceVersion(entry: BilledComponent): string | undefined {
  const [epoch, version, release] = ['SrcEpoch', 'SrcVersion', 'SrcRelease'].map((name) =>
    propertyOf(entry, `aquasecurity:trivy:${name}`),
  )
  if (version === undefined) return undefined
  return `${epoch === undefined || epoch === '0' ? '' : `${epoch}:`}${version}${release === undefined ? '' : `-${release}`}`
}

function systemOf(entries: readonly BilledComponent[], packages: readonly Package[]): OperatingSystem | undefined {
  const system = entries.find(({ type }) => type === 'operating-system')
  if (system !== undefined)
    return {
      id: osReleaseId(system.name),
      versionId: system.version,
      name: system.description === '' ? system.name : system.description,
    }
  const purl = packages.find(({ ecosystem }) => KINDS[ecosystem] === 'system')?.purl
  return purl === undefined ? undefined : systemOfPurl(purl)
}

/** What trivy calls systems (its pkg/fanal/types) where os-release has another ID. */
const OS_RELEASE_IDS: Readonly<Record<string, string>> = {
  alma: 'almalinux',
  redhat: 'rhel',
  oracle: 'ol',
  amazon: 'amzn',
  'cbl-mariner': 'mariner',
  'opensuse.leap': 'opensuse-leap',
  'opensuse.tumbleweed': 'opensuse-tumbleweed',
  'suse linux enterprise server': 'sles',
}

function osReleaseId(name: string): string {
  const id = name.toLowerCase()
  return OS_RELEASE_IDS[id] ?? id
}

/** From `distro=debian-12`, or from the vendor and `distro=12`. */
function systemOfPurl({ namespace, qualifiers }: PackageURL): OperatingSystem | undefined {
  const [, told, versionId = ''] = /^(?:(.*?)-)?(\d[^-]*)?$/s.exec(qualifiers?.['distro'] ?? '') ?? []
  const id = told ?? namespace ?? undefined
  return id === undefined || id === '' ? undefined : { id: osReleaseId(id), versionId, name: id }
}

function platformOf(root: BilledComponent | undefined, packages: readonly Package[]): Platform {
  const rootArchitecture = root === undefined ? undefined : purlOf(root)?.qualifiers?.['arch']
  const named = [
    root === undefined ? undefined : propertyOf(root, 'slipway:platform'),
    rootArchitecture,
    ...packages.map(({ purl }) => purl.qualifiers?.['arch']),
  ]
  for (const name of named) {
    const platform = name === undefined || NO_ARCHITECTURE.has(name) ? undefined : readPlatform(name)
    if (platform !== undefined) return platform
  }
  return { os: 'linux', architecture: 'unknown' }
}

const NO_ARCHITECTURE = new Set(['all', 'noarch', 'any'])

function readPlatform(name: string): Platform | undefined {
  try {
    return parsePlatform(name)
  } catch {
    // Architectures of distributions that no platform has; the next package may say more.
    return undefined
  }
}

function digestsOf(root: BilledComponent): readonly Digest[] {
  const names = [
    root.version,
    purlOf(root)?.version ?? '',
    ...root.properties.filter(({ name }) => name.startsWith('aquasecurity:trivy:')).map(({ value }) => value),
  ]
  return [...new Set(names.map((name) => name.slice(name.lastIndexOf('@') + 1)).filter(isDigest))]
}

function refusal(why: string, help: string, cause?: unknown): SlipwayError {
  return new SlipwayError('SCAN_CONTENT', `the bill of materials cannot be scanned: ${why}`, { help, cause })
}
