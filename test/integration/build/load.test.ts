import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { createReadStream } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { extract } from 'tar-stream'
import type { BuildResult } from '../../../src/build/builder.ts'
import { parseDockerHost } from '../../../src/build/daemon/address.ts'
import { loadBuilt } from '../../../src/build/daemon/load.ts'
import { SlipwayError } from '../../../src/errors.ts'
import { parsePlatform } from '../../../src/image/platform.ts'
import { fakeDockerClient } from '../../fakes/docker-client.ts'
import { folderSource } from '../../support/build/folder-source.ts'
import { writeLayout } from '../../support/build/written-layout.ts'

interface Loaded {
  readonly path: string
  readonly files: ReadonlyMap<string, Buffer>
}

let folder: string
let server: Server
let answer: { readonly status: number; readonly body: string }
let loaded: Loaded[]

/** The two requests of a docker daemon that matter here. */
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'slipway-load-'))
  answer = { status: 200, body: '{"stream":"Loaded image"}\n' }
  loaded = []
  server = createServer((request, response) => {
    if (request.url?.endsWith('/version') === true) {
      response.setHeader('content-type', 'application/json')
      response.end('{"Os":"linux","Arch":"amd64"}')
      return
    }
    const files = new Map<string, Buffer>()
    const tar = extract()
    tar.on('entry', (header, stream, next) => {
      const chunks: Buffer[] = []
      stream.on('data', (chunk) => chunks.push(chunk as Buffer))
      stream.on('end', () => {
        files.set(header.name, Buffer.concat(chunks))
        next()
      })
    })
    tar.on('finish', () => {
      loaded.push({ path: request.url ?? '', files })
      response.statusCode = answer.status
      response.end(answer.body)
    })
    request.pipe(tar)
  })
  await new Promise<void>((settle) => server.listen(0, '127.0.0.1', settle))
})

afterEach(async () => {
  server.closeAllConnections()
  await new Promise((settle) => server.close(settle))
  await rm(folder, { recursive: true })
})

async function built(...platforms: readonly string[]): Promise<BuildResult> {
  const layers = await Promise.all(
    platforms.map(async (name) => {
      const directory = join(folder, name.replaceAll('/', '-'))
      const layer = Buffer.alloc(300_000, name)
      return { directory, descriptor: await writeLayout(directory, { platforms: [name], single: true, layer }) }
    }),
  )
  const sources = layers.map(({ directory }) => folderSource(directory))
  const [first] = sources
  if (first === undefined) throw new Error('no platform')
  return {
    source: {
      ...first,
      readManifest: (digest) => Promise.any(sources.map((source) => source.readManifest(digest))),
      openBlob: async (blob) => {
        const at = layers.findIndex(({ descriptor }) => descriptor.digest === blob.digest)
        if (at >= 0) return createReadStream(join(layers[at]?.directory ?? '', 'blobs', ...blob.digest.split(':')))
        return Promise.any(
          sources.map(async (source) => {
            const stream = await source.openBlob(blob)
            await new Promise((settle, reject) => stream.once('open', settle).once('error', reject))
            return stream
          }),
        )
      },
    },
    layoutDirectory: folder,
    platforms: layers.map(({ descriptor }, at) => ({ platform: parsePlatform(platforms[at] ?? ''), descriptor })),
    dispose: () => Promise.resolve(),
  }
}

function load(result: BuildResult, names: readonly string[], signal?: AbortSignal): Promise<void> {
  const env = { DOCKER_HOST: `tcp://127.0.0.1:${(server.address() as AddressInfo).port}` }
  return loadBuilt(result, names, { runner: fakeDockerClient(), env }, signal === undefined ? {} : { signal })
}

