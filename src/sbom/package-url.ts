import { PackageURL } from 'packageurl-js'
import type { Digest } from '../image/digest.ts'
import type { OperatingSystem } from '../image/inventory.ts'
import type { Platform } from '../image/platform.ts'

/** A distribution's binary package, whatever its kind. */
export interface DistributionPackage {
  readonly type: 'deb' | 'apk' | 'rpm'
  readonly name: string
  /** Of rpm without the epoch, which the purl has apart. */
  readonly version: string
  readonly epoch?: number
  readonly architecture: string | undefined
}

/**
 * `pkg:deb/debian/curl@8.14.1-2?arch=amd64&distro=debian-13` (purl-spec, types deb, apk and rpm). The vendor is os-release's ID;
 * without an os-release there is none, rather than a guess.
 */
export function distributionPurl(found: DistributionPackage, os: OperatingSystem | undefined): string {
  const distro = os === undefined ? undefined : [os.id, os.versionId].filter((part) => part !== '').join('-')
  const qualifiers = {
    ...(found.architecture === undefined ? {} : { arch: found.architecture }),
    ...(distro === undefined ? {} : { distro }),
    ...(found.epoch === undefined ? {} : { epoch: String(found.epoch) }),
  }
  return format(new PackageURL(found.type, os?.id, found.name, found.version, qualifiers, undefined))
}

/** `pkg:npm/%40scope/name@1.0.0`. */
export function npmPurl(name: string, version: string): string {
  const slash = name.indexOf('/')
  const scope = slash < 0 ? undefined : name.slice(0, slash)
  return format(new PackageURL('npm', scope, name.slice(slash + 1), version, undefined, undefined))
}

/** `pkg:pypi/zope.interface@6.0`; the name in lower case with dashes for underscores (purl-spec, type pypi). */
export function pythonPurl(name: string, version: string): string {
  return format(new PackageURL('pypi', undefined, name, version, undefined, undefined))
}

/** `pkg:golang/golang.org/x/text@v0.14.0`, in lower case (purl-spec, type golang). */
export function goPurl(path: string, version: string): string {
  const lower = path.toLowerCase()
  const slash = lower.lastIndexOf('/')
  const namespace = slash < 0 ? undefined : lower.slice(0, slash)
  return format(new PackageURL('golang', namespace, lower.slice(slash + 1), version, undefined, undefined))
}

/** The library leaves these as they are; purl-spec wants them encoded, and readers that decode forms would see a blank for `+`. */
function format(purl: PackageURL): string {
  return purl.toString().replace(/[+()!*']/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)
}

/**
 * `pkg:oci/app@sha256:…?arch=amd64&repository_url=ghcr.io/o/app` (purl-spec, type oci) for an image by its name; a tag or
 * digest in the name is left out. An index has no architecture.
 */
export function imagePurl(image: { readonly name: string; readonly digest: Digest }, platform?: Platform): string {
  const repository = image.name.replace(/@.*$/, '').replace(/:[^/:]*$/, '')
  const name = repository.slice(repository.lastIndexOf('/') + 1).toLowerCase()
  const qualifiers = {
    ...(platform === undefined ? {} : { arch: platform.architecture }),
    ...(repository.includes('/') ? { repository_url: repository.toLowerCase() } : {}),
  }
  return format(new PackageURL('oci', undefined, name === '' ? 'image' : name, image.digest, qualifiers, undefined))
}
