import { digestOf, hexOf, type Digest } from '../image/digest.ts'

/** A UUID of version 8 (RFC 9562) made of the image's digest: the bill of the same image always has the same one. */
export function serialNumber(image: Digest): string {
  const hex = hexOf(digestOf(`slipway cyclonedx ${image}`))
  const variant = ((Number.parseInt(hex.slice(16, 18), 16) & 0x3f) | 0x80).toString(16)
  return `urn:uuid:${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(18, 20)}-${hex.slice(20, 32)}`
}
