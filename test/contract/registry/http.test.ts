import { ALICE, anonymous, credentialsFor, testClient } from '../../support/registry-client/client.ts'
import { startRegistry, type RegistryOptions } from '../../support/registry/registry-server.ts'
import { startTokenServer } from '../../support/registry/token-server.ts'
import { ownAuthority } from '../../support/registry-client/own-authority.ts'
import { repositoryContract, type Holder } from './repository-contract.ts'

const LOGIN = { username: ALICE.username, password: ALICE.password.reveal() }
const { certificate: tls, trust } = ownAuthority()

/** Repositories of our own registry, each read and written through the client. */
async function registry(options: RegistryOptions): Promise<Holder> {
  const server = await startRegistry(options)
  const { auth = 'none' } = options
  const credentials = auth === 'none' ? anonymous : credentialsFor(server.host)
  const trustedTokenHosts =
    auth !== 'none' && 'token' in auth ? [{ registry: server.host, tokenHost: new URL(auth.token.url).host }] : []
  const { client, close } = testClient({
    credentials,
    trustedTokenHosts,
    ...(options.tls === undefined ? {} : { trust }),
  })
  let count = 0
  return {
    open: () => {
      count += 1
      return Promise.resolve(client.repository({ registry: server.host, repository: `team/app-${count}` }))
    },
    close: async () => {
      close()
      await server.close()
    },
  }
}

async function tokenRegistry(options: RegistryOptions): Promise<Holder> {
  const token = await startTokenServer({
    users: { [LOGIN.username]: LOGIN.password },
    ...(options.tls === undefined ? {} : { tls: options.tls }),
  })
  const holder = await registry({ ...options, auth: { token } })
  return {
    ...holder,
    close: async () => {
      await holder.close()
      await token.close()
    },
  }
}

repositoryContract('a registry with everything', () => registry({}), { tagDelete: true })
repositoryContract('a registry with short pages', () => registry({ pageSize: 2, referrersPageSize: 2 }), {
  tagDelete: true,
})
repositoryContract(
  'a registry with nothing optional, behind basic authentication',
  () => registry({ auth: { basic: LOGIN }, referrers: false, ociTag: false, tagDelete: false, mount: false }),
  { tagDelete: false },
)
repositoryContract('a registry behind a token server', () => tokenRegistry({}), { tagDelete: true })
repositoryContract(
  'a registry without referrers behind a token server',
  () => tokenRegistry({ referrers: false, ociTag: false }),
  { tagDelete: true },
)
repositoryContract('a registry behind TLS', () => registry({ tls }), { tagDelete: true })
repositoryContract('a registry behind TLS with a token server', () => tokenRegistry({ tls }), { tagDelete: true })
