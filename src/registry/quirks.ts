/** What one registry does differently, as far as the client must know it beforehand. */
export interface Quirks {
  /** The host that serves the API, where it differs from the name in references. */
  readonly apiHost?: string
  /** The token service that the vendor runs on another domain. */
  readonly tokenHosts?: readonly string[]
  /** Token scope actions for a deletion. */
  readonly deleteActions: readonly string[]
  /** Largest page of a tag list it accepts. */
  readonly pageSize: number
  /** What to do where the registry does not delete a tag. */
  readonly deleteTagHelp?: string
  /** What a denied push most often lacks. */
  readonly deniedHelp?: string
}

const DEFAULTS: Quirks = { deleteActions: ['delete', 'pull'], pageSize: 1000 }

interface Row extends Partial<Quirks> {
  readonly matches: (registry: string) => boolean
}

const TABLE: readonly Row[] = [
  {
    matches: (registry) => registry === 'docker.io',
    apiHost: 'registry-1.docker.io',
    tokenHosts: ['auth.docker.io'],
    deleteTagHelp: 'Docker Hub deletes tags only on hub.docker.com or by its own API',
    deniedHelp: 'use an access token with Read & Write rights as the password',
  },
  {
    matches: (registry) => registry === 'ghcr.io',
    deleteTagHelp: 'GitHub deletes package versions on the package page or by its Packages API',
    deniedHelp:
      'in GitHub Actions the job needs `permissions: packages: write`, and the package must give this repository write access',
  },
  {
    matches: (registry) => registry === 'registry.gitlab.com',
    tokenHosts: ['gitlab.com'],
    deniedHelp: 'in GitLab CI use CI_REGISTRY_USER with CI_REGISTRY_PASSWORD, or a deploy token with write_registry',
  },
  // Found in another client's allow-list, not confirmed live.
  { matches: (registry) => registry.endsWith('.pkg.dev'), tokenHosts: ['oauth2.googleapis.com'] },
  { matches: (registry) => registry.endsWith('.azurecr.io'), tokenHosts: ['login.microsoftonline.com'] },
  // The scope word `delete` breaks quay's token request; `*` is what its own documentation uses.
  { matches: (registry) => registry === 'quay.io', deleteActions: ['*'] },
]

export function quirksOf(registry: string): Quirks {
  const row = TABLE.find(({ matches }) => matches(registry))
  if (row === undefined) return DEFAULTS
  const { matches: _, ...quirks } = row
  return { ...DEFAULTS, ...quirks }
}
