import { SlipwayError } from '../errors.ts'

/** The OCI image-spec's platform; `variant` as BuildKit normalises it (none for amd64 and arm64). */
export interface Platform {
  readonly os: string
  readonly architecture: string
  readonly variant?: string
  readonly osVersion?: string
}

const WORD = /^[a-z0-9][a-z0-9_.-]*$/

const ARCHITECTURE_ALIASES: Readonly<Record<string, string>> = {
  x86_64: 'amd64',
  'x86-64': 'amd64',
  aarch64: 'arm64',
  armhf: 'arm',
  armel: 'arm',
  i386: '386',
  i686: '386',
}

const KNOWN_OS = new Set(['linux', 'windows', 'darwin', 'freebsd', 'wasi'])
const KNOWN_ARCHITECTURES = new Set([
  'amd64',
  'arm64',
  'arm',
  '386',
  'ppc64le',
  's390x',
  'riscv64',
  'mips64le',
  'mips64',
  'loong64',
  'wasm',
])

/**
 * Reads `os/architecture[/variant]`; a bare architecture means linux. Normalises as containerd does: x86_64 is amd64,
 * arm64/v8 is arm64, arm is arm/v7.
 * @throws CONFIG_REFERENCE naming the text.
 */
export function parsePlatform(text: string): Platform {
  const parts = text.trim().toLowerCase().split('/')
  const fail = (why: string): never => {
    throw new SlipwayError('CONFIG_REFERENCE', `not a platform: ${JSON.stringify(text)}: ${why}`, {
      help: 'write os/architecture[/variant], for example linux/amd64 or linux/arm/v7',
    })
  }
  if (parts.length > 3 || !parts.every((part) => WORD.test(part))) return fail('expected os/architecture[/variant]')
  const bare = parts.length === 1
  const os = bare ? 'linux' : (parts[0] ?? '')
  const spelled = (bare ? parts[0] : parts[1]) ?? ''
  const architecture = ARCHITECTURE_ALIASES[spelled] ?? spelled
  if (!KNOWN_OS.has(os)) return fail(`unknown operating system ${os}`)
  if (!KNOWN_ARCHITECTURES.has(architecture)) return fail(`unknown architecture ${architecture}`)
  return normalisePlatform({ os, architecture, ...(parts[2] === undefined ? {} : { variant: parts[2] }) })
}

/** One spelling for each platform, so that two spellings of the same one compare equal. */
export function normalisePlatform(platform: Platform): Platform {
  const { os, architecture, osVersion } = platform
  let variant = platform.variant
  if ((architecture === 'arm64' && variant === 'v8') || (architecture === 'amd64' && variant === 'v1'))
    variant = undefined
  if (architecture === 'arm' && variant === undefined) variant = 'v7'
  return {
    os,
    architecture,
    ...(variant === undefined ? {} : { variant }),
    ...(osVersion === undefined ? {} : { osVersion }),
  }
}

export function formatPlatform(platform: Platform): string {
  const { os, architecture, variant } = normalisePlatform(platform)

  return [os, architecture, ...(variant === undefined ? [] : [variant])].join('/')
}

/** `linux/arm/v7` as a file name: `linux-arm-v7`. */
export function platformFileName(platform: Platform): string {
  return formatPlatform(platform).replaceAll('/', '-')
}

export function samePlatform(a: Platform, b: Platform): boolean {
  return formatPlatform(a) === formatPlatform(b)
}

/** BuildKit's attestation manifests and other children that are no image carry this platform. */
export function isUnknownPlatform(platform: Platform): boolean {
  return platform.os === 'unknown' || platform.architecture === 'unknown'
}
