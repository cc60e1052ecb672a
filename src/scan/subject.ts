import type { Component, Ecosystem, Inventory } from '../image/inventory.ts'
import { formatPlatform } from '../image/platform.ts'
import { normalPythonName } from '../image/python-name.ts'
import type { PackageVersion } from './affected.ts'
import { coverageOf, languageEcosystem, systemName, type Coverage } from './ecosystem.ts'
import { streamOfPackage, type ModuleStream } from './module-stream.ts'
import type { NotCovered } from './scan-report.ts'
import { isComparable } from './version-order.ts'

/** A package of the image that advisories are asked about. */
export interface Subject {
  readonly asked: PackageVersion
  /** How its versions are ordered. */
  readonly ecosystem: Ecosystem
  /** The installed packages that stand for it: for a distribution the binary packages built from the source asked about. */
  readonly installed: readonly Installed[]
}

export interface Installed {
  readonly component: Component
  /** Sorted, such as `linux/amd64`. */
  readonly platforms: readonly string[]
}

export interface Subjects {
  readonly subjects: readonly Subject[]
  readonly notCovered: readonly NotCovered[]
  /** Language packages that belong to a distribution's package: its advisories count, they are not asked about. */
  readonly owned: number
}

/**
 * What to ask the feed about, once for all platforms, and what no feed covers. Distribution packages are asked about by
 * source name and source version, or by their own where the distribution's advisories name binary packages. A language package that a distribution's package owns is left to that package's
 * advisories, unless nobody covers the distribution. Equal inventories give equal results in equal order.
 */
export function findSubjects(inventories: readonly Inventory[]): Subjects {
  const asked = new AskedPackages()
  const gaps = new Gaps()
  const owned = new Set<string>()
  for (const inventory of inventories) {
    const coverage = coverageOf(inventory.os)
    const platform = formatPlatform(inventory.platform)
    noteSystem(inventory, coverage, gaps)
    for (const { ecosystem, path, reason } of inventory.unread ?? [])
      gaps.note(`${languageEcosystem(ecosystem) ?? ecosystem} programs`, reason).add(path)
    for (const component of inventory.components) {
      const answer = askAbout(component, coverage)
      if (answer.kind === 'ask') for (const one of answer.asked) asked.add(one, component, platform)
      else if (answer.kind === 'gap') gaps.add(answer.system, answer.reason, component)
      else if (answer.kind === 'owned') owned.add(identityOf(component))
    }
  }
  return { subjects: asked.list(), notCovered: gaps.list(), owned: owned.size }
}

/** Joins what is asked about under one name and version. */
class AskedPackages {
  readonly #packages = new Map<string, { asked: PackageVersion; ecosystem: Ecosystem; installed: Map<string, Place> }>()

  add(asked: PackageVersion, component: Component, platform: string): void {
    const { stream } = asked
    const key = [asked.ecosystem, asked.name, asked.version, stream?.kind, streamName(stream)].join('\n')
    const { ecosystem } = component
    const { installed } = entryOf(this.#packages, key, () => ({
      asked,
      ecosystem,
      installed: new Map<string, Place>(),
    }))
    entryOf(installed, identityOf(component), () => ({ component, platforms: new Set<string>() })).platforms.add(
      platform,
    )
  }

  list(): readonly Subject[] {
    return Array.from(this.#packages.values(), ({ asked, ecosystem, installed }) => ({
      asked,
      ecosystem,
      installed: Array.from(installed.values(), ({ component, platforms }) => ({
        component,
        platforms: [...platforms].toSorted(),
      })),
    }))
  }
}

function streamName(stream: ModuleStream | undefined): string {
  return stream?.kind === 'named' ? stream.name : ''
}

function entryOf<Value>(entries: Map<string, Value>, key: string, create: () => Value): Value {
  const entry = entries.get(key) ?? create()
  entries.set(key, entry)
  return entry
}

interface Place {
  readonly component: Component
  readonly platforms: Set<string>
}

type Answer =
  | { readonly kind: 'ask'; readonly asked: readonly PackageVersion[] }
  | { readonly kind: 'gap'; readonly system: string; readonly reason: string }
  | { readonly kind: 'owned' }
  | { readonly kind: 'own work' }

function askAbout(component: Component, coverage: Coverage): Answer {
  const { ecosystem, version } = component
  const language = languageEcosystem(ecosystem)
  if (language === undefined) return askAboutSystemPackage(component, coverage)
  if (component.ownedBy !== undefined && coverage.kind === 'covered') return { kind: 'owned' }
  if (ecosystem === 'golang' && version === '(devel)') return { kind: 'own work' }
  const asked = { ecosystem: language, ...asAdvisoriesWrite(component) }
  if (!isComparable(ecosystem, asked.version))
    return { kind: 'gap', system: language, reason: 'the version cannot be compared with those in advisories' }
  return { kind: 'ask', asked: [asked] }
}

