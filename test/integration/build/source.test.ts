import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import { access, mkdir, mkdtemp, readdir, readFile, readlink, rm, stat, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync, zstdCompressSync } from 'node:zlib'
import { disposableSource, prepareSource } from '../../../src/build/folder/prepare-source.ts'
import type { PreparedSource } from '../../../src/build/prepared-source.ts'
import { nodeProcessRunner } from '../../../src/system/node/process.ts'
import type { Command, ProcessRunner } from '../../../src/system/process.ts'
import { Secret } from '../../../src/system/secret.ts'
import { archiveOf, hardLinkTo, member, symlinkTo, type Member } from '../../support/build/layer-archive.ts'
import { startGitServer, type GitServer } from '../../support/git/git-server.ts'
import { openWorkshop, type Workshop } from '../../support/git/working-copy.ts'

const TOKEN = 'correct-horse-battery'

let folder: string
let commands: Command[]

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'slipway-source-test-'))
  await mkdir(join(folder, 'private'))
  commands = []
})

afterEach(() => rm(folder, { recursive: true }))

const runner: ProcessRunner = {
  run: (command) => {
    commands.push(command)
    return nodeProcessRunner().run(command)
  },
}

const temp = (): Promise<string> => mkdtemp(join(folder, 'private', 'source-'))

function prepare(source: string, file = ''): Promise<PreparedSource> {
  return prepareSource(source, file, { runner, env: { PATH: process.env['PATH'], HOME: folder }, temp })
}

describe('a folder as source', () => {
  it('is built where it is, with its own Dockerfile', async () => {
    await writeFile(join(folder, 'Dockerfile'), 'FROM scratch\n')
    expect(await prepare(folder)).toEqual({ context: folder, dockerfile: join(folder, 'Dockerfile') })
  })

  it('gets a Dockerfile beside it, not in it, when it has none', async () => {
    const app = join(folder, 'app')
    await mkdir(app)
    await writeFile(join(app, 'index.html'), 'hello')
    const { context, dockerfile, generated = '' } = await prepare(app)
    expect(context).toBe(app)
    expect(await readdir(app)).toEqual(['index.html'])
    expect(await readFile(dockerfile, 'utf8')).toBe(generated)
    expect(generated).toContain('nginx')
    expect(await readFile(`${dockerfile}.dockerignore`, 'utf8')).toContain('.git')
  })

  it('keeps its own list of what to leave out', async () => {
    const app = join(folder, 'app')
    await mkdir(app)
    await writeFile(join(app, 'index.html'), 'hello')
    await writeFile(join(app, '.dockerignore'), 'x')
    const { dockerfile } = await prepare(app)
    await expect(access(`${dockerfile}.dockerignore`)).rejects.toMatchObject({ code: 'ENOENT' })
  })

  it('is not read through links: another file of the machine tells nothing about it', async () => {
    const app = join(folder, 'app')
    await mkdir(app)
    await writeFile(join(folder, 'outside'), '{"main":"x.js"}')
    await symlink('../outside', join(app, 'package.json'))
    await expect(prepare(app)).rejects.toMatchObject({ code: 'CONFIG_INVALID' })
  })

  it.each<[string, string, string]>([
    ['that is not there', 'nowhere', 'source'],
    ['whose Dockerfile is not there', '.', 'file'],
  ])('is refused %s', async (_, path, input) => {
    await expect(prepare(join(folder, path), 'Other')).rejects.toMatchObject({
      code: 'CONFIG_INVALID',
      problems: [{ input }],
    })
  })

  it('is refused with a Dockerfile outside of it', async () => {
    await mkdir(join(folder, 'app'))
    await writeFile(join(folder, 'Dockerfile'), 'FROM scratch\n')
    await expect(prepare(join(folder, 'app'), '../Dockerfile')).rejects.toMatchObject({ problems: [{ input: 'file' }] })
    await symlink('../Dockerfile', join(folder, 'app', 'Dockerfile'))
    await expect(prepare(join(folder, 'app'), 'Dockerfile')).rejects.toMatchObject({ problems: [{ input: 'file' }] })
  })
})

async function archive(members: readonly Member[], pack = (bytes: Buffer): Buffer => gzipSync(bytes)): Promise<string> {
  const path = join(folder, 'app.tar.gz')
  await writeFile(path, pack(archiveOf(members)))
  return path
}

