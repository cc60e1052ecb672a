import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { SlipwayError } from '../../../src/errors.ts'
import { manifestContent } from '../../../src/image/manifest.ts'
import type { ImageSource } from '../../../src/image/store.ts'
import { sandboxedCataloguer, type SandboxLimits } from '../../../src/sbom/image-layers/sandbox.ts'
import { AMD64, catalogue, CHILD_FROM_SOURCES, lines } from '../../support/image/catalogue.ts'
import { image, layer, type MemoryImage } from '../../support/image/layers.ts'

const MANIFEST = { path: 'n/node_modules/a/package.json', text: '{"name":"a","version":"1.0.0"}' }

let folder: string
let small: MemoryImage
let large: MemoryImage

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'slipway-sandbox-test-'))
  small = image([await layer([MANIFEST])])
  large = image([await layer([{ path: 'x', text: Buffer.alloc(8 << 20, 'x') }], 'none')])
})

afterAll(() => rm(folder, { recursive: true, force: true }))

/** A program in the place of the child. */
async function withChild(
  program: string,
  of: MemoryImage = small,
  limits: Partial<SandboxLimits> = {},
  signal?: AbortSignal,
): Promise<unknown> {
  const childFile = join(folder, 'child.mjs')
  await writeFile(childFile, program)
  const cataloguer = sandboxedCataloguer({ childFile, limits })
  return cataloguer.catalogue(of.source, of.content, AMD64, signal === undefined ? {} : { signal })
}

/** What a child tells when it tries something. */
async function attempt(program: string): Promise<string> {
  const told = `
    const tell = (message) => { process.stdout.write(JSON.stringify({ refused: { message, layer: 0 } })); process.stdin.resume() }
    try { tell('did: ' + (await (async () => { ${program} })())) } catch (error) { tell('failed: ' + error.code) }`
  const error: unknown = await withChild(told).catch((thrown: unknown) => thrown)
  return error instanceof SlipwayError ? error.message : 'no error'
}

describe('the child from its sources', () => {
  it('finds what is installed and names layers by digest', async () => {
    const made = image([await layer([{ path: 'x', text: 'x' }], 'zstd'), await layer([MANIFEST])])
    const inventory = await catalogue(made)
    expect(inventory).toMatchObject({ platform: AMD64, digest: made.content.descriptor.digest })
    expect(inventory.components).toMatchObject([{ name: 'a', layer: made.layers[1]?.digest }])
  })

  it('catalogues several images at once, more than may run together', async () => {
    const cataloguer = sandboxedCataloguer({ ...CHILD_FROM_SOURCES, concurrency: 2 })
    const names = ['a', 'b', 'c', 'd']
    const images = await Promise.all(
      names.map(async (name) =>
        image([await layer([{ path: `n/node_modules/${name}/package.json`, text: `{"version":"1.0.0"}` }])]),
      ),
    )
    const found = await Promise.all(images.map(({ source, content }) => cataloguer.catalogue(source, content, AMD64)))
    expect(found.map((inventory) => lines(inventory))).toEqual(names.map((name) => [`npm ${name} 1.0.0`]))
  })

  it('has its refusal passed on with the layer', async () => {
    const broken = image([await layer([MANIFEST]), Buffer.alloc(5 << 20, 'x')])
    const digest = broken.layers[1]?.digest
    await expect(catalogue(broken)).rejects.toMatchObject({
      code: 'SCAN_CONTENT',
      message: expect.stringContaining(
        `cannot catalogue layer ${digest ?? ''} of memory: the layer is not a well-formed tar`,
      ),
      facts: { layer: digest },
    })
  })
})

