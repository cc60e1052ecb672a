import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from '@jest/globals'
import { startOsv, type OsvOptions, type OsvServer } from '../../support/osv/osv-server.ts'
import { debianAdvisory, npmAdvisory } from '../../support/scan/osv-records.ts'

const LEFT = npmAdvisory('GHSA-aaaa-aaaa-aaaa', 'left-pad', '2.0.0')
const SCOPED = npmAdvisory('GHSA-bbbb-bbbb-bbbb', '@scope/pad', '2.0.0')
const ZLIB = debianAdvisory('CVE-2026-0001', 'zlib', '1.3-1')

let osv: OsvServer | undefined

afterEach(async () => {
  await osv?.close()
  osv = undefined
})

async function serve(advisories: OsvOptions['advisories'] = [LEFT, SCOPED, ZLIB], pageSize = 1000): Promise<OsvServer> {
  osv = await startOsv({ advisories, pageSize })
  return osv
}

async function post(path: string, body: unknown): Promise<{ readonly status: number; readonly json: unknown }> {
  const text = typeof body === 'string' ? body : JSON.stringify(body)
  const response = await fetch(`${osv?.url ?? ''}${path}`, { method: 'POST', body: text })
  return { status: response.status, json: await response.json() }
}

const npmQuery = (name: string, version?: string): object => ({ package: { ecosystem: 'npm', name }, version })

describe('the server of the OSV API for tests', () => {
  it('answers a batch with ids and times only, and with nothing where nothing is found', async () => {
    await serve()
    const queries = [npmQuery('left-pad', '1.0.0'), npmQuery('left-pad', '2.0.0'), npmQuery('nobody', '1.0.0')]
    expect(await post('/v1/querybatch', { queries })).toEqual({
      status: 200,
      json: { results: [{ vulns: [{ id: LEFT.id, modified: LEFT.modified }] }, {}, {}] },
    })
  })

  it('answers a query with whole records', async () => {
    await serve()
    expect(await post('/v1/query', npmQuery('left-pad', '1.0.0'))).toEqual({ status: 200, json: { vulns: [LEFT] } })
    expect(await post('/v1/query', npmQuery('left-pad'))).toEqual({ status: 200, json: { vulns: [LEFT] } })
    expect(await post('/v1/query', npmQuery('left-pad', '2.0.0'))).toEqual({ status: 200, json: {} })
  })

  it.each([
    [{ package: { purl: 'pkg:npm/left-pad@1.0.0' } }, [LEFT]],
    [{ package: { purl: 'pkg:npm/%40scope/pad@1.0.0' } }, [SCOPED]],
    [{ package: { purl: 'pkg:npm/left-pad' }, version: '1.0.0' }, [LEFT]],
    [{ package: { purl: 'pkg:deb/debian/zlib@1.2-1' } }, [ZLIB]],
    [{ package: { ecosystem: 'Debian:12', name: 'zlib' }, version: '1.2-1' }, [ZLIB]],
    [{ package: { ecosystem: 'Debian', name: 'zlib' }, version: '1.2-1' }, [ZLIB]],
    [{ package: { ecosystem: 'Debian:11', name: 'zlib' }, version: '1.2-1' }, undefined],
    [{ package: { ecosystem: 'Debian:12', name: 'zlib' }, version: '1.3-1' }, undefined],
  ])('understands %j', async (query, vulns) => {
    await serve()
    expect(await post('/v1/query', query)).toEqual({ status: 200, json: vulns === undefined ? {} : { vulns } })
  })

  it.each([
    [
      '/v1/query',
      { package: { purl: 'pkg:npm/left-pad@1.0.0' }, version: '1.0.0' },
      'version specified in params and purl query',
    ],
    ['/v1/query', {}, 'Invalid query.'],
    ['/v1/query', 'no JSON', 'Invalid JSON.'],
    ['/v1/query', { ...npmQuery('left-pad'), page_token: 'x' }, 'Invalid page token.'],
    ['/v1/querybatch', {}, 'Invalid query.'],
    ['/v1/querybatch', { queries: [{}] }, 'Invalid query.'],
    ['/v1/querybatch', { queries: Array(1001).fill(npmQuery('left-pad')) }, 'Too many queries.'],
  ])('refuses a bad request to %s with 400', async (path, body, message) => {
    await serve()
    expect(await post(path, body)).toEqual({ status: 400, json: { code: 3, message } })
  })

  it('has records by id, and answers 404 for an id it does not have', async () => {
    const { url } = await serve()
    const found = await fetch(`${url}/v1/vulns/${LEFT.id}`)
    expect([found.status, await found.json()]).toEqual([200, LEFT])
    const missing = await fetch(`${url}/v1/vulns/GHSA-none`)
    expect([missing.status, await missing.json()]).toEqual([404, { code: 5, message: 'Bug not found.' }])
  })

  it('hands hits out in pages', async () => {
    await serve(
      Array.from({ length: 3 }, (_, i) => npmAdvisory(`GHSA-${i}`, 'left-pad', '2.0.0')),
      2,
    )
    const query = npmQuery('left-pad', '1.0.0')
    const first = (await post('/v1/query', query)).json as {
      readonly vulns: readonly unknown[]
      readonly next_page_token: string
    }
    expect(first.vulns).toHaveLength(2)
    const second = (await post('/v1/query', { ...query, page_token: first.next_page_token })).json
    expect(second).toEqual({ vulns: [expect.objectContaining({ id: 'GHSA-2' })] })
  })

  it('serves a folder of records', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'osv-'))
    try {
      await writeFile(join(folder, 'left.json'), JSON.stringify(LEFT))
      await writeFile(join(folder, 'README.md'), 'not a record')
      await serve(folder)
      expect(await post('/v1/query', npmQuery('left-pad', '1.0.0'))).toMatchObject({ json: { vulns: [LEFT] } })
      await writeFile(join(folder, 'bad.json'), '{}')
      await expect(startOsv({ advisories: folder })).rejects.toThrow('bad.json is no OSV record')
    } finally {
      await rm(folder, { recursive: true })
    }
  })
})
