import { stringify } from 'yaml'
import { digestOf } from '../image/digest.ts'
import { repositoryOf, type Reference } from '../image/reference.ts'

/** Who must have signed: the owner of a key (PEM), or an identity of the public Sigstore instance, by name or by a pattern for all of it. */
export type PolicySigner =
  | { readonly kind: 'key'; readonly publicKey: string }
  | { readonly kind: 'identity'; readonly identity: string; readonly issuer: string }
  | { readonly kind: 'pattern'; readonly pattern: string; readonly issuer: string }

export type PolicyDocument = Readonly<Record<string, unknown>>

const FULCIO = 'https://fulcio.sigstore.dev'
const REKOR = 'https://rekor.sigstore.dev'

/**
 * Kyverno's ImageValidatingPolicy (policies.kyverno.io/v1, stable since Kyverno 1.17; ClusterPolicy is removed in 1.20): pods with
 * these images are refused unless each is signed. The address of the log is required there even where the log is not asked.
 */
export function kyvernoPolicy(images: readonly Reference[], signer: PolicySigner): PolicyDocument {
  const names = images.map(repositoryOf)
  const verified = (group: string): string =>
    `images.${group}.map(image, verifyImageSignatures(image, [attestors.slipway])).all(e, e > 0)`
  return {
    apiVersion: 'policies.kyverno.io/v1',
    kind: 'ImageValidatingPolicy',
    metadata: { name: policyName(names) },
    spec: {
      validationActions: ['Deny'],
      failurePolicy: 'Fail',
      matchConstraints: {
        resourceRules: [
          { apiGroups: [''], apiVersions: ['v1'], operations: ['CREATE', 'UPDATE'], resources: ['pods'] },
        ],
      },
      matchImageReferences: names.flatMap((name) => [{ glob: `${name}:*` }, { glob: `${name}@*` }]),
      attestors: [{ name: 'slipway', cosign: kyvernoAttestor(signer) }],
      validations: [
        {
          expression: ['containers', 'initContainers', 'ephemeralContainers'].map(verified).join(' && '),
          message: `the image must be signed by ${signerText(signer)}`,
        },
      ],
    },
  }
}

function kyvernoAttestor(signer: PolicySigner): PolicyDocument {
  if (signer.kind === 'key')
    return {
      key: { data: signer.publicKey, hashAlgorithm: 'sha256' },
      ctlog: { url: REKOR, insecureIgnoreTlog: true, insecureIgnoreSCT: true },
    }
  return { keyless: { identities: [identityRule(signer)] }, ctlog: { url: REKOR } }
}

/**
 * ClusterImagePolicy of Sigstore's policy-controller, for signatures in the legacy form: its bundle form knows no keys and no plain
 * signatures. Its globs cannot hold an `@`, so images by digest are met by `name*`, and with them names that begin the same.
 */
export function policyControllerPolicy(images: readonly Reference[], signer: PolicySigner): PolicyDocument {
  const names = images.map(repositoryOf)
  return {
    apiVersion: 'policy.sigstore.dev/v1beta1',
    kind: 'ClusterImagePolicy',
    metadata: { name: policyName(names) },
    spec: {
      mode: 'enforce',
      images: names.map((name) => ({ glob: `${name.replace(/^docker\.io\//, 'index.docker.io/')}*` })),
      authorities: [
        signer.kind === 'key'
          ? { name: 'slipway', key: { data: signer.publicKey, hashAlgorithm: 'sha256' } }
          : { name: 'slipway', keyless: { url: FULCIO, identities: [identityRule(signer)] }, ctlog: { url: REKOR } },
      ],
    },
  }
}

/**
 * policy.json of containers/image (containers-policy.json(5)): podman, CRI-O and skopeo take these images only when the key signed
 * them, and all others as before. Identities cannot be said there but by an e-mail address, which no CI job has.
 */
export function containersPolicy(images: readonly Reference[], publicKey: string): PolicyDocument {
  const rule = { type: 'sigstoreSigned', keyData: btoa(publicKey), signedIdentity: { type: 'matchRepository' } }
  return {
    default: [{ type: 'insecureAcceptAnything' }],
    transports: { docker: Object.fromEntries(images.map((image) => [repositoryOf(image), [rule]])) },
  }
}

/** A file for registries.d (containers-registries.d(5)): without it no signature is looked for in the registry. */
export function containersRegistries(images: readonly Reference[]): PolicyDocument {
  return {
    docker: Object.fromEntries(images.map((image) => [repositoryOf(image), { 'use-sigstore-attachments': true }])),
  }
}

/** As the file is written: YAML without folded lines. */
export function policyYaml(document: PolicyDocument): string {
  return stringify(document, { lineWidth: 0 })
}

/** A pattern of ours must match all of an identity; theirs must match a part. */
function identityRule(signer: Exclude<PolicySigner, { readonly kind: 'key' }>): PolicyDocument {
  const { issuer } = signer
  return signer.kind === 'identity'
    ? { issuer, subject: signer.identity }
    : { issuer, subjectRegExp: `^(?:${signer.pattern})$` }
}

function signerText(signer: PolicySigner): string {
  if (signer.kind === 'key') return 'the key in this policy'
  return signer.kind === 'identity' ? signer.identity : `an identity like ${signer.pattern}`
}

/** Says which image, and differs for other images: applying one policy never replaces another's. */
function policyName(names: readonly string[]): string {
  const [first = ''] = names
  const readable = first
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, 45)
    .replaceAll(/^-+|-+$/g, '')
  return `signed-${readable}-${digestOf(names.join('\n')).slice('sha256:'.length, 'sha256:'.length + 8)}`
}
