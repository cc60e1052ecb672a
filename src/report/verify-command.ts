/** Who must have signed: the owner of a key, or an identity that an issuer vouched for. */
export type Signatory =
  | { readonly kind: 'key'; readonly publicKey: string }
  | { readonly kind: 'identity'; readonly identity: string; readonly issuer: string }

/** The arguments that verify an image with the policy its users should use. `reference` names it by digest. */
export function verifyCommand(reference: string, signatory: Signatory): readonly string[] {
  const policy =
    signatory.kind === 'key'
      ? ['--key', signatory.publicKey]
      : ['--identity', signatory.identity, '--issuer', signatory.issuer]
  return ['slipway', 'verify', reference, ...policy]
}

/** The same check by cosign 3, for those who have that. */
export function cosignCommand(reference: string, signatory: Signatory): readonly string[] {
  const policy =
    signatory.kind === 'key'
      ? ['--key', signatory.publicKey, '--insecure-ignore-tlog=true']
      : ['--certificate-identity', signatory.identity, '--certificate-oidc-issuer', signatory.issuer]
  return ['cosign', 'verify', ...policy, reference]
}

/** A command line to copy into a POSIX shell. Nothing here is ever run by us. */
export function shellLine(words: readonly string[]): string {
  return words.map(shellWord).join(' ')
}

function shellWord(word: string): string {
  return /^[A-Za-z0-9_@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", String.raw`'\''`)}'`
}