describe('a child that goes wrong is SCAN_CONTENT', () => {
  const answer = (found: unknown): string =>
    `process.stdin.resume(); process.stdin.on('end', () => process.stdout.write(${JSON.stringify(JSON.stringify(found))}))`
  const component = {
    ecosystem: 'npm',
    name: 'a',
    version: '1',
    purl: 'pkg:npm/a@1',
    licenses: [],
    layer: 0,
    path: 'x',
  }
  it.each([
    ['dies by itself', 'process.kill(process.pid, "SIGKILL"); setInterval(() => {}, 1000)', 'died (SIGKILL)'],
    [
      'ends with an error',
      'process.stdin.resume(); process.stdin.on("end", () => { process.exitCode = 7 })',
      'died (exit code 7)',
    ],
    ['throws', 'throw new Error("x")', 'died (exit code 1)'],
    ['is not there', 'import "./missing.mjs"', 'died (exit code 1)'],
    ['says nothing', 'process.stdin.resume()', 'answered nonsense: it is not JSON'],
    ['says something else', answer('hello'), 'answered nonsense'],
    [
      'names a layer that is not there',
      answer({ found: { components: [{ ...component, layer: 1 }] } }),
      'a layer that the image does not have',
    ],
    ['names no version', answer({ found: { components: [{ ...component, version: '' }] } }), 'answered nonsense'],
    [
      'names another ecosystem',
      answer({ found: { components: [{ ...component, ecosystem: 'gem' }] } }),
      'answered nonsense',
    ],
    ['adds what nobody asked for', answer({ found: { components: [], digest: 'x' } }), 'answered nonsense'],
    [
      'says too much',
      'process.stdin.resume(); process.stdout.write("x".repeat(100_000))',
      'answered more than 50000 bytes',
    ],
  ])('when it %s', async (_, program, message) => {
    await expect(withChild(program, small, { answerBytes: 50_000 })).rejects.toMatchObject({
      code: 'SCAN_CONTENT',
      message: expect.stringContaining(message),
    })
  })

  it.each([
    ['does not read', 'setInterval(() => {}, 1000)', 'large'],
    ['does not answer', 'process.stdin.resume(); setInterval(() => {}, 1000)', 'small'],
    ['does nothing but compute', 'for (;;);', 'large'],
  ])('when it %s for too long', async (_, program, which) => {
    await expect(withChild(program, which === 'large' ? large : small, { busyMs: 400 })).rejects.toMatchObject({
      code: 'SCAN_CONTENT',
      message: expect.stringContaining('took longer than 400 ms'),
    })
  })

  it('when it needs more memory than it may', async () => {
    const program = 'const all = []; for (;;) all.push(Array.from({ length: 1000 }, () => ({})))'
    await expect(withChild(program, small, { heapMegabytes: 16 })).rejects.toMatchObject({
      code: 'SCAN_CONTENT',
      message: expect.stringContaining('died (SIG'),
      cause: expect.objectContaining({ message: expect.stringContaining('heap') }),
    })
  })

  it('when it answers before it has read everything', async () => {
    const program = 'process.stdout.write(JSON.stringify({ found: { components: [] } })); process.stdin.destroy()'
    await expect(withChild(program, large)).rejects.toMatchObject({
      code: 'SCAN_CONTENT',
      message: expect.stringContaining('before it had read everything'),
    })
  })
})

describe('the child may not', () => {
  it.each([
    [
      'read a file',
      `return (await import('node:fs')).readFileSync('/etc/hostname', 'utf8')`,
      'failed: ERR_ACCESS_DENIED',
    ],
    [
      'write a file',
      `(await import('node:fs')).writeFileSync(${JSON.stringify('/tmp/slipway-x')}, 'x')`,
      'failed: ERR_ACCESS_DENIED',
    ],
    ['start a program', `(await import('node:child_process')).spawnSync('true')`, 'failed: ERR_ACCESS_DENIED'],
    [
      'start a thread',
      `new (await import('node:worker_threads')).Worker('1', { eval: true })`,
      'failed: ERR_ACCESS_DENIED',
    ],
    ['load native code', `process.dlopen({ exports: {} }, '/x.node')`, 'failed: ERR_DLOPEN_DISABLED'],
  ])('%s', async (_, program, told) => {
    expect(await attempt(program)).toContain(told)
  })

  it('see an environment', async () => {
    expect(await attempt('return Object.keys(process.env).length')).toContain('did: 0')
  })
})

describe('a source of layers that fails', () => {
  it('has its own error passed on', async () => {
    const source: ImageSource = {
      ...small.source,
      openBlob: async () =>
        Readable.from(
          (async function* () {
            yield Buffer.alloc(1000)
            throw new SlipwayError('REGISTRY_DIGEST_MISMATCH', 'not those bytes')
          })(),
        ),
    }
    await expect(catalogue({ ...small, source })).rejects.toMatchObject({ code: 'REGISTRY_DIGEST_MISMATCH' })
  })

  it('has its own error passed on when a layer is missing', async () => {
    const source: ImageSource = {
      ...small.source,
      openBlob: () => Promise.reject(new SlipwayError('REGISTRY_NOT_FOUND', 'no blob')),
    }
    await expect(catalogue({ ...small, source })).rejects.toMatchObject({ code: 'REGISTRY_NOT_FOUND' })
  })
})

