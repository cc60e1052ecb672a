import { describe, expect, it } from '@jest/globals'
import { SlipwayError } from '../../../src/errors.ts'
import type { ExposedSecret } from '../../../src/image/exposed-secret.ts'
import { Secret, type NamedSecret } from '../../../src/system/secret.ts'
import { catalogue, findIn } from '../../support/image/catalogue.ts'
import { image, layer, type Compression, type Entry } from '../../support/image/layers.ts'

const TOKEN = 'npm_0123456789abcdefghijklmnopqrstuv'
const SECRETS: readonly NamedSecret[] = [{ name: 'NPM_TOKEN', value: new Secret(`${TOKEN}\n`) }]
const MARK = '-----'
const KEY = `${MARK}BEGIN PRIVATE KEY${MARK}\nMC4CAQAwBQYDK2VwBCIEIA\n${MARK}END PRIVATE KEY${MARK}\n`

/** What the real child finds in an image of these layers, base first, without the digests. */
async function exposedOf(
  layers: readonly (readonly Entry[])[],
  compression: Compression = 'gzip',
): Promise<readonly (Omit<ExposedSecret, 'layer'> & { readonly layer: number })[]> {
  const made = image(await Promise.all(layers.map((entries) => layer(entries, compression))))
  const { exposed = [] } = await catalogue(made, { secrets: SECRETS })
  const digests = made.layers.map(({ digest }) => digest)
  return exposed.map((secret) => ({ ...secret, layer: digests.indexOf(secret.layer) }))
}

describe('an image that shows a secret of the run', () => {
  it.each<Compression>(['none', 'gzip', 'zstd'])('is found out, in layers of compression %s', async (compression) => {
    const found = await exposedOf(
      [[{ path: 'etc/hostname', text: 'x' }], [{ path: './usr/etc/settings', text: `token=${TOKEN};` }]],
      compression,
    )
    expect(found).toEqual([{ kind: 'value', name: 'NPM_TOKEN', path: 'usr/etc/settings', layer: 1 }])
  })

  it('is found out when a later layer deletes the file', async () => {
    const found = await exposedOf([[{ path: 'tmp/token', text: TOKEN }], [{ path: 'tmp/.wh.token', text: '' }]])
    expect(found).toEqual([{ kind: 'value', name: 'NPM_TOKEN', path: 'tmp/token', layer: 0 }])
  })

  it('is found out in the midst of large files, each file once', async () => {
    const filler = Buffer.alloc((1 << 20) - 700, 'x')
    const large = Buffer.concat([filler, Buffer.from(TOKEN), filler, Buffer.from(TOKEN), filler])
    const found = await exposedOf([
      [
        { path: 'first', text: filler },
        { path: 'large', text: large },
        { path: 'last', text: TOKEN },
      ],
    ])
    expect(found.map(({ path }) => path)).toEqual(['large', 'last'])
  })

  it.each([
    ['a name', `secret-${TOKEN}`],
    ['a long name', `${'long/'.repeat(40)}${TOKEN}`],
  ])('is found out in %s of a file', async (_, path) => {
    const found = await exposedOf([
      [
        { path: 'first', text: 'x' },
        { path, text: 'x' },
      ],
    ])
    expect(found.map((secret) => secret.path)).toEqual([path.replace(TOKEN, '***')])
  })

  it('is told of with a hundred of the files, where the secret is a common word', async () => {
    const many = Array.from({ length: 150 }, (_, index) => ({ path: `f/${index}`, text: TOKEN }))
    expect(await exposedOf([many])).toHaveLength(100)
  })

  it('is not suspected of what only looks alike', async () => {
    expect(await exposedOf([[{ path: 'a', text: TOKEN.replace('npm_', 'npx_') }]])).toEqual([])
  })
})

describe('the configuration of an image', () => {
  it.each([
    ['whole', TOKEN, true],
    ['of eight characters', 'a"b{c}d\\', true],
    ['that Go writes in its own way', '<p&ssw0rd>', true],
    ['of seven, which stand anywhere by chance', 'history', false],
  ])('is searched for a secret %s', async (_, word, expected) => {
    const written = JSON.stringify({ history: [{ created_by: `RUN login ${word}` }] })
    const configuration = written.replaceAll(/[&<>]/g, (one) => `\\u00${one.charCodeAt(0).toString(16)}`)
    const made = image([await layer([{ path: 'x', text: 'x' }])], undefined, configuration)
    const { exposed = [] } = await catalogue(made, { secrets: [{ name: 'WORD', value: new Secret(word) }] })
    expect(exposed).toMatchObject(expected ? [{ kind: 'value', name: 'WORD', path: '' }] : [])
  })
})

describe('an image with logins and keys', () => {
  it('is found out, with the layer, and keeps its packages', async () => {
    const made = image([
      await layer([{ path: 'srv/tls.key', text: KEY }]),
      await layer([
        { path: 'app/.git/config', text: '[http]\n\textraheader = AUTHORIZATION: basic eDp5\n' },
        { path: 'n/node_modules/a/package.json', text: '{"name":"a","version":"1.0.0"}' },
      ]),
    ])
    const { exposed, components } = await catalogue(made)
    expect(exposed).toEqual([
      { kind: 'private-key', path: 'srv/tls.key', layer: made.layers[0]?.digest },
      { kind: 'credentials', path: 'app/.git/config', layer: made.layers[1]?.digest },
    ])
    expect(components).toMatchObject([{ name: 'a' }])
  })

  it('is read on when a package database begins like a key', async () => {
    const status = `Package: a\nVersion: 1\nStatus: install ok installed\nArchitecture: amd64\n`
    const { components, secrets } = await findIn(
      await layer([
        { path: 'etc/os-release', text: 'ID=debian\nVERSION_ID="13"\n' },
        { path: 'var/lib/dpkg/status', text: status },
        { path: 'key', text: KEY },
      ]),
    )
    expect(components).toMatchObject([{ name: 'a' }])
    expect(secrets).toEqual([{ kind: 'private-key', path: 'key', layer: 0 }])
  })

  it('says nothing of an image that shows nothing', async () => {
    const made = image([await layer([{ path: 'x', text: 'x' }])])
    expect(await catalogue(made, { secrets: SECRETS })).not.toHaveProperty('exposed')
  })

  it('gives up on an image of nothing but suspicions', async () => {
    const many = Array.from({ length: 100_001 }, (_, index) => ({ path: `k/${index}`, text: KEY }))
    const error: unknown = await catalogue(image([await layer(many)])).catch((thrown: unknown) => thrown)
    expect(error).toBeInstanceOf(SlipwayError)
    expect(error).toMatchObject({ code: 'SCAN_CONTENT', message: expect.stringContaining('look like secrets') })
  })
})