describe('an archive as source', () => {
  it.each<[string, (bytes: Buffer) => Buffer]>([
    ['gzip', (bytes) => gzipSync(bytes)],
    ['zstd', (bytes) => zstdCompressSync(bytes)],
    ['nothing', (bytes) => bytes],
  ])('is unpacked, compressed with %s, and its only folder is what is built', async (_, pack) => {
    const members = [
      member('app-1.0/'),
      member('app-1.0/Dockerfile', { text: 'FROM scratch\n' }),
      member('app-1.0/bin/run', { text: '#!', mode: 0o4711, uid: 5 }),
      symlinkTo('app-1.0/link', 'bin/../bin/run'),
      hardLinkTo('app-1.0/again', 'app-1.0/bin/run'),
    ]
    const { context, dockerfile } = await prepare(await archive(members, pack))
    expect(context.endsWith('/app-1.0')).toBe(true)
    expect(await readFile(dockerfile, 'utf8')).toBe('FROM scratch\n')
    expect((await stat(join(context, 'bin/run'))).mode & 0o7777).toBe(0o755 & ~process.umask())
    expect(await readlink(join(context, 'link'))).toBe('bin/../bin/run')
    expect(await readFile(join(context, 'again'), 'utf8')).toBe('#!')
  })

  it.each<[string, readonly Member[]]>([
    ['a path that leads out', [member('../evil', { text: 'x' })]],
    ['a path that leads out from within', [member('a/../../evil', { text: 'x' })]],
    ['an absolute path', [member('/evil', { text: 'x' })]],
    ['a link that leads out', [symlinkTo('a', '../evil')]],
    ['an absolute link', [symlinkTo('a', '/etc')]],
    ['a file through a link', [member('d/'), symlinkTo('a', 'd'), member('a/evil', { text: 'x' })]],
    ['a folder through a link', [member('d/'), symlinkTo('a', 'd'), member('a/e/')]],
    ['a folder in place of a link', [member('d/'), symlinkTo('a', 'd'), member('a/')]],
    ['a hard link that leads out', [hardLinkTo('a', '../../../etc/passwd')]],
    ['a hard link to what is not in it', [hardLinkTo('a', 'etc/passwd')]],
    ['a hard link to a link', [symlinkTo('a', 'b'), hardLinkTo('c', 'a')]],
    ['a file in place of a folder', [member('a/b', { text: 'x' }), member('a', { text: 'x' })]],
    ['a device', [member('null', { kind: 'character', device: [1, 3] })]],
    ['a pipe', [member('pipe', { kind: 'fifo' })]],
    ['nothing at all', []],
  ])('is refused with %s', async (_, members) => {
    await expect(prepare(await archive(members))).rejects.toMatchObject({ code: 'BUILD_SOURCE' })
    await expect(access(join(folder, 'private', 'evil'))).rejects.toMatchObject({ code: 'ENOENT' })
    await expect(access(join(folder, 'evil'))).rejects.toMatchObject({ code: 'ENOENT' })
  })

  it('replaces a link by a file without writing through it', async () => {
    const members = [
      member('b', { text: 'old' }),
      symlinkTo('a', 'b'),
      member('a', { text: 'new' }),
      member('Dockerfile', { text: 'x' }),
    ]
    const { context } = await prepare(await archive(members))
    expect(await readFile(join(context, 'b'), 'utf8')).toBe('old')
    expect(await readFile(join(context, 'a'), 'utf8')).toBe('new')
  })

  it.each([
    ['no archive', Buffer.alloc(4096, 'x')],
    ['cut off', gzipSync(archiveOf([member('a', { text: 'x'.repeat(5000) })])).subarray(0, 60)],
  ])('is refused when it is %s', async (_, bytes) => {
    await expect(prepare(await archive([], () => bytes))).rejects.toMatchObject({ code: 'BUILD_SOURCE' })
  })

  it('leaves nothing when it is refused or disposed of', async () => {
    const dependencies = { runner, env: {}, temp }
    await expect(disposableSource(await archive([member('../x')]), '', dependencies)).rejects.toMatchObject({
      code: 'BUILD_SOURCE',
    })
    expect(await readdir(join(folder, 'private'))).toEqual([])
    const source = await disposableSource(await archive([member('index.html', { text: 'x' })]), '', dependencies)
    expect(await readdir(join(folder, 'private'))).toHaveLength(1)
    await source.dispose()
    expect(await readdir(join(folder, 'private'))).toEqual([])
  })
})

