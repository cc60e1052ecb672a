import type { Digest } from '../image/digest.ts'
import { isForArchitecture, standsFor, type Purl } from './vex-purl.ts'
import type { VexIdentity, VexPart, VexProduct } from './vex-statement.ts'

/** The image that is scanned, as VEX documents may name it. */
export interface VexSubject {
  /** Repositories, such as `ghcr.io/o/app`; or what else the image is called. */
  readonly names: readonly string[]
  /** Of the index, or of the only manifest. */
  readonly digests: readonly Digest[]
  readonly platforms: readonly {
    /** `linux/amd64`. */
    readonly platform: string
    /** Of its manifest and its config. */
    readonly digests: readonly Digest[]
  }[]
  /** Serial numbers of its bills of materials: `urn:uuid:…`, in lower case. */
  readonly bills: readonly string[]
}

/** A package of the image in which something was found. */
export interface VexPackage {
  readonly purl: Purl | undefined
  /** Where it is installed; empty when nobody says. */
  readonly platforms: readonly string[]
}

/** On which of the finding's platforms a statement counts: each, or those that are listed. */
type Cover = 'each' | readonly string[]

const NOWHERE: Cover = []

/**
 * The platforms of the package on which a product covers it: the image, or the image with the package among its parts; or the package
 * itself. A package that has parts is not looked into: what is in it cannot be told. A finding without platforms is covered when the
 * whole image is; the answer is then one empty text.
 */
export function platformsCovered(product: VexProduct, found: VexPackage, subject: VexSubject): readonly string[] {
  const { identities, parts, bill } = product
  if (bill !== undefined && !subject.bills.includes(bill)) return []
  const image = anyOf(identities, (one) => imageCover(one, subject))
  const itself = parts === undefined ? packageCover(identities, found) : NOWHERE
  const inside = parts === undefined ? 'each' : anyOf(parts, (part: VexPart) => packageCover(part.identities, found))
  const onImage = platformsOf(image, found).filter((one) => platformsOf(inside, found).includes(one))
  return [...new Set([...onImage, ...platformsOf(itself, found)])]
}

function platformsOf(cover: Cover, { platforms }: VexPackage): readonly string[] {
  if (cover === 'each') return platforms.length === 0 ? [''] : platforms
  return platforms.filter((platform) => cover.includes(platform))
}

function anyOf<T>(all: readonly T[], coverOf: (one: T) => Cover): Cover {
  const covers = all.map(coverOf)
  return covers.includes('each') ? 'each' : covers.flatMap((cover) => (cover === 'each' ? [] : cover))
}

function packageCover(identities: readonly VexIdentity[], { purl: found, platforms }: VexPackage): Cover {
  return anyOf(identities, (identity): Cover => {
    if (identity.kind !== 'purl' || found === undefined || !standsFor(identity.purl, found)) return NOWHERE
    const stated = identity.purl.qualifiers['arch']
    if (stated === undefined) return 'each'
    const same = stated === found.qualifiers['arch']
    // A finding on several platforms bears the package URL of one of them.
    if (same && (platforms.length < 2 || stated === 'all' || stated === 'noarch')) return 'each'
    return platforms.filter((platform) => isForArchitecture(stated, platform))
  })
}

/** A digest names an image in whatever repository it stands; without one the name must be the image's. */
function imageCover(identity: VexIdentity, subject: VexSubject): Cover {
  if (identity.kind === 'digest') return digestCover(identity.digest, subject)
  const { purl } = identity
  if (purl.type !== 'oci') return NOWHERE
  const named = purl.version === undefined ? nameCover(purl, subject) : digestCover(purl.version, subject)
  const architecture = purl.qualifiers['arch']
  if (architecture === undefined) return named
  const platforms = subject.platforms.map(({ platform }) => platform)
  return (named === 'each' ? platforms : named).filter((platform) => isForArchitecture(architecture, platform))
}

function digestCover(digest: string, { digests, platforms }: VexSubject): Cover {
  if (digests.some((one) => one === digest)) return 'each'
  return platforms.filter((one) => one.digests.some((own) => own === digest)).map(({ platform }) => platform)
}

/** A tag without a digest is no name: it moves. */
function nameCover({ name, qualifiers }: Purl, { names }: VexSubject): Cover {
  if (qualifiers['tag'] !== undefined) return NOWHERE
  const place = qualifiers['repository_url']?.replace(/^https?:\/\//, '').replace(/\/$/, '')
  const isNamed = names.some((full) => {
    const repository = full.toLowerCase()
    const [registry, last] = [
      repository.slice(0, Math.max(repository.lastIndexOf('/'), 0)),
      repository.split('/').at(-1),
    ]
    return last === name.toLowerCase() && (place === undefined || [repository, registry].includes(place.toLowerCase()))
  })
  return isNamed ? 'each' : NOWHERE
}
