import { mkdir, mkdtemp, readdir, readFile, rename, rm, symlink, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { digestOf, hexOf, type Digest } from '../../../src/image/digest.ts'
import { openLayout, type LayoutRepository } from '../../../src/registry/layout/layout.ts'
import { artifact, blobOf, image, index, putContent, referrer } from '../../support/registry/content.ts'

let parent: string
let directory: string

beforeEach(async () => {
  parent = await mkdtemp(join(tmpdir(), 'slipway-test-'))
  directory = join(parent, 'layout')
})

afterEach(async () => {
  await rm(parent, { recursive: true, force: true })
})

function create(): Promise<LayoutRepository> {
  return openLayout(directory, { create: true })
}

function pathOf(digest: Digest): string {
  return join(directory, 'blobs', 'sha256', hexOf(digest))
}

async function entries(): Promise<readonly { readonly digest: string; readonly annotations?: object }[]> {
  const json = JSON.parse(await readFile(join(directory, 'index.json'), 'utf8')) as { manifests: [] }
  return json.manifests
}

describe('opening a layout', () => {
  it('makes what the image specification asks for', async () => {
    await create()
    expect(JSON.parse(await readFile(join(directory, 'oci-layout'), 'utf8'))).toEqual({ imageLayoutVersion: '1.0.0' })
    expect(await entries()).toEqual([])
    expect((await readdir(directory)).sort()).toEqual(['blobs', 'index.json', 'oci-layout'])
  })

  it('opens again what it has made, and completes what was cut short', async () => {
    await putContent(await create(), image(), ['1.0.0'])
    await expect((await create()).resolve('1.0.0')).resolves.toMatchObject(image().root.descriptor)
    await rm(join(directory, 'index.json'))
    await expect(openLayout(directory).then((layout) => layout.resolve('1.0.0'))).rejects.toMatchObject({
      code: 'REGISTRY_MALFORMED',
    })
    await expect((await create()).resolve('1.0.0')).rejects.toMatchObject({ code: 'REGISTRY_NOT_FOUND' })
  })

  it.each([
    ['a folder that is not there', () => Promise.resolve(), 'CONFIG_REFERENCE'],
    ['a file', () => writeFile(directory, ''), 'CONFIG_REFERENCE'],
    ['an empty folder', () => mkdir(directory), 'REGISTRY_MALFORMED'],
    ['another version', () => withLayoutFile('{"imageLayoutVersion":"2.0.0"}'), 'REGISTRY_MALFORMED'],
    ['an oci-layout file that is no JSON', () => withLayoutFile('1.0.0'), 'REGISTRY_MALFORMED'],
    ['an oci-layout file that is far too large', () => withLayoutFile(' '.repeat(5000)), 'REGISTRY_LIMIT'],
  ])('refuses %s', async (_, prepare, code) => {
    await prepare()
    await expect(openLayout(directory)).rejects.toMatchObject({ code })
  })

  it.each(['oci-layout', 'index.json'])('refuses a link in place of %s', async (file) => {
    await create()
    const elsewhere = join(parent, 'elsewhere')
    await rename(join(directory, file), elsewhere)
    await symlink(elsewhere, join(directory, file))
    await expect(openLayout(directory).then((layout) => layout.resolve('1'))).rejects.toMatchObject({
      code: 'REGISTRY_MALFORMED',
    })
  })

  it('does not make a layout among other files', async () => {
    await mkdir(directory)
    await writeFile(join(directory, 'precious'), '')
    await expect(create()).rejects.toMatchObject({ code: 'CONFIG_REFERENCE' })
    expect(await readdir(directory)).toEqual(['precious'])
  })

  it.each(['blobs', 'blobs/sha256'])('refuses a link in place of %s', async (folder) => {
    await create()
    const elsewhere = join(parent, 'elsewhere')
    await rename(join(directory, folder), elsewhere)
    await symlink(elsewhere, join(directory, folder))
    await expect(openLayout(directory)).rejects.toMatchObject({ code: 'REGISTRY_MALFORMED' })
    await expect(create()).rejects.toMatchObject({ code: 'REGISTRY_MALFORMED' })
  })

  it('removes what a killed process left in the making, and nothing else', async () => {
    await create()
    const gone = join(directory, '.slipway-4194999-abc.tmp')
    const alive = join(directory, `.slipway-${process.pid}-abc.tmp`)
    await Promise.all([writeFile(gone, ''), writeFile(alive, '')])
    await create()
    expect(await readdir(directory)).toEqual(expect.not.arrayContaining(['.slipway-4194999-abc.tmp']))
    expect(await readdir(directory)).toContain(`.slipway-${process.pid}-abc.tmp`)
  })
})

async function withLayoutFile(text: string): Promise<void> {
  await mkdir(directory)
  await writeFile(join(directory, 'oci-layout'), text)
}

describe('index.json', () => {
  it('names an index once and its children not at all', async () => {
    const layout = await create()
    const content = index()
    await putContent(layout, content, ['1.0.0'])
    expect((await entries()).map(({ digest }) => digest)).toEqual([content.root.descriptor.digest])
    await expect(layout.onlyEntry()).resolves.toMatchObject({ digest: content.root.descriptor.digest })
    await expect(layout.readManifest('')).resolves.toMatchObject({ descriptor: content.root.descriptor })
  })

  it('keeps an untagged image reachable', async () => {
    const layout = await create()
    await putContent(layout, image(), [])
    await expect(layout.onlyEntry()).resolves.toEqual(image().root.descriptor)
  })

  it('lists the images where none is chosen', async () => {
    const layout = await create()
    await putContent(layout, image('a'), ['1'])
    await putContent(layout, image('b'), ['2'])
    await expect(layout.resolve('')).rejects.toMatchObject({
      code: 'CONFIG_REFERENCE',
      help: 'append one of them: :1, :2',
    })
  })

  it('does not count signatures as images', async () => {
    const layout = await create()
    const content = image()
    await putContent(layout, content, ['1.0.0'])
    const signature = artifact(content.root, 'signature')
    for (const blob of signature.blobs) await layout.putBlob(blob)
    await layout.attach(content.root.descriptor, [referrer(signature)])
    await expect(layout.onlyEntry()).resolves.toEqual(content.root.descriptor)
  })

  it('lists referrers that another program has put into it', async () => {
    const layout = await create()
    const content = image()
    await putContent(layout, content, ['1.0.0'])
    const signature = artifact(content.root, 'signature', { note: 'kept' })
    await putContent(layout, signature, [])
    await expect(layout.listReferrers(content.root.descriptor.digest)).resolves.toEqual([
      { ...signature.root.descriptor, annotations: { note: 'kept' } },
    ])
    await expect(layout.onlyEntry()).resolves.toEqual(content.root.descriptor)
  })

  it('loses its list of referrers with the last of them', async () => {
    const layout = await create()
    const content = image()
    await putContent(layout, content, ['1.0.0'])
    const signature = artifact(content.root, 'signature')
    for (const blob of signature.blobs) await layout.putBlob(blob)
    await layout.attach(content.root.descriptor, [referrer(signature)])
    await layout.delete(signature.root.descriptor.digest)
    expect(await entries()).toHaveLength(1)
  })

  it('survives writers of the same folder that know nothing of each other', async () => {
    const layouts = await Promise.all(['a', 'b', 'c', 'd'].map(async (tag) => ({ tag, layout: await create() })))
    await Promise.all(layouts.map(({ tag, layout }) => putContent(layout, image(tag), [tag])))
    const tags: string[] = []
    for await (const tag of (await create()).listTags()) tags.push(tag)
    expect(tags).toEqual(['a', 'b', 'c', 'd'])
    expect((await readdir(directory)).sort()).toEqual(['blobs', 'index.json', 'oci-layout'])
  })

  it('refuses a name that is no tag', async () => {
    await expect(putContent(await create(), image(), ['../x'])).rejects.toMatchObject({ code: 'CONFIG_REFERENCE' })
  })
})

describe('content of a layout that was tampered with', () => {
  async function stored(): Promise<{ layout: LayoutRepository; content: ReturnType<typeof image> }> {
    const layout = await create()
    const content = image()
    await putContent(layout, content, ['1.0.0'])
    return { layout, content }
  }

  it('is not read from a blob with a flipped byte', async () => {
    const { layout, content } = await stored()
    const { descriptor } = content.blobs[0] ?? blobOf(Buffer.from(''))
    const bytes = await readFile(pathOf(descriptor.digest))
    bytes[0] = (bytes[0] ?? 0) ^ 1
    await writeFile(pathOf(descriptor.digest), bytes)
    const stream = await layout.openBlob(descriptor)
    await expect(buffer(stream)).rejects.toMatchObject({ code: 'REGISTRY_DIGEST_MISMATCH' })
  })

  it('is not read from a blob that was cut', async () => {
    const { layout, content } = await stored()
    const { descriptor } = content.blobs[0] ?? blobOf(Buffer.from(''))
    await truncate(pathOf(descriptor.digest), 3)
    await expect(layout.openBlob(descriptor)).rejects.toMatchObject({ code: 'REGISTRY_DIGEST_MISMATCH' })
    await expect(layout.hasBlob(descriptor)).resolves.toBe(false)
  })

  it('is not read from a manifest with other bytes of the same length', async () => {
    const { layout, content } = await stored()
    const { digest } = content.root.descriptor
    const text = await readFile(pathOf(digest), 'utf8')
    await writeFile(pathOf(digest), text.replace('"schemaVersion":2', '"schemaVersion":3'))
    await expect(layout.readManifest('1.0.0')).rejects.toMatchObject({ code: 'REGISTRY_DIGEST_MISMATCH' })
    await expect(layout.readManifest(digest)).rejects.toMatchObject({ code: 'REGISTRY_DIGEST_MISMATCH' })
  })

  it('is not read through a link', async () => {
    const { layout, content } = await stored()
    const { descriptor } = content.blobs[0] ?? blobOf(Buffer.from(''))
    const secret = join(parent, 'secret')
    await rename(pathOf(descriptor.digest), secret)
    await symlink(secret, pathOf(descriptor.digest))
    await expect(layout.openBlob(descriptor)).rejects.toMatchObject({ code: 'REGISTRY_MALFORMED' })
    await expect(buffer(await layout.blobContent(descriptor).open(0))).rejects.toHaveProperty('code', 'ELOOP')
  })

  it('is not read as another type than index.json says', async () => {
    const { layout } = await stored()
    const file = join(directory, 'index.json')
    const text = await readFile(file, 'utf8')
    await writeFile(
      file,
      text.replace(
        '"manifests":[{"mediaType":"application/vnd.oci.image.manifest',
        '"manifests":[{"mediaType":"application/vnd.docker.distribution.manifest',
      ),
    )
    await expect(layout.readManifest('1.0.0')).rejects.toHaveProperty('code', 'REGISTRY_MALFORMED')
  })
})

describe('writing blobs', () => {
  it('leaves nothing behind of content with another digest', async () => {
    const layout = await create()
    const lying = { ...blobOf(Buffer.from('promised')), open: blobOf(Buffer.from('smuggled')).open }
    await expect(layout.putBlob(lying)).rejects.toMatchObject({ code: 'REGISTRY_DIGEST_MISMATCH' })
    expect(await readdir(join(directory, 'blobs', 'sha256'))).toEqual([])
    expect((await readdir(directory)).sort()).toEqual(['blobs', 'index.json', 'oci-layout'])
  })

  it('replaces a file of the wrong length under the digest', async () => {
    const layout = await create()
    const blob = blobOf(Buffer.from('right'))
    await writeFile(pathOf(blob.descriptor.digest), 'wrong length')
    await expect(layout.putBlob(blob)).resolves.toBe('written')
    expect(await readFile(pathOf(blob.descriptor.digest), 'utf8')).toBe('right')
  })

  it('stops when it is cancelled on the way', async () => {
    const layout = await create()
    const controller = new AbortController()
    const blob = blobOf(Buffer.alloc(3 << 20))
    const onProgress = (): void => controller.abort(new Error('enough'))
    await expect(layout.putBlob(blob, { signal: controller.signal, onProgress })).rejects.toThrow('enough')
    expect((await readdir(directory)).sort()).toEqual(['blobs', 'index.json', 'oci-layout'])
  })

  it('takes sha512', async () => {
    const layout = await create()
    const bytes = Buffer.from('long digest')
    const descriptor = { mediaType: 'text/plain', digest: digestOf(bytes, 'sha512'), size: bytes.byteLength }
    await layout.putBlob({ ...blobOf(bytes), descriptor })
    expect(await buffer(await layout.openBlob(descriptor))).toEqual(bytes)
  })

  it('opens a blob at any offset for an upload that goes on', async () => {
    const layout = await create()
    const blob = blobOf(Buffer.from('0123456789'))
    await layout.putBlob(blob)
    const content = layout.blobContent(blob.descriptor)
    for (const offset of [0, 4, 10]) {
      expect((await buffer(await content.open(offset))).toString()).toBe('0123456789'.slice(offset))
    }
  })
})
