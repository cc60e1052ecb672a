import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals'
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BuildOptions, BuildResult } from '../../src/build/builder.ts'
import { buildxEngine } from '../../src/build/buildx/engine.ts'
import type { LayerEntry } from '../../src/build/layer-entry.ts'
import { squashBuild } from '../../src/build/layout/squash.ts'
import { END_MARK, entryHeader, padding } from '../../src/build/layer-writer.ts'
import { parsePlatform } from '../../src/image/platform.ts'
import { openLayout } from '../../src/registry/layout/layout.ts'
import { silentLog } from '../../src/system/log.ts'
import { nodeProcessRunner } from '../../src/system/node/process.ts'
import type { Report } from '../../src/report/report.ts'
import { listTree, unpackImage } from '../support/build/unpacked-image.ts'
import { demoArguments, runSlipway } from '../support/cli/run-slipway.ts'
import { testStack } from '../support/stack/test-stack.ts'

jest.setTimeout(600_000)

const PLATFORMS = ['linux/amd64', 'linux/arm64']

// One program a step: an emulator that is not registered in the kernel sees no program that another one starts.
const DOCKERFILE = `FROM base
ADD odd.tar /
RUN ["/usr/bin/busybox", "rm", "-r", "/usr/share/doc/busybox", "/etc/debian_version"]
RUN ["/usr/bin/busybox", "mv", "/etc/issue", "/etc/issue.moved"]
RUN ["/usr/bin/busybox", "chmod", "4711", "/usr/bin/dash"]
RUN ["/usr/bin/busybox", "chown", "123:456", "/usr/share/base-files"]
RUN ["/usr/bin/busybox", "ln", "/odd/plain", "/odd/linked-later"]
RUN ["/usr/bin/busybox", "ln", "-s", "../etc/issue.moved", "/usr/moved"]
RUN ["/usr/bin/busybox", "rm", "-r", "/opt"]
COPY again /opt/
RUN ["/usr/bin/busybox", "rm", "/odd/first"]
RUN ["/usr/bin/busybox", "mkfifo", "-m", "602", "/odd/made"]
RUN ["/usr/bin/busybox", "mv", "/odd/moved", "/var/moved"]
RUN ["/usr/bin/busybox", "rm", "/var/moved/gone"]
RUN ["/usr/bin/busybox", "touch", "-d", "2001-02-03 04:05:06", "/odd/plain"]
`

let stack: Readonly<Record<string, string>>
let folder: string
let options: BuildOptions

beforeAll(async () => {
  stack = { ...(await testStack()) }
  folder = await mkdtemp(join(tmpdir(), 'slipway-squash-'))
  const context = join(folder, 'context')
  await mkdir(join(context, 'again', 'old'), { recursive: true })
  await writeFile(join(context, 'again', 'new'), 'in a directory that came back')
  await writeFile(join(context, 'odd.tar'), oddArchive())
  await writeFile(join(context, 'Dockerfile'), DOCKERFILE)
  options = {
    context,
    dockerfile: '',
    tags: [],
    buildArgs: {},
    noCache: false,
    pull: false,
    squash: false,
    platforms: PLATFORMS.map(parsePlatform),
    buildContexts: demoArguments(stack).filter((word) => word.startsWith('base=')),
  }
})

afterAll(() => rm(folder, { recursive: true, force: true }))

/** What no Dockerfile step can make: extended attributes, capabilities, devices, a name of bytes, a long one. */
function oddArchive(): Buffer {
  const capability = Buffer.from('0100000200040000000000000000000000000000', 'hex').toString('latin1')
  const entry = (path: string, given: Partial<LayerEntry>, text = ''): Buffer => {
    const base = { kind: 'file', linkPath: '', device: [0, 0], mode: 0o644, uid: 0, gid: 0 } as const
    const whole = { ...base, path, mtime: '1600000000', xattrs: new Map(), size: text.length, ...given }
    return Buffer.concat([entryHeader(whole), Buffer.from(text, 'latin1'), padding(text.length)])
  }
  const long = `${'deep-'.repeat(30)}/${'name-'.repeat(30)}`
  return Buffer.concat([
    entry('odd/', { kind: 'directory', mode: 0o1777, uid: 7, gid: 8, xattrs: new Map([['user.where', 'here']]) }),
    entry('odd/plain', { xattrs: new Map([['user.blob', '\0\xff=\n']]), mtime: '1600000000.123456789' }, 'plain'),
    entry('odd/capable', { mode: 0o755, xattrs: new Map([['security.capability', capability]]) }, 'capable'),
    entry('odd/first', { uid: 65534, gid: 3_000_000 }, 'shared'),
    entry('odd/second', { kind: 'hardlink', linkPath: 'odd/first', uid: 65534, gid: 3_000_000 }),
    entry('odd/third', { kind: 'hardlink', linkPath: 'odd/first', uid: 65534, gid: 3_000_000 }),
    entry('odd/null', { kind: 'character', device: [1, 3], mode: 0o666 }),
    entry('odd/loop', { kind: 'block', device: [7, 200], mode: 0o660 }),
    entry('odd/pipe', { kind: 'fifo', mode: 0o640 }),
    entry('odd/dangling', { kind: 'symlink', linkPath: '../../nowhere', mode: 0o777 }),
    entry(`odd/${long}`, {}, 'long'),
    entry('odd/gr\xc3\xbcn', {}, 'green'),
    entry('odd/empty', { mode: 0 }),
    entry('odd/moved/', { kind: 'directory', mode: 0o700 }),
    entry('odd/moved/stays', {}, 'stays'),
    entry('odd/moved/gone', {}, 'goes'),
    entry('opt/', { kind: 'directory', mode: 0o755 }),
    entry('opt/old', {}, 'a file where a directory comes'),
    END_MARK,
  ])
}

