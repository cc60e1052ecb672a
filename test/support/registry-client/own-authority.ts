import type { TrustStore } from '../../../src/registry/trust.ts'
import { certificateAuthority, type Certificate } from '../registry/certificate.ts'

export interface OwnAuthority {
  /** For 127.0.0.1 and localhost. */
  readonly certificate: Certificate
  /** Trusts the authority, as registry-cacert does. */
  readonly trust: TrustStore
}

/** An authority that no machine knows, and a certificate of it for servers on loopback. */
export function ownAuthority(): OwnAuthority {
  const authority = certificateAuthority('authority of a test')
  const tls = { ca: [authority.pem] }
  return {
    certificate: authority.issue({ commonName: 'registry.test', hosts: ['127.0.0.1', 'localhost'] }),
    trust: { lookup: () => Promise.resolve({ tls, isNamed: false }) },
  }
}
