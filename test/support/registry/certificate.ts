import { generateKeyPairSync, randomBytes, sign, type KeyObject } from 'node:crypto'
import { isIP } from 'node:net'
import {
  bitString,
  boolean,
  context,
  integer,
  objectIdentifier,
  octetString,
  sequence,
  set,
  utcTime,
  utf8String,
} from './der.ts'

export interface Certificate {
  readonly privateKey: KeyObject
  readonly publicKey: KeyObject
  readonly der: Buffer
  readonly pem: string
  readonly privateKeyPem: string
}

const ECDSA_WITH_SHA256 = sequence(objectIdentifier('1.2.840.10045.4.3.2'))

/**
 * A P-256 key with a certificate that signs itself: its own authority, fit for TLS on `hosts` (names or addresses) and for
 * the x5c header of tokens. Valid from an hour ago for `days`.
 */
export function selfSignedCertificate(commonName: string, hosts: readonly string[] = [], days = 30): Certificate {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const name = sequence(set(sequence(objectIdentifier('2.5.4.3'), utf8String(commonName))))
  const now = Date.now()
  const validity = sequence(utcTime(new Date(now - 3_600_000)), utcTime(new Date(now + days * 86_400_000)))
  const toBeSigned = sequence(
    context(0, integer(Buffer.from([2])), true),
    integer(Buffer.concat([Buffer.from([1]), randomBytes(15)])),
    ECDSA_WITH_SHA256,
    name,
    validity,
    name,
    publicKey.export({ type: 'spki', format: 'der' }),
    context(3, sequence(...extensions(hosts)), true),
  )
  const der = sequence(toBeSigned, ECDSA_WITH_SHA256, bitString(sign('sha256', toBeSigned, privateKey)))
  return {
    privateKey,
    publicKey,
    der,
    pem: pem('CERTIFICATE', der),
    privateKeyPem: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
  }
}

function extensions(hosts: readonly string[]): readonly Buffer[] {
  const names = hosts.map((host) =>
    isIP(host) === 4
      ? context(7, Buffer.from(host.split('.').map(Number)), false)
      : context(2, Buffer.from(host), false),
  )
  return [
    extension('2.5.29.19', sequence(boolean(true)), true),
    // digitalSignature and keyCertSign.
    extension('2.5.29.15', bitString(Buffer.from([0b1000_0100]), 2), true),
    ...(names.length === 0 ? [] : [extension('2.5.29.17', sequence(...names), false)]),
  ]
}

function extension(oid: string, value: Uint8Array, critical: boolean): Buffer {
  return sequence(objectIdentifier(oid), ...(critical ? [boolean(true)] : []), octetString(value))
}

function pem(label: string, der: Uint8Array): string {
  const lines =
    Buffer.from(der)
      .toString('base64')
      .match(/.{1,64}/g) ?? []
  return `-----BEGIN ${label}-----\n${lines.join('\n')}\n-----END ${label}-----\n`
}
