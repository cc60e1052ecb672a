import { SlipwayError } from '../errors.ts'
import type { HttpFailure } from '../system/http.ts'
import { isRetryableFailure } from './retry.ts'

interface Attempt {
  /** As in references. */
  readonly registry: string
  /** What was tried: `read manifest app:1`. */
  readonly operation: string
}

/** Why a certificate is not accepted, by Node's and OpenSSL's code. */
const CERTIFICATE_FAULTS: readonly (readonly [codes: RegExp, fault: Fault])[] = [
  [/^(?:UNABLE_TO_(?:GET_ISSUER_CERT|VERIFY_LEAF)|SELF_SIGNED_CERT|DEPTH_ZERO_SELF_SIGNED)/, 'authority'],
  [/^(?:CERT_HAS_EXPIRED|CERT_NOT_YET_VALID)$/, 'time'],
  [/^ERR_TLS_CERT_ALTNAME/, 'host'],
  [/^CERT_|_CERT_|^INVALID_(?:CA|PURPOSE)$/, 'other'],
]

type Fault = 'authority' | 'time' | 'host' | 'other'

/** The code where a server wants a certificate of its client, and has got none or another. */
const CLIENT_CERTIFICATE =
  /ALERT_(?:CERTIFICATE_REQUIRED|BAD_CERTIFICATE|HANDSHAKE_FAILURE|UNKNOWN_CA|CERTIFICATE_UNKNOWN)$/
const NOT_TLS = /^(?:EPROTO|ERR_SSL_(?:WRONG_VERSION_NUMBER|PACKET_LENGTH_TOO_LONG|HTTP_REQUEST))$/

/** The error that a failed connection means: what to which host, why, and what to do about it. */
export function connectionError(failure: HttpFailure, { registry, operation }: Attempt): SlipwayError {
  const { reason, host } = failure
  const facts = { registry, operation, reason, ...(host === registry ? {} : { host }) }
  const fault = CERTIFICATE_FAULTS.find(([codes]) => codes.test(reason))?.[1]
  const what = host === registry ? registry : `${host}, to which ${registry} leads,`
  if (fault !== undefined) {
    return new SlipwayError(
      'REGISTRY_CERTIFICATE',
      `the certificate of ${what} is not accepted: ${causeOf(failure, fault)}`,
      {
        facts,
        help: remedyOf(fault, registry),
        cause: failure,
      },
    )
  }
  return new SlipwayError('REGISTRY_UNREACHABLE', `${what} cannot be reached to ${operation}: ${failure.message}`, {
    facts,
    help: helpFor(reason, host, registry),
    retryable: isRetryableFailure(reason) || reason === 'ECONNREFUSED',
    cause: failure,
  })
}

/** Whether it is the certificate that failed, so that the server does speak TLS. */
export function isCertificateFault(reason: string): boolean {
  return CERTIFICATE_FAULTS.some(([codes]) => codes.test(reason)) || CLIENT_CERTIFICATE.test(reason)
}

function causeOf({ message, reason, cause }: HttpFailure, fault: Fault): string {
  if (fault === 'authority') return `no authority known here has issued it (${reason})`
  if (fault === 'time') return reason === 'CERT_HAS_EXPIRED' ? 'it has expired' : 'it is not valid yet'
  return (cause instanceof Error ? cause.message : message).slice(0, 300)
}

function remedyOf(fault: Fault, registry: string): string {
  switch (fault) {
    case 'authority':
      return `give the certificate of its authority with --registry-cacert FILE (registry-cacert), or put it at ~/.docker/certs.d/${registry}/ca.crt`
    case 'time':
      return `have the certificate of the registry renewed, and check the clock of this machine`
    case 'host':
      return `use the name that the certificate is made for, or have one made for ${registry}`
    case 'other':
      return `check the certificate of the registry; an authority of its own is given with --registry-cacert FILE (registry-cacert)`
  }
}

function helpFor(reason: string, host: string, registry: string): string {
  if (NOT_TLS.test(reason))
    return `${host} does not seem to speak TLS; if ${registry} is meant to be reached over plain http, list it in plain-http-registries`
  if (CLIENT_CERTIFICATE.test(reason))
    return `${host} wants a certificate of its client: put it at ~/.docker/certs.d/${registry}/client.cert, with client.key beside it`
  return `check the name and port of ${host}, that it runs, and the proxy settings (HTTPS_PROXY, NO_PROXY)`
}
