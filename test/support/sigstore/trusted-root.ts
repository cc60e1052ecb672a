/** The parts of the stack that a verifier trusts. */
export interface TrustParts {
  readonly url: string
  readonly fulcioRoot: Buffer
  readonly ctLog: { readonly publicKey: Buffer; readonly logId: Buffer }
  readonly rekorV1: { readonly publicKey: Buffer; readonly logId: Buffer }
  readonly rekorV2: { readonly publicKey: Buffer; readonly logId: Buffer }
  readonly tsaChain: readonly Buffer[]
}

/** trusted_root.json (sigstore_trustroot.proto as JSON). Everything is valid from a day before the run. */
export function trustedRootJson(parts: TrustParts): object {
  const { url, fulcioRoot, ctLog, rekorV1, rekorV2, tsaChain } = parts
  const validFor = { start: new Date(Date.now() - 86_400_000).toISOString() }
  const subject = { organization: 'slipway', commonName: 'test' }
  const log = ({ publicKey, logId }: { publicKey: Buffer; logId: Buffer }, keyDetails: string): object => ({
    baseUrl: url,
    hashAlgorithm: 'SHA2_256',
    publicKey: { rawBytes: publicKey.toString('base64'), keyDetails, validFor },
    logId: { keyId: logId.toString('base64') },
  })
  const authority = (chain: readonly Buffer[]): object => ({
    subject,
    uri: url,
    certChain: { certificates: chain.map((der) => ({ rawBytes: der.toString('base64') })) },
    validFor,
  })
  return {
    mediaType: 'application/vnd.dev.sigstore.trustedroot+json;version=0.1',
    tlogs: [log(rekorV1, 'PKIX_ECDSA_P256_SHA_256'), log(rekorV2, 'PKIX_ED25519')],
    certificateAuthorities: [authority([fulcioRoot])],
    ctlogs: [log(ctLog, 'PKIX_ECDSA_P256_SHA_256')],
    timestampAuthorities: [authority(tsaChain)],
  }
}

/** signing_config.json for `cosign sign --signing-config` (sigstore_trustroot.proto). */
export function signingConfigJson(url: string, rekorVersion: 1 | 2): object {
  const service = (path: string, majorApiVersion: number): object => ({
    url: `${url}${path}`,
    majorApiVersion,
    validFor: { start: new Date(Date.now() - 86_400_000).toISOString() },
    operator: 'slipway',
  })
  return {
    mediaType: 'application/vnd.dev.sigstore.signingconfig.v0.2+json',
    caUrls: [service('', 1)],
    oidcUrls: [service('', 1)],
    rekorTlogUrls: [service('', rekorVersion)],
    rekorTlogConfig: { selector: 'ANY' },
    tsaUrls: [service('/api/v1/timestamp', 1)],
    tsaConfig: { selector: 'ANY' },
  }
}
