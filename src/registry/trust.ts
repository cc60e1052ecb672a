import type { TlsTrust } from '../system/http.ts'

/** What is known about the TLS of one registry. */
export interface RegistryTrust {
  readonly tls?: TlsTrust
  /** The machine has certificates for just this registry (docker's `certs.d`): it speaks TLS, wherever it is. */
  readonly isNamed: boolean
}

/**
 * Finds whom to trust for a registry, by exact host and port as in references.
 * @throws ENVIRONMENT_CREDENTIALS when there is something for it that cannot be read: never as if there were nothing.
 */
export interface TrustStore {
  lookup(registry: string): Promise<RegistryTrust>
}

export const NO_OWN_TRUST: TrustStore = { lookup: () => Promise.resolve({ isNamed: false }) }

/** The files of one `certs.d/HOST` folder by what they are for, each list in alphabetical order as docker reads them. */
export interface CertificateFiles {
  readonly authorities: readonly string[]
  readonly pairs: readonly { readonly certificate: string; readonly key: string }[]
  /** A certificate without its key or a key without its certificate, by the name of what is missing. */
  readonly missing: readonly string[]
}

/** Docker's and podman's rule: `*.crt` are authorities, `NAME.cert` with `NAME.key` is what this client shows. */
export function certificateFiles(names: readonly string[]): CertificateFiles {
  const sorted = names.toSorted()
  const stems = (suffix: string): readonly string[] =>
    sorted.filter((name) => name.endsWith(suffix)).map((name) => name.slice(0, -suffix.length))
  const [certificates, keys] = [stems('.cert'), stems('.key')]
  return {
    authorities: sorted.filter((name) => name.endsWith('.crt')),
    pairs: certificates
      .filter((stem) => keys.includes(stem))
      .map((stem) => ({ certificate: `${stem}.cert`, key: `${stem}.key` })),
    missing: [
      ...certificates.filter((stem) => !keys.includes(stem)).map((stem) => `${stem}.key`),
      ...keys.filter((stem) => !certificates.includes(stem)).map((stem) => `${stem}.cert`),
    ],
  }
}

/** Every PEM certificate in a text, whatever else stands between them. */
export function pemCertificates(text: string): readonly string[] {
  return text.match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g) ?? []
}
