import type { Input } from './input.ts'

/** Who signs and verifies, and where signatures go. */
export const SIGN_INPUTS = [
  {
    name: 'sign',
    kind: 'choice',
    default: 'auto',
    choices: ['auto', 'off'],
    text: 'auto signs what is pushed and fails when there is nothing to sign with; off pushes without a signature',
  },
  {
    name: 'key',
    kind: 'secret',
    aliases: ['public-key'],
    refuseEmpty: true,
    text: 'key to sign or verify with: path of a PEM file, or the PEM itself',
  },
  { name: 'key-password', kind: 'secret', text: 'password of an encrypted key' },
  {
    name: 'key-type',
    kind: 'choice',
    default: 'ecdsa-p256',
    choices: ['ecdsa-p256', 'ecdsa-p384', 'ecdsa-p521', 'ed25519', 'rsa-2048', 'rsa-3072', 'rsa-4096'],
    commandLineOnly: true,
    text: 'key generate: kind of the key; every verifier of images knows ecdsa-p256',
  },
  {
    name: 'output-key-prefix',
    kind: 'text',
    default: 'cosign',
    commandLineOnly: true,
    refuseEmpty: true,
    text: 'key generate: path of the two files without their endings .key and .pub',
  },
  {
    name: 'identity-token',
    kind: 'secret',
    text: 'OpenID Connect token to sign with; that of the running job (GitHub, SIGSTORE_ID_TOKEN) when empty',
  },
  {
    name: 'fulcio-url',
    kind: 'text',
    default: 'https://fulcio.sigstore.dev',
    text: 'certificate authority that vouches for the identity',
  },
  {
    name: 'rekor-url',
    kind: 'text',
    default: 'https://rekor.sigstore.dev',
    text: 'transparency log; off signs without a log',
  },
  {
    name: 'rekor-version',
    kind: 'choice',
    default: '1',
    choices: ['1', '2'],
    text: 'protocol of the transparency log',
  },
  {
    name: 'tsa-url',
    kind: 'text',
    default: 'https://timestamp.sigstore.dev/api/v1/timestamp',
    text: 'authority that dates signatures; off signs without a timestamp',
  },
  {
    name: 'trusted-root',
    kind: 'text',
    text: 'trusted_root.json of the Sigstore instance; that of the public instance when empty',
  },
  {
    name: 'public-log',
    kind: 'boolean',
    default: 'false',
    text: 'let a repository that is private, or not known to be public, appear in the public Sigstore log',
  },
  { name: 'identity', kind: 'text', text: 'verify: who must have signed, exactly as the certificate says it' },
  { name: 'identity-pattern', kind: 'text', text: 'verify: the same as a regular expression for the whole identity' },
  {
    name: 'log-threshold',
    kind: 'text',
    text: 'verify: how many transparency logs must hold a signature of an identity; 1, or 0 with rekor-url off, when empty',
  },
  {
    name: 'timestamp-threshold',
    kind: 'text',
    text: 'verify: how many logs or authorities must date a signature of an identity; 1 when empty',
  },
  { name: 'issuer', kind: 'text', text: 'verify: issuer of the identity token, exactly' },
  {
    name: 'formats',
    kind: 'list',
    default: 'bundle,legacy',
    text: 'how signatures are stored: bundle (Sigstore bundle as a referrer), legacy (the .sig and .att tags)',
  },
  {
    name: 'recursive',
    kind: 'boolean',
    text: 'each platform of an index as well; so by default for sign and verify, not for attest',
  },
  {
    name: 'type',
    kind: 'list',
    text: 'predicate type of attest or verify: cyclonedx, spdx, slsaprovenance1, vuln, openvex, custom or a URI',
  },
  { name: 'predicate', kind: 'text', text: 'file with the predicate to attest (JSON)' },
  {
    name: 'policy',
    kind: 'text',
    text: 'verify: file (YAML or JSON) that says what images must carry, in place of key or identity, or beside them',
  },
  {
    name: 'print-policy',
    kind: 'choice',
    choices: ['kyverno', 'policy-controller', 'containers-policy', 'containers-registries'],
    commandLineOnly: true,
    text: 'verify: print a policy file that admits the named images only with such a signature, and verify nothing',
  },
] as const satisfies readonly Input[]