/** Names of PyPI are all in one spelling; versions of Go without the `v` of its tags or the `go` of its releases, which are SemVer in advisories. */
function asAdvisoriesWrite({ ecosystem, name, version }: Component): {
  readonly name: string
  readonly version: string
} {
  if (ecosystem === 'pypi') return { name: normalPythonName(name), version }
  if (ecosystem !== 'golang') return { name, version }
  return { name, version: name === 'stdlib' ? standardLibraryVersion(version) : withoutTag(version) }
}

function withoutTag(version: string): string {
  return version.replace(/^(?:v|go)(?=\d)/, '')
}

/** Bills of other tools have the releases as Go calls them: `go1.21` for 1.21.0, `go1.21rc2` for 1.21.0-rc.2. */
function standardLibraryVersion(text: string): string {
  const [, major, minor, patch = '0', kind, number] =
    /^(?:go|v)?(\d+)\.(\d+)(?:\.(\d+))?(?:(rc|beta)(\d+))?(?: .*)?$/s.exec(text) ?? []
  if (major === undefined || minor === undefined) return withoutTag(text)
  return `${major}.${minor}.${patch}${kind === undefined || number === undefined ? '' : `-${kind}.${number}`}`
}

function askAboutSystemPackage(component: Component, coverage: Coverage): Answer {
  if (coverage.kind === 'uncovered') return { kind: 'gap', system: coverage.system, reason: coverage.reason }
  const { ecosystem, name, version } = component
  const source = component.source ?? { name, version }
  if (coverage.packages !== ecosystem)
    return { kind: 'gap', system: `${ecosystem} packages`, reason: `they are foreign to ${coverage.ecosystem}` }
  if (isKernelHeaders(name, source.name))
    return {
      kind: 'gap',
      system: 'Linux kernel headers',
      reason: 'advisories are about the running kernel, which is not in the image',
    }
  if (!isComparable(ecosystem, source.version))
    return { kind: 'gap', system: coverage.ecosystem, reason: 'packages without a version' }
  const named = coverage.namedBy === 'source' ? source : { name, version }
  const asked =
    ecosystem === 'rpm'
      ? {
          name: named.name,
          version: rpmVersion(named.version, coverage),
          stream: streamOfPackage(component.module, named.version),
        }
      : { name: named.name, version: named.version }
  const ecosystems = [coverage.ecosystem, ...(coverage.furtherEcosystems ?? [])]
  return { kind: 'ask', asked: ecosystems.map((one) => ({ ecosystem: one, ...asked })) }
}

/** With the epoch for feeds that write it always, without it for those that never do. */
function rpmVersion(version: string, { withEpoch = false }: Covered): string {
  const colon = version.indexOf(':')
  if (withEpoch) return colon < 0 ? `0:${version}` : version
  return version.slice(colon + 1)
}

type Covered = Extract<Coverage, { readonly kind: 'covered' }>

/** Packages built from the kernel's source that hold none of its code: each would carry every kernel vulnerability. */
function isKernelHeaders(name: string, source: string): boolean {
  return (
    (/^linux(?:$|-)/.test(source) && /^linux-(?:libc-dev|headers|kbuild|doc)(?:$|-)/.test(name)) ||
    (/^kernel(?:$|-)/.test(source) && /^kernel-(?:[a-z0-9]+-)?(?:headers|devel|doc|srpm-macros)(?:$|-)/.test(name))
  )
}

/** A system that no feed covers, or whose package database is missing, is named even when not one of its packages is known. */
function noteSystem({ os, components }: Inventory, coverage: Coverage, gaps: Gaps): void {
  if (coverage.kind === 'uncovered') gaps.note(coverage.system, coverage.reason)
  else if (os !== undefined && !components.some(({ ecosystem }) => ecosystem === coverage.packages))
    gaps.note(systemName(os), 'the image has no package database of its system')
}

/** Counts each package once, whatever number of platforms has it. */
class Gaps {
  readonly #packages = new Map<string, { system: string; reason: string; names: Set<string> }>()

  note(system: string, reason: string): Set<string> {
    const key = [system, reason].join('\n')
    return entryOf(this.#packages, key, () => ({ system, reason, names: new Set<string>() })).names
  }

  add(system: string, reason: string, component: Component): void {
    this.note(system, reason).add(identityOf(component))
  }

  list(): readonly NotCovered[] {
    return Array.from(this.#packages.values(), ({ system, reason, names }) => ({
      system,
      packages: names.size,
      reason,
    }))
  }
}

/** One package in one version, whatever its architecture and place. */
function identityOf({ ecosystem, name, version }: Component): string {
  return [ecosystem, name, version].join('\n')
}
