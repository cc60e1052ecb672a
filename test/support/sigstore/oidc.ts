import { generateKeyPairSync, randomUUID, sign, verify, type KeyObject } from 'node:crypto'

export type Claims = Readonly<Record<string, string | number | boolean>>

export interface TokenRequest {
  readonly kind: 'github' | 'gitlab'
  /** Seconds until it expires; negative for one that has expired. Default 24 hours. */
  readonly expiresIn?: number
  readonly audience?: string
  /** Change or add claims. */
  readonly claims?: Claims
}

const GITHUB: Claims = {
  sub: 'repo:acme/app:ref:refs/heads/main',
  repository: 'acme/app',
  repository_id: '1001',
  repository_owner: 'acme',
  repository_owner_id: '2001',
  repository_visibility: 'public',
  ref: 'refs/heads/main',
  sha: 'c0ffee0000000000000000000000000000000001',
  workflow: 'release',
  workflow_ref: 'acme/app/.github/workflows/release.yml@refs/heads/main',
  workflow_sha: 'c0ffee0000000000000000000000000000000001',
  job_workflow_ref: 'acme/app/.github/workflows/release.yml@refs/heads/main',
  job_workflow_sha: 'c0ffee0000000000000000000000000000000001',
  event_name: 'push',
  runner_environment: 'github-hosted',
  run_id: '42',
  run_attempt: '1',
}

const GITLAB: Claims = {
  sub: 'project_path:acme/app:ref_type:branch:ref:main',
  project_path: 'acme/app',
  project_id: '3001',
  project_visibility: 'public',
  namespace_path: 'acme',
  namespace_id: '4001',
  ref: 'main',
  ref_type: 'branch',
  sha: 'c0ffee0000000000000000000000000000000001',
  ci_config_ref_uri: 'gitlab.example/acme/app//.gitlab-ci.yml@refs/heads/main',
  ci_config_sha: 'c0ffee0000000000000000000000000000000001',
  pipeline_source: 'push',
  runner_environment: 'gitlab-hosted',
  pipeline_id: '52',
  job_id: '62',
}

/** What a certificate says about the job: the subject alternative name, and Fulcio's extensions by the last number of their OID. */
export interface JobIdentity {
  readonly san: string
  /** 1 to 6 are raw text, 8 to 24 a DER UTF8String (fulcio, docs/oid-info.md). */
  readonly extensions: ReadonlyMap<number, string>
}

/** Issues and checks identity tokens of two kinds of CI jobs, as one issuer. RS256, as GitHub and GitLab: cosign reads no other. */
export class OidcIssuer {
  readonly #keys: { publicKey: KeyObject; privateKey: KeyObject } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  readonly #issuer: string

  constructor(issuer: string) {
    this.#issuer = issuer
  }

  token({ kind, expiresIn = 86_400, audience = 'sigstore', claims = {} }: TokenRequest): string {
    const now = Math.floor(Date.now() / 1000)
    const all = {
      iss: this.#issuer,
      aud: audience,
      iat: now,
      nbf: now,
      exp: now + expiresIn,
      jti: randomUUID(),
      ...(kind === 'github' ? GITHUB : GITLAB),
      ...claims,
    }
    const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url')
    const head = `${part({ alg: 'RS256', typ: 'JWT', kid: 'k1' })}.${part(all)}`
    const signature = sign('sha256', Buffer.from(head), this.#keys.privateKey)
    return `${head}.${signature.toString('base64url')}`
  }

  /** The claims of a token of ours that is valid for Sigstore now; throws with what is wrong. */
  verify(token: string): Claims {
    const [head = '', body = '', signature = ''] = token.split('.')
    if (!verify('sha256', Buffer.from(`${head}.${body}`), this.#keys.publicKey, Buffer.from(signature, 'base64url')))
      throw new Error('the signature of the token does not verify')
    const claims = JSON.parse(Buffer.from(body, 'base64url').toString()) as Claims
    if (claims['iss'] !== this.#issuer) throw new Error('the token is of another issuer')
    if (claims['aud'] !== 'sigstore') throw new Error('the token is for another audience')
    if (Number(claims['exp']) <= Date.now() / 1000) throw new Error('the token has expired')
    return claims
  }

  configuration(): object {
    return {
      issuer: this.#issuer,
      jwks_uri: `${this.#issuer}/keys`,
      id_token_signing_alg_values_supported: ['RS256'],
      response_types_supported: ['id_token'],
      subject_types_supported: ['public'],
    }
  }

  keys(): object {
    return { keys: [{ ...this.#keys.publicKey.export({ format: 'jwk' }), kid: 'k1', alg: 'RS256', use: 'sig' }] }
  }
}

/** The identity that Fulcio puts into the certificate for these claims. */
export function jobIdentity(claims: Claims): JobIdentity {
  return 'job_workflow_ref' in claims ? githubIdentity(claims) : gitlabIdentity(claims)
}

function githubIdentity(claims: Claims): JobIdentity {
  const claim = (name: string): string => String(claims[name] ?? '')
  const url = (path: string): string => `https://github.com/${path}`
  const run = `${claim('repository')}/actions/runs/${claim('run_id')}/attempts/${claim('run_attempt')}`
  return {
    san: url(claim('job_workflow_ref')),
    extensions: new Map([
      [1, claim('iss')],
      [2, claim('event_name')],
      [3, claim('sha')],
      [4, claim('workflow')],
      [5, claim('repository')],
      [6, claim('ref')],
      [8, claim('iss')],
      [9, url(claim('job_workflow_ref'))],
      [10, claim('job_workflow_sha')],
      [11, claim('runner_environment')],
      [12, url(claim('repository'))],
      [13, claim('sha')],
      [14, claim('ref')],
      [15, claim('repository_id')],
      [16, url(claim('repository_owner'))],
      [17, claim('repository_owner_id')],
      [18, url(claim('workflow_ref'))],
      [19, claim('workflow_sha')],
      [20, claim('event_name')],
      [21, url(run)],
      [22, claim('repository_visibility')],
      [24, claim('sub')],
    ]),
  }
}

function gitlabIdentity(claims: Claims): JobIdentity {
  const claim = (name: string): string => String(claims[name] ?? '')
  const host = claim('ci_config_ref_uri').split('/')[0] ?? ''
  const url = (path: string): string => `https://${host}/${path}`
  const ref = `refs/${claim('ref_type') === 'tag' ? 'tags' : 'heads'}/${claim('ref')}`
  return {
    san: `https://${claim('ci_config_ref_uri')}`,
    extensions: new Map([
      [1, claim('iss')],
      [8, claim('iss')],
      [9, `https://${claim('ci_config_ref_uri')}`],
      [10, claim('ci_config_sha')],
      [11, claim('runner_environment')],
      [12, url(claim('project_path'))],
      [13, claim('sha')],
      [14, ref],
      [15, claim('project_id')],
      [16, url(claim('namespace_path'))],
      [17, claim('namespace_id')],
      [18, `https://${claim('ci_config_ref_uri')}`],
      [19, claim('ci_config_sha')],
      [20, claim('pipeline_source')],
      [21, url(`${claim('project_path')}/-/jobs/${claim('job_id')}`)],
      [22, claim('project_visibility')],
      [24, claim('sub')],
    ]),
  }
}