function engine(): ReturnType<typeof buildxEngine> {
  const { PATH = '', DOCKER_HOST = '', DOCKER_CONFIG = '' } = stack
  return buildxEngine({
    runner: nodeProcessRunner(),
    env: { PATH, DOCKER_HOST, DOCKER_CONFIG, HOME: folder },
    home: folder,
    log: silentLog,
    temp: () => mkdtemp(join(folder, 'run-')),
    interactive: false,
    openLayout,
  })
}

async function layersOf({ source, platforms }: BuildResult): Promise<readonly number[]> {
  const manifests = await Promise.all(platforms.map(({ descriptor }) => source.readManifest(descriptor.digest)))
  return manifests.map(({ manifest }) => (manifest.kind === 'image' ? manifest.layers.length : 0))
}

async function treeOf({ source, platforms }: BuildResult, at: number, name: string): Promise<readonly string[]> {
  const into = join(folder, name)
  await unpackImage(source, platforms[at]?.descriptor.digest ?? '', into)
  const lines = await listTree(into)
  await rm(into, { recursive: true })
  return lines
}

describe('an image of many layers, squashed', () => {
  it('has one layer whose files equal those of the original, on every platform, and the same digest each time', async () => {
    const original = await engine().build(options)
    try {
      const [count = 0] = await layersOf(original)
      expect(count).toBeGreaterThanOrEqual(12)
      const before = [await treeOf(original, 0, 'amd64'), await treeOf(original, 1, 'arm64')]
      expect(before[0]?.length).toBeGreaterThan(600)
      expect(before[0]?.filter((line) => line.includes('security.capability=01'))).toHaveLength(1)

      const copy = join(folder, 'copy')
      await cp(original.layoutDirectory, copy, { recursive: true })
      const source = await openLayout(copy)
      const squashed = { ...original, source, layoutDirectory: copy }
      const result = { ...squashed, platforms: await squashBuild(squashed) }
      expect(await layersOf(result)).toEqual([1, 1])
      expect(await treeOf(result, 0, 'amd64-squashed')).toEqual(before[0])
      expect(await treeOf(result, 1, 'arm64-squashed')).toEqual(before[1])

      const again = await engine().build({ ...options, squash: true })
      const digests = again.platforms.map(({ descriptor }) => descriptor.digest)
      await again.dispose()
      expect(digests).toEqual(result.platforms.map(({ descriptor }) => descriptor.digest))
    } finally {
      await original.dispose()
    }
  })
})

describe('the pipeline with squash', () => {
  const image = (name: string): string => `${stack['REG'] ?? ''}/e2e/${name}`

  it('scans, pushes, signs and verifies the squashed image, and its provenance says that it is squashed', async () => {
    const out = join(folder, 'out')
    const args = ['--context', options.context, '--platforms', PLATFORMS.join(',')]
    const contexts = (options.buildContexts ?? []).flatMap((one) => ['--build-context', one])
    // The files of a context have the time of their making, so another run of this test is another image.
    const name = image(`squashed-${String(process.pid)}`)
    const signed = ['--images', name, '--tags', '1.0.0', '--push', '--key', stack['KEY'] ?? '']
    const run = await runSlipway(['pipeline', ...args, ...contexts, ...signed, '--squash', '--json', '--out', out], {
      env: stack,
    })
    expect(run.exit === 0 ? '' : run.stderr).toBe('')
    const { images } = JSON.parse(run.stdout) as Report
    expect(images[0]?.platforms.map(({ platform }) => platform)).toEqual(PLATFORMS)
    expect(images[0]?.sbom?.components).toBeGreaterThan(40)
    for (const { digest } of images[0]?.platforms ?? []) {
      const manifest = await fetchJson<{ layers: readonly unknown[]; config: { digest: string } }>(
        name,
        'manifests',
        digest,
      )
      expect(manifest.layers).toHaveLength(1)
      const config = await fetchJson<{ history: readonly unknown[] }>(name, 'blobs', manifest.config.digest)
      expect(config.history).toEqual([
        expect.objectContaining({ comment: expect.stringMatching(/^squashed from 1[2-9] layers$/) }),
      ])
    }
    const provenance = await readFile(join(out, 'provenance.json'), 'utf8')
    expect(JSON.parse(provenance)).toMatchObject({
      buildDefinition: { externalParameters: { image: { squash: true } } },
    })
    const verified = await runSlipway(
      ['verify', `${name}:1.0.0`, '--key', stack['PUB'] ?? '', '--recursive', '--type', 'slsaprovenance1', '--json'],
      { env: stack },
    )
    expect(verified).toMatchObject({ exit: 0 })
    expect(JSON.parse(verified.stdout)).toMatchObject({ verified: true })
  })

  async function fetchJson<T>(name: string, kind: string, digest: string): Promise<T> {
    const [host = '', ...path] = name.split('/')
    const accept = 'application/vnd.oci.image.manifest.v1+json'
    const response = await fetch(`http://${host}/v2/${path.join('/')}/${kind}/${digest}`, { headers: { accept } })
    return (await response.json()) as T
  }
})
