import { SlipwayError } from '../../errors.ts'

export function realmError(registry: string, realm: string, facts: SlipwayError['facts']): SlipwayError {
  const host = new URL(realm).host
  return new SlipwayError(
    'REGISTRY_REALM',
    `${registry} sends clients to the token service ${realm}, which was not trusted with the credentials and gives too little without them`,
    { facts, help: `if that service belongs to the registry, set trusted-token-hosts: ${registry}=${host}` },
  )
}

export function loginHelp(registry: string): string {
  return `run \`docker login ${registry}\` (docker/login-action in a workflow) with an account that may do this`
}