describe('a git repository as source', () => {
  let server: GitServer
  let workshop: Workshop
  let url: string
  let first: string

  beforeAll(async () => {
    server = await startGitServer({ token: TOKEN })
    workshop = await openWorkshop()
    const repository = await server.repository('app')
    url = repository.url
    const copy = await workshop.clone(`file://${repository.path}`)
    await mkdir(join(copy.directory, 'web', 'deep'), { recursive: true })
    await writeFile(join(copy.directory, 'web', 'index.html'), 'first')
    await symlink('/etc', join(copy.directory, 'outside'))
    await copy.git('add', '.')
    await copy.git('commit', '--quiet', '-m', 'first')
    first = await copy.git('rev-parse', 'HEAD')
    await copy.git('tag', 'v1')
    await writeFile(join(copy.directory, 'web', 'index.html'), 'second')
    await writeFile(join(copy.directory, 'Dockerfile'), 'FROM scratch\n')
    await copy.git('add', '.')
    await copy.git('commit', '--quiet', '-m', 'second')
    await copy.git('branch', 'side')
    await copy.git('push', '--quiet', 'origin', 'HEAD', 'side', 'v1')
  })

  afterAll(async () => {
    await server.close()
    await workshop.remove()
  })

  const withToken = (): string => url.replace('http://', `http://ada:${TOKEN}@`)

  it.each<[string, () => string, string, string]>([
    ['its default branch', () => '', 'second', ''],
    ['a branch', () => '#side', 'second', ''],
    ['a tag', () => '#v1:web', 'first', 'web'],
    ['a commit', () => `#${first}:web`, 'first', 'web'],
    ['a short commit', () => `#${first.slice(0, 10)}:web/`, 'first', 'web'],
  ])('is checked out at %s', async (_, fragment, content, subdir) => {
    const { context, commit } = await prepare(`${withToken()}${fragment()}`)
    expect(await readFile(join(context, subdir === '' ? 'web/index.html' : 'index.html'), 'utf8')).toBe(content)
    expect(await readdir(context)).not.toContain('.git')
    expect(commit).toMatchObject({ repository: url, revision: expect.stringMatching(/^[0-9a-f]{40}$/) })
    expect(commit?.commitTime).toBeGreaterThan(1_600_000_000)
    if (content === 'first') expect(commit?.revision).toBe(first)
  })

  it('is fetched with credentials that are in no argument, no folder and no address', async () => {
    const { commit } = await prepare(withToken())
    expect(commits(commands)).not.toContain(TOKEN)
    expect(JSON.stringify(commit)).not.toContain(TOKEN)
    const files = await readdir(join(folder, 'private'), { recursive: true, withFileTypes: true })
    const texts = await Promise.all(
      files.filter((one) => one.isFile()).map((one) => readFile(join(one.parentPath, one.name), 'latin1')),
    )
    expect(texts.length).toBeGreaterThan(3)
    for (const text of texts) expect(text).not.toContain(TOKEN)
  })

  it("takes the forge's token for an address without credentials", async () => {
    const authFor = (): { username: string; token: Secret } => ({ username: 'x', token: new Secret(TOKEN) })
    const env = { PATH: process.env['PATH'], HOME: folder }
    const { commit } = await prepareSource(url, '', { runner, env, temp, authFor })
    expect(commit?.repository).toBe(url)
  })

  it.each<[string, () => string]>([
    ['without credentials', () => url],
    ['with wrong credentials', () => url.replace('http://', 'http://ada:wrong-password@')],
    ['at a ref that is not there', () => `${withToken()}#nowhere`],
    ['at a commit that is not there', () => `${withToken()}#${'0'.repeat(40)}`],
    ['with a folder that is not there', () => `${withToken()}#v1:nowhere`],
    ['with a folder that is a file', () => `${withToken()}#v1:web/index.html`],
    ['with a folder that is a link out of it', () => `${withToken()}#v1:outside`],
  ])('is refused %s, and no secret is told', async (_, address) => {
    const error: unknown = await prepare(address()).catch((thrown: unknown) => thrown)
    expect(error).toMatchObject({ code: 'BUILD_SOURCE' })
    const { message, help, facts } = error as { message: string; help?: string; facts: object }
    expect(JSON.stringify([message, help, facts])).not.toMatch(new RegExp(`${TOKEN}|wrong-password`))
  })

  function commits(all: readonly Command[]): string {
    return all.map(({ file, args }) => [file, ...args].join(' ')).join('\n')
  }
})
