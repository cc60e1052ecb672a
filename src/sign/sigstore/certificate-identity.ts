import type { Signer } from '@sigstore/verify'
import type { CertificateIdentity } from '../identity-policy.ts'

const FULCIO = [1, 3, 6, 1, 4, 1, 57_264, 1]
const UTF8_STRING = 0x0c

/** Whom a verified certificate names, with Fulcio's extensions from 8 on (the older ones are raw text of GitHub alone). */
export function certificateIdentity({ identity }: Signer): CertificateIdentity {
  const extensions = new Map<number, string>()
  for (const { oid, value } of identity?.oids ?? []) {
    const id = oid?.id ?? []
    const number = id.at(-1)
    const text = utf8String(value)
    const ofFulcio = id.length === FULCIO.length + 1 && FULCIO.every((part, at) => id[at] === part)
    if (ofFulcio && number !== undefined && text !== undefined) extensions.set(number, text)
  }
  return { san: identity?.subjectAlternativeName, issuer: extensions.get(8), extensions }
}

/** The text of a DER UTF8String, when the bytes are exactly one. */
function utf8String(der: Uint8Array): string | undefined {
  const [tag, first] = der
  if (tag !== UTF8_STRING || first === undefined) return undefined
  const lengthBytes = first < 0x80 ? 0 : first & 0x7f
  if (lengthBytes > 2) return undefined
  const bytes = Buffer.from(der.buffer, der.byteOffset, der.byteLength)
  if (bytes.byteLength < 2 + lengthBytes) return undefined
  const length = lengthBytes === 0 ? first : bytes.readUIntBE(2, lengthBytes)
  const content = bytes.subarray(2 + lengthBytes)
  return content.byteLength === length ? content.toString('utf8') : undefined
}
