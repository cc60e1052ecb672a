import { hexOf, type Digest } from '../image/digest.ts'
import type { Inventory } from '../image/inventory.ts'
import { formatPlatform } from '../image/platform.ts'
import { billEntries, type BillEntry } from './bill-entry.ts'
import { imagePurl } from './package-url.ts'
import { isSpdxExpression } from './spdx-expression.ts'

/** What the document is about and who wrote it. */
export interface SpdxSubject {
  /** The repository, such as `ghcr.io/o/app`. */
  readonly name: string
  readonly digest: Digest
  /** RFC 3339. Without one the document says 1970, since SPDX demands a time and the same image shall give the same bytes. */
  readonly created?: string
  readonly toolVersion: string
}

type Json = Readonly<Record<string, unknown>>

const IMAGE_ID = 'SPDXRef-Image'

/**
 * An SPDX 2.3 document (JSON text, one line) for one platform's inventory. Equal input gives equal bytes. `isKnownLicense`
 * tells the identifiers of the SPDX licence list; what is no expression of those is kept as a comment.
 */
export function spdxJson(inventory: Inventory, subject: SpdxSubject, isKnownLicense: (id: string) => boolean): string {
  const entries = billEntries(inventory.components)
  const ids = entries.map((_, index) => `SPDXRef-Package-${index + 1}`)
  const packages = entries.map((entry, index) => packageOf(entry, ids[index] ?? '', isKnownLicense))
  const document = {
    spdxVersion: 'SPDX-2.3',
    dataLicense: 'CC0-1.0',
    SPDXID: 'SPDXRef-DOCUMENT',
    name: subject.name,
    documentNamespace: `urn:slipway:spdx:${hexOf(subject.digest)}`,
    creationInfo: { created: timeOf(subject.created), creators: [`Tool: slipway-${subject.toolVersion}`] },
    documentDescribes: [IMAGE_ID],
    packages: [imageOf(inventory, subject), ...packages],
    relationships: [
      relationship('SPDXRef-DOCUMENT', 'DESCRIBES', IMAGE_ID),
      ...ids.map((id) => relationship(IMAGE_ID, 'CONTAINS', id)),
    ],
  }
  return JSON.stringify(document)
}

function imageOf({ platform, os }: Inventory, { name, digest }: SpdxSubject): Json {
  return {
    ...packageBase(IMAGE_ID, name, digest, imagePurl({ name, digest }, platform)),
    primaryPackagePurpose: 'CONTAINER',
    comment: [formatPlatform(platform), ...(os === undefined ? [] : [`${os.id} ${os.versionId}`.trim()])].join(', '),
    licenseDeclared: 'NOASSERTION',
  }
}

function packageOf({ component, places }: BillEntry, id: string, isKnown: (id: string) => boolean): Json {
  const { name, version, purl, source, licenses } = component
  const declared = licenses.filter((text) => isSpdxExpression(text, isKnown))
  const [only] = declared
  return {
    ...packageBase(id, name, version, purl),
    sourceInfo: places.map(({ path, layer }) => `${path} in layer ${layer}`).join('; '),
    ...(source === undefined ? {} : { comment: `built from source package ${source.name} ${source.version}` }),
    licenseDeclared: declared.length === licenses.length && only !== undefined ? conjunction(declared) : 'NOASSERTION',
    ...(declared.length === licenses.length ? {} : { licenseComments: licenses.join('; ') }),
  }
}

function packageBase(id: string, name: string, version: string, purl: string): Json {
  return {
    SPDXID: id,
    name,
    versionInfo: version,
    downloadLocation: 'NOASSERTION',
    filesAnalyzed: false,
    licenseConcluded: 'NOASSERTION',
    copyrightText: 'NOASSERTION',
    externalRefs: [{ referenceCategory: 'PACKAGE-MANAGER', referenceType: 'purl', referenceLocator: purl }],
  }
}

function conjunction(expressions: readonly string[]): string {
  return expressions.length === 1 ? expressions.join('') : expressions.map((one) => `(${one})`).join(' AND ')
}

function relationship(from: string, type: 'DESCRIBES' | 'CONTAINS', to: string): Json {
  return { spdxElementId: from, relationshipType: type, relatedSpdxElement: to }
}

/** SPDX has no fractions of a second. */
function timeOf(created: string | undefined): string {
  const time = new Date(created !== undefined && /^\d{4}-/.test(created) ? created : 0)
  return `${(Number.isNaN(time.getTime()) ? new Date(0) : time).toISOString().slice(0, 19)}Z`
}
