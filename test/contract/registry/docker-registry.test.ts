import { expect, it } from '@jest/globals'
import type { Clock } from '../../../src/system/clock.ts'
import { systemClock } from '../../../src/system/node/clock.ts'
import { ensurePrograms } from '../../../tools/engine/programs.ts'
import { missingPeer } from '../../support/missing-peer.ts'
import { ALICE, anonymous, credentialsFor, testClient } from '../../support/registry-client/client.ts'
import { ownAuthority } from '../../support/registry-client/own-authority.ts'
import { startDockerRegistry, type DockerRegistryAuth } from '../../support/registry/docker-registry.ts'
import { startTokenServer } from '../../support/registry/token-server.ts'
import { repositoryContract, type Holder } from './repository-contract.ts'

const LOGIN = { username: ALICE.username, password: ALICE.password.reveal() }
// The registry is on this machine: what is waited for between attempts may be shorter than out there.
const HASTY_CLOCK: Clock = { ...systemClock, sleep: (ms, signal) => systemClock.sleep(ms / 10, signal) }
const { certificate, trust } = ownAuthority()
const ABILITIES = { tagDelete: false }

async function dockerRegistry(auth: DockerRegistryAuth, { tls = false } = {}): Promise<Holder> {
  const server = await startDockerRegistry(auth, ...(tls ? [certificate] : []))
  const tokenHost = auth !== 'none' && 'token' in auth ? new URL(auth.token.url).host : undefined
  const { client, close } = testClient({
    credentials: auth === 'none' ? anonymous : credentialsFor(server.host),
    trustedTokenHosts: tokenHost === undefined ? [] : [{ registry: server.host, tokenHost }],
    clock: HASTY_CLOCK,
    ...(tls ? { trust } : {}),
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

async function withTokens({ tls = false } = {}): Promise<Holder> {
  const users = { [LOGIN.username]: LOGIN.password }
  const token = await startTokenServer({ users, ...(tls ? { tls: certificate } : {}) })
  const holder = await dockerRegistry({ token }, { tls })
  return {
    ...holder,
    close: async () => {
      await holder.close()
      await token.close()
    },
  }
}

const reason = await ensurePrograms({ sets: ['registry'] }).then(
  () => undefined,
  (error: unknown) => (error instanceof Error ? error.message : String(error)),
)

if (reason === undefined) {
  repositoryContract('docker-registry', () => dockerRegistry('none'), ABILITIES)
  repositoryContract('docker-registry with basic authentication', () => dockerRegistry({ basic: LOGIN }), ABILITIES)
  repositoryContract('docker-registry with a token server', () => withTokens(), ABILITIES)
  repositoryContract(
    'docker-registry behind TLS with basic authentication',
    () => dockerRegistry({ basic: LOGIN }, { tls: true }),
    ABILITIES,
  )
  repositoryContract('docker-registry behind TLS with a token server', () => withTokens({ tls: true }), ABILITIES)
} else {
  missingPeer(`docker-registry: ${reason}`)
  it('runs against docker-registry where it can be had, and always in CI', () => {
    expect(process.env['CI'] ?? '').toBe('')
  })
}
