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
const HOUR_MS = 3_600_000

export interface CertificateWish {
  readonly commonName: string
  /** Names or IPv4 addresses that it is good for. */
  readonly hosts?: readonly string[]
  /** An hour ago by default. */
  readonly notBefore?: Date
  /** In 30 days by default. */
  readonly notAfter?: Date
}

/** A certificate that may sign others, and signs itself. */
export interface Authority extends Certificate {
  issue(wish: CertificateWish): Certificate
}

/**
 * A P-256 key with a certificate that signs itself: its own authority, fit for TLS on `hosts` (names or addresses) and for
 * the x5c header of tokens.
 */
export function selfSignedCertificate(commonName: string, hosts: readonly string[] = []): Certificate {
  return create({ commonName, hosts }, undefined)
}

/** An authority of one's own, as a company has it, for certificates of servers and of clients. */
export function certificateAuthority(commonName: string): Authority {
  const authority = create({ commonName }, undefined)
  return { ...authority, issue: (wish) => create(wish, { commonName, privateKey: authority.privateKey }) }
}

interface Issuer {
  readonly commonName: string
  readonly privateKey: KeyObject
}

function create(wish: CertificateWish, issuer: Issuer | undefined): Certificate {
  const { commonName, hosts = [] } = wish
  const now = Date.now()
  const { notBefore = new Date(now - HOUR_MS), notAfter = new Date(now + 30 * 24 * HOUR_MS) } = wish
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const toBeSigned = sequence(
    context(0, integer(Buffer.from([2])), true),
    integer(Buffer.concat([Buffer.from([1]), randomBytes(15)])),
    ECDSA_WITH_SHA256,
    nameOf(issuer?.commonName ?? commonName),
    sequence(utcTime(notBefore), utcTime(notAfter)),
    nameOf(commonName),
    publicKey.export({ type: 'spki', format: 'der' }),
    context(3, sequence(...extensions(hosts, issuer === undefined)), true),
  )
  const signature = sign('sha256', toBeSigned, issuer?.privateKey ?? privateKey)
  const der = sequence(toBeSigned, ECDSA_WITH_SHA256, bitString(signature))
  return {
    privateKey,
    publicKey,
    der,
    pem: pem('CERTIFICATE', der),
    privateKeyPem: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
  }
}

function nameOf(commonName: string): Buffer {
  return sequence(set(sequence(objectIdentifier('2.5.4.3'), utf8String(commonName))))
}

function extensions(hosts: readonly string[], isAuthority: boolean): readonly Buffer[] {
  const names = hosts.map((host) =>
    isIP(host) === 4
      ? context(7, Buffer.from(host.split('.').map(Number)), false)
      : context(2, Buffer.from(host), false),
  )
  const constraints = isAuthority ? [extension('2.5.29.19', sequence(boolean(true)), true)] : []
  return [
    ...constraints,
    // digitalSignature, and keyCertSign where it is an authority.
    extension(
      '2.5.29.15',
      bitString(Buffer.from([isAuthority ? 0b1000_0100 : 0b1000_0000]), isAuthority ? 2 : 7),
      true,
    ),
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
