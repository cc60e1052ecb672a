import { afterEach, describe, expect, it } from '@jest/globals'
import { Secret } from '../../../src/system/secret.ts'
import { anonymous, credentialsFor } from '../../support/registry-client/client.ts'
import { client, closeAll, registry, tokenSetting } from '../../support/registry-client/servers.ts'

afterEach(closeAll)

const BASIC = { basic: { username: 'alice', password: 's3cret' } }
const WRITES = ['POST', 'PUT', 'DELETE']

describe('askForAccess', () => {
  it.each(['pull', 'push'] as const)('says that wrong credentials may not %s', async (access) => {
    const server = await registry({ auth: BASIC })
    const wrong = credentialsFor(server.host, { username: 'alice', password: new Secret('guess') })
    const asked = client({ credentials: wrong }).client.askForAccess(
      { registry: server.host, repository: 'app' },
      access,
    )
    await expect(asked).rejects.toMatchObject({ code: 'REGISTRY_DENIED', facts: { credentials: 'given' } })
  })

  it.each(['pull', 'push'] as const)('says that without credentials nobody may %s', async (access) => {
    const server = await registry({ auth: BASIC })
    const asked = client({ credentials: anonymous }).client.askForAccess(
      { registry: server.host, repository: 'app' },
      access,
    )
    await expect(asked).rejects.toMatchObject({ code: 'REGISTRY_DENIED', facts: { credentials: 'none' } })
  })

  it('says that a token which only reads may not push', async () => {
    const { server, test } = await tokenSetting({ grant: () => ['pull'] })
    const name = { registry: server.host, repository: 'app' }
    await test.client.askForAccess(name, 'pull')
    await expect(test.client.askForAccess(name, 'push')).rejects.toMatchObject({ code: 'REGISTRY_DENIED' })
  })

  it.each(['pull', 'push'] as const)(
    'lets %s pass, of a repository that is not there, and writes nothing',
    async (access) => {
      const open = await registry({})
      await client({}).client.askForAccess({ registry: open.host, repository: 'not/there' }, access)
      const { server, test } = await tokenSetting({})
      await test.client.askForAccess({ registry: server.host, repository: 'not/there' }, access)
      const methods = [...open.requests, ...server.requests].map(({ method }) => method)
      expect(methods.filter((method) => WRITES.includes(method))).toEqual([])
    },
  )

  it('says that nothing answers', async () => {
    const asked = client({}).client.askForAccess({ registry: '127.0.0.1:1', repository: 'app' }, 'pull')
    await expect(asked).rejects.toMatchObject({ code: 'REGISTRY_UNREACHABLE' })
  })
})