describe('the program of the child', () => {
  it('may stand behind a link, of itself or of a folder', async () => {
    await mkdir(join(folder, 'real'), { recursive: true })
    await symlink('real', join(folder, 'linked'))
    const program = `process.stdin.resume(); process.stdin.on('end', () => process.stdout.write('{"found":{"components":[]}}'))`
    await writeFile(join(folder, 'real', 'child.mjs'), program)
    await symlink('child.mjs', join(folder, 'real', 'link.mjs'))
    const cataloguer = sandboxedCataloguer({ childFile: join(folder, 'linked', 'link.mjs') })
    await expect(cataloguer.catalogue(small.source, small.content, AMD64)).resolves.toMatchObject({ components: [] })
  })

  it('that is missing is a defect of the installation', async () => {
    const cataloguer = sandboxedCataloguer({ childFile: join(folder, 'no-such.js') })
    await expect(cataloguer.catalogue(small.source, small.content, AMD64)).rejects.toMatchObject({ code: 'INTERNAL' })
  })
})

describe('an abort', () => {
  it.each([
    ['before the start', 0],
    ['while the child is waited for', 300],
  ])('%s ends with its reason', async (_, ms) => {
    const reason = new Error('stop')
    const aborter = new AbortController()
    const program = 'process.stdin.resume(); setInterval(() => {}, 1000)'
    if (ms === 0) aborter.abort(reason)
    else setTimeout(() => aborter.abort(reason), ms)
    await expect(withChild(program, small, {}, aborter.signal)).rejects.toBe(reason)
  })

  it('while others are under way ends the wait', async () => {
    const childFile = join(folder, 'slow.mjs')
    await writeFile(childFile, 'process.stdin.resume(); setInterval(() => {}, 1000)')
    const cataloguer = sandboxedCataloguer({ childFile, concurrency: 1 })
    const [first, second] = [new AbortController(), new AbortController()]
    const run = (signal: AbortSignal): Promise<unknown> =>
      cataloguer.catalogue(small.source, small.content, AMD64, { signal })
    const running = [run(first.signal), run(second.signal)] as const
    second.abort(new Error('second'))
    await expect(running[1]).rejects.toThrow('second')
    first.abort(new Error('first'))
    await expect(running[0]).rejects.toThrow('first')
  })
})

describe('what is no image', () => {
  it.each([
    ['a chart', 'application/vnd.cncf.helm.chart.content.v1.tar+gzip'],
    ['an encrypted layer', 'application/vnd.oci.image.layer.v1.tar+gzip+encrypted'],
    ['a statement', 'application/vnd.in-toto+json'],
  ])('is refused before a child is started: %s', async (_, mediaType) => {
    await expect(catalogue(image([Buffer.from('x')], mediaType))).rejects.toMatchObject({
      code: 'SCAN_CONTENT',
      message: expect.stringContaining(mediaType),
    })
  })

  it('is refused when it is an index', async () => {
    const index = manifestContent({
      kind: 'index',
      mediaType: 'application/vnd.oci.image.index.v1+json',
      manifests: [],
    })
    await expect(catalogue({ ...small, content: index })).rejects.toMatchObject({ code: 'SCAN_CONTENT' })
  })

  it.each([
    ['application/vnd.oci.image.layer.v1.tar'],
    ['application/vnd.oci.image.layer.v1.tar+zstd'],
    ['application/vnd.oci.image.layer.nondistributable.v1.tar+gzip'],
    ['application/vnd.docker.image.rootfs.diff.tar.gzip'],
    ['application/vnd.docker.image.rootfs.diff.tar'],
    ['application/vnd.docker.image.rootfs.foreign.diff.tar.gzip'],
  ])('does not include layers of type %s', async (mediaType) => {
    await expect(catalogue(image([await layer([MANIFEST])], mediaType))).resolves.toMatchObject({
      components: [{ name: 'a' }],
    })
  })
})