describe('loadBuilt', () => {
  it('says what the daemon says when it fails half-way through a good answer', async () => {
    answer = {
      status: 200,
      body: '{"status":"x"}\n{"errorDetail":{"message":"no space"},"error":"no \\"space\\" left"}\n',
    }
    await expect(load(await built('linux/amd64'), ['app:1'])).rejects.toMatchObject({
      code: 'BUILD_LOAD',
      message: 'the docker daemon did not take the image: no "space" left',
    })
  })

  it('says what the daemon says when it refuses', async () => {
    answer = { status: 500, body: '{"message":"invalid tar header"}' }
    await expect(load(await built('linux/amd64'), ['app:1'])).rejects.toMatchObject({
      code: 'BUILD_LOAD',
      message: expect.stringContaining('invalid tar header'),
    })
  })

  it('refuses a name that is none before anything is sent', async () => {
    await expect(load(await built('linux/amd64'), ['Not A Name'])).rejects.toMatchObject({ code: 'CONFIG_REFERENCE' })
    expect(loaded).toEqual([])
  })

  it('ends with the fault of the source, not of the connection', async () => {
    const result = await built('linux/amd64')
    const fault = new SlipwayError('REGISTRY_DIGEST_MISMATCH', 'bytes are wrong')
    const source = { ...result.source, openBlob: () => Promise.reject(fault) }
    await expect(load({ ...result, source }, ['app:1'])).rejects.toBe(fault)
  })

  it('stops when it is cancelled', async () => {
    const result = await built('linux/amd64')
    const stop = new AbortController()
    const source = {
      ...result.source,
      openBlob: (): Promise<never> => {
        stop.abort(new Error('cancelled'))
        return new Promise(() => undefined)
      },
    }
    await expect(load({ ...result, source }, ['app:1'], stop.signal)).rejects.toThrow('cancelled')
  })

  it('says that no daemon answers', async () => {
    const env = { DOCKER_HOST: `unix://${join(folder, 'no.sock')}` }
    const load = loadBuilt(await built('linux/amd64'), ['app:1'], { runner: fakeDockerClient(), env }, {})
    await expect(load).rejects.toMatchObject({ code: 'ENVIRONMENT_ENGINE' })
  })

  it("sends the daemon's own platform as a layout that is also a docker archive", async () => {
    const result = await built('linux/arm64', 'linux/amd64')
    await load(result, ['app', 'r.example/app:1.2'])
    const [only] = loaded
    const json = (name: string): unknown => JSON.parse(only?.files.get(name)?.toString('utf8') ?? '')
    const { digest } = result.platforms[1]?.descriptor ?? { digest: '' }
    expect(only?.path).toBe('/images/load?quiet=true')
    expect(json('index.json')).toMatchObject({
      manifests: [
        { digest, annotations: { 'io.containerd.image.name': 'docker.io/library/app:latest' } },
        {
          digest,
          annotations: { 'io.containerd.image.name': 'r.example/app:1.2', 'org.opencontainers.image.ref.name': '1.2' },
        },
      ],
    })
    expect(json('manifest.json')).toEqual([
      {
        Config: expect.stringMatching(/^blobs\/sha256\/[0-9a-f]{64}$/),
        RepoTags: ['docker.io/library/app:latest', 'r.example/app:1.2'],
        Layers: [expect.stringMatching(/^blobs\/sha256\/[0-9a-f]{64}$/)],
      },
    ])
    expect([...(only?.files.values() ?? [])].some((bytes) => bytes.equals(Buffer.alloc(300_000, 'linux/amd64')))).toBe(
      true,
    )
    expect(only?.files.get(`blobs/${digest.replace(':', '/')}`)).toBeDefined()
  })

  it('sends the first platform to a daemon of another one', async () => {
    const result = await built('linux/arm64', 'linux/s390x')
    await load(result, ['app:1'])
    expect(loaded[0]?.files.has(`blobs/${result.platforms[0]?.descriptor.digest.replace(':', '/')}`)).toBe(true)
  })
})

describe('parseDockerHost', () => {
  it.each(['ssh://host', 'npipe:////./pipe/docker', 'tcp://'])('refuses %s', async (text) => {
    await expect(parseDockerHost(text, {})).rejects.toMatchObject({ code: 'CONFIG_INVALID' })
  })

  it.each<[string, Record<string, string>, object]>([
    ['unix:///run/docker.sock', {}, { socketPath: '/run/docker.sock' }],
    ['tcp://docker:2375', {}, { protocol: 'http', host: 'docker', port: 2375 }],
    ['tcp://docker', {}, { protocol: 'http', host: 'docker', port: 2375 }],
    ['docker:1234', {}, { protocol: 'http', host: 'docker', port: 1234 }],
    ['tcp://docker:2376', { DOCKER_TLS_VERIFY: '1' }, { protocol: 'https', host: 'docker', port: 2376 }],
  ])('reads %s', async (text, env, expected) => {
    expect(await parseDockerHost(text, env)).toEqual(expected)
  })

  it('reads the certificates of a daemon behind TLS', async () => {
    for (const name of ['ca', 'cert', 'key']) await writeFile(join(folder, `${name}.pem`), name)
    const env = { DOCKER_TLS_VERIFY: '1', DOCKER_CERT_PATH: folder }
    expect(await parseDockerHost('tcp://d:1', env)).toMatchObject({ ca: 'ca', cert: 'cert', key: 'key' })
  })
})
