import { PackageURL } from 'packageurl-js'

/** A package URL taken apart (purl-spec), with names as its type spells them. */
export interface Purl {
  readonly type: string
  readonly namespace: string
  readonly name: string
  /** Absent: every version. */
  readonly version?: string
  readonly qualifiers: Readonly<Record<string, string>>
}

/** Undefined when the text is no package URL. */
export function readPurl(text: string): Purl | undefined {
  if (!text.startsWith('pkg:')) return undefined
  try {
    const { type, namespace, name, version, qualifiers } = PackageURL.fromString(text)
    const spell = type === 'golang' ? lowerCase : unchanged
    return {
      type,
      namespace: spell(namespace ?? ''),
      name: spell(name),
      ...(typeof version === 'string' && version !== '' ? { version } : {}),
      qualifiers: { ...qualifiers },
    }
  } catch {
    // The library throws on what is no package URL.
    return undefined
  }
}

function lowerCase(text: string): string {
  return text.toLowerCase()
}

function unchanged(text: string): string {
  return text
}

/**
 * Whether the package is one that the statement's package URL stands for, by OpenVEX's rules: without a version it stands for every
 * version, and each of its qualifiers must be the package's. What architecture it is for is asked apart: see `isForArchitecture`.
 */
export function standsFor(stated: Purl, found: Purl): boolean {
  return (
    stated.type === found.type &&
    stated.namespace === found.namespace &&
    stated.name === found.name &&
    (stated.version === undefined || stated.version === found.version) &&
    Object.entries(stated.qualifiers).every(([key, value]) => key === 'arch' || found.qualifiers[key] === value)
  )
}

/** What distributions call the architectures of the OCI image-spec. */
const ARCHITECTURES: Readonly<Record<string, string>> = {
  x86_64: 'amd64',
  aarch64: 'arm64',
  armhf: 'arm',
  armel: 'arm',
  armv7: 'arm',
  armv7hl: 'arm',
  i386: '386',
  i686: '386',
  x86: '386',
  ppc64el: 'ppc64le',
}

/** Whether a platform such as `linux/arm64` has the architecture, in a distribution's word or OCI's. */
export function isForArchitecture(word: string, platform: string): boolean {
  return platform.split('/')[1] === (ARCHITECTURES[word] ?? word)
}
