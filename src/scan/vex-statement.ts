import { isDigest, type Digest } from '../image/digest.ts'
import { readPurl, type Purl } from './vex-purl.ts'

/** OpenVEX's words (OpenVEX spec 0.2.0, "Status Labels"). */
export const VEX_STATUSES = ['not_affected', 'affected', 'fixed', 'under_investigation'] as const
export type VexStatus = (typeof VEX_STATUSES)[number]

/** One thing that a statement names: a package or an image by its package URL, or an image by its digest. */
export type VexIdentity =
  { readonly kind: 'purl'; readonly purl: Purl } | { readonly kind: 'digest'; readonly digest: Digest }

/** What a statement is about. Without identities it is nothing that is known here, and never matches. */
export interface VexProduct {
  readonly identities: readonly VexIdentity[]
  /** The parts of it that are meant; absent: all of it. */
  readonly parts?: readonly VexPart[]
  /** Serial number of the bill of materials in which it is listed: it counts for the images of that bill only. */
  readonly bill?: string
}

export interface VexPart {
  readonly identities: readonly VexIdentity[]
}

/** What somebody says about one vulnerability in some products. */
export interface VexStatement {
  /** Ids and aliases, in lower case. */
  readonly vulnerabilities: readonly string[]
  readonly products: readonly VexProduct[]
  readonly status: VexStatus
  /** The format's own word, such as `vulnerable_code_not_in_execute_path`. */
  readonly justification?: string
  readonly detail?: string
  /** When it was so, in milliseconds since 1970; later statements win. Without a time it is the oldest. */
  readonly time: number
  /** Where it stands in its document: `statements[3]`. */
  readonly place: string
}

export interface VexDocument {
  /** As reports name it: the path, or the attestation. */
  readonly source: string
  readonly author?: string
  readonly statements: readonly VexStatement[]
}

/** A package URL, an image by its digest (`…@sha256:…`), or nothing that is known here. */
export function identitiesOf(texts: readonly (string | undefined)[]): readonly VexIdentity[] {
  return texts.flatMap((text = ''): readonly VexIdentity[] => {
    const purl = readPurl(text)
    if (purl !== undefined) return [{ kind: 'purl', purl }]
    const digest = text.slice(text.lastIndexOf('@') + 1)
    return isDigest(digest) ? [{ kind: 'digest', digest }] : []
  })
}
